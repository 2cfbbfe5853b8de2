"""Statements found by the places that they name."""

from dataclasses import replace

import pytest

from sayso.errors import SaysoError
from sayso.ledger import Ledger
from sayso.records import Reading
from sayso.terms import CUE_KINDS
from tests.ledger import made

TEXT = (
    "Ines said trains left Kharkiv. Omar said ferries left Crimea. "
    "Vera said Russian ships sailed. Juri said the Kerch Strait froze. Noor said rain would come. "
    "Tora thought Kharkiv was calm."
)


@pytest.fixture
def ledger():
    with Ledger.open(None) as opened:
        document = made.simple(TEXT, id="trains")
        opened.add(made.capture(TEXT), document, made.simply_read(document))
        yield opened


def who(ledger, **wanted):
    return [entry.speaker.name for entry in ledger.statements(**wanted)]


@pytest.mark.parametrize(
    ("place", "speakers"),
    [
        ("Kharkiv", ["Ines"]),
        ("kharkov", ["Ines"]),
        ("706483", ["Ines"]),
        ("UA.07", ["Ines"]),
        ("Kharkiv Oblast", ["Ines"]),
        ("Crimea", ["Omar"]),
        ("Kerch Strait", ["Juri"]),
        # disputed places are found by anybody's view, and a demonym is no place
        ("Ukraine", ["Ines", "Omar", "Juri"]),
        ("UA", ["Ines", "Omar", "Juri"]),
        (" 690791 ", ["Ines", "Omar", "Juri"]),
        ("Russia", ["Omar", "Juri"]),
        ("Europe", ["Ines", "Omar", "Juri"]),
        ("Norway", []),
    ],
)
def test_by_name_number_or_code(ledger, place, speakers):
    assert who(ledger, place=place) == speakers


def test_together_with_other_filters(ledger):
    assert who(ledger, place="Ukraine", speaker="omar") == ["Omar"]
    assert who(ledger, place="Kharkiv", cue_kinds=CUE_KINDS) == ["Ines", "Tora"]
    assert who(ledger, place="Ukraine", limit=1) == ["Ines"]


def test_only_the_latest_reading_counts(ledger):
    document = made.simple(TEXT, id="trains")
    newer = made.simply_read(document, reader="double-2")
    bare = tuple(replace(one, about_where=()) for one in newer.statements)
    ledger.add(made.capture(TEXT), document, replace(newer, statements=bare))
    assert who(ledger, place="Ukraine") == []


@pytest.mark.parametrize(("place", "near"), [("Kharkv", "Kharkiv"), ("Ukriane", "Ukraine")])
def test_an_unknown_name_is_refused_with_names_near_to_it(ledger, place, near):
    with pytest.raises(SaysoError) as caught:
        list(ledger.statements(place=place))
    assert caught.value.problem.code == "unknown-place"
    assert near in caught.value.problem.hint


@pytest.mark.parametrize("place", ["", "  ", "99999999999", "Qwxyzzy"])
def test_an_unknown_place_is_refused_where_none_is_near(ledger, place):
    with pytest.raises(SaysoError) as caught:
        ledger.statement_ids(place=place)
    assert "did you mean" not in caught.value.problem.hint


def test_places_come_back_as_they_went_in(ledger):
    document = made.simple(TEXT, id="trains")
    assert ledger.reading("trains") == made.simply_read(document)
    assert ledger.unplaced() == 0
    assert ledger.verify() == []


def test_a_reading_that_did_not_look_for_places_says_so(ledger):
    document = made.document()
    ledger.add(made.capture(document.text), document, made.reading(document))
    assert [entry.statement.about_where for entry in ledger.statements(document="bridge")] == [
        None,
        None,
    ]


def test_a_place_that_is_not_where_it_says_is_not_kept():
    document = made.simple("Ines said trains left Kharkiv.", id="trains")
    (one,) = made.simply_read(document).statements
    (held,) = one.about_where
    moved = replace(held, span=replace(held.span, start=0, end=7))
    wrong = Reading(document.id, "double-1", (replace(one, about_where=(moved,)),))
    with Ledger.open(None) as opened, pytest.raises(ValueError, match="Kharkiv"):
        opened.add(made.capture(document.text), document, wrong)
