"""Texts cut for showing: joined again they are the text, and what is left out is said."""

from __future__ import annotations

import random

import pytest

from sayso.records import Reading, Span, Statement
from sayso.views.board import board
from sayso.views.brief import Brief, brief
from sayso.views.pages import Block, Gap, Page, blocks, cut, page, spans
from tests.views import made
from tests.views.hostile import long_weeks
from tests.views.made import answer, document, statement


def briefs() -> list[Brief]:
    return [made.made(), made.made(all_documents=True), made.made(whole=200), long_weeks()]


@pytest.mark.parametrize("drawn", briefs(), ids=["short", "all", "cut", "weeks"])
def test_blocks_are_their_text_and_segments_hold_exact_words(drawn: Brief) -> None:
    assert drawn.pages
    for shown in drawn.pages:
        text = shown.document.text
        for piece in shown.pieces:
            if isinstance(piece, Block):
                assert "".join(one.text for one in piece.segments) == text[piece.start : piece.end]
                assert all(one.text == text[one.start : one.end] for one in piece.segments)


@pytest.mark.parametrize("drawn", briefs(), ids=["short", "all", "cut", "weeks"])
def test_every_word_of_every_entry_is_shown_marked_as_content(drawn: Brief) -> None:
    for shown in drawn.pages:
        for held in shown.bearing:
            assert _content(shown, held.number) == [span.quote for span in held.statement.content]


def _content(shown: Page, number: int) -> list[str]:
    runs: list[str] = []
    last = -1
    for piece in shown.pieces:
        for segment in piece.segments if isinstance(piece, Block) else ():
            if any(mark.number == number and mark.role == "content" for mark in segment.highlights):
                if segment.start == last:
                    runs[-1] += segment.text
                else:
                    runs.append(segment.text)
                last = segment.end
    return runs


def test_each_statement_opens_once() -> None:
    for shown in made.made().pages:
        opened = [
            number
            for piece in shown.pieces
            if isinstance(piece, Block)
            for segment in piece.segments
            for number in segment.opens
        ]
        assert sorted(opened) == sorted(held.number for held in shown.held)


def test_any_spans_nested_or_overlapping_cut_cleanly() -> None:
    draw = random.Random(3)
    text = "".join(draw.choice("ab cé\U0001f600") for _ in range(300))
    held = document(text)
    for _ in range(50):
        statements: list[tuple[int, Statement]] = []
        for number in range(6):
            start = draw.randrange(290)
            span = Span.of(text, start, min(300, start + draw.randrange(1, 80)))
            base = statement(document("words"), "words")
            statements.append((number, _with(base, held.id, span)))
        low = draw.randrange(100)
        segments = cut(text, low, 250, statements)
        assert "".join(one.text for one in segments) == text[low:250]
        for number, one in statements:
            for first, last, role in spans(one):
                for segment in segments:
                    inside = first <= segment.start and segment.end <= last
                    held_there = any(
                        m.number == number and m.role == role for m in segment.highlights
                    )
                    assert inside == held_there


def _with(base: Statement, name: str, span: Span) -> Statement:
    from dataclasses import replace

    return replace(base, document=name, content=(span,))


def test_a_long_transcript_is_cut_to_what_bears_and_says_so() -> None:
    turns = [
        f"SPEAKER {n}: The quay was swept on day {n}. " + "So it was. " * 20 for n in range(300)
    ]
    turns[150] = "MAYOR: The harbour is open, as everybody can see."
    held = document("\n\n".join(turns), kind="transcript")
    assert len(held.text) > 70_000
    said = statement(held, "The harbour is open", source="MAYOR", speaker="Mayor", form="turn")
    entries = board(answer("The harbour is open", [(held, said, "affirm", 0.9)])).entries
    shown = page(held, (said,), entries, id="d1")
    texts = [piece for piece in shown.pieces if isinstance(piece, Block)]
    gaps = [piece for piece in shown.pieces if isinstance(piece, Gap)]
    assert len(texts) == 5  # the first two, and the turn with its neighbours
    assert sum(gap.paragraphs for gap in gaps) == 295
    assert str(gaps[0]).startswith("… 147 paragraphs left out (")
    assert not shown.whole


def test_one_endless_line_is_cut_in_pieces() -> None:
    text = "word " * 20_000 + "The harbour is open " + "word " * 20_000
    held = document(text)
    said = statement(held, "The harbour is open", speaker="Mayor")
    entries = board(answer("The harbour is open", [(held, said, "affirm", 0.9)])).entries
    shown = page(held, (said,), entries, id="d1")
    assert sum(len(one.segments) for one in shown.pieces if isinstance(one, Block)) < 12
    assert sum(one.end - one.start for one in shown.pieces if isinstance(one, Block)) < 8_000
    unbroken = "x" * 5_000
    assert "".join(unbroken[a:b] for a, b, _ in blocks(unbroken)) == unbroken


def test_documents_are_shown_listed_or_named_as_not_read() -> None:
    held, idle, foreign = (document(f"The quay is open {n}.", id=f"q{n}") for n in range(3))
    said = statement(held, "The quay is open", speaker="Mayor")
    readings = {
        held.id: Reading(held.id, "r", (said,)),
        idle.id: Reading(idle.id, "r"),
        foreign.id: Reading(foreign.id, "r", skipped="language"),
    }
    never = document("Нічого", id="q9")
    drawn = brief([answer("The quay is open", [(held, said, "affirm", 0.9)])],
                  [held, idle, foreign, never], readings)  # fmt: skip
    assert [shown.document.id for shown in drawn.pages] == ["q0"]
    assert [other.document.id for other in drawn.others] == ["q1"]
    assert {other.document.id: other.note for other in drawn.unread} == {
        "q2": "written in en, which the shipped models do not read",
        "q9": "not read yet",
    }
    assert (drawn.counts.documents, drawn.counts.read, drawn.counts.unread) == (4, 2, 2)
    every = brief([], [held, idle, foreign], readings, all_documents=True)
    assert [shown.document.id for shown in every.pages] == ["q0", "q1"]
