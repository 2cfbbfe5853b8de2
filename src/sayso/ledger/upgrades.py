"""An older ledger brought up to date when it is opened: columns and tables are added, no row is
changed.

Each upgrade leaves a row in `meta` ("schema-2" with the time) beside the "schema" that the ledger
was made with; the highest is its version. Where nobody can write, views of the connection add the
columns, empty tables of its own stand in for the others, and the file stays as it is.
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import Final

from sqlalchemy import Connection, insert, select

from sayso.ledger import schema
from sayso.ledger.write import now

COLUMNS: Final = {2: (("statements", "cue_kind", "VARCHAR(16)"),)}
"""The columns that a version brought: table, name, type. In the rows there are, they are empty."""

TABLES: Final = {3: (schema.places,)}
"""The tables that a version brought. In an older ledger they are empty."""

_ADD: Final = "ALTER TABLE {} ADD COLUMN {} {}"


def version(connection: Connection) -> int | None:
    """The version of a ledger's tables; None where they do not say."""
    found: list[int] = []
    for name, value in connection.execute(select(schema.meta.c.name, schema.meta.c.value)).all():
        match = re.fullmatch(r"schema-(\d+)", name)
        if match:
            found.append(int(match[1]))
        elif name == "schema" and value.isdigit():
            found.append(int(value))
    return max(found, default=None)


def upgrade(connection: Connection) -> None:
    """Add what is missing, in the caller's writing transaction."""
    for number in _missing(connection):
        for table, column, kind in COLUMNS.get(number, ()):
            connection.exec_driver_sql(_ADD.format(table, column, kind))
        schema.metadata.create_all(connection, TABLES.get(number, ()))
        connection.execute(insert(schema.meta).values(name=f"schema-{number}", value=now()))


def view(connection: Connection) -> None:
    """Let this connection see what is missing as empty, in the caller's transaction."""
    added: dict[str, list[str]] = defaultdict(list)
    for number in _missing(connection):
        for name, column, _ in COLUMNS.get(number, ()):
            added[name].append(f"NULL AS {column}")
        for new in TABLES.get(number, ()):
            names = ", ".join(column.name for column in new.columns)
            connection.exec_driver_sql(f"CREATE TEMP TABLE {new.name} ({names})")
    for table, empty in added.items():
        connection.exec_driver_sql(
            f"CREATE TEMP VIEW {table} AS SELECT *, {', '.join(empty)} FROM main.{table}"
        )


def _missing(connection: Connection) -> list[int]:
    held = version(connection) or schema.SCHEMA
    return list(range(held + 1, schema.SCHEMA + 1))
