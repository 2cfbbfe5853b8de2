"""What a tagger gives to the reader: attributions as bare offsets, not yet understood."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

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
