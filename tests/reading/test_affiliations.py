"""Whom speakers speak for, on sentences written for these tests."""

from __future__ import annotations

import pytest

from sayso.reading.bodies import body_end, side
from tests.reading.test_read import statements

BODY = "Elm Institute for Water and Soil"


@pytest.mark.parametrize(
    ("text", "name", "affiliation"),
    [
        # before the name
        ("Ashwood Paints director Ada Moe said it was late.", "Ada Moe", "Ashwood Paints"),
        (f"{BODY} researcher Ada Moe said it was late.", "Ada Moe", BODY),
        ("The Ash College's dean, Ada Moe, said it was late.", "Ada Moe", "Ash College"),
        ("The head of the Norwegian Chess League, Ada Moe, said it was late.", "Ada Moe",
         "Norwegian Chess League"),
        # after it
        ("Chemist Ada Moe of the University of Elmstad said it was late.", "Ada Moe",
         "University of Elmstad"),
        ("Ada Moe, director of Youth Forum Elmland, said it was late.", "Ada Moe",
         "Youth Forum Elmland"),
        ("Ada Moe, a member of the Elm Council, said it was late.", "Ada Moe", "Elm Council"),
        ("Ada Moe, an Ash College student who saw it, said it was late.", "Ada Moe",
         "Ash College"),
        # carried to what follows
        ("Ada Moe, a doctor at Elm Hospital, came. Moe said it was late.", "Ada Moe",
         "Elm Hospital"),
        # a state before a body; a state of a federation; a town
        ("Norwegian Foreign Minister Ada Moe said it was late.", "Ada Moe", "Norway"),
        ("Ohio Attorney General Ada Moe said it was late.", "Ada Moe", "Ohio"),
        # no longer
        ("Former Ashwood Paints director Ada Moe said it was late.", "Ada Moe", None),
        # an office of the state that the text is about
        ("Norway voted. Finance Minister Ada Moe said it was late.", "Ada Moe", "Norway"),
        # unnamed
        ("An Ashwood spokesperson said it was late.", "Ashwood spokesperson", "Ashwood"),
        ("Scientists from the University of Elmstad said it was late.",
         "Scientists from the University of Elmstad", "University of Elmstad"),
        ("Norway voted. Health officials said it was late.", "Health officials", "Norway"),
        ("Norway and Sweden voted. Health officials said it was late.", "Health officials", None),
        # bodies and media
        (f"The {BODY} said it was late.", BODY, BODY),
        ("The Norwegian Institute of Fish said it was late.", "Norwegian Institute of Fish",
         "Norway"),
        ("CNN said it was late.", "CNN", None),
        ("TASS said it was late.", "TASS", "Russia"),
        ("Ashwood said it was late.", "Ashwood", None),
    ],
)  # fmt: skip
def test_affiliation(text: str, name: str, affiliation: str | None) -> None:
    speaker = statements(text, published="2022-02-16")[-1].speaker
    assert speaker is not None
    assert (speaker.name, speaker.affiliation) == (name, affiliation)


def test_an_abbreviation_stands_for_the_whole_name() -> None:
    text = (
        "The Elm Board of Trade (EBT) met. Ada Moe of EBT said it was late. "
        "Per Lund, a lawyer at EBT, said so too."
    )
    found = [made.speaker and made.speaker.affiliation for made in statements(text)]
    assert found == ["Elm Board of Trade"] * 2


def test_governors_and_mayors_speak_for_the_place_a_text_is_about() -> None:
    text = "Ohio shut its parks. In Ohio, Governor Ada Moe signed. The governor said it was late."
    speaker = statements(text)[-1].speaker
    assert speaker is not None
    assert (speaker.name, speaker.affiliation) == ("Ada Moe", "Ohio")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Elm Institute for Water and Soil said no", "Elm Institute for Water and Soil"),
        ("the University of Elmstad and the Ash Board", "University of Elmstad"),
        ("University of Elm, North Beech's dean", "University of Elm, North Beech"),
        ("the Elm Board of Trade President Ada Moe", "Elm Board of Trade"),
        ("the Elm Board said", "Elm Board"),
    ],
)
def test_a_name_goes_on_over_small_words(text: str, name: str) -> None:
    start = text.index(name.split()[0])
    head = next(word for word in name.split() if word in ("Institute", "University", "Board"))
    after = text.index(head) + len(head)
    assert text[start : body_end(text, after, len(text))] == name


def test_sides() -> None:
    assert side("Swedish Border Agency") == "Sweden"
    assert side("Swedish Border Society") == "Swedish Border Society"
    assert side("Elm News") is None
