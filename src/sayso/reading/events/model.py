"""The event model: a linear classifier over `features`, in numpy.

`training/events` makes the weights; `models/events/CARD.md` says from what and how good they are.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Final

import numpy as np
from numpy.typing import NDArray

from sayso import models
from sayso.reading.events.features import BLOCKS, STRETCHES, features

Array = NDArray[np.float32]
NONE: Final = "NONE"
"""The label of words that name no event."""


@dataclass(frozen=True, slots=True)
class EventModel:
    """Weights by hashed place and by word piece, and how scores become chances."""

    labels: tuple[str, ...]
    places: NDArray[np.int8]
    """[places, labels], in steps of `place_steps` [labels]."""
    place_steps: Array
    rarity: Array
    pieces: NDArray[np.int8]
    """[pieces, stretches, labels], in steps of `piece_steps` [stretches, labels]."""
    piece_steps: Array
    piece_rarity: Array
    bias: Array
    parts: Array
    """The weight of each block."""
    sharpness: float
    threshold: float

    @classmethod
    def load(cls) -> EventModel:
        """Open the shipped weights. Raises SaysoError `models-missing`."""
        return _load()

    def scores(self, marked: str) -> Array:
        """Score each label for a text with marked actors."""
        seen = features(marked)
        total = self.bias.copy()
        for number in range(BLOCKS):
            counts = seen.blocks[number]
            if counts:
                held = np.fromiter(counts, np.int64, len(counts))
                values = np.fromiter(counts.values(), np.float32, len(counts)) * self.rarity[held]
                length = float(np.sqrt(values @ values)) or 1.0
                scored = (values @ self.places[held].astype(np.float32)) * self.place_steps
                total += self.parts[number] / length * scored
        for number in range(STRETCHES):
            pieces = list(seen.stretches[number])
            if pieces:
                rarity = self.piece_rarity[pieces]
                scored = (rarity @ self.pieces[pieces, number]) * self.piece_steps[number]
                total += scored / (rarity.sum() + 1)
        return total

    def chances(self, marked: str) -> Array:
        """Give each label's chance."""
        scores = self.sharpness * self.scores(marked)
        powers = np.exp(scores - scores.max())
        return np.asarray(powers / powers.sum(), np.float32)


@cache
def _load() -> EventModel:
    settings = models.config("events")
    with np.load(models.model_file("events", "weights.npz")) as held:
        arrays = {name: held[name] for name in held.files}
    return EventModel(
        labels=tuple(settings["labels"]),
        places=arrays["places"],
        place_steps=arrays["place_steps"],
        rarity=arrays["rarity"].astype(np.float32),
        pieces=arrays["pieces"],
        piece_steps=arrays["piece_steps"],
        piece_rarity=arrays["piece_rarity"].astype(np.float32),
        bias=arrays["bias"],
        parts=np.asarray(settings["parts"], np.float32),
        sharpness=float(settings["sharpness"]),
        threshold=float(settings["threshold"]),
    )
