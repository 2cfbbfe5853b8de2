"""Decoding against brute force on chains short enough to list."""

from __future__ import annotations

import itertools

import numpy as np
import pytest

from sayso.reading.tagging import (
    CONTENT,
    CUE,
    FORBIDDEN,
    SOURCE,
    TAGS,
    TaggedSpan,
    Transitions,
    allowed,
    marginals,
    spans,
    viterbi,
)


@pytest.fixture
def transitions() -> Transitions:
    random = np.random.default_rng(4)
    opens, follows = allowed()
    return Transitions(
        start=np.where(opens, random.normal(size=7), FORBIDDEN).astype(np.float32),
        between=np.where(follows, random.normal(size=(7, 7)), FORBIDDEN).astype(np.float32),
        stop=random.normal(size=7).astype(np.float32),
    )


def test_bio_order_is_hard() -> None:
    opens, follows = allowed()
    assert [tag for tag, may in zip(TAGS, opens, strict=True) if not may] == [
        "I-SOURCE",
        "I-CUE",
        "I-CONTENT",
    ]
    assert not follows[TAGS.index("O"), TAGS.index("I-CUE")]
    assert not follows[TAGS.index("B-SOURCE"), TAGS.index("I-CUE")]
    assert follows[TAGS.index("B-CUE"), TAGS.index("I-CUE")]
    assert follows[TAGS.index("I-CONTENT"), TAGS.index("B-CONTENT")]


def test_viterbi_and_marginals_agree_with_brute_force(transitions: Transitions) -> None:
    emissions = np.random.default_rng(5).normal(size=(4, 7)).astype(np.float32)
    paths = list(itertools.product(range(7), repeat=4))
    scores = np.array(
        [
            transitions.start[path[0]]
            + transitions.stop[path[-1]]
            + emissions[range(4), path].sum()
            + sum(transitions.between[pair] for pair in itertools.pairwise(path))
            for path in paths
        ],
        np.float64,
    )
    assert tuple(viterbi(emissions, transitions)) == paths[int(scores.argmax())]
    chances = np.exp(scores - scores.max())
    chances /= chances.sum()
    expected = np.zeros((4, 7))
    for path, chance in zip(paths, chances, strict=True):
        expected[range(4), path] += chance
    assert marginals(emissions, transitions) == pytest.approx(expected, abs=1e-4)


def test_extreme_emissions_stay_finite(transitions: Transitions) -> None:
    emissions = np.full((300, 7), -80, np.float32)
    emissions[:, 0] = 80
    assert np.isfinite(marginals(emissions, transitions)).all()


def test_no_words(transitions: Transitions) -> None:
    empty = np.zeros((0, 7), np.float32)
    assert len(viterbi(empty, transitions)) == 0
    assert marginals(empty, transitions).shape == (0, 7)


def test_spans_of_tags() -> None:
    tags = np.array([1, 2, 3, 5, 6, 5, 0, 4, 6, 6])
    assert spans(tags) == [
        TaggedSpan(SOURCE, 0, 1),
        TaggedSpan(CUE, 2, 2),
        TaggedSpan(CONTENT, 3, 4),
        TaggedSpan(CONTENT, 5, 5),
        TaggedSpan(CUE, 7, 7),
        TaggedSpan(CONTENT, 8, 9),
    ]
    assert spans(np.array([], np.int64)) == []
