"""Kinds of cue on made-up cues; those of UNSEEN were written without a look at the table."""

import json
from collections import Counter
from importlib.resources import files

import pytest

from sayso.reading.cue_kinds import cue_kind, forms, plurals

UNSEEN = [
    # Said
    ("cautioned against", "The harbour master", "sailing before noon", "saying"),
    ("has been urging", "The union", "drivers to stay at home", "saying"),
    ("let it be known", "the palace", "that the visit was off", "saying"),
    ("stopped short of saying", "The coach", "that she would resign", "saying"),
    ("is on record as saying", "the mayor", "that the bridge was safe", "saying"),
    ("hinted darkly at", "The broker", "a second default", "saying"),
    ("would neither confirm nor deny", "The airline", "the sale", "saying"),
    ("briefed reporters that", "An aide", "the talks had failed", "saying"),
    ("'s insistence", "Lisbon", "that quotas be kept", "saying"),
    ("assurances", "the landlord's", "that the lift would be mended", "saying"),
    ("in the words of", "one resident", "“a complete shambles”", "saying"),
    ("interjected", "Lord Ames", "“Order!”", "saying"),
    ("gave an undertaking", "the supplier", "to refund every customer", "saying"),
    ("ruled", "The tribunal", "that the strike was lawful", "saying"),
    ("found", "the High Court", "that the minister had acted unlawfully", "saying"),
    ("grinned", "Okafor", "“We won it for the town, for all of them.”", "saying"),
    ("agreed to", "Both sides", "a ceasefire from midnight", "saying"),
    ("apologised for", "The bank", "the delay", "saying"),
    ("hit out at", "The farmers' leader", "the new tariff", "saying"),
    ("per", "the police", "two men were held", "saying"),
    # Written
    ("wrote in a letter to staff", "The director", "that pay would be frozen", "writing"),
    ("posted on Telegram", "The governor", "that sirens had sounded", "writing"),
    ("said in a tweet", "Ivana Horvat", "she was safe", "writing"),
    ("reads", "A plaque by the door", "“Closed for repairs”", "writing"),
    ("stipulates", "The contract", "that fees fall due in March", "writing"),
    ("warned", "the leaked memo", "that stocks would run out", "writing"),
    ("emailed", "The school", "that classes would be held online", "writing"),
    ("stated", "The joint communiqué", "that borders would stay open", "writing"),
    ("according to", "the court filing", "the couple parted in 2019", "writing"),
    # Thought
    ("reckons", "Nadia", "it will rain", "thinking"),
    ("is adamant that he never wanted", "Tom", "the post", "saying"),
    ("were under the impression", "Passengers", "that the train was cancelled", "thinking"),
    ("longs for", "The exile", "a return to the islands", "thinking"),
    ("has misgivings about", "The archbishop", "the reform", "thinking"),
    ("dreaded", "Residents", "another winter without heating", "thinking"),
    ("is widely assumed", "", "that the heir will abdicate", "thinking"),
    ("came round to the view", "The treasurer", "that the fund was lost", "thinking"),
    ("harboured hopes of", "the striker", "a return", "thinking"),
    ("remained unconvinced", "Voters", "that taxes would fall", "thinking"),
    ("takes pride in", "The village", "its old mill", "thinking"),
    ("had been counting on", "The builder", "a dry summer", "thinking"),
    ("in favour of", "most members", "a merger", "thinking"),
    ("is keen", "Oslo", "to avoid a new dispute", "thinking"),
    ("was taken aback", "The envoy", "that nobody met him", "thinking"),
    # Shown
    ("show", "Satellite pictures", "a column of trucks", "showing"),
    ("suggests", "The thermal camera footage", "that the boiler burned", "showing"),
    ("point to", "Early results", "a narrow win", "showing"),
    ("found", "A study of 400 patients", "that the drug was safe", "showing"),
    ("put", "the latest survey", "support at 40 per cent", "showing"),
    ("confirm", "Blood tests", "that he was poisoned", "showing"),
    ("recorded", "seismographs", "two blasts", "showing"),
    ("bear out", "The figures", "the ministry's warning", "showing"),
    ("is evidence", "The broken lock", "that somebody forced the door", "showing"),
    ("which shows", "", "that the tank was empty", "showing"),
    # Done
    ("vetoed", "Beijing", "the draft resolution", "doing"),
    ("imposed", "The council", "a curfew on the old town", "doing"),
    ("cast his ballot for", "The senator", "the amendment", "doing"),
    ("recalled its ambassador over", "Ankara", "the burning of the book", "doing"),
    ("boycotted", "Six clubs", "the opening match", "doing"),
    ("withdrew from", "The firm", "the tender", "doing"),
    ("downed tools over", "Miners", "unpaid wages", "doing"),
    ("signed into law", "The governor", "a ban on plastic bags", "doing"),
    ("outlaws", "The statute", "the sale of ivory", "writing"),
    ("abstained from", "Eleven states", "the vote on the budget", "doing"),
    ("raised its flag to", "The town", "greet the miners", "doing"),
]


@pytest.mark.parametrize(("cue", "source", "content", "kind"), UNSEEN)
def test_cues_not_looked_at(cue: str, source: str, content: str, kind: str) -> None:
    assert cue_kind(cue, source=source, content=content) == kind


@pytest.mark.parametrize(
    ("cue", "source", "kind"),
    [
        ("suggest", "the latest figures", "showing"),
        ("suggest", "senior opposition figures", "saying"),
        ("suggest", "People who saw the figures", "saying"),
        ("suggest", "a number of doctors", "saying"),
        ("suggest", "A number of studies from Brazil", "showing"),
        ("suggests", "The study's author", "saying"),
        ("suggests", "polling expert Ada Lind", "saying"),
        ("suggests", "a poll taken by the broadcaster in May", "showing"),
        ("said", "Bill", "saying"),
        ("said", "the bill", "writing"),
        ("showed", "Lena Fors", "doing"),
        ("showed", "X-rays of the hull", "showing"),
    ],
)
def test_a_source_is_known_by_its_head(cue: str, source: str, kind: str) -> None:
    assert cue_kind(cue, source=source, content="a leak in the tank") == kind


def test_what_is_known_of_the_speaker_counts() -> None:
    def kind(*, body: bool) -> str:
        return cue_kind("found", source="Amberline", content="the roof unsafe", body=body)

    assert (kind(body=True), kind(body=False)) == ("saying", "thinking")


def test_the_content_counts() -> None:
    assert cue_kind("found", source="Ada", content="that the roof was unsafe") == "showing"
    assert cue_kind("found", source="Ada", content="the roof unsafe") == "thinking"
    assert cue_kind("quarried", source="Ada", content="the old hill") == "doing"
    assert cue_kind("quarried", source="Ada", content="“You will never find it there.”") == "saying"
    assert cue_kind("To", source="many", content="it was the end of an era") == "thinking"


@pytest.mark.parametrize("cue", ["", ":", "—", "“", "7", "...", "that", "\n"])
def test_cues_without_words_are_sayings(cue: str) -> None:
    assert cue_kind(cue, source="Ada Lind", content="It is over") == "saying"


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("travel", {"travels", "traveled", "travelled", "traveling", "travelling"}),
        ("deny", {"denies", "denied", "denying"}),
        ("lie", {"lies", "lied", "lying"}),
        ("guarantee", {"guarantees", "guaranteed", "guaranteeing"}),
        ("emphasise", {"emphasises", "emphasised", "emphasize", "emphasizing"}),
        ("panic", {"panics", "panicked", "panicking"}),
        ("echo", {"echoed", "echoing"}),
        ("stress", {"stresses", "stressed"}),
        ("survey", {"surveys", "surveyed"}),
    ],
)
def test_forms(word: str, expected: set[str]) -> None:
    assert expected <= set(forms(word))


def test_plurals() -> None:
    nouns = ["study", "survey", "match", "index", "poll"]
    assert [plurals(noun)[0] for noun in nouns] == [
        "studies", "surveys", "matches", "indexes", "polls",
    ]  # fmt: skip


def test_no_word_stands_in_two_groups() -> None:
    table = json.loads(files("sayso.reading").joinpath("cue_kinds.json").read_text("utf-8"))
    for section in ("words", "sources"):
        groups = [*table[section].values()]
        if section == "words":
            groups += [*table["by_source"].values(), *table["light"].values()]
        words = Counter(word for lines in groups for word in " ".join(lines).split())
        assert [word for word, times in words.items() if times > 1] == []


def test_every_phrase_of_the_table_is_found() -> None:
    table = json.loads(files("sayso.reading").joinpath("cue_kinds.json").read_text("utf-8"))
    for kind, phrases in table["phrases"].items():
        for phrase in phrases:
            assert cue_kind(phrase, source="Ada Lind") == kind, phrase
