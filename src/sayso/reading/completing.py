"""What a tagger finds in a paragraph, completed by what the plain words show (`phrases`)."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from sayso.reading.mending import LONGEST_ASIDE
from sayso.reading.phrases import Place, Stretch, plain
from sayso.reading.quotations import Quotation
from sayso.reading.raw import Fragments, RawAttribution

_STATED = re.compile(
    r"(?i)\b(?:stated|said|announced|reported(?:\s+by)?|noted|emphasi[sz]ed|declared|told|stressed"
    r"|confirmed)(?:\s+by)?$"
)
_SENTENCE_ENDS = re.compile(r"[.!?…][\"”’»›]*\s")


def completed(
    text: str,
    sentences: Sequence[Stretch],
    brackets: Sequence[Stretch],
    quotes: Sequence[Quotation],
    tagged: Sequence[RawAttribution],
    before: Stretch | None = None,
) -> list[RawAttribution]:
    """Add to a piece's tagged attributions the plain ones that the tagger has no part of.

    What stands inside tagged content is somebody's report of a saying and is left to the tagger,
    unless the content has run on into a sentence that says of itself whose it is. `before` is
    the sentence above the piece, which "This was stated by X" looks back on.
    """
    if not sentences:
        return list(tagged)
    held = _Held(sentences)
    for raw in tagged:
        held.put(_looked_back(text, raw, sentences, before))
    begins, ends = [one.start for one in quotes], [one.end for one in quotes]
    opened = [first for first, _ in brackets]
    for nth, (start, end) in enumerate(sentences):
        place = Place(
            text, start, end,
            brackets[bisect_left(opened, start - LONGEST_ASIDE) : bisect_left(opened, end)],
            quotes[bisect_right(ends, start) : bisect_left(begins, end)],
        )  # fmt: skip
        for raw in plain(place, sentences[nth - 1] if nth else before):
            held.settle(raw, place)
    return held.raws


class _Held:
    """The attributions of a piece, found again by the sentences that their words stand in."""

    def __init__(self, sentences: Sequence[Stretch]) -> None:
        self._begins = [start for start, _ in sentences]
        self._kept: dict[int, RawAttribution] = {}
        self._near: defaultdict[int, list[int]] = defaultdict(list)
        self._put = 0

    @property
    def raws(self) -> list[RawAttribution]:
        return list(self._kept.values())

    def put(self, raw: RawAttribution) -> None:
        number, self._put = self._put, self._put + 1
        self._kept[number] = raw
        for nth in {one for part in _parts(raw) for one in self._spanned(*part)}:
            self._near[nth].append(number)

    def settle(self, raw: RawAttribution, place: Place) -> None:
        """Set a plain attribution beside the others: as a new one, or to mend one with its cue."""
        low = min(start for start, _ in _parts(raw))
        near = {
            number for nth in self._spanned(low, place.end) for number in self._near[nth]
            if number in self._kept
        }  # fmt: skip
        own = next((one for one in place.quotes if (one.start, one.end) == raw.content[0]), None)
        own = own if own is not None and own.end <= raw.source[0][0] else None
        same = next((nth for nth in sorted(near) if _touch(self._kept[nth].cue, raw.cue)), None)
        cut = {nth: _without(self._kept[nth], raw, place, own) for nth in near if nth != same}
        others = [one for one in cut.values() if one is not None]
        if same is None and any(_clash(raw, one) for one in others):
            return
        for nth, other in cut.items():
            if other is None:
                del self._kept[nth]
            else:
                self._kept[nth] = other
        if same is None:
            self.put(raw)
        else:
            self._kept[same] = _mended(self._kept[same], raw, own)

    def _spanned(self, start: int, end: int) -> range:
        """Number the sentences that a stretch touches."""
        first = bisect_right(self._begins, start) - 1
        return range(max(0, first), max(1, bisect_left(self._begins, end)))


def _parts(raw: RawAttribution) -> Fragments:
    return (*raw.source, *raw.cue, *raw.content)


def _looked_back(
    text: str, raw: RawAttribution, sentences: Sequence[Stretch], before: Stretch | None
) -> RawAttribution:
    """Give "This was stated by X" and "X said this" the sentence before for a content."""
    start, end = raw.content[0]
    if len(raw.content) > 1 or text[start:end].lower() not in ("this", "that", "it"):
        return raw
    if not raw.cue or _STATED.search(text, *raw.cue[0]) is None:
        return raw
    nth = bisect_right(sentences, (start, len(text))) - 1
    earlier = sentences[nth - 1] if nth > 0 else before
    begins = (start, *(first for first, _ in raw.source))
    if nth < 0 or earlier is None or sentences[nth][0] not in begins:
        return raw  # "as he said this" looks back on nothing
    first, last = earlier
    return replace(raw, content=((first, last - (text[last - 1] == ".")),))


def _mended(same: RawAttribution, raw: RawAttribution, own: Quotation | None) -> RawAttribution:
    """Give a tagged attribution what it lacks: a source, or more of what its insert stands in."""
    content = same.content
    if not same.source:
        return replace(same, source=raw.source, content=raw.content)
    if own is not None:
        rest = (part for part in content if not (own.start <= part[0] and part[1] <= own.end))
        content = tuple(sorted(((own.start, own.end), *rest)))
    elif len(raw.content) == 2 and len(content) == 1:
        (first, last), (begins, ends) = content[0], raw.content[0]
        if abs(first - begins) <= 2 and abs(last - ends) <= 2:
            content = (*content, raw.content[1])
    return replace(same, content=content)


def _without(
    other: RawAttribution, raw: RawAttribution, place: Place, own: Quotation | None
) -> RawAttribution | None:
    """Cut from another's content what a plain attribution beside it shows to be its own.

    That is the quotation that it closes, and the sentence that it stands in with all that
    follows. What stands in the same sentence as the other's cue, or what closed marks hold
    together, stays.
    """
    at = raw.cue[0][0]
    if any(place.start <= first < place.end for first, _ in other.cue):
        return other
    held = any(one.closed and one.start < at < one.end for one in place.quotes)
    content: list[Stretch] = []
    for first, last in other.content:
        if own is not None and own.start <= first and last <= own.end:
            if not _introduces(place.text, other, own):
                continue
        elif first <= at < last and not held:
            if place.start <= first:
                continue
            last = place.start
        content.append((first, last))
    if tuple(content) == other.content:
        return other
    kept = tuple(part for part in (place.trimmed(*part) for part in content) if part)
    return replace(other, content=kept) if kept else None


def _introduces(text: str, other: RawAttribution, own: Quotation) -> bool:
    """Whether a cue stands before a quotation, in the sentence that it opens in, or inside it."""
    return any(
        own.start <= first < own.end
        or (last <= own.start and _SENTENCE_ENDS.search(text, last, own.start) is None)
        for first, last in other.cue
    )


def _clash(raw: RawAttribution, other: RawAttribution) -> bool:
    """Whether an attribution's source or cue has another role in one that is there already."""
    return _touch(raw.cue, _parts(other)) or _touch(raw.source, (*other.cue, *other.content))


def _touch(some: Fragments, others: Fragments) -> bool:
    return any(a < d and c < b for a, b in some for c, d in others)
