import pytest

from sayso.reading.cast import Cast
from sayso.reading.events import contents, event_in, event_of
from sayso.reading.events.features import features
from sayso.reading.events.marking import marked
from sayso.reading.events.model import EventModel
from sayso.records import Span, Speaker, Statement, When


def test_the_first_two_actors_are_marked():
    words = "Elmland has attacked Oakland near the lake"
    assert marked(words, [(0, 7), (21, 28)]) == "ACTORA has attacked ACTORB near the lake"


def test_common_nouns_and_pronouns_are_actors():
    assert marked("the rebels freed our soldiers", []) == "ACTORA freed ACTORB"
    assert (
        marked("we reject the offer of Oakland", [(23, 30)]) == "ACTORA reject the offer of ACTORB"
    )


def test_a_name_takes_its_noun_along():
    words = "Oakland's troops left the island"
    assert marked(words, [(0, 7)]) == "ACTORA left the island"


def test_words_that_begin_with_their_verb_get_an_actor():
    assert marked("to attack Oakland", [(10, 17)]) == "ACTORA to attack ACTORB"


@pytest.mark.parametrize(
    "words", ["", "…", "?", "ACTORA", "ACTORA ACTORB", "to", "a \ud800 b", "Ü" * 5000]
)
def test_whatever_is_said_can_be_looked_at(words):
    features(marked(words, []))
    event_in(words, EventModel.load())


def test_names_are_found_in_fragments_with_their_white_space_evened():
    text = "Ada Holm said that  Norway\nand Sweden had met."
    spans = [Span.of(text, 14, 26), Span.of(text, 27, len(text))]
    words, names = contents(spans, Cast(text))
    assert words == "that Norway … and Sweden had met."
    assert [words[start:end] for start, end in names] == ["Norway", "Sweden"]


@pytest.mark.parametrize(
    ("words", "root"),
    [
        ("The army shelled the town and killed nine people.", "ASSAULT"),
        ("The two foreign ministers held talks in the capital.", "CONSULT"),
        ("The police arrested forty opposition activists.", "COERCE"),
        ("The government sent food and medicine to the refugees.", "AID"),
        ("The union condemned the government for the attack.", "ACCUSE"),
        ("The rebels released twelve hostages.", "RETREAT"),
        ("The rebels will release twelve hostages tomorrow.", "CONCEDE"),
        ("Thousands of students took to the streets to protest against the government.", "PROTEST"),
    ],
)
def test_plain_sentences_have_their_root(words, root):
    found = event_in(words, EventModel.load())
    assert (found.root, found.unknown) == (root, None)
    assert 0.5 <= found.confidence <= 1


@pytest.mark.parametrize(
    "words",
    ["The weather was fine all day.", "That is a good question.", "His favourite colour is blue."],
)
def test_where_no_event_is_named_the_reason_is_given(words):
    found = event_in(words, EventModel.load())
    assert found.root is None
    assert found.unknown in ("not-named", "unsure")
    assert found.modes == ()


def test_what_was_told_years_later_is_history():
    text = "The army attacked the port."
    statement = Statement(
        document="d", source=None, cue=(), content=(Span.of(text, 0, len(text)),),
        speaker=Speaker("Ada Holm", None, "ada-holm"), act="assert", polarity="positive",
        certainty="certain", said_on="2022-02-15", confidence=1.0, form="issued",
        context=(0, len(text)), about_when=When("2014-03"),
    )  # fmt: skip
    assert event_of(statement, Cast(text)).modes == ("historical",)
