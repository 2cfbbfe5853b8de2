"""The measure of copies: documents made by recipe, and which pairs count as right."""

import hashlib
from pathlib import Path

import pytest

from evaluation.copies import build, judged, measure, needed, read_rows, units
from evaluation.shared import NotThere

RECORD = {
    "id": "a",
    "title": "The ferry",
    "text": "The ferry stays in port. It has lost a screw.\nNobody knows when it sails. Rain.",
    "publisher": "Harbour Herald",
    "published": "2023-05-02T10:00:00Z",
}
HELD = {"a": RECORD, "b": {**RECORD, "id": "b", "text": "One more day. Two more days."}}


def row(name, *parts):
    return {"id": name, "title": "Ours", "publisher": None, "days": 1, "parts": list(parts)}


def test_units_are_sentences_line_by_line():
    assert units(RECORD["text"])[1:3] == ["It has lost a screw.", "Nobody knows when it sails."]


def test_a_recipe_is_followed():
    (made,) = build(
        [row("c", {"own": "Stuck!"}, {"from": "a", "units": [1, 2]},
             {"quote": "b", "units": [0, 0]})], HELD,
    )  # fmt: skip
    assert made.document.text == (
        "Ours\n\nStuck!\nIt has lost a screw.\nNobody knows when it sails.\n“One more day.”"
    )
    assert made.document.published == "2023-05-03"
    assert made.sources == {"a"}


def test_what_is_taken_makes_a_copy_and_what_is_quoted_does_not():
    rows = [
        {"id": "a"}, {"id": "b"},
        row("c", {"from": "a", "units": [0, 2]}),
        row("d", {"from": "a", "units": [0, 1]}, {"quote": "b", "units": [0, 1]}),
        row("e", {"from": "a", "units": [3, 3]}, {"own": "Words of our own, many of them. " * 9}),
    ]  # fmt: skip
    found = {"".join(sorted(pair)): right for pair, right in judged(build(rows, HELD))}
    assert [found[pair] for pair in ("ac", "ad", "ae", "cd")] == [True] * 4
    assert [found[pair] for pair in ("ab", "bc", "bd", "ce")] == [False] * 4


def test_two_that_share_little_of_one_text_are_left_out():
    own = {"own": "Words of our own, many of them. " * 9}
    rows = [
        row("c", {"from": "a", "units": [0, 0]}, own),
        row("d", {"from": "a", "units": [0, 3]}, own),
    ]
    assert list(judged(build(rows, HELD))) == []


def test_the_measure_counts_pairs():
    made = build([{"id": "a"}, {"id": "b"}, row("c", {"from": "a", "units": [0, 3]})], HELD)
    figures = measure(made, [one.document for one in made])
    assert figures == {"precision": 100.0, "recall": 100.0, "f1": 100.0}


def test_every_document_measured_on_is_of_the_development_part():
    numbers = [int(hashlib.sha256(name.encode()).hexdigest(), 16) for name in needed(read_rows())]
    assert all(number % 4 == 0 for number in numbers)


def test_the_set_is_as_large_as_it_has_to_be():
    rows = read_rows()
    assert len({row["id"] for row in rows}) == len(rows) >= 60
    taken = [row for row in rows if any("from" in part for part in row.get("parts", ()))]
    assert len(taken) >= 20


def test_no_document_measured_on_is_reserved(shared: Path):
    reserved = (shared / "corpus" / "RESERVED.txt").read_text("utf-8").splitlines()
    assert not any(
        name == one or name.startswith(one)
        for name in needed(read_rows())
        for one in reserved
        if one and not one.startswith("#")
    )


def test_a_missing_corpus_is_said(tmp_path, monkeypatch):
    from evaluation import copies

    monkeypatch.setattr(copies, "CORPUS", tmp_path / "none")
    with pytest.raises(NotThere):
        copies.figures()
