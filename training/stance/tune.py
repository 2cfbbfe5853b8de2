"""Calibration on rows held out from training: temperature, weights, abstention.

The rows are our labelled ones of held-out documents, and the candidates of held-out propositions,
nearly all of which bear on nothing, as it is when somebody asks.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression

from evaluation.stance_rows import nearness_of, parts_of, signs_of
from sayso.linking import entailment
from sayso.linking.stance import bears, render_parts, weigh
from sayso.terms import STANCES
from training.stance.data import own_rows, retrieved_rows
from training.stance.encoder import CrossEncoder
from training.stance.export import best_temperature, write_config
from training.stance.fit import predict

PRECISION = 0.55
"""Least share of the stances given that must be right on the tuning rows; better none."""


def macro_f1(gold: NDArray[np.int64], said: NDArray[np.int64]) -> float:
    scores = []
    for label in range(len(STANCES)):
        hit = int(((gold == label) & (said == label)).sum())
        wrong = int((gold != said)[(gold == label) | (said == label)].sum())
        if hit + wrong:
            scores.append(2 * hit / (2 * hit + wrong))
    return float(np.mean(scores))


def calibrate(model: CrossEncoder, shared: Path, *, seed: int) -> None:
    """Choose what `linking.stance.weigh` needs with the exported weights' own outputs, and write
    the config: the temperature by log loss (Guo et al. 2017), the weights of bearing by logistic
    regression, the rules' weight by log loss of the side taken, the threshold by macro-F1 among
    those with `PRECISION`."""
    rows = own_rows(shared / "corpus", tuning=True) + retrieved_rows(tuning=True)
    parts = [parts_of(row, shared / "corpus") for row in rows]
    pairs = [(render_parts(**part), part["proposition"]) for part in parts]
    gold = np.array([STANCES.index(row["label"]) for row in rows])
    signs = [signs_of(part) for part in parts]
    near = nearness_of(parts)
    config: dict[str, Any] = {
        "temperature": 1.0, "bears": [0.0] * 4, "bears_bias": 0.0,
        "rule_weight": 0.0, "seed": seed, "tuning_rows": len(rows),
    }  # fmt: skip
    write_config(**config, threshold=0.5)
    entailment.settings.cache_clear()
    logits = entailment.StanceModel.load(threads=1).logits(pairs)
    plain = predict(model, pairs)
    print(f"int8 against float32 on {len(rows)} tuning rows: largest difference of a logit "
          f"{np.abs(logits - plain).max():.3f}, same label "
          f"{(logits.argmax(1) == plain.argmax(1)).mean():.3f}")  # fmt: skip
    temperature = best_temperature(logits, gold)
    scaled = np.exp((logits - logits.max(axis=1, keepdims=True)) / temperature)
    chances = np.clip(scaled / scaled.sum(axis=1, keepdims=True), 1e-6, 1 - 1e-6)
    none = STANCES.index("none")
    seen = np.array(
        [bears(sign, row, n) for sign, row, n in zip(signs, chances, near, strict=True)]
    )
    regression = LogisticRegression(C=1.0, max_iter=1000).fit(seen, gold != none)
    sided = gold != none
    odds = np.array([sign.odds for sign in signs])

    def loss(weight: float) -> float:
        sides = chances[sided, :none] * odds[sided, :none] ** weight
        sides /= sides.sum(axis=1, keepdims=True)
        return float(-np.log(sides[np.arange(sided.sum()), gold[sided]] + 1e-9).mean())

    weight = min((0.0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.7, 1.0), key=loss)
    config |= {
        "temperature": temperature,
        "bears": [round(float(one), 4) for one in regression.coef_[0]],
        "bears_bias": round(float(regression.intercept_[0]), 4),
        "rule_weight": weight,
    }
    found = {}
    for threshold in np.arange(0.3, 0.81, 0.05):
        write_config(**config, threshold=round(float(threshold), 2))
        entailment.settings.cache_clear()
        said = np.array(
            [
                STANCES.index(weigh(sign, list(row), n).stance)
                for sign, row, n in zip(signs, chances, near, strict=True)
            ]
        )
        right = (said == gold) & (said != none)
        precision = right.sum() / max(1, (said != none).sum())
        if precision >= PRECISION or threshold > 0.7:
            found[round(float(threshold), 2)] = macro_f1(gold, said)
        print(f"threshold {threshold:.2f}: macro-F1 {macro_f1(gold, said):.3f}, "
              f"precision of a stance {precision:.3f}, "
              f"recall {right.sum() / sided.sum():.3f}")  # fmt: skip
    best = max(found, key=lambda one: found[one])
    config["threshold"] = best
    write_config(**config)
    entailment.settings.cache_clear()
    print(
        f"model alone {macro_f1(gold, chances.argmax(axis=1)):.3f}, rules alone "
        f"{macro_f1(gold, odds.argmax(axis=1)):.3f}, together {found[best]:.3f}"
    )
    print(config)  # fmt: skip
