"""Questions to the tables. What is shown of a document is its latest reading."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, and_, func, or_, select

from sayso.errors import Problem
from sayso.ledger import rows, schema
from sayso.records import Reading
from sayso.terms import CUE_KINDS, CueKind

BATCH = 400
"""Ids in one `IN (…)`: SQLite takes 999 values by default in older builds."""


@dataclass(frozen=True, slots=True)
class Filter:
    """Which statements: all that is given must hold. Names match anywhere in the name, in any
    case; dates are ISO 8601, as precise as given, both ends included; a statement's date is
    when it was said, else when its document was published. What has no kind of cue is a saying."""

    document: str | None = None
    speaker: str | None = None
    affiliation: str | None = None
    act: str | None = None
    since: str | None = None
    until: str | None = None
    cue_kinds: Collection[CueKind] = CUE_KINDS
    places: Collection[str] | None = None
    """Keys of places (`reading.places.keys`), one of which it must name or lie in."""
    event: str | None = None
    """The root of the event that it tells of."""


def latest() -> Select[Any]:
    """Ids of the latest reading of each document."""
    return select(func.max(schema.readings.c.id)).group_by(schema.readings.c.document)


def statement_ids(connection: Connection, wanted: Filter, *, limit: int | None) -> list[int]:
    """Ids of matching statements: by the date of their documents, then as they stand there."""
    table = schema.statements
    conditions: list[ColumnElement[bool]] = [table.c.reading.in_(latest())]
    if wanted.document is not None:
        conditions.append(table.c.document == wanted.document)
    if wanted.speaker is not None:
        conditions.append(
            or_(
                table.c.speaker_key == wanted.speaker,
                table.c.speaker.icontains(wanted.speaker, autoescape=True),
            )
        )
    if wanted.affiliation is not None:
        conditions.append(table.c.affiliation.icontains(wanted.affiliation, autoescape=True))
    if wanted.act is not None:
        conditions.append(table.c.act == wanted.act)
    if wanted.event is not None:
        conditions.append(table.c.spans[("event", 0)].as_string() == wanted.event)
    if set(wanted.cue_kinds) != set(CUE_KINDS):
        kind = func.coalesce(table.c.cue_kind, "saying")
        conditions.append(kind.in_(wanted.cue_kinds))
    if wanted.places is not None:
        held = schema.places.c
        conditions.append(
            table.c.id.in_(select(held.statement).where(held.place.in_(wanted.places)))
        )
    day = func.coalesce(table.c.said_on, table.c.published)
    if wanted.since is not None:
        # A date less precise than the bound ("2022-02") is kept where it may lie inside it.
        conditions.append(
            and_(day.is_not(None), day >= func.substr(wanted.since, 1, func.length(day)))
        )
    if wanted.until is not None:
        conditions.append(
            and_(day.is_not(None), func.substr(day, 1, len(wanted.until)) <= wanted.until)
        )
    query = (
        select(table.c.id)
        .where(*conditions)
        .order_by(table.c.published.is_(None), table.c.published, table.c.document, table.c.ordinal)
    )
    return list(connection.execute(query.limit(limit)).scalars())


def statement_rows(connection: Connection, ids: Sequence[int]) -> dict[int, rows.Row]:
    """Rows of these statements with their reader's name, by id; unknown ids are left out."""
    table, readings = schema.statements, schema.readings
    found: dict[int, rows.Row] = {}
    for start in range(0, len(ids), BATCH):
        query = (
            select(table, readings.c.reader)
            .join(readings, readings.c.id == table.c.reading)
            .where(table.c.id.in_(list(ids[start : start + BATCH])))
        )
        found.update((row["id"], dict(row)) for row in connection.execute(query).mappings())
    return found


def document_row(connection: Connection, name: str) -> rows.Row | None:
    table = schema.documents
    row = connection.execute(select(table).where(table.c.id == name)).mappings().first()
    return dict(row) if row else None


def document_ids(
    connection: Connection, *, since: str | None = None, until: str | None = None
) -> list[str]:
    """Ids of the documents by date of publication, undated last; with a bound, dated ones."""
    table = schema.documents
    conditions: list[ColumnElement[bool]] = []
    day = table.c.published
    if since is not None:
        conditions.append(day >= func.substr(since, 1, func.length(day)))
    if until is not None:
        conditions.append(func.substr(day, 1, len(until)) <= until)
    query = select(table.c.id).where(*conditions).order_by(day.is_(None), day, table.c.id)
    return list(connection.execute(query).scalars())


def holdings(connection: Connection, ids: Sequence[str]) -> dict[str, rows.Holding]:
    """Documents with the state of their latest reading, by id."""
    table, readings, own = schema.documents, schema.readings, schema.statements
    found: dict[str, rows.Holding] = {}
    for start in range(0, len(ids), BATCH):
        part = list(ids[start : start + BATCH])
        grouped = (
            select(own.c.reading, func.count())
            .where(own.c.document.in_(part))
            .group_by(own.c.reading)
        )
        counts = {row[0]: row[1] for row in connection.execute(grouped)}
        state = {
            row["document"]: row
            for row in connection.execute(
                select(readings).where(readings.c.document.in_(part), readings.c.id.in_(latest()))
            ).mappings()
        }
        for row in connection.execute(select(table).where(table.c.id.in_(part))).mappings():
            reading = state.get(row["id"])
            found[row["id"]] = rows.Holding(
                document=rows.document(dict(row)),
                added_at=row["added_at"],
                reader=reading["reader"] if reading else None,
                skipped=reading["skipped"] if reading else None,
                statements=counts.get(reading["id"], 0) if reading else 0,
            )
    return found


def reading(connection: Connection, name: str) -> Reading | None:
    """The latest reading of a document."""
    table, own = schema.readings, schema.statements
    newest = select(table).where(table.c.document == name).order_by(table.c.id.desc()).limit(1)
    row = connection.execute(newest).mappings().first()
    if row is None:
        return None
    found = select(own).where(own.c.reading == row["id"]).order_by(own.c.ordinal)
    statements = tuple(rows.statement(dict(one)) for one in connection.execute(found).mappings())
    return Reading(name, row["reader"], statements, row["skipped"])


def known(connection: Connection, sha256: str, reader: str) -> bool:
    """Whether these bytes were read by this reader."""
    documents, readings = schema.documents, schema.readings
    query = (
        select(readings.c.id)
        .join(documents, documents.c.id == readings.c.document)
        .where(documents.c.capture == sha256, readings.c.reader == reader)
    )
    return connection.execute(query).first() is not None


def document_of(connection: Connection, sha256: str) -> str | None:
    """Id of the document made of these bytes, if the ledger has it."""
    table = schema.documents
    return connection.execute(
        select(table.c.id).where(table.c.capture == sha256)
    ).scalar_one_or_none()


def problems(connection: Connection) -> list[Problem]:
    """Every problem recorded, oldest first."""
    table = schema.problems
    return [
        rows.problem(dict(row))
        for row in connection.execute(select(table).order_by(table.c.id)).mappings()
    ]


def left_out(connection: Connection) -> list[Problem]:
    """Inputs that were left out and are not in the ledger by now: a place that was mended and
    read since, or a document whose reading was made up for, is not among them."""
    table, documents, readings = schema.problems, schema.documents, schema.readings
    query = (
        select(table)
        .where(
            table.c.severity == "error",
            or_(
                and_(
                    table.c.document.is_(None),
                    table.c.place.not_in(select(documents.c.origin)),
                ),
                and_(
                    table.c.document.is_not(None),
                    table.c.document.not_in(select(readings.c.document)),
                ),
            ),
        )
        .order_by(table.c.id)
    )
    return [rows.problem(dict(row)) for row in connection.execute(query).mappings()]


def totals(connection: Connection) -> dict[str, int]:
    """How many documents, statements (of latest readings) and named speakers there are."""
    own = schema.statements
    held = own.c.reading.in_(latest())
    number, speakers = connection.execute(
        select(func.count(), func.count(own.c.speaker_key.distinct())).where(held)
    ).one()
    documents = connection.execute(select(func.count()).select_from(schema.documents)).scalar_one()
    return {"documents": documents, "statements": number, "speakers": speakers}


def unplaced(connection: Connection) -> int:
    """How many documents were last read by a version that did not look for places."""
    meta, own = schema.meta.c, schema.statements.c
    made = connection.execute(select(meta.value).where(meta.name == "schema")).scalar_one_or_none()
    if made is not None and int(made) >= 3:
        return 0
    looked = func.json_type(own.spans, "$.about_where") == "array"
    older = select(func.count(own.document.distinct())).where(
        own.reading.in_(latest()), looked.is_not(True)
    )
    return int(connection.execute(older).scalar_one())


def newest_reading(connection: Connection) -> int:
    """Id of the last reading added, 0 in an empty ledger."""
    newest = connection.execute(select(func.max(schema.readings.c.id))).scalar_one()
    return int(newest or 0)
