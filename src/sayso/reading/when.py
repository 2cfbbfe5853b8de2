"""The times of a statement: which it speaks of, and by when what it promises is due."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable
from datetime import date
from typing import Final

from sayso.reading import supposed
from sayso.reading.raw import Fragments
from sayso.reading.time import Sense, TimeExpression, times
from sayso.reading.time.expression import edtf
from sayso.reading.time.tense import Tense
from sayso.records import NOT_NAMED, Span, When
from sayso.terms import Act

DUE: Final[frozenset[Act]] = frozenset(("promise", "predict"))
"""The acts that look forward to a day."""
_EVENT: Final = re.compile(
    r"(?i)\b(?:until|till|once|when|after|as soon as|as long as|before|if)\s+(?:[^\s,.;:!?”\"]+"
    r"(?:\s+(?!and\b|but\b)[^\s,.;:!?”\"]+){0,9})"
)
_RANGE: Final = re.compile(r"\s*(?:to|and|until|till|through|-|–)\s+(?:the\s+)?")
_VAGUE: Final = ("PAST_REF", "FUTURE_REF")


class Times:
    """The time expressions of one document, counted from its day."""

    def __init__(
        self, text: str, published: str | None, *, between: supposed.Between | None = None
    ) -> None:
        """`between` bounds the day of a document that has no date."""
        self.text = text
        self.day = as_date(published)
        between = supposed.within(published) or between
        self._supposed = () if self.day else supposed.days(text, between)
        self._found = times(text, self.day)
        self._starts = [one.start for one in self._found]

    def within(self, start: int, end: int) -> tuple[TimeExpression, ...]:
        """Give the expressions that begin in the stretch."""
        return self._found[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def said(
        self, content: Fragments, day: date | None, tense: Tense | None = None
    ) -> list[TimeExpression]:
        """Give the expressions of what was said, counted from the day of saying; with `tense`
        on that side of it."""
        found: list[TimeExpression] = []
        for start, end in content:
            held = self.within(start, end)
            if held and (tense is not None or day not in (None, self.day)):
                held = times(self.text, day or self.day, (start, end), tense=tense)
            found.extend(held)
        return found

    def past(self, one: TimeExpression) -> TimeExpression:
        """Give an expression as it reads in a clause that is known to speak of the past."""
        again = times(self.text, self.day, (one.start, one.end), tense="past")
        return again[0] if again else one

    def unplaced(self, one: TimeExpression, tense: Tense | None = None) -> When:
        """Say why an expression has no date, and which the text's own dates make likely."""
        edtf = other = None
        if one.unknown == "no-anchor" and self._supposed:
            edtf, other = supposed.read_on(self.text, one, self._supposed, tense)
        return When(edtf, self.span(one), other, one.unknown)

    def span(self, one: TimeExpression) -> Span:
        return Span.of(self.text, one.start, one.end)


def as_date(words: str | None) -> date | None:
    """Give the day that an ISO 8601 date or time begins with; None where there is none."""
    try:
        return date.fromisoformat((words or "")[:10])
    except ValueError:
        return None


def about_when(held: Times, content: Fragments, said_on: str | None) -> When:
    """Give the time that the content speaks of: of several the first that is a date, "now"
    last, a range whole; else a length that is placed; else what it says that cannot be placed."""
    found = held.said(content, as_date(said_on))
    dated = [one for one in found if one.kind in ("date", "time") and _is_placed(one)]
    dated.sort(key=lambda one: one.value == "PRESENT_REF")
    if dated:
        first = dated[0]
        return _ranged(held, first, dated[1:]) or _when(held, first)
    placed = [one for one in found if one.kind == "duration" and _is_placed(one)]
    if placed:
        return _when(held, placed[0])
    return _undecided(held, found)


def due(held: Times, content: Fragments, said_on: str | None, act: Act) -> When | None:
    """Give the window in which a promise or a prediction is to come true; None for other acts.

    It is the first time in the content that ends on the day of saying or later.
    """
    if act not in DUE:
        return None
    day = as_date(said_on) or held.day
    found = held.said(content, as_date(said_on), "future")
    for one in found:
        coming = [sense for sense in _placed(one) if _ends_after(sense, day)]
        if coming and one.kind != "set" and one.bound not in ("since", "from"):
            window = [_from(sense, day).edtf for sense in coming]
            return When(window[0], held.span(one), window[1] if len(window) > 1 else None)
    for start, end in content:
        match = _EVENT.search(held.text, start, end)
        if match is not None:
            return When(span=Span.of(held.text, *match.span()), unknown="event")
    return _undecided(held, [one for one in found if one.unknown or one.value == "FUTURE_REF"])


def _placed(one: TimeExpression) -> list[Sense]:
    return [sense for sense in one.senses if sense.edtf and sense.value not in _VAGUE]


def _is_placed(one: TimeExpression) -> bool:
    return bool(_placed(one))


def _ends_after(sense: Sense, day: date | None) -> bool:
    return day is None or sense.latest is None or sense.latest >= day


def _from(sense: Sense, day: date | None) -> Sense:
    """Cut what lies before the day of saying off a window."""
    if day is None or sense.earliest is None or sense.earliest >= day:
        return sense
    return Sense(sense.value, day, sense.latest)


def _when(held: Times, one: TimeExpression) -> When:
    senses = _placed(one)
    other = senses[1].edtf if len(senses) > 1 else None
    return When(senses[0].edtf, held.span(one), other)


def _ranged(held: Times, first: TimeExpression, rest: list[TimeExpression]) -> When | None:
    """Join "from Monday to Wednesday" and "between May and July" to one interval."""
    if first.bound not in ("from", "between") or not rest:
        return None
    gap = held.text[first.end : rest[0].start]
    low, high = first.senses[0].earliest, rest[0].senses[0].latest
    if not _RANGE.fullmatch(gap) or low is None or high is None or low > high:
        return None
    return When(edtf(low, high), Span.of(held.text, first.start, rest[0].end))


def _undecided(held: Times, found: Iterable[TimeExpression]) -> When:
    """Say why no time is known, by the first expression that could not be placed."""
    for one in found:
        if one.unknown is not None:
            return held.unplaced(one)
        if one.value in _VAGUE:
            return When(span=held.span(one), unknown="vague")
        if one.kind == "date" and held.day is None:
            return When(span=held.span(one), unknown="no-anchor")
    return NOT_NAMED
