"""From PolNeAR to the shipped weights: `python -m training.attribution`."""

from __future__ import annotations

import argparse
import json
from dataclasses import replace
from pathlib import Path

import torch

from evaluation.polnear import read_articles
from training.attribution.export import export, read_checkpoint
from training.attribution.train import Recipe, split_train, train
from training.attribution.tune import tune
from training.encoder import pretrained_folder

PARTS = (
    Recipe(minutes=48, epochs=8),
    Recipe(minutes=13, epochs=4, encoder_rate=1.2e-4, head_rate=6e-4, own=3),
    Recipe(minutes=22, epochs=4, encoder_rate=1.2e-4, head_rate=6e-4, own=3, silver=1.0),
)
"""One after the other, each from the averaged weights of the one before: PolNeAR alone; with our
own labelled documents; with unlabelled ones too, which the part before has tagged."""


def main() -> None:
    """Train in parts, or take a checkpoint; then export, tune on held-out articles, and write."""
    parser = argparse.ArgumentParser(prog="python -m training.attribution", description=__doc__)
    parser.add_argument("--base", type=Path, default=None, help="folder of the encoder")
    parser.add_argument(
        "--runs", type=Path, default=Path("runs/attribution"), help="checkpoints and logs"
    )
    parser.add_argument(
        "--to", type=Path, default=Path("src/sayso/models/attribution"), help="where the weights go"
    )
    parser.add_argument("--checkpoint", type=Path, default=None, help="go on from this one")
    parser.add_argument(
        "--parts", type=int, nargs="*", default=[1, 2, 3], help="do these (none: only export)"
    )
    parser.add_argument("--seed", type=int, default=Recipe().seed)
    asked = parser.parse_args()
    base = asked.base or pretrained_folder()
    checkpoint = asked.checkpoint
    for part in asked.parts:
        recipe = replace(PARTS[part - 1], seed=asked.seed)
        checkpoint = train(base, asked.runs / f"part-{part}", recipe, first=checkpoint)
    if checkpoint is None:
        parser.error("nothing to export: name a --checkpoint or parts to train")
    saved = torch.load(checkpoint, map_location="cpu", weights_only=True)
    averaged = sum(saved["averaged scores"].values()) > sum(saved["scores"].values())
    export(read_checkpoint(checkpoint, base, averaged=averaged), asked.to)
    _, held_out = split_train(Recipe(**saved["recipe"]))
    report = tune(asked.to, held_out, list(read_articles("dev"))[::2])
    print(json.dumps({"checkpoint": str(checkpoint), "averaged": averaged} | report))


if __name__ == "__main__":
    main()
