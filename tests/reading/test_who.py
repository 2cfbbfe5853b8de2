"""Whom titles, pronouns and phrases for several people mean, and why nobody is named."""

from __future__ import annotations

import pytest

from sayso.reading.outlets import likely_outlet
from tests.reading.test_read import speakers, statements


@pytest.mark.parametrize(
    "lead",
    [
        "President Ada Moe spoke with Prime Minister Per Lund of Norway.",
        "Ada Moe had a telephone conversation with Per Lund, Prime Minister of Norway.",
        "Secretary Ada Moe met today in Oslo with Norwegian Foreign Minister Per Lund.",
        "A telephone call took place between President Ada Moe and Prime Minister Per Lund.",
        "Ada Moe hosted Per Lund to discuss the views of President Ivar Holm.",
    ],
)
@pytest.mark.parametrize("who", ["They", "The leaders", "The interlocutors", "Both leaders"])
def test_those_who_met(lead: str, who: str) -> None:
    assert speakers(f"{lead} {who} said the strait is open.") == ["Ada Moe", "Per Lund"]


def test_three_who_met() -> None:
    text = (
        "President Ada Moe spoke with Chancellor Per Lund of Norway, and Prime Minister Ivar Holm. "
        "The leaders said the strait is open."
    )
    assert speakers(text) == ["Ada Moe", "Per Lund", "Ivar Holm"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        # an office is an antecedent
        ("Governor Ada Moe and Ivar Holm came. The governor left. She said it was late.",
         "Ada Moe"),
        ("Secretary of State Ada Moe called Foreign Minister Per Lund. "
         "The Secretary said it was late.", "Ada Moe"),
        # first names, once the full name is known
        ("Princess Ada Moe came. Princess Ada said it was late.", "Ada Moe"),
        ("Ada Moe came. Ada said it was late.", "Ada Moe"),
        ("His wife Ada said it was late.", "Ada"),
        # one of a family
        ("President Per Moe died. Lise Moe wept. Moe said it was late.", "Per Moe"),
        # people by whose they are
        ("Per Lund was held. His sister said it was late.", "Per Lund’s sister"),
        # occupations are no names
        ("Ecologist Ada Moe said it was late.", "Ada Moe"),
        # an apposition cut off from its name
        ("A treaty said it was late.", "treaty"),
    ],
)  # fmt: skip
def test_who(text: str, name: str) -> None:
    found = speakers(text, published="2022-02-16")
    assert found[-1] == name


def test_the_president_on_their_own_pages() -> None:
    text = "Ada Moe met President of Norway Per Lund. The President said it was late."
    found = speakers(text, publisher="President of Russia (kremlin.ru)", published="2022-02-16")
    assert found == ["Vladimir Putin"]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("He said it was late.", "unresolved"),
        ("The two leaders said it was late.", "unresolved"),
        ("Some said it was late.", "not-named"),
        ("The attack said it was late.", "not-named"),
        ("Ada Moe said it was late.", None),
    ],
)
def test_why_nobody_is_named(text: str, reason: str | None) -> None:
    [made] = statements(text)
    assert (made.nobody, made.speaker is None) == (reason, reason is not None)


@pytest.mark.parametrize(
    ("words", "outlet"),
    [
        ("N.B.C news", "NBC News"), ("C.N.N.", "CNN"),
        ("Em S NBC", "MSNBC"), ("Rooters", "Reuters"), ("the Gardian newspaper", "The Guardian"),
        ("Washington Poste", "The Washington Post"), ("Deutche Welle", "Deutsche Welle"),
        # known, or like none, or like two
        ("Reuters", None), ("the BBC", None), ("the Elm Post", None), ("Channel 5 News", None),
        ("the Elm Board", None), ("state media", None), ("CCN", None),
    ],
)  # fmt: skip
def test_garbled_outlets(words: str, outlet: str | None) -> None:
    assert likely_outlet(words) == outlet


def test_the_name_stays_as_it_is_written() -> None:
    [made] = statements("Rooters said it was late.")
    assert made.speaker is not None
    assert (made.speaker.name, made.speaker.likely) == ("Rooters", "Reuters")


def test_a_readout_is_about_the_meeting_that_it_opens_with() -> None:
    text = (
        "President Ada Moe spoke with Per Lund of Norway. Per Lund thanked Ivar Holm for his call "
        "with Lise Berg. The leaders said the strait is open."
    )
    found = statements(text, kind="statement", publisher="Elm Ministry of Trade")
    who = [
        made.speaker.name
        for made in found
        if made.speaker and made.source and made.source.quote == "The leaders"
    ]
    assert who == ["Ada Moe", "Per Lund"]


def test_it_is_the_body_that_opens_its_own_sentence() -> None:
    found = statements(
        "Norland Defence Secretary Bo Lund said he had seen no tanks.\n\n"
        "The Elmland defence ministry published a video. In May, it said tanks were leaving."
    )
    assert [one.speaker.name for one in found if one.speaker][-1] == "Elmland defence ministry"


def test_the_name_after_a_title_is_the_speaker_whatever_posts_stand_before() -> None:
    assert speakers("Norland's Chief of Army Staff General Ada Moe said the bridge is open.") == [
        "Ada Moe"
    ]
