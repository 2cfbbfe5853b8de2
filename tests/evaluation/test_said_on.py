"""Judging the day of saying."""

from __future__ import annotations

from dataclasses import replace

import pytest

from evaluation.said_on import said_on_outcome
from sayso.records import NOT_NAMED, Span, Statement, When

FOUND = Statement(
    document="d", source=None, cue=(), content=(Span(0, 1, "a"),), speaker=None, act="assert",
    polarity="positive", certainty="certain", said_on=None, confidence=0.5, form="cue",
    context=(0, 1), said_when=NOT_NAMED,
)  # fmt: skip


@pytest.mark.parametrize(
    ("gold", "said_on", "edtf", "wanted"),
    [
        (None, None, None, "right"),
        (None, None, "../2022-02-16", "right"),
        (None, "2022-02-16", "2022-02-16", "invented"),
        ("2022-02-15", None, "../2022-02-16", "unknown"),
        ("2022-02-15", "2022-02-15", "2022-02-15", "right"),
        ("2022-02-15", "2022-02-14", "2022-02-14", "wrong"),
        ("2022-02-15", "2022-02", "2022-02", "wrong"),
        ("2022-02", "2022-02-15", "2022-02-15", "right"),
        ("2022", "2022-02", "2022-02-07/2022-02-13", "right"),
        ("2022-02-07/2022-02-13", "2022-02", "2022-02-07/2022-02-13", "right"),
        ("2022-02-07/2022-02-13", "2022-02-14", "2022-02-14", "wrong"),
    ],
)
def test_outcome(gold: str | None, said_on: str | None, edtf: str | None, wanted: str) -> None:
    found = replace(FOUND, said_on=said_on, said_when=When(edtf))
    assert said_on_outcome(gold, found) == wanted


def test_a_label_with_an_open_end_is_refused() -> None:
    with pytest.raises(ValueError, match="both ends"):
        said_on_outcome("../2022-02-15", replace(FOUND, said_on="2022-02-15"))
