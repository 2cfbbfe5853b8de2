"""A small rule-based tagger: stands in for the model where a test is about the rules."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sayso.reading.raw import RawAttribution
from sayso.reading.sentences import sentences

_VERB = (
    r"(?:(?:has|have|had|also|later|again|did not|is|was|repeatedly|categorically|told reporters"
    r"|being)\s+){0,3}(?:said|says|say|denied|denies|denounced|claims|claimed|claim|warned|warns"
    r"|urged|insisted|promised|called|accused|announced|added|told (?:reporters|him|her|lawmakers)"
    r"|stated|stating|reaffirmed|underscored|noted|believes|deny|urge|asked|doubted|confirmed"
    r"|rejected|declined to comment|blamed|threatened|predicted|demanded|condemned|praised)"
    r"(?:\s+(?:on \w+day|yesterday|today|last \w+|in a statement))?"
)
_BEFORE = re.compile(
    rf"^(?P<source>(?:(?!\b(?:said|says|that)\b)[^“”\"]){{1,110}}?)\s+(?P<cue>{_VERB}),?\s+"
    rf"(?P<content>\S.*?)[.?!]?$",
    re.S,
)
_AFTER = re.compile(
    rf"^(?P<content>.{{4,}}?)[,”\"]+\s+(?P<source>[^,“”\"]{{1,90}}?)\s+(?P<cue>{_VERB})\b[^“\"]*$",
    re.S,
)


class RuleTagger:
    """Finds "X said …" and "…, X said" sentence by sentence."""

    version = "test-double-1"

    def tag(self, paragraphs: Sequence[tuple[int, str]]) -> list[list[RawAttribution]]:
        """Tag each paragraph."""
        return [
            [
                raw
                for start, end in sentences(text)
                for raw in self._sentence(text[start:end], offset + start)
            ]
            for offset, text in paragraphs
        ]

    def _sentence(self, sentence: str, offset: int) -> list[RawAttribution]:
        after = _AFTER.match(sentence) if sentence[:1] in '“"‘' else None
        match = after or _BEFORE.match(sentence)
        if match is None:
            return []
        spans = {
            name: ((offset + match.start(name), offset + match.end(name)),)
            for name in ("source", "cue", "content")
        }
        if after:
            first, last = spans["content"][0]
            spans["content"] = ((first, last + 2),)  # the comma and the closing mark
        return [RawAttribution(spans["source"], spans["cue"], spans["content"], 0.9)]
