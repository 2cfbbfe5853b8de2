"""One act of saying, reported by many: the same speaker, near the same words, within few days."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from sayso.records import Document, Statement

DAYS = 3
"""Days between two reports of one utterance, at most."""

PHRASE = 6
"""Words in a row, in both, that make two reports one utterance's: nobody says them so twice."""

WORDS = 5
"""Words from which a report is long enough to be told apart by its words."""

NEAR = 0.75
"""Share of the shorter report's words in the longer that makes them one utterance's."""

_WORD = re.compile(r"\w+")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_SMALL = """a also an and are as at be been but by for from had has have he her his i in is it its
not of on or our said says she that the their they this to was we were which will with would"""
_SMALL_WORDS = frozenset(_SMALL.split())


@dataclass(frozen=True)
class Said:
    """A statement where it stands, by its number in the ledger. `around` are the statements
    inside whose content it stands, the nearest first; `inside` those that stand in its own."""

    id: int
    statement: Statement
    document: Document
    around: tuple[Statement, ...] = ()
    inside: tuple[Statement, ...] = ()

    @cached_property
    def day(self) -> date | None:
        """When it was said, else when it was published, if the day is known."""
        for value in (self.statement.said_on, self.document.published):
            match = _DAY.match(value or "")
            if match:
                try:
                    return date.fromisoformat(match[0])
                except ValueError:
                    continue
        return None

    @cached_property
    def words(self) -> tuple[str, ...]:
        return tuple(_WORD.findall(self.statement.words.casefold()))

    @cached_property
    def telling(self) -> frozenset[str]:
        """The words that carry meaning."""
        return frozenset(self.words) - _SMALL_WORDS

    @cached_property
    def phrases(self) -> frozenset[tuple[str, ...]]:
        count = max(0, len(self.words) - PHRASE + 1)
        return frozenset(self.words[place : place + PHRASE] for place in range(count))


@dataclass(frozen=True, slots=True)
class Utterance:
    """Reports of one act of saying, the earliest first, with what made each one of them."""

    said: tuple[Said, ...]
    reasons: tuple[str, ...] = ()

    @property
    def first(self) -> Said:
        return self.said[0]


def utterances(said: Sequence[Said]) -> tuple[Utterance, ...]:
    """Group reports by the act of saying that they report, in the order of their first."""
    by_speaker: dict[str, list[Said]] = defaultdict(list)
    for number, one in enumerate(said):
        speaker = one.statement.speaker
        by_speaker[speaker.key if speaker else f"?{number}"].append(one)
    groups = [group for listed in by_speaker.values() for group in _groups(listed)]
    places = {one.id: number for number, one in enumerate(said)}
    return tuple(sorted(groups, key=lambda group: min(places[one.id] for one in group.said)))


def _groups(listed: Sequence[Said]) -> list[Utterance]:
    """The utterances of one speaker: each report joins the first group that holds its like."""
    groups: list[tuple[list[Said], list[str]]] = []
    for one in sorted(listed, key=lambda one: (one.day is None, one.day, one.id)):
        for members, reasons in groups:
            reason = next((why for other in members if (why := same(other, one))), None)
            if reason:
                members.append(one)
                reasons.append(reason)
                break
        else:
            groups.append(([one], []))
    return [Utterance(tuple(members), tuple(reasons)) for members, reasons in groups]


def same(one: Said, other: Said) -> str | None:
    """Why two statements of one speaker report one act of saying; None where they do not."""
    if one.day and other.day and abs((one.day - other.day).days) > DAYS:
        return None
    shared = one.phrases & other.phrases
    if shared:
        return f"the same words: “{' '.join(min(shared))}”"
    if one.words == other.words:
        return "the same words"
    fewer = min(len(one.telling), len(other.telling))
    common = len(one.telling & other.telling)
    if fewer >= WORDS and common >= NEAR * fewer:
        return f"{common} of {fewer} telling words in common"
    return None
