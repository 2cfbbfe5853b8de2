import os
import sqlite3

import pytest

from sayso.errors import SaysoError
from sayso.ledger import Ledger, schema
from tests.ledger import made


def code(path, **options):
    with pytest.raises(SaysoError) as raised:
        Ledger.open(path, **options)
    assert raised.value.problem.where == str(path)
    return raised.value.problem.code


def test_no_ledger(tmp_path):
    assert code(tmp_path / "none.db") == "no-ledger"
    assert not (tmp_path / "none.db").exists()


def test_a_folder_that_does_not_exist(tmp_path):
    assert code(tmp_path / "nowhere" / "case.db", create=True) == "unreadable"


@pytest.mark.parametrize("create", [True, False])
@pytest.mark.parametrize("data", [b"some notes of mine", b"SQLite format 3\0" + b"x" * 4080])
def test_a_file_that_is_no_ledger_is_left_alone(tmp_path, data, create):
    path = tmp_path / "notes.txt"
    path.write_bytes(data)
    assert code(path, create=create) == "not-a-ledger"
    assert path.read_bytes() == data


@pytest.mark.parametrize("create", [True, False])
def test_another_database_is_left_alone(tmp_path, create):
    path = tmp_path / "other.db"
    with sqlite3.connect(path) as other:
        other.execute("CREATE TABLE recipes (name)")
    other.close()
    before = path.read_bytes()
    assert code(path, create=create) == "not-a-ledger"
    assert path.read_bytes() == before


def test_a_folder_is_no_ledger(tmp_path):
    assert code(tmp_path) == "not-a-ledger"


def test_an_empty_file_becomes_one_only_when_asked(tmp_path):
    path = tmp_path / "empty.db"
    path.touch()
    assert code(path) == "not-a-ledger"
    Ledger.open(path, create=True).close()
    Ledger.open(path).close()


def test_a_making_that_was_cut_short_is_made_up_for(tmp_path):
    path = tmp_path / "case.db"
    cut = sqlite3.connect(path)
    cut.execute("PRAGMA journal_mode = WAL")
    cut.close()
    assert path.stat().st_size
    assert code(path) == "not-a-ledger"
    with Ledger.open(path, create=True) as ledger:
        assert ledger.totals()["documents"] == 0


def test_a_newer_ledger_is_refused(tmp_path):
    path = tmp_path / "case.db"
    Ledger.open(path, create=True).close()
    with sqlite3.connect(path) as raw:
        raw.execute("UPDATE meta SET value = ?", (schema.SCHEMA + 1,))
    raw.close()
    assert code(path) == "newer-ledger"


def test_opening_again_keeps_everything(tmp_path):
    path = tmp_path / "case.db"
    document = made.document()
    with Ledger.open(path, create=True) as ledger:
        ledger.add(made.capture(document.text), document, made.reading(document))
    with Ledger.open(path, create=True) as ledger:
        assert len(list(ledger.statements())) == 2
    assert not path.with_name("case.db-wal").exists()


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write everywhere"
)
def test_a_ledger_that_may_only_be_read(tmp_path):
    folder = tmp_path / "archive"
    folder.mkdir()
    with Ledger.open(folder / "case.db", create=True) as ledger:
        document = made.document()
        ledger.add(made.capture(document.text), document, made.reading(document))
    (folder / "case.db").chmod(0o444)
    folder.chmod(0o555)
    try:
        with Ledger.open(folder / "case.db") as ledger:
            assert len(list(ledger.statements())) == 2
    finally:
        folder.chmod(0o755)


def test_nothing_in_the_package_changes_or_deletes_rows():
    import ast
    from pathlib import Path

    import sayso.ledger

    for path in sorted(Path(sayso.ledger.__file__).parent.glob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("sqlalchemy"):
                assert not {alias.name for alias in node.names} & {"update", "delete"}, path
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                words = node.value.upper().split()
                for verb in ("UPDATE", "DELETE", "REPLACE", "DROP"):
                    assert words[:1] != [verb], f"{path}: {node.value}"
                if words[:1] == ["ALTER"]:  # a new column is an empty one in the rows there are
                    assert " ADD COLUMN " in node.value, f"{path}: {node.value}"
