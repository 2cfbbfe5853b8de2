"""The one way in: a document with all that was read in it, whole or not at all."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import Connection, Table, insert, select

from sayso.errors import Problem, problem
from sayso.ledger import query, rows, schema, search, vectors
from sayso.records import Capture, Document, Reading, Span, Statement


def add(
    connection: Connection,
    capture: Capture,
    document: Document,
    reading: Reading | None,
    matrix: NDArray[np.float32] | None,
    encoder: str,
    problems: Sequence[Problem],
) -> tuple[Document, list[Problem]]:
    """Add within the caller's transaction; see `Ledger.add`."""
    at = now()
    found: list[Problem] = []
    document = replace(
        document, id=rows.storable(document.id), origin=rows.storable(document.origin)
    )
    held = query.document_of(connection, capture.sha256)
    if held is None:
        if not _holds_capture(connection, capture.sha256):
            connection.execute(insert(schema.captures).values(rows.capture_row(capture)))
        name = vacant(connection, document.id, capture.sha256)
        if name != document.id:
            found.append(
                problem("id-taken", capture.origin, severity="warning", id=document.id, new=name)
            )
            document = replace(document, id=name)
        row = rows.document_row(document, added_at=at)
        connection.execute(insert(schema.documents).values(row))
    else:
        document = replace(document, id=held)
        kept = query.document_row(connection, held)
        if kept is not None and kept["text"] != document.text:
            raise ValueError(f"{held}: these offsets are of another text than the ledger keeps")
    if reading is not None and not query.known(connection, capture.sha256, reading.reader):
        _add_reading(connection, document, reading, matrix, encoder, at)
    found = [*problems, *found]
    add_problems(connection, found, document=document.id)
    return document, found


def add_problems(
    connection: Connection, problems: Sequence[Problem], *, document: str | None = None
) -> None:
    """Record problems; the same one of the same place is recorded once."""
    table = schema.problems
    at = now()
    for one in problems:
        row = rows.problem_row(one, document=document, at=at)
        same = select(table.c.id).where(
            table.c.place == row["place"],
            table.c.code == row["code"],
            table.c.message == row["message"],
        )
        if connection.execute(same).first() is None:
            connection.execute(insert(table).values(row))


def vacant(connection: Connection, name: str, sha256: str) -> str:
    """The id itself if it is free, else `ID@` with as much of the hash as makes it free."""
    length = 8
    tried = name
    while query.document_row(connection, tried) is not None:
        tried = f"{name}@{sha256[:length]}"
        length += 8
    return tried


def now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")


def _holds_capture(connection: Connection, sha256: str) -> bool:
    table = schema.captures
    found = connection.execute(select(table.c.sha256).where(table.c.sha256 == sha256)).first()
    return found is not None


def _add_reading(
    connection: Connection,
    document: Document,
    reading: Reading,
    matrix: NDArray[np.float32] | None,
    encoder: str,
    at: str,
) -> None:
    own = [replace(statement, document=document.id) for statement in reading.statements]
    if matrix is not None and len(matrix) != len(own):
        raise ValueError(f"{len(matrix)} vectors for {len(own)} statements")
    for statement in own:
        check(statement, document.text)
    number = _insert(
        connection,
        schema.readings,
        {
            "document": document.id,
            "reader": reading.reader,
            "skipped": reading.skipped,
            "read_at": at,
        },
    )
    if not own:
        return
    ids: list[int] = []
    for ordinal, statement in enumerate(own):
        row = rows.statement_row(
            statement, reading=number, ordinal=ordinal, published=document.published
        )
        ids.append(_insert(connection, schema.statements, row))
    places = [
        {"statement": number, "place": key}
        for number, statement in zip(ids, own, strict=True)
        for key in place_keys(statement)
    ]
    if places:
        connection.execute(insert(schema.places), places)
    if matrix is not None:
        connection.execute(
            insert(schema.vectors),
            [
                {"statement": number, "encoder": encoder, "vector": vectors.pack(vector)}
                for number, vector in zip(ids, matrix, strict=True)
            ],
        )
    search.add(
        connection,
        [
            {
                "id": number,
                "content": statement.words,
                "context": document.text[slice(*statement.context)],
                "speaker": named(statement),
            }
            for number, statement in zip(ids, own, strict=True)
        ],
    )


def _insert(connection: Connection, table: Table, row: dict[str, Any]) -> int:
    """Add one row and give its number."""
    key = connection.execute(insert(table).values(row)).inserted_primary_key
    assert key is not None
    return int(key[0])


def check(statement: Statement, text: str) -> None:
    """Law 1, before anything is written. Raises ValueError for a span that is not its slice."""
    for span in spans(statement):
        if not span.quote or text[span.start : span.end] != span.quote:
            raise ValueError(
                f"the span {span.start}:{span.end} of {statement.document} "
                f"is not {span.quote[:60]!r}"
            )


def spans(statement: Statement) -> list[Span]:
    """Every span of a statement."""
    own = [*statement.cue, *statement.content, *(e.span for e in statement.evidence)]
    times = (statement.said_when, statement.about_when, statement.due)
    own += [when.span for when in times if when and when.span]
    own += [one.span for one in statement.mentions] + [one.span for one in statement.medium]
    own += [statement.target.span] if statement.target else []
    own += [statement.condition] if statement.condition else []
    own += [place.span for place in statement.about_where or ()]
    return [statement.source, *own] if statement.source else own


def place_keys(statement: Statement) -> list[str]:
    """The keys of the places that the content names by their names: "Russian" is no place."""
    named = [place for place in statement.about_where or () if place.form == "name"]
    if not named:
        return []
    # Imported here: only who writes places waits for what knows them.
    from sayso.reading.places.keys import keys_of

    return sorted(frozenset().union(*map(keys_of, named)))


def named(statement: Statement) -> str:
    """Everything by which a search may know the speaker."""
    parts = [statement.source.quote if statement.source else ""]
    if statement.speaker:
        parts += [statement.speaker.name, statement.speaker.affiliation or ""]
    return " ".join(part for part in parts if part)
