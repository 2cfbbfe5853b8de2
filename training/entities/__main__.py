"""From gold sets to the shipped weights: `python -m training.entities`."""

from __future__ import annotations

import argparse
from dataclasses import replace
from pathlib import Path

from training.encoder import pretrained_folder
from training.entities.export import export, read_checkpoint
from training.entities.train import Recipe, train

PARTS = (
    Recipe(),
    Recipe(minutes=8, epochs=3, encoder_rate=1e-4, head_rate=5e-4, silver=0.3),
)
"""One after the other, the second from the averaged weights of the first: gold sets alone; with
unlabelled texts too, which the first part has tagged."""


def main() -> None:
    """Train in parts, or take a checkpoint; then export."""
    parser = argparse.ArgumentParser(prog="python -m training.entities", description=__doc__)
    parser.add_argument("--base", type=Path, default=None, help="folder of the encoder")
    parser.add_argument(
        "--runs", type=Path, default=Path("runs/entities"), help="checkpoints, logs"
    )
    parser.add_argument(
        "--to", type=Path, default=Path("src/sayso/models/entities"), help="where the weights go"
    )
    parser.add_argument("--checkpoint", type=Path, default=None, help="go on from this one")
    parser.add_argument(
        "--parts", type=int, nargs="*", default=[1, 2], help="do these (none: only export)"
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
    export(read_checkpoint(checkpoint, base), asked.to)


if __name__ == "__main__":
    main()
