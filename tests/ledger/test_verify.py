import sqlite3

import pytest

from sayso.ledger import Ledger, verify
from tests.ledger import made


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "case.db"
    document = made.document()
    reading = made.reading(document)
    with Ledger.open(path, create=True) as ledger:
        ledger.add(made.capture(document.text), document, reading, made.vectors(reading))
        spoken = made.transcript()
        ledger.add(made.capture(spoken.text), spoken, None)
    return path


def flaws(path, remake=None):
    with Ledger.open(path) as ledger, ledger._transaction() as connection:
        return list(verify.flaws(connection, remake=remake))


def spoil(path, statement, *values):
    with sqlite3.connect(path) as raw:
        raw.execute("PRAGMA foreign_keys = OFF")
        raw.execute(statement, values)
    raw.close()


def test_a_sound_ledger_has_none(path):
    assert flaws(path) == []
    assert flaws(path, remake=lambda capture: capture.data.decode()) == []


def test_a_text_that_was_tampered_with(path):
    spoil(path, "UPDATE documents SET text = replace(text, 'in May', 'in Jun') WHERE id = 'bridge'")
    found = flaws(path, remake=lambda capture: capture.data.decode())
    assert ("bridge", "another text is made of its bytes than the one kept") in found
    assert any("statement 1" in where and "in May" in what for where, what in found)


def test_a_quote_that_was_tampered_with(path):
    spoil(path, "UPDATE statements SET spans = replace(spans, 'denied', 'admits') WHERE id = 2")
    ((where, what),) = flaws(path)
    assert where == "bridge, statement 2"
    assert "'admits'" in what


def test_bytes_that_were_tampered_with(path):
    import zlib

    spoil(path, "UPDATE captures SET bytes = ?", zlib.compress(b"something else"))
    assert {what for _, what in flaws(path)} == {"its bytes are not those of its SHA-256"}
    spoil(path, "UPDATE captures SET bytes = ?", b"not zlib")
    assert all("damaged" in what for _, what in flaws(path))


def test_a_turn_that_moved(path):
    spoil(path, "UPDATE documents SET turns = replace(turns, '[0, 10,', '[1, 11,')")
    ((where, what),) = flaws(path)
    assert where == "briefing"
    assert "label" in what


def test_a_document_that_cannot_be_made_again(path):
    found = flaws(path, remake=lambda capture: None)
    assert {what for _, what in found} == {"no document is made of its bytes any more"}


def test_a_row_that_is_gone(path):
    spoil(path, "DELETE FROM captures WHERE sha256 = ?", made.document().capture)
    assert ("bridge", "its bytes are not in the ledger") in flaws(path)


def test_a_statement_that_the_index_misses(path):
    spoil(
        path,
        "INSERT INTO statements SELECT 99, reading, 7, document, speaker_key, speaker,"
        " affiliation, act, polarity, certainty, said_on, published, form, confidence, parent,"
        " spans, cue_kind FROM statements WHERE id = 1",
    )
    assert flaws(path) == [("statement 99", "it is not in the search index")]
