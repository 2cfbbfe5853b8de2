"""The weights of a fit as the files that ship: int8 by label, in one compressed archive."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from training.events.fit import Array, Fitted

FOLDER: Final = Path(__file__).parents[2] / "src" / "sayso" / "models" / "events"
VERSION: Final = 1


def export(
    fitted: Fitted, labels: Sequence[str], parts: Sequence[float], calibration: Mapping[str, Any]
) -> None:
    """Write `weights.npz` and `config.json`."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    places, place_steps = _stepped(fitted.places)
    pieces, piece_steps = _stepped(fitted.pieces)
    np.savez_compressed(
        FOLDER / "weights.npz",
        places=places,
        place_steps=place_steps,
        rarity=fitted.rarity.astype(np.float16),
        pieces=pieces,
        piece_steps=piece_steps,
        piece_rarity=fitted.piece_rarity.astype(np.float16),
        bias=fitted.bias.astype(np.float32),
    )
    config = {
        "name": "events-linear",
        "version": VERSION,
        "labels": list(labels),
        "parts": list(parts),
        "sharpness": calibration["sharpness"],
        "threshold": calibration["threshold"],
    }
    (FOLDER / "config.json").write_text(json.dumps(config, indent=2) + "\n", "utf-8")


def _stepped(values: Array) -> tuple[NDArray[np.int8], NDArray[np.float32]]:
    """Bring weights to int8 with one step for each of the last axes."""
    steps = np.maximum(np.abs(values).max(0) / 127, 1e-12).astype(np.float32)
    return np.rint(values / steps).astype(np.int8), steps
