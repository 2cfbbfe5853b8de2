"""Whom a statement speaks of."""

from __future__ import annotations

import re
from collections.abc import Sequence

import pytest

from sayso.reading.raw import RawEntity
from sayso.reading.read import read
from sayso.records import Document
from sayso.terms import EntityLabel
from tests.reading.tagger import RuleTagger


class Given:
    """Finds the names it was given, wherever they stand, and remembers what it was asked."""

    version = "given-1"

    def __init__(self, **names: EntityLabel) -> None:
        self.names = {name.replace("_", " "): label for name, label in names.items()}
        self.asked: list[str] = []

    def find(self, stretches: Sequence[tuple[int, str]]) -> list[list[RawEntity]]:
        self.asked += [text for _, text in stretches]
        return [
            sorted(
                (
                    RawEntity(offset + match.start(), offset + match.end(), label, 0.9)
                    for name, label in self.names.items()
                    for match in re.finditer(rf"\b{name}\b", text)
                ),
                key=lambda one: one.start,
            )
            for offset, text in stretches
        ]


def mentioned(text: str, **names: EntityLabel):
    document = Document("d", text, "report", "0" * 64, "d.txt", published="2022-02-16")
    reading = read(document, RuleTagger(), Given(**names))
    for one in reading.statements:
        for mention in one.mentions:
            assert text[mention.span.start : mention.span.end] == mention.span.quote
    return [
        [(one.span.quote, one.label, one.key) for one in statement.mentions]
        for statement in reading.statements
    ]


def test_names_in_the_content_are_mentioned_and_those_outside_are_not():
    found = mentioned("Ada Brandt said Norway would pay.", Norway="state", Ada_Brandt="person")
    assert found == [[("Norway", "state", "norway")]]


def test_a_surname_is_the_person_whom_the_document_names():
    found = mentioned(
        "Ada Brandt arrived on Monday. The mayor said Brandt had left.",
        Ada_Brandt="person", Brandt="person",
    )  # fmt: skip
    assert found == [[("Brandt", "person", "ada-brandt")]]


def test_a_nationality_stands_for_its_state():
    assert mentioned("The mayor said Norwegian ships had left.", Norwegian="nationality") == [
        [("Norwegian", "nationality", "norway")]
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mayor said Moscow would answer.", ("Moscow", "state", "russia")),
        ("The mayor said talks were held in Moscow.", ("Moscow", "place", None)),
        ("The mayor said he flew to Moscow.", ("Moscow", "place", None)),
    ],
)
def test_a_capital_is_its_government_unless_somebody_is_there(text, expected):
    assert mentioned(text, Moscow="place") == [[expected]]


def test_organisations_have_the_key_of_the_table_or_none():
    found = mentioned(
        "The mayor said NATO and Elmdale Rovers had met.",
        NATO="organisation", Elmdale_Rovers="organisation",
    )  # fmt: skip
    assert found == [[("NATO", "organisation", "nato"), ("Elmdale Rovers", "organisation", None)]]


def test_only_content_with_a_name_in_sight_is_read_for_names():
    namer = Given()
    document = Document(
        "d",
        "Rain fell on Norway.\n\nIt was cold. The mayor said it was late. The mayor said Elm won.",
        "report",
        "0" * 64,
        "d.txt",
    )
    read(document, RuleTagger(), namer)
    assert namer.asked == ["The mayor said Elm won."]


def test_the_reading_names_the_version_of_both_taggers():
    document = Document("d", "So it is.", "report", "0" * 64, "d.txt")
    assert read(document, RuleTagger(), Given()).reader.endswith("+test-double-1+given-1")
    assert read(document, RuleTagger()).reader.endswith("+test-double-1")
