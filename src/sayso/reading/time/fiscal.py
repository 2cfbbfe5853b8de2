"""Quarters and the years that figures are set beside: Q3, the year-ago quarter, nine months."""

from __future__ import annotations

import re
from typing import Final

from sayso.reading.time import periods
from sayso.reading.time.context import Context, Match, made, named, rule, sense
from sayso.reading.time.expression import Sense, TimeExpression
from sayso.reading.time.numbers import ordinal
from sayso.reading.time.periods import Period
from sayso.reading.time.words import YEAR

_NTH: Final = r"first|second|third|fourth|1st|2nd|3rd|4th"


def quarter(context: Context, match: Match) -> TimeExpression | None:
    """Read "third-quarter", "the first half of 2022", "last year's fourth quarter", "Q3"."""
    number = int(match["q"]) if match["q"] else ordinal(match["nth"])
    if match["unit"] == "half" and number > 2:
        return None
    halves = match["unit"] == "half"
    make = periods.half if halves else periods.quarter
    year, rel = match["y0"] or match["y1"], match["rel"] or match["rel1"]
    if year and year.isdigit():
        found = make(int(year), number)
    elif rel:
        step = {"last": -1, "this": 0, "next": 1}[rel]
        found = make(context.anchor.year + step, number)
    elif halves:
        told = context.fiscal is not None or re.search(
            r"\b(?:in|for|during)$", context.before(match)
        )
        if not told or context.low.startswith(" of", match.end()):
            return None
        late = number == 2 and context.anchor.month < 7
        found = periods.half(context.anchor.year - late, number)
    else:
        found = _reported(context, match, number)
    context.last = found
    known = context.fiscal
    if known is None or (known.first < found.first and found.last < context.anchor):
        context.fiscal = found  # figures are given of the latest quarter that is over
    return made(match, "date", sense(found))


def _reported(context: Context, match: Match, number: int) -> Period:
    """Give the quarter of that number that is just over, running, or next if it is to come."""
    anchor = context.anchor
    here = (anchor.month + 2) // 3
    ahead = number - here
    if ahead >= 2 or (ahead == 1 and here == 1 and context.tense(match)[0] == "past"):
        return periods.quarter(anchor.year - 1, number)
    return periods.quarter(anchor.year, number)


def the_quarter(context: Context, match: Match) -> TimeExpression | None:
    """Read "the latest quarter", "the period" as the one whose figures are given."""
    if (match["how"] or "").startswith("current"):
        found = periods.around("quarter", context.anchor)
    elif match["unit"] == "quarter" and context.fiscal is None:
        found = periods.around("quarter", context.anchor)
        if not match["how"]:
            found = periods.moved("quarter", context.anchor, -1)
    elif context.fiscal is None:
        return None
    else:
        found = context.fiscal
    return named(context, match, found)


def year_before(context: Context, match: Match) -> TimeExpression | None:
    """Read "a year earlier", "the year-ago quarter", "the corresponding period last year"."""
    if context.fiscal is None:
        if not match["ago"]:
            return None
        base = context.last.first if context.last and match["ago"] == "earlier" else context.anchor
        return named(context, match, periods.year(base.year - 1))
    base = context.fiscal.first
    if context.fiscal.unit == "year":
        return named(context, match, periods.year(base.year - 1))
    found = periods.quarter(base.year - 1, (base.month + 2) // 3)
    return named_beside(context, match, found)


def of_year(context: Context, match: Match) -> TimeExpression | None:
    """Read "the 1988 period" as that year's part whose figures are given."""
    year = int(match["year"])
    if context.fiscal is None or context.fiscal.unit == "year":
        return named_beside(context, match, periods.year(year))
    number = (context.fiscal.first.month + 2) // 3
    return named_beside(context, match, periods.quarter(year, number))


def named_beside(context: Context, match: Match, period: Period) -> TimeExpression:
    """Make a date, and leave what was named before as it was."""
    return made(match, "date", sense(period))


def months(context: Context, match: Match) -> TimeExpression | None:
    """Read "the nine months", "the first six months"; figures are then given for the year."""
    number = {"three": 3, "six": 6, "nine": 9, "12": 12, "twelve": 12}.get(match["n"])
    if number is None:
        return None
    if context.fiscal is not None:
        context.fiscal = periods.year(context.fiscal.first.year)
    return made(match, "duration", Sense(f"P{number}M"))


def the_year(context: Context, match: Match) -> TimeExpression | None:
    """Read "for the year" in a report of figures."""
    if not re.search(r"\b(?:for|in|of)$", context.before(match)) or context.day is None:
        return None
    if context.low.startswith(" ended", match.end()):
        return made(match, "duration", Sense("P1Y"))
    found = periods.year(context.day.year)
    if context.fiscal is not None:
        context.fiscal = found
    return made(match, "date", sense(found))


RULES: Final = (
    rule(
        {"first", "second", "third", "fourth", "the", "its", "this", "last", "next", "fiscal", "#",
         "q"},
        rf"""(?P<the>the\s+|its\s+)?(?:(?P<rel>this|last|next)\s+year[’']s\s+
          |(?P<y0>{YEAR})(?:[’']s)?\s+)?(?:fiscal(?:\s+|-))?
        (?:(?P<nth>{_NTH})(?:-|\s+)(?:fiscal\s+)?(?P<unit>quarter|half)|q(?P<q>[1-4]))(?![\w-])
        (?:,?\s+(?:of\s+)?(?:the\s+)?(?:fiscal\s+)?(?:year\s+)?
          (?:(?P<y1>{YEAR})|(?P<rel1>last|this|next)\s+year))?""",
        quarter,
    ),
    rule(
        {"the", "its", "this"},
        r"(?:the|its|this)\s+(?P<how>latest\s+|current\s+)?(?P<unit>quarter|period)(?![\w-])",
        the_quarter,
    ),
    rule(
        {"year", "a", "the"},
        r"""(?:(?:the\s+|a\s+)?(?:comparable\s+)?year-(?:ago|earlier)
            (?:\s+(?:(?:third\s+)?quarter|period|nine\s+months))?
          |a\s+year\s+(?P<ago>ago|earlier|before)(?!\s+\w+\s+quarter)
          |the\s+(?:corresponding|comparable|same)\s+(?:quarter|period)(?:\s+(?:last\s+year
            |a\s+year\s+(?:ago|earlier)|of\s+last\s+year))?
          |the\s+quarter\s+a\s+year\s+(?:ago|earlier))\b""",
        year_before,
    ),
    rule({"the", "last", "#"},
         r"(?:the\s+)?(?P<year>(?:19|20)\d\d)\s+(?:quarter|period)\b", of_year),
    rule({"the", "first", "latest"},
         r"(?:the\s+)?(?:(?:first|latest|final)\s+)?(?P<n>three|six|nine|twelve|12)\s+months"
         r"(?=\s+(?:ended|of|to|through)\b|[,.]|\s+(?:net|profit|earnings|sales|the\s+company))",
         months),
    rule({"the"}, r"the\s+(?:full\s+|fiscal\s+)?year(?![\w-])", the_year),
)  # fmt: skip
