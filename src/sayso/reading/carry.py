"""Direct quotations carried on: over the sentences and paragraphs that no cue marks anew."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace

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
) -> list[Draft]:
    """Turn raw attributions into drafts, each paragraph's with the quotations that run on.

    All sequences have one item a paragraph; `regions` numbers the speaker's turn (or the space
    between turns) that a paragraph lies in: nothing is carried from one to another.
    """
    drafts: list[Draft] = []
    last: Draft | None = None
    chained = 0
    for index, found in enumerate(raws):
        if last is not None and regions[last.paragraph] != regions[index]:
            last = None
        here = _tidy(text, index, found, quotes[index], sentences[index])
        added = 0
        free = [
            quotation for quotation in quotes[index]
            if _is_free(quotation, here) and _is_sentence(text, quotation, sentences[index])
        ]  # fmt: skip
        for quotation in free:
            before = [draft for draft in here if _ends(draft) <= quotation.start]
            nearest = max(before, key=_ends, default=None)
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
            drafts_content = ((quotation.start, quotation.end),)
            here.append(
                replace(
                    base,
                    paragraph=index,
                    content=drafts_content,
                    carried=True,
                    confidence=base.confidence * (RUNNING if runs_on else FLOATING),
                )
            )
            added += nearest is None
        drafts.extend(here)
        if here:
            last = max(here, key=_ends)
            chained = chained + 1 if added and len(here) == added else 0
        else:
            last, chained = None, 0
    return drafts


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
        or any(start < quotation.end and quotation.start < end for quotation in quotes)
    )
    return kept or raw.content


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
        stop = quotation.end
        if not quotation.closed:
            later = [cue[0] for cue in cues if end <= cue[0] < stop]
            if later:
                begins = [bound[0] for bound in sentences]
                nth = bisect_right(begins, later[0]) - 1
                stop = max(end, sentences[nth - 1][1] if nth > 0 else end)
        end = max(end, stop)
    return start, end


def _is_free(quotation: Quotation, drafts: Sequence[Draft]) -> bool:
    return not any(
        start < quotation.end and quotation.start < end
        for draft in drafts
        for start, end in (*draft.content, *draft.cue, *draft.source)
    )


def _is_sentence(text: str, quotation: Quotation, sentences: Sequence[tuple[int, int]]) -> bool:
    """Whether a quotation is one or more whole sentences and not a quoted phrase."""
    if quotation.end - quotation.start < 12 or len(
        text[quotation.start : quotation.end].split()
    ) < 3:  # fmt: skip
        return False
    begins = any(abs(start - quotation.start) <= 1 for start, _ in sentences)
    ends = any(abs(end - quotation.end) <= 2 for _, end in sentences)
    return begins and ends


def _is_direct(draft: Draft, quotes: Sequence[Quotation]) -> bool:
    return any(
        start < quotation.end and quotation.start < end
        for start, end in draft.content
        for quotation in quotes
    )


def _ends(draft: Draft) -> int:
    return max(end for _, end in (*draft.content, *(() if draft.carried else draft.cue)))


def _begins(draft: Draft) -> int:
    return min(start for start, _ in (*draft.content, *(() if draft.carried else draft.cue)))
