"""The encoder as an ONNX graph, written node by node for onnxruntime's CPU kernels.

Weight matrices are int8 with one scale a column and are multiplied with activations that
onnxruntime quantises as it goes; word embeddings are int8 with one scale a row; attention, norms
and the heads stay in float32. Written by hand because the kernels wanted are known, and an
exporter's graph has three times the nodes.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper
from torch import Tensor, nn

from sayso.reading.pieces import LIMIT
from training.encoder import Encoder, Layer

Array = NDArray[np.float32]
OPSET = 17
MICROSOFT = "com.microsoft"


@dataclass(slots=True)
class Graph:
    """A graph that grows node by node; values are known by their names."""

    int8: bool
    nodes: list[onnx.NodeProto] = field(default_factory=list)
    constants: list[TensorProto] = field(default_factory=list)

    def constant(self, name: str, value: NDArray[np.generic]) -> str:
        """Add a constant."""
        self.constants.append(numpy_helper.from_array(np.ascontiguousarray(value), name))
        return name

    def node(
        self, kind: str, inputs: list[str], name: str, *, domain: str = "", **attributes: Any
    ) -> str:
        """Add a node with one output, which bears the node's name."""
        self.nodes.append(
            helper.make_node(kind, inputs, [name], name=name, domain=domain, **attributes)
        )
        return name

    def linear(self, value: str, layer: nn.Linear, name: str) -> str:
        """Add a matrix product with bias, quantised unless the graph is to stay in float32."""
        weights = numbers(layer.weight).T
        bias = self.constant(f"{name}.bias", numbers(layer.bias))
        if not self.int8:
            product = self.node(
                "MatMul", [value, self.constant(f"{name}.weight", weights)], f"{name}.product"
            )
            return self.node("Add", [product, bias], name)
        scale = column_scales(weights)
        rounded = np.clip(np.round(weights / scale), -127, 127).astype(np.int8)
        inputs = [
            value,
            self.constant(f"{name}.weight", rounded),
            self.constant(f"{name}.scale", scale),
            "",
            bias,
        ]
        return self.node("DynamicQuantizeMatMul", inputs, name, domain=MICROSOFT)

    def add_and_norm(self, value: str, skip: str, norm: nn.LayerNorm, name: str) -> str:
        """Add a residual sum and its layer norm (apart: the fused kernel is four times slower)."""
        inputs = [
            self.node("Add", [value, skip], f"{name}.sum"),
            self.constant(f"{name}.gain", numbers(norm.weight)),
            self.constant(f"{name}.shift", numbers(norm.bias)),
        ]
        return self.node("LayerNormalization", inputs, name, axis=-1, epsilon=norm.eps)


def numbers(tensor: Tensor) -> Array:
    """Give a tensor's values as float32."""
    return np.asarray(tensor.detach().numpy(), np.float32)


def column_scales(weights: Array) -> Array:
    """Give each column the int8 scale that loses least, of a few below its largest value."""
    largest = np.maximum(np.abs(weights).max(0), 1e-8)
    best, least = largest / 127, np.full(weights.shape[1], np.inf)
    for share in np.linspace(0.7, 1.0, 13):
        scale = largest * share / 127
        lost = ((np.clip(np.round(weights / scale), -127, 127) * scale - weights) ** 2).sum(0)
        best = np.where(lost < least, scale, best)
        least = np.minimum(lost, least)
    return best.astype(np.float32)


def write_graph(
    path: Path, name: str, encoder: Encoder, heads: Mapping[str, nn.Linear], *, int8: bool = True
) -> None:
    """Write the encoder with linear heads: `ids` and `flags` in, one output a head."""
    graph = Graph(int8=int8)
    hidden = _encoded(graph, encoder)
    weights = np.concatenate([numbers(head.weight) for head in heads.values()]).T
    shifts = np.concatenate([numbers(head.bias) for head in heads.values()])
    scores = graph.node(
        "MatMul", [hidden, graph.constant("heads.weight", weights)], "heads.product"
    )
    outputs = {output: head.out_features for output, head in heads.items()}
    single = next(iter(outputs)) if len(outputs) == 1 else "heads"
    scores = graph.node("Add", [scores, graph.constant("heads.bias", shifts)], single)
    if len(outputs) > 1:
        sizes = graph.constant("heads.sizes", np.array(list(outputs.values()), np.int64))
        graph.nodes.append(helper.make_node("Split", [scores, sizes], list(outputs), axis=-1))
    _save(graph, path, name, outputs)


def _encoded(graph: Graph, encoder: Encoder) -> str:
    hidden = _embeddings(graph, encoder)
    for nth, layer in enumerate(encoder.each_layer()):
        at = f"layer{nth}"
        mixed = _attention(graph, hidden, layer, at)
        hidden = graph.add_and_norm(mixed, hidden, layer.attend_norm, f"{at}.attended")
        wide = graph.linear(hidden, layer.widen, f"{at}.wide")
        wide = graph.node("Gelu", [wide], f"{at}.gelu", domain=MICROSOFT)
        narrow = graph.linear(wide, layer.narrow, f"{at}.narrow")
        hidden = graph.add_and_norm(narrow, hidden, layer.norm, f"{at}.out")
    return hidden


def _embeddings(graph: Graph, encoder: Encoder) -> str:
    words = numbers(encoder.words.weight)
    if graph.int8:
        scale = np.maximum(np.abs(words).max(1, keepdims=True), 1e-8) / 127
        rounded = graph.constant("words", np.round(words / scale).astype(np.int8))
        rows = graph.node("Gather", [rounded, "ids"], "words.rows")
        rows = graph.node("Cast", [rows], "words.float", to=TensorProto.FLOAT)
        scales = graph.constant("words.scale", scale.astype(np.float32))
        scales = graph.node("Gather", [scales, "ids"], "words.scales")
        word = graph.node("Mul", [rows, scales], "words.scaled")
    else:
        word = graph.node("Gather", [graph.constant("words", words), "ids"], "words.rows")
    table = graph.constant("surface", numbers(encoder.surface() + encoder.kind))
    surface = graph.node("Gather", [table, "flags"], "surface.rows")
    places = graph.constant("places", numbers(encoder.positions.weight[: LIMIT + 2]))
    zero = graph.constant("zero", np.array([0], np.int64))
    length = graph.node("Shape", ["ids"], "length", start=1, end=2)
    place = graph.node("Slice", [places, zero, length, zero], "places.used")
    total = graph.node("Add", [word, place], "embedded")
    return graph.add_and_norm(total, surface, encoder.norm, "embedded.out")


def _attention(graph: Graph, hidden: str, layer: Layer, at: str) -> str:
    packed = graph.linear(hidden, layer.attend, f"{at}.attend")
    parts = [f"{at}.{name}" for name in ("query", "key", "value")]
    graph.nodes.append(helper.make_node("Split", [packed], parts, axis=-1, name=f"{at}.parts"))
    mixed = graph.node(
        "MultiHeadAttention", parts, f"{at}.mixed", domain=MICROSOFT, num_heads=layer.heads
    )
    return graph.linear(mixed, layer.mix, f"{at}.mix")


def _save(graph: Graph, path: Path, name: str, outputs: Mapping[str, int]) -> None:
    shape = ("rows", "pieces")
    proto = helper.make_graph(
        graph.nodes,
        name,
        [
            helper.make_tensor_value_info(given, TensorProto.INT64, shape)
            for given in ("ids", "flags")
        ],
        [
            helper.make_tensor_value_info(output, TensorProto.FLOAT, (*shape, width))
            for output, width in outputs.items()
        ],
        graph.constants,
    )
    model = helper.make_model(
        proto,
        opset_imports=[helper.make_opsetid("", OPSET), helper.make_opsetid(MICROSOFT, 1)],
        producer_name="sayso",
        ir_version=8,
    )
    onnx.save(model, str(path))
