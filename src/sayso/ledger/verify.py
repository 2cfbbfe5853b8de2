"""Does the ledger hold what it says? Every span, every hash, every text made again."""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Callable, Iterator

from sqlalchemy import Connection, select

from sayso.ledger import query, rows, schema, search
from sayso.ledger.write import spans
from sayso.records import Capture

Remake = Callable[[Capture], str | None]
"""Makes the canonical text of a capture again; None where it no longer makes a document."""


def flaws(connection: Connection, *, remake: Remake | None) -> Iterator[tuple[str, str]]:
    """Every flaw as its place and what is wrong; none in a sound ledger. Without `remake` the
    texts are taken as they are kept."""
    for name in query.document_ids(connection):
        yield from _document(connection, name, remake)
    for number in search.missing(connection):
        yield f"statement {number}", "it is not in the search index"
    if connection.dialect.name == "sqlite":
        for (answer,) in connection.exec_driver_sql("PRAGMA integrity_check").all():
            if answer != "ok":
                yield "database", answer
        for row in connection.exec_driver_sql("PRAGMA foreign_key_check").all():
            yield (
                f"table {row[0]}, row {row[1]}",
                f"it points to a row of {row[2]} that is not there",
            )


def _document(
    connection: Connection, name: str, remake: Remake | None
) -> Iterator[tuple[str, str]]:
    row = query.document_row(connection, name)
    if row is None:
        return
    document = rows.document(row)
    kept = (
        connection.execute(
            select(schema.captures).where(schema.captures.c.sha256 == document.capture)
        )
        .mappings()
        .first()
    )
    if kept is None:
        yield name, "its bytes are not in the ledger"
    else:
        yield from _capture(dict(kept), name, document.text, remake)
    for turn in document.turns:
        if document.text[turn.label.start : turn.label.end] != turn.label.quote:
            yield name, f"the turn's label {turn.label.quote!r} is not at {turn.label.start}"
    table = schema.statements
    held = select(table).where(table.c.document == name).order_by(table.c.id)
    for own in connection.execute(held).mappings().all():
        for span in spans(rows.statement(dict(own))):
            if not span.quote or document.text[span.start : span.end] != span.quote:
                yield (
                    f"{name}, statement {own['id']}",
                    (f"the words at {span.start}-{span.end} are not {span.quote[:60]!r}"),
                )


def _capture(
    row: rows.Row, name: str, text: str, remake: Remake | None
) -> Iterator[tuple[str, str]]:
    try:
        capture = rows.capture(row)
    except zlib.error as error:
        yield name, f"its bytes are damaged ({error})"
        return
    if hashlib.sha256(capture.data).hexdigest() != capture.sha256:
        yield name, "its bytes are not those of its SHA-256"
        return
    if remake is None:
        return
    again = remake(capture)
    if again is None:
        yield name, "no document is made of its bytes any more"
    elif again != text:
        yield name, "another text is made of its bytes than the one kept"
