"""The stance of a statement: cues, rules, the canonical line, and the whole on written cases."""

from __future__ import annotations

import itertools
from collections import defaultdict

import pytest

from sayso.linking.stance import focus, judge, part_cue, render, render_parts, stance, weigh
from sayso.linking.stance_cues import find_cues, opposites
from sayso.linking.stance_rules import read_signs, stems
from sayso.records import Span, Speaker, Statement
from sayso.terms import STANCES, Act
from tests.linking.stance_cases import CASES


def statement(
    text: str, cue: str, content: str, *, name: str | None = "Ana Lima", act: Act = "assert"
) -> Statement:
    """A statement over `text` with the cue and the content found in it."""
    spans = [Span.of(text, text.index(part), text.index(part) + len(part))
             for part in (cue, content) if part]  # fmt: skip
    return Statement(
        document="d1",
        source=None,
        cue=(spans[0],) if cue else (),
        content=(spans[-1],),
        speaker=Speaker(name, "Portugal", "ana-lima") if name else None,
        act=act,
        polarity="positive",
        certainty="certain",
        said_on=None,
        confidence=0.9,
        form="cue" if cue else "turn",
        context=(0, len(text)),
    )


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("denied", "deny"),
        ("has repeatedly denied", "deny"),
        ("dismissed as propaganda", "deny"),
        ("called the report false", "deny"),
        ("ruled out", "deny"),
        ("said it was not true", "deny"),
        ("did not rule out", "doubt"),
        ("could not confirm", "doubt"),
        ("has not yet verified", "doubt"),
        ("is sceptical", "doubt"),
        ("it is too early to say", "doubt"),
        ("no evidence", "doubt"),
        ("declined to comment on", "decline"),
        ("neither confirmed nor denied", "decline"),
        ("did not deny", "decline"),
        ("called on", "demand"),
        ("demanded", "demand"),
        ("asked whether", "ask"),
        ("threatened", "threat"),
        ("pledged", "promise"),
        ("condemned", "condemn"),
        ("told reporters", "affirm"),
        ("according to", "affirm"),
        ("accused", "affirm"),
    ],
)
def test_cue_classes(words: str, kind: str) -> None:
    assert kind in {cue.kind for cue in find_cues(words)}


def test_the_special_cue_hides_the_general_one() -> None:
    assert [cue.kind for cue in find_cues("She did not rule out a recount.")] == ["doubt"]
    assert [cue.kind for cue in find_cues("Nobody can do it without a doubt")] == []


def test_cue_spans_are_exact_and_do_not_overlap() -> None:
    text = "Oslo denied the claim; Stockholm couldn’t confirm it, and Helsinki said nothing."
    cues = find_cues(text)
    assert [text[cue.start : cue.end].strip() for cue in cues] == [cue.words for cue in cues]
    assert all(a.end <= b.start for a, b in itertools.pairwise(cues))
    assert [cue.kind for cue in cues] == ["deny", "doubt", "affirm"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The port was reopened", "The port is closed"),
        ("wages have risen", "wages are falling"),
        ("they reinforced the garrison", "they withdrew from the garrison"),
        ("the hostages were freed", "the hostages are still held"),
    ],
)
def test_opposite_states(one: str, other: str) -> None:
    assert opposites(one, other) is not None
    assert opposites(one, one) is None


def test_render_names_speaker_cue_and_words() -> None:
    text = "Ana Lima denied that the harbour at Sines had been closed to foreign ships."
    said = statement(text, "denied", "the harbour at Sines had been closed to foreign ships")
    assert render(said, text) == (
        "Ana Lima (Portugal) denied: the harbour at Sines had been closed to foreign ships"
    )


def test_render_shows_the_sentences_around_a_fragment() -> None:
    text = "Spain said Portugal had dammed the river without asking. Ana Lima denied the charge."
    line = render(statement(text, "denied", "the charge"), text)
    assert line.startswith("Ana Lima (Portugal) denied: the charge [")
    assert "dammed the river" in line


def test_render_without_speaker_or_cue_is_the_content() -> None:
    text = "The harbour at Sines was closed on Monday because of a storm."
    assert render(statement(text, "", text, name=None), text) == text


def test_render_drops_link_addresses() -> None:
    line = render_parts(
        name=None, affiliation=None, cue="", context="",
        content='The [port](https://example.org/p_(x) "Port") of [Sines](https://example.org) shut',
    )  # fmt: skip
    assert "example" not in line
    assert "Sines shut" in line


def test_focus_keeps_the_sentences_that_bear_on_the_proposition() -> None:
    filler = "We spoke at length about schools, roads and the new theatre in the old town. "
    text = filler * 8 + "The ferry service to the islands has been suspended. " + filler * 8
    short = focus(text, "Ferries to the islands are suspended")
    assert "The ferry service to the islands has been suspended." in short
    assert len(short.split()) <= 90
    assert focus("Short enough.", "anything") == "Short enough."


def test_focus_cuts_a_sentence_without_end() -> None:
    endless = "and then " * 3000 + "the ferry sank " + "and so on " * 3000
    short = focus(endless, "The ferry sank", words=60)
    assert "ferry sank" in short
    assert len(short.split()) <= 62


def test_part_cue_splits_plain_sentences() -> None:
    assert part_cue("Lisbon denied that the port was closed.") == ("denied", "the port was closed.")
    assert part_cue("The port was closed.") == ("", "The port was closed.")


@pytest.mark.parametrize(
    ("content", "proposition", "cue", "right"),
    [
        ("the ferry sank", "The ferry sank", "said", "affirm"),
        ("the ferry sank", "The ferry sank", "denied", "deny"),
        ("the ferry did not sink", "The ferry will sink", "said", "deny"),
        ("the ferry sank", "The ferry sank", "could not confirm", "doubt"),
        ("the ferry sank", "The ferry sank", "asked whether", "none"),
        ("the ferry must be repaired", "The ferry was repaired", "said", "none"),
        ("will the ferry be repaired?", "The ferry will be repaired", "", "none"),
        ("milk is dear", "The ferry sank", "said", "none"),
        ("it is not true that the bridge collapsed", "The bridge collapsed", "said", "deny"),
        ("it is not clear whether the bridge collapsed", "The bridge collapsed", "said", "doubt"),
        ("wheat exports have fallen", "Wheat exports have risen", "said", "deny"),
    ],
)
def test_rules_alone(content: str, proposition: str, cue: str, right: str) -> None:
    signs = read_signs(content, content, proposition, cue_words=cue)
    assert weigh(signs, None).stance == right
    assert sum(signs.odds) == pytest.approx(1.0)


def test_a_denied_denial_leans_to_affirm_but_less() -> None:
    straight = read_signs("the bridge was hit", "", "The bridge was hit", cue_words="said")
    twisted = read_signs("the bridge was not hit", "", "The bridge was hit", cue_words="denied")
    affirm = STANCES.index("affirm")
    assert straight.odds[affirm] > twisted.odds[affirm] > twisted.odds[STANCES.index("deny")]


def test_the_act_counts_where_the_cue_is_silent() -> None:
    text = "Ana Lima: the ferry is to be repaired"
    said = statement(text, "", "the ferry is to be repaired", act="demand")
    assert judge(said, text, "The ferry is repaired", None).stance == "none"


def test_signals_name_what_decided() -> None:
    text = "Ana Lima denied that the ferry had sunk."
    found = judge(statement(text, "denied", "the ferry had sunk"), text, "The ferry has sunk", None)
    assert found.stance == "deny"
    assert any("denied" in signal for signal in found.signals)
    assert 0 < found.score <= 1


def test_stems_bring_inflections_and_names_of_one_state_together() -> None:
    assert stems("withdrawing") == stems("withdraws") == stems("withdraw")
    assert stems("Moscow's troops") == stems("Russian soldiers")


def test_no_pairs_no_judgements() -> None:
    assert stance([]) == []


def test_written_cases_by_family() -> None:
    found = stance([(text, proposition) for _, text, proposition, _ in CASES])
    hits: dict[str, list[bool]] = defaultdict(list)
    wrong = []
    for (family, text, _, right), judgement in zip(CASES, found, strict=True):
        hits[family].append(judgement.stance in right.split())
        if not hits[family][-1]:
            wrong.append(f"{family}: {judgement.stance} for {text}")
    total = [hit for family in hits.values() for hit in family]
    assert sum(total) / len(total) >= 0.8, wrong
    for family, row in hits.items():
        assert sum(row) >= len(row) / 2, (family, wrong)


def test_a_denial_and_a_report_of_the_same_words_part_ways() -> None:
    claim = "The navy fired on a fishing boat."
    told, denied, doubted = stance([
        ("Witnesses said the navy fired on a fishing boat.", claim),
        ("The admiralty denied that the navy fired on a fishing boat.", claim),
        ("The harbour master could not confirm that the navy fired on a fishing boat.", claim),
    ])  # fmt: skip
    assert (told.stance, denied.stance, doubted.stance) == ("affirm", "deny", "doubt")
