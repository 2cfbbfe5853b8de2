"""Dates by their name: days and months, years, decades, feasts, and the time of the clock."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from sayso.reading.time import periods
from sayso.reading.time.choose import nearest, toward, weekday_near
from sayso.reading.time.context import Context, Match, Undecided, made, named, rule, sense
from sayso.reading.time.expression import Sense, TimeExpression
from sayso.reading.time.numbers import (
    ORDINAL,
    ORDINAL_WORDS,
    ordinal,
    spoken_year,
)  # fmt: skip
from sayso.reading.time.periods import Period
from sayso.reading.time.words import (
    DAY,
    MOD,
    MOD_WORDS,
    MONTH,
    MONTH_WORDS,
    WEEKDAY,
    WEEKDAY_WORDS,
    YEAR,
    ZONE,
    month_number,
    third,
    weekday_number,
)  # fmt: skip

_NUMBER: Final = frozenset(("#",))
_SPOKEN: Final = frozenset(("nineteen", "eighteen", "twenty", "two"))
_DECADES: Final = {"twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60,
                   "seventies": 70, "eighties": 80, "nineties": 90}  # fmt: skip
_CLOCK: Final = rf"""
    (?:(?P<hour>[01]?\d|2[0-4])(?:[:.](?P<minute>[0-5]\d))?\s*(?P<half>[ap])\.?\s?m\b\.?
      |(?P<hour24>[01]?\d|2[0-4]):(?P<minute24>[0-5]\d)(?::[0-5]\d)?(?![\d:])(?:\s*h(?:ours|rs)?\b)?
      |(?P<four>[012]\d[0-5]\d)\s*(?=gmt|utc|hours|hrs)(?:hours|hrs)?
      |(?P<name>noon|midnight)\b){ZONE}?"""
_DATE_OF_CLOCK: Final = rf"""
    (?:,?\s+(?:on\s+)?(?:(?P<weekday>{WEEKDAY})|(?P<deictic>yesterday|today|tomorrow))
      (?:,?\s+(?P<month>{MONTH})\s+(?P<nth>{DAY}))?
      |,?\s+(?:on\s+)?(?P<month2>{MONTH})\s+(?P<nth2>{DAY})
      |,?\s+on\s+(?P<nth3>{DAY})\s+(?P<month3>{MONTH}))?"""


def _year(words: str) -> int:
    return int(words) if words[:1].isdigit() else spoken_year(words)


def iso(context: Context, match: Match) -> TimeExpression | None:
    day = _known(int(match["y"]), int(match["m"]), int(match["d"]))
    if match["time"]:
        return made(match, "time", Sense(f"{day}T{match['time']}", day, day))
    return named(context, match, periods.day(day))


def slashed(context: Context, match: Match) -> TimeExpression | None:
    """Read "03/04/2022" as in America first, then as elsewhere; "03.04.2022" as elsewhere."""
    one, two, year = int(match["a"]), int(match["b"]), int(match["y"])
    if year < 100:
        if match["sep"] == ".":
            return None
        year += 1900 if year > 60 else 2000
    orders = [(two, one)] if match["sep"] == "." else [(one, two), (two, one)]
    days = [date(year, m, d) for m, d in dict.fromkeys(orders) if _exists(year, m, d)]
    if not days:
        raise Undecided("no-such-date")
    return named(context, match, *map(periods.day, days))


def calendar_day(context: Context, match: Match) -> TimeExpression | None:
    """Read "15 February 2022", "Thursday, Feb. 15", "the 15th of February"."""
    name = "m1" if match["m1"] else "m2"
    if not context.is_capital(match.start(name)):
        return None
    number, words = month_number(match[name]), match["d1"] or match["d2"]
    nth = ordinal(words) if words[0].isalpha() else int(re.sub(r"\D", "", words))
    if match["d0"]:
        joined = "and" in context.low[match.end("d0") : match.start("d1")]
        if joined and not context.before(match).endswith("between"):
            return None
        return _days(context, match, number, nth)
    if match["year"]:
        return named(context, match, periods.day(_known(_year(match["year"]), number, nth)))
    if not _exists(2000, number, nth):
        raise Undecided("no-such-date")
    found = nearest(context, match, lambda year: periods.day(date(year, number, nth)))
    if match["weekday"]:
        wanted = weekday_number(match["weekday"])
        found = (
            tuple(one for one in found if one.first.weekday() == wanted)
            or tuple(
                periods.day(day)
                for day in _same_days(context.anchor.year, number, nth)
                if day.weekday() == wanted
            )[:1]
        )
    if not found:
        raise Undecided("no-such-date")
    return named(context, match, *found)


def _same_days(year: int, month: int, nth: int) -> list[date]:
    """Give that day of the years around, the nearest first."""
    years = [year + step for step in (0, -1, 1, -2, -3, -4, -5, -6, 2, 3, 4, 5, 6)]
    return [date(one, month, nth) for one in years if _exists(one, month, nth)]


def _days(context: Context, match: Match, month: int, last: int) -> TimeExpression | None:
    """Read "10-12 February" as all the days from the one to the other."""
    first = int(re.sub(r"\D", "", match["d0"]))
    if match["year"]:
        end: date | None = _known(_year(match["year"]), month, last)
    else:
        found = nearest(context, match, lambda year: periods.day(date(year, month, last)))
        end = found[0].last if found else None
    if end is None or first >= last:
        raise Undecided("no-such-date")
    start = end.replace(day=first)
    context.last = periods.day(end)
    return made(match, "date", Sense(f"{start}/{end}", start, end))


def calendar_month(context: Context, match: Match) -> TimeExpression | None:
    """Read "early March", "last October", "January this year", "July 1997"."""
    if not context.is_capital(match.start("month")) or match["month"] == "mar":
        return None
    number, mod = month_number(match["month"]), third(match["mod"])
    rel = (match["rel"] or "").split()[-1:]
    if match["rel"] in ("each", "every"):
        return made(match, "set", Sense(f"XXXX-{number:02}"))
    if match["year"]:
        found: tuple[Period, ...] = (_month(_year(match["year"]), number, mod),)
    elif match["same"] or match["rest"]:
        step = {"last": -1, "this": 0, "next": 1}[match["same"] or match["rest"]]
        found = (_month(context.anchor.year + step, number, mod),)
    elif rel:
        found = (_beside(context.anchor, number, rel[0]),)
    elif not mod and not _may_stand_alone(context, match):
        return None
    else:
        found = nearest(context, match, lambda year: _month(year, number, mod))
    context.last = found[0]
    return made(match, "date", *map(sense, found))


def _month(year: int, number: int, mod: str | None) -> Period:
    """Give a month, or the third of it that is meant."""
    whole = periods.month(year, number)
    if mod is None:
        return whole
    first, last = periods.part(whole, mod)
    return replace(whole, first=first, last=last)


def _beside(anchor: date, number: int, rel: str) -> Period:
    """Give the last, this or next month of that name."""
    here = periods.month(anchor.year, number)
    if rel in ("last", "past", "previous"):
        return here if here.last < anchor else periods.month(anchor.year - 1, number)
    if rel in ("next", "coming", "following"):
        return here if here.first > anchor else periods.month(anchor.year + 1, number)
    return here


def _may_stand_alone(context: Context, match: Match) -> bool:
    """Tell a month from a name and from the verbs "may" and "march"."""
    word = match["month"]
    if word.rstrip(".") in ("may", "march", "april", "june", "august", "mar"):
        before = context.before(match)
        after = context.low[match.end() : match.end() + 12]
        return bool(
            re.search(
                r"(?:^|\b)(?:in|by|since|until|till|last|next|of|this|for|from|through|before"
                r"|after|during|between|and|or|to|around|about|the|late|early|into|-)$|,$",
                before,
            )
        ) and not re.match(r"\s+(?:[a-z]+ed|be|have|not|\w+’s)\b", after)
    return not word.endswith(".") and word not in ("jan", "feb", "mar", "apr", "jun", "jul", "dec")


def calendar_year(context: Context, match: Match) -> TimeExpression | None:
    """Read "1996", "early 1997", "fiscal 1989", "the year two thousand"."""
    start, mod = match.start("year"), third(match["mod"])
    marked = match["mod"] or match["word"]
    if not marked and not _is_year(context, match):
        return None
    if start and context.low[start - 1] in "$£€#/.-:+’'" and not mod:
        return None
    found = periods.year(_year(match["year"]))
    context.last = found
    return made(match, "date", sense(found, periods.part(found, mod) if mod else None))


_COUNTED: Final = re.compile(
    r"\s*(?:percent|per\s+cent|%|hours|hrs|gmt|utc|(?:[a-z]+\s+)?(?:people|troops|soldiers|miles|km"
    r"|kilomet|met(?:er|re)s|feet|tons|tonnes|jobs|points|dollars|men|women|children|tanks|pieces"
    r"|members|barrels|euros|rubles|roubles|units|copies|words|pages|workers|employees|shares"
    r"|others|civilians|refugees|fighters|prisoners|personnel|vehicles|residents|families))\b"
)


_OF_YEAR: Final = re.compile(r"\b(?:in|of|since|by|year|until|to|from|and|for|\w+ary)$")


def _is_year(context: Context, match: Match) -> bool:
    """Tell a year from other numbers of four digits."""
    before, number = context.before(match), match["year"]
    if not number[:1].isdigit():
        return bool(_OF_YEAR.search(before))
    if _COUNTED.match(context.low, match.end()):
        return False
    if re.search(
        r"\b(?:no|number|room|page|about|some|nearly|than|over|almost|roughly|approximately|least"
        r"|route|flight|article|section|resolution|pm|box|at|tu|su|su-|hundred|thousand|every)\.?$",
        before,
    ):
        return False
    if 1900 <= int(number) < 2040:
        return True
    return bool(re.search(r"\b(?:in|of|since|until|by|from|to|between|and|year|the)$", before))


def season_of(context: Context, match: Match) -> TimeExpression | None:
    """Read "the winter of 1994"."""
    found = periods.season(_year(match["year"]), periods.SEASONS[match["season"]])
    mod = third(match["mod"])
    context.last = found
    return made(match, "date", sense(found, periods.part(found, mod) if mod else None))


def named_decade(context: Context, match: Match) -> TimeExpression | None:
    if match["full"]:
        first = int(match["full"][:3]) * 10
    else:
        tens = int(match["short"]) if match["short"] else _DECADES[match["name"]]
        first = 1900 + tens if tens > 20 else 2000 + tens
    mod, found = third(match["mod"]), periods.decade(first)
    context.last = found
    return made(match, "date", sense(found, periods.part(found, mod) if mod else None))


def named_century(context: Context, match: Match) -> TimeExpression | None:
    number = ordinal(match["nth"])
    if number > 99:
        return None
    found, mod = periods.century(number), third(match["mod"])
    return made(match, "date", sense(found, periods.part(found, mod) if mod else None))


def feast(context: Context, match: Match) -> TimeExpression | None:
    """Read the feasts that news writes dates by."""

    def of(year: int) -> Period:
        return periods.day(_feast(match["feast"], year))

    if not context.is_capital(match.start("feast")):
        return None
    if match["year"]:
        return named(context, match, of(int(match["year"])))
    if match["rel"] == "last":
        return named(context, match, _step(of, context.anchor, -1))
    if match["rel"] == "next":
        return named(context, match, _step(of, context.anchor, 1))
    return named(context, match, *nearest(context, match, of))


def _step(of: Callable[[int], Period], anchor: date, way: int) -> Period:
    found = [of(anchor.year + step) for step in (-1, 0, 1)]
    if way < 0:
        return max((one for one in found if one.first < anchor), key=lambda one: one.first)
    return min((one for one in found if one.first > anchor), key=lambda one: one.first)


def _feast(name: str, year: int) -> date:
    if name.startswith("thanksgiving"):
        first = date(year, 11, 1)
        return first + timedelta((3 - first.weekday()) % 7 + 21)
    if name.startswith("election"):
        first = date(year, 11, 2)
        return first + timedelta((1 - first.weekday()) % 7)
    if name in ("easter", "easter sunday", "good friday", "easter monday"):
        off = {"good friday": -2, "easter monday": 1}.get(name, 0)
        return periods.easter(year) + timedelta(off)
    month, day = {
        "christmas": (12, 25), "christmas day": (12, 25), "christmas eve": (12, 24),
        "boxing day": (12, 26), "halloween": (10, 31), "valentine": (2, 14),
    }.get(name.replace("’", "'").removesuffix("'s day"), (1, 1))  # fmt: skip
    if name.endswith("eve") and name.startswith("new"):
        month, day = 12, 31
    return date(year, month, day)


def clock(context: Context, match: Match) -> TimeExpression | None:
    """Read "9 a.m. Tuesday", "10:30", "1400 GMT", "noon Thursday"."""
    value = _time(match)
    day = _day_of_clock(context, match)
    if day is None:
        return made(match, "time", Sense(f"XXXX-XX-XX{value}"))
    return made(match, "time", Sense(f"{day}{value}", day, day))


def _time(match: Match) -> str:
    if match["name"]:
        return "T12:00" if match["name"] == "noon" else "T24:00"
    if match["four"]:
        return f"T{match['four'][:2]}:{match['four'][2:]}"
    hour = int(match["hour"] or match["hour24"])
    minute = match["minute"] or match["minute24"] or "00"
    if match["half"] == "p" and hour < 12:
        hour += 12
    if match["half"] == "a" and hour == 12:
        hour = 0
    return f"T{hour:02}:{minute}"


def _day_of_clock(context: Context, match: Match) -> date | None:
    found = match.groupdict()
    for tail in ("", "2", "3"):
        if found[f"month{tail}"]:
            month = month_number(found[f"month{tail}"])
            nth = int(re.sub(r"\D", "", found[f"nth{tail}"]))
            if not _exists(2000, month, nth):
                raise Undecided("no-such-date")
            return _nearest_day(context, match, month, nth)
    if match["weekday"]:
        return weekday_near(context, match, weekday_number(match["weekday"]))[0]
    if match["deictic"]:
        step = {"yesterday": -1, "today": 0, "tomorrow": 1}[match["deictic"]]
        return context.anchor + timedelta(step)
    if context.last is not None and context.last.unit == "day":
        return context.last.first
    return context.day


def _nearest_day(context: Context, match: Match, month: int, nth: int) -> date | None:
    days = nearest(context, match, lambda year: periods.day(date(year, month, nth)))
    return days[0].first if days else None


def day_of_month(context: Context, match: Match) -> TimeExpression | None:
    """Read "on the 15th", of the month that tense and nearness tell."""
    nth = int(re.sub(r"\D", "", match["nth"]))
    if nth > 31 or not re.search(
        r"\b(?:on|by|until|till|since|before|after|from|to|through|and|than|between)$",
        context.before(match),
    ):
        return None
    anchor = context.anchor
    found = []
    for step in (-2, -1, 0, 1, 2):
        month = periods.moved("month", anchor, step)
        if nth <= month.last.day:
            found.append(month.first.replace(day=nth))
    past = max(day for day in found if day <= anchor)
    coming = min(day for day in found if day >= anchor)
    side = toward(context, match)
    order = (past, coming) if side != "future" else (coming, past)
    if side is None and (coming - anchor) < (anchor - past):
        order = (coming, past)
    days = dict.fromkeys(order if side is None else order[:1])
    return named(context, match, *map(periods.day, days))


def _exists(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


def _known(year: int, month: int, day: int) -> date:
    try:
        return date(year, month, day)
    except ValueError as error:
        raise Undecided("no-such-date") from error


def continued(context: Context, before: TimeExpression, month: Period) -> TimeExpression | None:
    """Read the second day of "April 24 and 25", "March 14-16"."""
    match = _NEXT_DAY.match(context.low, before.end)
    if match is None or before.kind != "date" or month.unit != "day":
        return None
    nth = int(re.sub(r"\D", "", match["nth"]))
    if not _exists(month.first.year, month.first.month, nth) or nth <= month.first.day:
        return None
    found = named(context, match, periods.day(month.first.replace(day=nth)))
    return replace(found, start=match.start("nth"), end=match.end("nth"))


_NEXT_DAY: Final = re.compile(
    rf"\s*(?:-|–|\s(?:to|and|or|through|until)\s)\s*(?P<nth>{DAY})(?!\s*(?:[a-z]+\s+)?(?:percent"
    rf"|people|{MONTH}|days|hours|a\.m|p\.m|am\b|pm\b))"
)

RULES: Final = (
    rule(_NUMBER, r"(?P<y>\d{4})(?P<sep>[-/])(?P<m>\d\d)(?P=sep)(?P<d>\d\d)"
         r"(?:[t\ ](?P<time>\d\d:\d\d)(?::\d\d(?:\.\d+)?)?(?:z|[+-]\d\d:?\d\d)?)?(?![\d-])", iso),
    rule(_NUMBER, r"(?P<a>\d{1,2})(?P<sep>[/.])(?P<b>\d{1,2})(?P=sep)(?P<y>(?:19|20)?\d\d)"
         r"(?![\d/.]\d|\d)", slashed),
    rule(
        WEEKDAY_WORDS | MONTH_WORDS | _NUMBER | {"the"},
        rf"""(?:(?P<weekday>{WEEKDAY}),?\s+)?(?:the\s+)?
        (?:(?:(?P<d0>{DAY})\s*(?:-|–|\bto\b|\band\b)\s*)?
          (?P<d1>{DAY})(?:\s+(?:of\s+)?|-)(?P<m1>{MONTH})
          |(?P<m2>{MONTH})\s+(?:the\s+)?(?P<d2>{DAY}|{ORDINAL}\b))
        (?:(?:,?\s+(?:of\s+)?|-)(?P<year>{YEAR}))?""",
        calendar_day,
    ),
    rule(
        MONTH_WORDS | MOD_WORDS
        | {"last", "next", "this", "past", "coming", "each", "every", "previous", "following"},
        rf"""(?:(?P<mod>{MOD})(?:-|\s+)(?:in\s+)?)?
        (?:(?P<rel>(?:this\s+)?(?:past|coming)|last|next|this|each|every|(?:the\s+)?
            (?:previous|following))\s+)?
        (?P<month>{MONTH})(?!\s+\d\d?(?:st|nd|rd|th)?\b)
        (?:,?\s+(?:of\s+)?(?:(?P<year>{YEAR})|(?P<same>last|this|next)\s+year)
          |\s+of\s+(?P<rest>last|this|next)\s+year)?""",
        calendar_month,
    ),
    rule(
        MOD_WORDS | _NUMBER | _SPOKEN | {"fiscal", "year"},
        rf"""(?:(?P<mod>{MOD})(?:-|\s+))?(?P<word>(?:the\s+)?(?:fiscal\s+(?:year\s+)?|year\s+))?
        (?P<year>{YEAR})(?![\w]|-(?:year|day|foot|mile|man|member|strong))""",
        calendar_year,
    ),
    rule(
        MOD_WORDS | frozenset(periods.SEASONS),
        rf"""(?:the\s+)?(?:(?P<mod>{MOD})(?:-|\s+)(?:the\s+)?)?(?P<season>{'|'.join(periods.SEASONS)})
        \s+(?:of\s+)?(?P<year>{YEAR})""",
        season_of,
    ),
    rule(
        MOD_WORDS | _NUMBER | frozenset(_DECADES),
        rf"""(?:the\s+)?(?:(?P<mod>{MOD})(?:-|\s+)(?:the\s+)?)?
        (?:(?P<full>(?:1[5-9]|20)\d0)[’']?s\b|(?:[’']|(?<=the\s))(?P<short>[2-9]0)s\b
          |(?P<name>{'|'.join(_DECADES)})\b)""",
        named_decade,
    ),
    rule(
        MOD_WORDS | _NUMBER | ORDINAL_WORDS | {"twenty"},
        rf"""(?:the\s+)?(?:(?P<mod>{MOD})(?:-|\s+)(?:the\s+)?)?
        (?P<nth>{ORDINAL}|twenty-first)(?:-|\s+)centur(?:y|ies)\b""",
        named_century,
    ),
    rule(
        {"last", "next", "this", "christmas", "thanksgiving", "easter", "election", "new",
         "halloween", "boxing", "good", "valentine"},
        r"""(?:(?P<rel>last|next|this)\s+)?(?P<feast>christmas(?:\s+(?:eve|day))?
        |thanksgiving(?:\s+day)?|easter(?:\s+(?:sunday|monday))?|election\s+day
        |new\s+year[’']?s?[’']?\s+(?:eve|day)|halloween|boxing\s+day|good\s+friday
        |valentine[’']s\s+day)(?!\s+(?:week|island|parade|season|tree|party))
        (?:,?\s+(?:of\s+)?(?P<year>(?:19|20)\d\d))?\b""",
        feast,
    ),
    rule(_NUMBER | {"noon", "midnight"}, _CLOCK + _DATE_OF_CLOCK, clock),
    rule(
        {"the"},
        r"""the\s+(?P<nth>\d{1,2}(?:st|nd|rd|th))(?=\s*(?:[.,;:!?)\-–—"”]|$)
        |\s+(?:and|or|to|at|in|for|with|by|that|when|he|she|it|they|we|the|a|said|as|after|before
            |until|but|of\s+(?:this|the|last|next)\s+month)\b)""",
        day_of_month,
    ),
)  # fmt: skip
