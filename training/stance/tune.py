"""Calibration on the rows held out from training: temperature, rule weight, abstention.

Three numbers on some hundred rows, our labelled ones of held-out documents and the candidates of
held-out propositions, so the grids are coarse and a tie goes to the middle of the range.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from evaluation.stance_rows import parts_of, signs_of
from sayso.linking import entailment
from sayso.linking.stance import render_parts
from sayso.terms import STANCES
from training.stance.data import own_rows, retrieved_rows
from training.stance.encoder import CrossEncoder
from training.stance.export import best_temperature, write_config
from training.stance.fit import predict


def macro_f1(gold: NDArray[np.int64], said: NDArray[np.int64]) -> float:
    scores = []
    for label in range(len(STANCES)):
        hit = int(((gold == label) & (said == label)).sum())
        wrong = int((gold != said)[(gold == label) | (said == label)].sum())
        if hit + wrong:
            scores.append(2 * hit / (2 * hit + wrong))
    return float(np.mean(scores))


def decide(
    chances: NDArray[np.float64], odds: NDArray[np.float64], weight: float, threshold: float
) -> NDArray[np.int64]:
    """What `linking.stance.weigh` decides, for many rows at once."""
    mixed = chances * odds**weight
    mixed /= mixed.sum(axis=1, keepdims=True)
    none = STANCES.index("none")
    said = mixed[:, :none].argmax(axis=1)
    return np.where(1 - mixed[:, none] < threshold, none, said)


def calibrate(model: CrossEncoder, shared: Path, *, seed: int) -> None:
    """Choose the three numbers with the exported weights' own outputs and write the config."""
    rows = own_rows(shared / "corpus", tuning=True) + retrieved_rows(tuning=True)
    if not rows:
        write_config(temperature=1.0, rule_weight=0.3, bearing_threshold=0.5, seed=seed, rows=0)
        return
    parts = [parts_of(row, shared / "corpus") for row in rows]
    pairs = [(render_parts(**part), part["proposition"]) for part in parts]
    gold = np.array([STANCES.index(row["label"]) for row in rows])
    signs = [signs_of(part) for part in parts]
    odds = np.array([sign.odds for sign in signs])
    write_config(temperature=1.0, rule_weight=0.0, bearing_threshold=0.5, seed=seed)
    entailment.settings.cache_clear()
    logits = entailment.StanceModel.load(threads=1).logits(pairs)
    plain = predict(model, pairs)
    print(f"int8 against float32 on {len(rows)} tuning rows: largest difference of a logit "
          f"{np.abs(logits - plain).max():.3f}, same label "
          f"{(logits.argmax(1) == plain.argmax(1)).mean():.3f}")  # fmt: skip
    temperature = best_temperature(logits, gold)
    scaled = np.exp((logits - logits.max(axis=1, keepdims=True)) / temperature)
    chances = scaled / scaled.sum(axis=1, keepdims=True)
    grid = [
        (macro_f1(gold, decide(chances, odds, weight, threshold)), weight, threshold)
        for weight in (0.0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.7)
        for threshold in (0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9)
    ]

    # The mean of a setting and its neighbours: a lone peak on so few rows is chance.
    def smooth(entry: tuple[float, float, float]) -> float:
        near = [f for f, w, t in grid if abs(w - entry[1]) < 0.15 and abs(t - entry[2]) < 0.06]
        return float(np.mean(near))

    best = max(grid, key=smooth)
    alone = macro_f1(gold, chances.argmax(axis=1))
    print(f"tuning rows {len(rows)}: temperature {temperature}, model alone {alone:.3f}, "
          f"with rules {best[0]:.3f} at weight {best[1]}, threshold {best[2]}; rules alone "
          f"{macro_f1(gold, odds.argmax(axis=1)):.3f}")  # fmt: skip
    write_config(
        temperature=temperature, rule_weight=best[1], bearing_threshold=best[2], seed=seed,
        tuning_rows=len(rows),
    )  # fmt: skip
