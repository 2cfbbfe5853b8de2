"""The unit families: their rows are whole, and each family is scored on its own."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import cast

import numpy as np
from numpy.typing import NDArray

from evaluation.stance_rows import lines
from evaluation.stance_units import FAMILIES, UNITS, units
from sayso.linking.entailment import StanceModel
from sayso.terms import STANCES


class Affirming:
    """Takes every statement for an affirmation."""

    def score(self, pairs: Sequence[tuple[str, str]]) -> NDArray[np.float64]:
        return np.array([[0.97, 0.01, 0.01, 0.01]] * len(pairs))


def row(family: str, label: str) -> dict[str, str | None]:
    return {
        "family": family, "label": label, "name": "Mina Lund", "affiliation": None,
        "cue": "said", "content": "the ferry is late", "context": "the ferry is late, she said",
        "proposition": "The ferry is late.",
    }  # fmt: skip


def test_rows_are_whole_and_their_words_stand_in_their_context() -> None:
    rows = list(lines(UNITS))
    assert len({one["id"] for one in rows}) == len(rows)
    assert len({(one["context"], one["proposition"]) for one in rows}) == len(rows)
    for one in rows:
        assert one["label"] in STANCES
        assert all(part in one["context"] for part in one["content"].split(" … "))
        assert one["cue"] in one["context"]


def test_every_family_has_enough_rows_of_every_label() -> None:
    counts = Counter((one["family"], one["label"]) for one in lines(UNITS))
    assert {family for family, _ in counts} == set(FAMILIES)
    for family in FAMILIES:
        assert sum(counts[family, label] for label in STANCES) >= 45
        assert min(counts[family, label] for label in STANCES) >= 5


def test_families_are_scored_apart_and_together(tmp_path: Path) -> None:
    file = tmp_path / "units.jsonl"
    rows = [row("number", "affirm"), row("number", "deny"), row("place", "affirm")]
    file.write_text("\n".join(json.dumps(one) for one in rows), "utf-8")
    scores = units(cast(StanceModel, Affirming()), file)
    assert scores["number"]["model"]["accuracy"] == 0.5
    assert scores["place"]["model"]["accuracy"] == 1.0
    assert scores["all"]["model"]["accuracy"] == 0.667
    assert scores["all"]["rows"] == 3
