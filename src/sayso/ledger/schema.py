"""The tables. One schema for SQLite and, later, PostgreSQL; only the full-text index is apart
(`search.py`). Rows are added and never changed: what is shown is a pure function of them."""

from __future__ import annotations

from sqlalchemy import (
    JSON,
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
)

SCHEMA = 3
"""Version of these tables; a ledger with a higher number is refused, not guessed at, and one with
a lower number is brought up to date (`upgrades.py`)."""

APPLICATION = 0x5341594F
"""SQLite application id ("SAYO"), so that `file` and we can tell a ledger from other databases."""

metadata = MetaData()

meta = Table(
    "meta",
    metadata,
    Column("name", String(64), primary_key=True),
    Column("value", Text, nullable=False),
)

captures = Table(
    "captures",
    metadata,
    Column("sha256", String(64), primary_key=True),
    Column("media", String(16), nullable=False),
    Column("origin", Text, nullable=False),
    Column("size", Integer, nullable=False),
    Column("bytes", LargeBinary, nullable=False),  # zlib; text shrinks to a third
)

documents = Table(
    "documents",
    metadata,
    Column("id", Text, primary_key=True),
    Column("capture", ForeignKey("captures.sha256"), nullable=False, unique=True),
    Column("kind", String(16), nullable=False),
    Column("title", Text),
    Column("heading_start", Integer),
    Column("heading_end", Integer),
    Column("publisher", Text),
    Column("published", String(40)),
    Column("byline", Text),
    Column("url", Text),
    Column("language", String(16)),
    Column("origin", Text, nullable=False),
    Column("issuer", JSON(none_as_null=True)),
    Column("turns", JSON, nullable=False),
    Column("added_at", String(32), nullable=False),
    Column("text", Text, nullable=False),
    Index("documents_published", "published"),
)

readings = Table(
    "readings",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("document", ForeignKey("documents.id"), nullable=False),
    Column("reader", Text, nullable=False),
    Column("skipped", String(32)),
    Column("read_at", String(32), nullable=False),
    UniqueConstraint("document", "reader", name="readings_once"),
)

statements = Table(
    "statements",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("reading", ForeignKey("readings.id"), nullable=False),
    Column("ordinal", Integer, nullable=False),
    Column("document", ForeignKey("documents.id"), nullable=False),
    Column("speaker_key", Text),
    Column("speaker", Text),
    Column("affiliation", Text),
    Column("act", String(16), nullable=False),
    Column("polarity", String(16), nullable=False),
    Column("certainty", String(16), nullable=False),
    Column("said_on", String(40)),
    Column("published", String(40)),
    Column("form", String(16), nullable=False),
    Column("confidence", Float, nullable=False),
    Column("parent", Integer),  # ordinal in the same reading
    Column("spans", JSON, nullable=False),  # source, cue, content, evidence, times, places, …
    Column("cue_kind", String(16)),  # none without a cue, and in readings of schema 1
    UniqueConstraint("reading", "ordinal", name="statements_once"),
    Index("statements_document", "document"),
    Index("statements_speaker", "speaker_key"),
)

places = Table(
    "places",
    metadata,
    Column("place", Text, primary_key=True),  # what it names, or what that lies in: places/keys.py
    Column("statement", ForeignKey("statements.id"), primary_key=True),
    sqlite_with_rowid=False,  # the key is the index that places are looked up in
)

vectors = Table(
    "vectors",
    metadata,
    Column("statement", ForeignKey("statements.id"), primary_key=True),
    Column("encoder", String(64), nullable=False),  # only vectors of one encoder are comparable
    Column("vector", LargeBinary, nullable=False),  # little-endian float16
)

problems = Table(
    "problems",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("code", String(32), nullable=False),
    Column("place", Text, nullable=False),
    Column("message", Text, nullable=False),
    Column("hint", Text, nullable=False),
    Column("severity", String(16), nullable=False),
    Column("document", ForeignKey("documents.id")),
    Column("at", String(32), nullable=False),
    UniqueConstraint("place", "code", "message", name="problems_once"),
)

decisions = Table(
    "decisions",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("at", String(32), nullable=False),
    Column("who", Text, nullable=False),
    Column("what", JSON, nullable=False),
    Column("why", Text),
)
