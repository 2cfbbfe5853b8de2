"""Times counted from another: yesterday, last Friday, next month, two weeks ago, the week."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Final

from sayso.reading.time import periods
from sayso.reading.time.choose import toward, weekday_near
from sayso.reading.time.context import Context, Match, Undecided, made, named, rule, sense
from sayso.reading.time.durations import length
from sayso.reading.time.expression import Sense, TimeExpression
from sayso.reading.time.numbers import COUNT, FIRST_WORDS, count
from sayso.reading.time.periods import SEASONS, Period, Unit
from sayso.reading.time.words import (
    MOD,
    MOD_WORDS,
    PART,
    PARTS,
    SPAN,
    UNIT,
    WEEKDAY,
    WEEKDAY_WORDS,
    third,
    unit,
    weekday_number,
)  # fmt: skip

_DAY: Final = timedelta(1)
_STEPS: Final = {"last": -1, "past": -1, "previous": -1, "preceding": -1, "this": 0, "current": 0,
                 "next": 1, "coming": 1, "following": 1, "ensuing": 1}  # fmt: skip
_OF_TEXT: Final = frozenset(("previous", "preceding", "following", "ensuing", "that", "same"))
"""Words that count from the day spoken of, not from the day of writing."""


def deictic(context: Context, match: Match) -> TimeExpression | None:
    """Read "yesterday", "this morning", "last night", "tomorrow evening"."""
    words, part = " ".join(match["day"].split()), match["part"]
    step = {"yesterday": -1, "tomorrow": 1, "last": -1, "the day before yesterday": -2,
            "the day after tomorrow": 2}.get(words, 0)  # fmt: skip
    if words == "tonight":
        part = "night"
    if words in ("last", "this") and not part:
        return None
    day = periods.day(context.anchor + timedelta(step))
    if not part:
        return named(context, match, day)
    context.last = day
    value = f"{day.value}{PARTS[part]}"
    return made(match, "time", Sense(value, day.first, day.last))


def overnight(context: Context, match: Match) -> TimeExpression | None:
    """Read "overnight" as the night before the anchor, or after it where it is to come."""
    anchor = context.anchor
    first = anchor if toward(context, match) == "future" else anchor - _DAY
    return made(match, "time", Sense(f"{first}TNI", first, first + _DAY))


def weekday(context: Context, match: Match) -> TimeExpression | None:
    """Read "Friday", "last Tuesday", "on Wednesday morning", "each Thursday"."""
    number, part = weekday_number(match["weekday"]), PARTS.get(match["part"] or "", "")
    rel = (match["rel"] or "").split()[-1:]
    if rel in (["each"], ["every"]) or match["plural"] or match["parts"]:
        return made(match, "set", Sense(f"XXXX-WXX-{number + 1}{part}"))
    if len(match["weekday"]) < 6 and not context.is_capital(match.start("weekday")):
        return None
    anchor = context.anchor
    days: tuple[date, ...]
    if match["week"]:
        week = periods.moved("week", anchor, _STEPS[match["week"]])
        days = (week.first + timedelta(number),)
    elif not rel:
        days = weekday_near(context, match, number)
    elif rel[0] in ("last", "past"):
        days = (anchor - timedelta((anchor.weekday() - number - 1) % 7 + 1),)
    elif rel[0] in ("previous", "preceding"):
        base = context.last.first if context.last else anchor
        days = (base - timedelta((base.weekday() - number - 1) % 7 + 1),)
    elif rel[0] == "following":
        base = context.last.last if context.last else anchor
        days = (base + timedelta((number - base.weekday() - 1) % 7 + 1),)
    elif rel[0] == "same":
        days = weekday_near(context, match, number)[:1]
    elif rel[0] == "this":
        days = weekday_near(context, match, number)
    else:
        # "Next Friday", said on a Monday, is this week's to some and the week after's to others.
        first = anchor + timedelta((number - anchor.weekday() - 1) % 7 + 1)
        later = periods.moved("week", anchor, 1).first + timedelta(number)
        days = tuple(dict.fromkeys((first, later)))
        days = days[:1] if rel[0] == "coming" else days
    context.last = periods.day(days[0])
    senses = (Sense(f"{day}{part}", day, day) for day in days)
    return made(match, "time" if part else "date", *senses)


def beside(context: Context, match: Match) -> TimeExpression | None:
    """Read "last month", "early next year", "later this week", "the end of the quarter"."""
    mod, words = third(match["mod"] or match["mod2"]), match["unit"]
    if match["rel"] == "the" and not mod:
        return None
    rel = (match["rel"] or "").split()[-1:] or ["this"]
    if words in ("fall", "spring") and match["rel"] in (None, "the") and not mod:
        return None
    step = _STEPS.get(rel[0], 0)
    base = context.anchor
    if rel[0] in _OF_TEXT and context.last is not None:
        base = context.last.first
    if rel[0] in ("that", "same") and context.last is None:
        raise Undecided("vague")
    if words == "weekend":
        found = _weekend(context, match, rel[0])
    elif words in SEASONS:
        found = _season(base, SEASONS[words], step, toward(context, match))
    else:
        found = periods.moved(unit(words), base, step)
    context.last = found
    bounds = periods.part(found, mod) if mod else None
    if match["mod"] and match["mod"].startswith(("earlier", "later")) and not step:
        bounds = _split(found, base, later=match["mod"] == "later")
    return made(match, "date", sense(found, bounds))


def _split(period: Period, day: date, *, later: bool) -> tuple[date, date]:
    """Give what of the period lies before the day, or after it."""
    if not period.first <= day <= period.last:
        return period.first, period.last
    return (day, period.last) if later else (period.first, day)


def _weekend(context: Context, match: Match, rel: str) -> Period:
    anchor = context.anchor
    here = periods.weekend(anchor)
    back = here if here.first <= anchor else periods.weekend(anchor - timedelta(7))
    if rel in ("last", "past", "previous"):
        return back if back.last < anchor else periods.weekend(back.first - timedelta(7))
    if rel in ("next", "coming", "following"):
        return here if here.first > anchor else periods.weekend(anchor + timedelta(7))
    if toward(context, match) == "future" or here.first <= anchor:
        return here
    over = re.search(r"\bover\s+(?:the\s+)?$", context.low[: match.start()][-10:])
    return back if over or toward(context, match) == "past" or rel == "the" else here


def _season(base: date, code: str, step: int, side: str | None) -> Period:
    years = (base.year - 2, base.year - 1, base.year, base.year + 1)
    all_ = [periods.season(year, code) for year in years]
    now = next((one for one in all_ if one.first <= base <= one.last), None)
    if step < 0:
        return max((one for one in all_ if one.last < base), key=lambda one: one.first)
    if step > 0:
        return min((one for one in all_ if one.first > base), key=lambda one: one.first)
    if now is not None:
        return now
    same = periods.season(base.year, code)
    if side == "past" and same.first > base:
        return periods.season(base.year - 1, code)
    return same


def the_period(context: Context, match: Match) -> TimeExpression | None:
    """Read "the year" and the like after words that make a date of it."""
    before = context.before(match)
    if match["unit"] == "weekend":
        found = _weekend(context, match, "the")
    elif match["unit"] in SEASONS:
        if not re.search(r"\b(?:in|by|during|until|since|over|through|into|of)$", before):
            return None
        found = _season(context.anchor, SEASONS[match["unit"]], 0, toward(context, match))
    elif re.search(
        r"\b(?:earlier|later|rest|end|middle|beginning|start|half|part|early|late) (?:in|of)$",
        before,
    ):
        found = periods.around(unit(match["unit"]), context.anchor)
    else:
        return None
    context.last = found
    bounds = None
    if before.endswith((" earlier in", " later in")) or before in ("earlier in", "later in"):
        bounds = _split(found, context.anchor, later="later" in before[-9:])
    return made(match, "date", sense(found, bounds))


def year_end(context: Context, match: Match) -> TimeExpression | None:
    """Read "year-end" and "month's end" as the last day of this one."""
    whole = periods.around(unit(match["unit"]), context.anchor)
    context.last = whole
    return made(match, "date", sense(whole, periods.part(whole, "END")))


def that_day(context: Context, match: Match) -> TimeExpression | None:
    """Read "that day", "the next day", "the same day" from the day named before."""
    words = " ".join(match["rel"].split())
    if words == "later in the":
        return made(match, "date", sense(periods.day(context.anchor)))
    if context.last is None or context.last.unit != "day":
        if words in ("that", "the same", "that same"):
            raise Undecided("vague")
        base = context.last.first if context.last else context.anchor
    else:
        base = context.last.first
    step = 0 if "that" in words or "same" in words else 1
    if "previous" in words or "preceding" in words:
        step = -1
    found = periods.day(base + timedelta(step))
    if not match["part"]:
        return named(context, match, found)
    context.last = found
    return made(
        match, "time", Sense(f"{found.value}{PARTS[match['part']]}", found.first, found.last)
    )


def ago(context: Context, match: Match) -> TimeExpression | None:
    """Read "two weeks ago", "a day earlier", "three months later", "in a year from now"."""
    how = " ".join(match["how"].split())
    back = how.startswith(("ago", "earlier", "before", "previously"))
    here = how in ("ago", "from now", "from today", "hence", "back")
    if how == "before" and re.match(r"\s+(?:the|a|an|his|her|its|their|he|she|it|they|[a-z]+ing)\b",
                                    context.low[match.end() :][:12]):  # fmt: skip
        return None
    base = context.anchor
    if not here and context.last is not None:
        base = context.last.first if back else context.last.last
    whole = unit(match["unit"])
    numbers = [count(words) for words in (match["n"], match["n2"]) if words]
    if None in numbers:
        if back:
            return made(match, "date", Sense("PAST_REF", None, context.day))
        raise Undecided("vague")
    if not here and whole in ("hour", "minute", "second"):
        return made(match, "duration", Sense(length(numbers[0], match["unit"])))
    steps = [(-1 if back else 1) * float(number or 0) for number in numbers]
    if match["half"]:
        steps = [step + (-0.5 if back else 0.5) for step in steps]
    found = [_stepped(whole, base, step) for step in steps]
    if len(found) == 2:
        low, high = sorted(found, key=lambda one: one.first)
        return made(match, "date", Sense(f"{low.value}/{high.value}", low.first, high.last))
    context.last = found[0]
    return made(match, "date", sense(found[0]))


def the_past(context: Context, match: Match) -> TimeExpression | None:
    """Read "over the past week", "in the next month": a length up to now, or from now on."""
    if not re.search(r"\b(?:over|during|for|in|within|throughout|through)$", context.before(match)):
        return None
    anchor, words = context.anchor, match["unit"]
    back = match["rel"] in ("last", "past")
    away = periods.shifted(unit(words), anchor, -1 if back else 1)
    bounds = (away, anchor) if back else (anchor, away)
    return made(match, "duration", Sense(length(1, words), *bounds))


def _stepped(whole: Unit, base: date, step: float) -> Period:
    """Give the period so far away, as fine as the unit counted in."""
    if whole in ("hour", "minute", "second"):
        return periods.day(periods.shifted(whole, base, step))
    if step != int(step) and whole in ("year", "decade", "century"):
        return periods.around("month", periods.shifted(whole, base, step))
    if whole in ("decade", "century"):
        return periods.around("year", periods.shifted(whole, base, step))
    return periods.around("day" if whole == "weekend" else whole,
                          periods.shifted(whole, base, step))  # fmt: skip


def ahead(context: Context, match: Match) -> TimeExpression | None:
    """Read "in three to four weeks": so far from the anchor, where it is still to come."""
    if toward(context, match) == "past" and not match["time"]:
        return None
    anchor, whole = context.anchor, unit(match["unit"])
    numbers = [count(words) for words in (match["n"], match["n2"]) if words]
    if None in numbers:
        return None
    if match["two"]:
        numbers.append(2.0)
    days = [
        periods.day(periods.shifted(whole, anchor, number))
        if whole in ("day", "week", "weekend")
        else _stepped(whole, anchor, number)
        for number in map(float, (number or 0 for number in numbers))
    ]
    first, last = days[0], days[-1]
    value = first.value if first == last else f"{first.value}/{last.value}"
    context.last = first
    return TimeExpression(
        match.start("n"), match.end("all"), "date", (Sense(value, first.first, last.last),)
    )


_PAST_REF: Final = (
    r"recently|lately|in\s+the\s+(?:recent\s+|distant\s+)?past|the\s+past"
    r"|recent"
)
_PRESENT_REF: Final = (
    r"right\s+now|now|currently|current|presently|nowadays|at\s+present|these\s+days"
    r"|at\s+the\s+moment|at\s+this\s+(?:moment|time)|this\s+(?:crucial\s+)?moment|at\s+th(?:e|is)\s+point"
)
_FUTURE_REF: Final = (
    r"soon|shortly|the\s+(?:near\s+|foreseeable\s+|distant\s+)?future|one\s+day"
    r"|from\s+time\s+to\s+time"
)


def vague(context: Context, match: Match) -> TimeExpression | None:
    """Read "now", "recently" and "soon": a side of the anchor, and no more."""
    words = " ".join(match[0].split())
    after = context.low[match.end() : match.end() + 14]
    if words in ("shortly", "soon") and re.match(r"\s+(?:after|before|thereafter)\b", after):
        return None
    if words == "one day" and context.tense(match)[0] != "future":
        return None
    if words == "soon" and re.match(r"\s+as\b", after):
        return None
    if words.endswith("past") and re.match(rf"\s+(?:{COUNT}\s+)?(?:few\s+)?{UNIT}", after, re.X):
        return None
    day = context.day
    if match["past"]:
        return made(match, "date", Sense("PAST_REF", None, day))
    if match["present"]:
        return made(match, "date", Sense("PRESENT_REF", day, day))
    return made(match, "date", Sense("FUTURE_REF", day, None))


_REL: Final = (
    r"(?:the\s+)?(?:last|next|past|coming|previous|preceding|following|ensuing|same|current)"
    r"|this(?:\s+(?:past|coming|same|current|very))?|that(?:\s+same|\s+very)?|the"
)
_BEFORE_UNIT: Final = rf"""
    (?P<some>(?:nearly|almost|about|around|roughly|some|barely|just|only|exactly|over|under
      |more\s+than|less\s+than|at\s+least|up\s+to|as\s+(?:little|much|long)\s+as|fewer\s+than
      |approximately|well\s+over|a\s+little\s+over|no\s+more\s+than)\s+)?
    (?P<n>{COUNT})(?P<half>(?:\s+|-)and(?:\s+|-)a(?:\s+|-)half)?
    (?:\s*(?:to|or|-|–)\s*(?P<n2>{COUNT}))?(?:\s+|-)"""
NUMBERED: Final = frozenset(
    ("#", "nearly", "almost", "about", "around", "roughly", "barely", "just", "only", "exactly",
     "over", "under", "more", "less", "at", "up", "as", "fewer", "approximately", "well", "no")
) | FIRST_WORDS  # fmt: skip

RULES: Final = (
    rule(
        {"yesterday", "today", "tomorrow", "tonight", "this", "last", "the", "late", "early",
         "earlier", "later", "mid"},
        rf"""(?:(?P<mod>late|early|earlier|later|mid)(?:-|\s+)(?:on\s+)?)?
        (?:(?P<day>the\s+day\s+(?:before\s+yesterday|after\s+tomorrow)|yesterday|today|tomorrow
            |tonight|this(?=\s+(?:morning|afternoon|evening))|last(?=\s+(?:night|evening)))
          (?:\s+(?P<part>{PART}))?)\b""",
        deictic,
    ),
    rule(
        {"the"},
        r"the\s+(?P<rel>last|past|next|coming)\s+(?P<unit>year|month|week|decade|century)(?![\w-])",
        the_past,
    ),
    rule({"overnight"}, r"overnight\b(?!-)", overnight),
    rule(
        WEEKDAY_WORDS
        | {"last", "next", "this", "past", "coming", "the", "each", "every", "late", "early",
           "earlier", "later", "previous", "following", "mid"},
        rf"""(?:(?P<mod>late|early|earlier|later|mid)(?:-|\s+)(?:on\s+)?)?
        (?:(?P<rel>last|next|this(?:\s+(?:past|coming))?|past|coming|each|every
            |(?:the\s+)?(?:previous|following|preceding|same))\s+)?
        (?P<weekday>{WEEKDAY})(?P<plural>s\b)?
        (?:\s+(?:(?P<parts>{PART}s\b)|(?P<part>{PART}\b)))?
        (?:,?\s+(?:of\s+)?(?P<week>last|this|next)\s+week\b)?""",
        weekday,
    ),
    rule(
        MOD_WORDS
        | {"last", "next", "this", "that", "past", "coming", "previous", "preceding", "following",
           "ensuing", "same", "current", "sometime"},
        rf"""(?:sometime\s+)?(?:(?P<mod>{MOD})(?:\s+|-)(?:in\s+)?)?(?P<rel>{_REL})\s+
        (?:calendar\s+)?(?:(?P<mod2>early|late|mid)(?:\s+|-))?(?P<unit>{SPAN})(?![\w-])""",
        beside,
    ),
    rule(
        {"the"},
        r"the\s+(?P<unit>week|month|year|quarter|weekend|spring|summer|autumn|fall|winter)(?![\w-])",
        the_period,
    ),
    rule(
        {"year", "yearend", "month", "quarter", "the"},
        r"(?:the\s+)?(?P<unit>year|month|quarter)(?:[’']s)?(?:-|\s+)?end\b",
        year_end,
    ),
    rule(
        {"that", "the", "later"},
        r"""(?P<rel>that(?:\s+same)?|the\s+(?:same|next|following|previous|preceding)
        |later\s+in\s+the)\s+(?:day|(?P<part>morning|afternoon|evening|night))\b""",
        that_day,
    ),
    rule(
        NUMBERED,
        rf"""{_BEFORE_UNIT}(?:more\s+)?(?P<unit>{UNIT})(?:\s+or\s+so)?\s+
        (?P<how>ago|earlier|before|previously|later|from\s+now|from\s+today|hence|back(?=[\s.,]))
        \b""",
        ago,
    ),
    rule(
        {"in"},
        rf"""in\s+(?P<all>(?:about\s+|around\s+|roughly\s+|another\s+)?
        (?P<n>{COUNT})(?:\s*(?:to|or|-|–)\s*(?P<n2>{COUNT}))?(?:\s+|-)
        (?P<unit>{UNIT})(?:[’'](?P<time>\s+time\b)?)?(?P<two>\s+or\s+two\b)?)(?![\w-]|\s+(?:ended|ending|of))""",
        ahead,
    ),
    rule(
        {"recently", "lately", "in", "the", "recent", "right", "now",
         "currently", "current", "presently", "nowadays", "at", "these", "this", "soon", "shortly",
         "one", "from"},
        rf"(?:(?P<past>{_PAST_REF})|(?P<present>{_PRESENT_REF})|(?P<future>{_FUTURE_REF}))(?![\w-])",
        vague,
    ),
)  # fmt: skip
