"""Stances beside gold: the three ways to judge a labelled pair, and their scores."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

import numpy as np

from evaluation.stance_rows import signs_of
from sayso.linking.entailment import StanceModel
from sayso.linking.stance import Chances, render_parts, weigh
from sayso.linking.stance_rules import Signs
from sayso.terms import STANCES

WAYS: Final = ("rules", "model", "both")


def seen(
    model: StanceModel, parts: Sequence[dict[str, Any]]
) -> tuple[list[Signs], Sequence[Chances]]:
    """What the rules and the model see in the words of each pair (`stance_rows.parts_of`)."""
    chances = model.score([(render_parts(**part), part["proposition"]) for part in parts])
    return [signs_of(part) for part in parts], list(chances)


def three_ways(signs: Sequence[Signs], chances: Sequence[Chances]) -> dict[str, list[str]]:
    """The stances that the rules alone, the model alone and both give, by `WAYS`."""
    return {
        "rules": [weigh(sign, None).stance for sign in signs],
        "model": [STANCES[int(np.argmax(row))] for row in chances],
        "both": [weigh(sign, row).stance for sign, row in zip(signs, chances, strict=True)],
    }


def table(gold: Sequence[str], said: Sequence[str]) -> dict[str, Any]:
    """Macro-F1 over the four stances, per-stance scores and the confusion (rows are gold)."""
    index = {name: i for i, name in enumerate(STANCES)}
    confusion = np.zeros((len(STANCES), len(STANCES)), dtype=int)
    for right, guess in zip(gold, said, strict=True):
        confusion[index[right], index[guess]] += 1
    per = {}
    for i, name in enumerate(STANCES):
        hit, found, there = confusion[i, i], confusion[:, i].sum(), confusion[i].sum()
        precision, recall = hit / max(1, found), hit / max(1, there)
        f1 = 2 * hit / max(1, found + there)
        per[name] = {
            "precision": round(float(precision), 3), "recall": round(float(recall), 3),
            "f1": round(float(f1), 3), "rows": int(there),
        }  # fmt: skip
    return {
        "macro_f1": round(float(np.mean([per[name]["f1"] for name in STANCES])), 3),
        "accuracy": round(float(np.trace(confusion) / max(1, confusion.sum())), 3),
        "per_stance": per,
        "confusion": confusion.tolist(),
    }
