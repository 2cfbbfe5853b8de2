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

PHRASE, TELLING = 6, 3
"""Words in a row, in both, that make two reports one utterance's, and how many of them must carry
meaning: nobody says them so twice."""

HALF = 0.5
"""Share of the shorter report's telling words that must stand in the longer besides."""

RECORD = 8
"""Words from which two records of a speaker (a turn, an issued text) with the same words are of
one occasion; in records nothing is told in other words, so only the same words count."""

WORDS = 5
"""Telling words from which a report is long enough to be known by them."""

NEAR, LONGER = 0.75, 3
"""Share of the shorter report's telling words in the longer that makes them one utterance's, and
how many times as long the longer may be."""

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
        """All runs of `PHRASE` words that tell something."""
        count = max(0, len(self.words) - PHRASE + 1)
        every = (self.words[place : place + PHRASE] for place in range(count))
        return frozenset(one for one in every if len(set(one) - _SMALL_WORDS) >= TELLING)

    @property
    def recorded(self) -> bool:
        """Whether the document is the speaker's own record, not a report."""
        return self.statement.form in ("turn", "issued")

    @property
    def extent(self) -> tuple[int, int]:
        return self.statement.content[0].start, self.statement.content[-1].end


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
    if one.document.id == other.document.id:
        # What stands in two places of one text was said twice, or is told twice to say so.
        (start, end), (first, last) = one.extent, other.extent
        return "words inside words" if start < last and first < end else None
    if one.day and other.day and abs((one.day - other.day).days) > DAYS:
        return None
    if one.recorded and other.recorded:
        short, long = sorted((one.words, other.words), key=len)
        held = " ".join(short) in " ".join(long)
        return "the same words in two records" if held and len(short) >= RECORD else None
    if one.words == other.words:
        return "the same words"
    fewer, more = sorted((len(one.telling), len(other.telling)))
    common = len(one.telling & other.telling)
    shared = one.phrases & other.phrases
    if shared and common >= HALF * fewer:
        return f"the same words: “{' '.join(min(shared))}”"
    if fewer >= WORDS and common >= NEAR * fewer and more <= LONGER * fewer:
        return f"{common} of {fewer} telling words in common"
    return None
