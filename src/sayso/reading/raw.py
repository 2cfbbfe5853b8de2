"""What taggers give to the reader: attributions and names as bare offsets, not yet understood."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from sayso.terms import EntityLabel

Fragments = tuple[tuple[int, int], ...]
"""Half-open stretches in code points of the document, in order."""


@dataclass(frozen=True, slots=True)
class RawAttribution:
    """One act of saying as tagged: who, the words that say so, and what is said."""

    source: Fragments
    cue: Fragments
    content: Fragments
    confidence: float
    """The tagger's own, 0..1."""


class Tagger(Protocol):
    """Whatever finds attributions in paragraphs; the shipped one is a neural model."""

    @property
    def version(self) -> str:
        """Name and version; together with the rules' version it names a reading."""
        ...

    def tag(self, paragraphs: Sequence[tuple[int, str]]) -> list[list[RawAttribution]]:
        """Find the attributions of each paragraph, given with its offset in the document."""
        ...


@dataclass(frozen=True, slots=True)
class RawEntity:
    """A name in code points of the document, with the tagger's own confidence, 0..1."""

    start: int
    end: int
    label: EntityLabel
    confidence: float


class Namer(Protocol):
    """Whatever finds names in stretches of text; the shipped one is a neural model."""

    @property
    def version(self) -> str:
        """Name and version; together with the others' it names a reading."""
        ...

    def find(self, stretches: Sequence[tuple[int, str]]) -> list[list[RawEntity]]:
        """Find the names of each stretch, given with its offset in the document, in order."""
        ...
