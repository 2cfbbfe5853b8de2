from __future__ import annotations

import pytest

from sayso.reading.when import Times, about_when, due
from sayso.records import NOT_NAMED, Span, When
from sayso.terms import Act


def whole(text: str) -> tuple[tuple[int, int], ...]:
    return ((0, len(text)),)


def promised(text: str, said: str | None, act: Act = "promise") -> When | None:
    return due(Times(text, "2022-02-17"), whole(text), said, act)


def test_due_counts_from_the_day_of_saying() -> None:
    text = "the crews would be back in three to four weeks"
    words = Span(27, 46, "three to four weeks")
    assert promised(text, "2022-02-15") == When("2022-03-08/2022-03-15", words)
    assert promised(text, None) == When("2022-03-10/2022-03-17", words)


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("it will be over by 20 February", "2022-02-15/2022-02-20"),
        ("the port opens on Friday", "2022-02-18"),
        ("the ship, built in 1990, sails in May", "2022-05"),
        ("they leave within days", "2022-02-15/.."),
        ("it will be ready this year", "2022-02-15/2022-12-31"),
    ],
)
def test_due_is_what_is_still_to_come(text: str, edtf: str) -> None:
    found = promised(text, "2022-02-15", "predict")
    assert found is not None
    assert found.edtf == edtf


def test_due_may_wait_for_an_event() -> None:
    found = promised("we will stay until the exercises end, whatever they say", "2022-02-15")
    assert found == When(span=Span(13, 36, "until the exercises end"), unknown="event")


def test_due_may_be_unknown() -> None:
    assert promised("they will soon be home", "2022-02-15") == When(
        span=Span(10, 14, "soon"), unknown="vague"
    )
    assert promised("they will be home", "2022-02-15") == NOT_NAMED
    assert promised("it was over on Friday", "2022-02-15", "assert") is None


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("the bridge was shut on Monday", "2022-02-14"),
        ("it was shut from Monday to Wednesday last week", "2022-02-14"),  # none runs backward
        ("it will be shut from 3 March to 5 March", "2022-03-03/2022-03-05"),
        ("it was shut between May and July 2021", "2021-05/2021-07"),
        ("it has now been shut since 2019", "2019-01-01/2022-02-15"),
        ("it was shut over the past week", "2022-02-08/2022-02-15"),
    ],
)
def test_about_when(text: str, edtf: str) -> None:
    found = about_when(Times(text, "2022-02-15"), whole(text), "2022-02-15")
    assert found.edtf == edtf


def test_about_when_shows_both_readings() -> None:
    text = "a rally in the harbour, Friday"
    found = about_when(Times(text, "2022-02-15"), whole(text), "2022-02-15")
    assert (found.edtf, found.other) == ("2022-02-11", "2022-02-18")


@pytest.mark.parametrize(
    ("text", "published", "unknown"),
    [
        ("the bridge is shut", "2022-02-15", "not-named"),
        ("the bridge was shut on 31 February", "2022-02-15", "no-such-date"),
        ("the bridge was shut recently", "2022-02-15", "vague"),
        ("the bridge was shut on Friday", None, "no-anchor"),
    ],
)
def test_about_when_says_why_it_is_unknown(text: str, published: str | None, unknown: str) -> None:
    found = about_when(Times(text, published), whole(text), published)
    assert (found.edtf, found.unknown) == (None, unknown)
