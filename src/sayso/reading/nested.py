"""Attributions inside what others are said to have said: content is read once more by itself.

The tagger gives every word one role, so "the official said that the ministry had denied the leak"
comes out as the official's alone. Content that holds a word of telling is handed to it again.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from sayso.reading.carry import Draft
from sayso.reading.raw import RawAttribution

_TELLS = re.compile(
    r"(?i)\b(?:said|says?|saying|tells?|told|telling|according to|spoke|spoken|speaks"
    r"|(?:accus|acknowledg|admi|advis|agre|alleg|announc|argu|assert|assess|assum|assur|believ|blam"
    r"|caution|claim|complain|conced|conclud|condemn|confirm|consider|critici[sz]|declar|demand"
    r"|deni|deny|describ|dismiss|disput|doubt|emphasi[sz]|estimat|expect|explain|fear|hop|indicat"
    r"|inform|insist|know|maintain|not|object|predict|promis|propos|question|rais|reassur|recommend"
    r"|refus|reiterat|reject|remark|report|request|respond|reveal|rul|show|stat|stress|suggest"
    r"|suspect|testif|think|threaten|tweet|underlin|underscor|urg|view|vow|warn|welcom)"
    r"(?:s|es|ed|d|t|ing|ting|ted|y|ies|ied|als?|ions?|ements?|e)?"
    r"|knew|thought|wrote|writes?|written|swor[en]|call(?:s|ed|ing)? (?:for|on)|ask(?:s|ed|ing)?"
    r"|point(?:s|ed|ing)? (?:out|to)|made? (?:it )?clear)\b"
)
"""Words that may be a cue; content without any is not read again."""
_SHORTEST = 4
"""Words; shorter content holds no attribution of its own."""
_LEAD = re.compile(r"(?i)(?:[\s\"'“”‘’«»„‟‚‹›,:—–-]|(?:and|but|that|whether|if|how|why)\b)*")
"""What joins content to its cue: a sentence of its own begins after it."""
_MARKS = " \n\"'“”‘’«»„‟‚‹›,"


def inside(text: str, drafts: Sequence[Draft]) -> Iterator[tuple[Draft, int, int]]:
    """Give the stretches of content that are worth reading again, each with its draft."""
    for draft in drafts:
        for first, last in draft.content:
            start, end = clause(text, first, last)
            words = text[start:end]
            if _TELLS.search(words) and len(words.split()) >= _SHORTEST:
                yield draft, start, end


def clause(text: str, start: int, end: int) -> tuple[int, int]:
    """Give what reads as a sentence of content: without "that" and without quotation marks."""
    lead = _LEAD.match(text, start, end)
    end = start + len(text[start:end].rstrip(_MARKS))
    return min(lead.end() if lead else start, end), end


def within(outer: Draft, start: int, end: int, found: Sequence[RawAttribution]) -> Iterator[Draft]:
    """Turn what was found in a stretch of an attribution's content into drafts of their own.

    One without a source is left out: it is mostly the outer cue's own noun once more.
    """
    for raw in found:
        spans = [*raw.source, *raw.cue, *raw.content]
        whole = raw.source and raw.cue and raw.content
        if whole and all(start <= first and last <= end for first, last in spans):
            yield Draft(
                outer.paragraph, raw.source, raw.cue, raw.content,
                confidence=outer.confidence * raw.confidence, outer=outer.cue,
            )  # fmt: skip
