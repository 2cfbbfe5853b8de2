"""The shipped table: who held which office when, and who is meant by a name."""

from __future__ import annotations

import pytest

from sayso.reading.actors import Office, fold, shipped, with_own
from sayso.reading.own_actors import OwnActors


@pytest.mark.parametrize(
    ("role", "state", "day", "name"),
    [
        ("secretary of state", "United States", "2021-01-10", "Mike Pompeo"),
        ("secretary of state", "United States", "2022-02-15", "Antony Blinken"),
        ("secretary of state", "United States", "2025-01-10", "Antony Blinken"),
        ("secretary of state", "United States", "2025-03-01", "Marco Rubio"),
        ("defence minister", "Ukraine", "2021-06-01", "Andriy Taran"),
        ("defence minister", "Ukraine", "2022-02-15", "Oleksii Reznikov"),
        ("defence minister", "Ukraine", "2024-01-01", "Rustem Umerov"),
        ("foreign minister", "China", "2023-06-01", "Qin Gang"),
        ("foreign minister", "China", "2023-08-01", "Wang Yi"),
        ("prime minister", "Israel", "2022-03-01", "Naftali Bennett"),
        ("prime minister", "Israel", "2023-03-01", "Benjamin Netanyahu"),
        ("prime minister", "Pakistan", "2022-03-01", "Imran Khan"),
        ("president", "Brazil", "2022-12-01", "Jair Bolsonaro"),
        ("president", "Taiwan", "2024-06-01", "Lai Ching-te"),
        ("press secretary", "United States", "2022-02-15", "Jen Psaki"),
        ("secretary general", "NATO", "2024-09-30", "Jens Stoltenberg"),
        ("secretary general", "NATO", "2024-11-01", "Mark Rutte"),
        ("secretary general", "CSTO", "2022-02-15", "Stanislav Zas"),
    ],
)
def test_who_held_the_office_that_day(role: str, state: str, day: str, name: str) -> None:
    holder = shipped().holder(role, state, day)
    assert holder is not None
    assert holder.name == name


def test_nobody_is_guessed_without_a_day() -> None:
    assert shipped().holder("president", "France", None) is None


@pytest.mark.parametrize(
    ("words", "name", "home"),
    [
        ("Сергей Шойгу", "Sergei Shoigu", "Russia"),
        ("Володимир Зеленський", "Volodymyr Zelenskyy", "Ukraine"),
        ("Volodymyr Zelenskiy", "Volodymyr Zelenskyy", "Ukraine"),
        ("Anthony Blinken", "Antony Blinken", "United States"),
        ("МАГАТЭ", "IAEA", "IAEA"),
        ("Downing Street", "United Kingdom", "United Kingdom"),
        ("the Élysée", "France", "France"),
        ("Zhongnanhai", "China", "China"),
        ("the Blue House", "South Korea", "South Korea"),
        ("Brussels", "European Union", "European Union"),
        ("Foggy Bottom", "US State Department", "United States"),
        ("the West", "The West", "The West"),
        ("M23", "M23", "M23"),
        ("Tasnim", "Tasnim", "Iran"),
    ],
)
def test_names(words: str, name: str, home: str) -> None:
    found = shipped().find(words)
    assert found is not None
    assert (found.name, found.affiliation) == (name, home)


@pytest.mark.parametrize(
    "words", ["Dawn", "Time", "Hill", "National", "Memorial", "Shell", "Independent"]
)
def test_plain_words_are_no_names(words: str) -> None:
    assert shipped().find(words) is None
    assert shipped().by_surname(words, "2022-02-15") is None


@pytest.mark.parametrize(
    ("name", "day", "home"),
    [
        ("Kaja Kallas", "2022-02-15", "Estonia"),
        ("Kaja Kallas", "2025-02-15", "European Union"),
        ("Donald Tusk", "2018-02-15", "European Union"),
        ("Donald Tusk", "2024-02-15", "Poland"),
        ("Mark Rutte", "2022-02-15", "Netherlands"),
        ("Mark Rutte", "2025-02-15", "NATO"),
        ("Antony Blinken", None, "United States"),
    ],
)
def test_for_whom_somebody_spoke_that_day(name: str, day: str | None, home: str) -> None:
    assert shipped().people[name].home_on(day) == home


def test_members_of_alliances() -> None:
    table = shipped()
    assert len(table.members("NATO", "2022-02-15")) == 30
    assert len(table.members("NATO", "2024-06-01")) == 32
    assert len(table.members("European Union", "2022-02-15")) == 27
    assert "Russia" in table.members("CSTO")
    assert table.members("Elm League") == []


def test_members_are_actors_of_the_table() -> None:
    table = shipped()
    for alliance in ("NATO", "European Union", "OSCE", "ASEAN", "OPEC", "Arab League", "G20"):
        assert table.find(alliance) is not None
        for member in table.members(alliance):
            assert table.find(member) is not None, member


def test_wikidata_names_are_names_of_the_table() -> None:
    table = shipped()
    assert table.wikidata["Ukraine"] == "Q212"
    assert len(set(table.wikidata.values())) == len(table.wikidata)
    for name in table.wikidata:
        assert table.find(name) is not None, name


def test_no_office_ends_before_it_begins() -> None:
    for actor in shipped().people.values():
        for office in actor.offices:
            if office.end:
                assert office.start[: len(office.end)] <= office.end, (actor.name, office)


@pytest.mark.parametrize(
    ("words", "folded"),
    [
        ("The U.S.", "US"), ("who", "who"), ("WHO", "WHO"), ("Élysée", "elysee"),
        ("Jean-Pierre", "jean pierre"), ("Włodzimierz", "wlodzimierz"), ("O’Brien", "o'brien"),
    ],
)  # fmt: skip
def test_fold(words: str, folded: str) -> None:
    assert fold(words) == folded


@pytest.mark.parametrize(
    ("start", "end", "on", "surely"),
    [
        ("2020-03-01", "2023-05-01", True, True),
        ("2020", "2023", True, True),
        ("2022", "", True, False),
        ("2020", "2022", True, False),
        ("2022-02", "", True, False),
        ("2023", "", False, False),
        ("", "2022-02-14", False, False),
    ],
)
def test_an_office_on_a_day(start: str, end: str, on: bool, surely: bool) -> None:
    office = Office("mayor", "Elmland", start, end)
    assert office.on("2022-02-15") is on
    assert office.surely_on("2022-02-15") is surely


def test_of_two_in_one_year_neither_is_guessed() -> None:
    own = "".join(
        f'[[actor]]\nname = "{name}"\nkind = "person"\naffiliation = "Elmland"\n'
        f'offices = [{{role = "president", from = "{start}", until = "{end}"}}]\n'
        for name, start, end in (("Ada Moe", "2018", "2022"), ("Bo Lin", "2022", "2023"))
    )
    table = with_own(OwnActors(own.encode(), "actors.toml"))
    found = [table.holder("president", "Elmland", day) for day in ("2021-05-01", "2022-05-01")]
    assert [actor.name if actor else None for actor in found] == ["Ada Moe", None]
