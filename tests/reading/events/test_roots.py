"""Announced or carried out, to come or done: the decision behind the model's label."""

import pytest

from sayso.reading.certainty import polarity_of
from sayso.reading.events.modes import modes_of
from sayso.reading.events.roots import root_of


def decided(label, words, *, cue="said", act="assert"):
    modes = modes_of(words, act=act, polarity=polarity_of(words, act=act))
    return root_of(label, words, cue=cue, act=act, modes=modes)


@pytest.mark.parametrize(
    ("words", "cue", "act"),
    [
        ("Elmland will withdraw its troops from the valley in March", "said", "promise"),
        ("it would pull its tanks back from the river", "announced", "promise"),
        ("the withdrawal of its troops from the valley", "announced", "assert"),
        ("that the garrison is going to leave the island", "said", "assert"),
        ("the army has decided to release the prisoners", "said", "assert"),
        ("Elmland has lifted the curfew in three towns", "said", "assert"),
        ("the president apologised for the raid", "said", "assert"),
        ("the two sides declared a ceasefire", "said", "assert"),
        ("to free all hostages by Sunday", "promised", "promise"),
    ],
)
def test_a_yielding_in_words_is_a_concession(words, cue, act):
    assert decided("YIELD", words, cue=cue, act=act)[0] == "CONCEDE"


@pytest.mark.parametrize(
    ("words", "cue", "act"),
    [
        ("Elmland has withdrawn its troops from the valley", "said", "assert"),
        ("Elmland is withdrawing its troops from the valley", "announced", "assert"),
        ("the tanks are returning to their bases", "reported", "assert"),
        ("the rebels released twelve hostages on Friday", "confirmed", "confirm"),
        ("the mayor resigned last night", "said", "assert"),
        ("the garrison surrendered at dawn", "announced", "assert"),
    ],
)
def test_a_yielding_carried_out_is_a_retreat(words, cue, act):
    assert decided("YIELD", words, cue=cue, act=act)[0] == "RETREAT"


def test_a_withdrawal_that_nobody_saw_or_announced_keeps_the_name_of_the_deed():
    unseen = decided("YIELD", "we have not seen any withdrawal of troops", act="doubt")
    asked = decided("YIELD", "Elmland to withdraw its troops", cue="urged", act="demand")
    denied = decided("YIELD", "its troops had left the valley", cue="denied", act="deny")
    assert unseen == ("RETREAT", ("negated",))
    assert asked == ("RETREAT", ("hypothetical",))
    assert denied == ("RETREAT", ("negated",))


def test_giving_way_that_is_to_come_is_no_agreement():
    assert decided("AGREE", "we will release the prisoners", act="promise")[0] == "CONCEDE"
    assert decided("AGREE", "we will sign the treaty", act="promise")[0] == "AGREE"


def test_help_talks_and_support_that_are_to_come_are_agreements():
    assert decided("AID", "Elmland will send food", act="promise") == ("AGREE", ())
    assert decided("AID", "Elmland has sent food") == ("AID", ())
    assert decided("AID", "Elmland will not send food", act="promise") == (
        "AID",
        ("future", "negated"),
    )


def test_the_negation_of_a_refusal_is_the_refusal_itself():
    assert decided("REJECT", "Elmland does not accept the terms") == ("REJECT", ())


@pytest.mark.parametrize(
    ("words", "act", "modes"),
    [
        ("Elmland has attacked the port", "assert", ()),
        ("Elmland will attack the port", "predict", ("future",)),
        ("Elmland could attack the port at any time", "warn", ("hypothetical",)),
        ("if Elmland attacks the port, there will be a price", "warn", ("hypothetical",)),
        ("Elmland did not attack the port", "assert", ("negated",)),
        ("Elmland attacked the port", "deny", ("negated",)),
        ("Elmland did not attack the port", "deny", ()),
        ("in 1948 Elmland attacked the port", "assert", ("historical",)),
        ("Elmland attacked the port sixty years ago", "assert", ("historical",)),
        ("Elmland to stop its attacks", "demand", ("hypothetical",)),
        ("the attack surprised everybody", "predict", ()),
    ],
)
def test_modes(words, act, modes):
    polarity = polarity_of(words, act=act)
    assert modes_of(words, act=act, polarity=polarity) == modes


def test_a_time_long_gone_is_history():
    assert modes_of("Elmland attacked it", act="assert", polarity="positive", past=True) == (
        "historical",
    )
