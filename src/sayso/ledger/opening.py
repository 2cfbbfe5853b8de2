"""Opening a SQLite file as a ledger: making it, knowing it, refusing what is not one."""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path

from sqlalchemy import Connection, create_engine, event, insert
from sqlalchemy.exc import DatabaseError
from sqlalchemy.pool import StaticPool

from sayso.errors import SaysoError
from sayso.ledger import schema, search, upgrades

MEMORY = ":memory:"

BUSY = 30.0
"""Seconds to wait for another process that is writing (one document takes milliseconds)."""


def connect(path: Path | str, *, create: bool) -> Connection:
    """Open or make the ledger at `path` (`:memory:` for one that is gone when closed).

    Raises SaysoError: `no-ledger`, `not-a-ledger`, `newer-ledger`, `unreadable`.
    """
    if path != MEMORY:
        _look(Path(path), create=create)
    connection = _open(path)
    try:
        if _is_new(connection) and (create or path == MEMORY):
            _make(connection)
        _know(connection, str(path))
    except DatabaseError as error:
        connection.close()
        connection.engine.dispose()
        raise _refusal(path, error) from error
    except SaysoError:
        connection.close()
        connection.engine.dispose()
        raise
    return connection


def transaction(connection: Connection, *, write: bool) -> None:
    """Make the next transaction a writing or a reading one. A writing one takes its lock at
    once, so that nothing it looked up can change before it writes."""
    connection.execution_options(sayso_begin="BEGIN IMMEDIATE" if write else "BEGIN")


def _look(path: Path, *, create: bool) -> None:
    if path.is_dir():
        raise SaysoError("not-a-ledger", str(path))
    if not path.exists():
        if not create:
            raise SaysoError("no-ledger", str(path))
        if not path.absolute().parent.is_dir():
            reason = "its folder does not exist"
            raise SaysoError("unreadable", str(path), reason=reason)
        return
    try:
        with path.open("rb") as file:
            head = file.read(16)
    except OSError as error:
        raise SaysoError("unreadable", str(path), reason=error.strerror or error) from error
    if head != b"SQLite format 3\0" and (head or not create):
        raise SaysoError("not-a-ledger", str(path))


def _open(path: Path | str) -> Connection:
    def dbapi() -> sqlite3.Connection:
        # isolation_level None: the driver leaves transactions alone, the event below begins them.
        if path == MEMORY:
            return sqlite3.connect(MEMORY, isolation_level=None, check_same_thread=False)
        address = Path(path).absolute()
        mode = "rwc"
        if address.exists() and not os.access(address, os.W_OK):
            mode = "ro"
            if not os.access(address.parent, os.W_OK):
                # Nobody can write here, and SQLite could not make the files it shares with others.
                mode += "&immutable=1"
        return sqlite3.connect(
            f"{address.as_uri()}?mode={mode}",
            uri=True,
            timeout=BUSY,
            isolation_level=None,
            check_same_thread=False,
        )

    engine = create_engine("sqlite://", creator=dbapi, poolclass=StaticPool)

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        start = connection.get_execution_options().get("sayso_begin", "BEGIN")
        connection.exec_driver_sql(start)

    try:
        return engine.connect()
    except DatabaseError as error:
        engine.dispose()
        raise _refusal(path, error) from error


def _is_new(connection: Connection) -> bool:
    """Whether there is no table at all: a file just made, or one whose making was cut short."""
    with connection.begin():
        return connection.exec_driver_sql("SELECT 1 FROM sqlite_schema").first() is None


def _make(connection: Connection) -> None:
    cursor = connection.connection.cursor()
    # Writers do not block readers, and what was committed survives a killed process. It can only
    # be set outside a transaction.
    cursor.execute("PRAGMA journal_mode = WAL")
    cursor.close()
    transaction(connection, write=True)
    with connection.begin():
        if connection.exec_driver_sql("SELECT 1 FROM sqlite_schema").first() is not None:
            return  # another process made it in the meantime
        connection.exec_driver_sql(f"PRAGMA application_id = {schema.APPLICATION}")
        schema.metadata.create_all(connection)
        search.create(connection)
        connection.execute(insert(schema.meta).values(name="schema", value=str(schema.SCHEMA)))


def _know(connection: Connection, where: str) -> None:
    transaction(connection, write=False)
    with connection.begin():
        own = connection.exec_driver_sql("PRAGMA application_id").scalar_one()
        if own != schema.APPLICATION:
            raise SaysoError("not-a-ledger", where)
        version = upgrades.version(connection)
    if version is None:
        raise SaysoError("not-a-ledger", where)
    if version > schema.SCHEMA:
        raise SaysoError("newer-ledger", where, schema=version)
    if version < schema.SCHEMA:
        _upgrade(connection)
    cursor = connection.connection.cursor()
    cursor.execute("PRAGMA foreign_keys = ON")
    cursor.execute("PRAGMA synchronous = NORMAL")
    cursor.close()


def _upgrade(connection: Connection) -> None:
    try:
        transaction(connection, write=True)
        with connection.begin():
            upgrades.upgrade(connection)
    except DatabaseError as error:
        if getattr(error.orig, "sqlite_errorcode", 0) & 0xFF != sqlite3.SQLITE_READONLY:
            raise
        transaction(connection, write=False)
        with connection.begin():
            upgrades.view(connection)


def _refusal(path: Path | str, error: DatabaseError) -> SaysoError:
    if "not a database" in str(error.orig) or "malformed" in str(error.orig):
        return SaysoError("not-a-ledger", str(path))
    return SaysoError("unreadable", str(path), reason=str(error.orig))
