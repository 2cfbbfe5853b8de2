"""A checkpoint → the int8 ONNX file and the `config.json` that the runtime reads."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch

from sayso.reading.pieces import LIMIT
from sayso.reading.tagging import TAGS
from training.attribution.model import Attributor
from training.encoder import Encoder
from training.graph import write_graph


@dataclass(frozen=True, slots=True)
class Decoding:
    """What decoding adds to the learnt scores; chosen on held-out training articles."""

    begin_penalty: tuple[float, float, float] = (0.0, 0.0, 0.0)
    none_bonus: tuple[float, float] = (0.0, 0.0)


@dataclass(frozen=True, slots=True)
class Calibration:
    """Logistic regression from `Linked.evidence` to the chance of being right."""

    weights: tuple[float, ...] = (0.2,) * 5 + (0.0, 0.0)
    intercept: float = 2.0


def read_checkpoint(path: Path, base: Path, *, averaged: bool) -> Attributor:
    """Load a checkpoint's weights, or their running average."""
    model = Attributor(Encoder.pretrained(base, dropout=0.0), dropout=0.0)
    state = torch.load(path, map_location="cpu", weights_only=True)
    model.load_state_dict(state["average" if averaged else "model"])
    return model.eval()


def export(
    model: Attributor,
    folder: Path,
    *,
    decoding: Decoding | None = None,
    calibration: Calibration | None = None,
    int8: bool = True,
) -> None:
    """Write `model.onnx` and `config.json` into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    write_network(model, folder / "model.onnx", int8=int8)
    write_config(model, folder, decoding or Decoding(), calibration or Calibration())


def write_network(model: Attributor, path: Path, *, int8: bool = True) -> None:
    """Write the graph: `emissions` for the CRF and `projections` for linking out."""
    heads = {"emissions": model.tagger, "projections": model.linker}
    write_graph(path, "attribution", model.encoder, heads, int8=int8)


def write_config(
    model: Attributor, folder: Path, decoding: Decoding, calibration: Calibration
) -> None:
    """Write what the runtime needs besides the network."""
    learnt = model.crf.transitions()
    config = {
        "tags": TAGS,
        "limit": LIMIT,
        "transitions": {
            "start": _rounded(learnt.start),
            "between": _rounded(learnt.between),
            "stop": _rounded(learnt.stop),
        },
        "links": {
            "none": _rounded(model.none.detach().numpy()),
            "bias": _rounded(model.bias.detach().numpy()),
        },
        "decoding": {
            "begin_penalty": decoding.begin_penalty,
            "none_bonus": decoding.none_bonus,
        },
        "calibration": {
            "weights": calibration.weights,
            "intercept": calibration.intercept,
        },
    }
    text = json.dumps(config, indent=1)
    (folder / "config.json").write_text(text + "\n", "utf-8")


def _rounded(numbers: np.ndarray) -> list[object]:
    return np.round(numbers.astype(np.float64), 5).tolist()  # type: ignore[no-any-return]
