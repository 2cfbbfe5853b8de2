"""Promises and predictions told apart."""

from __future__ import annotations

import pytest

from sayso.reading.cast import Cast
from sayso.reading.future import future_act

home_in = Cast("").home_in


@pytest.mark.parametrize(
    ("content", "side", "act"),
    [
        ("Norway's boats will be back in port by May", "Norway", "promise"),
        ("that Norwegian boats will be back in port by May", "Sweden", "predict"),
        ("the herring will return next year", "Norway", "predict"),
        ("they will leave the port on Monday", "Norway", "promise"),
        ("Oslo would open the port on Monday", "Norway", "promise"),
        ("a pause would be welcome", "Norway", None),
        ("the herring would return", "Norway", None),
        ("the boats are back", "Norway", None),
        ("if the ice breaks, Norway will open the port", "Norway", None),
        ("“We’ll open the port”", None, "promise"),
    ],
)
def test_what_is_said_of_things_to_come(content: str, side: str | None, act: str | None) -> None:
    assert future_act(content, side, home_in) == act


def test_a_body_calls_itself_it() -> None:
    assert future_act("it will open the port", None, home_in, body=True) == "promise"
    assert future_act("it will be cold", None, home_in) == "predict"


def test_in_ones_own_words_they_are_others() -> None:
    assert future_act("They will go.", "Norway", home_in, first_person=True) == "predict"
    assert future_act("Our boats will go.", None, home_in, first_person=True) == "promise"
