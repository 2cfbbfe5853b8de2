"""Which documents take their words from which: shortened, re-headlined, rewritten in part, merged.

Two texts are compared by the words that the shorter has from the longer (containment, not Jaccard:
Broder 1997), counted in unbroken runs and only where they are the texts' own. What stands in
quotation marks is the speaker's: two reports that quote one statement are no copies. Nor are the
formulas of one house, which it writes on every such day with other names in them.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from sayso.linking.independence.worded import SHINGLE, Numbers, Places, Run, Worded, runs, worded
from sayso.records import Document

SHARE = 0.33
"""Share of the shorter text's own words, taken over, that makes it a copy of another house's."""

PART = 0.2
"""The same where the words stand in long unbroken runs: a part of a merged text."""

LONG, SHORT = 30, 10
"""Words of a run, in the mean, that are long, and that are too short for a copy: formulas break
off at every name and number."""

WHOLE = 0.85
"""Share that makes a copy even of the same house's text, where no name or number differs."""

LEAST, LEAST_AT_HOME = 20, 40
"""Own words below which they tell nothing, between houses and inside one. Where a text has fewer
all its words tell, if all are shared."""

SLOT = 40
"""Words of a gap between two runs that may be a formula's slot, filled with other facts."""

FIGURES = 3
"""Numbers in such a slot, none of them the same, that make it another day's table."""

PASSAGE = 50
"""Own words in long runs that are a passage taken over, however little of the text they are."""

FRAME = 0.8
"""Share of what two texts have in common, found in a third, from which it is the third's."""

HOUSE_DAYS = 3
"""Days on which a house writes the same words from which they are a formula of the house."""

WORN = 0.8
"""Share of a run's shingles that are formulas from which the whole run is one."""

SOME = 0.1
"""Share of the fewer fingerprints, in common, from which two texts are compared at all."""

MANY = 8
"""Fingerprints in common from which texts of two houses are compared in any case."""

_NEAR, _NEAREST, _COMMON = 50, 8, 200
"""Texts compared for a fingerprint: its holders' next 50 in order; next 8 of more than 200."""

_NONE = np.uint64(0)
_FACT = re.compile(r"\b(?:[^\W\d_]*\d\w*|[A-ZÀ-ÞЀ-Я]\w*)")
_FIGURE = re.compile(r"\b\d\w*")
_SMALL = """a after also an and are as at before but by for from he her his i if in is it its mr mrs
ms not of on or our she that the their there these they this those to was we were when where while
with you"""
_SMALL_WORDS = frozenset(_SMALL.split())


@dataclass(frozen=True, slots=True)
class Passage:
    """Words taken over: start and end in the copy, start and end in the other document."""

    start: int
    end: int
    other_start: int
    other_end: int


@dataclass(frozen=True, slots=True)
class Copy:
    """A document that takes words over from another. `words` of them are its running text, not
    quoted; `share` is their part of the running text of the shorter of the two."""

    copy: str
    original: str
    words: int
    share: float
    passages: tuple[Passage, ...]
    whole: bool = True
    """False: only passages are taken over, and the texts are two."""

    def within(self, document: str) -> tuple[tuple[int, int], ...]:
        """Where the words stand in one of the two, as start and end, in order."""
        if document == self.copy:
            return tuple((one.start, one.end) for one in self.passages)
        return tuple(sorted((one.other_start, one.other_end) for one in self.passages))

    @property
    def reason(self) -> str:
        words = f"{self.words} words of running text taken over"
        return f"{words}, {self.share:.0%} of the shorter" if self.whole else f"a passage: {words}"


@dataclass(frozen=True, slots=True)
class Overlap:
    """What two texts share, `one` being the one with fewer own words."""

    one: Worded
    other: Worded
    runs: tuple[Run, ...]
    """Without those that are nothing but formulas of either's house."""
    words: int
    """Words of the runs that are quoted in neither text."""
    total: int
    """The words of `one` that are not quoted."""
    slots: int
    clashes: int
    """Gaps between runs that are filled alike in both texts, and those of them that hold other
    names or numbers."""
    figures: bool = False
    """Whether one of them holds `FIGURES` numbers, all others in the other text."""

    @property
    def share(self) -> float:
        return self.words / self.total if self.total else 0.0

    @property
    def mean(self) -> float:
        return self.words / len(self.runs) if self.runs else 0.0

    @property
    def copied(self) -> bool:
        """Whether one takes its words from the other."""
        if self._same:
            return True
        if self.figures or 2 * self.clashes > max(self.slots, 2 if self._apart else 1):
            return False
        if self.total < LEAST:
            shared = sum(run.length for run in self.runs)
            return shared >= max(LEAST, WHOLE * len(self.one)) and not self.clashes
        if self.share >= WHOLE and self.words >= LEAST:
            return True
        if self._apart:
            part = PART if self.mean >= LONG else SHARE
            return self.words >= LEAST and self.share >= part and self.mean >= SHORT
        return self.words >= LEAST_AT_HOME and self.share >= SHARE and self.mean >= LONG

    @property
    def lifted(self) -> bool:
        """Whether one has passages of the other house's text."""
        long = self.words >= PASSAGE and self.mean >= LONG
        return long and self._apart and not self.figures

    @property
    def _same(self) -> bool:
        """Whether the two are word for word one text."""
        whole = self.runs[0].length if len(self.runs) == 1 else 0
        return whole == len(self.one) == len(self.other)

    @property
    def _apart(self) -> bool:
        """Whether the two are known to come from different houses."""
        one, other = house(self.one.document), house(self.other.document)
        return bool(one and other and one != other)


def house(document: Document) -> str:
    """Who publishes, for comparing; empty where it is not known."""
    return " ".join((document.publisher or "").casefold().split())


def copies(documents: Iterable[Document]) -> tuple[Copy, ...]:
    """Find all pairs of which one takes its words from the other, or passages of them, in the
    documents' order.

    The cost grows with the words, not with the square of the documents.
    """
    texts = [worded(document) for document in documents]
    formulas = _formulas(texts)
    found = []
    for first, second in _near(texts):
        lap = overlap(texts[first], texts[second], formulas)
        if lap.copied or lap.lifted:
            found.append(_copy(lap, earlier=texts[first].document.id))
    others = partners(found)
    houses = {text.document.id: house(text.document) for text in texts}
    return tuple(copy for copy in found if not _explained(copy, others, houses))


def partners(found: Iterable[Copy]) -> Mapping[str, dict[str, Copy]]:
    """For each document that takes over words, or gives them, with whom, and what."""
    listed: dict[str, dict[str, Copy]] = defaultdict(dict)
    for copy in found:
        listed[copy.copy][copy.original] = listed[copy.original][copy.copy] = copy
    return listed


def originals(documents: Iterable[Document], found: Iterable[Copy]) -> dict[str, str]:
    """For each document the id of the text it goes back to: its own, or the one from which it has
    most of its words, on to the first."""
    taken = partners(found)
    roots: dict[str, str] = {}
    for document in documents:
        name, seen = document.id, {document.id}
        while True:
            sources = [
                one for one in taken.get(name, {}).values() if one.copy == name and one.whole
            ]
            best = max(sources, key=lambda one: one.words, default=None)
            if best is None or best.original in seen:
                break
            name = best.original
            seen.add(name)
        roots[document.id] = name
    return roots


def _explained(
    copy: Copy, others: Mapping[str, Mapping[str, Copy]], houses: Mapping[str, str]
) -> bool:
    """Whether what two texts share is the frame of a third, from which one of them has all of it
    and more: today's table copied elsewhere is no copy of yesterday's."""
    for name, rival in ((copy.copy, copy.original), (copy.original, copy.copy)):
        for third, better in others.get(name, {}).items():
            if third == rival or rival in others[third] or better.words <= copy.words:
                continue
            if houses[third] and houses[third] == houses[rival]:
                mine, theirs = copy.within(name), better.within(name)
                if _inside(mine, theirs) >= FRAME * sum(end - start for start, end in mine):
                    return True
    return False


def _inside(parts: Sequence[tuple[int, int]], whole: Sequence[tuple[int, int]]) -> int:
    """How many characters of the parts lie in the whole, both in order."""
    return sum(
        max(0, min(end, last) - max(start, first)) for start, end in parts for first, last in whole
    )


def overlap(
    first: Worded, second: Worded, formulas: Mapping[str, Numbers] | None = None
) -> Overlap:
    """Compare two texts. `formulas` are the shingles that each house writes again and again."""
    one, other = sorted((first, second), key=lambda text: int(text.own.sum()))
    shared = runs(one, other)
    slots = list(_slots(shared, one, other))
    shared = _without_foot(shared, one, other)
    for name in {house(one.document), house(other.document)}:
        if formulas and name in formulas:
            shared = [run for run in shared if not _formula(run, one, formulas[name])]
    taken = np.zeros(len(one), np.bool_)
    for run in shared:
        ours, theirs = (
            slice(run.one, run.one + run.length),
            slice(run.other, run.other + run.length),
        )
        taken[ours] |= one.own[ours] & other.own[theirs]
    return Overlap(
        one,
        other,
        tuple(shared),
        words=int(taken.sum()),
        total=int(one.own.sum()),
        slots=len(slots),
        clashes=sum(_clash(ours, theirs) for ours, theirs in slots),
        figures=any(_other_figures(ours, theirs) for ours, theirs in slots),
    )


def _without_foot(shared: list[Run], one: Worded, other: Worded) -> list[Run]:
    """Leave out the words at the end of both texts, unless one text is nearly nothing else: what
    a house prints under its articles. A copy is cut from below, and begins above."""
    last = shared[-1] if shared else None
    if last is None or last.length >= WHOLE * len(one):
        return shared
    foot = last.one + last.length == len(one) and last.other + last.length == len(other)
    long = sum(run.length for run in shared[:-1]) >= LEAST
    return shared[:-1] if foot and not long else shared


def _slots(shared: Sequence[Run], one: Worded, other: Worded) -> Iterator[tuple[str, str]]:
    """What stands in the gaps between runs that are about as long in both texts."""
    for run, following in pairwise(shared):
        first, begin = run.one + run.length, run.other + run.length
        here, there = following.one - first, following.other - begin
        if 0 < here <= SLOT and 0 < there <= SLOT and abs(here - there) <= 2 + min(here, there):
            yield one.quote(first, following.one), other.quote(begin, following.other)


def _clash(ours: str, theirs: str) -> bool:
    """Whether both name names or numbers, and others."""
    pairs = (_facts(ours), _facts(theirs)), (_figures(ours), _figures(theirs))
    return any(one and other and one.isdisjoint(other) for one, other in pairs)


def _other_figures(ours: str, theirs: str) -> bool:
    one, other = _figures(ours), _figures(theirs)
    return min(len(one), len(other)) >= FIGURES and one.isdisjoint(other)


def _figures(words: str) -> set[str]:
    return set(_FIGURE.findall(words))


def _facts(words: str) -> set[str]:
    """The names and numbers in words, case aside."""
    return {fact.casefold() for fact in _FACT.findall(words)} - _SMALL_WORDS


def _near(texts: Sequence[Worded]) -> Iterator[tuple[int, int]]:
    """Pairs of texts with enough fingerprints in common to be compared, in order."""
    counts = np.array([len(text.fingerprints) for text in texts], np.int64)
    if not counts.sum():
        return
    prints = np.concatenate([text.fingerprints for text in texts])
    holders = np.repeat(np.arange(len(texts)), counts)
    order = np.lexsort((holders, prints))
    prints, holders = prints[order], holders[order]
    _, group, sizes = np.unique(prints, return_inverse=True, return_counts=True)
    rare = sizes[group] <= _COMMON
    pairs: list[Places] = []
    for step in range(1, min(_NEAR, len(prints) - 1) + 1):
        same = prints[step:] == prints[:-step]
        if step > _NEAREST:
            same &= rare[step:]
        if not same.any():
            break
        pairs.append(holders[:-step][same] * len(texts) + holders[step:][same])
    if not pairs:
        return
    codes, common = np.unique(np.concatenate(pairs), return_counts=True)
    first, second = np.divmod(codes, len(texts))
    fewer = np.minimum(counts[first], counts[second])
    needed = np.minimum(fewer, np.maximum(2, SOME * fewer))
    houses = np.array([house(text.document) for text in texts])
    apart = (houses[first] != houses[second]) & (houses[first] != "") & (houses[second] != "")
    enough = (common >= needed) | (apart & (common >= MANY))
    yield from zip(first[enough].tolist(), second[enough].tolist(), strict=True)


def _formulas(texts: Sequence[Worded]) -> dict[str, Numbers]:
    """For each house the shingles that it writes on at least `HOUSE_DAYS` days, in order."""
    by_day: dict[str, dict[str, list[Numbers]]] = defaultdict(lambda: defaultdict(list))
    for text in texts:
        day = (text.document.published or "")[:10]
        if house(text.document) and day:
            by_day[house(text.document)][day].append(text.shingles)
    found: dict[str, Numbers] = {}
    for name, days in by_day.items():
        if len(days) >= HOUSE_DAYS:
            each = [np.unique(np.concatenate(listed)) for listed in days.values()]
            values, times = np.unique(np.concatenate(each), return_counts=True)
            found[name] = values[times >= HOUSE_DAYS]
    return found


def _formula(run: Run, text: Worded, formulas: Numbers) -> bool:
    """Whether a run is nothing but what the house writes again and again."""
    shingles = text.shingles[run.one : run.one + run.length - SHINGLE + 1]
    held = np.append(formulas, _NONE)[np.searchsorted(formulas, shingles)] == shingles
    return bool(held.mean() >= WORN)


def _copy(lap: Overlap, *, earlier: str) -> Copy:
    """Say which is the copy: the later day's, else the one with fewer words, else the second."""
    one, other = lap.one.document, lap.other.document
    days = [(document.published or "")[:10] for document in (one, other)]
    turned = days[0] < days[1] if all(days) and days[0] != days[1] else False
    if len(lap.one) == len(lap.other) and not turned:
        turned = one.id == earlier
    passages = tuple(_passage(run, lap, turned=turned) for run in lap.runs)
    names = (other.id, one.id) if turned else (one.id, other.id)
    return Copy(*names, lap.words, round(lap.share, 4), passages, lap.copied)


def _passage(run: Run, lap: Overlap, *, turned: bool) -> Passage:
    here = lap.one.spans[run.one : run.one + run.length]
    there = lap.other.spans[run.other : run.other + run.length]
    ends = [(int(spans[0, 0]), int(spans[-1, 1])) for spans in (here, there)]
    if turned:
        ends.reverse()
    return Passage(*ends[0], *ends[1])
