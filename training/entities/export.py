"""A checkpoint → the int8 ONNX file and the `config.json` that the runtime reads."""

from __future__ import annotations

import json
from pathlib import Path

import torch

from sayso.reading.entities import TAGS
from sayso.reading.known_names import marking
from sayso.reading.pieces import LIMIT
from training.encoder import Encoder
from training.entities.model import NameTagger
from training.graph import write_graph


def read_checkpoint(path: Path, base: Path) -> NameTagger:
    """Load the running average of a checkpoint's weights."""
    saved = torch.load(path, map_location="cpu", weights_only=True)
    encoder = Encoder.pretrained(
        base, dropout=0.0, marking=marking(), layers=saved["recipe"]["layers"]
    )
    model = NameTagger(encoder, dropout=0.0)
    model.load_state_dict(saved["average"])
    return model.eval()


def export(model: NameTagger, folder: Path, *, guideline: str = "uner", int8: bool = True) -> None:
    """Write `model.onnx` and `config.json` into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    heads = {"emissions": model.tagger}
    write_graph(folder / "model.onnx", "entities", model.encoder, heads, int8=int8)
    config = {"tags": TAGS, "limit": LIMIT, "guideline": guideline}
    (folder / "config.json").write_text(json.dumps(config, indent=1) + "\n", "utf-8")
