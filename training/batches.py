"""Windows of word pieces put together into batches of tensors."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random
from typing import Protocol, TypeVar

import numpy as np
import torch
from torch import Tensor

from sayso.reading.pieces import Window


class Windowed(Protocol):
    """Whatever is learnt from a window."""

    @property
    def window(self) -> Window: ...


T = TypeVar("T", bound=Windowed)


def batches(population: Sequence[T], *, pieces: int, random: Random | None) -> list[list[T]]:
    """Group examples of like length into batches of about `pieces` padded pieces."""
    jitter = (lambda: random.uniform(0.9, 1.1)) if random else (lambda: 1.0)
    ordered = sorted(population, key=lambda one: len(one.window.ids) * jitter())
    groups: list[list[T]] = []
    group: list[T] = []
    longest = 0
    for one in ordered:
        length = max(longest, len(one.window.ids))
        if group and length * (len(group) + 1) > pieces:
            groups.append(group)
            group, length = [], len(one.window.ids)
        group.append(one)
        longest = length
    groups.append(group)
    if random:
        random.shuffle(groups)
    return groups


def tensors(group: Sequence[Windowed]) -> tuple[Tensor, Tensor, Tensor]:
    """Pad a batch: ids, flags, mask."""
    longest = max(len(one.window.ids) for one in group)
    ids = np.zeros((3, len(group), longest), np.int64)
    for row, one in enumerate(group):
        length = len(one.window.ids)
        ids[0, row, :length] = one.window.ids
        ids[1, row, :length] = one.window.flags
        ids[2, row, :length] = 1
    first, second, third = torch.from_numpy(ids)
    return first, second, third


def word_tensors(group: Sequence[Windowed]) -> tuple[Tensor, Tensor]:
    """Give where each word's first piece stands (padded), and the numbers of words."""
    lengths = [len(one.window.heads) for one in group]
    heads = np.zeros((len(group), max(lengths)), np.int64)
    for row, one in enumerate(group):
        heads[row, : lengths[row]] = one.window.heads
    return torch.from_numpy(heads), torch.tensor(lengths)
