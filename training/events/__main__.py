"""Train, cross-validate and ship the event model: `python -m training.events`.

Prints the macro-F1 of five-fold cross-validation on PLV_train for five splits, the calibration
on our own labelled contents, and writes `models/events` and the predictions of the first split
(`evaluation/data/events-folds.json`: labels, no sentences), which `evaluation.events` scores.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray
from sklearn.metrics import f1_score

from evaluation.events import PREDICTIONS
from sayso.reading.events.model import NONE
from training.events.export import export
from training.events.fit import FOLDS, PARTS, SEED, Array, Table, fit, folded, tabled
from training.events.rows import digest, labelled, published, templates
from training.events.vectors import piece_vectors

SPLITS: Final = 5
THRESHOLD: Final = 0.6
"""The least chance at which a root is given: set by reading what was given on documents that
nothing was labelled in (see the card)."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kept", type=Path, default=Path("runs/events/pieces.npy"))
    parser.add_argument("--date", required=True, help="written beside the predictions")
    asked = parser.parse_args()
    table = tabled([*published(), *templates(), *labelled()], piece_vectors(asked.kept))
    figures = []
    for seed in range(SEED, SEED + SPLITS):
        scored = folded(table, seed=seed)
        figures.append(macro(table, scored))
        print(f"split {seed}: macro-F1 {figures[-1]:.4f}", flush=True)
        if seed == SEED:
            _keep(table, scored, asked.date)
    print(f"mean {np.mean(figures):.4f}")
    calibration = _calibrated(table, folded(table, origin="content", seed=SEED))
    print(calibration)
    export(fit(table, np.arange(len(table.rows))), table.labels, PARTS, calibration)


def macro(table: Table, scored: Array) -> float:
    """Give the macro-F1 over PLOVER's fifteen; "no event" is no answer there."""
    mine = scored[:, : table.labels.index(NONE)].argmax(1)
    return float(f1_score(table.targets_of("plv"), mine, average="macro"))


def _keep(table: Table, scored: Array, date: str) -> None:
    """Keep the predictions of one cross-validation, by the ids of the rows."""
    mine = scored[:, : table.labels.index(NONE)].argmax(1)
    rows = [row for row in table.rows if row.origin == "plv"]
    kept: dict[str, Any] = {
        "made": date,
        "data_sha256": digest(),
        "folds": FOLDS,
        "seed": SEED,
        "predictions": [
            [row.name, table.labels[label]] for row, label in zip(rows, mine, strict=True)
        ],
    }
    PREDICTIONS.write_text(json.dumps(kept, indent=0) + "\n", "utf-8")


def _calibrated(table: Table, scored: Array) -> dict[str, float]:
    """Fit sharpness by log loss, and say what the threshold gives."""
    targets = table.targets_of("content")
    sharpness = min(np.arange(2.0, 8.1, 0.5), key=lambda one: _loss(scored * one, targets))
    chances = _softmax(scored * sharpness)
    best, chance = chances.argmax(1), chances.max(1)
    event = best != table.labels.index(NONE)
    given = event & (chance >= THRESHOLD)
    named = targets != table.labels.index(NONE)
    return {
        "sharpness": round(float(sharpness), 2),
        "threshold": THRESHOLD,
        "given": int(given.sum()),
        "right": round(float((best == targets)[given].mean()), 3),
        "found": round(float((best == targets)[given & named].sum() / named.sum()), 3),
    }


def _loss(scores: Array, targets: NDArray[np.int64]) -> float:
    return float(-np.log(_softmax(scores)[np.arange(len(targets)), targets] + 1e-9).mean())


def _softmax(scores: Array) -> Array:
    powers = np.exp(scores - scores.max(1, keepdims=True))
    return np.asarray(powers / powers.sum(1, keepdims=True))


if __name__ == "__main__":
    main()
