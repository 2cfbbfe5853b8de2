"""Common expressions across anchor days; the truth is walked to day by day, without the rules."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest

from sayso.reading.time import TimeExpression, times

ANCHORS = [
    date.fromisoformat(day)
    for day in (
        "2022-02-15", "2022-02-18", "2024-02-29", "2023-02-28", "2021-12-31",
        "2022-01-01", "2020-03-01", "2019-03-10", "2018-11-01", "2017-11-30",
        "2016-10-31", "2023-06-15", "2023-06-16", "2014-08-17", "2025-07-05",
        "2012-04-30", "2009-09-09", "1999-12-27", "2001-03-31", "2022-05-14",
    )
]  # fmt: skip
ONE = timedelta(1)
anchors = pytest.mark.parametrize("day", ANCHORS, ids=str)


def only(text: str, day: date) -> TimeExpression:
    found = times(text, day)
    assert len(found) == 1, found
    return found[0]


def walk(day: date, step: int, is_it: Callable[[date], bool]) -> date:
    """The first such day from this one on, itself included."""
    while not is_it(day):
        day += step * ONE
    return day


def interval(one: TimeExpression, reading: int = 0) -> tuple[date | None, date | None]:
    sense = one.senses[reading]
    return sense.earliest, sense.latest


def test_there_are_twenty() -> None:
    assert len(set(ANCHORS)) == 20


@anchors
def test_last_tuesday(day: date) -> None:
    truth = walk(day - ONE, -1, lambda one: one.strftime("%a") == "Tue")
    found = only("The first ship left last Tuesday.", day)
    assert (found.value, len(found.senses)) == (truth.isoformat(), 1)
    assert interval(found) == (truth, truth)


@anchors
def test_on_wednesday(day: date) -> None:
    truth = walk(day, -1, lambda one: one.strftime("%a") == "Wed")
    assert only("The port said on Wednesday it was shut.", day).value == truth.isoformat()
    truth = walk(day, 1, lambda one: one.strftime("%a") == "Wed")
    assert only("The port will open on Wednesday.", day).value == truth.isoformat()


@anchors
def test_friday_without_tense_has_both_readings(day: date) -> None:
    def friday(one: date) -> bool:
        return one.strftime("%a") == "Fri"

    back = walk(day, -1, friday)
    other = walk(day, 1, friday) if back != day else back - 7 * ONE
    found = only("A rally in the harbour, Friday", day)
    assert [sense.value for sense in found.senses] == [back.isoformat(), other.isoformat()]


@anchors
def test_the_15th(day: date) -> None:
    truth = walk(day, -1, lambda one: one.day == 15)
    assert only("She arrived on the 15th.", day).value == truth.isoformat()
    truth = walk(day, 1, lambda one: one.day == 15)
    assert only("She will arrive on the 15th.", day).value == truth.isoformat()


@anchors
def test_early_march(day: date) -> None:
    first = walk(day, -1, lambda one: (one.month, one.day) == (3, 1))
    found = only("They left in early March.", day)
    assert found.value == f"{first.year}-03"
    assert interval(found) == (first, first + 9 * ONE)
    last = walk(day, 1, lambda one: (one.month, one.day) == (3, 10))
    found = only("They will leave in early March.", day)
    assert interval(found) == (last - 9 * ONE, last)


@anchors
def test_by_the_end_of_the_month(day: date) -> None:
    last = walk(day, 1, lambda one: (one + ONE).day == 1)
    found = only("It will be ready by the end of the month.", day)
    assert found.value == day.isoformat()[:7]
    assert interval(found) == (day, last) or day > last - 9 * ONE
    assert interval(found)[1] == last


@anchors
def test_in_three_to_four_weeks(day: date) -> None:
    found = only("The crews will be back in three to four weeks.", day)
    assert found.value == f"{day + 21 * ONE}/{day + 28 * ONE}"
    assert interval(found) == (day + 21 * ONE, day + 28 * ONE)


@anchors
def test_two_days_earlier(day: date) -> None:
    assert only("Two days earlier the bridge had closed.", day).value == str(day - 2 * ONE)
    named = times("It shut on 1 May 2021. Two days earlier it had been full.", day)
    assert [one.value for one in named] == ["2021-05-01", "2021-04-29"]


@anchors
def test_overnight(day: date) -> None:
    found = only("The bridge was hit overnight.", day)
    assert (found.kind, found.value) == ("time", f"{day - ONE}TNI")
    assert interval(found) == (day - ONE, day)


@anchors
def test_since_november(day: date) -> None:
    first = walk(day, -1, lambda one: (one.month, one.day) == (11, 1))
    found = only("Nothing has moved since November.", day)
    assert (found.bound, found.value) == ("since", f"{first.year}-11")
    assert interval(found) == (first, day)
