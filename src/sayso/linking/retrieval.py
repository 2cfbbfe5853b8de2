"""Which statements may bear on a proposition: rankings in, one ranking out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

RANK_CONSTANT = 60
"""Smooths reciprocal ranks; the value of Cormack, Clarke and Büttcher (SIGIR 2009)."""


def nearest(
    query: NDArray[np.float32],
    ids: NDArray[np.int64],
    vectors: NDArray[np.float32],
    *,
    limit: int,
) -> list[int]:
    """Ids of the `limit` vectors [n, d] nearest to the unit vector `query` [d], best first.

    Ties go to the smaller id, so that the same ledger always gives the same list.
    """
    if not len(ids):
        return []
    nearness = vectors @ query
    order = np.lexsort((ids, -nearness))[:limit]
    return [int(number) for number in ids[order]]


def fused(rankings: Iterable[Sequence[int]], *, limit: int) -> list[int]:
    """One ranking from several by reciprocal rank fusion, best first, ties to the smaller id."""
    scores: dict[int, float] = {}
    for ranking in rankings:
        for rank, number in enumerate(ranking, start=1):
            scores[number] = scores.get(number, 0.0) + 1.0 / (RANK_CONSTANT + rank)
    return sorted(scores, key=lambda number: (-scores[number], number))[:limit]
