import pytest

from sayso.linking.independence.relays import relays, rests_on
from sayso.records import Speaker
from tests.linking.make import document, statement

MINISTER = Speaker("Ana Ruiz", "Spain", "ana-ruiz")
AGENCY = Speaker("Reuters", "Reuters", "reuters")


@pytest.mark.parametrize(
    ("text", "name", "how"),
    [
        ("Ana Ruiz told Reuters that the pass was open.", "Reuters", "told"),
        ("In an interview with the BBC, Ana Ruiz said the pass was open.", "BBC", "told"),
        ("Ana Ruiz told Russia's state news agency TASS that the pass was open.", "TASS", "told"),
        ("“The pass was open,” Ana Ruiz was quoted as saying by Interfax.", "Interfax", "carried"),
        ("Ana Ruiz said the pass was open, Xinhua reported.", "Xinhua", "carried"),
        ("Ana Ruiz said the pass was open, according to the Guardian.", "The Guardian", "carried"),
    ],
)
def test_the_sentence_names_who_carried_it(text, name, how):
    doc = document("a", text)
    content = "The pass was open" if "“" in text else "the pass was open"
    (link,) = relays(statement(doc, content, speaker=MINISTER), doc)
    assert (link.name, link.how) == (name, how)
    assert link.span
    assert link.span.quote in text
    assert name in link.reason


def test_what_the_words_themselves_say_of_an_outlet_is_no_relay():
    doc = document("a", "Ana Ruiz said that CNN reported nonsense.")
    assert relays(statement(doc, "CNN reported nonsense", speaker=MINISTER), doc) == ()


def test_the_chain_runs_from_the_speaker_outwards():
    doc = document(
        "a", "LISBON, May 2 (Reuters) - A clerk said Ana Ruiz told the BBC that it was open."
    )
    outer = statement(doc, "Ana Ruiz told the BBC that it was open", source="A clerk", cue="said")
    inner = statement(doc, "it was open", speaker=MINISTER, cue="told")
    found = relays(inner, doc, around=(outer,))
    assert [(link.name, link.how) for link in found] == [
        ("BBC", "told"), ("A clerk", "around"), ("Reuters", "credit"),
    ]  # fmt: skip


def test_an_outlet_may_name_its_own_ground():
    doc = document("a", "Reuters reported the pass was open, citing two border guards.")
    found = rests_on(statement(doc, "the pass was open", speaker=AGENCY), doc)
    assert found
    assert found.name == "two border guards"
    assert rests_on(statement(doc, "citing two border guards", speaker=AGENCY), doc) is None
