"""What each part of the shipped model is worth: `python -m training.attribution.ablate [FOLDER]`.

One part is taken away at a time, without training anew, and PolNeAR's development part is measured
again. It says what the trained model leans on, not what another training would have reached.
"""

from __future__ import annotations

import argparse
import json
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any
from unittest import mock

import numpy as np
from numpy.typing import NDArray

from evaluation.attribution import evaluate
from evaluation.polnear import GoldArticle, read_articles
from sayso import models
from sayso.reading import attribution, linking
from sayso.reading.attribution import AttributionModel
from sayso.reading.tagging import FORBIDDEN, TaggedSpan, Transitions, allowed
from training.attribution.export import write_network
from training.attribution.restore import restored

SHOWN = (
    "span exact source", "span exact cue", "span exact content", "attribution exact",
    "attribution IoU50", "source+content IoU50",
)  # fmt: skip


def plain(model: AttributionModel) -> AttributionModel:
    """Give the model as it is."""
    return model


def float32(model: AttributionModel) -> AttributionModel:
    """Multiply the matrices out: only the rounding of activations goes."""
    home = models.model_file("attribution", "model.onnx").parent
    with tempfile.TemporaryDirectory() as place:
        write_network(restored(home), Path(place) / "model.onnx", int8=False)
        (Path(place) / "config.json").write_bytes((home / "config.json").read_bytes())
        return AttributionModel.read(Path(place))


def no_transitions(model: AttributionModel) -> AttributionModel:
    """Leave of the CRF only what tags may follow each other."""
    opens, follows = allowed()
    bare = Transitions(
        (~opens * FORBIDDEN).astype(np.float32), (~follows * FORBIDDEN).astype(np.float32),
        np.zeros(len(opens), np.float32),
    )  # fmt: skip
    return _with(model, settings=replace(model.settings, transitions=bare))


def no_flags(model: AttributionModel) -> AttributionModel:
    """Hide capitals, quotation marks and white space from the network."""

    class Blind:
        def run(self, names: None, feeds: dict[str, NDArray[np.int64]]) -> Any:
            return model.session.run(names, {**feeds, "flags": np.zeros_like(feeds["flags"])})

    return _with(model, session=Blind())


def cautious(model: AttributionModel) -> AttributionModel:
    """Take half a point off every span's beginning."""
    held = model.settings.transitions
    start, between = held.start.copy(), held.between.copy()
    start[1::2] -= 0.5
    between[:, 1::2] -= 0.5
    moved = Transitions(start, between, held.stop)
    return _with(model, settings=replace(model.settings, transitions=moved))


def _with(
    model: AttributionModel, *, session: Any = None, settings: Any = None
) -> AttributionModel:
    return AttributionModel(session or model.session, model.tokenizer, settings or model.settings)


def nearest(queries: list[TaggedSpan], keys: list[TaggedSpan], *_: Any) -> NDArray[np.float32]:
    """Link every span to the nearest one instead of the one that the heads choose."""
    table = np.zeros((len(queries), len(keys) + 1), np.float32)
    for row, query in enumerate(queries):
        gaps = [max(key.first - query.last, query.first - key.last) for key in keys]
        table[row, 1 + int(np.argmin(gaps)) if gaps else 0] = 1.0
    return table


ABLATIONS: dict[str, Callable[[AttributionModel], AttributionModel]] = {
    "as shipped": plain,
    "float32 instead of int8": float32,
    "tag transitions not used": no_transitions,
    "surface flags hidden": no_flags,
    "nearest span instead of the linking heads": plain,
    "0.5 off every span's beginning": cautious,
}


def rows(folder: Path, articles: list[GoldArticle]) -> Iterator[tuple[str, dict[str, float]]]:
    """Measure one ablation after the other: F1 in per cent."""
    model = AttributionModel.read(folder)
    for name, change in ABLATIONS.items():
        chosen = nearest if name.startswith("nearest") else linking.link_probabilities
        with mock.patch.object(attribution, "link_probabilities", chosen):
            scores, _ = evaluate(change(model), articles)
        table = scores.table()
        yield name, {measure: table[measure]["f1"] for measure in SHOWN}


def main() -> None:
    """Print the table as Markdown."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    home = models.model_file("attribution", "model.onnx").parent
    parser.add_argument("folder", type=Path, nargs="?", default=home)
    parser.add_argument("--json", action="store_true")
    asked = parser.parse_args()
    found = dict(rows(asked.folder, list(read_articles("dev"))))
    if asked.json:
        print(json.dumps(found, indent=2))
        return
    print("| | " + " | ".join(SHOWN) + " |")
    print("|---|" + "--:|" * len(SHOWN))
    for name, row in found.items():
        print(f"| {name} | " + " | ".join(f"{row[measure]:.1f}" for measure in SHOWN) + " |")


if __name__ == "__main__":
    main()
