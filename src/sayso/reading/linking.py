"""Which source belongs to which cue, and which cue to which piece of content."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from sayso.reading.tagging import TaggedSpan

CUE_TO_SOURCE, CONTENT_TO_CUE = range(2)
LINKS = ("cue to source", "content to cue")
WIDTH = 64
"""Numbers in one query or key."""

_EDGES = (1, 2, 3, 4, 6, 9, 13, 19, 28, 41, 60)
NONE_BUCKET = 2 * (len(_EDGES) + 1)
BUCKETS = NONE_BUCKET + 1


def bucket(query: TaggedSpan, key: TaggedSpan) -> int:
    """Give the signed, coarse distance in words between two spans' nearest ends."""
    after = key.first > query.first
    gap = key.first - query.last if after else query.first - key.last
    step = int(np.searchsorted(_EDGES, max(gap, 1), side="right")) - 1
    return step + (len(_EDGES) + 1 if after else 0)


def buckets(queries: Sequence[TaggedSpan], keys: Sequence[TaggedSpan]) -> NDArray[np.int64]:
    """Give the distance bucket of every query × (none, then every key)."""
    table = np.full((len(queries), len(keys) + 1), NONE_BUCKET, np.int64)
    for row, query in enumerate(queries):
        for column, key in enumerate(keys):
            table[row, column + 1] = bucket(query, key)
    return table


def link_probabilities(
    queries: Sequence[TaggedSpan],
    keys: Sequence[TaggedSpan],
    projections: NDArray[np.float32],
    none: NDArray[np.float32],
    bias: NDArray[np.float32],
) -> NDArray[np.float32]:
    """Give the chance of every query × (none, then every key).

    `projections` is words × (query start, query end, key start, key end) × `WIDTH` for this kind
    of link; `none` is the key that stands for "no partner"; `bias` is one number a bucket.
    """
    first = np.array([span.first for span in queries], np.int64)
    last = np.array([span.last for span in queries], np.int64)
    asked = projections[first, 0] + projections[last, 1]
    first = np.array([span.first for span in keys], np.int64)
    last = np.array([span.last for span in keys], np.int64)
    offered = np.vstack([none[None], projections[first, 2] + projections[last, 3]])
    scores = asked @ offered.T / np.sqrt(np.float32(WIDTH)) + bias[buckets(queries, keys)]
    scores = np.exp(scores - scores.max(1, keepdims=True, initial=-np.inf))
    chances: NDArray[np.float32] = scores / scores.sum(1, keepdims=True)
    return chances
