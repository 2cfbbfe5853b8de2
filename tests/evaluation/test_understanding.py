"""The measure of acts and evidence, on made-up records and with a rule-based tagger."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

from evaluation import understanding
from evaluation.labels import Labelled, read_labels
from evaluation.reading import Found
from evaluation.shared import NotThere
from evaluation.understanding import SHOW, act_table, figures, measure
from tests.reading.tagger import RuleTagger

REPORT = (
    "Ana Ruiz said the bridge was closed. The road stayed open all day.\n\n"
    "Bo Lund denied that the bridge was closed, citing new satellite images.\n\n"
    "Carl Holm promised to repair the bridge.\n"
)


def at(quote: str) -> list[int]:
    start = REPORT.index(quote)
    return [start, start + len(quote)]


def mark(source: str, cue: str, content: str, act: str, **more: Any) -> dict[str, Any]:
    found = {
        "source": [at(source)], "cue": [at(cue)], "content": [at(content)], "speaker": source,
        "affiliation": None, "parent": None, "form": "cue", "cue_kind": "saying", "act": act,
        "said_on": None, "evidence": [],
    }  # fmt: skip
    return found | more


def marks() -> list[dict[str, Any]]:
    images = {"kind": "imagery", "span": at("satellite images")}
    return [
        mark("Ana Ruiz", "said", "the bridge was closed", "assert"),
        mark("Bo Lund", "denied", "that the bridge was closed, citing new satellite images", "deny",
             evidence=[images]),
        mark("Carl Holm", "promised", "to repair the bridge", "promise"),
    ]  # fmt: skip


@pytest.fixture
def measured(tmp_path: Path) -> Callable[[list[dict[str, Any]]], Mapping[str, Any]]:
    def made(labels: list[dict[str, Any]]) -> Mapping[str, Any]:
        record = {"id": "r", "text": REPORT, "title": "Bridge", "language": "en",
                  "publisher": "The Example Gazette", "published": "2023-03-01"}  # fmt: skip
        row = {"file": "made.jsonl", "document": "r", "kind": "report", "range": [0, len(REPORT)],
               "sha256": hashlib.sha256(REPORT.encode()).hexdigest(),
               "attributions": labels}  # fmt: skip
        (tmp_path / "made.jsonl").write_text(json.dumps(record) + "\n", "utf-8")
        (tmp_path / "rows.jsonl").write_text(json.dumps(row) + "\n", "utf-8")
        return measure(RuleTagger(), read_labels(tmp_path, tmp_path / "rows.jsonl"))

    return made


def test_acts_and_evidence_that_are_found(measured: Any) -> None:
    found = measured(marks())
    assert found["documents"] == 1
    assert (found["act"]["of"], found["act"]["macro_f1"]) == (3, 100.0)
    assert set(found["act"]["per_act"]) == {"assert", "deny", "promise"}
    assert found["evidence"]["span"]["f1"] == 100.0
    assert found["evidence anywhere"]["ground"]["f1"] == 100.0


def test_a_wrong_act_and_a_wrong_ground_are_seen(measured: Any) -> None:
    labels = marks()
    labels[2]["act"] = "predict"
    labels[1]["evidence"][0]["kind"] = "video"
    found = measured(labels)
    assert found["act"]["accuracy"] == 66.7
    assert found["act"]["confusion"]["predict"] == {"promise": 1}
    assert found["act"]["macro_f1"] == 66.7  # promise has no gold case: it is left out
    assert found["act"]["per_act"]["promise"]["precision"] == 0.0
    assert found["evidence"]["span"]["f1"] == 100.0
    assert found["evidence"]["ground"]["f1"] == 0.0


def test_what_was_only_thought_is_left_out_of_what_was_uttered(measured: Any) -> None:
    labels = marks()
    labels[2]["cue_kind"] = "thinking"
    found = measured(labels)
    assert (found["act"]["of"], found["act uttered"]["of"]) == (3, 2)


def test_evidence_of_what_is_not_matched_counts_anywhere_only(measured: Any) -> None:
    labels = marks()
    labels[1]["cue"] = [at("citing")]
    found = measured(labels)
    assert found["evidence"]["gold"] == 0
    assert found["evidence anywhere"]["span"]["f1"] == 100.0


def test_another_measure_of_a_pair_has_its_place(
    measured: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    def named(gold: Labelled, found: Found) -> str:
        return "right" if found.speakers else "unknown"

    monkeypatch.setattr(understanding, "JUDGES", {"named": named})
    assert measured(marks())["named"] == {"of": 3, "right": 100.0}


def test_the_day_of_saying_is_judged(measured: Any) -> None:
    labels = marks()
    labels[0]["said_on"] = "2023-02-27"
    told = measured(labels)["said_on"]  # "said" names no day
    assert told == {"of": 3, "right": 66.7, "unknown": 33.3}


def test_acts_without_gold_do_not_lower_the_mean() -> None:
    told = act_table({("assert", "assert"): 3, ("assert", "ask"): 1, ("deny", "deny"): 1})
    assert told["macro_f1"] == round((100 * 6 / 7 + 100) / 2, 1)
    assert told["per_act"]["ask"]["gold"] == 0


def test_what_is_shown_has_the_shape_of_the_figures(measured: Any) -> None:
    found = measured(marks())
    for path in SHOW:
        if "per_act" in path and path[2] not in found["act"]["per_act"]:
            continue
        inner: Any = found
        for key in path:
            inner = inner[key]
        assert isinstance(inner, int | float)


def test_without_the_corpus_it_is_skipped(tmp_path: Path) -> None:
    with pytest.raises(NotThere):
        figures(shared=tmp_path, tagger=RuleTagger())
