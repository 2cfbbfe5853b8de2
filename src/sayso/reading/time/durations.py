"""Lengths of time, and times that come again: two weeks, the past year, daily, every month."""

from __future__ import annotations

import re
from typing import Final

from sayso.reading.time import periods
from sayso.reading.time.context import Context, Match, made, rule
from sayso.reading.time.expression import Sense, TimeExpression
from sayso.reading.time.numbers import COUNT, FIRST_WORDS, count
from sayso.reading.time.periods import Unit
from sayso.reading.time.words import PART, PARTS, UNIT, unit

_LETTERS: Final[dict[Unit, tuple[str, str]]] = {
    "second": ("PT", "S"), "minute": ("PT", "M"), "hour": ("PT", "H"), "day": ("P", "D"),
    "weekend": ("P", "WE"), "week": ("P", "W"), "month": ("P", "M"), "quarter": ("P", "Q"),
    "year": ("P", "Y"), "decade": ("P", "E"), "century": ("P", "C"),
}  # fmt: skip
_HALVES: Final[dict[Unit, str]] = {"year": "6M", "hour": "30M", "minute": "30S", "day": "T12H"}


def length(number: float | None, words: str) -> str:
    """Write a duration as ISO 8601 does, X for a number not said."""
    whole = unit(words)
    if words.startswith("fortnight") and number is not None:
        number *= 2
    if number is not None and whole in ("decade", "century"):
        number, whole = number * (10 if whole == "decade" else 100), "year"
    before, letter = _LETTERS[whole]
    if number is None:
        return f"{before}X{letter}"
    rest = ""
    if number != int(number) and number % 1 == 0.5 and whole in _HALVES:
        rest = _HALVES[whole]
        if number < 1:
            return ("PT" if whole == "day" else before) + rest.removeprefix("T")
        return f"{before}{int(number)}{letter}{rest}"
    return f"{before}{number:g}{letter}"


def duration(context: Context, match: Match) -> TimeExpression | None:
    """Read "two weeks", "the past 20 years", "16-hour", "nearly five months"."""
    words, after = match["unit"], context.low[match.end() : match.end() + 24]
    if re.match(r"(?:\s+|-)olds?\b", after) and (words.startswith("year") or after[0] != "-"):
        return None
    if words in ("second", "seconds", "quarter", "weekend", "night") and match["n"] is None:
        return None
    number = count(match["n"]) if match["n"] else None
    if match["half"] or match["and"]:
        number = (number or 0) + 0.5
    if (words == "quarters" and after.startswith(" of")) or "-quarters" in match[0]:
        return None  # three-quarters of something
    single = match["n"].strip() in ("a", "an") and not match["rel"]
    if single and (words in ("second", "quarter") or _is_rate(context, match)):
        return None
    value = length(number, words)
    if match["n2"]:
        value = f"{value}/{length(count(match['n2']), words)}"
    longest = count(match["n2"]) if match["n2"] else number
    return made(match, "duration", _placed(context, match, value, unit(words), longest))


def _placed(context: Context, match: Match, value: str, whole: Unit, number: float | None) -> Sense:
    """Place a length beside the anchor, where the words say on which side it lies."""
    rel = (match["rel"] or "").split()[-1:] or [""]
    if context.day is None:
        return Sense(value)
    away = None
    if number is not None:
        way = -1 if rel[0] in ("last", "past", "previous", "recent") else 1
        away = periods.shifted(whole, context.day, way * number)
    if rel[0] in ("last", "past", "recent", "previous"):
        return Sense(value, away, context.day)
    if rel[0] in ("next", "coming", "following") or context.before(match).endswith("within"):
        return Sense(value, context.day, away)
    return Sense(value)


def every_part(context: Context, match: Match) -> TimeExpression | None:
    """Read "every morning", "each summer"."""
    words = match["part"]
    value = (
        f"XXXX-{periods.SEASONS[words]}"
        if words in periods.SEASONS
        else ("XXXX-WXX-WE" if words == "weekend" else f"XXXX-XX-XX{PARTS[words]}")
    )
    return made(match, "set", Sense(value))


def _is_rate(context: Context, match: Match) -> bool:
    """Whether "a year" means "each year": after an amount or how often."""
    before = context.before(match, 40)
    return bool(re.search(
        r"(?:\b(?:times|once|twice|percent|million|billion|thousand|dollars|barrels|people|tons"
        r"|hours|days|(?:jobs|units|copies|flights|sold))|%|\$[\d,.]+)$", before,
    ))  # fmt: skip


def bare(context: Context, match: Match) -> TimeExpression | None:
    """Read "weeks", "decades-long", "weeks or months": a length not said."""
    words = match["unit"]
    before = context.before(match)
    if re.search(r"\b(?:\d+|old|trading|working|holy|school|glory|dog|early|golden)$", before):
        return None
    long = context.low[match.end("unit") :].startswith(("-long", " long"))
    if words in ("seconds", "quarters", "nights", "weekends") or (
        words in ("days", "hours", "minutes", "months", "years", "weeks") and not long
        and not re.search(
            r"(?:^|\b(?:for|in|within|after|of|over|the|took|take|takes|last|lasted|until|by|and"
            r"|just|only|recent|coming|the past|the next|the last|following|ensuing)|[.,(])$",
            before,
        )
    ):  # fmt: skip
        return None
    value = length(None, words)
    rel = (match["rel"] or "").split()[-1:]
    if rel == ["coming"] and not words.startswith("year"):
        return made(match, "date", Sense("FUTURE_REF", context.day, None))
    if rel in (["recent"], ["past"], ["last"]) or context.low.startswith(" ago", match.end()):
        return made(match, "duration", Sense(value, None, context.day))
    if rel in (["coming"], ["next"]) or before.endswith("within"):
        return made(match, "duration", Sense(value, context.day, None))
    return made(match, "duration", Sense(value))


def long_of(context: Context, match: Match) -> TimeExpression | None:
    """Read "year-long", "daylong"."""
    return made(match, "duration", Sense(length(1, match["unit"])))


def often(context: Context, match: Match) -> TimeExpression | None:
    """Read "daily", "weekly" and the like."""
    value = {"hourly": "PT1H", "daily": "P1D", "nightly": "P1D", "weekly": "P1W",
             "fortnightly": "P2W", "biweekly": "P2W", "monthly": "P1M", "yearly": "P1Y",
             "annually": "P1Y", "annual": "P1Y", "quarterly": "P3M"}[match[0]]  # fmt: skip
    return made(match, "set", Sense(value))


def every(context: Context, match: Match) -> TimeExpression | None:
    """Read "every day", "each of the past three years", "a year" after an amount, "per week"."""
    number = 1.0
    if match["n"]:
        found = count(match["n"])
        if found is None:
            return None
        number = found
    if match["other"]:
        number = 2
    if match["of"]:
        number = 1
    if match["how"] in ("a", "an") and not _is_rate(context, match):
        return None
    return made(match, "set", Sense(length(number, match["unit"])))


_REL: Final = (
    r"(?:the|this|these|his|her|its|their|our)?\s*\b(?:last|past|next|coming|previous|following"
    r"|first|final|recent|latest|additional|full)"
)
_BEFORE: Final = frozenset(
    ("the", "these", "this", "last", "past", "next", "coming", "previous", "following", "recent",
     "first", "final", "his", "her", "its", "their", "our", "latest", "#", "nearly", "almost",
     "about", "around", "roughly", "barely", "over", "more", "less", "at", "up", "approximately",
     "another", "no", "fewer")
)  # fmt: skip
_PLURAL: Final = r"seconds|minutes|hours|days|nights|weeks|weekends|months|quarters|years|decades"

RULES: Final = (
    rule(
        _BEFORE | FIRST_WORDS,
        rf"""(?:(?:nearly|almost|about|around|roughly|barely|over|more\s+than|less\s+than
          |at\s+least|at\s+most|up\s+to|approximately|another|no\s+more\s+than|fewer\s+than)\s+)?
        (?:(?P<rel>{_REL})\s+|the\s+|these\s+)?(?P<n>{COUNT})(?P<half>(?:\s+|-)and(?:\s+|-)a(?:\s+|-)half)?
        (?:\s*(?:to|or|-|–)\s*(?P<n2>{COUNT}))?(?:\s+|-)
        (?:more\s+|full\s+|consecutive\s+|straight\s+|additional\s+|whole\s+|long\s+|solid\s+)?
        (?P<unit>{UNIT})(?P<and>\s+and\s+a\s+half\b)?(?:-long|\s+or\s+(?:so|two|more))?(?![\w]|-(?!old|long))""",
        duration,
    ),
    rule(
        {"the", "last", "past", "next", "coming", "recent", "following", "previous", "these",
         "several"} | frozenset(f"{name}" for name in _PLURAL.split("|"))
        | {"centuries"},
        rf"""(?:(?P<rel>(?:the\s+)?(?:last|past|next|coming|recent|following|previous)|the)\s+)?
        (?P<n>)(?P<unit>{_PLURAL}|centuries)(?:-long|\s+(?:ahead|or\s+(?:even\s+)?(?:{_PLURAL})
          |and\s+(?:{_PLURAL})))?(?![\w]|-(?!long))""",
        bare,
    ),
    rule({"every", "each"},
         rf"(?:every|each)\s+(?P<part>{PART}|{'|'.join(periods.SEASONS)}|weekend)(?![\w-])",
         every_part),
    rule({"yearlong", "daylong", "weeklong", "monthlong", "year", "month", "week", "day",
          "decade", "hour"},
         r"(?P<unit>year|month|week|day|decade|hour)-?long\b", long_of),
    rule({"hourly", "daily", "nightly", "weekly", "fortnightly", "biweekly", "monthly", "yearly",
          "annually"},
         r"(?:hourly|daily|nightly|weekly|fortnightly|biweekly|monthly|yearly|annually)(?![\w-])",
         often),
    rule(
        {"every", "each", "per", "a", "an"},
        rf"""(?P<how>every|each|per|an?)\s+(?P<of>of\s+)?(?:the\s+)?(?:(?:last|past|next)\s+)?
        (?:single\s+)?(?P<other>other\s+)?(?:(?P<n>{COUNT})\s+)?
        (?P<unit>{UNIT})(?![\w-])""",
        every,
    ),
)  # fmt: skip
