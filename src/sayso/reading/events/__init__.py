"""What a statement tells of, as a PLOVER event: its root and how it is spoken of.

The content of a statement is read with its first two actors as marks. A linear model gives a
chance to each root and to "no event"; rules tell what is announced from what is carried out, and
the modes.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from sayso.reading.cast import Cast
from sayso.reading.certainty import polarity_of
from sayso.reading.events.marking import Extents, marked
from sayso.reading.events.model import NONE, EventModel
from sayso.reading.events.modes import modes_of
from sayso.reading.events.roots import root_of
from sayso.records import Event, Span, Statement
from sayso.terms import Act, Polarity

_LONG_AGO: Final = 2
"""Years between a deed and its telling that make it history."""


def event_of(statement: Statement, cast: Cast) -> Event:
    """Classify what a statement's content tells of. Raises SaysoError `models-missing`."""
    words, names = contents(statement.content, cast)
    return event_in(
        words,
        EventModel.load(),
        names=names,
        cue=" ".join(span.quote for span in statement.cue),
        act=statement.act,
        polarity=statement.polarity,
        past=_is_past(statement),
    )


def event_in(
    words: str,
    model: EventModel,
    *,
    names: Extents = (),
    cue: str = "",
    act: Act = "assert",
    polarity: Polarity | None = None,
    past: bool = False,
) -> Event:
    """Classify what some words tell of.

    `names` are the extents of proper names in them, `cue` the words that introduce them, `past`
    whether the time that they name is long gone. The reason where no root is given: `not-named`
    (they name no event) or `unsure`.
    """
    chances = model.chances(marked(words, names))
    best = int(chances.argmax())
    label, chance = model.labels[best], float(chances[best])
    if label == NONE:
        return Event(unknown="not-named", confidence=round(chance, 4))
    if chance < model.threshold:
        return Event(unknown="unsure", confidence=round(chance, 4))
    put = polarity or polarity_of(words, act=act)
    modes = modes_of(words, act=act, polarity=put, past=past)
    root, left = root_of(label, words, cue=cue, act=act, modes=modes)
    return Event(root, left, round(chance, 4))


def contents(spans: Sequence[Span], cast: Cast) -> tuple[str, list[tuple[int, int]]]:
    """Join fragments as `Statement.words` does, and say where proper names stand in them."""
    parts: list[str] = []
    names: list[tuple[int, int]] = []
    at = 0
    for span in spans:
        for mention in cast.within(span.start, span.end):
            start = at + _evened(span.quote[: mention.start - span.start])
            inside = span.quote[mention.start - span.start : mention.end - span.start]
            names.append((start, start + len(" ".join(inside.split()))))
        parts.append(" ".join(span.quote.split()))
        at += len(parts[-1]) + len(" … ")
    return " … ".join(parts), names


def _evened(before: str) -> int:
    """Count the characters of a stretch that white space, evened out, leaves."""
    words = " ".join(before.split())
    return len(words) + (1 if words and before[-1:].isspace() else 0)


def _is_past(statement: Statement) -> bool:
    """Whether the time spoken of lies years before the day of speaking."""
    told, said = statement.about_when.edtf, statement.said_on
    if not told or not said:
        return False
    last = told.rpartition("/")[2][:4]
    return last.isdigit() and int(said[:4]) - int(last) >= _LONG_AGO
