"""The day on which words were said, as an ISO 8601 date of the precision given.

A date counts when the clause of the cue names it and the content does not hold it. Relative
dates are counted from the day of publication, without which they stay unknown.
"""

# ruff: noqa: SIM905
from __future__ import annotations

import re
from datetime import date, timedelta

from sayso.reading.raw import Fragments
from sayso.terms import Kind

_DAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
_MONTHS = (
    "january february march april may june july august september october november december"
).split()
_DAY = "|".join(_DAYS)
_MONTH = "|".join(_MONTHS) + "|" + "|".join(f"{month[:3]}\\.?" for month in _MONTHS) + r"|sept\.?"
_DATE = re.compile(
    rf"""(?ix)\b(?:
      (?P<iso>\d{{4}}-\d{{2}}-\d{{2}})
    | (?P<d1>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?(?P<m1>{_MONTH})(?:,?\s+(?P<y1>\d{{4}}))?
    | (?P<m2>{_MONTH})\s+(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?(?!\d)(?:,?\s+(?P<y2>\d{{4}}))?
    | (?P<last>last|next|this|earlier\s+(?:on|this)|late(?:r)?(?:\s+on)?|early|on)?\s*
      (?P<day>{_DAY})\b
    | (?P<rel>yesterday|today|earlier\s+today|tonight|this\s+(?:morning|afternoon|evening)
      |last\s+night|the\s+day\s+before\s+yesterday)
    | (?P<ago>\d{{1,2}}|two|three|four|five|six)\s+(?P<unit>days?|weeks?|months?|years?)\s+ago
    | (?P<prev>last|earlier\s+this|this|in\s+the\s+past)\s+(?P<span>week|month|year)\b
    | (?:in|since)\s+(?P<m3>{_MONTH})(?:\s+(?P<y3>\d{{4}}))?(?!\s*\d)\b
    | (?:in)\s+(?P<y4>(?:19|20)\d{{2}})\b
    )"""
)
_HINT = re.compile(
    rf"(?i)\d|{_DAY}|{'|'.join(_MONTHS)}|day|night|morning|afternoon|evening|last|week|month|year"
)
_NUMBERS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6}
_CLAUSE_GAP = 70
"""Most characters between the cue and a date that still belongs to it."""


def said_on(
    text: str,
    *,
    sentence: tuple[int, int],
    cue: Fragments,
    content: Fragments,
    published: str | None,
    kind: Kind,
) -> str | None:
    """Give the day of saying, or the day of publication where the clause names none.

    `sentence` bounds the sentence of the cue. For a report the day of publication stands by the
    convention of news, which dates what is older; a clause whose date cannot be worked out
    leaves it unknown.
    """
    day = _as_date(published)
    if cue:
        start, end = sentence
        dated = _nearest(text[start:end], start, cue, content)
        if dated is not None:
            return _resolve(dated, day)
    return day.isoformat() if day else None


def _as_date(published: str | None) -> date | None:
    try:
        return date.fromisoformat((published or "")[:10])
    except ValueError:
        return None


def _nearest(part: str, start: int, cue: Fragments, content: Fragments) -> re.Match[str] | None:
    """Find the date nearest to the cue, outside the content, in the cue's own clause."""
    if not _HINT.search(part):
        return None
    best: re.Match[str] | None = None
    nearest = _CLAUSE_GAP
    for match in _DATE.finditer(part):
        first, last = start + match.start(), start + match.end()
        if any(first < held[1] and held[0] < last for held in content):
            continue
        gap = min(max(first - fragment[1], fragment[0] - last, 0) for fragment in cue)
        low = min(first, cue[0][0])
        high = max(last, cue[-1][1])
        between = part[max(0, low - start) : high - start]
        if re.search(r"(?i)\b(?:who|which|since|after|before|until|when|due|by)\b", between[:-1]):
            gap += 40
        if gap < nearest:
            best, nearest = match, gap
    return best


def _resolve(match: re.Match[str], day: date | None) -> str | None:
    found = match.groupdict()
    try:
        if found["iso"]:
            return date.fromisoformat(found["iso"]).isoformat()
        for nth in "12":
            if found[f"m{nth}"]:
                return _dated(int(found[f"d{nth}"]), found[f"m{nth}"], found[f"y{nth}"], day)
        if found["m3"]:
            month = _month(found["m3"])
            year = int(found["y3"]) if found["y3"] else _year_before(month, 1, day)
            return f"{year:04}-{month:02}" if year else None
        if found["y4"]:
            return found["y4"]
        return _relative(found, day) if day else None
    except (ValueError, OverflowError):
        return None


def _relative(found: dict[str, str | None], day: date) -> str | None:
    if found["day"]:
        if (found["last"] or "").lower() == "next":
            return None
        # "on Friday", written on a Friday, is that day; "last Friday" is a week earlier.
        back = (day.weekday() - _DAYS.index(found["day"].lower())) % 7
        if not back and (found["last"] or "").lower() == "last":
            back = 7
        return (day - timedelta(back)).isoformat()
    if found["rel"]:
        words = " ".join(found["rel"].lower().split())
        back = {"yesterday": 1, "last night": 1, "the day before yesterday": 2}.get(words, 0)
        return (day - timedelta(back)).isoformat()
    if found["ago"]:
        number = _NUMBERS.get(found["ago"].lower()) or int(found["ago"])
        unit = (found["unit"] or "").lower().rstrip("s")
        if unit == "day":
            return (day - timedelta(number)).isoformat()
        if unit == "week":
            return _week(day - timedelta(weeks=number))
        if unit == "month":
            months = day.year * 12 + day.month - 1 - number
            return f"{months // 12:04}-{months % 12 + 1:02}"
        return f"{day.year - number:04}"
    last = (found["prev"] or "").lower() == "last"
    if found["span"] == "week":
        return _week(day - timedelta(weeks=1 if last else 0))
    if found["span"] == "month":
        months = day.year * 12 + day.month - 1 - last
        return f"{months // 12:04}-{months % 12 + 1:02}"
    return f"{day.year - last:04}"


def _week(day: date) -> str:
    """Give the month: ISO dates with a week in them are read by few, and a day is not known."""
    return f"{day.year:04}-{day.month:02}"


def _month(name: str) -> int:
    return next(nth for nth, month in enumerate(_MONTHS, 1) if month.startswith(name.lower()[:3]))


def _year_before(month: int, number: int, day: date | None) -> int | None:
    """Give the year in which that day last was, seen from the day of publication."""
    if day is None:
        return None
    return day.year if (month, number) <= (day.month, day.day + 2) else day.year - 1


def _dated(number: int, name: str, year: str | None, day: date | None) -> str | None:
    month = _month(name)
    known = int(year) if year else _year_before(month, number, day)
    return date(known, month, number).isoformat() if known else None
