"""When a document without a date may have been written: a guess from what its own words date.

News is written within days of the latest thing that it tells of, and before what it announces.
So the last day of the calendar named in the past begins a week in which the document may have
been written; a day announced cuts it short. A day without a year ("Tuesday, February 15") takes
the only year that agrees with its weekday and with the offices that people in the text hold.
Everything counted from such a week is marked as uncertain ("2022-02-18?").
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import Final

from sayso.reading import names
from sayso.reading.actors import Office
from sayso.reading.cast import Cast
from sayso.reading.time import TimeExpression, times
from sayso.reading.time.expression import edtf
from sayso.reading.time.tense import Tense, tense

_WEEK: Final = 7
_YEARS: Final = 6
"""Years after which the days of a year may fall on the same weekdays again."""
_MONTH: Final = 31
_OPENING: Final = 400
"""Characters at the beginning in which a day with its year is news; later it is history."""
_MONTH_DAY: Final = re.compile(
    r"(?i)\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b\.?"
)

Between = tuple[date, date]


def days(text: str, between: Between | None) -> tuple[date, ...]:
    """Give the days on which the text may have been written, in order; none where it does not
    tell. `between` bounds them from outside (see `within` and `in_office`)."""
    found = times(text, None)
    told: list[date] = []
    announced: list[date] = []
    for one, day in _calendar_days(text, found, between):
        coming = tense(text.lower(), one.start, one.end) == ("future", True)
        (announced if coming else told).append(day)
    last = max(told, default=None)
    if last is None or any(year > last.year + 1 for year in _years_in(found)):
        last = None
    if last is None:
        whole = _span(between) if between is not None else ()
        return whole if len(whole) <= _MONTH else ()
    week = [last + timedelta(step) for step in range(_WEEK)]
    end = min((day for day in announced if day > last), default=week[-1])
    return tuple(day for day in week if day <= end and _lies(day, between))


def read_on(
    text: str, one: TimeExpression, supposed: tuple[date, ...], tense: Tense | None = None
) -> tuple[str | None, str | None]:
    """Give what an expression means if the text was written on one of those days: the date of
    most of them and another, where they come to two; else one interval around all."""
    senses: Counter[tuple[date, date]] = Counter()
    for day in supposed:
        again = times(text, day, (one.start, one.end), tense=tense)
        for sense in again[0].senses[:1] if again else ():
            if sense.earliest is not None and sense.latest is not None:
                senses[sense.earliest, sense.latest] += 1
    if not senses:
        return None, None
    if len(senses) <= 2:
        best = sorted(senses, key=lambda bounds: (-senses[bounds], bounds))
        marked = [_marked(edtf(*bounds)) for bounds in best]
        return marked[0], marked[1] if len(marked) > 1 else None
    return _marked(edtf(min(first for first, _ in senses), max(last for _, last in senses))), None


def within(published: str | None) -> Between | None:
    """Bound the day by a date that is no day: a month or a year."""
    match = re.fullmatch(r"(\d{4})(?:-(0[1-9]|1[0-2]))?", published or "")
    if match is None:
        return None
    first = date(int(match[1]), int(match[2] or 1), 1)
    later = first + timedelta(31 if match[2] else 366)
    return first, later.replace(day=1) - timedelta(1)


def in_office(cast: Cast) -> Between | None:
    """Bound the day by the offices in which the text shows people of the table."""
    first, last = date.min, date.max
    for entity in cast.entities.values():
        actor = cast.table.people.get(entity.name) if entity.known else None
        shown = {names.role_class(role) for role in entity.roles} - {""}
        held = [office for office in actor.offices if office.role in shown] if actor else []
        if held:
            first = max(first, min(_began(office) for office in held))
            last = min(last, max(_ended(office) for office in held))
    return (first, last) if date.min < first <= last < date.max else None


def _calendar_days(
    text: str, found: tuple[TimeExpression, ...], between: Between | None
) -> Iterator[tuple[TimeExpression, date]]:
    """Give the days that the text names by the calendar."""
    years = _years(text, found, between)
    for one in found:
        first = one.senses[0].earliest if one.senses else None
        if first is not None and re.fullmatch(r"\d{4}-\d\d-\d\d", one.value or ""):
            if one.start < _OPENING:
                yield one, first
        elif years is not None and one.unknown == "no-anchor":
            day = _in_year(text, one, years)
            if day is not None:
                yield one, day


def _years(text: str, found: tuple[TimeExpression, ...], between: Between | None) -> int | None:
    """Give the year of the days that are named without one, if only one agrees with them all."""
    whole = _years_in(one for one in found if one.start < _OPENING)
    if whole:
        return max(whole)
    if between is None or between[1].year - between[0].year >= _YEARS:
        return None
    bare = [one for one in found if one.unknown == "no-anchor"]
    fitting = []
    for year in range(between[0].year, between[1].year + 1):
        held = [day for one in bare if (day := _in_year(text, one, year)) is not None]
        inside = [day for day in held if _lies(day, between)]
        asked = [one for one in bare if _is_month_day(text, one)]
        if held and len(inside) == len(held) == len(asked):
            fitting.append(year)
    return fitting[0] if len(fitting) == 1 else None


def _years_in(found: Iterable[TimeExpression]) -> set[int]:
    return {int(one.value[:4]) for one in found if one.value and re.match(r"\d{4}", one.value)}


def _span(between: Between) -> tuple[date, ...]:
    length = (between[1] - between[0]).days + 1
    return tuple(between[0] + timedelta(step) for step in range(min(length, _MONTH + 1)))


def _lies(day: date, between: Between | None) -> bool:
    return between is None or between[0] <= day <= between[1]


def _in_year(text: str, one: TimeExpression, year: int) -> date | None:
    """Give the day that a month and day mean in a year, if its weekday is the one written."""
    if not _is_month_day(text, one):
        return None
    again = times(text, date(year, 12, 31), (one.start, one.end), tense="past")
    day = again[0].senses[0].earliest if again and again[0].senses else None
    return day if day is not None and day.year == year else None


def _is_month_day(text: str, one: TimeExpression) -> bool:
    words = text[one.start : one.end]
    return bool(_MONTH_DAY.search(words)) and any(mark.isdigit() for mark in words)


def _marked(words: str | None) -> str | None:
    """Mark an EDTF date or both ends of an interval as uncertain."""
    return None if words is None else "/".join(f"{part}?" for part in words.split("/"))


def _began(office: Office) -> date:
    return date.fromisoformat((office.start + "-01-01")[:10]) if office.start else date.min


def _ended(office: Office) -> date:
    return (
        date.fromisoformat(office.end + "-12-28"[len(office.end) - 4 :]) if office.end else date.max
    )
