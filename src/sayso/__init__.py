"""Sayso: who says what, who denies it, in their exact words."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from sayso.api import open, read, stance, statements
    from sayso.errors import Problem, SaysoError
    from sayso.ledger import Entry, Holding, Ledger, Report
    from sayso.records import Document, Judgement, Span, Speaker, Statement

__version__ = "0.1.0"

__all__ = [
    "Document",
    "Entry",
    "Holding",
    "Judgement",
    "Ledger",
    "Problem",
    "Report",
    "SaysoError",
    "Span",
    "Speaker",
    "Statement",
    "open",
    "read",
    "stance",
    "statements",
]

_ROOMS = {
    "sayso.errors": ("Problem", "SaysoError"),
    "sayso.records": ("Document", "Judgement", "Span", "Speaker", "Statement"),
    "sayso.ledger": ("Entry", "Holding", "Ledger", "Report"),
    "sayso.api": ("open", "read", "stance", "statements"),
}


def __getattr__(name: str) -> Any:
    # Imported when first asked for: the command line must answer --help without a store or a model.
    from importlib import import_module

    for room, names in _ROOMS.items():
        if name in names:
            return getattr(import_module(room), name)
    raise AttributeError(f"module 'sayso' has no attribute '{name}'")


def __dir__() -> list[str]:
    return sorted([*globals(), *__all__])
