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
    r"(?i)\b(?:met|meets?|meetings?|spoke|spoken|talked|talks|held|hosted|chaired|convened|joined"
    r"|visit(?:ed|s)?|travel\w*|phone|call(?:ed|s)?|conversation|negotiations|addressed|delivered"
    r"|consultations|summit|conference|session|trip|briefed|received|took part|participated"
    r"|gathered|attended|briefing|interview|speech|statement)\b"
)
"""Words for occasions on which things are said."""
_LONGEST: Final = 10
"""Days that a visit may take; a longer time is no scene."""


class Scenes:
    """The dated occasions of one document, in the order of its text."""

    def __init__(self, held: Times, sentences: Sequence[tuple[int, int]]) -> None:
        self.held = held
        self._found = [one for one in held.within(0, len(held.text)) if self._is_one(one, sentences)]
        self._starts = [one.start for one in self._found]

    def before(self, position: int, scope: int, *, coming: bool = False) -> TimeExpression | None:
        """Give the date of the scene that is on at a position, begun after `scope`; with
        `coming` one that lies ahead of the document's day, else one that has begun."""
        day = self.held.day
        at = bisect_left(self._starts, position)
        for one in reversed(self._found[bisect_left(self._starts, scope) : at]):
            first = one.senses[0].earliest
            if day is None or first is None or (first > day) == coming:
                return one
        return None

    def _is_one(self, one: TimeExpression, sentences: Sequence[tuple[int, int]]) -> bool:
        if one.kind not in ("date", "time") or one.bound not in (None, "from") or not one.senses:
            return False
        first, last = one.senses[0].earliest, one.senses[0].latest
        if first is None or last is None or (last - first).days >= _LONGEST:
            return False
        start, end = sentences[sentence_at(sentences, one.start)]
        return _MEETING.search(self.held.text, start, end) is not None
