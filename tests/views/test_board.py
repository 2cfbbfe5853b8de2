"""Rows, columns, marks and copies of a board."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sayso.records import Document, Statement
from sayso.terms import Stance
from sayso.views.board import (
    OWN_VOICE,
    UNDATED,
    UNIDENTIFIED,
    board,
    day_label,
    day_of,
)
from tests.views import made
from tests.views.made import answer, document, statement

TEXT = "The harbour is open, the mayor said. Officials doubted it. The harbour is shut."


def harbour(n: int = 1, **more: str | None) -> Document:
    return document(TEXT + f" Report {n} " + "abcdefgh"[n] * 5, id=f"harbour-{n}", **more)  # type: ignore[arg-type]


def said(held: Document, day: str | None, party: str | None = "Town", **more: str) -> Statement:
    return statement(
        held,
        "The harbour is open",
        source="the mayor",
        cue="said",
        speaker=more.get("speaker", "The mayor"),
        affiliation=party,
        said_on=day,
    )


def test_rows_are_parties_in_order_of_first_appearance() -> None:
    held = harbour()
    lines: list[tuple[Document, Statement, Stance, float]] = [
        (held, said(held, "2022-03-03", "Port"), "deny", 0.9),
        (held, said(held, "2022-03-02", "Town"), "affirm", 0.6),
        (held, said(held, "2022-03-04", None, speaker="Ann Lee"), "doubt", 0.7),
        (held, said(held, "2022-03-05", "TOWN"), "affirm", 0.7),
    ]
    drawn = board(answer("The harbour is open", lines))
    assert [row.party for row in drawn.rows] == ["Town", "Port", "Ann Lee"]
    assert [row.kind for row in drawn.rows] == ["party", "party", "speaker"]
    assert drawn.days == ("2022-03-02", "2022-03-03", "2022-03-04", "2022-03-05")


def test_first_statement_and_repeats_are_told_apart() -> None:
    held = harbour()
    days: list[tuple[str, Stance]] = [
        ("2022-03-01", "affirm"),
        ("2022-03-02", "affirm"),
        ("2022-03-03", "deny"),
        ("2022-03-04", "affirm"),
    ]
    drawn = board(answer("P is so", [(held, said(held, day), stance, 0.5) for day, stance in days]))
    assert [entry.verb for entry in drawn.entries] == ["affirms", "repeats", "denies", "repeats"]
    assert [entry.mark for entry in drawn.entries] == ["●", "●", "✘", "●"]


def test_two_statements_of_a_day_share_a_mark() -> None:
    held = harbour()
    other = replace(said(held, "2022-03-01"), cue=())
    lines: list[tuple[Document, Statement, Stance, float]] = [
        (held, said(held, "2022-03-01"), "affirm", 0.5),
        (held, other, "affirm", 0.6),
    ]
    (row,) = board(answer("P is so", lines)).rows
    (mark,) = row.cells[0].marks
    assert len(mark.entries) == 2
    assert mark.verb == "affirms"


def test_speakers_not_known_come_last_and_repeat_nothing() -> None:
    held = harbour()
    vague = statement(held, "it", source="Officials", cue="doubted", said_on="2022-03-01")
    later = replace(vague, said_on="2022-03-02")
    own = statement(held, "The harbour is shut", said_on="2022-03-01")
    lines: list[tuple[Document, Statement, Stance, float]] = [
        (held, own, "deny", 0.5),
        (held, vague, "doubt", 0.5),
        (held, later, "doubt", 0.5),
        (held, said(held, "2022-03-09"), "affirm", 0.5),
    ]
    drawn = board(answer("The harbour is open", lines))
    assert [row.party for row in drawn.rows] == ["Town", UNIDENTIFIED, OWN_VOICE]
    assert not any(entry.repeats for entry in drawn.entries)
    assert not any(cell.before or cell.after for row in drawn.rows[1:] for cell in row.cells)


@pytest.mark.parametrize(
    ("said_on", "published", "expected"),
    [
        ("2022-03-02T10:00:00Z", "2022-03-05", ("2022-03-02", "said")),
        ("2022-03", "2022-03-05", ("2022-03", "said")),
        (None, "2022-03-05T01:02:03Z", ("2022-03-05", "published")),
        ("yesterday", None, (UNDATED, "none")),
        (None, None, (UNDATED, "none")),
    ],
)
def test_the_day_is_the_statements_else_the_publications(
    said_on: str | None, published: str | None, expected: tuple[str, str]
) -> None:
    held = harbour(published=published)
    assert day_of(said(held, said_on), held) == expected


def test_what_has_no_date_stands_in_the_last_column() -> None:
    held, dated = harbour(published=None), harbour(2, published="2022-03-01")
    drawn = board(
        answer(
            "P is so",
            [(held, said(held, None), "affirm", 0.5), (dated, said(dated, None), "deny", 0.5)],
        )
    )
    assert drawn.days == ("2022-03-01", UNDATED)
    assert day_label(drawn.days[-1]) == "no date"


def test_copies_of_one_text_are_one_entry() -> None:
    (first, _) = made.made().boards
    putin = [e for e in first.entries if e.statement.words.startswith("it had been decided")]
    assert [entry.document.publisher for entry in putin] == ["Northgate Wire"]
    assert [copy.publisher for copy in putin[0].also_in] == ["Lakeside Tribune"]


def test_promises_have_a_mark_of_their_own() -> None:
    (first, _) = made.made().boards
    marks = {entry.speaker: entry.mark for entry in first.entries}
    assert marks["Yury Filatov"] == "○"
    russia = next(row for row in first.rows if row.party == "Russia")
    assert [mark.symbol for mark in russia.cells[1].marks] == ["●", "○"]


def test_gaps_between_columns_are_known() -> None:
    (_, second) = made.made().boards
    assert second.days == ("2022-02-15", "2022-02-16", "2022-02-18")
    assert second.gaps == (False, False, True)


def test_a_board_without_a_line() -> None:
    drawn = board(answer("Nobody spoke of this", []))
    assert (drawn.days, drawn.rows, drawn.gaps) == ((), (), ())
    assert drawn.finding == "nothing found"


@pytest.mark.parametrize(
    ("day", "label"),
    [
        ("2022-02-05", "5 Feb 2022"),
        ("2022-02", "Feb 2022"),
        ("2022", "2022"),
        ("2022-13", "2022-13"),
    ],
)
def test_days_are_written_as_precisely_as_known(day: str, label: str) -> None:
    assert day_label(day, year=True) == label
