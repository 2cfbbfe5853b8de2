"""Offsets of a record's `text` field carried over to the canonical text made from it.

Mostly the canonical text is the field with a title in front: a constant shift. Where the field
was Markdown, marks and link targets are gone, and words are followed in order instead.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import Final

_ADDRESS: Final = r"\((?:[^()\n]|\([^()\n]*\))*\)"
_TARGET: Final = re.compile(rf"!\[[^\]\n]*\]{_ADDRESS}|\]{_ADDRESS}")
"""A picture, or what follows the words of a link: no part of the rendered text."""
_TOKEN: Final = re.compile(r"[^\W_]+|[^\w\s*_#\[\]\\`|<>]")
"""A word or another mark, but none that Markdown takes for its own."""
_AGREE: Final = 6
"""So many tokens must be the same before two texts count as in step again."""
_REACH: Final = 200
"""Most tokens of the field that are passed over at one place to get in step."""
_ADDED: Final = 4
"""Most tokens that the rendering may have added at one place."""


class Offsets:
    """Maps half-open stretches of a field to the canonical text made from it.

    `body` says where the canonical text goes on after its title, of which nothing is mapped
    unless the field stands in the text as it is.
    """

    def __init__(self, field: str, canonical: str, *, body: int = 0) -> None:
        self._shift: int | None = None
        words = field.strip()
        at = canonical.rfind(words)
        if at >= 0:
            lead = len(field) - len(field.lstrip())
            self._shift = at - lead
            self._bounds = (lead, lead + len(words))
            return
        masked = _TARGET.sub(lambda found: " " * len(found[0]), field)
        old = [match.span() for match in _TOKEN.finditer(masked)]
        new = [match.span() for match in _TOKEN.finditer(canonical, body)]
        steps = _in_step(
            [masked[start:end] for start, end in old], [canonical[start:end] for start, end in new]
        )
        self._starts = [start for start, _ in old]
        self._ends = [end for _, end in old]
        self._new = [None if step is None else new[step] for step in steps]
        self._steps = steps

    @property
    def shifted(self) -> bool:
        """Whether the field stands in the canonical text as it is."""
        return self._shift is not None

    def exact(self, start: int, end: int) -> tuple[int, int] | None:
        """Map a stretch; None where not all of its words, and only they, stand there again."""
        if self._shift is not None:
            inside = self._bounds[0] <= start < end <= self._bounds[1]
            return (start + self._shift, end + self._shift) if inside else None
        first, after = self._tokens(start, end)
        places = [step for step in self._steps[first:after] if step is not None]
        if not places or len(places) < after - first:
            return None
        if places[-1] - places[0] != len(places) - 1:
            return None  # something stands between them that did not
        return self._hull(first, after)

    def around(self, start: int, end: int) -> tuple[int, int] | None:
        """Map a stretch as far as its words are found again; None where none is."""
        if self._shift is not None:
            start, end = max(start, self._bounds[0]), min(end, self._bounds[1])
            return (start + self._shift, end + self._shift) if start < end else None
        return self._hull(*self._tokens(start, end))

    def _tokens(self, start: int, end: int) -> tuple[int, int]:
        """Number the tokens that stand wholly in a stretch: the first, and the one after."""
        first = bisect_left(self._starts, start)
        after = first
        while after < len(self._ends) and self._ends[after] <= end:
            after += 1
        return first, after

    def _hull(self, first: int, after: int) -> tuple[int, int] | None:
        found = [bounds for bounds in self._new[first:after] if bounds is not None]
        return (found[0][0], found[-1][1]) if found else None


def _in_step(old: list[str], new: list[str]) -> list[int | None]:
    """Walk both lists together and give, for each old token, its place in the new list."""
    steps: list[int | None] = [None] * len(old)
    i = j = 0
    while i < len(old) and j < len(new):
        if old[i] == new[j]:
            steps[i] = j
            i, j = i + 1, j + 1
        else:
            i, j = _meet(old, new, i, j)
    return steps


def _meet(old: list[str], new: list[str], i: int, j: int) -> tuple[int, int]:
    """Find the nearest place ahead where the two agree again; the ends where there is none."""
    for skipped in range(_REACH):
        for more in range(min(skipped, _ADDED) + 1):
            a, b = i + skipped - more, j + more
            if a < len(old) and b < len(new) and old[a : a + _AGREE] == new[b : b + _AGREE]:
                return a, b
    return len(old), len(new)
