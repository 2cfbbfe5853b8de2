"""Attributions inside others' content, with the test double for a tagger."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from sayso.reading.nested import clause
from sayso.reading.raw import RawAttribution
from sayso.reading.read import read
from sayso.records import Statement
from tests.reading.tagger import RuleTagger
from tests.reading.test_read import document, statements


def lines(found: Sequence[Statement]) -> list[tuple[str | None, str, int | None]]:
    return [
        (one.speaker.name if one.speaker else None, one.content[0].quote, one.parent)
        for one in found
    ]


@pytest.mark.parametrize(
    ("text", "outer", "inner"),
    [
        (
            "Marta Olsen said that Karl Weber denied the leak was hers.",
            ("Marta Olsen", "that Karl Weber denied the leak was hers"),
            ("Karl Weber", "the leak was hers"),
        ),
        (
            "Anna Berg warned that the town council of Arvik announced too much too early.",
            ("Anna Berg", "that the town council of Arvik announced too much too early"),
            ("town council of Arvik", "too much too early"),
        ),
        (
            '"Peter Brandt told reporters the pier is safe," Ilze Kalns said.',
            ("Ilze Kalns", '"Peter Brandt told reporters the pier is safe,"'),
            ("Peter Brandt", "the pier is safe"),
        ),
    ],
)
def test_inner_attributions_have_the_outer_as_parent(
    text: str, outer: tuple[str, str], inner: tuple[str, str]
) -> None:
    assert lines(statements(text)) == [(*outer, None), (*inner, 0)]


def test_an_inner_statement_is_less_sure_than_its_outer_one() -> None:
    outer, inner = statements("Marta Olsen said that Karl Weber denied the leak was hers.")
    assert inner.confidence < outer.confidence


def test_who_speaks_of_their_own_saying_is_not_told_twice() -> None:
    assert len(statements("Marta Olsen said that she announced the sale too early.")) == 1


def test_an_inner_we_is_the_outer_speaker() -> None:
    assert lines(statements("Marta Olsen claimed we announced the sale too early.")) == [
        ("Marta Olsen", "we announced the sale too early", None)
    ]


def test_an_inner_speaker_is_no_antecedent_of_the_next_sentence() -> None:
    found = statements(
        "Marta Olsen said that Ilze Kalns denied the leak was hers. She added that it was late."
    )
    assert found[-1].speaker is not None
    assert found[-1].speaker.name == "Marta Olsen"


def test_content_without_a_word_of_telling_is_not_read_again() -> None:
    class Counting(RuleTagger):
        asked = 0

        def tag(self, paragraphs: Sequence[tuple[int, str]]) -> list[list[RawAttribution]]:
            self.asked += len(paragraphs)
            return super().tag(paragraphs)

    tagger = Counting()
    read(
        document("Marta Olsen said the pier was built of oak and stood for a hundred years."),
        tagger,
    )
    assert tagger.asked == 1


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("that all is well", "all is well"),
        ("“and that the boat left,”", "the boat left"),
        ("whether it holds", "it holds"),
        ("thatch is dear", "thatch is dear"),
        ("“”", ""),
        ("that", ""),
    ],
)
def test_clause(text: str, rest: str) -> None:
    start, end = clause(text, 0, len(text))
    assert text[start:end] == rest
