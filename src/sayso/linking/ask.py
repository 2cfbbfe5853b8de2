"""A proposition's answer: which statements affirm, deny or doubt it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from sayso.linking import independence
from sayso.linking.independence import Copy, Funnel, Said
from sayso.records import Document, Judgement, Statement
from sayso.terms import Stance

TAKEN: tuple[Stance, ...] = ("affirm", "deny", "doubt")
"""The stances that bear on a proposition, in the order in which they are shown."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A statement that may bear on the proposition, with its document, its ledger id and the
    vector [width] that the ledger keeps of it, if it does."""

    id: int
    statement: Statement
    document: Document
    reading: str
    vector: NDArray[np.float32] | None = field(default=None, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Line:
    """A statement that bears on the proposition, and how."""

    candidate: Candidate
    judgement: Judgement

    @property
    def statement(self) -> Statement:
        return self.candidate.statement

    @property
    def document(self) -> Document:
        return self.candidate.document


@dataclass(frozen=True, slots=True)
class Count:
    """How many of each, for one stance. `texts`: documents, copies of one text counted once."""

    statements: int
    speakers: int
    documents: int
    texts: int


@dataclass(frozen=True, slots=True)
class Answer:
    """What a ledger holds on a proposition. `judged` statements were looked at of `held`;
    `left_out` are of kinds that are not judged (deeds)."""

    proposition: str
    lines: tuple[Line, ...]
    counts: Mapping[Stance, Count]
    judged: int
    held: int
    left_out: int = 0
    funnels: Mapping[Stance, Funnel] = field(default_factory=dict)
    """Who stands behind each stance, from documents down to independent origins."""

    @property
    def disputed(self) -> bool:
        """Whether different speakers stand against each other: one affirms what another does
        not. Derived from the lines, never stored."""
        sides: dict[Stance, set[str]] = {stance: set() for stance in TAKEN}
        for line in self.lines:
            sides[line.judgement.stance].add(speaker_key(line.statement, line.document))
        against = sides["deny"] | sides["doubt"]
        return bool(sides["affirm"] and against and len(sides["affirm"] | against) > 1)


def speaker_key(statement: Statement, document: Document) -> str:
    """The speaker's key; speakers who are not known are told apart by document and name only."""
    if statement.speaker:
        return statement.speaker.key
    return f"?{document.id}/{statement.source.quote if statement.source else ''}"


def count(lines: Iterable[Line], copies: Iterable[Copy] | None = None) -> dict[Stance, Count]:
    """Count the lines by stance: statements, speakers, documents and distinct texts. `copies` are
    those among the documents, where they are known already."""
    lines = list(lines)
    documents = {line.document.id: line.document for line in lines}.values()
    found = independence.copies(documents) if copies is None else copies
    original = independence.originals(documents, found)
    counts: dict[Stance, Count] = {}
    for stance in TAKEN:
        own = [line for line in lines if line.judgement.stance == stance]
        counts[stance] = Count(
            statements=len(own),
            speakers=len({speaker_key(line.statement, line.document) for line in own}),
            documents=len({line.document.id for line in own}),
            texts=len({original[line.document.id] for line in own}),
        )
    return counts


def funnels(
    proposition: str,
    lines: Iterable[Line],
    candidates: Iterable[Candidate],
    copies: Sequence[Copy],
) -> dict[Stance, Funnel]:
    """Say who stands behind each stance. What stands around a line's words, and inside them, is
    looked for among the candidates of the same reading."""
    beside: dict[tuple[str, str], list[Candidate]] = {}
    for one in candidates:
        beside.setdefault((one.document.id, one.reading), []).append(one)
    said: dict[Stance, list[Said]] = {stance: [] for stance in TAKEN}
    for line in lines:
        one = line.candidate
        said[line.judgement.stance].append(_said(one, beside[one.document.id, one.reading]))
    return {
        stance: independence.funnel(own, about=proposition, found=copies)
        for stance, own in said.items()
    }


def _said(one: Candidate, beside: Iterable[Candidate]) -> Said:
    start, end = _extent(one.statement)
    around: list[tuple[int, Statement]] = []
    inside: list[Statement] = []
    for other in beside:
        first, last = _extent(other.statement)
        if first <= start and end <= last and (first, last) != (start, end):
            around.append((last - first, other.statement))
        elif start <= first and last <= end and 2 * (last - first) >= end - start:
            # Words that report somebody else's for the most part are that one's.
            inside.extend([other.statement] if other is not one else [])
    around.sort(key=lambda pair: pair[0])
    nearest = tuple(statement for _, statement in around)
    return Said(one.id, one.statement, one.document, nearest, tuple(inside))


def said_once(lines: Sequence[Line]) -> list[Line]:
    """Leave out a line whose words hold the words of another line with the same document,
    speaker and stance: a sentence of a turn and the "I said that …" inside it are one act."""
    held: dict[tuple[str, str, Stance], list[Line]] = {}
    for line in lines:
        key = (line.document.id, speaker_key(line.statement, line.document), line.judgement.stance)
        held.setdefault(key, []).append(line)
    kept: list[Line] = []
    for same in held.values():
        for line in same:
            start, end = _extent(line.statement)
            inner = any(
                other is not line
                and start <= _extent(other.statement)[0]
                and _extent(other.statement)[1] <= end
                and (
                    _extent(other.statement) != (start, end)
                    or other.candidate.id > line.candidate.id
                )
                for other in same
            )
            if not inner:
                kept.append(line)
    return [line for line in kept if not any(_relays(line, other) for other in kept)]


def _relays(line: Line, other: Line) -> bool:
    """Whether the line is a sentence that hands on what somebody else said (the other line):
    "Yesterday the ministry said that …" is the ministry's, not the speaker's."""
    if line.document.id != other.document.id or line.judgement.stance != other.judgement.stance:
        return False
    if line.statement.form not in ("turn", "issued") or other.statement.form != "cue":
        return False
    (start, end), (first, last) = _extent(line.statement), _extent(other.statement)
    return start <= first and last <= end and 2 * (last - first) >= end - start


def _extent(statement: Statement) -> tuple[int, int]:
    return statement.content[0].start, statement.content[-1].end


Judge = Callable[[Sequence[Candidate], str], Sequence[Judgement]]
"""Statements and a proposition to a judgement each."""


def answer(
    proposition: str,
    candidates: Sequence[Candidate],
    *,
    judge: Judge,
    held: int | None = None,
    left_out: int = 0,
) -> Answer:
    """Judge the candidates and keep those that bear on the proposition, surest first.

    `held` is the number of statements that the candidates were chosen from (default: all of
    them are given). Where a statement and the statement around it say the same, the inner one,
    which names its source, is kept.
    """
    judgements = judge(candidates, proposition)
    lines = [
        Line(candidate, judgement)
        for candidate, judgement in zip(candidates, judgements, strict=True)
        if judgement.stance != "none"
    ]
    lines = said_once(lines)
    lines.sort(key=lambda line: (-line.judgement.score, line.candidate.id))
    copies = independence.copies({line.document.id: line.document for line in lines}.values())
    return Answer(
        proposition=proposition,
        lines=tuple(lines),
        counts=count(lines, copies),
        judged=len(candidates),
        held=len(candidates) if held is None else held,
        left_out=left_out,
        funnels=funnels(proposition, lines, candidates, copies),
    )
