"""Promises and predictions told apart."""

from __future__ import annotations

import pytest

from sayso.reading.cast import Cast
from sayso.reading.future import future_act, sided_act

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


def test_what_officials_will_have_done_is_their_promise() -> None:
    assert sided_act("a new port will be built in May", "Norway", home_in) == "promise"
    assert sided_act("a new port will be built in May", None, home_in) == "predict"
    assert sided_act("Sweden’s port will be built in May", "Norway", home_in) == "predict"


@pytest.mark.parametrize(
    ("content", "act"),
    [
        ("that Norway is not a party to the quarrel", "deny"),
        ("they were not near the port", "deny"),
        ("Sweden is not a party to the quarrel", None),
        ("the boats were not near the port", None),
        ("they are not yet in port", None),
        ("there are boats in Norway that do not fish", None),
    ],
)
def test_whoever_says_their_side_does_not_denies(content: str, act: str | None) -> None:
    assert sided_act(content, "Norway", home_in) == act
