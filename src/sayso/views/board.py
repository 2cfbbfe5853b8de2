"""The board: one proposition, a row a party, a column a day, what each said on it.

Plain data; the terminal and the dossier draw the same board, so they cannot disagree.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise
from typing import Literal

from sayso.linking import independence
from sayso.linking.ask import TAKEN, Answer, Count, Line
from sayso.records import Document, Evidence, Judgement, Statement
from sayso.terms import Stance

MARKS: dict[Stance, str] = {"affirm": "●", "deny": "✘", "doubt": "?", "none": "·"}
VERBS: dict[Stance, str] = {
    "affirm": "affirms",
    "deny": "denies",
    "doubt": "doubts",
    "none": "does not bear on it",
}
PROMISE = "○"

UNDATED = ""
"""The key of the column for what nobody dated."""

PartyKind = Literal["party", "speaker", "unidentified", "own voice"]
"""Whose row it is: an affiliation; a speaker without one; everybody whom the documents do not
identify; or the publications where they say it themselves, with no source."""

Dating = Literal["said", "published", "none"]
"""Where an entry's day comes from: the statement, else the document's publication, else none."""

UNIDENTIFIED = "Not identified"
OWN_VOICE = "The publications themselves"

_DAY = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Entry:
    """One statement on the board: a position with its exact words and where they stand."""

    id: str
    """Its name on the page, unique in a brief: `p1e4` is entry 4 of proposition 1."""
    statement: Statement
    document: Document
    judgement: Judgement
    party: str
    day: str
    dating: Dating
    repeats: bool
    """Whether the party took this stance on an earlier day already."""
    also_in: tuple[Document, ...] = ()
    """Copies of the same text that hold the same words: other pages, not other sources."""

    @property
    def stance(self) -> Stance:
        return self.judgement.stance

    @property
    def promise(self) -> bool:
        return self.statement.act == "promise"

    @property
    def mark(self) -> str:
        return PROMISE if self.promise else MARKS[self.stance]

    @property
    def verb(self) -> str:
        """The mark in words, for those who do not see it or do not know it."""
        if self.promise:
            return "promises"
        return "repeats" if self.repeats else VERBS[self.stance]

    @property
    def speaker(self) -> str:
        """The speaker's name, else the words that the document has for them."""
        statement = self.statement
        if statement.speaker:
            return statement.speaker.name
        if statement.source:
            return f"“{' '.join(statement.source.quote.split())}”"
        return self.document.publisher or OWN_VOICE

    @property
    def own(self) -> bool:
        """Whether the words are the speaker's own record: a turn, or issued in their name."""
        return self.statement.form in ("turn", "issued")

    @property
    def ground(self) -> tuple[Evidence, ...]:
        return self.statement.evidence

    @property
    def sha256(self) -> str:
        return self.document.capture[:8]


@dataclass(frozen=True, slots=True)
class Mark:
    """The entries of a cell that show the same: one symbol, one word, so many times."""

    symbol: str
    verb: str
    stance: Stance
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Cell:
    """What a party said on a day. `before` and `after`: whether it spoke earlier and later (for
    rows of one party only: nothing joins people who are not identified)."""

    day: str
    marks: tuple[Mark, ...]
    before: bool
    after: bool

    @property
    def entries(self) -> tuple[Entry, ...]:
        return tuple(entry for mark in self.marks for entry in mark.entries)


@dataclass(frozen=True, slots=True)
class Row:
    """A party's line through time; `cells` are as many as the board has days."""

    party: str
    kind: PartyKind
    cells: tuple[Cell, ...]

    @property
    def entries(self) -> tuple[Entry, ...]:
        return tuple(entry for cell in self.cells for entry in cell.entries)


@dataclass(frozen=True, slots=True)
class Board:
    """One proposition's picture. `days` are ISO dates that entries have, in order; the last is
    `UNDATED` where some have none. Days on which nobody spoke are left out (see `gap`)."""

    id: str
    proposition: str
    days: tuple[str, ...]
    rows: tuple[Row, ...]
    entries: tuple[Entry, ...]
    """All of them in the order of time, as the words below the board are listed."""
    counts: dict[Stance, Count]
    disputed: bool
    judged: int
    held: int
    left_out: int

    def stance(self, stance: Stance) -> tuple[Entry, ...]:
        """The entries with that stance, in the order of time."""
        return tuple(entry for entry in self.entries if entry.stance == stance)

    @property
    def gaps(self) -> tuple[bool, ...]:
        """For each column whether days without a statement lie between it and the one before."""
        return (False, *(gap(one, other) for one, other in pairwise(self.days)))[: len(self.days)]

    @property
    def finding(self) -> str:
        """The state of the matter in these documents, in words. Never who is right."""
        if not self.entries:
            return "nothing found"
        return "disputed" if self.disputed else "no opposed positions found"


def day_of(statement: Statement, document: Document) -> tuple[str, Dating]:
    """The day that a statement belongs to, as precise as it is known (`2022-02` is a month)."""
    for value, dating in ((statement.said_on, "said"), (document.published, "published")):
        match = _DAY.match(value or "")
        if match:
            return match[0], dating  # type: ignore[return-value]
    return UNDATED, "none"


def day_label(day: str, *, year: bool = False) -> str:
    """`2022-02-15` as a person reads it: `15 Feb`, with `year`: `15 Feb 2022`."""
    if day == UNDATED:
        return "no date"
    parts = day.split("-")
    try:
        name = _MONTHS[int(parts[1]) - 1] if len(parts) > 1 else ""
    except IndexError:
        return day
    if len(parts) < 3:
        return f"{name} {parts[0]}".strip()
    return f"{int(parts[2])} {name}" + (f" {parts[0]}" if year else "")


def gap(one: str, other: str) -> bool:
    """Whether at least one day lies between two columns."""
    try:
        return (date.fromisoformat(other) - date.fromisoformat(one)).days > 1
    except ValueError:
        return False


def party_of(statement: Statement, document: Document) -> tuple[str, PartyKind]:
    """Whose row a statement stands in: the affiliation, else the speaker, else nobody known."""
    if statement.speaker:
        if statement.speaker.affiliation:
            return statement.speaker.affiliation, "party"
        return statement.speaker.name, "speaker"
    if statement.source is None:
        return OWN_VOICE, "own voice"
    return UNIDENTIFIED, "unidentified"


def board(answer: Answer, *, id: str = "p1") -> Board:
    """Lay an answer out as rows of parties and columns of days.

    Rows come in the order of first appearance, those without a known speaker last. What copies
    of one text hold in the same words is one entry with `also_in`.
    """
    lines = [line for line in answer.lines if line.judgement.stance in TAKEN]
    ordered = sorted(lines, key=_when)
    entries = _entries(_fold(ordered), id)
    days = tuple(sorted({entry.day for entry in entries}, key=lambda day: (day == UNDATED, day)))
    rows = _rows(entries, days)
    return Board(
        id=id,
        proposition=answer.proposition,
        days=days,
        rows=rows,
        entries=tuple(entries),
        counts=dict(answer.counts),
        disputed=answer.disputed,
        judged=answer.judged,
        held=answer.held,
        left_out=answer.left_out,
    )


def _when(line: Line) -> tuple[bool, str, str, str, int]:
    day, _ = day_of(line.statement, line.document)
    return (
        day == UNDATED,
        day,
        line.document.published or "",
        line.document.id,
        line.statement.content[0].start if line.statement.content else 0,
    )


def _fold(lines: Sequence[Line]) -> list[tuple[Line, tuple[Document, ...]]]:
    """Put lines that copies of one text share in the same words into one."""
    documents = {line.document.id: line.document for line in lines}.values()
    originals = independence.originals(documents, independence.copies(documents))
    folded: dict[tuple[str, str, Stance, tuple[str, ...]], list[Line]] = {}
    for line in lines:
        party, _ = party_of(line.statement, line.document)
        words = tuple(_WORD.findall(line.statement.words.casefold()))
        key = (originals[line.document.id], party, line.judgement.stance, words)
        folded.setdefault(key, []).append(line)
    result: list[tuple[Line, tuple[Document, ...]]] = []
    for same_words in folded.values():
        # Copies are mostly shortened, and often without an hour: of the texts of the earliest
        # day the longest stands for all.
        first, *others = sorted(
            same_words,
            key=lambda line: ((line.document.published or "~")[:10], -len(line.document.text)),
        )
        # The same words twice in one document are two places of it, not a copy.
        same = [line for line in others if line.document.id == first.document.id]
        copies = {
            line.document.id: line.document
            for line in others
            if line.document.id != first.document.id
        }
        result.append((first, tuple(copies.values())))
        result.extend((line, ()) for line in same)
    return result


def _entries(lines: Iterable[tuple[Line, tuple[Document, ...]]], id: str) -> list[Entry]:
    taken: dict[tuple[str, Stance], str] = {}
    entries: list[Entry] = []
    for number, (line, copies) in enumerate(sorted(lines, key=lambda pair: _when(pair[0])), 1):
        day, dating = day_of(line.statement, line.document)
        party, kind = party_of(line.statement, line.document)
        key = (party.casefold(), line.judgement.stance)
        first = taken.setdefault(key, day)
        entries.append(
            Entry(
                id=f"{id}e{number}",
                statement=line.statement,
                document=line.document,
                judgement=line.judgement,
                party=party,
                day=day,
                dating=dating,
                # People who are not identified may be different ones: nobody repeats anything.
                repeats=kind in ("party", "speaker") and first != day,
                also_in=copies,
            )
        )
    return entries


_LAST: tuple[PartyKind, ...] = ("unidentified", "own voice")


def _rows(entries: Sequence[Entry], days: tuple[str, ...]) -> tuple[Row, ...]:
    parties: dict[str, list[Entry]] = {}
    names: dict[str, tuple[str, PartyKind]] = {}
    for entry in entries:
        key = entry.party.casefold()
        parties.setdefault(key, []).append(entry)
        names.setdefault(key, party_of(entry.statement, entry.document))
    rows: list[Row] = []
    for key, own in parties.items():
        # A line through time joins what one party said; "not identified" is not one party.
        spoken = {entry.day for entry in own if names[key][1] not in _LAST}
        places = [place for place, day in enumerate(days) if day in spoken and day != UNDATED]
        cells = tuple(
            Cell(
                day=day,
                marks=_marks([entry for entry in own if entry.day == day]),
                before=day != UNDATED and any(other < place for other in places),
                after=day != UNDATED and any(other > place for other in places),
            )
            for place, day in enumerate(days)
        )
        rows.append(Row(*names[key], cells))
    # The sort is stable: inside each kind the order of first appearance stays.
    return tuple(
        sorted(rows, key=lambda row: 1 + _LAST.index(row.kind) if row.kind in _LAST else 0)
    )


def _marks(entries: Sequence[Entry]) -> tuple[Mark, ...]:
    marks: dict[tuple[Stance, bool], Mark] = {}
    for entry in entries:
        key = (entry.stance, entry.promise)
        mark = marks.get(key) or Mark(entry.mark, entry.verb, entry.stance, ())
        marks[key] = replace(mark, entries=(*mark.entries, entry))
    return tuple(marks.values())
