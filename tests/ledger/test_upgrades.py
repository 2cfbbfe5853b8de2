"""A ledger of schema 1, as Sayso wrote it before statements had kinds of cue and places."""

import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest

from sayso.errors import SaysoError
from sayso.ledger import Ledger, opening
from sayso.ledger.schema import SCHEMA
from sayso.records import Reading
from sayso.terms import CUE_KINDS
from tests.ledger import made


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """A case whose one document was read by an older reader."""
    path = tmp_path / "case.db"
    with Ledger.open(path, create=True) as ledger:
        document = made.document()
        ledger.add(made.capture(document.text), document, made.reading(document))
    with sqlite3.connect(path) as raw:
        raw.execute("ALTER TABLE statements DROP COLUMN cue_kind")
        raw.execute("DROP TABLE places")
        raw.execute("UPDATE statements SET spans = json_remove(spans, '$.about_where')")
        raw.execute("UPDATE meta SET value = 1 WHERE name = 'schema'")
    raw.close()
    return path


def newer_reading() -> Reading:
    first, second = made.statements(made.document())
    newer = (
        replace(first, cue_kind="saying", about_where=()),
        replace(second, cue_kind="thinking", about_where=()),
    )
    return Reading("bridge", "double-2", newer)


def words(ledger: Ledger, **wanted: object) -> list[str]:
    return [entry.words for entry in ledger.statements(**wanted)]  # type: ignore[arg-type]


def test_everything_is_there_and_counts_as_said(old: Path) -> None:
    document = made.document()
    with Ledger.open(old) as ledger:
        assert ledger.reading("bridge") == made.reading(document)
        assert len(words(ledger)) == len(words(ledger, cue_kinds=CUE_KINDS)) == 2
        assert words(ledger, cue_kinds=["thinking"]) == []
        assert ledger.verify() == []


def test_it_is_read_again_beside_the_older_reading(old: Path) -> None:
    document = made.document()
    with Ledger.open(old) as ledger:
        assert not ledger.has(document.capture, "double-2")
        ledger.add(made.capture(document.text), document, newer_reading())
    with Ledger.open(old) as ledger:
        assert words(ledger) == ["the bridge would open in May"]
        assert words(ledger, cue_kinds=["thinking"]) == ["that the bridge would open in May"]
        assert ledger.has(document.capture, "double-1")


def test_it_is_upgraded_once_and_says_when(old: Path) -> None:
    for _ in range(2):
        Ledger.open(old).close()
    with sqlite3.connect(old) as raw:
        rows = dict(raw.execute("SELECT name, value FROM meta").fetchall())
    raw.close()
    assert rows["schema"] == "1"
    assert rows["schema-2"].startswith("20")
    assert rows["schema-3"].startswith("20")


def test_what_was_read_before_places_is_not_found_by_one_and_counted(old: Path) -> None:
    with Ledger.open(old) as ledger:
        assert words(ledger, place="Norway") == []
        assert ledger.unplaced() == 1
        document = made.document()
        ledger.add(made.capture(document.text), document, newer_reading())
        assert ledger.unplaced() == 0


def test_where_nobody_can_write_it_opens_all_the_same(
    old: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = old.read_bytes()
    monkeypatch.setattr(opening.os, "access", lambda *_: False)
    with Ledger.open(old) as ledger:
        assert len(words(ledger)) == 2
        assert words(ledger, cue_kinds=["doing"]) == []
        assert words(ledger, place="Norway") == []
        assert ledger.unplaced() == 1
        assert len(ledger.search("bridge")) == 2
        assert ledger.verify() == []
    assert old.read_bytes() == before


def test_one_that_a_newer_sayso_upgraded_is_refused(old: Path) -> None:
    with sqlite3.connect(old) as raw:
        raw.execute("INSERT INTO meta VALUES (?, '2030-01-01')", [f"schema-{SCHEMA + 1}"])
    raw.close()
    with pytest.raises(SaysoError, match="newer"):
        Ledger.open(old)
