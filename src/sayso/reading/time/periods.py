"""Periods of the calendar, and steps from one to the next."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final, Literal

Unit = Literal[
    "second", "minute", "hour", "day", "weekend", "week", "month", "quarter", "half", "year",
    "decade", "century",
]  # fmt: skip
SEASONS: Final = {"spring": "SP", "summer": "SU", "fall": "FA", "autumn": "FA", "winter": "WI"}
_SEASON_MONTHS: Final = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}


@dataclass(frozen=True, slots=True)
class Period:
    """A stretch of whole days, its name in TIMEX3, and the unit that it is one of."""

    value: str
    first: date
    last: date
    unit: Unit


def day(when: date) -> Period:
    return Period(when.isoformat(), when, when, "day")


def week(when: date) -> Period:
    """Give the ISO week that holds the day."""
    number = when.isocalendar()
    first = when - timedelta(when.weekday())
    value = f"{number.year:04}-W{number.week:02}"
    return Period(value, first, first + timedelta(6), "week")


def weekend(when: date) -> Period:
    """Give the Saturday and Sunday of the day's week."""
    whole = week(when)
    return Period(f"{whole.value}-WE", whole.first + timedelta(5), whole.last, "weekend")


def month(year_: int, number: int) -> Period:
    last = date(year_, number, monthrange(year_, number)[1])
    return Period(f"{year_:04}-{number:02}", last.replace(day=1), last, "month")


def quarter(year_: int, number: int) -> Period:
    return _months(f"{year_:04}-Q{number}", year_, 3 * number - 2, 3, "quarter")


def half(year_: int, number: int) -> Period:
    return _months(f"{year_:04}-H{number}", year_, 6 * number - 5, 6, "half")


def season(year_: int, code: str) -> Period:
    """Give a season of the northern half of the earth; winter begins in the year's December."""
    return _months(f"{year_:04}-{code}", year_, _SEASON_MONTHS[code], 3, "quarter")


def year(number: int) -> Period:
    return Period(f"{number:04}", date(number, 1, 1), date(number, 12, 31), "year")


def decade(number: int) -> Period:
    """Give the ten years from a year that ends in 0."""
    value = f"{number // 10:03}"
    return Period(value, date(number, 1, 1), date(number + 9, 12, 31), "decade")


def century(number: int) -> Period:
    """Give a century by its number: the 20th is 1900 to 1999, as people count."""
    first = date(100 * (number - 1), 1, 1)
    return Period(f"{number - 1:02}", first, date(first.year + 99, 12, 31), "century")


def around(unit: Unit, when: date) -> Period:
    """Give the period of that unit that holds the day."""
    if unit == "week":
        return week(when)
    if unit == "weekend":
        return weekend(when)
    if unit == "month":
        return month(when.year, when.month)
    if unit == "quarter":
        return quarter(when.year, (when.month + 2) // 3)
    if unit == "half":
        return half(when.year, (when.month + 5) // 6)
    if unit == "year":
        return year(when.year)
    if unit == "decade":
        return decade(when.year - when.year % 10)
    if unit == "century":
        return century(when.year // 100 + 1)
    return day(when)


def moved(unit: Unit, when: date, steps: int) -> Period:
    """Give the period `steps` after the one of that unit that holds the day."""
    return around(unit, shifted(unit, when, steps))


def shifted(unit: Unit, when: date, steps: float) -> date:
    """Give the day so many units later; the last of a shorter month where there is no such day.

    Raises ValueError or OverflowError beyond the calendar.
    """
    months = {"month": 1, "quarter": 3, "half": 6, "year": 12, "decade": 120, "century": 1200}
    if unit in months:
        count = when.year * 12 + when.month - 1 + round(months[unit] * steps)
        year_, number = divmod(count, 12)
        return date(year_, number + 1, min(when.day, monthrange(year_, number + 1)[1]))
    days = {"week": 7.0, "weekend": 7.0, "day": 1.0, "hour": 1 / 24, "minute": 1 / 1440}
    return when + timedelta(int(steps * days.get(unit, 0.0)))


def part(whole: Period, which: str) -> tuple[date, date]:
    """Bound the early, middle or late third of a period (START, MID, END)."""
    if whole.unit == "day":
        return whole.first, whole.last
    if whole.unit == "month":
        low, high = {"START": (1, 10), "MID": (11, 20), "END": (21, 31)}[which]
        first = whole.first
        return first.replace(day=low), first.replace(day=min(high, whole.last.day))
    if whole.unit == "year":
        low = {"START": 1, "MID": 5, "END": 9}[which]
        return date(whole.first.year, low, 1), month(whole.first.year, low + 3).last
    length = (whole.last - whole.first).days + 1
    third = timedelta(-(-length // 3))
    if which == "START":
        return whole.first, whole.first + third - timedelta(1)
    if which == "END":
        return whole.last - third + timedelta(1), whole.last
    return whole.first + third, whole.last - third


def easter(year_: int) -> date:
    """Give Easter Sunday of the western churches (the anonymous Gregorian computus)."""
    golden, (cent, rest) = year_ % 19, divmod(year_, 100)
    skipped, leap = divmod(cent, 4)
    fix = (cent - (cent + 8) // 25 + 1) // 3
    moon = (19 * golden + cent - skipped - fix + 15) % 30
    sunday = (32 + 2 * leap + 2 * (rest // 4) - moon - rest % 4) % 7
    late = (golden + 11 * moon + 22 * sunday) // 451
    count = moon + sunday - 7 * late + 114
    return date(year_, count // 31, count % 31 + 1)


def _months(value: str, year_: int, first: int, length: int, unit: Unit) -> Period:
    begin = date(year_, first, 1)
    return Period(value, begin, shifted("month", begin, length) - timedelta(1), unit)
