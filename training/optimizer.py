"""What training loops share: the optimiser with its rates by part, a running average, a log."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import TextIO

import torch
from torch import Tensor, nn


def adamw(
    model: nn.Module, *, encoder: float, head: float, decay: float,
    special: Mapping[str, float] | None = None,
) -> torch.optim.Optimizer:  # fmt: skip
    """Give AdamW with one rate for the encoder's layers, one for what is new, and `special` ones
    without decay for parts whose names begin so."""
    groups: dict[tuple[float, float], list[Tensor]] = {}
    for name, parameter in model.named_parameters():
        if not parameter.requires_grad:
            continue
        rate, own_decay = head, decay if parameter.ndim > 1 else 0.0
        if (name.startswith("encoder.") and "layers" in name) or "norm" in name:
            rate = encoder
        for start, other in (special or {}).items():
            if name.startswith(start):
                rate, own_decay = other, 0.0
        groups.setdefault((rate, own_decay), []).append(parameter)
    return torch.optim.AdamW(
        [
            {"params": parameters, "lr": rate, "weight_decay": own_decay}
            for (rate, own_decay), parameters in groups.items()
        ]
    )


@torch.no_grad()
def follow(average: nn.Module, model: nn.Module, keep: float) -> None:
    """Move a running average of the weights towards the model."""
    pairs = [
        (mine, new)
        for mine, new in zip(average.parameters(), model.parameters(), strict=True)
        if new.requires_grad
    ]
    torch._foreach_lerp_([mine for mine, _ in pairs], [new for _, new in pairs], 1 - keep)


def write(log: TextIO, line: Mapping[str, object]) -> None:
    """Print a line of the log and keep it."""
    text = json.dumps(line)
    print(text, flush=True)
    print(text, file=log, flush=True)
