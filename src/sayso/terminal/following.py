"""Commitments as a table."""

from __future__ import annotations

from collections.abc import Sequence

from rich.console import Console, RenderableType
from rich.text import Text

from sayso.linking.commitments import Commitment, Later
from sayso.records import When
from sayso.terminal.tables import day_of, new_table, quoted, room_for, who
from sayso.terms import Outcome, Standing

STYLES: dict[Standing, str] = {"open": "", "due": "yellow", "overdue": "red", "undated": "dim"}
OUTCOMES: dict[Outcome, str] = {"kept": "green", "broken": "red", "changed": "yellow"}


def commitments(found: Sequence[Commitment], console: Console) -> RenderableType:
    """Two lines or more for each commitment: who, the words, by when; then what was said later."""
    if not found:
        return Text("No promise, threat or forecast here names a time or an event.", "dim")
    table = new_table()
    table.add_column("due", width=23)
    table.add_column("said", no_wrap=True, width=10)
    table.add_column("speaker", width=24)
    table.add_column("words", ratio=1)
    room = room_for(console, 23 + 10 + 24 + 3 * 2)
    for one in found:
        statement, document = one.statement, one.candidate.document
        words = Text(quoted(statement, room))
        if statement.act != "promise":
            words.append(f" ({statement.act})", "dim italic")
        if statement.condition is not None:
            words.append(f"\nif: {' '.join(statement.condition.quote.split())}", "dim")
        for later in one.later:
            words.append_text(_later(later, room))
        table.add_row(
            _due(statement.due, one.standing),
            Text(day_of(statement, document)),
            who(statement, document, wide=False),
            words,
        )
    return table


def _due(due: When | None, standing: Standing) -> Text:
    """The window, or the words that stand in its place, and where it stands."""
    told = Text(_window(due), STYLES[standing])
    if standing in ("due", "overdue"):
        told.append(f"\n{standing}", STYLES[standing])
    return told


def _window(due: When | None) -> str:
    if due is None:
        return ""
    if due.edtf is not None:
        window = due.edtf.replace("/", " – ").replace("..", "…")
        return f"{window}\nor {due.other.replace('/', ' – ')}" if due.other else window
    words = " ".join(due.span.quote.split()) if due.span else "no time named"
    return f"“{words}”" if due.span else words


def _later(later: Later, room: int) -> Text:
    statement, document = later.candidate.statement, later.candidate.document
    told = Text("\n")
    told.append(f"{later.outcome}, says ", OUTCOMES[later.outcome])
    told.append_text(who(statement, document, wide=True))
    told.append(f" {day_of(statement, document)}: ", "dim")
    told.append(quoted(statement, room // 2))
    return told
