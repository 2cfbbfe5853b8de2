"""What counts as right, on made-up gold and a made-up tagger."""

from __future__ import annotations

from evaluation.entities import LABELS, compared
from evaluation.entity_sets import Marked, Named
from sayso.reading.raw import RawEntity

TEXT = "Ada Brandt left Norway. Elm fighters stayed."


class Fixed:
    """Gives the same names for every text."""

    def __init__(self, *found: tuple[str, str]) -> None:
        self.found = found

    def find(self, stretches):
        return [
            [
                RawEntity(offset + text.index(name), offset + text.index(name) + len(name), kind, 1)
                for name, kind in self.found
            ]
            for offset, text in stretches
        ]


def gold(*names: tuple[str, str], unsure: str = "") -> Marked:
    spans = tuple(
        Named(TEXT.index(name), TEXT.index(name) + len(name), label) for name, label in names
    )
    at = TEXT.index(unsure)
    return Marked("x", TEXT, spans, ((at, at + len(unsure)),) if unsure else ())


def test_a_state_is_a_place_and_labels_must_agree():
    model = Fixed(("Ada Brandt", "organisation"), ("Norway", "state"))
    found = compared([gold(("Ada Brandt", "person"), ("Norway", "place"))], model, LABELS)
    assert found["place"]["f1"] == 100
    assert found["person"]["recall"] == 0
    assert found["all"]["f1"] == 50


def test_names_in_unsure_stretches_count_neither_way():
    model = Fixed(("Ada Brandt", "person"), ("Elm", "organisation"))
    found = compared([gold(("Ada Brandt", "person"), unsure="Elm fighters")], model, LABELS)
    assert found["all"]["f1"] == 100
    assert compared([gold(("Ada Brandt", "person"))], model, LABELS)["all"]["precision"] == 50


def test_labels_that_a_set_lacks_are_left_out():
    model = Fixed(("Ada Brandt", "person"), ("Elm", "nationality"))
    found = compared([gold(("Ada Brandt", "person"))], model, LABELS[:3])
    assert found["all"]["precision"] == 100
