"""A text as words: numbers for comparing, and the runs that it shares with another text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from sayso.reading.quotations import quotations
from sayso.records import Document

Numbers = NDArray[np.uint64]
Places = NDArray[np.int64]

SHINGLE = 4
"""Words in a shingle."""

WINDOW = 8
"""Shingles in a window of winnowing, each of which gives its least one to the index."""

RUN = 6
"""Words in the same order in both texts from which they count as taken over."""

QUOTED = 4
"""Words between marks from which they are a quotation, not a name or a word of irony."""

HEAD = 300
"""Characters within which a headline begins that stands before its text."""

_WORD = re.compile(r"\w+")
_PARAGRAPH = re.compile(r"[^\n]+")
_MIX = np.uint64(0x9E3779B97F4A7C15)
_SHIFT = np.uint64(29)
_MOST = 1 << 19


@dataclass(frozen=True, slots=True)
class Run:
    """Words that two texts share in the same order: `length` of them, from the word number `one`
    of the one text and the word number `other` of the other."""

    one: int
    other: int
    length: int


class Worded:
    """The words of a document's text, its headline left out. Made once, compared often."""

    def __init__(self, document: Document) -> None:
        self.document = document
        begin, end = document.heading or (0, 0)
        self.start = end if begin < HEAD else 0
        found = _WORD.findall(document.text[self.start :])
        self.words: Numbers = np.fromiter(map(_NUMBERS.__getitem__, found), np.uint64, len(found))
        self.shingles = _shingles(self.words)

    def __len__(self) -> int:
        return len(self.words)

    @cached_property
    def fingerprints(self) -> Numbers:
        """The shingles that winnowing keeps (Schleimer, Wilkerson and Aiken 2003): texts that
        share `SHINGLE + WINDOW - 1` words in a row share at least one of these."""
        if len(self.shingles) <= WINDOW:
            return np.unique(self.shingles)
        windows = np.lib.stride_tricks.sliding_window_view(self.shingles, WINDOW)
        return np.unique(windows.min(axis=1))

    @cached_property
    def sorted(self) -> tuple[Numbers, Places]:
        """The shingles in order, and at which word each begins."""
        order = np.argsort(self.shingles, kind="stable")
        return self.shingles[order], order.astype(np.int64)

    @cached_property
    def spans(self) -> Places:
        """Start and end of each word in the document's text."""
        found = [match.span() for match in _WORD.finditer(self.document.text, self.start)]
        return np.array(found, np.int64).reshape(-1, 2)

    @cached_property
    def own(self) -> NDArray[np.bool_]:
        """For each word whether it is the text's own: it stands in no quotation."""
        text, mask = self.document.text, np.ones(len(self), np.bool_)
        at, count = self.start, 0
        for paragraph in _PARAGRAPH.finditer(text, self.start):
            for quotation in quotations(text, *paragraph.span()):
                count += len(_WORD.findall(text[at : quotation.start]))
                length = len(_WORD.findall(text[quotation.start : quotation.end]))
                if length >= QUOTED:
                    mask[count : count + length] = False
                at, count = quotation.end, count + length
        return mask

    def quote(self, first: int, last: int) -> str:
        """The words from number `first` to before `last`, as they stand in the text."""
        if first >= last:
            return ""
        return self.document.text[int(self.spans[first, 0]) : int(self.spans[last - 1, 1])]


@lru_cache(maxsize=512)
def worded(document: Document) -> Worded:
    """The words of a document; those of the last few hundred are kept."""
    return Worded(document)


class _Numbers(dict[str, int]):
    """A number for each word, case aside; worked out once, and the same in every process."""

    def __missing__(self, word: str) -> int:
        if len(self) > _MOST:
            self.clear()
        number = self[word] = crc32(word.lower().encode("utf-8", "surrogatepass"))
        return number


_NUMBERS = _Numbers()


def _shingles(words: Numbers) -> Numbers:
    """A number for each run of `SHINGLE` words; a shorter text has none."""
    count = max(0, len(words) - SHINGLE + 1)
    mixed = np.zeros(count, np.uint64)
    for place in range(SHINGLE):
        mixed = mixed * _MIX + words[place : place + count]
        mixed ^= mixed >> _SHIFT
    return mixed


def runs(one: Worded, other: Worded) -> list[Run]:
    """The runs of at least `RUN` words that stand in both texts, in the order of the first."""
    found = (_run(*ends) for ends in _diagonals(one, other))
    return [run for run in found if run.length >= RUN]


def _diagonals(one: Worded, other: Worded) -> Iterator[tuple[int, int, int]]:
    """First and last shingle of the one text, and last of the other, where they go in step."""
    held, order = other.sorted
    lows = np.searchsorted(held, one.shingles, "left")
    highs = np.searchsorted(held, one.shingles, "right")
    shared = np.flatnonzero(lows < highs).tolist()
    begun = last = at = -1
    for place in shared:
        goes_on = last == place - 1 and begun >= 0 and at + 1 < len(order)
        if goes_on and other.shingles[at + 1] == one.shingles[place]:
            last, at = place, at + 1
            continue
        if begun >= 0:
            yield begun, last, at
        # Of several places in the other text the next one behind the last run is meant.
        places = order[lows[place] : highs[place]]
        behind = places[places > at]
        begun = last = place
        at = int(behind[0] if len(behind) else places[0])
    if begun >= 0:
        yield begun, last, at


def _run(begun: int, last: int, at: int) -> Run:
    return Run(begun, at - (last - begun), last - begun + SHINGLE)
