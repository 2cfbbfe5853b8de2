"""Direct quotations carried on: over the sentences and paragraphs that no cue marks anew."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace

from sayso.reading import confidence
from sayso.reading.phrases import Lead
from sayso.reading.quotations import Quotation
from sayso.reading.raw import Fragments, RawAttribution

FLOATING = 0.8
"""What remains of the confidence where a whole quoted sentence only follows an attributed one."""
RUNNING = 0.9
"""… and where the marks show that a quotation runs on into the next paragraph."""
LONGEST = 3000
"""A quotation with more characters than this in one paragraph is taken for mispaired marks."""
_CHAIN = 12
"""Most paragraphs over which a quotation is carried."""
_MARKS = "\"'“”‘’«»„‟‚‹›`´"
_DASH = re.compile(r"[–—-]\s?(?=[^\W\d_]|[\"“„«])")
_BULLET = re.compile(r"\s*(?:[*•–—-]|\(?\d{1,2}[.)]|\(?[a-z]\))\s*")


@dataclass(frozen=True, slots=True)
class Draft:
    """An attribution on its way to a statement; `paragraph` is that of its content."""

    paragraph: int
    source: Fragments
    cue: Fragments
    content: Fragments
    confidence: float
    carried: bool = False
    """Source and cue stand with an earlier statement; the content only follows it."""
    outer: Fragments = ()
    """The cue of the attribution in whose content this one stands."""


def carry(
    text: str,
    regions: Sequence[int],
    sentences: Sequence[Sequence[tuple[int, int]]],
    raws: Sequence[Sequence[RawAttribution]],
    quotes: Sequence[Sequence[Quotation]],
    leads: Sequence[Lead | None],
) -> list[Draft]:
    """Turn raw attributions into drafts, each paragraph's with the quotations that run on.

    All sequences have one item a paragraph; `regions` numbers the speaker's turn (or the space
    between turns) that a paragraph lies in: nothing is carried from one to another. `leads` are
    the lines that announce a quotation below them.
    """
    drafts: list[Draft] = []
    last: Draft | None = None
    chained = 0
    for index, found in enumerate(raws):
        if last is not None and regions[last.paragraph] != regions[index]:
            last = None
        here = _tidy(text, index, found, quotes[index], sentences[index])
        here += _dialogue(text, here, sentences[index])
        announced = leads[index]
        added = 0
        for quotation in quotes[index]:
            if not _is_free(quotation, here):
                continue
            before = [draft for draft in here if _ends(draft) <= quotation.start]
            nearest = max(before, key=_ends, default=None)
            if announced is not None and announced.end <= quotation.start:
                nearest = nearest or _announcing(announced, index)
            if nearest is None and (
                any(_begins(draft) < quotation.start for draft in here) or chained >= _CHAIN
            ):
                continue
            base = nearest or last
            if base is None or not _is_direct(base, quotes[base.paragraph]):
                continue
            if nearest is None and index - base.paragraph > 1 + chained:
                continue
            runs_on = nearest is None and any(held.continued for held in quotes[base.paragraph])
            known = runs_on or not base.content
            if not _is_whole(text, quotation, sentences[index], short=known):
                continue
            if not (quotation.closed or quotation.continued or known):
                continue  # where it ends is a guess
            here.append(_following(base, index, quotation, runs_on=runs_on))
            added += nearest is None
        drafts.extend(here)
        if announced is not None and not any(_ends(draft) > announced.end for draft in here):
            last, chained = _announcing(announced, index), 0
        elif here:
            last = max(here, key=_ends)
            chained = chained + 1 if added and len(here) == added else 0
        else:
            last, chained = None, 0
    return drafts


def _announcing(lead: Lead, paragraph: int) -> Draft:
    """Make of a lead a draft whose content is still to come."""
    return Draft(paragraph, lead.source, lead.cue, (), confidence.PHRASE)


def _following(base: Draft, paragraph: int, quotation: Quotation, *, runs_on: bool) -> Draft:
    """Make the draft of a quotation that follows one already attributed, or a lead."""
    announced = not base.content
    sure = 1.0 if announced else RUNNING if runs_on else FLOATING
    return replace(
        base,
        paragraph=paragraph,
        content=((quotation.start, quotation.end),),
        carried=not announced,
        confidence=base.confidence * sure,
    )


def _dialogue(
    text: str, here: Sequence[Draft], sentences: Sequence[tuple[int, int]]
) -> list[Draft]:
    """Carry the first speaker on in a paragraph that opens with a dash in place of a mark.

    "— It never came, said Ada Moe. We waited." is hers to the end.
    """
    if not sentences or _DASH.match(text, *sentences[0]) is None:
        return []
    first = min(here, key=_begins, default=None)
    if first is None or not first.source or _begins(first) >= sentences[0][1]:
        return []
    if not first.content[0][0] < first.cue[0][0] < sentences[0][1]:
        return []
    # "The deer did not mind it" is still hers; "…, replied her son" is not
    others = (draft for draft in here if _speaks(draft))
    taken = sorted((_begins(draft), _ends(draft)) for draft in others)
    found, nth = [], 0
    for bounds in sentences[1:]:
        while nth < len(taken) and taken[nth][1] <= bounds[0]:
            nth += 1
        if nth == len(taken) or taken[nth][0] >= bounds[1]:
            sure = first.confidence * FLOATING
            found.append(replace(first, content=(bounds,), carried=True, confidence=sure))
    return found


def _speaks(draft: Draft) -> bool:
    """Whether a draft has its content first: what is said, then who says it."""
    return draft.content[0][0] < min(start for start, _ in (*draft.source, *draft.cue))


def _tidy(
    text: str,
    index: int,
    found: Sequence[RawAttribution],
    quotes: Sequence[Quotation],
    sentences: Sequence[tuple[int, int]],
) -> list[Draft]:
    cues = sorted(fragment for raw in found for fragment in raw.cue)
    drafts = []
    for raw in found:
        taken = [*raw.source, *raw.cue]
        content: list[tuple[int, int]] = []
        for fragment in _near(raw, quotes, sentences):
            grown = _grow(text, fragment, quotes, sentences, cues, taken)
            if content and grown[0] <= content[-1][1]:
                content[-1] = (content[-1][0], max(content[-1][1], grown[1]))
            else:
                content.append(grown)
        drafts.append(Draft(index, raw.source, raw.cue, tuple(content), raw.confidence))
    return drafts


def _near(
    raw: RawAttribution, quotes: Sequence[Quotation], sentences: Sequence[tuple[int, int]]
) -> Fragments:
    """Leave out fragments of other sentences that no quotation marks tie to the cue.

    A piece of a sentence before, set beside a quotation with its own cue, is a tagger's slip;
    what is left must not be nothing.
    """
    begins = [start for start, _ in sentences]
    first = bisect_right(begins, raw.cue[0][0]) if raw.cue else 0
    last = bisect_right(begins, raw.cue[-1][0]) if raw.cue else 0
    kept = tuple(
        (start, end)
        for start, end in raw.content
        if (
            bisect_right(begins, start) <= last
            and bisect_right(begins, max(start, end - 1)) >= first
        )
        or _quoted(start, end, quotes)
    )
    return kept or raw.content


def _quoted(start: int, end: int, quotes: Sequence[Quotation]) -> bool:
    """Whether at least half of a stretch stands between quotation marks."""
    inside = sum(
        max(0, min(end, quotation.end) - max(start, quotation.start)) for quotation in quotes
    )
    return 2 * inside >= end - start


def _grow(
    text: str,
    fragment: tuple[int, int],
    quotes: Sequence[Quotation],
    sentences: Sequence[tuple[int, int]],
    cues: Sequence[tuple[int, int]],
    taken: Sequence[tuple[int, int]],
) -> tuple[int, int]:
    """Let a fragment that opens a quotation reach its end, and take in the marks at its edges."""
    start, end = fragment
    for quotation in quotes:
        if quotation.end <= start or end <= quotation.start or quotation.end <= end:
            if quotation.start < start < quotation.end and not text[quotation.start : start].strip(
                _MARKS + " "
            ):
                start = quotation.start
            continue
        if any(quotation.start < held[0] < quotation.end for held in taken):
            continue  # the marks are mispaired: the cue itself would be inside
        if quotation.end - quotation.start > LONGEST:
            continue
        opens = not text[quotation.start : start].strip(_MARKS + " ") or start <= quotation.start
        if not opens:
            # a later part of a quotation: only the closing mark is added
            if not text[end : quotation.end].strip(_MARKS + " .,!?…"):
                end = quotation.end
            continue
        start = min(start, quotation.start)
        if quotation.closed or quotation.continued:
            end = max(end, quotation.end)
    return start, end


def _is_free(quotation: Quotation, drafts: Sequence[Draft]) -> bool:
    return not any(
        start < quotation.end and quotation.start < end
        for draft in drafts
        for start, end in (*draft.content, *draft.cue, *draft.source)
    )


def _is_whole(
    text: str,
    quotation: Quotation,
    sentences: Sequence[tuple[int, int]],
    *,
    short: bool = False,
) -> bool:
    """Whether a quotation is one or more whole sentences and not a quoted phrase.

    One that is announced, or runs on, may be `short`. A bullet may stand before it.
    """
    start, end = quotation.start, quotation.end
    if not short and (end - start < 12 or len(text[start:end].split()) < 3):
        return False
    begins = any(
        abs(first - start) <= 1
        or (first < start and _BULLET.fullmatch(text, first, start) is not None)
        for first, _ in sentences
    )
    return begins and any(abs(last - end) <= 2 for _, last in sentences)


def _is_direct(draft: Draft, quotes: Sequence[Quotation]) -> bool:
    return not draft.content or any(
        start < quotation.end and quotation.start < end
        for start, end in draft.content
        for quotation in quotes
    )


def _ends(draft: Draft) -> int:
    return max(end for _, end in (*draft.content, *(() if draft.carried else draft.cue)))


def _begins(draft: Draft) -> int:
    return min(start for start, _ in (*draft.content, *(() if draft.carried else draft.cue)))
