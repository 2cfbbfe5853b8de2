"""Time expressions found in a text: the longest rule that fits at each word."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import replace
from datetime import date, timedelta
from functools import cache
from typing import Final

from sayso.reading.time import durations, explicit, fiscal, relative
from sayso.reading.time.context import Context, Rule, Undecided
from sayso.reading.time.expression import Sense, TimeExpression
from sayso.reading.time.tense import Tense
from sayso.terms import TimeKind

_WORD: Final = re.compile(r"[a-z]+|\d+|[’'](?=\d)")
_BOUND: Final = re.compile(
    r"\b(by(?: the)?|since|between|until|till|before|after|from|through|within|as of|no later than)"
    r"(?: the)?$"
)
_ENDS: Final = frozenset(("by", "until", "till", "through", "no later than"))


@cache
def _rules() -> dict[str, list[Rule]]:
    """Give the rules by the words that they begin with, in order."""
    found: dict[str, list[Rule]] = defaultdict(list)
    for rule in (*fiscal.RULES, *explicit.RULES, *relative.RULES, *durations.RULES):
        for word in rule.words:
            found[word].append(rule)
    return dict(found)


def times(
    text: str,
    day: date | None,
    stretch: tuple[int, int] | None = None,
    *,
    tense: Tense | None = None,
) -> tuple[TimeExpression, ...]:
    """Find the time expressions in `text[start:end]`, in order; offsets are those of the text.

    Relative ones count from `day`, on which the text was written or spoken. With `tense` they lie
    on that side of it; else the tense of the clause tells.
    """
    start, end = stretch or (0, len(text))
    context = Context(text, _lowered(text), day, tense)
    rules = _rules()
    found: list[TimeExpression] = []
    taken = start
    for word in _WORD.finditer(context.low, start, end):
        at = word.start()
        if at < taken or (at > start and context.low[at - 1].isalnum()):
            continue
        fitting = rules.get(word[0] if word[0].isalpha() else "#")
        if not fitting:
            continue
        made = _first(context, fitting, at, end)
        if made is None:
            continue
        while made is not None:
            found.append(_bounded(context, made))
            taken = made.end
            last = context.last
            made = explicit.continued(context, made, last) if last is not None else None
    return tuple(found)


def _lowered(text: str) -> str:
    low = text.lower()
    if len(low) == len(text):
        return low
    return "".join(one if len(one.lower()) != 1 else one.lower() for one in text)


def _first(context: Context, rules: list[Rule], at: int, end: int) -> TimeExpression | None:
    """Give what the longest rule makes that makes something."""
    matches = []
    for rule in rules:
        match = rule.pattern.match(context.low, at, end)
        if match is not None:
            matches.append((match, rule))
    matches.sort(key=lambda one: -one[0].end())
    for match, rule in matches:
        try:
            made = rule.make(context, match)
        except Undecided as reason:
            return TimeExpression(at, match.end(), _kind(rule), unknown=reason.why)
        except (ValueError, OverflowError):
            return TimeExpression(at, match.end(), _kind(rule), unknown="no-such-date")
        if made is not None:
            return _trimmed(context, made)
    return None


def _kind(rule: Rule) -> TimeKind:
    return "time" if rule.make is explicit.clock else "date"


def _trimmed(context: Context, made: TimeExpression) -> TimeExpression:
    words = context.text[made.start : made.end]
    end = made.end - (len(words) - len(words.rstrip(" ,\n")))
    return made if end == made.end else replace(made, end=end)


def _bounded(context: Context, made: TimeExpression) -> TimeExpression:
    """Widen or cut the days by the word before: "by", "since", "until", "within"."""
    before = " ".join(context.low[max(0, made.start - 24) : made.start].split())
    match = _BOUND.search(before)
    if match is None or not made.senses or made.kind == "set":
        return made
    bound = match[1].removesuffix(" the")
    senses = tuple(_limited(sense, bound, context.day) for sense in made.senses)
    return replace(made, bound=bound, senses=senses)


def _limited(sense: Sense, bound: str, day: date | None) -> Sense:
    first, last = sense.earliest, sense.latest
    if bound in _ENDS and last is not None:
        first = min(day, last) if day is not None else None
    elif bound == "since" and first is not None:
        last = max(day, first) if day is not None else None
    elif bound == "before" and first is not None:
        return Sense(sense.value, None, first - timedelta(1))
    elif bound == "after" and last is not None:
        return Sense(sense.value, last + timedelta(1), None)
    return Sense(sense.value, first, last)
