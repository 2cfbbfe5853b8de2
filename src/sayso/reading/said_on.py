"""The day on which words were said, as an ISO 8601 date of the precision given.

A date counts when the clause of the cue names it and the content does not hold it. Relative
dates are counted from the day of publication, without which they stay unknown.
"""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from sayso.reading.raw import Fragments
from sayso.reading.time import Sense, TimeExpression
from sayso.reading.when import Times
from sayso.records import NOT_NAMED, When

_CLAUSE_GAP: Final = 70
"""Most characters between the cue and a date that still belongs to it."""
_OTHER_CLAUSE: Final = re.compile(r"(?i)\b(?:who|which|since|after|before|until|when|due|by)\b")
_LIMITS: Final = frozenset(("since", "by", "until", "till", "before", "after", "through", "within"))


def said_on(
    held: Times, *, sentence: tuple[int, int], cue: Fragments, content: Fragments
) -> tuple[str | None, When]:
    """Give the day of saying, or the day of publication where the clause names none; and what
    it rests on.

    `sentence` bounds the sentence of the cue. For a report the day of publication stands by the
    convention of news, which dates what is older; a clause whose date cannot be worked out
    leaves it unknown.
    """
    dated = _nearest(held, sentence, cue, content) if cue else None
    if dated is None:
        return published_on(held.day)
    span = held.span(dated)
    if dated.unknown is not None:
        return None, When(span=span, unknown=dated.unknown)
    senses = _begun(dated, held.day)
    other = senses[1].edtf if len(senses) > 1 else None
    return _named(senses[0]), When(senses[0].edtf, span, other)


def published_on(day: date | None) -> tuple[str | None, When]:
    """Give the day of publication as that of saying."""
    if day is None:
        return None, NOT_NAMED
    return day.isoformat(), When(day.isoformat())


def _nearest(
    held: Times, sentence: tuple[int, int], cue: Fragments, content: Fragments
) -> TimeExpression | None:
    """Find the date nearest to the cue, outside the content, in the cue's own clause."""
    best: TimeExpression | None = None
    nearest = _CLAUSE_GAP
    for one in held.within(*sentence):
        if one.kind not in ("date", "time") or one.bound in _LIMITS:
            continue
        if any(one.start < last and first < one.end for first, last in content):
            continue
        if one.senses and not _begun(one, held.day):
            one = held.past(one)  # whoever said it has said it
        if one.unknown == "vague" or (one.senses and not _begun(one, held.day)):
            continue
        gap = min(max(one.start - last, first - one.end, 0) for first, last in cue)
        between = held.text[min(one.start, cue[0][0]) : max(one.end, cue[-1][1])]
        if _OTHER_CLAUSE.search(between[:-1]):
            gap += 40
        if gap < nearest:
            best, nearest = one, gap
    return best


def _begun(one: TimeExpression, day: date | None) -> list[Sense]:
    """Give the senses that name a time of the calendar, begun by the day of publication."""
    return [
        sense for sense in one.senses
        if sense.value[:1].isdigit()
        and (day is None or sense.earliest is None or sense.earliest <= day)
    ]  # fmt: skip


def _named(sense: Sense) -> str | None:
    """Write a sense as an ISO 8601 date: a day, a month (of a week too) or a year."""
    first, last = sense.earliest, sense.latest
    if first is None or last is None:
        return None
    if first == last:
        return first.isoformat()
    middle = first + (last - first) // 2
    if (last - first).days < 31:
        return middle.isoformat()[:7]
    return f"{first.year:04}" if first.year == last.year else None
