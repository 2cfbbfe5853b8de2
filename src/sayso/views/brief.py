"""The brief: boards for some propositions, the documents they rest on, and what was counted."""

from __future__ import annotations

import string
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from sayso.errors import CODES, Problem
from sayso.linking.ask import Answer
from sayso.records import Document, Reading
from sayso.views.board import Board, Entry, board
from sayso.views.pages import WHOLE, Page, page


@dataclass(frozen=True, slots=True)
class Counts:
    """What the ledger holds. `speakers` are different actors; `unidentified` statements have a
    source that was not resolved to one; `unuttered` ones were thought, shown or done."""

    documents: int
    read: int
    unread: int
    statements: int
    speakers: int
    unidentified: int
    unuttered: int
    problems: int


@dataclass(frozen=True, slots=True)
class Other:
    """A document whose text is not in the brief, and why not."""

    document: Document
    statements: int
    note: str


@dataclass(frozen=True, slots=True)
class Brief:
    """All that the terminal and the dossier draw."""

    boards: tuple[Board, ...]
    pages: tuple[Page, ...]
    """The documents shown, by date."""
    others: tuple[Other, ...]
    """Read, but nothing in them bears on the propositions; or copies of one that is shown."""
    unread: tuple[Other, ...]
    problems: tuple[Problem, ...]
    counts: Counts
    readers: tuple[str, ...]
    """Names of the readers (code and models) whose readings these are."""

    @property
    def page_of(self) -> dict[str, Page]:
        return {page.document.id: page for page in self.pages}


def brief(
    answers: Sequence[Answer],
    documents: Iterable[Document],
    readings: Mapping[str, Reading],
    *,
    problems: Sequence[Problem] = (),
    whole: int = WHOLE,
    all_documents: bool = False,
) -> Brief:
    """Put a brief together. `readings` maps document ids to their readings; a document without
    one counts as not read. With `all_documents` those that nothing cites are shown too, whole."""
    boards = tuple(board(answer, id=f"p{n}") for n, answer in enumerate(answers, 1))
    cited: dict[str, list[Entry]] = {}
    copies: dict[str, Document] = {}
    for drawn in boards:
        for entry in drawn.entries:
            cited.setdefault(entry.document.id, []).append(entry)
            for copy in entry.also_in:
                copies.setdefault(copy.id, entry.document)
    held = sorted(documents, key=lambda document: (document.published or "~", document.id))
    pages: list[Page] = []
    others: list[Other] = []
    unread: list[Other] = []
    told: set[Problem] = set()
    for document in held:
        reading = readings.get(document.id)
        statements = reading.statements if reading else ()
        if document.id in cited or (all_documents and reading and not reading.skipped):
            own = cited.get(document.id, [])
            pages.append(
                page(
                    document,
                    statements,
                    own,
                    id=f"d{len(pages) + 1}",
                    whole=whole if own else len(document.text),
                )
            )
        elif reading is None:
            unread.append(Other(document, 0, "not read yet"))
        elif reading.skipped:
            own_problem = _problem(document, reading.skipped, problems)
            if own_problem:
                told.add(own_problem)
            unread.append(Other(document, 0, _reason(document, reading.skipped, own_problem)))
        else:
            original = copies.get(document.id)
            note = f"the same words as {original.title or original.id}" if original else ""
            others.append(Other(document, len(statements), note))
    # What is said beside a document in the list of those not read is not said twice.
    problems = [one for one in problems if one not in told]
    every = [one for reading in readings.values() for one in reading.statements]
    return Brief(
        boards=boards,
        pages=tuple(pages),
        others=tuple(others),
        unread=tuple(unread),
        problems=tuple(problems),
        counts=Counts(
            documents=len(held),
            read=len(held) - len(unread),
            unread=len(unread),
            statements=len(every),
            speakers=len({one.speaker.key for one in every if one.speaker}),
            unidentified=sum(one.speaker is None and one.source is not None for one in every),
            unuttered=sum(not one.uttered for one in every),
            problems=len(problems),
        ),
        readers=tuple(sorted({reading.reader for reading in readings.values()})),
    )


def _problem(document: Document, code: str, problems: Iterable[Problem]) -> Problem | None:
    """The problem that says why this document was not read, if one was recorded."""
    places = (document.id, document.origin)
    return next((one for one in problems if one.code == code and one.where in places), None)


def _reason(document: Document, code: str, problem: Problem | None) -> str:
    """Why a document was not read: its own problem's message, else what the code says."""
    if problem:
        return problem.message
    message = CODES[code][0] if code in CODES else code
    fields = {name: "?" for _, name, _, _ in string.Formatter().parse(message) if name}
    return message.format(**{**fields, "language": document.language or "another language"})
