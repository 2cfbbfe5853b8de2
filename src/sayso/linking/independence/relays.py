"""Who hands on what: from the speaker's mouth through the outlets that carry it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from sayso.linking.independence.credits import credits
from sayso.linking.independence.outlets import mentioned, named, outlets
from sayso.records import Document, Span, Statement

How = Literal["told", "carried", "around", "cites", "credit"]
"""Said to it ("told Reuters"); carried by it ("TASS quoted him"); said around the words by
another speaker; named as the ground of what an outlet reports ("citing two officials"); or
credited by the whole text."""


@dataclass(frozen=True, slots=True)
class Relay:
    """One link: who handed the words on, and the words that say so."""

    name: str
    how: How
    span: Span | None

    @property
    def reason(self) -> str:
        words = f" (“{' '.join(self.span.quote.split())}”)" if self.span else ""
        return f"{_WAYS[self.how]} {self.name}{words}"


_WAYS = {
    "told": "told to",
    "carried": "carried by",
    "around": "handed on by",
    "cites": "resting on",
    "credit": "credited to",
}
_KIND = (
    r"(?:(?:the|a|an|its|Russia[’']s|[A-Z]\w+|state|state-run|state-owned|news|newspaper|agency"
    r"|broadcaster|television|TV|channel|radio|network|website|daily|public)\s+){0,5}?"
)


@lru_cache(maxsize=1)
def _told() -> re.Pattern[str]:
    said = r"[Ii]n (?:an? )?(?:\w+ )?(?:interview|remarks|comments|statement)s? (?:with|to|for|on)"
    spoke = r"(?:[Ss]peaking|spoke|[Tt]alking|talked) (?:to|with|on)"
    return re.compile(rf"\b(?:told|tells|telling|{said}|{spoke}|interviewed by)\s+{_KIND}{named()}")


@lru_cache(maxsize=1)
def _carried() -> re.Pattern[str]:
    verbs = "report|quote|cite|say|said|write|wrote|carry|carrie|publish|air|broadcast|show"
    return re.compile(
        r"\b(?:quoted|cited|reported|carried|published|aired|broadcast|released|according)"
        r"(?: as saying)?(?: on \w+)? (?:by|to|in|on)\s+" + _KIND + named()
        + rf"|{named()}(?:['’]s)?(?: \w+){{0,3}}? (?:has |have |had )?"
        rf"(?:{verbs})(?:s|es|d|ed)?\b"
        + rf"|\b(?:citing|quoting)\s+{_KIND}{named()}"
    )  # fmt: skip


_CITES = re.compile(r"\b(?:citing|quoting|based on)\s+((?:[^\s,.;:()“”\"]+\s?){1,8})")


def relays(
    statement: Statement, document: Document, *, around: Sequence[Statement] = ()
) -> tuple[Relay, ...]:
    """The links between a speaker and the reader, from the speaker outwards. `around` are the
    statements inside whose content this one stands, the nearest first."""
    found = [*_outlets(statement, document)]
    for outer in around:
        same = outer.speaker and statement.speaker and outer.speaker.key == statement.speaker.key
        if not same and (outer.speaker or outer.source):
            name = outer.speaker.name if outer.speaker else _words(outer.source)
            found.append(Relay(name, "around", outer.cue[0] if outer.cue else outer.source))
    found += [
        Relay(credit.outlet.name, "credit", credit.span)
        for credit in credits(document)
        if credit.kind != "part"
    ]
    own = statement.speaker.name if statement.speaker else ""
    return tuple({link.name: link for link in reversed(found) if link.name != own}.values())[::-1]


def rests_on(statement: Statement, document: Document) -> Relay | None:
    """What an outlet names as the ground of its own report: "citing two officials"."""
    start, end = statement.context
    inside = [(span.start, span.end) for span in statement.content]
    for match in _CITES.finditer(document.text, start, end):
        if not any(first <= match.start() < last for first, last in inside):
            span = Span.of(document.text, match.start(), match.start(1) + len(match[1].rstrip()))
            return Relay(" ".join(match[1].split()), "cites", span)
    return None


def _outlets(statement: Statement, document: Document) -> list[Relay]:
    """The outlets that the sentence around the content names as hearing or carrying it."""
    text, (start, end) = document.text, statement.context
    inside = [(span.start, span.end) for span in statement.content]
    found: list[tuple[int, Relay]] = []
    ways: tuple[tuple[How, re.Pattern[str]], ...] = (("told", _told()), ("carried", _carried()))
    for how, pattern in ways:
        for match in pattern.finditer(text, start, end):
            if any(first <= match.start() and match.end() <= last for first, last in inside):
                continue
            name = next(group for group in match.groups() if group)
            span = Span.of(text, match.start(), match.end())
            found.append((match.start(), Relay(outlets()[name].name, how, span)))
    for medium in statement.medium:
        for outlet, first, last in mentioned(text, medium.span.start, medium.span.end):
            found.append((first, Relay(outlet.name, "told", Span.of(text, first, last))))
    return [link for _, link in sorted(found, key=lambda pair: (pair[1].how != "told", pair[0]))]


def _words(span: Span | None) -> str:
    return " ".join(span.quote.split()) if span else ""
