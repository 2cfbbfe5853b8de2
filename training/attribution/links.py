"""Link training: partners for gold spans, and for the spans the tagger itself finds so far."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor
from torch.nn import functional

from sayso.reading.linking import BUCKETS, LINKS, WIDTH, buckets
from sayso.reading.tagging import CONTENT, CUE, FORBIDDEN, SOURCE, TaggedSpan, spans
from training.attribution.examples import Example

_PAIRS = ((CUE, SOURCE), (CONTENT, CUE))


@dataclass(frozen=True, slots=True)
class Choice:
    """One window's queries, keys and the right key of each query (0 is none)."""

    queries: Sequence[TaggedSpan]
    keys: Sequence[TaggedSpan]
    right: Sequence[int]


def gold_choices(example: Example) -> tuple[Choice, Choice]:
    """Give the choices between gold spans."""
    partners = (example.sources, example.cues)
    first, second = (
        Choice(example.spans[query], example.spans[key], [one + 1 for one in partner])
        for (query, key), partner in zip(_PAIRS, partners, strict=True)
    )
    return first, second


def predicted_choices(example: Example, tags: NDArray[np.int64]) -> tuple[Choice, Choice]:
    """Give the choices between predicted spans; what fits no gold span must pick none."""
    found = spans(tags)
    by_role = [[span for span in found if span.role == role] for role in range(3)]
    gold_of = [_fitting(by_role[role], example.spans[role]) for role in range(3)]
    best_for = [_fitting(example.spans[role], by_role[role]) for role in range(3)]
    first, second = (
        Choice(
            by_role[query],
            by_role[key],
            [
                0 if gold < 0 or partner[gold] < 0 else best_for[key][partner[gold]] + 1
                for gold in gold_of[query]
            ],
        )
        for (query, key), partner in zip(_PAIRS, (example.sources, example.cues), strict=True)
    )
    return first, second


def _fitting(ones: Sequence[TaggedSpan], others: Sequence[TaggedSpan]) -> list[int]:
    """Give for each span the other it shares most with, or -1 if under half of either."""
    chosen = []
    for one in ones:
        best, place = 0.0, -1
        for nth, other in enumerate(others):
            shared = min(one.last, other.last) - max(one.first, other.first) + 1
            if shared <= 0:
                continue
            lengths = (one.last - one.first + 1, other.last - other.first + 1)
            if shared / min(lengths) >= 0.5 and shared / max(lengths) > best:
                best, place = shared / max(lengths), nth
        chosen.append(place)
    return chosen


def link_loss(
    projections: Tensor,
    none: Tensor,
    bias: Tensor,
    group: Sequence[Example],
    choices: Sequence[tuple[Choice, Choice]],
) -> tuple[Tensor, int, int]:
    """Give the summed cross entropy, the number right and the number of choices of a batch."""
    total = projections.new_zeros(())
    right = count = 0
    rows = projections.view(*projections.shape[:2], len(LINKS), 4, WIDTH)
    for kind in range(len(LINKS)):
        asked = [(row, both[kind]) for row, both in enumerate(choices) if both[kind].queries]
        if not asked:
            continue
        wide = max(len(choice.queries) for _, choice in asked)
        deep = max(len(choice.keys) for _, choice in asked)
        query_at = np.zeros((2, len(asked), wide), np.int64)
        key_at = np.zeros((2, len(asked), deep), np.int64)
        near = np.full((len(asked), wide, deep + 1), BUCKETS - 1, np.int64)
        barred = np.zeros((len(asked), 1, deep + 1), np.float32)
        wanted = np.full((len(asked), wide), -100, np.int64)
        for nth, (row, choice) in enumerate(asked):
            heads = group[row].window.heads
            queries, keys = len(choice.queries), len(choice.keys)
            for place, span in enumerate(choice.queries):
                query_at[:, nth, place] = heads[span.first], heads[span.last]
            for place, span in enumerate(choice.keys):
                key_at[:, nth, place] = heads[span.first], heads[span.last]
            near[nth, :queries, : keys + 1] = buckets(choice.queries, choice.keys)
            barred[nth, 0, keys + 1 :] = FORBIDDEN
            wanted[nth, :queries] = choice.right
        row_at = torch.tensor([row for row, _ in asked])[:, None]
        parts = rows[:, :, kind]
        first, last = torch.from_numpy(query_at)
        query = parts[row_at, first, 0] + parts[row_at, last, 1]
        first, last = torch.from_numpy(key_at)
        key = parts[row_at, first, 2] + parts[row_at, last, 3]
        key = torch.cat([none[kind].expand(len(asked), 1, WIDTH), key], 1)
        scores = query @ key.transpose(1, 2) / WIDTH**0.5
        scores = scores + bias[kind][torch.from_numpy(near)] + torch.from_numpy(barred)
        goal = torch.from_numpy(wanted)
        total = total + functional.cross_entropy(
            scores.flatten(0, 1), goal.flatten(), reduction="sum"
        )
        with torch.no_grad():
            right += int((scores.argmax(-1) == goal).sum())
            count += int((goal >= 0).sum())
    return total, right, count
