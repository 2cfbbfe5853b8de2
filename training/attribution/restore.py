"""The shipped int8 network back in torch: the same model, its matrices multiplied out to float32.

For comparisons (`benchmarks.attribution`): what it computes differs from the int8 file only by the
rounding of activations. It is no substitute for a checkpoint: rounded weights stay rounded.
"""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import onnx
import torch
from numpy.typing import NDArray
from onnx import numpy_helper
from torch import Tensor, nn

from sayso.reading.tagging import TAGS
from training.attribution.model import Attributor
from training.encoder import Encoder

HEADS, INNER = 12, 1536
"""MiniLM's attention heads and inner width, which the graph's shapes do not tell."""


def restored(folder: Path) -> Attributor:
    """Read `model.onnx` and `config.json`; give the model, ready to run.

    Raises KeyError where the graph is not one that `training.graph` wrote.
    """
    graph = onnx.load(str(folder / "model.onnx")).graph
    held = {one.name: numpy_helper.to_array(one) for one in graph.initializer}
    config = json.loads((folder / "config.json").read_text("utf-8"))
    model = Attributor(Encoder(_settings(held), dropout=0.0), dropout=0.0)
    with torch.no_grad():
        _fill(model, held, config)
    return model.eval()


def _settings(held: dict[str, NDArray[np.generic]]) -> dict[str, int]:
    layers = {name.partition(".")[0] for name in held if name.startswith("layer")}
    words, size = held["words"].shape
    return {
        "hidden_size": size,
        "vocab_size": words,
        "max_position_embeddings": len(held["places"]),
        "num_attention_heads": HEADS,
        "intermediate_size": INNER,
        "num_hidden_layers": len(layers),
    }


def _fill(
    model: Attributor, held: dict[str, NDArray[np.generic]], config: dict[str, object]
) -> None:
    def take(tensor: Tensor, values: NDArray[np.generic]) -> None:
        tensor.copy_(torch.from_numpy(np.array(values, np.float32)))

    def linear(layer: nn.Linear, name: str) -> None:
        weight = held[f"{name}.weight"].astype(np.float32)
        if f"{name}.scale" in held:
            weight = weight * held[f"{name}.scale"]
        take(layer.weight, weight.T)
        take(layer.bias, held[f"{name}.bias"])

    def norm(layer: nn.LayerNorm, name: str) -> None:
        take(layer.weight, held[f"{name}.gain"])
        take(layer.bias, held[f"{name}.shift"])

    encoder = model.encoder
    words = held["words"].astype(np.float32)
    take(encoder.words.weight, words * held["words.scale"] if "words.scale" in held else words)
    take(encoder.positions.weight, held["places"])
    _fill_surface(encoder, held["surface"])
    norm(encoder.norm, "embedded.out")
    for nth, layer in enumerate(encoder.each_layer()):
        for part in ("attend", "mix", "wide", "narrow"):
            linear(getattr(layer, "widen" if part == "wide" else part), f"layer{nth}.{part}")
        norm(layer.attend_norm, f"layer{nth}.attended")
        norm(layer.norm, f"layer{nth}.out")
    tags = len(TAGS)
    for head, part in ((model.tagger, slice(0, tags)), (model.linker, slice(tags, None))):
        take(head.weight, held["heads.weight"][:, part].T)
        take(head.bias, held["heads.bias"][part])
    chain = config["transitions"]
    assert isinstance(chain, dict)
    # What is forbidden stands in the learnt scores as a very low one; the bars are added again.
    take(model.crf.start, np.array(chain["start"]) - model.crf.bar_start.numpy())
    take(model.crf.between, np.array(chain["between"]) - model.crf.bar_between.numpy())
    take(model.crf.stop, np.array(chain["stop"]))
    links = config["links"]
    assert isinstance(links, dict)
    take(model.none, np.array(links["none"]))
    take(model.bias, np.array(links["bias"]))


def _fill_surface(encoder: Encoder, table: NDArray[np.generic]) -> None:
    """Take the table of surface flags apart again: it is a sum of three, exactly."""
    shape = (len(encoder.cases), len(encoder.marks), 2, -1)
    full = torch.from_numpy(np.array(table, np.float32)).view(*shape)
    encoder.cases.copy_(full[:, 0, 0])
    encoder.marks.copy_(full[0, :, 0] - full[0, 0, 0])
    encoder.spaced.copy_(full[0, 0] - full[0, 0, 0])
