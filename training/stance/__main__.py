"""`python -m training.stance`: raw data to shipped weights, on two CPU cores in 40 minutes."""

from __future__ import annotations

import argparse
from pathlib import Path

import torch

from training.stance import tune
from training.stance.data import closing_pairs, training_pairs
from training.stance.encoder import from_base
from training.stance.export import export
from training.stance.fit import fit

CLOSING_RATE = 8e-5
"""The encoder's highest learning rate in the last phase."""


def main() -> None:
    root = Path(__file__).parents[2]
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, default=root.parent / "shared")
    parser.add_argument("--seed", type=int, default=20220215)
    parser.add_argument("--minutes", type=float, default=36, help="wall time for the fit")
    parser.add_argument("--scale", type=float, default=1.0, help="part of the data, for a trial")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--out", type=Path, default=root / "runs" / "stance")
    parser.add_argument("--weights", type=Path, help="skip the first fit: start from these")
    parser.add_argument("--closing", type=float, default=8, help="minutes of the last phase")
    asked = parser.parse_args()
    torch.set_num_threads(asked.threads)
    if asked.weights:
        model = from_base()
        model.load_state_dict(torch.load(asked.weights, weights_only=True))
    else:
        phases = training_pairs(asked.shared, seed=asked.seed, scale=asked.scale)
        model = fit(phases, seed=asked.seed, minutes=asked.minutes, out=asked.out)
    if asked.closing:
        model = fit(
            [closing_pairs(asked.shared, seed=asked.seed)],
            seed=asked.seed,
            minutes=asked.closing,
            out=asked.out / "closing",
            start=model,
            rate=CLOSING_RATE,
        )
    model.eval()
    path = export(model)
    print(f"wrote {path.name}, {path.stat().st_size / 1e6:.1f} MB")
    tune.calibrate(model, asked.shared, seed=asked.seed)


if __name__ == "__main__":
    main()
