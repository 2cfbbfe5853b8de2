import pytest

from sayso.reading.act_words import own_act
from sayso.reading.acts import act_of
from sayso.reading.certainty import certainty_of, polarity_of


@pytest.mark.parametrize(
    ("cue", "content", "act"),
    [
        ("said", "the bridge is open", "assert"),
        ("has denied", "the allegations", "deny"),
        ("did not deny", "the report", "doubt"),
        ("didn’t deny", "it", "doubt"),
        ("don’t believe", "it is so", "doubt"),
        ("did not rule out", "a second vote", "doubt"),
        ("rejected", "the claim", "deny"),
        ("called", "the report baseless", "deny"),
        ("say", "the opposite", "deny"),
        ("declined to comment", "on the ship", "decline"),
        ("confirmed", "the visit", "confirm"),
        ("accused", "the army of shelling the town", "accuse"),
        ("urged", "both sides to stop", "demand"),
        ("called on", "the council to act", "demand"),
        ("promised", "to leave by May", "promise"),
        ("threatened", "to cut the gas", "threaten"),
        ("warned", "of a flood", "warn"),
        ("expects", "growth next year", "predict"),
        ("doubted", "the figures", "doubt"),
        ("asked", "whether the dam would hold", "ask"),
        ("praised", "the crew", "praise"),
        ("condemned", "the raid", "condemn"),
        ("said", "we will leave in three weeks", "promise"),
        # the words say what a plain cue does not
        ("stressed", "the need to repair the dam", "demand"),
        ("noted", "that the town must repair the dam", "demand"),
        ("said", "the guards have attacked the crew", "accuse"),
        ("said", "that the election was stolen", "accuse"),
        ("claimed", "Norland is behind the raid", "accuse"),
        ("said", "that Norland’s army had shelled the village", "accuse"),
        ("focused on", "Norland’s attacks on the village", "assert"),
        ("said", "the guards had been killed in the flood", "assert"),
        ("reaffirmed", "its commitment to the treaty", "promise"),
        ("reaffirmed", "the friendship of the two towns", "confirm"),
        ("announced", "plans to rebuild the dam", "promise"),
        ("expressed", "her gratitude to the crew", "praise"),
        ("expressed", "grave concern about the dam", "warn"),
        ("discussed", "the need to repair the dam", "assert"),
        ("called", "the plan a disgrace", "condemn"),
        ("called", "the captain a hero", "praise"),
        ("said", "there was no evidence of a leak", "doubt"),
        ("said", "she had nothing to do with it", "deny"),
        ("said", "any reports of a leak are pure lies", "deny"),
        ("made clear", "there will be severe consequences", "threaten"),
        ("said", "that they cannot comment on the leak", "decline"),
        ("said", "the dam could collapse", "warn"),
        ("said", "the flood is likely to rise", "predict"),
        ("said", "thanks to the crew the dam holds", "assert"),
        # words whose object decides
        ("agreed to", "meet in May", "promise"),
        ("agreed", "that the dam is old", "assert"),
        ("asked", "the crew to wait", "demand"),
        ("told", "to wait", "demand"),
        ("would like", "to see the dam repaired", "demand"),
        ("wants", "to go home", "assert"),
        ("suggested", "closing the dam", "demand"),
        ("suggested", "that the dam is old", "assert"),
        ("expects", "the crew to wait", "demand"),
        ("is expected", "the crew to wait", "predict"),
        ("has not conceded", "the vote", "assert"),
    ],
)
def test_act_of_a_cue(cue: str, content: str, act: str) -> None:
    assert act_of(cue, content) == act


@pytest.mark.parametrize(
    ("sentence", "act"),
    [
        ("We condemn the attack on the port.", "condemn"),
        ("We urge all sides to hold back.", "demand"),
        ("We will send the grain before winter.", "promise"),
        ("Will they leave?", "ask"),
        ("We deny that any ship was there.", "deny"),
        ("I will not comment on that.", "decline"),
        ("The harbour is closed.", "assert"),
        ("Ruritania must withdraw at once.", "demand"),
        ("The ice will melt.", "predict"),
    ],
)
def test_act_of_own_words(sentence: str, act: str) -> None:
    assert own_act(sentence) == act


@pytest.mark.parametrize(
    ("content", "polarity"),
    [
        ("the dam holds", "positive"),
        ("the dam does not hold", "negative"),
        ("we haven’t seen any retreat", "negative"),
        ("not only the dam but the lock holds", "positive"),
        ("the blame lies not with the crew but with the owner", "positive"),
        ("like no other town, ours is ready", "positive"),
        ("“The dam is quite safe. Nobody need fear a flood.”", "positive"),
        ("“No. The dam is not at all safe. We will leave.”", "negative"),
        ("the crew will go home to the island although nobody there has asked", "positive"),
    ],
)
def test_polarity(content: str, polarity: str) -> None:
    assert polarity_of(content, act="assert") == polarity


def test_certainty() -> None:
    assert certainty_of("the dam holds", "said", act="assert") == "certain"
    assert certainty_of("we did everything possible", "said", act="assert") == "certain"
    assert certainty_of("the dam may break", "said", act="assert") == "possible"
    assert certainty_of("the dam will likely break", "said", act="assert") == "probable"
    assert certainty_of("the dam breaks", "believes", act="assert") == "probable"
    assert certainty_of("does the dam hold?", "asked", act="ask") == "unknown"
