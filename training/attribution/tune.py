"""What is chosen after training: decoding and calibration.

Decoding is chosen on held-out training articles; PolNeAR's development part is only measured on.
The calibration, which moves no span, is fitted on the held-out articles and every second
development article; its error is measured on the others.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from evaluation.attribution import evaluate, half_right
from evaluation.polnear import GoldArticle, paragraphs
from sayso.reading.attribution import AttributionModel, Settings

WORTH_IT = 0.002
"""Least gain in F for which a setting is changed; smaller ones are noise on 40 articles."""
GRID = (
    ("begin_penalty", (-0.5, 0.5, 1.0)),
    ("none_bonus", (-1.0, -0.5, 0.5)),
)
"""Settings, one after the other, and the values to try for all their roles or links at once."""


class Remembering:
    """A session that runs each window once, so that decodings can be compared cheaply."""

    def __init__(self, session: Any) -> None:
        self.session = session
        self.known: dict[bytes, Any] = {}

    def run(self, names: None, feeds: dict[str, NDArray[np.int64]]) -> Any:
        key = feeds["ids"].tobytes() + b"|" + feeds["flags"].tobytes()
        if key not in self.known:
            self.known[key] = self.session.run(names, feeds)
        return self.known[key]


def tune(
    folder: Path, held_out: Sequence[GoldArticle], more: Sequence[GoldArticle]
) -> dict[str, Any]:
    """Choose decoding, fit the calibration, write both into `config.json`; give a report."""
    path = folder / "config.json"
    config = json.loads(path.read_text("utf-8"))
    model = AttributionModel.read(folder)
    model.session = Remembering(model.session)

    def quality() -> float:
        model.settings = Settings.of(config)
        scores, _ = evaluate(model, held_out)
        return (scores.count("attribution exact").f1 + scores.count("attribution IoU50").f1) / 2

    decoding = config["decoding"]
    plain = best = quality()
    for name, values in GRID:
        kept = decoding[name]
        for value in values:
            decoding[name] = [value] * len(kept)
            score = quality()
            print(json.dumps({"tried": decoding, "F": round(100 * score, 2)}), flush=True)
            if score > best + WORTH_IT:
                best, kept = score, decoding[name]
        decoding[name] = kept
    model.settings = Settings.of(config)
    weights, intercept = calibrate(model, [*held_out, *more])
    config["calibration"] = {"weights": weights, "intercept": intercept}
    path.write_text(json.dumps(config, indent=1) + "\n", "utf-8")
    model.settings = Settings.of(config)
    scores, _ = evaluate(model, held_out)
    return {
        "plain": round(100 * plain, 2),
        "chosen": decoding,
        "held out": {name: row["f1"] for name, row in scores.table().items()},
    }


def calibrate(
    model: AttributionModel, articles: Sequence[GoldArticle]
) -> tuple[list[float], float]:
    """Fit a logistic regression on predictions (Newton steps, light ridge)."""
    rows: list[tuple[float, ...]] = []
    right: list[bool] = []
    for article in articles:
        for offset, text in paragraphs(article.text):
            (found,) = model.tag([(offset, text)])
            evidence = [linked.evidence() for _, linked in model.linked(text)]
            rows.extend(evidence)
            right.extend(half_right(article.text, found, article.attributions))
    return fit_logistic(np.array(rows), np.array(right))


def fit_logistic(
    evidence: NDArray[np.float64], right: NDArray[np.bool_]
) -> tuple[list[float], float]:
    """Give weights and intercept; more evidence never counts against an attribution."""
    inputs = np.column_stack([evidence, np.ones(len(evidence))])
    used = np.ones(inputs.shape[1], bool)
    while True:
        weights = np.zeros(inputs.shape[1])
        part = inputs[:, used]
        for _ in range(30):
            chance = 1 / (1 + np.exp(-part @ weights[used]))
            ridge = np.eye(part.shape[1])
            slope = part.T @ (right - chance) - ridge @ weights[used]
            bend = (part * (chance * (1 - chance))[:, None]).T @ part + ridge
            weights[used] += np.linalg.solve(bend, slope)
        wrong = np.flatnonzero(weights[:5] < 0)
        if not len(wrong):
            return weights[:-1].round(5).tolist(), round(float(weights[-1]), 5)
        used[wrong] = False
