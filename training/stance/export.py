"""Trained weights to the int8 ONNX file that ships, and the calibration beside it."""

from __future__ import annotations

import json
import shutil
import tempfile
import warnings
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import torch
from numpy.typing import NDArray
from onnxruntime.quantization import QuantType, quantize_dynamic

from sayso.terms import STANCES
from training.stance.encoder import BASE, CrossEncoder
from training.stance.fit import MAX_PIECES

PACKAGE = Path(__file__).parents[2] / "src" / "sayso" / "models"
FOLDER = PACKAGE / "stance"


def export(model: CrossEncoder) -> Path:
    """Write `model.onnx` (opset 17, int8 weights per channel) and the tokenizer if missing."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    model.eval()
    example = (torch.randint(1000, 20000, (1, 24)), torch.tensor([[0] * 14 + [1] * 10]))
    axes = {0: "batch", 1: "length"}
    with tempfile.TemporaryDirectory() as folder:
        plain = Path(folder) / "plain.onnx"
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            torch.onnx.export(
                model, example, str(plain), opset_version=17, dynamo=False,
                input_names=["input_ids", "token_type_ids"], output_names=["logits"],
                dynamic_axes={"input_ids": axes, "token_type_ids": axes, "logits": {0: "batch"}},
            )  # fmt: skip
        quantize_dynamic(
            str(plain), str(FOLDER / "model.onnx"), weight_type=QuantType.QInt8, per_channel=True,
            extra_options={"DefaultTensorType": onnx.TensorProto.FLOAT},
        )  # fmt: skip
    if not (PACKAGE / "tokenizer.json").is_file():
        shutil.copyfile(BASE / "tokenizer.json", PACKAGE / "tokenizer.json")
    return FOLDER / "model.onnx"


def best_temperature(logits: NDArray[np.float64], labels: NDArray[np.int64]) -> float:
    """The temperature with the least log loss on the tuning rows (Guo et al. 2017)."""
    best, least = 1.0, np.inf
    for temperature in np.arange(0.6, 3.01, 0.05):
        scaled = logits / temperature
        scaled = scaled - scaled.max(axis=1, keepdims=True)
        chance = np.exp(scaled)
        chance /= chance.sum(axis=1, keepdims=True)
        loss = -np.log(chance[np.arange(len(labels)), labels] + 1e-9).mean()
        if loss < least:
            best, least = float(temperature), float(loss)
    return round(best, 2)


def write_config(**values: Any) -> None:
    """Write `config.json` beside the weights."""
    config = {"labels": list(STANCES), "max_pieces": MAX_PIECES, **values}
    (FOLDER / "config.json").write_text(json.dumps(config, indent=2) + "\n", "utf-8")
