"""Hand-made stance pairs: which split may have rows of a document, and what `check` finds."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import pytest

from training import labelling
from training.labelling import in_split
from training.stance import labels

TEXT = "The mayor said that the bridge is open. Nobody knows what it will cost."
BATCH = """# {document}
= the mayor | Town
c said
t the bridge is open
+ par | People can cross the river again.
- opp | The bridge stays closed.
= the mayor | Town
t Nobody knows what it will cost
? num | The bridge costs a million.
"""


def ids(split: str, count: int) -> list[str]:
    """Made-up ids of documents that may be in a split."""
    found = (name for name in map("report-{}".format, range(1000)) if in_split(name, split))
    return [next(found) for _ in range(count)]


HELD = ids("dev", 3)
TRAIN = ids("train", 1)


@pytest.fixture(autouse=True)
def places(tmp_path, monkeypatch):
    """A corpus of four documents, one of them reserved, and three empty splits."""
    records = {name: ("town/news.jsonl", {"id": name, "text": TEXT}) for name in [*HELD, *TRAIN]}
    made = {name: tmp_path / f"{name}.jsonl" for name in ("train", "dev", "test")}
    monkeypatch.setattr(labels, "corpus", lambda: records)
    monkeypatch.setattr(labelling, "corpus", lambda: records)
    monkeypatch.setattr(labelling, "reserved", lambda: frozenset({HELD[2]}))
    monkeypatch.setattr(labelling, "held_pieces", frozenset)  # one text serves all
    monkeypatch.setattr(labels, "PLACES", made)
    monkeypatch.setattr(labels, "CORPUS", tmp_path)
    labels.elsewhere.cache_clear()
    yield made
    labels.elsewhere.cache_clear()


def run(monkeypatch: pytest.MonkeyPatch, *words: str) -> int:
    """One run of the command line, as in a process of its own."""
    labels.elsewhere.cache_clear()
    monkeypatch.setattr(sys, "argv", ["labels", *words])
    return labels.main()


def batch(tmp_path: Path, document: str) -> str:
    path = tmp_path / "batch.txt"
    path.write_text(BATCH.format(document=document), encoding="utf-8")
    return str(path)


def read(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


@pytest.mark.parametrize(("split", "document"), [("train", TRAIN[0]), ("test", HELD[0])])
def test_rows_go_where_the_split_keeps_them(places, tmp_path, monkeypatch, split, document):
    assert run(monkeypatch, "add", batch(tmp_path, document), "--split", split) == 0
    found = read(places[split])
    assert [row["label"] for row in found] == ["affirm", "deny", "doubt"]
    start, end = found[0]["content"][0]
    assert TEXT[start:end] == "the bridge is open"
    assert [name for name, path in places.items() if path.exists()] == [split]
    assert run(monkeypatch, "check") == 0


@pytest.mark.parametrize(
    ("split", "document"),
    [("test", TRAIN[0]), ("dev", TRAIN[0]), ("train", HELD[0]), ("test", HELD[2])],
)
def test_a_document_of_another_quarter_or_reserved_is_refused(
    places, tmp_path, monkeypatch, capsys, split, document
):
    assert run(monkeypatch, "add", batch(tmp_path, document), "--split", split) == 1
    assert f"not a document of the {split} split" in capsys.readouterr().err
    assert not places[split].exists()


@pytest.mark.parametrize(("first", "second"), [("dev", "test"), ("test", "dev")])
def test_dev_and_test_share_no_document(places, tmp_path, monkeypatch, first, second):
    assert run(monkeypatch, "add", batch(tmp_path, HELD[0]), "--split", first) == 0
    assert run(monkeypatch, "add", batch(tmp_path, HELD[0]), "--split", second) == 1
    assert run(monkeypatch, "add", batch(tmp_path, HELD[1]), "--split", second) == 0
    assert {row["document"] for row in read(places[second])} == {HELD[1]}


def test_check_looks_at_every_split(places, tmp_path, monkeypatch, capsys):
    run(monkeypatch, "add", batch(tmp_path, HELD[0]), "--split", "dev")
    places["test"].write_bytes(places["dev"].read_bytes())
    assert run(monkeypatch, "check", "--split", "train") == 0
    assert run(monkeypatch, "check", "--split", "test") == 1
    capsys.readouterr()
    assert run(monkeypatch, "check") == 1
    said = capsys.readouterr().out
    assert "dev.jsonl: 3 rows, 3 faults" in said
    assert f"test.jsonl:1: {HELD[0]}: document is not of the test split" in said


def test_the_held_out_rows_share_no_document() -> None:
    places = [
        Path(labels.__file__).resolve().parents[2] / "evaluation" / "data" / f"stance-{name}.jsonl"
        for name in ("dev", "test")
    ]
    dev, test = ({row["document"] for row in read(path)} for path in places)
    assert dev
    assert test
    assert not dev & test
    assert all(in_split(name, "test") for name in test)
