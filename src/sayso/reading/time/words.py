"""The words that times are made of, as parts of verbose patterns, and what they mean."""

# ruff: noqa: SIM905
from __future__ import annotations

from typing import Final

from sayso.reading.time.numbers import SPOKEN_YEAR
from sayso.reading.time.periods import SEASONS, Unit

MONTHS: Final = (
    "january february march april may june july august september october november december"
).split()
WEEKDAYS: Final = "monday tuesday wednesday thursday friday saturday sunday".split()
_SHORT_MONTHS: Final = "jan feb mar apr jun jul aug sept sep oct nov dec".split()
_SHORT_DAYS: Final = "mon tues tue wed thurs thur thu fri sat sun".split()

MONTH: Final = rf"(?:(?:{'|'.join(MONTHS)})\b|(?:{'|'.join(_SHORT_MONTHS)})\b\.?)"
WEEKDAY: Final = rf"(?:(?:{'|'.join(WEEKDAYS)})(?![a-rt-z])|(?:{'|'.join(_SHORT_DAYS)})\.)"
YEAR: Final = rf"(?:(?:1[5-9]|20)\d\d(?![\d%]|[.,]\d)|(?:{SPOKEN_YEAR})\b)"
DAY: Final = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?![\d%]|[a-z]|[.,:]\d)"
PART: Final = r"(?:morning|afternoon|evening|night|noon|midday)"
PARTS: Final = {
    "morning": "TMO", "afternoon": "TAF", "evening": "TEV", "night": "TNI", "noon": "T12:00",
    "midday": "T12:00", "midnight": "T24:00",
}  # fmt: skip
UNITS: Final[dict[str, Unit]] = {
    "second": "second", "minute": "minute", "hour": "hour", "day": "day", "night": "day",
    "week": "week", "fortnight": "week", "weekend": "weekend", "month": "month",
    "quarter": "quarter", "year": "year", "decade": "decade", "century": "century",
    "centurie": "century",
}  # fmt: skip
UNIT: Final = (
    r"(?:seconds?|minutes?|hours?|days?|nights?|weeks?|fortnights?|weekends?|months?|quarters?"
    r"|years?|decades?|centur(?:y|ies))"
)
SPAN: Final = rf"(?:week|month|year|quarter|decade|century|weekend|{'|'.join(SEASONS)})"
"""What "last" and "next" step by."""
MOD: Final = (
    r"(?:early|late|mid|middle|(?:the\s+)?(?:beginning|start|middle|end|close|turn|second\s+half"
    r"|first\s+half|latter\s+part)\s+of|earlier|later)"
)
ZONE: Final = (
    r"(?:\s*\(?(?:gmt|utc|est|edt|cst|cdt|mst|mdt|pst|pdt|et|cet|bst|msk)\b\)?"
    r"|\s+(?:local|moscow|kyiv|kiev|eastern|london|washington)\s+time)"
)
MONTH_WORDS: Final = frozenset((*MONTHS, *_SHORT_MONTHS))
WEEKDAY_WORDS: Final = frozenset((*WEEKDAYS, *(f"{name}s" for name in WEEKDAYS), *_SHORT_DAYS))
MOD_WORDS: Final = frozenset(
    "early late mid middle the beginning start end close turn earlier later".split()
)


def month_number(words: str) -> int:
    return next(n for n, name in enumerate(MONTHS, 1) if name.startswith(words.strip(" .")[:3]))


def weekday_number(words: str) -> int:
    """Give 0 for Monday."""
    return next(n for n, name in enumerate(WEEKDAYS) if name.startswith(words.strip(" .")[:3]))


def unit(words: str) -> Unit:
    return UNITS[words.removesuffix("s")] if words != "centuries" else "century"


def third(words: str | None) -> str | None:
    """Give the part of a period that a word names: START, MID or END."""
    if not words:
        return None
    if "mid" in words:
        return "MID"
    if any(name in words for name in ("end", "close", "latter", "second", "late")):
        return "END"
    return "START"
