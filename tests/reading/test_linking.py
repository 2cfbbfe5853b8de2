"""Distances and link probabilities."""

from __future__ import annotations

import numpy as np
import pytest

from sayso.reading.linking import BUCKETS, NONE_BUCKET, WIDTH, bucket, buckets, link_probabilities
from sayso.reading.tagging import CONTENT, CUE, TaggedSpan

CUE_AT = TaggedSpan(CUE, 10, 11)


def test_buckets_tell_sides_and_grow_with_distance() -> None:
    after = [bucket(TaggedSpan(CONTENT, 10, 12), TaggedSpan(CUE, at, at)) for at in range(13, 99)]
    before = [bucket(TaggedSpan(CONTENT, 99, 99), TaggedSpan(CUE, at, at)) for at in range(98)]
    assert after == sorted(after)
    assert before == sorted(before, reverse=True)
    assert not set(after) & set(before)
    assert NONE_BUCKET not in {*after, *before}
    assert max(after) < BUCKETS


def test_table_has_none_first() -> None:
    table = buckets([CUE_AT], [TaggedSpan(CONTENT, 0, 3), TaggedSpan(CONTENT, 12, 14)])
    assert table.shape == (1, 3)
    assert table[0, 0] == NONE_BUCKET
    assert table[0, 1] != table[0, 2]


def test_probabilities_add_up_and_bias_decides_a_tie() -> None:
    projections = np.zeros((20, 4, WIDTH), np.float32)
    bias = np.zeros(BUCKETS, np.float32)
    keys = [TaggedSpan(CONTENT, 0, 3), TaggedSpan(CONTENT, 12, 14)]
    none = np.zeros(WIDTH, np.float32)
    even = link_probabilities([CUE_AT], keys, projections, none, bias)
    assert even[0] == pytest.approx([1 / 3] * 3)
    bias[bucket(CUE_AT, keys[1])] = 3
    assert link_probabilities([CUE_AT], keys, projections, none, bias)[0].argmax() == 2


def test_no_keys_means_none() -> None:
    projections = np.ones((20, 4, WIDTH), np.float32)
    none, bias = np.ones(WIDTH, np.float32), np.zeros(BUCKETS, np.float32)
    assert link_probabilities([CUE_AT], [], projections, none, bias).tolist() == [[1.0]]
    assert link_probabilities([], [CUE_AT], projections, none, bias).shape == (0, 2)
