"""What one run of `read` did."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from sayso.errors import Problem


@dataclass(slots=True)
class Report:
    """Counts of one run, filled while it goes.

    `read` documents were read now, `known` bytes had been read before (or came twice), `outside`
    lay outside the dates asked for, `undated` had no date to tell. `kinds` counts the documents
    read by kind, `skipped` those kept but not read, by code.
    """

    read: int = 0
    known: int = 0
    outside: int = 0
    undated: int = 0
    failed: int = 0
    statements: int = 0
    kinds: Counter[str] = field(default_factory=Counter)
    skipped: Counter[str] = field(default_factory=Counter)
    speakers: set[str] = field(default_factory=set)
    problems: list[Problem] = field(default_factory=list)
    seconds: float = 0.0
    interrupted: bool = False
    actors: str | None = None
    """The file of the user's actors that the run knew."""

    @property
    def seen(self) -> int:
        """Inputs that were dealt with, one way or another."""
        kept = self.read + self.known + self.outside + self.undated + self.failed
        return kept + sum(self.skipped.values())

    @property
    def documents(self) -> int:
        """Documents that are in the ledger now and were not before, or were read anew."""
        return self.read + sum(self.skipped.values())

    @property
    def errors(self) -> list[Problem]:
        """The problems for which an input was left out."""
        return [problem for problem in self.problems if problem.severity == "error"]
