"""A brief put together from a ledger."""

from __future__ import annotations

import numpy as np
import pytest

from sayso.errors import problem
from sayso.ledger import Ledger
from sayso.linking.ask import Answer, Candidate, answer
from sayso.records import Capture, Document, Judgement, Reading
from sayso.views.briefing import briefing
from tests.views.made import document, statement


def capture(held: Document) -> Capture:
    return Capture(held.text.encode(), held.capture, held.origin, "text")


@pytest.fixture
def ledger() -> Ledger:
    opened = Ledger.open(None, create=True)
    for n, town in enumerate(("Ashford", "Brook", "Calder")):
        held = document(
            f"{town} says the river bridge will open in May this year.",
            id=f"bridge-{n}",
            published=f"2023-04-1{n}",
        )
        said = statement(
            held,
            "the river bridge will open in May this year",
            source=town,
            cue="says",
            speaker=town,
        )
        vector = np.array([[1.0, 0.0]], np.float32)
        opened.add(capture(held), held, Reading(held.id, "r1", (said,)), vector)
    foreign = document("Міст відкриють у травні.", id="foreign", published="2023-04-12")
    skipped = Reading(foreign.id, "r1", skipped="language")
    opened.add(capture(foreign), foreign, skipped, np.zeros((0, 2), np.float32))
    not_read = problem("language", foreign.origin, language="uk")
    opened.add_problems([problem("empty", "reports/empty.txt"), not_read])
    return opened


def judged(ledger: Ledger, proposition: str) -> Answer:
    candidates = [
        Candidate(entry.id, entry.statement, entry.document, entry.reading)
        for entry in ledger.statements()
    ]
    return answer(
        proposition,
        candidates,
        judge=lambda pairs, _: [Judgement("affirm", 0.9) for _ in pairs],
    )


def test_a_ledgers_brief_has_boards_pages_and_what_was_not_read(ledger: Ledger) -> None:
    drawn = briefing(ledger, ["The bridge opens"], ask=lambda words: judged(ledger, words))
    assert [board.proposition for board in drawn.boards] == ["The bridge opens"]
    assert [page.document.id for page in drawn.pages] == ["bridge-0", "bridge-1", "bridge-2"]
    assert all(held.entries for page in drawn.pages for held in page.held)
    assert [other.document.id for other in drawn.unread] == ["foreign"]
    assert drawn.unread[0].note == "written in uk, which the shipped models do not read"
    assert [one.where for one in drawn.problems] == ["reports/empty.txt"]
    assert drawn.readers == ("r1",)


def test_bounds_hold_for_the_documents_listed(ledger: Ledger) -> None:
    def none(words: str) -> Answer:
        return answer(words, [], judge=lambda pairs, _: [])

    drawn = briefing(ledger, ["The bridge opens"], until="2023-04-11", ask=none)
    assert [other.document.id for other in drawn.others] == ["bridge-0", "bridge-1"]


def test_without_a_question_the_common_matters_are_taken(
    ledger: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Ledger, "matters", lambda self, **_: ["The river bridge will open"])
    drawn = briefing(ledger, ask=lambda words: judged(ledger, words))
    (board,) = drawn.boards
    assert board.proposition == "The river bridge will open"
    assert len(board.rows) == 3


def test_an_empty_ledger_has_an_empty_brief() -> None:
    drawn = briefing(Ledger.open(None, create=True))
    assert drawn.boards == ()
    assert drawn.counts.documents == 0
