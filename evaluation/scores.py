"""Scores of attributions against gold, counted in words.

A word is a run of word characters or one other mark. Counts add up over documents; precision,
recall and F are taken at the end (micro).
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Protocol

Fragments = tuple[tuple[int, int], ...]
ROLES = ("source", "cue", "content")
_WORD = re.compile(r"\w+|[^\w\s]")


class Attributed(Protocol):
    """Anything with the three roles' half-open code point offsets."""

    @property
    def source(self) -> Fragments: ...
    @property
    def cue(self) -> Fragments: ...
    @property
    def content(self) -> Fragments: ...


@dataclass(slots=True)
class Count:
    """Right over predicted, right over gold; the two rights differ in soft scores."""

    right: float = 0.0
    predicted: float = 0.0
    found: float = 0.0
    gold: float = 0.0

    def add(
        self, right: float, predicted: float, gold: float, *, found: float | None = None
    ) -> None:
        """Add one document's counts."""
        self.right += right
        self.predicted += predicted
        self.found += right if found is None else found
        self.gold += gold

    @property
    def precision(self) -> float:
        return self.right / self.predicted if self.predicted else 0.0

    @property
    def recall(self) -> float:
        return self.found / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


@dataclass(frozen=True, slots=True)
class InWords:
    """An attribution as word numbers: fragments (first, last) and the set of words, by role."""

    fragments: tuple[tuple[tuple[int, int], ...], ...]
    words: tuple[frozenset[int], ...]


@dataclass(slots=True)
class AttributionScores:
    """Running counts of every measure, by its name."""

    counts: dict[str, Count] = field(default_factory=dict)

    def count(self, name: str) -> Count:
        """Give the count of one measure."""
        return self.counts.setdefault(name, Count())

    def add(self, text: str, predicted: Sequence[Attributed], gold: Sequence[Attributed]) -> None:
        """Score one document."""
        ruler = WordRuler(text)
        ours = [ruler.measure(one) for one in predicted]
        theirs = [ruler.measure(one) for one in gold]
        for role, name in enumerate(ROLES):
            self._add_role(name, role, ours, theirs)
        matches = [(score, ours[i], theirs[j]) for score, i, j in aligned(ours, theirs)]
        for name, test in (
            ("attribution exact", lambda score: min(score) == 1.0),
            ("attribution IoU50", lambda score: min(score) >= 0.5),
            ("attribution any overlap", lambda score: min(score) > 0.0),
            ("source+content IoU50", lambda score: min(score[0], score[2]) >= 0.5),
        ):
            right = sum(test(score) for score, _, _ in matches)
            self.count(name).add(right, len(ours), len(theirs))

    def _add_role(self, name: str, role: int, ours: list[InWords], theirs: list[InWords]) -> None:
        our_words = frozenset[int]().union(*(one.words[role] for one in ours))
        their_words = frozenset[int]().union(*(one.words[role] for one in theirs))
        self.count(f"token {name}").add(
            len(our_words & their_words), len(our_words), len(their_words)
        )
        our_spans = {span for one in ours for span in one.fragments[role]}
        their_spans = {span for one in theirs for span in one.fragments[role]}
        self.count(f"span exact {name}").add(
            len(our_spans & their_spans), len(our_spans), len(their_spans)
        )
        self.count(f"span soft {name}").add(
            _covered(our_spans, their_words),
            len(our_spans),
            len(their_spans),
            found=_covered(their_spans, our_words),
        )

    def table(self) -> dict[str, dict[str, float]]:
        """Give precision, recall and F in per cent, rounded to one decimal."""
        return {
            name: {
                "precision": round(100 * count.precision, 1),
                "recall": round(100 * count.recall, 1),
                "f1": round(100 * count.f1, 1),
            }
            for name, count in sorted(self.counts.items())
        }


class WordRuler:
    """Turns offsets of one text into word numbers."""

    def __init__(self, text: str) -> None:
        found = [match.span() for match in _WORD.finditer(text)]
        self.starts = [start for start, _ in found]
        self.ends = [end for _, end in found]

    def fragment(self, start: int, end: int) -> tuple[int, int] | None:
        """Give the first and last word that share a character with [start, end)."""
        first = bisect_right(self.ends, start)
        last = bisect_left(self.starts, end) - 1
        return (first, last) if first <= last else None

    def measure(self, one: Attributed) -> InWords:
        """Put an attribution in words."""
        fragments = tuple(
            tuple(span for start, end in role if (span := self.fragment(start, end)) is not None)
            for role in (one.source, one.cue, one.content)
        )
        words = tuple(
            frozenset(word for first, last in role for word in range(first, last + 1))
            for role in fragments
        )
        return InWords(fragments, words)


def jaccard(one: frozenset[int], other: frozenset[int]) -> float:
    """Give the share of common words; two empty sets agree fully."""
    union = len(one | other)
    return len(one & other) / union if union else 1.0


def _covered(spans: Iterable[tuple[int, int]], words: frozenset[int]) -> float:
    return sum(
        sum(word in words for word in range(first, last + 1)) / (last - first + 1)
        for first, last in spans
    )


def aligned(
    ours: Sequence[InWords], theirs: Sequence[InWords]
) -> list[tuple[tuple[float, ...], int, int]]:
    """Pair predictions with gold one to one, the best sum of the three Jaccards first."""
    pairs = []
    for i, one in enumerate(ours):
        for j, other in enumerate(theirs):
            if one.words[1] & other.words[1] or one.words[2] & other.words[2]:
                score = tuple(map(jaccard, one.words, other.words))
                pairs.append((score, i, j))
    pairs.sort(key=lambda pair: (-sum(pair[0]), pair[1], pair[2]))
    taken: tuple[set[int], set[int]] = set(), set()
    chosen = []
    for score, i, j in pairs:
        if i not in taken[0] and j not in taken[1]:
            taken[0].add(i)
            taken[1].add(j)
            chosen.append((score, i, j))
    return chosen
