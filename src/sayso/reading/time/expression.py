"""What is found: time expressions with the ways in which they can be understood."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from sayso.terms import TimeKind, Unknown


@dataclass(frozen=True, slots=True)
class Sense:
    """One way to understand a time expression.

    `value` is that of TimeML's TIMEX3: ISO 8601 with its additions for weeks, quarters, parts of
    the day and vague times ("2022-W07-WE", "2021-Q4", "2022-02-15TNI", "P3W", "PRESENT_REF").
    `earliest` and `latest` bound the days meant, both included; None on one side is open.
    """

    value: str
    earliest: date | None = None
    latest: date | None = None

    @property
    def edtf(self) -> str | None:
        """The days as an EDTF date or interval; None where neither end is known."""
        return edtf(self.earliest, self.latest)


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """Words that name a time, at [start, end) of the text.

    `senses` are the readings, best first; there is none where `unknown` says why. `bound` is the
    word before that makes a limit of the time ("by", "since"); the senses have regard to it.
    """

    start: int
    end: int
    kind: TimeKind
    senses: tuple[Sense, ...] = ()
    unknown: Unknown | None = None
    bound: str | None = None

    @property
    def value(self) -> str | None:
        """The value of the best sense."""
        return self.senses[0].value if self.senses else None


def edtf(earliest: date | None, latest: date | None) -> str | None:
    """Write days as EDTF, level 1: a day, a month, a year or an interval of them."""
    if earliest is None and latest is None:
        return None
    if earliest is None or latest is None:
        return f"{_day(earliest)}/{_day(latest)}"
    if earliest > latest:
        return None
    if earliest == latest:
        return earliest.isoformat()
    starts, ends = earliest.day == 1, (latest + _DAY if latest < date.max else latest).day == 1
    if starts and ends:
        if earliest.month == 1 and latest.month == 12:
            return _between(f"{earliest.year:04}", f"{latest.year:04}")
        return _between(earliest.isoformat()[:7], latest.isoformat()[:7])
    return f"{earliest}/{latest}"


_DAY = timedelta(1)


def _day(day: date | None) -> str:
    return ".." if day is None else day.isoformat()


def _between(first: str, last: str) -> str:
    return first if first == last else f"{first}/{last}"
