"""Bytes in: files and folders, with guards. Knows nothing of language."""

from sayso.intake.files import MAX_BYTES, captures

__all__ = ["MAX_BYTES", "captures"]
