"""Dated scenes: "The ministers met on Monday. Both said …" dates what was said there."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import Final

from sayso.reading.sentences import sentence_at
from sayso.reading.time import TimeExpression
from sayso.reading.when import Times

_MEETING: Final = re.compile(
    r"(?i)\b(?:met|speaks?|heard|meets?|meetings?|spoke|spoken|talked|talks|held|hosted|chaired|convened|joined"
    r"|visit(?:ed|s)?|travel\w*|phone|call(?:ed|s)?|conversation|negotiations|addressed|delivered"
    r"|consultations|summit|conference|session|trip|briefed|received|took part|participated"
    r"|gathered|attended|briefing|interview|speech|statement)\b"
)
"""Words for occasions on which things are said."""
_OPENING: Final = 4
"""Sentences at the beginning of a statement that may tell when its occasion was."""
_NAMES: Final = re.compile(r"(?i)(?<!\bon )\bthe $")
"""A date after this belongs to a name: "the 3 May agreement", but "on the 3rd"."""
_LONGEST: Final = 10
"""Days that a visit may take; a longer time is no scene."""


class Scenes:
    """The dated occasions of one document, in the order of its text."""

    def __init__(self, held: Times, sentences: Sequence[tuple[int, int]]) -> None:
        self.held = held
        self._bounds = list(sentences)
        self._found = [one for one in held.within(0, len(held.text)) if self._is_one(one)]
        self._starts = [one.start for one in self._found]

    def opening(self, position: int, *, coming: bool = False) -> TimeExpression | None:
        """Give the date that the text opens with, before a position: that of the occasion it
        tells of; with `coming` one that lies ahead of the document's day."""
        stop = self._bounds[min(_OPENING, len(self._bounds)) - 1][1] if self._bounds else 0
        day = self.held.day
        for one in self._found[: bisect_left(self._starts, min(position, stop))]:
            first = one.senses[0].earliest
            if day is None or first is None or (first > day) == coming:
                return one
        return None

    def before(self, position: int, scope: int, *, reach: int) -> TimeExpression | None:
        """Give the date of the scene that is on at a position: begun after `scope` and at most
        `reach` sentences before that of the position."""
        here = sentence_at(self._bounds, position)
        scope = max(scope, self._bounds[max(0, here - reach)][0])
        at = bisect_left(self._starts, position)
        return next(reversed(self._found[bisect_left(self._starts, scope) : at]), None)

    def _before(self, one: TimeExpression) -> str:
        """Give the words before a date, its article with them."""
        article = self.held.text[one.start : one.start + 4].lower() == "the "
        return self.held.text[max(0, one.start - 7) : one.start + 4 * article]

    def _is_one(self, one: TimeExpression) -> bool:
        if one.kind not in ("date", "time") or one.bound not in (None, "from"):
            return False
        if not (one.value or "")[:1].isdigit() or _NAMES.search(self._before(one)):
            return False
        first, last = one.senses[0].earliest, one.senses[0].latest
        if first is None or last is None or (last - first).days >= _LONGEST:
            return False
        start, end = self._bounds[sentence_at(self._bounds, one.start)]
        return _MEETING.search(self.held.text, start, end) is not None
