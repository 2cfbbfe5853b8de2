"""Raw attributions mended: what holds of every span, whatever a tagger's weights.

Sources, and words without quotation marks, stay inside one sentence; no span crosses a bracket
that its cue does not; an outlet that is only told something is no source; and a bare preposition
ties nobody to anything.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import replace

from sayso.reading.parties import is_outlet
from sayso.reading.quotations import Quotation
from sayso.reading.raw import Fragments, RawAttribution

Stretch = tuple[int, int]

_EMPTY_CUE = re.compile(
    r"(?i)(?:(?:on|by|of|with|about|against|from|and|or|the|an?|that|this)\b\s*)+"
)
"""Cues of such words alone: "Minister on the flood" says nothing."""
_EMPTY_CONTENT = re.compile(r"(?i)\W*(?:the|an?|that|which|who|what|to|of|and|or|if|whether)?\W*")
"""Content of one such word says nothing; "this" and "it" point back and may stay."""
_NO_HEADLINE_CUE = re.compile(
    r"(?i)[:–—-]+|(?:[\w’'-]+\s+){0,3}?(?:statements?|remarks|read-?outs?|address|speech|memorandum|order"
    r"|message|briefing|transcript|comments|letter|communiqu[eé]|proclamation|claimed|joint)"
    r"(?:\s+(?:by|of|on|from|to|with|for|the|finding|regarding|following))*\s*:?"
)
"""What a heading calls the text under it ("Readout of"), and marks: `headline` reads those."""
_VOCATIVE = re.compile(
    r"(?:(?:[Dd]ear|[Tt]hank(?:s| you)|[Yy]es|[Ww]ell|[Ss]o|[Aa]nd|[Bb]ut)\b,?\s+)*"
    r"(?:Mr|Mrs|Ms|Dr|Madam|Mister)\.?\s+(?:[A-Z][\w’'-]*\s*){1,3}[,—–]\s*(?=\S)"
)
"""Whoever is spoken to before the source: "Mr. Secretary, the Kremlin said"."""
_TELLS = re.compile(r"(?i)\b(?:t(?:ells?|old|elling)|inform(?:s|ed|ing)?)$")
_LISTENS = re.compile(
    r"(?i)\b(?:t(?:ells?|old|elling)|inform(?:s|ed)|to|with|on|for|via|through|[cq]ited\s+by"
    r"|quoted\s+by|saying\s+by)\s+(?:the\s+)?(?:(?:news|state|local|public)\s+)*"
    r"(?:agency|outlet|broadcaster|channel|newspaper|magazine|portal|daily|weekly)?\s*[\"“‘«]?$"
)
"""Words before an outlet to which, or through which, somebody else speaks."""
_RUNS_ON = re.compile(r"\s(?:he|she|they|it)\s+(?:was|is|had|has|will|would|were|are|[a-z]+ed)\b")
"""A clause that begins inside a source: "the ministry he died in the morning"."""
_SPOKEN_MARK = re.compile(
    r"(?i)[,.;\s–—-]*\b(?:end\s+(?:of\s+)?quote|close[d]?\s+quote|unquote|quote\s+unquote)\W*$"
)
_SPOKEN_OPENING = re.compile(r"(?i)\s*quote\s*[,:–—-]\s+(?=\S)")
_ABBREVIATION = re.compile(r"(?:\b[A-Z]|\b(?:Jr|Sr|Inc|Co|Corp|Ltd|St|Bros|Mr|Mrs|Ms|Dr|No))\.$")
_LOOSE = re.compile(r"[\s,;:–—-]*[–—;:-][\s,;:–—-]*$|(?<=[\"”’»›)])\s*[.,]+$")
"""What may cling to the end of a span: dashes, and stops behind a closing mark."""
_LOOSE_START = re.compile(r"[.,;:](?=\s)[\s.,;:–—-]*|[–—-]\s+")
_BRACKET = re.compile(r"[()\[\]]")
_LAST_DASH = re.compile(r"\s+[–—-]\s+(?:[\w.’'-]+\s*){1,5}$")
_DASHED = re.compile(r"[–—](?=\s*(?:who|which|whose)\b)[^–—.?!\n]{2,300}[–—]")
LONGEST_ASIDE = 400
"""A bracket that closes later than this is taken for a stray one."""


def asides(text: str, start: int, end: int) -> list[Stretch]:
    """Pair the brackets of a piece: where each aside begins and ends, brackets included.

    A pair of dashes round a relative clause ("— who denies it —") is one, too.
    """
    found = [match.span() for match in _DASHED.finditer(text, start, end)]
    opened: list[int] = []
    for match in _BRACKET.finditer(text, start, end):
        if match[0] in "([":
            opened.append(match.start())
        elif opened and match.end() - opened[-1] <= LONGEST_ASIDE:
            found.append((opened.pop(), match.end()))
        else:
            opened.clear()
    return sorted(found)


def mended(
    text: str,
    raw: RawAttribution,
    sentences: Sequence[Stretch],
    brackets: Sequence[Stretch],
    quotes: Sequence[Quotation],
    *,
    heading: bool = False,
) -> RawAttribution | None:
    """Mend one attribution of a piece with these sentences, `asides` and quotations.

    None where nothing is left of it.
    """
    cue, content = _sound(text, raw.cue), _sound(text, raw.content)
    if not cue or not content:
        return None
    words = " ".join(text[start:end] for start, end in cue)
    if _EMPTY_CUE.fullmatch(words) or (heading and _NO_HEADLINE_CUE.fullmatch(words)):
        return None
    around = _around(brackets, cue[0][0])
    if not words.endswith(":"):
        content = tuple(_in_sentence(text, part, cue, sentences, quotes) for part in content)
    content = _sound(text, (_content(text, part, around, brackets) for part in content))
    if heading:
        content = tuple((start, _before_dash(text, start, end)) for start, end in content)
    if not content or _EMPTY_CONTENT.fullmatch(" ".join(text[a:b] for a, b in content)):
        return None
    source = _sound(text, raw.source)
    source = _sound(text, (_source(text, part, cue, sentences) for part in source))
    return replace(raw, source=source, cue=cue, content=content)


def _sound(text: str, fragments: Iterable[Stretch]) -> Fragments:
    """Put fragments in bounds and order, trim them, and join those that overlap."""
    found: list[Stretch] = []
    for start, end in sorted(fragments):
        start, end = _trimmed(text, max(0, start), min(end, len(text)))
        if start >= end or (found and end <= found[-1][1]):
            continue
        if found and start < found[-1][1]:
            start, _ = found.pop()
        found.append((start, end))
    return tuple(found)


def _trimmed(text: str, start: int, end: int) -> Stretch:
    part = text[start:end] if start < end else ""
    left = len(part) - len(part.lstrip())
    return start + left, start + max(left, len(part.rstrip()))


def _around(brackets: Sequence[Stretch], at: int) -> Stretch | None:
    """Give the innermost aside that a position lies in."""
    held = [pair for pair in brackets if pair[0] < at < pair[1]]
    return max(held, default=None)


def _content(
    text: str, part: Stretch, around: Stretch | None, brackets: Sequence[Stretch]
) -> Stretch:
    """Keep a fragment on its cue's side of every bracket, without what clings to its end."""
    start, end = part
    if around is not None and start < around[1] and around[0] < end:
        start, end = max(start, around[0] + 1), min(end, around[1] - 1)
    for opened, closed in brackets:
        if opened < start < closed < end:
            start, end = (closed, end) if text[closed:end].strip(" .,") else (start, closed - 1)
        elif start < opened < end < closed:
            end = opened
    opening = _SPOKEN_OPENING.match(text, start, end)
    start = opening.end() if opening else start
    marked = _SPOKEN_MARK.search(text[start:end])
    end = start + marked.start() if marked and marked.start() else end
    loose = _LOOSE.search(text[start:end])
    end = start + loose.start() if loose and loose.start() else end
    leading = _LOOSE_START.match(text, start, end)
    start = leading.end() if leading else start
    return _trimmed(text, start, end) if any(map(str.isalnum, text[start:end])) else (end, end)


def _in_sentence(
    text: str,
    part: Stretch,
    cue: Fragments,
    sentences: Sequence[Stretch],
    quotes: Sequence[Quotation],
) -> Stretch:
    """Keep a fragment in one sentence, its cue's if it reaches there, unless marks join several.

    A quotation holds the sentences that it runs over, and joins the one before it. Marks that
    never close hold nothing where the cue stands behind them.
    """
    start, end = part
    bounds = [one for one in sentences if one[0] < end and start < one[1]]
    if len(bounds) < 2:
        return part
    held = [
        one for one in quotes
        if one.start < end and start < one.end
        and (one.closed or one.continued or not one.start < cue[0][0] < one.end)
    ]  # fmt: skip
    groups = [bounds[0]]
    for first, last in bounds[1:]:
        if any(abs(one.start - first) <= 1 or one.start < first < one.end for one in held):
            groups[-1] = (groups[-1][0], last)
        else:
            groups.append((first, last))
    own = next((one for one in groups if one[0] <= cue[0][0] < one[1]), groups[0])
    if end > own[1]:
        end = own[1] - (text[own[1] - 1] == "." and text[own[1] - 2] != ".")
    return max(start, own[0]), end


def _before_dash(text: str, start: int, end: int) -> int:
    """End a headline's content before the dash that sets its source off: "… - Governor"."""
    dash = _LAST_DASH.search(text, start + 1, end)
    return dash.start() if dash else end


def _source(text: str, part: Stretch, cue: Fragments, sentences: Sequence[Stretch]) -> Stretch:
    """Keep a source inside the sentence that is next to its cue, and to its noun phrase."""
    start, end = part
    begins = [begin for begin, _ in sentences]
    nth = max(0, bisect_right(begins, start if cue[0][0] < start else end - 1) - 1)
    if sentences:
        start, end = max(start, sentences[nth][0]), min(end, max(start + 1, sentences[nth][1]))
    vocative = _VOCATIVE.match(text, start, end)
    start = vocative.end() if vocative else start
    clause = _RUNS_ON.search(text, start + 1, end)
    end = clause.start() if clause else end
    follows = cue[0][0] < start
    if text[start:end].endswith((".", ",") if follows else "."):
        end -= not _ABBREVIATION.search(text[start:end])
    if is_outlet(text[start:end]) and _only_listens(text, start, cue):
        return start, start
    return _trimmed(text, start, end)


def _only_listens(text: str, start: int, cue: Fragments) -> bool:
    """Whether what begins at `start` is told something, or passes on what somebody else says."""
    before = text[max(0, start - 60) : start]
    match = _LISTENS.search(before)
    if match is None:
        return False
    at = start - len(before) + match.start()
    tied = any(first <= at < last for first, last in cue)
    return not tied or _TELLS.search(before[: match.end()].rstrip(' "“‘«')) is not None
