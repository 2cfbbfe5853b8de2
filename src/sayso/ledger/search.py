"""Full-text search over statements. SQLite's FTS5 lives here and nowhere else; another store
brings its own four functions."""

from __future__ import annotations

import re

from sqlalchemy import Connection, text

_CREATE = text(
    "CREATE VIRTUAL TABLE statements_text USING fts5(content, context, speaker,"
    " content='', tokenize='porter unicode61 remove_diacritics 2')"
)
_ADD = text(
    "INSERT INTO statements_text (rowid, content, context, speaker)"
    " VALUES (:id, :content, :context, :speaker)"
)
# What is said counts most, then who says it; the sentences around only help to find it.
_FIND = text(
    "SELECT rowid FROM statements_text WHERE statements_text MATCH :query"
    " AND rowid IN (SELECT id FROM statements WHERE reading IN"
    " (SELECT max(id) FROM readings GROUP BY document))"
    " ORDER BY bm25(statements_text, 3.0, 1.0, 2.0), rowid LIMIT :limit"
)
_MISSING = text(
    "SELECT id FROM statements WHERE id NOT IN (SELECT rowid FROM statements_text) ORDER BY id"
)

_WORD = re.compile(r"\w+")

# Words that stand in nearly every sentence: as alternatives they would match the whole ledger
# and only slow the ranking down.
_COMMON = """
a an and are as at be been but by did do does for from had has have he her his i if in is it its no
not of on or our she so that the their there they this to was we were what which who will with would
you
"""
_COMMON_WORDS = frozenset(_COMMON.split())


def create(connection: Connection) -> None:
    """Make the index in a new ledger."""
    connection.execute(_CREATE)


def add(connection: Connection, rows: list[dict[str, object]]) -> None:
    """Index statements: rows of `id`, `content`, `context`, `speaker`."""
    if rows:
        connection.execute(_ADD, rows)


def find(connection: Connection, words: str, *, limit: int) -> list[int]:
    """Ids of the statements (of latest readings) that share words with `words`, best first.

    `words` is taken as words, whatever signs are in it; the common ones count only if there
    are no others. Any may match; bm25 puts those first that match many and rare ones.
    """
    query = match(words)
    if not query or limit < 1:
        return []
    return list(connection.execute(_FIND, {"query": query, "limit": limit}).scalars())


def match(words: str) -> str:
    """The words as an FTS5 expression: each quoted, so that none is read as an operator."""
    found = list(dict.fromkeys(word.lower() for word in _WORD.findall(words)))
    telling = [word for word in found if word not in _COMMON_WORDS] or found
    return " OR ".join(f'"{word}"' for word in telling[:64])


def missing(connection: Connection) -> list[int]:
    """Ids of statements that the index does not hold; none in a whole ledger."""
    return list(connection.execute(_MISSING).scalars())
