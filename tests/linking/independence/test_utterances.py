from dataclasses import replace

from sayso.linking.independence import Said, utterances
from sayso.records import Speaker
from tests.linking.make import document, statement

MINISTER = Speaker("Ana Ruiz", "Spain", "ana-ruiz")
UNION = Speaker("Rail union", None, "rail-union")


def said(number: int, words: str, day: str = "2023-05-02", speaker: Speaker | None = MINISTER):
    doc = document(f"d{number}", f"Before. {words} After.", published=day)
    return Said(number, statement(doc, words, speaker=speaker), doc)


def groups(*listed: Said) -> list[list[int]]:
    return [[one.id for one in utterance.said] for utterance in utterances(listed)]


def test_one_press_conference_reported_by_many_is_one_utterance():
    assert groups(
        said(1, "the last train to the coast will run on the thirtieth of June"),
        said(2, "“The last train to the coast will run” this summer", "2023-05-03"),
        said(3, "on 30 June the last train would leave for the coast"),
    ) == [[1, 2], [3]]


def test_near_wording_is_one_utterance_and_says_why():
    (found,) = utterances(
        [
            said(1, "closing the coast line saves nine million euros every year"),
            said(2, "that closing this coast line will save nine million euros each year"),
        ]
    )
    assert len(found.said) == 2
    assert "in common" in found.reasons[0]


def test_others_who_say_the_same_have_their_own():
    words = "the last train to the coast will run on the thirtieth of June"
    assert groups(said(1, words), said(2, words, speaker=UNION)) == [[1], [2]]


def test_the_same_words_weeks_later_are_said_again():
    words = "the last train to the coast will run on the thirtieth of June"
    assert groups(said(1, words), said(2, words, "2023-05-20")) == [[1], [2]]


def test_nobody_known_is_never_the_same_twice():
    words = "the last train to the coast will run on the thirtieth of June"
    assert groups(said(1, words, speaker=None), said(2, words, speaker=None)) == [[1], [2]]


def test_short_words_are_told_apart():
    assert groups(said(1, "It is over"), said(2, "It is not over")) == [[1], [2]]


def test_what_a_transcript_has_twice_was_said_twice():
    words = "the last train to the coast runs in June"
    doc = document("a", f"RUIZ: {words}. We shall see. RUIZ: {words}, as I said.")
    first = statement(doc, words, speaker=MINISTER)
    again = statement(doc, f"{words}, as I said", speaker=MINISTER)
    assert groups(Said(1, first, doc), Said(2, again, doc)) == [[1], [2]]


def test_two_records_with_a_phrase_in_common_are_two_occasions():
    both = [
        said(1, "It is a pleasure to welcome the mayors of the coast here to the capital today"),
        said(2, "It is a pleasure to welcome the mayors of the hills with their bands and flags"),
    ]
    assert groups(*both) == [[1, 2]]
    records = [replace(one, statement=replace(one.statement, form="turn")) for one in both]
    assert groups(*records) == [[1], [2]]
    again = said(3, both[0].statement.words)
    again = replace(again, statement=replace(again.statement, form="issued"))
    assert groups(records[0], again) == [[1, 3]]


def test_words_inside_words_are_one_utterance():
    doc = document("a", "I said that the last train to the coast runs in June.")
    whole = statement(doc, "I said that the last train to the coast runs in June", speaker=MINISTER)
    inner = statement(doc, "the last train to the coast runs in June", speaker=MINISTER)
    assert groups(Said(1, whole, doc), Said(2, inner, doc)) == [[1, 2]]


def test_small_words_in_a_row_tell_nothing():
    assert groups(
        said(1, "it is what it is to be in with the others at the quay, and we knew"),
        said(2, "for him it is what it is to be in a crowd of strangers on a Sunday"),
    ) == [[1], [2]]
