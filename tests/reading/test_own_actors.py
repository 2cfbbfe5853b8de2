"""The actors that a user adds."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from sayso.errors import SaysoError
from sayso.reading.actors import shipped, table, using, with_own
from sayso.reading.own_actors import OwnActors

DOCS = Path(__file__).parents[2] / "docs" / "actors.md"
EXAMPLE = re.search(r"```toml\n(.*?)```", DOCS.read_text("utf-8"), re.S)


def own(text: str) -> OwnActors:
    return OwnActors(text.encode("utf-8"), "actors.toml")


@pytest.fixture
def example() -> OwnActors:
    assert EXAMPLE is not None
    return own(EXAMPLE[1])


def test_the_example_of_the_docs(example: OwnActors) -> None:
    found = with_own(example)
    state = found.find("Elmport")
    assert state is not None
    assert (state.name, state.kind, state.key) == ("Norland", "state", "norland")
    assert found.state_of("Norlanders") == "Norland"
    assert found.adjective["Norland"] == "Norlandic"
    board = found.find("EHB")
    assert board is not None
    assert (board.key, board.affiliation) == ("elm-harbour-board", "Norland")
    person = found.find("Инес Кирибель")
    assert person is not None
    assert (person.name, person.affiliation, person.gender) == ("Ines Kiribel", "Norland", "f")
    assert found.by_surname("Kiribel", "2022-02-15") == person


@pytest.mark.parametrize(
    ("role", "day", "holds"),
    [
        ("foreign minister", "2022-02-15", True),
        ("foreign minister", "2021-02-15", False),
        ("foreign minister", "2024-02-15", False),
        ("prime minister", "2025-02-15", True),
    ],
)
def test_who_held_the_office_that_day(example: OwnActors, role: str, day: str, holds: bool) -> None:
    assert (with_own(example).holder(role, "Norland", day) is not None) is holds


def test_an_entry_adds_to_a_shipped_person() -> None:
    found = with_own(own('[[actor]]\nname = "Antony Blinken"\nkind = "person"\n'
                         'aliases = ["Tony of Elmport"]\n'))  # fmt: skip
    before, now = shipped().find("Antony Blinken"), found.find("Tony of Elmport")
    assert before is not None
    assert now is not None
    assert (now.name, now.key, now.affiliation) == (before.name, before.key, before.affiliation)
    assert now.offices == before.offices
    assert found.find("Anthony Blinken") == found.find("Antony Blinken") == now
    assert found.holder("secretary of state", "United States", "2022-02-15") == now
    assert found.surnames["blinken"] == [now]


def test_a_name_of_the_file_goes_before_a_shipped_one() -> None:
    found = with_own(own('[[actor]]\nname = "Elm"\nkind = "state"\naliases = ["Moscow"]\n'))
    moscow = found.find("Moscow")
    assert moscow is not None
    assert moscow.name == "Elm"
    other = shipped().find("Moscow")
    assert other is not None
    assert other.name == "Russia"


def test_the_table_is_in_use_for_a_block(example: OwnActors) -> None:
    with using(with_own(example)):
        assert table().find("Norland") is not None
    assert table() is shipped()
    assert table().find("Norland") is None


def test_the_version_follows_the_content() -> None:
    one, other = own("# a\n"), own("# b\n")
    assert one.version != other.version
    assert OwnActors(one.data, "elsewhere").version == one.version


@pytest.mark.parametrize(
    ("text", "line", "reason"),
    [
        ('[[actor]]\nname = "A"\nkind = "state', 3, "not valid TOML"),
        ('[[actor]]\nname = "A"\n', 1, "needs a 'kind'"),
        ('\n\n[[actor]]\nkind = "state"\n', 3, "needs a 'name'"),
        ('[[actor]]\nname = "A"\nkind = "ship"\n', 3, "kind 'ship'"),
        ('[[actor]]\nname = "A"\nkind = "state"\n\n[[actor]]\nname = "B"\nkind = "state"\n'
         'age = 3\n', 8, "'age' is not known"),
        ('[[actor]]\nname = 3\nkind = "state"\n', 2, "'name' is not text"),
        ('[[actor]]\nname = "A"\nkind = "state"\naliases = [1]\n', 4, "'aliases'"),
        ('[[actor]]\nname = "A"\nkind = "person"\ngender = "x"\n', 4, "gender"),
        ('[[actor]]\nname = "A"\nkind = "person"\noffices = [\n'
         '  {role = "mayor"},\n  {role = "president", from = "May"},\n]\n', 6, "'May'"),
        ('[[actor]]\nname = "A"\nkind = "person"\noffices = [{of = "B"}]\n', 4, "'role'"),
        ('[[person]]\nname = "A"\n', 1, "[[actor]]"),
        ('actor = 3\n', 1, "[[actor]]"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_said_with_its_line(text: str, line: int, reason: str) -> None:
    with pytest.raises(SaysoError) as raised:
        own(text).rows()
    problem = raised.value.problem
    assert (problem.code, problem.where) == ("bad-actors", f"actors.toml:{line}")
    assert reason in problem.message


def test_bytes_that_are_no_text() -> None:
    with pytest.raises(SaysoError, match=r"actors\.toml:2: not valid UTF-8"):
        OwnActors(b"# a\n\xff\n", "actors.toml").rows()
