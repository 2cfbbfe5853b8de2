"""What the rules know while a text is gone through: the day it counts from, what was named."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Final

from sayso.reading.time.expression import Sense, TimeExpression
from sayso.reading.time.periods import Period
from sayso.reading.time.tense import Tense, tense
from sayso.terms import TimeKind, Unknown

Match = re.Match[str]


class Undecided(Exception):
    """An expression is one, but what it means cannot be worked out."""

    def __init__(self, why: Unknown) -> None:
        super().__init__(why)
        self.why: Final[Unknown] = why


@dataclass(slots=True)
class Context:
    """One walk through a text, from its beginning on."""

    text: str
    low: str
    """The text in lower case, of the same length."""
    day: date | None
    told: Tense | None = None
    """The tense where it is known beforehand."""
    last: Period | None = None
    """The calendar period named last."""
    fiscal: Period | None = None
    """The quarter or year whose figures the text is giving."""

    @property
    def anchor(self) -> date:
        """The day that relative times count from. Raises Undecided where there is none."""
        if self.day is None:
            raise Undecided("no-anchor")
        return self.day

    def tense(self, match: Match) -> tuple[Tense | None, bool]:
        """Give the tense of the clause, and whether there is no doubt of it."""
        if self.told is not None:
            return self.told, True
        return tense(self.low, match.start(), match.end())

    def before(self, match: Match, width: int = 24) -> str:
        """The text just before the match, in lower case, spaces evened out."""
        return " ".join(self.low[max(0, match.start() - width) : match.start()].split())

    def is_capital(self, at: int) -> bool:
        return self.text[at : at + 1].isupper()


Make = Callable[[Context, Match], TimeExpression | None]


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern, the words that it can begin with ("#" for a number), and what it makes.

    `make` gives None where the words are no time after all.
    """

    words: frozenset[str]
    pattern: re.Pattern[str]
    make: Make


def rule(words: Iterable[str], pattern: str, make: Make) -> Rule:
    """Make a rule of a verbose pattern for text in lower case."""
    return Rule(frozenset(words), re.compile(pattern, re.VERBOSE), make)


def made(
    match: Match, kind: TimeKind, *senses: Sense, unknown: Unknown | None = None
) -> TimeExpression:
    return TimeExpression(match.start(), match.end(), kind, senses, unknown)


def sense(period: Period, bounds: tuple[date, date] | None = None) -> Sense:
    first, last = bounds or (period.first, period.last)
    return Sense(period.value, first, last)


def named(context: Context, match: Match, *periods: Period) -> TimeExpression:
    """Make a date of periods, the best first, and remember it."""
    context.last = periods[0]
    return made(match, "date", *(sense(period) for period in periods))
