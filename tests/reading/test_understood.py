"""Targets and answers, through the whole reader, on made-up texts."""

from __future__ import annotations

import pytest

from sayso.reading.read import read
from sayso.records import Document, Statement
from tests.reading.tagger import RuleTagger


def statements(text: str) -> tuple[Statement, ...]:
    return read(
        Document(id="d", text=text, kind="report", capture="0", origin="d.txt"), RuleTagger()
    ).statements


def the(found: tuple[Statement, ...], cue: str) -> Statement:
    return next(one for one in found if one.cue and one.cue[0].quote.startswith(cue))


@pytest.mark.parametrize(
    ("text", "cue", "wanted"),
    [
        ("Norway accused Sweden of cheating.", "accused", ("Sweden", "state")),
        ("Norway blamed Sweden for the delay.", "blamed", ("Sweden", "state")),
        ("Anna Berg urged Finland to open the border.", "urged", ("Finland", "state")),
        ("Norway condemned Sweden’s attack on the port.", "condemned", ("Sweden", "state")),
        ("Norway praised NATO for its patience.", "praised", ("NATO", "organisation")),
        ("Anna Berg asked Peter Brandt to resign.", "asked", ("Peter Brandt", "person")),
        ("Norway said the border is open.", "said", None),
        ("Norway accused nobody in particular.", "accused", None),
        ("Norway demanded an end to the delay.", "demanded", None),
        ("Norway asked whether Sweden would come.", "asked", None),
    ],
)
def test_whom_an_act_is_aimed_at(text: str, cue: str, wanted: tuple[str, str] | None) -> None:
    target = the(statements(text), cue).target
    assert (target and (target.name, target.label)) == wanted
    assert target is None or text[target.span.start : target.span.end] == target.span.quote


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # an accusation of whoever denies it comes before a nearer one of others
        ("Norway accused Sweden of shelling the port. Finland accused Denmark of looting.\n\n"
         "Sweden denied the allegations.", "Sweden of shelling the port"),
        ("Norway accused Sweden of theft. Sweden denied it.", "Sweden of theft"),
        # a capital stands for its state
        ("Norway blamed Sweden for the raid.\n\nFinland claims Stockholm is behind the plot. "
         "Sweden denied the allegations.", "Stockholm is behind the plot"),
        ("Norway said the dam had burst. Sweden denied the report.", "the dam had burst"),
        ("Norway said the dam had burst. Sweden rejected these claims as baseless.",
         "the dam had burst"),
        ("Norway demanded that Sweden pay. Sweden rejected the demand.", "that Sweden pay"),
        ("Norway said the dam had burst. Sweden confirmed the claim.", "the dam had burst"),
        # what has matter of its own points nowhere
        ("Norway accused Sweden of theft. Sweden denied that its ships were near.", None),
        # nobody answers their own words, and nothing is answered before it is said
        ("Sweden said the dam had burst. Sweden denied the report.", None),
        ("Sweden denied the allegations. Norway accused Sweden of theft.", None),
        # a claim is no demand
        ("Norway said the dam had burst. Sweden rejected the request.", None),
    ],
)  # fmt: skip
def test_what_a_denial_answers(text: str, wanted: str | None) -> None:
    found = statements(text)
    one = next(
        one for one in found
        if one.cue and one.cue[0].quote in ("denied", "rejected", "confirmed")
    )  # fmt: skip
    assert (None if one.denies is None else found[one.denies].words) == wanted


def test_a_promise_keeps_its_condition() -> None:
    one = the(statements("Norway said it will reopen the port if the ice melts."), "said")
    assert (one.act, one.condition and one.condition.quote) == ("promise", "if the ice melts")


def test_a_claim_has_no_condition() -> None:
    one = the(statements("Norway said the port is open if the flag is up."), "said")
    assert (one.act, one.condition) == ("assert", None)


def test_whom_it_was_told_is_no_target() -> None:
    one = the(statements("“We warn of a flood,” Anna Berg told reporters on Friday."), "told")
    assert one.target is None
