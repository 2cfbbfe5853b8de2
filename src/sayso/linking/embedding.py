"""Sentence vectors, for finding statements that say it in other words."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from sayso import models

if TYPE_CHECKING:
    from onnxruntime import InferenceSession

WIDTH = 384
"""Numbers in a vector."""


class Embedder:
    """Turns short texts into unit vectors whose dot product says how near their meanings are."""

    def __init__(self, session: InferenceSession, *, name: str, pieces: int) -> None:
        self.session = session
        self.name = name
        self.pieces = pieces

    @classmethod
    def load(cls, *, threads: int = 1) -> Embedder:
        """Open the shipped encoder. Raises SaysoError `models-missing`."""
        return _load(threads)

    def embed(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Vectors [n, 384] of unit length; a text longer than `pieces` word pieces is cut.

        Each text goes through alone: int8 scales are set by all that is in a batch, and the same
        text must have the same vector whatever stands beside it.
        """
        vectors = np.zeros((len(texts), WIDTH), np.float32)
        encodings = models.tokenizer().encode_batch(list(texts))
        for place, encoding in enumerate(encodings):
            ids = encoding.ids
            if len(ids) > self.pieces:
                ids = [*ids[: self.pieces - 1], ids[-1]]
            row = np.asarray([ids], np.int64)
            vectors[place] = self.session.run(None, {"ids": row, "mask": np.ones_like(row)})[0][0]
        return vectors


@cache
def _load(threads: int) -> Embedder:
    settings = models.config("embedding")
    return Embedder(
        models.session("embedding", threads=threads),
        name=f"{settings['name']}-v{settings['version']}",
        pieces=int(settings["pieces"]),
    )
