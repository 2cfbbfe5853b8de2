"""Whether the reader gives the day of saying that a person gave.

`docs/labelling.md`: the label is the day in EDTF if the text or the document's date tells it, and
absent "where only the period around the report is known: a report's bare *said* has none unless
the report dates it". So a label of None is a judgement of its own, "not told", and:

- gold None: right is a statement without `said_on`. What its `said_when` says then (nothing, or
  "../2022-02-16": no later than the report) is not judged. A `said_on` is `invented`, the day of
  publication too: the guideline does not read "as published" into an absent label.
- gold a day, month, year or interval: right is a `said_on` that lies inside of it, ends included,
  so that a day, a month and a year are compared at the label's precision. Where the statement's
  words name an interval (`said_when.edtf`, both ends known) that counts in place of the less
  exact `said_on`. None is `unknown`, everything else `wrong`.
"""

from __future__ import annotations

from calendar import monthrange
from datetime import date
from typing import Literal

from sayso.records import Statement

Outcome = Literal["right", "wrong", "unknown", "invented"]
"""`unknown`: no day is given though the label has one; `invented`: a day where it has none. All
but `right` count as wrong."""


def said_on_outcome(gold: str | None, found: Statement) -> Outcome:
    """Judge the day of saying of one statement; `gold` is EDTF, None for "not told"."""
    if gold is None:
        return "right" if found.said_on is None else "invented"
    if found.said_on is None:
        return "unknown"
    named = bounds(found.said_when.edtf or "") or bounds(found.said_on)
    meant = bounds(gold)
    if meant is None:
        raise ValueError(f"{gold!r} is no EDTF date or interval with both ends")
    inside = named is not None and meant[0] <= named[0] and named[1] <= meant[1]
    return "right" if inside else "wrong"


def bounds(edtf: str) -> tuple[date, date] | None:
    """Give the first and last day of an EDTF date or interval; None where an end is open."""
    first, slash, last = edtf.partition("/")
    try:
        return _days(first)[0], _days(last if slash else first)[1]
    except ValueError:
        return None


def _days(words: str) -> tuple[date, date]:
    """Give the first and last day of a year, month or day."""
    year, month, day = (*(int(part) for part in words.split("-")), 0, 0)[:3]
    if day:
        return (date(year, month, day),) * 2
    if month:
        return date(year, month, 1), date(year, month, monthrange(year, month)[1])
    return date(year, 1, 1), date(year, 12, 31)
