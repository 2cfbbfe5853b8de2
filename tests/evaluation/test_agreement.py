"""Agreement between two people's labels of the same documents."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

import pytest

from evaluation.agreement import Marked, Twice, facts, figures, same_speaker, spans

TEXT = "Ana Ruiz said it rained. Bo fears that it will snow."
ANA = Marked(((0, 8),), ((9, 13),), ((14, 23),), "Ana Ruiz", "saying", "assert")
BO = Marked(((25, 27),), ((28, 33),), ((34, 51),), "Bo", "thinking", "assert")


def mark(one: Marked, **other: Any) -> dict[str, Any]:
    return {
        "source": one.source, "cue": one.cue, "content": one.content, "speaker": one.speaker,
        "form": "cue", "cue_kind": one.kind, "act": one.act, **other,
    }  # fmt: skip


def row(*ones: dict[str, Any], **other: Any) -> dict[str, Any]:
    return {
        "file": "town/news.jsonl", "document": "one", "range": [0, len(TEXT)],
        "sha256": hashlib.sha256(TEXT.encode()).hexdigest(), "attributions": ones, **other,
    }  # fmt: skip


@pytest.fixture
def compare(tmp_path):
    corpus = tmp_path / "corpus"
    (corpus / "town").mkdir(parents=True)
    record = json.dumps({"id": "one", "text": TEXT})
    (corpus / "town" / "news.jsonl").write_text(record + "\n", encoding="utf-8")

    def compared(first: dict[str, Any], second: dict[str, Any]) -> dict[str, Any]:
        paths = []
        for name, label in (("first", first), ("second", second)):
            paths.append(Path(tmp_path / f"{name}.jsonl"))
            paths[-1].write_text(json.dumps(label) + "\n", encoding="utf-8")
        return figures(*paths, corpus)

    return compared


def test_the_same_labels_agree_fully(compare):
    found = compare(row(mark(ANA), mark(BO)), row(mark(ANA), mark(BO)))
    assert set(found["all kinds"].values()) == {100.0}
    assert set(found["facts"].values()) == {100.0}
    assert found["counted"] == {"documents": 1, "first": 2, "second": 2, "both": 2}


def test_belief_is_set_aside_among_sayings():
    pair = Twice("one", TEXT, (ANA, BO), (ANA,))
    assert spans([pair])["attribution exact"] == 66.7
    assert spans([pair], ("saying", "writing"))["attribution exact"] == 100.0


def test_turns_are_not_compared_and_rows_without_a_kind_are_sayings(compare):
    turn = mark(ANA, form="turn", cue=[], cue_kind=None)
    plain = {key: value for key, value in mark(ANA).items() if key not in ("cue_kind", "act")}
    found = compare(row(turn, plain), row(mark(ANA)))
    assert found["saying and writing"]["attribution exact"] == 100.0
    assert found["counted"]["first"] == 1
    assert found["facts"] == {"speaker": 100.0}


def test_facts_are_compared_only_where_both_marked_the_same():
    denial = Marked(ANA.source, ANA.cue, ANA.content, "Ruiz", "saying", "deny")
    pair = Twice("one", TEXT, (ANA, BO), (denial,))
    assert facts([pair]) == {"speaker": 100.0, "kind of cue": 100.0, "act": 0.0}


def test_another_stretch_is_left_out(compare):
    found = compare(row(mark(ANA), range=[0, 24]), row(mark(ANA)))
    assert found["left out"] == ["one"]
    assert found["counted"]["documents"] == 0


def test_speakers_agree_by_actor():
    assert same_speaker(None, None)
    assert not same_speaker("Ana Ruiz", None)
    assert same_speaker("Ana Ruiz and Bo Lind", "Lind and Ruiz")
    assert not same_speaker("Ana Ruiz and Bo Lind", "Ana Ruiz and Cy Moor")
