"""What is worked out once all statements are there: medium, target, answer, condition."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from sayso.reading.answering import answered
from sayso.reading.cast import Entity
from sayso.reading.condition import TIED, condition_in
from sayso.reading.medium import media_in
from sayso.reading.parties import is_thing
from sayso.reading.target import target_bounds
from sayso.records import Mention, Span, Statement
from sayso.terms import EntityLabel

Resolve = Callable[[int, int], tuple[Entity, ...]]
"""Gives whom the words between two offsets mean."""


def understood(
    text: str,
    statements: Sequence[Statement],
    resolve: Resolve,
    home_in: Callable[[str], str | None],
) -> tuple[Statement, ...]:
    """Fill in where each thing was said, at whom it is aimed, what it answers and depends on."""
    made = [_by_itself(text, one, statements, resolve) for one in statements]
    return tuple(
        one if place is None else replace(one, denies=place)
        for one, place in ((one, answered(made, index, home_in)) for index, one in enumerate(made))
    )


def _by_itself(
    text: str, one: Statement, statements: Sequence[Statement], resolve: Resolve
) -> Statement:
    condition = condition_in(text, one.content) if one.act in TIED else None
    if one.form != "cue" or not one.cue:
        return one if condition is None else replace(one, condition=condition)
    cue = tuple((span.start, span.end) for span in one.cue)
    start, end = _around(one, statements)
    apart = [(span.start, span.end) for span in one.content]
    if one.source is not None:
        apart.append((one.source.start, one.source.end))
    media = media_in(text, start, end, apart=tuple(sorted(apart)), cue=cue) if one.uttered else ()
    target = _target(text, one, resolve)
    if target is not None and any(_meet(medium.span, target.span) for medium in media):
        target = None  # "told the Gazette": whom it was said to, not whom it is aimed at
    return replace(one, condition=condition, medium=media, target=target)


def _is_thing(words: str) -> bool:
    return is_thing(words) or is_thing(words.rpartition("-")[2])


def _meet(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def _around(one: Statement, statements: Sequence[Statement]) -> tuple[int, int]:
    """Bound the sentence of a statement, inside the words of whoever reports it."""
    start, end = one.context
    if one.parent is not None:
        for span in statements[one.parent].content:
            if span.start <= one.cue[0].start and one.cue[-1].end <= span.end:
                start, end = max(start, span.start), min(end, span.end)
    return start, end


def _target(text: str, one: Statement, resolve: Resolve) -> Mention | None:
    bounds = target_bounds(text, one)
    if bounds is None:
        return None
    who = resolve(*bounds)
    if len(who) != 1 or (one.speaker is not None and who[0].key == one.speaker.key):
        return None
    named = who[0].name[:1].isupper()
    if not named and (one.act in ("praise", "condemn") or _is_thing(text[slice(*bounds)])):
        return None  # a deed or a thing is praised
    label: EntityLabel = (
        "person"
        if who[0].kind == "person"
        else "state"
        if who[0].kind == "state"
        else "organisation"
    )
    return Mention(Span.of(text, *bounds), label, who[0].name, who[0].key)
