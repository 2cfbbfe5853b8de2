"""EDTF dates and intervals as first and last days, and how two of them lie to each other."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from typing import Literal

Relation = Literal["same", "inside", "around", "overlaps", "apart", "unknown"]


@dataclass(frozen=True, slots=True)
class Interval:
    """First and last day, both included; None on one side is open or not known."""

    first: date | None
    last: date | None


def interval(edtf: str | None) -> Interval:
    """Give the days of an EDTF date ("2022-02-15", "2022-02", "2022") or interval
    ("2022-03-08/2022-03-15", "../2022-03"), a guess ("2022-02-18?") like what is sure. What cannot
    be read is open on both sides."""
    low, slash, high = (edtf or "").replace("?", "").partition("/")
    return Interval(_first(low), _last(high if slash else low))


def relation(one: str | None, other: str | None) -> Relation:
    """Say how the days of one EDTF value lie to those of another; `unknown` where an open side
    leaves it open."""
    a, b = interval(one), interval(other)
    if (a.last and b.first and a.last < b.first) or (b.last and a.first and b.last < a.first):
        return "apart"
    if a.first is None or a.last is None or b.first is None or b.last is None:
        return "unknown"
    if a == b:
        return "same"
    if b.first <= a.first and a.last <= b.last:
        return "inside"
    if a.first <= b.first and b.last <= a.last:
        return "around"
    return "overlaps"


def _first(words: str) -> date | None:
    try:
        return date.fromisoformat(words + "-01-01"[len(words) - 4 :] if len(words) < 10 else words)
    except ValueError:
        return None


def _last(words: str) -> date | None:
    first = _first(words)
    if first is None or len(words) >= 10:
        return first
    if len(words) == 4:
        return date(first.year, 12, 31)
    return date(first.year, first.month, monthrange(first.year, first.month)[1])
