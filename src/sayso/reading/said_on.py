"""The day on which words were said, as an ISO 8601 date of the precision given.

A date counts when the clause of the cue names it and the content does not hold it, or when the
scene that is being told is dated ("They met on Monday. She said …"). Without one, what a
statement or a turn says was said on its own day; a report's bare "said" names no day, only that
it was said by then. Relative dates are counted from the day of publication, without which they
stay unknown.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from typing import Final

from sayso.reading.raw import Fragments
from sayso.reading.scenes import Scenes
from sayso.reading.time import Sense, TimeExpression, times
from sayso.reading.when import Times, as_date
from sayso.records import NOT_NAMED, Document, When
from sayso.terms import Kind

_CLAUSE_GAP: Final = 70
"""Most characters between the cue and a date that still belongs to it."""
_OTHER_CLAUSE: Final = re.compile(r"(?i)\b(?:who|which|since|after|before|until|when|due|by)\b")
_ASIDE: Final = re.compile(r"(?i)\b(?:who|which|since|after|before|until|when)\b|;")
_LIMITS: Final = frozenset(("since", "by", "until", "till", "before", "after", "through", "within"))
_OPENS: Final = re.compile(r"(?i)\W*(?:(?:and|but|then|earlier|late|later|early|so|also)\W+)*"
                           r"(?:(?:on|in|last|this|this past|as of|at)\s+)?")  # fmt: skip
"""What stands before a date that opens its sentence, and so holds for all of its main clause."""
_JUST: Final = re.compile(r"(?i)\bjust\b")
_OTHER_TIME: Final = re.compile(
    r"(?i)\b(?:earlier|later|previously|before|many|often|always|again|repeatedly|since|already"
    r"|consistently|recently|long|once)\b"
)
_THEY: Final = re.compile(r"(?i)(?:he|she|they|it|both)")
_TALKED: Final = re.compile(
    r"(?i)\b(?:discuss(?:ed)?|talk(?:ed)? about|convey(?:ed)?|exchang(?:ed)?|reviewed|assessed)\b"
)
_US: Final = re.compile(r"(?i)(?:i|we)\b.*")
_AS: Final = re.compile(r"(?i)\bas\s+(?:you|i|we|he|she|they)\b[\w’' ]*$")
_YOU: Final = re.compile(r"(?i)your?")
_PERFECT: Final = re.compile(r"(?i)\b(?:have|has|had)(?:n[’']t)?\b|[’'](?:ve|d|s)\b")
_PRESENT: Final = re.compile(r"(?i)(?:also |both |now )?(?:am|is|are|[’'](?:re|m)|say|\w+[^s]s)\b")
_WILL: Final = re.compile(r"(?i)\b(?:will|shall)\b|[’']ll\b")
_SAYS: Final = re.compile(
    r"(?i)(?:also )?(?:says|accuses|claims|demands|denies|declares|announces|reports|promises|warns"
    r"|confirms|condemns|calls for|rejects|vows|states|urges|orders|expresses|approves|agrees to)"
)


class Dating:
    """Says when the words of one document were said, from its times and what kind it is of."""

    def __init__(self, held: Times, kind: Kind, scenes: Scenes, *, daily: bool = False) -> None:
        self.held = held
        self.kind = kind
        self.scenes = scenes
        self.daily = daily
        """Whether it is a chronicle of its day, whose present tense is that day's."""
        self._last: tuple[int, tuple[str | None, When]] | None = None
        """Where the sentence of the last act of saying ends whose clause is dated, and its day."""

    def own(self) -> tuple[str | None, When]:
        """Give the day of what the document says in its own voice."""
        return published_on(self.held.day)

    def title(self) -> tuple[str | None, When]:
        """Give the day of what a title says that somebody says."""
        return by_then(self.held.day) if self.kind == "report" else self.own()

    def cue(
        self,
        cue: Fragments,
        content: Fragments,
        *,
        sentence: tuple[int, int],
        scope: int = 0,
        source: str = "",
        turn: bool = False,
        nested: bool = False,
    ) -> tuple[str | None, When]:
        """Give the day of an act of saying and what it rests on.

        `sentence` bounds that of the cue, `scope` is where the piece, turn or statement begins
        whose scene it may be part of; `turn`: somebody's turn reports it, `nested`: somebody
        else's content does.
        """
        dated = said_in(self.held, sentence=sentence, cue=cue, content=content)
        if dated is not None:
            self._last = (sentence[1], dated)
            return dated
        words = " ".join(self.held.text[start:end] for start, end in cue)
        if turn and self._is_here(cue, words, source):
            return self.own()
        if not nested and self._goes_on(cue, words, source, sentence):
            assert self._last is not None
            return self._last[1]
        scene = None if nested else self._scene(cue, words, source, scope, sentence, turn=turn)
        if scene is not None:
            return _as_named(self.held, scene, scene.senses)
        if self.kind == "report" and self.daily and not nested and _SAYS.fullmatch(words):
            return self.own()
        if self.kind == "report" or turn or nested:
            return by_then(self.held.day)
        if _WILL.search(words):
            return None, NOT_NAMED
        return self.own()

    def _goes_on(self, cue: Fragments, words: str, source: str, sentence: tuple[int, int]) -> bool:
        """Whether a cue goes on with the dated act of saying before it: "He said on Monday that
        …, adding that …", "… on Monday. He warned that …"."""
        if self._last is None or _PERFECT.search(words) or _OTHER_TIME.search(
            self.held.text, sentence[0], cue[-1][1] + 12
        ):  # fmt: skip
            return False
        end = self._last[0]
        if end == sentence[1]:
            return words.split()[0].endswith("ing")
        between = self.held.text[end : sentence[0]]
        return not between.strip(" ") and bool(_THEY.fullmatch(source.strip()))

    def _scene(
        self,
        cue: Fragments,
        words: str,
        source: str,
        scope: int,
        sentence: tuple[int, int],
        *,
        turn: bool,
    ) -> TimeExpression | None:
        """Find the date of the scene that a cue is told in."""
        coming = bool(_WILL.search(words))
        if self.kind == "statement" or (not turn and self.kind == "transcript"):
            return self.scenes.opening(cue[0][0], coming=coming)
        if coming or _PERFECT.search(words) or _PRESENT.match(words):
            return None
        if turn:
            return self.scenes.before(sentence[0], scope, reach=4)
        return None

    def _is_here(self, cue: Fragments, words: str, source: str) -> bool:
        """Whether a speaker points at what was said in the same conversation."""
        if _JUST.search(words):
            return True
        before = self.held.text[max(0, cue[0][0] - 30) : cue[0][0]]
        after = self.held.text[cue[-1][1] : cue[-1][1] + 14]
        if _OTHER_TIME.search(words + after):
            return False
        if _AS.search(before):
            return bool(re.fullmatch(r"(?i)you|i", source.strip()))
        if _US.fullmatch(source.strip()) and _TALKED.search(words):
            return True
        return bool(_YOU.fullmatch(source.strip())) and not _PERFECT.search(words)


def is_daily(document: Document) -> bool:
    """Whether a report is a chronicle of the day that its title names."""
    day = as_date(document.published)
    found = times(document.title or "", None) if day and document.kind == "report" else ()
    return any(one.value == f"{day}" for one in found)


def said_in(
    held: Times, *, sentence: tuple[int, int], cue: Fragments, content: Fragments
) -> tuple[str | None, When] | None:
    """Give the day that the cue's clause names, if any, as far as it can be worked out."""
    dated = _nearest(held, sentence, cue, content) if cue else None
    return None if dated is None else said_then(held, dated)


def said_then(held: Times, dated: TimeExpression) -> tuple[str | None, When]:
    """Give the day that words name, of something that was said then."""
    if dated.unknown is not None:
        return None, held.unplaced(dated, "past")
    return _as_named(held, dated, _begun(dated, held.day))


def _as_named(
    held: Times, dated: TimeExpression, senses: Sequence[Sense]
) -> tuple[str | None, When]:
    other = senses[1].edtf if len(senses) > 1 else None
    return _named(senses[0]), When(senses[0].edtf, held.span(dated), other)


def published_on(day: date | None) -> tuple[str | None, When]:
    """Give the day of publication as that of saying."""
    if day is None:
        return None, NOT_NAMED
    return day.isoformat(), When(day.isoformat())


def by_then(day: date | None) -> tuple[str | None, When]:
    """Give no day, and the day of publication as the last that it can be."""
    if day is None:
        return None, NOT_NAMED
    return None, When(f"../{day.isoformat()}", unknown="not-named")


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
        if _OPENS.fullmatch(held.text, sentence[0], one.start) and not _ASIDE.search(between):
            gap = min(gap, _CLAUSE_GAP - 1)
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
