"""The shipped tagger of names, on sentences written for these tests, and its decoding."""

from __future__ import annotations

import numpy as np
import pytest

from sayso.reading.entities import TAGS, EntityModel, bio_order, is_state
from sayso.terms import ENTITY_LABELS


def named(text: str, offset: int = 0):
    (found,) = EntityModel.load().find([(offset, text)])
    return [(text[one.start - offset : one.end - offset], one.label) for one in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("On Monday Margaret Holm flew to Oslo.",
         [("Margaret Holm", "person"), ("Oslo", "place")]),
        ("Norway and Canada signed the treaty.", [("Norway", "state"), ("Canada", "state")]),
        ("French ships left the port of Hamburg on Friday.",
         [("French", "nationality"), ("Hamburg", "place")]),
        ("The United Nations said the roads were closed.",
         [("United Nations", "organisation")]),
        ("A South Korean ship sank.", [("South Korean", "nationality")]),
        ("Nothing happened here, and nobody minded.", []),
        ("Kurdish and Sunni leaders met.", [("Kurdish", "nationality"), ("Sunni", "nationality")]),
    ],
)  # fmt: skip
def test_names_and_labels(text, expected):
    assert named(text) == expected


def test_offsets_are_the_documents_and_a_possessive_is_no_part_of_a_name():
    assert named("She read Margaret Holm’s letter.", 100) == [("Margaret Holm", "person")]


def test_results_do_not_depend_on_neighbours():
    texts = ["Margaret Holm left Oslo.", "Norway paid.", "", "A long day. " * 300 + "Oslo sleeps."]
    model = EntityModel.load()
    together = model.find([(0, text) for text in texts])
    assert together == [model.find([(0, text)])[0] for text in texts]
    assert together == model.find([(0, text) for text in texts])


@pytest.mark.parametrize("text", ["", " ", "\ud800 Oslo", "’s", "Ａ Ｂ", "O" * 3000, "🙂 Norway’s"])
def test_any_text_can_be_read(text):
    (found,) = EntityModel.load().find([(7, text)])
    for one in found:
        assert 7 <= one.start < one.end <= 7 + len(text)
        assert one.label in ENTITY_LABELS
        assert 0 <= one.confidence <= 1


def test_a_capital_is_no_state():
    assert is_state("Russia")
    assert is_state("U.S.")
    assert not is_state("Paris")
    assert not is_state("Oslo")


def test_an_inside_tag_needs_its_beginning():
    transitions = bio_order()
    inside = [number for number, tag in enumerate(TAGS) if tag.startswith("I-")]
    assert np.all(transitions.start[inside] < -1000)
    assert np.all(transitions.between[0, inside] < -1000)
    assert all(transitions.between[number - 1, number] == 0 for number in inside)
