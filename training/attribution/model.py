"""MiniLM with surface flags, a CRF over words and two linking heads, in plain torch."""

from __future__ import annotations

import json
import math
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import numpy as np
import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional

from sayso.reading.linking import BUCKETS, LINKS, WIDTH
from sayso.reading.pieces import CASES, FLAGS, QUOTES
from sayso.reading.tagging import FORBIDDEN, TAGS, Transitions, allowed

PROJECTIONS = len(LINKS) * 4 * WIDTH


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

    def __init__(self, settings: dict[str, int], *, dropout: float) -> None:
        super().__init__()
        size = settings["hidden_size"]
        self.words = nn.Embedding(settings["vocab_size"], size)
        self.positions = nn.Embedding(settings["max_position_embeddings"], size)
        self.kind = nn.Parameter(torch.zeros(size))
        self.cases = nn.Parameter(torch.zeros(len(CASES), size))
        self.quotes = nn.Parameter(torch.zeros(len(QUOTES), size))
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
        """Give one vector for every flag number (case × quotation × white space before)."""
        table = self.cases[:, None, None] + self.quotes[None, :, None] + self.spaced
        return table.reshape(FLAGS, -1)

    def forward(self, ids: Tensor, flags: Tensor, mask: Tensor) -> Tensor:
        hidden = self.words(ids) + functional.embedding(flags, self.surface()) + self.kind
        hidden = hidden + self.positions.weight[: ids.shape[1]]
        hidden = self.dropout(self.norm(hidden))
        barred = (1.0 - mask.to(hidden.dtype))[:, None, None, :] * FORBIDDEN
        for layer in self.layers:
            hidden = layer(hidden, barred)
        return hidden

    @classmethod
    def pretrained(cls, folder: Path, *, dropout: float) -> Encoder:
        """Load all-MiniLM-L6-v2's weights from a folder in the Hugging Face layout."""
        settings = json.loads((folder / "config.json").read_text("utf-8"))
        encoder = cls(settings, dropout=dropout)
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
        if unexpected or set(missing) - {"cases", "quotes", "spaced"}:
            raise ValueError(f"weights do not fit: {missing} {unexpected}")
        return encoder


class Targets(NamedTuple):
    """What a tagger is to give for a batch: chances of first tags, of steps and of last tags."""

    first: Tensor
    steps: Tensor
    """Rows × words − 1 × tags × tags, 0 beyond a row's end."""
    last: Tensor


class Crf(nn.Module):
    """A linear chain over the tags, with BIO order as a hard constraint."""

    bar_start: Tensor
    bar_between: Tensor
    identity: Tensor

    def __init__(self) -> None:
        super().__init__()
        opens, follows = allowed()
        count = len(TAGS)
        self.start = nn.Parameter(torch.zeros(count))
        self.between = nn.Parameter(torch.zeros(count, count))
        self.stop = nn.Parameter(torch.zeros(count))
        self.register_buffer("bar_start", torch.from_numpy(~opens) * FORBIDDEN)
        self.register_buffer("bar_between", torch.from_numpy(~follows) * FORBIDDEN)
        self.register_buffer("identity", (1 - torch.eye(count)) * FORBIDDEN)

    def potentials(self, emissions: Tensor, lengths: Tensor) -> tuple[Tensor, Tensor]:
        """Give the scores of the first words' tags (rows × tags) and of all steps from one word
        to the next (rows × words − 1 × tags × tags); steps beyond a row's end change nothing."""
        steps = (self.between + self.bar_between) + emissions[:, 1:, None, :]
        inside = torch.arange(1, emissions.shape[1]) < lengths[:, None]
        steps = torch.where(inside[:, :, None, None], steps, self.identity)
        return self.start + self.bar_start + emissions[:, 0], steps

    def log_total(self, first: Tensor, steps: Tensor, stop: Tensor) -> Tensor:
        """Give each row's log sum over all tag sequences; `stop` is rows × tags.

        The chain's sum is a product of matrices, taken pairwise: log(words) steps, not words.
        """
        while steps.shape[1] > 1:
            if steps.shape[1] % 2:
                steps = torch.cat([steps, self.identity.expand(len(first), 1, -1, -1)], 1)
            left, right = steps[:, 0::2], steps[:, 1::2]
            steps = (left[..., None] + right[..., None, :, :]).logsumexp(-2)
        if steps.shape[1]:
            first = (first[:, :, None] + steps[:, 0]).logsumexp(1)
        return (first + stop).logsumexp(1)

    def loss(self, emissions: Tensor, targets: Targets, lengths: Tensor) -> Tensor:
        """Give the summed cross entropy to the targets; rows are padded at their end."""
        first, steps = self.potentials(emissions, lengths)
        own = (first * targets.first).sum() + (steps * targets.steps).sum()
        own = own + (self.stop * targets.last).sum()
        return self.log_total(first, steps, self.stop.expand(len(first), -1)).sum() - own

    def marginals(self, emissions: Tensor, lengths: Tensor) -> Targets:
        """Give how likely each first tag, each step and each last tag is."""
        with torch.enable_grad():
            parts = [one.detach() for one in self.potentials(emissions, lengths)]
            parts.append(self.stop.detach().expand(len(emissions), -1).clone())
            for one in parts:
                one.requires_grad_()
            total = self.log_total(*parts).sum()
            first, steps, last = torch.autograd.grad(total, parts)
        inside = torch.arange(1, emissions.shape[1]) < lengths[:, None]
        return Targets(first, steps * inside[:, :, None, None], last)

    def transitions(self) -> Transitions:
        """Give the learnt scores for decoding in numpy."""
        with torch.no_grad():
            return Transitions(
                start=(self.start + self.bar_start).numpy().astype(np.float32),
                between=(self.between + self.bar_between).numpy().astype(np.float32),
                stop=self.stop.numpy().astype(np.float32).copy(),
            )


class Attributor(nn.Module):
    """The whole model: emissions for the CRF and projections for linking, per piece."""

    def __init__(self, encoder: Encoder, *, dropout: float) -> None:
        super().__init__()
        size = encoder.words.embedding_dim
        self.encoder = encoder
        self.dropout = Dropout(dropout)
        self.tagger = nn.Linear(size, len(TAGS))
        self.linker = nn.Linear(size, PROJECTIONS)
        self.crf = Crf()
        self.none = nn.Parameter(torch.zeros(len(LINKS), WIDTH))
        self.bias = nn.Parameter(torch.zeros(len(LINKS), BUCKETS))

    def forward(self, ids: Tensor, flags: Tensor, mask: Tensor) -> tuple[Tensor, Tensor]:
        hidden = self.dropout(self.encoder(ids, flags, mask))
        return self.tagger(hidden), self.linker(hidden)
