"""Names compared by actor."""

from __future__ import annotations

import pytest

from evaluation.speakers import affiliation_outcome, is_description, same_name, speaker_outcome
from sayso.reading.actors import slug
from sayso.records import Speaker


def speaker(name: str, affiliation: str | None = None) -> Speaker:
    return Speaker(name, affiliation, slug(name))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ana Ruiz", "ANA RUIZ"),
        ("Ana Ruiz", "Ruiz"),
        ("Ana M. Ruiz", "Ana Ruiz"),
        ("A. Ruiz", "Ana Ruiz"),
        ("Foreign Minister Ana Ruiz", "Ana Ruiz"),
        ("Ana Ruiz, the harbour master", "Ana Ruiz"),
        ("Sauli Niinistö", "Sauli Niinisto"),
        ("US", "United States"),
        ("the Kremlin", "Kremlin"),
        ("a fire officer", "fire officer"),
        ("officials", "two officials"),
        ("Institute of Hydrology", "National Institute of Hydrology"),
    ],
)
def test_the_same_actor(one: str, other: str) -> None:
    assert same_name(one, other)
    assert same_name(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ana Ruiz", "Bea Ruiz"),
        ("Ana Ruiz", "Ana Lund"),
        ("Joe Biden", "Jill Biden"),
        ("Finance Ministry", "Defence Ministry"),
        ("Ministry", "Defence Ministry"),
        ("Russia", "Ukraine"),
        ("a fire officer", "a police officer"),
        ("Ana Ruiz", ""),
    ],
)
def test_another_actor(one: str, other: str) -> None:
    assert not same_name(one, other)
    assert not same_name(other, one)


def test_one_speaker() -> None:
    assert speaker_outcome("Ana Ruiz", [speaker("Ana Ruiz")]) == "right"
    assert speaker_outcome("Ana Ruiz", [speaker("Bo Lund")]) == "wrong"
    assert speaker_outcome("Ana Ruiz", []) == "unknown"
    assert speaker_outcome(None, []) == "right"
    assert speaker_outcome(None, [speaker("Ana Ruiz")]) == "invented"


def test_joint_speakers_must_all_be_there() -> None:
    both = [speaker("Bo Lund"), speaker("Ruiz")]
    assert speaker_outcome("Ana Ruiz and Bo Lund", both) == "right"
    assert speaker_outcome("Ana Ruiz and Bo Lund", both[:1]) == "wrong"
    assert speaker_outcome("Ana Ruiz", both) == "wrong"
    institute = "Institute of Rain and Wind"
    assert speaker_outcome(institute, [speaker(institute)]) == "right"


def test_affiliations() -> None:
    assert affiliation_outcome("Russia", "Russia") == "right"
    assert affiliation_outcome("Hampshire Police", "hampshire police") == "right"
    assert affiliation_outcome("Russia", "Ukraine") == "wrong"
    assert affiliation_outcome("Russia", None) == "unknown"
    assert affiliation_outcome(None, None) == "right"
    assert affiliation_outcome(None, "Russia") == "invented"


def test_descriptions_are_no_names() -> None:
    assert is_description("a fire officer")
    assert is_description("Local media")
    assert not is_description("Ana Ruiz")
    assert not is_description("")
