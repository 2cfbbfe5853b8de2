"""Statements, documents and answers as tables that fit the terminal they are drawn in."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rich.console import Console, Group, RenderableType
from rich.table import Table
from rich.text import Text

from sayso.doctor import Check
from sayso.errors import Problem
from sayso.ledger import Entry, Holding
from sayso.linking.ask import TAKEN, Answer, Line
from sayso.records import Document, Statement
from sayso.terminal.brief import COLORS
from sayso.terms import Stance
from sayso.views.board import MARKS
from sayso.views.display import KIND_NAMES, counted, looked, one_line, plain, score, steps

WIDE = 110
"""Columns from which there is room for more than who, when and what."""

VERBS: dict[Stance, str] = {
    "affirm": "affirm",
    "deny": "deny",
    "doubt": "doubt",
    "none": "do not bear on it",
}


def statements(entries: Iterable[Entry], console: Console) -> RenderableType:
    """A line or two for each statement."""
    wide = console.width >= WIDE
    table = new_table()
    table.add_column("date", no_wrap=True, width=10)
    table.add_column("speaker", width=30 if wide else 20)
    table.add_column("act", no_wrap=True, width=8)
    table.add_column("words", ratio=1)
    if wide:
        table.add_column("document", no_wrap=True, width=26)
        table.add_column("no", justify="right", no_wrap=True, style="dim", min_width=4)
    room = room_for(console, 2 + 10 + 8 + (30 + 26 + 4 + 5 * 2 if wide else 20 + 3 * 2))
    for entry in entries:
        statement, document = entry.statement, entry.document
        cells: list[RenderableType] = [
            Text(day_of(statement, document)),
            who(statement, document, wide=wide),
            _act(statement),
            Text(quoted(statement, room)),
        ]
        if wide:
            cells += [Text(_tail(document.id, 26), "dim"), str(entry.id)]
        table.add_row(*cells)
    return table


def documents(
    holdings: Iterable[Holding], left_out: Sequence[Problem], console: Console
) -> RenderableType:
    """A line for each document, and one for each input that is none."""
    wide = console.width >= WIDE
    table = new_table()
    table.add_column("date", no_wrap=True, width=10)
    if wide:
        table.add_column("publisher", no_wrap=True, width=24)
        table.add_column("kind", no_wrap=True, width=10)
    table.add_column("title", no_wrap=True, ratio=1)
    table.add_column("said", justify="right", no_wrap=True, width=8)
    table.add_column("id", no_wrap=True, width=34 if wide else 24)
    for holding in holdings:
        document = holding.document
        read = holding.reader is not None and holding.skipped is None
        cells = [Text((document.published or "")[:10] or "no date")]
        if wide:
            cells.append(_cell(document.publisher or ""))
            cells.append(Text(document.kind, "dim" if document.kind == "report" else ""))
        title = _cell(document.title or document.text[:200])
        if not read:
            title.append(f"\n└ {_reason(holding)}", "yellow")
        cells.append(title)
        cells.append(
            Text(f"{holding.statements:,}" if read else "not read", "" if read else "yellow")
        )
        cells.append(Text(_tail(document.id, 34 if wide else 24), "dim"))
        table.add_row(*cells)
    parts: list[RenderableType] = [table]
    if left_out:
        parts.append(Text(f"\nLeft out: {len(left_out)}", "bold"))
        parts += [problem(one) for one in left_out]
    return Group(*parts)


def answer(found: Answer, console: Console, *, limit: int | None = None) -> RenderableType:
    """The statements that bear on a proposition, by stance, surest first."""
    head = Text.assemble(("ASK  ", "dim"), (found.proposition, "bold"))
    if not found.lines:
        note = "Nothing in this ledger affirms, denies or doubts it."
        if found.held:
            note += f" {looked(found.judged, found.held, found.left_out)}."
        return Group(head, Text(note, "dim"))
    parts: list[RenderableType] = [head, _counts(found)]
    for stance in TAKEN:
        lines = [line for line in found.lines if line.judgement.stance == stance]
        if lines:
            parts += [Text(), _stance(stance, lines[:limit], console)]
            if limit is not None and len(lines) > limit:
                parts.append(Text(f"  … {len(lines) - limit} more: --limit", "dim"))
    parts.append(Text(f"\n{looked(found.judged, found.held, found.left_out)}.", "dim"))
    return Group(*parts)


def problem(one: Problem) -> Text:
    """A problem in two lines: what and where, and the way out."""
    word, style = ("error", "red") if one.severity == "error" else ("warning", "yellow")
    return Text.assemble(
        (f"{word}: ", style),
        (plain(one.where), "bold"),
        f": {plain(one.message)} ",
        (f"[{one.code}]", "dim"),
        (f"\n  → {plain(one.hint)}", "dim"),
    )


def _counts(found: Answer) -> Text:
    line = Text("     ")
    line.append("DISPUTED" if found.disputed else "not disputed", "bold" if found.disputed else "")
    for stance in TAKEN:
        count = found.counts[stance]
        if count.statements:
            line.append("   ")
            line.append(f"{MARKS[stance]} {count.speakers} {VERBS[stance]}", COLORS[stance])
            line.append(f" in {counted(count.texts, 'text')}", "dim")
    for stance, funnel in found.funnels.items():
        if funnel.documents:
            line.append(f"\n     {MARKS[stance]} ", COLORS[stance])
            line.append(steps(funnel), "dim")
    return line


def _stance(stance: Stance, lines: Sequence[Line], console: Console) -> Table:
    wide = console.width >= WIDE
    table = new_table(header=False)
    table.add_column(no_wrap=True, width=1, style=COLORS[stance])
    table.add_column(no_wrap=True, width=10)
    table.add_column(width=30 if wide else 20)
    table.add_column(ratio=1)
    if wide:
        table.add_column(no_wrap=True, width=26)
    table.add_column(no_wrap=True, width=3, style="dim")
    room = room_for(console, 1 + 10 + 3 + (30 + 26 + 5 * 2 if wide else 20 + 4 * 2))
    for line in lines:
        statement, document = line.statement, line.document
        cells: list[RenderableType] = [
            MARKS[stance],
            Text(day_of(statement, document)),
            who(statement, document, wide=wide),
            _bearing(statement, room),
        ]
        if wide:
            cells.append(Text(_tail(document.id, 26), "dim"))
        cells.append(score(line.judgement.score))
        table.add_row(*cells)
    return table


def _bearing(statement: Statement, room: int) -> Text:
    """What was said; that it was not said but thought, shown or done is added."""
    words = Text(quoted(statement, room))
    if statement.cue_kind in KIND_NAMES:
        words.append(f" ({KIND_NAMES[statement.cue_kind]})", "dim italic")
    return words


def new_table(*, header: bool = True) -> Table:
    """A table without lines, as wide as the terminal."""
    return Table(
        box=None,
        expand=True,
        show_header=header,
        header_style="dim",
        pad_edge=False,
        padding=(0, 2, 0, 0),
    )


def room_for(console: Console, taken: int) -> int:
    """Characters that two lines of the words' column hold, about."""
    return max(40, 2 * (console.width - taken) - 8)


def day_of(statement: Statement, document: Document) -> str:
    """The day it was said, else that of the document."""
    day = statement.said_on or document.published
    return day[:10] if day else "no date"


def who(statement: Statement, document: Document, *, wide: bool) -> Text:
    """The speaker and for whom they speak, else the words of the source."""
    speaker = statement.speaker
    if speaker is None:
        if statement.source is None:
            return Text(one_line(document.publisher or "own voice"), "dim")
        return Text(shortened(statement.source.quote, 40), "italic")
    name = Text(one_line(speaker.name))
    if speaker.affiliation and speaker.affiliation != speaker.name:
        name.append(f"{', ' if wide else chr(10)}{one_line(speaker.affiliation)}", "dim")
    return name


def _act(statement: Statement) -> Text:
    """The act, and under it the kind of cue where that is neither speech nor writing."""
    act = Text(statement.act, "dim" if statement.act == "assert" else "")
    if not statement.uttered:
        act.append(f"\n{statement.cue_kind}", "dim italic")
    return act


def quoted(statement: Statement, room: int) -> str:
    """The words in quotation marks of our own, shortened to the room there is."""
    words = statement.words
    while len(words) > 1 and words[0] in '“„«"' and words[-1] in '”“»"':
        inner = words[1:-1]
        if any(sign in inner for sign in '“„«”»"'):
            break  # two quotations, or one inside of another: the marks stay
        words = inner.strip()
    return f"“{shortened(words, room)}”"


def shortened(words: str, room: int) -> str:
    """White space evened out, and cut at a word's end with an ellipsis where it is too long."""
    words = one_line(words)
    if len(words) <= room:
        return words
    cut = words.rfind(" ", room // 2, room)
    return words[: cut if cut > 0 else room - 1].rstrip(" ,;:.–—-") + " …"


def _cell(words: str) -> Text:
    return Text(one_line(words), overflow="ellipsis")


def _tail(name: str, room: int) -> str:
    """An id's end tells it apart better than its beginning."""
    name = one_line(name)
    return name if len(name) <= room else "…" + name[-(room - 1) :]


def _reason(holding: Holding) -> str:
    if holding.skipped == "language":
        return f"written in {holding.document.language or 'an unknown language'}"
    return holding.skipped or "reading failed; it is tried again with the next read"


def checks(found: Iterable[Check], machine: str) -> RenderableType:
    """A line for each check of `sayso doctor`, and the machine."""
    table = new_table()
    for one in found:
        mark = Text("● ok", "green") if one.passed else Text("✘ not ok", "red")
        off = "" if one.off is None else f"; at most {one.off:.3f} off"
        table.add_row(mark, Text(one.name), Text(one.detail + off))
    return Group(table, Text(machine, "dim"))
