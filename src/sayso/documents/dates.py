"""Dates as people and machines write them, to ISO 8601, no more precise than they were given."""

from __future__ import annotations

import re
from datetime import date, datetime
from email.utils import parsedate_to_datetime

MONTHS: dict[str, int] = {
    name: number
    for number, names in enumerate(
        (
            "january jan", "february feb", "march mar", "april apr", "may", "june jun",
            "july jul", "august aug", "september sept sep", "october oct", "november nov",
            "december dec",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
"""English month names and their short forms to the month's number."""

_MONTH = r"(?P<month>" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")\.?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>\d{4})"
_WEEKDAY = r"(?:(?:mon|tue|tues|wed|wednes|thu|thur|thurs|fri|sat|satur|sun)(?:day)?\.?,?\s+)?"
_WRITTEN = re.compile(
    rf"{_WEEKDAY}(?:{_DAY}\s+(?:of\s+)?{_MONTH},?\s+{_YEAR}|"
    + rf"{_MONTH}\s+{_DAY},?\s+{_YEAR})".replace("<month>", "<m2>")
    .replace("<day>", "<d2>")
    .replace("<year>", "<y2>"),
    re.IGNORECASE,
)
_ISO = re.compile(
    r"(?P<date>\d{4}-\d{2}-\d{2})"
    r"(?:[T ](?P<time>\d{2}:\d{2}(?::\d{2})?)(?:[.,]\d+)?\s*"
    r"(?P<zone>Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?$",
    re.IGNORECASE,
)
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})?(Z|[+-]\d{4})?)?$")
_PARTIAL = re.compile(r"(\d{4})(?:-(\d{2}))?$")
_POINTED = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})$")
_SLASHED = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})$")
_TIME_AFTER = re.compile(r"(?:,|\s+at|\s+-|\s+[–—|])?\s*\d{1,2}[:.]\d{2}.{0,20}$")


def parse_date(value: str) -> str | None:
    """Read a date or a time and give it in ISO 8601; None where it is none or does not exist.

    Understood: ISO 8601 in full, reduced (`2022-02`) and compact; RFC 822/5322 as feeds use it;
    "16 February 2022" and "February 16, 2022" with short months, weekdays and a time after
    (which is dropped: its zone is unknown); 16.02.2022; 2/16/2022 where the order of day and
    month leaves no choice.
    """
    text = " ".join(value.split()).strip(" .,;")
    if match := _ISO.match(text):
        return _iso(match["date"], match["time"], match["zone"])
    if match := _COMPACT.match(text):
        year, month, day, hour, minute, second, zone = match.groups()
        time = f"{hour}:{minute}" + (f":{second}" if second else "") if hour else None
        return _iso(f"{year}-{month}-{day}", time, zone)
    if match := _PARTIAL.match(text):
        month = match[2]
        if not int(match[1]) >= 1000 or (month and not 1 <= int(month) <= 12):
            return None
        return text
    if match := _POINTED.match(text):
        return _day(match[3], match[2], match[1])
    if match := _SLASHED.match(text):
        first, second = int(match[1]), int(match[2])
        if first > 12 or first == second:
            return _day(match[3], match[2], match[1])
        return _day(match[3], match[1], match[2]) if second > 12 else None
    if match := _WRITTEN.match(text):
        rest = text[match.end() :]
        if not rest or _TIME_AFTER.match(rest):
            zoned = _rfc(text) if rest else None
            return zoned or _written(match)
    return _rfc(text)


def find_date(text: str) -> str | None:
    """Find the first written-out date with a year in a line of text, in ISO 8601, or None."""
    match = _WRITTEN.search(text)
    return _written(match) if match else None


def _written(match: re.Match[str]) -> str | None:
    year = match["year"] or match["y2"]
    month = match["month"] or match["m2"]
    day = match["day"] or match["d2"]
    return _day(year, str(MONTHS[month.lower()]), day)


def _day(year: str, month: str, day: str) -> str | None:
    try:
        return date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        return None


def _iso(day: str, time: str | None, zone: str | None) -> str | None:
    if zone:
        zone = "Z" if zone.upper() in ("Z", "UTC", "GMT") else zone
        if zone != "Z" and ":" not in zone:
            zone = f"{zone[:3]}:{zone[3:]}"
    whole = day + (f"T{time}" if time else "") + (zone or "")
    try:
        datetime.fromisoformat(whole)
    except ValueError:
        return None
    return whole


def _rfc(text: str) -> str | None:
    if not re.match(r"(?i)(?:[a-z]{3},?\s+)?\d{1,2}\s+[a-z]{3}\s+\d{4}\s+\d{1,2}:\d{2}", text):
        return None
    try:
        found = parsedate_to_datetime(text)
    except (TypeError, ValueError, IndexError, OverflowError):
        return None
    return found.isoformat().replace("+00:00", "Z")
