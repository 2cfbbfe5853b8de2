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

from typing import Literal

from sayso.linking.intervals import interval
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
    meant, named = interval(gold), interval(found.said_when.edtf)
    if meant.first is None or meant.last is None:
        raise ValueError(f"{gold!r} is no EDTF date or interval with both ends")
    if named.first is None or named.last is None:
        named = interval(found.said_on)
    if named.first is None or named.last is None:
        return "wrong"
    inside = meant.first <= named.first and named.last <= meant.last
    return "right" if inside else "wrong"
