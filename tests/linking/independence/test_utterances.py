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
