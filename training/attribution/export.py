"""A checkpoint → the int8 ONNX file, the word pieces and `config.json` that the runtime reads."""

from __future__ import annotations

import json
import tempfile
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn
from torch.nn import functional

from sayso.reading.pieces import LIMIT
from sayso.reading.tagging import TAGS
from training.attribution.model import Attributor, Encoder
from training.attribution.train import load_tokenizer

OPSET = 17


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


class Shipped(nn.Module):
    """One window in, scores of its pieces out; word embeddings as int8 rows with a scale each."""

    def __init__(self, model: Attributor) -> None:
        super().__init__()
        encoder = model.encoder
        self.model = model
        words = encoder.words.weight.detach()
        scale = words.abs().amax(1, keepdim=True).clamp_min(1e-8) / 127
        self.register_buffer("words", (words / scale).round().to(torch.int8))
        self.register_buffer("scale", scale)
        self.register_buffer("surface", (encoder.surface() + encoder.kind).detach())
        self.register_buffer("positions", encoder.positions.weight[: LIMIT + 2].detach())
        self.register_buffer(
            "heads", torch.cat([model.tagger.weight, model.linker.weight]).detach().T.contiguous()
        )
        self.register_buffer("offsets", torch.cat([model.tagger.bias, model.linker.bias]).detach())

    def forward(self, ids: Tensor, flags: Tensor) -> tuple[Tensor, Tensor]:
        hidden = functional.embedding(ids, self.words).to(torch.float32)
        hidden = hidden * functional.embedding(ids, self.scale)
        hidden = hidden + functional.embedding(flags, self.surface)
        hidden = self.model.encoder.norm(hidden + self.positions[: ids.shape[1]])
        for layer in self.model.encoder.layers:
            hidden = layer(hidden, None)
        scores = hidden @ self.heads + self.offsets
        return scores[..., : len(TAGS)], scores[..., len(TAGS) :]


def read_checkpoint(path: Path, base: Path, *, averaged: bool) -> Attributor:
    """Load a checkpoint's weights, or their running average."""
    model = Attributor(Encoder.pretrained(base, dropout=0.0), dropout=0.0)
    state = torch.load(path, map_location="cpu", weights_only=True)
    model.load_state_dict(state["average" if averaged else "model"])
    return model.eval()


def export(
    model: Attributor,
    base: Path,
    folder: Path,
    *,
    decoding: Decoding | None = None,
    calibration: Calibration | None = None,
    int8: bool = True,
) -> None:
    """Write `model.onnx`, `config.json` and, one folder up, `tokenizer.json`."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        plain = Path(scratch) / "plain.onnx"
        write_onnx(model, plain)
        if int8:
            quantize(plain, folder / "model.onnx")
        else:
            (folder / "model.onnx").write_bytes(plain.read_bytes())
    write_config(model, folder, decoding or Decoding(), calibration or Calibration())
    load_tokenizer(base).save(str(folder.parent / "tokenizer.json"), pretty=False)


def write_onnx(model: Attributor, path: Path) -> None:
    """Write the network in float32, for one window of any length."""
    ids = torch.tensor([[101, *range(2000, 2030), 102]])
    torch.onnx.export(
        Shipped(model).eval(),
        (ids, torch.zeros_like(ids)),
        str(path),
        input_names=["ids", "flags"],
        output_names=["emissions", "projections"],
        dynamic_axes={
            name: {0: "rows", 1: "pieces"}
            for name in ("ids", "flags", "emissions", "projections")
        },
        opset_version=OPSET,
        dynamo=False,
    )


def quantize(plain: Path, path: Path) -> None:
    """Quantise the encoder's weight matrices; what decides (the heads) stays in float32."""
    graph = onnx.load(plain).graph
    weights = {one.name: one.dims for one in graph.initializer}
    wanted = [
        node.name
        for node in graph.node
        if node.op_type == "MatMul"
        and node.input[1] in weights
        and weights[node.input[1]][1] != len(TAGS) + 512
    ]
    if len(wanted) != 24:
        raise ValueError(f"expected 4 matrices in each of 6 layers, found {len(wanted)}")
    quantize_dynamic(
        plain,
        path,
        per_channel=True,
        weight_type=QuantType.QInt8,
        nodes_to_quantize=wanted,
        extra_options={"DefaultTensorType": onnx.TensorProto.FLOAT, "MatMulConstBOnly": True},
    )


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
