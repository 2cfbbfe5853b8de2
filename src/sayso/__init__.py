"""Sayso: who says what, who denies it, in their exact words."""

__version__ = "0.1.0"
