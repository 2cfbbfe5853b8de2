"""What a tagger finds in a title, put right: titles leave out the small words that it leans on.

"Norland blamed for the blast" is a passive without "is"; "Ash, Elm say" joins two sources by a
comma; "Exclusive:" belongs to nobody's words; a verb without a subject tells of no saying.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from sayso.reading.cue_kinds import cue_kind
from sayso.reading.headline import kicker_end
from sayso.reading.raw import RawAttribution

_PASSIVE = re.compile(r"(?i)(?:blamed|accused|suspected|criticised|criticized|condemned)\b")
_JOINED = re.compile(r",\s+(?:and\s+)?$")


def in_title(
    text: str, start: int, end: int, found: Sequence[RawAttribution]
) -> Iterator[RawAttribution]:
    """Mend what was tagged in the title `text[start:end]`; a colon's attributions are left out,
    since `headline` reads those."""
    begins = kicker_end(text, start, end)
    for raw in found:
        cue = text[raw.cue[0][0] : raw.cue[-1][1]]
        if ":" in cue:
            continue
        raw = replace(raw, content=tuple((max(begins, a), b) for a, b in raw.content if b > begins))
        if raw.source and _PASSIVE.match(cue) and not cue.endswith(" by"):
            raw = replace(raw, source=(), content=tuple(sorted((*raw.source, *raw.content))))
        if not raw.content or (not raw.source and not _PASSIVE.match(cue)):
            continue
        words = " ".join(text[a:b] for a, b in raw.content)
        source = " ".join(text[a:b] for a, b in raw.source)
        if raw.source and cue_kind(cue, source=source, content=words, body=False) == "doing":
            continue
        yield _joint(text, raw)


def _joint(text: str, raw: RawAttribution) -> RawAttribution:
    """Give the name before "A, B say" to the source if it was taken for content."""
    if len(raw.content) < 2 or not raw.source:
        return raw
    (first, last), *rest = raw.content
    at = raw.source[0][0]
    if last <= at and _JOINED.fullmatch(text[last:at]) and len(text[first:last].split()) <= 3:
        return replace(raw, source=((first, raw.source[-1][1]),), content=tuple(rest))
    return raw
