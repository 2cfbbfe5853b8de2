"""Whom a statement speaks of: the names in its content, with the actors they stand for."""

# ruff: noqa: SIM905
from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from sayso.reading.actors import Actor, slug
from sayso.reading.cast import Cast, Entity
from sayso.reading.pages import Piece
from sayso.reading.raw import Namer, RawEntity
from sayso.records import Mention, Span, Statement
from sayso.terms import EntityLabel

_THERE = re.compile(
    r"(?i)\b(?:in|at|from|to|near|outside|around|into|through|across|towards?|over|via|inside"
    r"|throughout|leav(?:e|es|ing)|left|reach(?:ed|es)?|visit(?:ed|ing|s)?)\s+$"
)
"""After these a capital is a place, not the government that sits in it."""


_CAPITAL = re.compile(r"\b[A-Z]\w*|[^\W\d_a-z]\w+")
_OPENERS = frozenset(
    (
        "a about after again all also although an and any are as at be because been before both "
        "but by can could did do does even every for from had has have he her here his how i if "
        "in instead is it its just last let like many may maybe more most much my never new no "
        "not nothing now of on once one only or other our over perhaps she should since so some "
        "still such than that the their then there these they this those though through to today "
        "under until very was we well were what when where whether which while who why will with "
        "without would yes you your "
    ).split()
)
"""Words that are no names, however they are written."""


def with_mentions(
    statements: Sequence[Statement], cast: Cast, pieces: Sequence[Piece], namer: Namer
) -> tuple[Statement, ...]:
    """Give the statements with the names in their content. Only sentences that hold content and
    a capital that does not merely open them are read for names, neighbours together."""
    spoken = bytearray(len(cast.text))
    for one in statements:
        for span in one.content:
            spoken[span.start : span.end] = b"\x01" * (span.end - span.start)
    wanted: list[tuple[int, int]] = []
    for piece in pieces:
        last = None
        for start, end in piece.sentences:
            if spoken.find(1, start, end) < 0 or not _may_name(cast.text, start, end):
                last = None
            elif last is None:
                wanted.append((start, last := end))
            else:
                wanted[-1] = (wanted[-1][0], last := end)
    found = namer.find([(start, cast.text[start:end]) for start, end in wanted])
    names = [_mention(cast, one) for held in found for one in held]
    starts = [one.span.start for one in names]
    return tuple(replace(one, mentions=_inside(one, names, starts)) for one in statements)


def _may_name(text: str, start: int, end: int) -> bool:
    return any(hit[0].lower() not in _OPENERS for hit in _CAPITAL.finditer(text, start, end))


def _inside(
    statement: Statement, names: Sequence[Mention], starts: Sequence[int]
) -> tuple[Mention, ...]:
    return tuple(
        name for part in statement.content
        for name in names[bisect_left(starts, part.start) : bisect_left(starts, part.end)]
        if name.span.end <= part.end
    )  # fmt: skip


def _mention(cast: Cast, raw: RawEntity) -> Mention:
    span = Span.of(cast.text, raw.start, raw.end)
    said = " ".join(span.quote.split())
    label, actor = _actor(cast, raw, said)
    if actor is None:
        return Mention(span, label, said)
    return Mention(span, label, actor.name, actor.key)


def _actor(cast: Cast, raw: RawEntity, said: str) -> tuple[EntityLabel, Entity | Actor | None]:
    """Say what a name stands for in its document, and who that is where the cast or the table
    knows."""
    table = cast.table
    if raw.label == "nationality":
        state = table.state_of(said)
        return raw.label, table.find(state) if state else None
    if raw.label == "person":
        return raw.label, _person(cast, raw, said)
    known = table.find(said)
    if known is None:
        own = cast.acronyms.get(said) or cast.entities.get(slug(said))
        return raw.label, own if own is not None and own.kind == "organisation" else None
    if raw.label == "place" and known.kind == "state":
        there = _THERE.search(cast.text, max(0, raw.start - 16), raw.start) is not None
        return ("place", None) if there else ("state", known)
    if known.kind == "person" or raw.label == "place":
        return raw.label, None
    return ("state" if known.kind == "state" else raw.label), known


def _person(cast: Cast, raw: RawEntity, said: str) -> Entity | None:
    here = [
        one.entity for one in cast.within(max(0, raw.start - 40), raw.end)
        if one.end > raw.start and one.entity.kind == "person"
    ]  # fmt: skip
    if here:
        return here[0]
    return cast.surname(said) if " " not in said else cast.entities.get(slug(said))
