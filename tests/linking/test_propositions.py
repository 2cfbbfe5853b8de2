import numpy as np

from sayso.linking.propositions import propositions, wording
from sayso.records import Speaker
from tests.linking.make import document, statement

A, B, C = (Speaker(name, name, name) for name in "abc")
TEXT = (
    "that the dam was damaged by an explosion. he would not say more about that today. "
    "The dam was not damaged by any explosion. Ticket prices will rise by four percent in May. "
    "Is the dam damaged by an explosion? Too short."
)
DOC = document("d", TEXT)


def test_wording_drops_the_conjunction_and_refuses_what_cannot_stand_alone():
    whole = statement(DOC, "that the dam was damaged by an explosion.")
    assert wording(whole) == "The dam was damaged by an explosion"
    assert wording(statement(DOC, "he would not say more about that today.")) is None
    assert wording(statement(DOC, "Is the dam damaged by an explosion?")) is None
    assert wording(statement(DOC, "Too short.")) is None


def test_the_matter_with_most_parties_comes_first_and_once():
    dam, denial, price = (
        "that the dam was damaged by an explosion.",
        "The dam was not damaged by any explosion.",
        "Ticket prices will rise by four percent in May.",
    )
    said = [
        statement(DOC, price, speaker=C),
        statement(DOC, dam, speaker=A),
        statement(DOC, denial, speaker=B),
    ]
    vectors = np.array([[0.0, 1.0], [1.0, 0.0], [1.0, 0.0]], np.float32)
    found = propositions(said, vectors, limit=1)
    assert found == ["The dam was damaged by an explosion"]


def test_nothing_to_propose():
    assert propositions([], np.zeros((0, 2), np.float32)) == []
