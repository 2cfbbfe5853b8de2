from __future__ import annotations

from datetime import date

import pytest

from sayso.reading.time import times

DAY = date(2022, 2, 15)  # a Tuesday


def values(text: str, day: date | None = DAY) -> list[tuple[str, str | None]]:
    return [(text[one.start : one.end], one.value) for one in times(text, day)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("It began on 3 March 2019.", ("3 March 2019", "2019-03-03")),
        ("It began on Thursday, Feb. 3.", ("Thursday, Feb. 3", "2022-02-03")),
        ("It began on the 3rd of February.", ("the 3rd of February", "2022-02-03")),
        ("Dated 2021-12-24T10:30Z", ("2021-12-24T10:30Z", "2021-12-24T10:30")),
        ("It began 24.12.2021.", ("24.12.2021", "2021-12-24")),
        ("It was built in July 1997.", ("July 1997", "1997-07")),
        ("It broke last October.", ("last October", "2021-10")),
        ("It broke in January this year.", ("January this year", "2022-01")),
        ("It was built in the late 1970s.", ("the late 1970s", "197")),
        ("It dates to the 11th century.", ("the 11th century", "10")),
        ("It was built in nineteen ninety-six.", ("nineteen ninety-six", "1996")),
        ("It was cold in the winter of 2014.", ("the winter of 2014", "2014-WI")),
        ("Profit fell in the third quarter of 2021.", ("the third quarter of 2021", "2021-Q3")),
        ("It broke last month.", ("last month", "2022-01")),
        ("It opens early next year.", ("early next year", "2023")),
        ("It broke two weeks ago.", ("two weeks ago", "2022-W05")),
        ("It broke a year and a half ago.", ("a year and a half", "P1Y6M")),
        ("It broke at 9 p.m. on Monday.", ("9 p.m. on Monday", "2022-02-14T21:00")),
        ("It broke at 1430 GMT.", ("1430 GMT", "2022-02-15T14:30")),
        ("It broke last night.", ("last night", "2022-02-14TNI")),
        ("It broke on Christmas Eve.", ("Christmas Eve", "2021-12-24")),
        ("The talks took 2 1/2 hours.", ("2 1/2 hours", "PT2H30M")),
        ("The talks took two decades.", ("two decades", "P20Y")),
        ("The 16-day drill is over.", ("The 16-day", "P16D")),
        ("It rained for weeks.", ("weeks", "PXW")),
        ("They meet every Thursday.", ("every Thursday", "XXXX-WXX-4")),
        ("They print it daily.", ("daily", "P1D")),
        ("They are now at sea.", ("now", "PRESENT_REF")),
        ("They left recently.", ("recently", "PAST_REF")),
        ("It broke on Friday last week.", ("Friday last week", "2022-02-11")),
    ],
)  # fmt: skip
def test_value(text: str, wanted: tuple[str, str]) -> None:
    assert values(text) == [wanted]


@pytest.mark.parametrize(
    "text",
    [
        "May he rest, and march on.", "2,000 troops and 1950 men", "a 44-year-old driver",
        "room 2015", "the sun rose", "Resolution 1970", "", "The second fall of man",
        "three-quarters of it", "a second chance",
    ],
)  # fmt: skip
def test_no_time(text: str) -> None:
    assert values(text) == []


def test_the_second_day_takes_the_month_of_the_first() -> None:
    found = values("The talks on April 24 and 25, 10-12 May 2021.")
    assert found == [
        ("April 24", "2022-04-24"), ("25", "2022-04-25"),
        ("10-12 May 2021", "2021-05-10/2021-05-12"),
    ]  # fmt: skip


@pytest.mark.parametrize("words", ["31 February", "Feb. 30", "31 April 2021", "31/31/2021"])
def test_a_day_that_does_not_exist_has_no_value(words: str) -> None:
    (found,) = times(f"It opened on {words}.", DAY)
    assert (found.senses, found.unknown) == ((), "no-such-date")


@pytest.mark.parametrize("words", ["Friday", "yesterday", "last month", "two days ago", "3 March"])
def test_without_a_day_the_relative_are_unknown(words: str) -> None:
    (found,) = times(f"It opened {words}.", None)
    assert (found.senses, found.unknown) == ((), "no-anchor")


def test_without_a_day_the_absolute_are_known() -> None:
    assert values("In May 2021, for two weeks.", None) == [("May 2021", "2021-05"),
                                                          ("two weeks", "P2W")]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("It will open by 20 February.", "2022-02-15/2022-02-20"),
        ("It will open within two weeks.", "2022-02-15/2022-03-01"),
        ("It has been shut since 2019.", "2019-01-01/2022-02-15"),
        ("It will open after March 2022.", "2022-04-01/.."),
        ("It was shut before 2019.", "../2018-12-31"),
        ("It was shut over the past month.", "2022-01-15/2022-02-15"),
        ("It rained in the first half of 2021.", "2021-01/2021-06"),
    ],
)
def test_the_word_before_bounds_the_days(text: str, edtf: str) -> None:
    (found,) = times(text, DAY)
    assert found.senses[0].edtf == edtf


def test_a_slashed_date_has_two_readings() -> None:
    (found,) = times("It opened on 03/04/2021.", DAY)
    assert [sense.value for sense in found.senses] == ["2021-03-04", "2021-04-03"]


def test_offsets_are_those_of_the_text() -> None:
    text = "İstanbul, on Friday. Later, on Monday, it shut."
    (found,) = times(text, DAY, (21, len(text)))
    assert text[found.start : found.end] == "Monday"


def test_a_known_tense_outweighs_the_clause() -> None:
    (found,) = times("It was seen on Friday.", DAY, tense="future")
    assert found.value == "2022-02-18"


@pytest.mark.parametrize("far", ["in 99999999 years", "9999-12-31", "999 centuries ago"])
def test_the_end_of_the_calendar_is_no_error(far: str) -> None:
    for day in (DAY, date.min, date.max):
        text = f"It opens {far}, on Friday, next week and by the end of the month."
        for one in times(text, day):
            assert one.senses or one.unknown
