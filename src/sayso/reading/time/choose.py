"""Which of the same-named days, months and years is meant: the last one or the next."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta
from typing import Final

from sayso.reading.time.context import Context, Match
from sayso.reading.time.periods import Period

_AHEAD: Final = re.compile(
    r"\b(?:by|until|till|due|payable|effective|record|deadline|through|expires?)(?:\s+\w+)?$"
)
_BEHIND: Final = re.compile(r"\b(?:since|ended|dated|of record since|as of)(?:\s+the)?$")


def toward(context: Context, match: Match) -> str | None:
    """Say on which side of the anchor the words point: "past", "future" or neither."""
    before = context.before(match)
    if _BEHIND.search(before):
        return "past"
    tense = context.tense(match)
    if _AHEAD.search(before) and tense != "past":
        return "future"
    return tense


def nearest(
    context: Context, match: Match, make: Callable[[int], Period], *, strict: bool = False
) -> tuple[Period, ...]:
    """Give the period meant and, where neither tense nor nearness tells, the other after it.

    `make` gives the one of a year; a year in which there is no such day raises ValueError.
    With a clear tense it is the last that has begun, or the next that has not ended.
    """
    anchor = context.anchor
    found = []
    for year in (anchor.year - 1, anchor.year, anchor.year + 1):
        try:
            found.append(make(year))
        except ValueError:
            continue
    side = toward(context, match)
    past = max((one for one in found if one.first <= anchor), key=_first, default=None)
    coming = min((one for one in found if one.last >= anchor), key=_first, default=None)
    if past is None or coming is None or past == coming:
        return tuple(one for one in (past or coming,) if one is not None)
    if side == "past":
        return (past,)
    if side == "future":
        return (coming,)
    back, on = (anchor - past.last).days, (coming.first - anchor).days
    return (past, coming) if back <= on else (coming, past)


def weekday_near(context: Context, match: Match, number: int) -> tuple[date, ...]:
    """Give the day of the week meant, and the other one where the clause does not tell.

    Written on that day of the week, the day itself is meant.
    """
    anchor = context.anchor
    back = anchor - timedelta((anchor.weekday() - number) % 7)
    on = anchor + timedelta((number - anchor.weekday()) % 7)
    side = toward(context, match)
    if back == on:
        return (on, on + timedelta(7)) if side == "future" else (back,)
    if side == "past":
        return (back,)
    return (on,) if side == "future" else (back, on)


def _first(period: Period) -> date:
    return period.first
