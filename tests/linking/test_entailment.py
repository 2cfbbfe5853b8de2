"""The shipped stance model: shapes, independence from the batch, damage, golden outputs."""

from __future__ import annotations

import numpy as np
import pytest

from sayso.linking.entailment import StanceModel, pair_of, settings
from sayso.terms import STANCES

PAIRS = [
    ("The harbour master said the ferry had sunk off Sines.", "A ferry sank."),
    ("The owners denied that the ferry had sunk.", "The ferry sank."),
    ("Nurses in Porto went on strike on Monday.", "The ferry sank."),
    ("The coast guard could not confirm that the ferry had sunk.", "The ferry sank."),
]


@pytest.fixture(scope="module")
def model() -> StanceModel:
    return StanceModel.load()


def test_rows_are_probabilities(model: StanceModel) -> None:
    scores = model.score(PAIRS)
    assert scores.shape == (len(PAIRS), len(STANCES))
    assert np.allclose(scores.sum(axis=1), 1.0)
    assert (scores >= 0).all()


def test_no_pairs_give_an_empty_table(model: StanceModel) -> None:
    assert model.score([]).shape == (0, len(STANCES))


def test_the_clear_cases(model: StanceModel) -> None:
    best = [STANCES[int(row.argmax())] for row in model.score(PAIRS)]
    assert best == ["affirm", "deny", "none", "doubt"]


def test_a_pair_does_not_depend_on_its_neighbours(model: StanceModel) -> None:
    together = model.score([*PAIRS, ("A much longer text. " * 30, "Something else entirely.")])
    alone = np.vstack([model.score([pair]) for pair in PAIRS])
    assert np.array_equal(together[: len(PAIRS)], alone)
    assert np.array_equal(model.score(PAIRS[::-1])[::-1], alone)


def test_long_and_empty_texts_are_scored(model: StanceModel) -> None:
    scores = model.score([("word " * 5000, "claim " * 500), ("", ""), ("\u0000\ufffd", "?")])
    assert np.isfinite(scores).all()


def test_curly_marks_read_as_straight_ones(model: StanceModel) -> None:
    curly = ("“We haven’t seen the ferry,” he said.", "The ferry’s gone.")
    assert pair_of(*curly) == ('"We haven\'t seen the ferry," he said.', "The ferry's gone.")
    assert np.array_equal(model.score([curly]), model.score([pair_of(*curly)]))


def test_the_config_fits_the_vocabulary() -> None:
    config = settings()
    assert tuple(config["labels"]) == STANCES
    assert 0.3 <= config["temperature"] <= 4
    assert 0 <= config["threshold"] <= 1
    assert len(config["bears"]) == 4
