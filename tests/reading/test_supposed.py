"""Documents without a date: what their own dates make likely. All texts are made up."""

from __future__ import annotations

from datetime import date

import pytest

from sayso.reading import supposed
from sayso.reading.cast import Cast
from sayso.reading.when import Times

FEBRUARY = (date(2022, 2, 1), date(2022, 2, 28))


def read(text: str, words: str, between: supposed.Between | None = None) -> tuple[str | None, ...]:
    """Give what the words mean in an undated text: the likely date and the other."""
    held = Times(text, None, between=between)
    at = text.index(words)
    when = held.unplaced(held.within(at, at + 1)[0], "past")
    assert when.unknown == "no-anchor"
    return when.edtf, when.other


def test_a_weekday_of_the_week_around_has_two_dates() -> None:
    text = "The dam burst on 15 February 2022. The council denied it in a statement issued Friday."
    assert read(text, "Friday") == ("2022-02-18?", "2022-02-11?")


def test_many_days_are_one_interval() -> None:
    text = "The dam burst on 15 February 2022. The council denied it yesterday."
    assert read(text, "yesterday") == ("2022-02-14?/2022-02-20?", None)


def test_what_is_announced_ends_the_week() -> None:
    text = (
        "The dam burst on 15 February 2022. The hearing will be held on 17 February 2022. "
        "The council denied it on Friday."
    )
    assert read(text, "Friday") == ("2022-02-11?", None)


@pytest.mark.parametrize(
    "text",
    [
        "The council denied it on Friday.",
        "The port has been free since 1991. The council denied it on Friday.",
        "On 3 May 1991 the port was freed. It was sold in 2014. The council said so on Friday.",
        "On Tuesday, February 15, the dam burst. The council denied it on Friday.",
    ],
)
def test_nothing_is_guessed_without_a_day_of_the_calendar(text: str) -> None:
    assert read(text, "Friday") == (None, None)


def test_the_year_of_a_day_is_told_by_its_weekday_and_by_who_holds_office() -> None:
    text = (
        "US Secretary of State Antony Blinken spoke on Tuesday, February 15, of the dam. "
        "The council denied it on Friday."
    )
    between = supposed.in_office(Cast(text))
    assert between is not None
    assert (between[0].year, between[1].year) == (2021, 2025)
    assert read(text, "Friday", between) == ("2022-02-18?", "2022-02-11?")


def test_a_month_of_publication_bounds_its_days() -> None:
    held = Times("The council denied it on Friday.", "2022-02")
    when = held.unplaced(held.within(0, 40)[0], "past")
    assert (when.edtf, when.unknown) == ("2022-01-28?/2022-02-25?", "no-anchor")


@pytest.mark.parametrize(
    ("published", "wanted"),
    [("2022-02", FEBRUARY), ("2022", (date(2022, 1, 1), date(2022, 12, 31))), ("soon", None),
     (None, None), ("2022-12", (date(2022, 12, 1), date(2022, 12, 31)))],
)  # fmt: skip
def test_within(published: str | None, wanted: supposed.Between | None) -> None:
    assert supposed.within(published) == wanted


def test_a_day_before_the_bounds_is_history() -> None:
    text = "The dam burst on 15 February 2021. The council denied it on Friday."
    assert read(text, "Friday", FEBRUARY) != ("2021-02-19?", "2021-02-12?")
