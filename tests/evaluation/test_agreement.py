"""Agreement between two annotators' labels of the same rows."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

import pytest

from evaluation.agreement import (
    Marked,
    Twice,
    facts,
    figures,
    kappa,
    main,
    read_stances,
    same_speaker,
    spans,
    stances,
)

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


def judged(label: str, proposition: str = "It rained.", **other: Any) -> dict[str, Any]:
    return {
        "document": "one", "sha256": "0", "content": [[14, 23]], "proposition": proposition,
        "label": label, **other,
    }  # fmt: skip


@pytest.fixture
def labelled(tmp_path):
    def written(name: str, *rows: dict[str, Any]) -> Path:
        path = Path(tmp_path / name)
        path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
        return path

    return written


def test_kappa_takes_off_what_chance_would_give():
    half = [("affirm", "affirm"), ("affirm", "deny"), ("deny", "affirm"), ("deny", "deny")]
    assert kappa(half) == 0
    assert kappa([("affirm", "affirm"), ("deny", "deny")]) == 1
    assert kappa([("affirm", "deny"), ("deny", "affirm")]) == -1
    assert kappa([("none", "none")] * 3) == 1
    # Nine of ten agree; chance alone gives 0.8 * 0.7 + 0.2 * 0.3 = 0.62.
    most = [("none", "none")] * 7 + [("none", "deny")] + [("deny", "deny")] * 2
    assert kappa(most) == pytest.approx((0.9 - 0.62) / (1 - 0.62))


def test_stances_are_compared_pair_by_pair(labelled):
    propositions = ["It rained.", "It snowed.", "It hailed.", "It was dry."]
    first = zip(["affirm", "none", "doubt", "deny"], propositions, strict=True)
    second = zip(["affirm", "none", "none", "deny"], propositions, strict=True)
    found = stances(
        labelled("first", *(judged(*one) for one in first)),
        labelled("second", *(judged(*one) for one in reversed(list(second)))),
    )
    assert found["counted"] == {"pairs": 4}
    assert found["agreement"]["raw"] == 0.75
    assert found["agreement"]["F1 doubt"] == 0
    assert found["agreement"]["macro-F1"] == pytest.approx((1 + 1 + 0 + 2 / 3) / 4, abs=1e-3)
    assert found["first says doubt"] == {"affirm": 0, "deny": 0, "doubt": 0, "none": 1}


def test_macro_f1_does_not_depend_on_who_is_first(labelled):
    one = labelled("one", judged("affirm"), judged("deny", "It snowed."), judged("none", "So."))
    two = labelled("two", judged("affirm"), judged("none", "It snowed."), judged("none", "So."))
    assert stances(one, two)["agreement"] == stances(two, one)["agreement"]


def test_pairs_of_another_text_or_statement_are_left_out(labelled):
    first = labelled("first", judged("affirm"), judged("deny", "It snowed."))
    second = labelled(
        "second",
        judged("affirm", content=[[0, 3]]),
        judged("deny", "It snowed.", sha256="1"),
    )
    assert read_stances(first, second) == ([], ["It rained.", "It snowed."])
    assert stances(first, second) == {
        "counted": {"pairs": 0},
        "left out": ["It rained.", "It snowed."],
    }


def test_every_second_label_has_a_first():
    pairs, left = read_stances()
    assert len(pairs) == 300
    assert left == []


def test_stances_are_compared_where_the_texts_are_not_there(labelled, capsys):
    spans_of = labelled("spans", row(mark(ANA), file="nowhere/none.jsonl"))
    judgements = labelled("judgements", judged("affirm"))
    stance = ["--first-stance", str(judgements), "--second-stance", str(judgements)]
    assert main(["--json", "--first", str(spans_of), "--second", str(spans_of), *stance]) == 0
    found = json.loads(capsys.readouterr().out)
    assert "nowhere/none.jsonl" in found["attribution"]["skipped"][0]
    assert found["stance"]["agreement"]["raw"] == 1
