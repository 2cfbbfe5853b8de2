"""Which of the same-named days, months and years is meant: the last one or the next."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta
from typing import Final

from sayso.reading.time.context import Context, Match
from sayso.reading.time.periods import Period
from sayso.reading.time.tense import Tense

_AHEAD: Final = re.compile(
    r"\b(?:by|due|payable|effective|record|deadline|through|expires?|\w+\s+(?:until|till)"
    r"|(?:extend|postpone|delay|move|push|put)\w*(?:\s+\w+){0,3}\s+to)"
    r"(?:\s+the)?$"
)
_BEHIND: Final = re.compile(r"\b(?:since|ended|dated|as of)(?:\s+the)?$")
_SOON: Final = 75
_LONG: Final = 285
"""Days: of two dates of the same name, one this near outweighs the other this far off."""
_LEAN: Final = 1.3
"""News looks back: what is to come has to be so much nearer."""


def toward(context: Context, match: Match) -> Tense | None:
    """Say on which side of the anchor the words point."""
    return _side(context, match)[0]


def _side(context: Context, match: Match) -> tuple[Tense | None, bool]:
    if context.told is not None:
        return context.told, True
    before = context.before(match)
    if _BEHIND.search(before):
        return "past", True
    if _AHEAD.search(before):
        side, firm = context.tense(match)
        by = re.search(r"\b(?:by|through)(?: the)?$", before)
        return (side, False) if side == "past" and by else ("future", firm)
    return context.tense(match)


def nearest(context: Context, match: Match, make: Callable[[int], Period]) -> tuple[Period, ...]:
    """Give the period meant and, where the words leave it open, the other one after it.

    `make` gives the one of a year; a year in which there is no such day raises ValueError. With a
    clear tense it is the last that has begun, or the next that has not ended; else the nearer.
    """
    anchor = context.anchor
    found = []
    for year in (anchor.year - 1, anchor.year, anchor.year + 1):
        try:
            found.append(make(year))
        except ValueError:
            continue
    past = max((one for one in found if one.first <= anchor), key=_first, default=None)
    coming = min((one for one in found if one.last >= anchor), key=_first, default=None)
    if past is None or coming is None or past == coming:
        return tuple(one for one in (past or coming,) if one is not None)
    side, firm = _side(context, match)
    back, on = (anchor - past.last).days, (coming.first - anchor).days
    if not _is_clear(context, past, firm) and min(back, on) <= _SOON and max(back, on) >= _LONG:
        return (past, coming) if back <= on else (coming, past)
    if side is not None:
        return (past,) if side == "past" else (coming,)
    return (past, coming) if back <= _LEAN * on else (coming, past)


def _is_clear(context: Context, period: Period, firm: bool) -> bool:
    """Whether the tense outweighs nearness: for a day only where it was told."""
    return firm and (period.unit != "day" or context.told is not None)


def weekday_near(context: Context, match: Match, number: int) -> tuple[date, ...]:
    """Give the day of the week meant, and the other one where the clause does not tell.

    Written on that day of the week, the day itself is meant first.
    """
    anchor = context.anchor
    back = anchor - timedelta((anchor.weekday() - number) % 7)
    on = anchor + timedelta((number - anchor.weekday()) % 7)
    side = toward(context, match)
    if context.low[match.end() :].startswith(("'s", "’s")):
        side = "past"
    if back == on:
        return (on, on + timedelta(7 if side == "future" else -7))
    if side == "past":
        return (back,)
    return (on,) if side == "future" else (back, on)


def _first(period: Period) -> date:
    return period.first
