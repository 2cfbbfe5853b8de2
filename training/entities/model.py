"""The encoder's first layers with one tag head."""

from __future__ import annotations

from torch import Tensor, nn

from sayso.reading.entities import TAGS
from training.encoder import Dropout, Encoder


class NameTagger(nn.Module):
    """Scores of tags for every piece; a word's tag is that of its first piece."""

    def __init__(self, encoder: Encoder, *, dropout: float) -> None:
        super().__init__()
        self.encoder = encoder
        self.dropout = Dropout(dropout, seed=2)
        self.tagger = nn.Linear(encoder.words.embedding_dim, len(TAGS))

    def forward(self, ids: Tensor, flags: Tensor, mask: Tensor) -> Tensor:
        scores: Tensor = self.tagger(self.dropout(self.encoder(ids, flags, mask)))
        return scores
