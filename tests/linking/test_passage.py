from dataclasses import replace

from sayso.linking.passage import passage, sentence_before, surroundings
from sayso.records import Document, Speaker, Statement
from tests.linking.make import document, statement

MINISTER = Speaker("Ana Ruiz", "Spain", "ana-ruiz")


def within(doc: Document, sentence: str) -> Statement:
    start = doc.text.index(sentence)
    made = statement(doc, sentence, speaker=MINISTER)
    return replace(made, context=(start, start + len(sentence)))


def test_the_sentence_before_stands_in_the_same_paragraph():
    doc = document("a", "An older matter.\n\nThe dam was checked in May. It is safe.")
    assert sentence_before(within(doc, "It is safe."), doc.text) == "The dam was checked in May."


def test_a_paragraph_does_not_lean_on_a_sentence_of_another():
    doc = document("a", "The dam was checked in May.\n\nTickets cost four euros.")
    assert sentence_before(within(doc, "Tickets cost four euros."), doc.text) == ""


def test_an_answer_has_its_question():
    doc = document("a", "Q    Thank you. Is the dam\nsafe?\n\nMS. RUIZ:  That is right.")
    answer = within(doc, "That is right.")
    assert sentence_before(answer, doc.text) == "Is the dam safe?"
    assert surroundings(answer, doc.text) == "Is the dam safe? That is right."
    assert passage(answer, doc.text) == "Spain: That is right. (Is the dam safe?)"


def test_the_first_words_of_a_text_have_nothing_before_them():
    doc = document("a", "It is safe. And cheap.")
    assert sentence_before(within(doc, "It is safe."), doc.text) == ""
