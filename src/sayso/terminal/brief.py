"""The brief on a terminal: the boards, the words, and where in the documents they stand."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rich import box
from rich.cells import cell_len
from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from sayso.linking.ask import TAKEN
from sayso.terms import Stance
from sayso.views import display
from sayso.views.board import MARKS, PROMISE, VERBS, Board, Cell, Entry, Row, day_label
from sayso.views.brief import Brief
from sayso.views.pages import Block, Gap, Page

COLORS: dict[Stance, str] = {"affirm": "cyan", "deny": "red", "doubt": "yellow", "none": "dim"}
PROMISE_COLOR = "magenta"

DAY_WIDTH = 15
"""Least columns of a terminal for a day: `✘ denies ×12 ─`."""

SIDE_BY_SIDE = 110
"""Columns of a terminal from which those who affirm and those who do not stand side by side."""

WORDS = 10
"""Statements of a stance that are written out, the surest; the rest is counted."""

PAGES = 12
"""Documents shown; a terminal is no place for a hundred. The rest is counted."""


def draw(brief: Brief, console: Console, *, pages: int = PAGES) -> None:
    """Print the brief, fitted to the console's width."""
    for part in parts(brief, width=console.width, pages=pages, colors=_colors(console)):
        console.print(part)


def parts(
    brief: Brief, *, width: int, pages: int = PAGES, colors: bool = True
) -> Iterable[RenderableType]:
    """The brief's parts from top to bottom. Without `colors`, the words that bear on a
    proposition stand in ⟦brackets⟧, as nothing else would mark them in the text."""
    yield _head(brief)
    for board in brief.boards:
        yield Text()
        yield _question(board)
        if not board.entries:
            yield Text("No statement in these documents was found to affirm, deny or doubt it.")
            continue
        yield Text()
        yield from _board(board, width)
        yield Text()
        yield _words(board, width)
        yield Text(display.looked(board.judged, board.held, board.left_out), style="dim")
    if not brief.boards:
        yield Text('\nNo proposition. Ask one: sayso brief --ask "…"')
    shown = [page for page in brief.pages if page.bearing]
    if shown:
        yield Text("\nDOCUMENTS", style="bold")
    for page in shown[:pages]:
        yield _page(page, colors)
    yield from _tail(brief, max(0, len(shown) - pages))


def _colors(console: Console) -> bool:
    return console.is_terminal and not console.no_color


def _head(brief: Brief) -> Text:
    counts = brief.counts
    said = [display.counted(counts.read, "document") + " read"]
    if counts.unread:
        said.append(f"{counts.unread} not read")
    others = f" ({counts.unuttered:,} of them {display.NOT_UTTERED})" if counts.unuttered else ""
    said.append(display.counted(counts.statements, "statement") + others)
    said.append(display.counted(counts.speakers, "speaker"))
    if counts.problems:
        said.append(display.counted(counts.problems, "problem"))
    text = Text(" · ".join(said))
    text.append(
        "\nSuggestions of a machine, not verdicts; nothing here says who is right.", style="dim"
    )
    legend = [f"{MARKS[stance]} {VERBS[stance]}" for stance in TAKEN] + [f"{PROMISE} promises"]
    return text.append("\n" + "   ".join(legend), style="dim")


def _question(board: Board) -> Text:
    text = Text("ASK  ", style="bold")
    text.append(display.one_line(board.proposition), style="bold")
    text.append(f"\n     {board.finding.upper()}", style="bold" if board.disputed else "dim")
    for number, stance in enumerate(TAKEN):
        count = board.counts.get(stance)
        text.append("   " if not number else " · ")
        text.append(MARKS[stance], style=COLORS[stance])
        text.append(f" {count.statements if count else 0} {stance}")
    return text


# The board is drawn by hand: its line through time has to run from cell to cell.


def _board(board: Board, width: int) -> Iterable[Text]:
    names = [display.one_line(row.party) for row in board.rows]
    party = min(max(map(cell_len, names), default=8) + 2, max(14, width // 4))
    fitting = max(1, (width - party) // DAY_WIDTH)
    tables = -(-len(board.days) // fitting)
    columns = -(-len(board.days) // tables)
    day_width = min((width - party) // columns, 26)
    for first in range(0, len(board.days), columns):
        days = slice(first, first + columns)
        if first:
            yield Text()
        yield _days(board, days, party, day_width)
        for row in board.rows:
            if any(cell.marks for cell in row.cells[days]):
                yield from _row(row, row.cells[days], party, day_width)


def _days(board: Board, days: slice, party: int, width: int) -> Text:
    text = Text(" " * party, style="bold")
    year = ""
    for day, gap in zip(board.days[days], board.gaps[days], strict=True):
        label = day_label(day, year=bool(day) and day[:4] != year)
        year = day[:4] or year
        text.append(_fit(f"⋯ {label}" if gap else label, width))
    return text


def _row(row: Row, cells: Sequence[Cell], party: int, width: int) -> Iterable[Text]:
    names = _wrap(display.one_line(row.party), party - 2)
    vague = row.kind in ("unidentified", "own voice")
    height = max(len(names), *(len(cell.marks) for cell in cells))
    for line in range(height):
        text = Text()
        text.append(_fit(names[line] if line < len(names) else "", party),
                    style="italic" if vague else "bold")  # fmt: skip
        for cell in cells:
            _cell(text, cell, line, width)
        yield text


def _cell(text: Text, cell: Cell, line: int, width: int) -> None:
    through = cell.after and (cell.before or bool(cell.marks)) and line == 0
    if line >= len(cell.marks):
        # Not on the line of a board's second mark: one line through time is enough.
        rule = "─" * width if through and not cell.marks else " " * width
        text.append(rule, style="dim")
        return
    mark = cell.marks[line]
    color = PROMISE_COLOR if mark.symbol == PROMISE else COLORS[mark.stance]
    label = f" {mark.verb}" + (f" ×{len(mark.entries)}" if len(mark.entries) > 1 else "")
    text.append(mark.symbol, style=f"bold {color}")
    text.append(label)
    rest = width - cell_len(mark.symbol + label)
    text.append((" " + "─" * (rest - 1) if through else " " * rest) if rest > 0 else "", "dim")


def _words(board: Board, width: int) -> RenderableType:
    affirm = _side(board, "affirm")
    other = [*_side(board, "deny"), *_side(board, "doubt")]
    if width < SIDE_BY_SIDE or not affirm or not other:
        return Group(*affirm, *other)
    table = Table(box=box.HEAVY, show_edge=False, show_header=False, expand=True, padding=(0, 1))
    table.add_column(ratio=1)
    table.add_column(ratio=1)
    table.add_row(Group(*affirm), Group(*other))
    return table


def _side(board: Board, stance: Stance) -> list[RenderableType]:
    entries = board.stance(stance)
    surest = sorted(entries, key=lambda entry: -entry.judgement.score)[:WORDS]
    names = {entry.id for entry in surest}
    shown: list[RenderableType] = [_entry(entry) for entry in entries if entry.id in names]
    if len(entries) > WORDS:
        more = display.counted(len(entries) - WORDS, "statement")
        text = Text(f"{MARKS[stance]} ", style=COLORS[stance])
        text.append(f"… and {more} of which the machine is less sure\n", style="dim")
        shown.append(text)
    return shown


def _entry(entry: Entry) -> RenderableType:
    color = PROMISE_COLOR if entry.promise else COLORS[entry.stance]
    lines = Text()
    lines.append(display.one_line(entry.statement.words) + "\n", style=color)
    lines.append(display.one_line(entry.speaker), style="bold")
    speaker = entry.statement.speaker
    if speaker and speaker.affiliation and speaker.affiliation != entry.speaker:
        lines.append(f", {display.one_line(speaker.affiliation)}")
    lines.append(f" · {display.said(entry)} · {display.manner(entry.statement)}")
    verb = entry.verb + (f" ({VERBS[entry.stance]} it)" if entry.promise or entry.repeats else "")
    lines.append(f"\n{verb} · score {display.score(entry.judgement.score)}")
    lines.append(f" · ground: {display.ground(entry.statement)}")
    if places := display.where(entry.statement):
        lines.append(f" · places: {places}")
    where = (
        f"\n{display.one_line(entry.document.id)} ▸ "
        f"{display.position(entry.statement.content)} ▸ sha256 {entry.sha256}…"
    )
    lines.append(where, style="dim")
    if entry.also_in:
        names = ", ".join(display.one_line(copy.publisher or copy.id) for copy in entry.also_in)
        lines.append(f"\nalso in {names}: the same text, not another source", style="dim")
    grid = Table.grid(padding=(0, 1, 0, 0))
    grid.add_row(Text(entry.mark, style=f"bold {color}"), lines)
    return Padding(grid, (0, 0, 1, 0))


def _page(page: Page, colors: bool) -> RenderableType:
    document = page.document
    head = Text("\n" + display.one_line(document.title or document.id), style="bold")
    publisher = display.one_line(document.publisher or "publisher not known")
    head.append(
        f"\n{publisher} · {display.dated(document)} · {document.kind}"
        f" · {display.one_line(document.id)} ▸ sha256 {document.capture[:8]}…",
        style="not bold dim",
    )
    held = {one.number: one for one in page.held}
    lines: list[RenderableType] = [head]
    left = False
    for piece in page.pieces:
        marks = isinstance(piece, Block) and any(
            held[mark.number].entries and mark.role == "content"
            for segment in piece.segments
            for mark in segment.highlights
        )
        if isinstance(piece, Gap) or not marks:
            left = True
            continue
        if left:
            lines.append(Text("  …", style="dim"))
            left = False
        lines.append(Padding(_block(piece, page, colors), (0, 0, 0, 2)))
    if left:
        lines.append(Text("  …", style="dim"))
    return Group(*lines)


def _block(block: Block, page: Page, colors: bool) -> Text:
    held = {one.number: one for one in page.held}
    text = Text()
    open_stance: Stance | None = None
    for segment in block.segments:
        entries = [
            entry
            for mark in segment.highlights
            if mark.role == "content"
            for entry in held[mark.number].entries
        ]
        roles = {mark.role for mark in segment.highlights if held[mark.number].entries}
        stance = entries[-1].stance if entries else None
        opening = [entry for number in segment.opens for entry in held[number].entries]
        if open_stance and (not stance or opening):
            text.append("" if colors else "⟧")
            open_stance = None
        if stance and not open_stance:
            symbols = "".join(dict.fromkeys(entry.mark for entry in opening or entries[-1:]))
            text.append(f"{symbols} ", style=f"bold {COLORS[stance]}")
            text.append("" if colors else "⟦")
            open_stance = stance
        style = f"{COLORS[stance]} underline" if stance else ""
        style += " bold" if "source" in roles else ""
        style += " italic" if "cue" in roles else ""
        text.append(display.plain(segment.text), style=style.strip())
    if open_stance and not colors:
        text.append("⟧")
    return text


def _tail(brief: Brief, hidden: int) -> Iterable[Text]:
    lines: list[str] = []
    if hidden:
        more = display.counted(hidden, "more document")
        lines.append(f"… {more} with words above: sayso brief -o dossier.html shows them all.")
    if brief.others:
        count = display.counted(len(brief.others), "document")
        lines.append(f"{count} read in which nothing bears on this, or copies of one above.")
    reasons: dict[str, int] = {}
    for other in brief.unread:
        reasons[other.note] = reasons.get(other.note, 0) + 1
    for reason, number in reasons.items():
        lines.append(f"{display.counted(number, 'document')} not read: {display.one_line(reason)}.")
    if lines:
        yield Text("\n" + "\n".join(lines), style="dim")


def _fit(text: str, width: int) -> str:
    """The text filled up with blanks to the width, or cut with an ellipsis to fit in it."""
    while text and cell_len(text) > width - 1:
        text = text[:-2].rstrip() + "…" if len(text) > 1 else ""
    return text + " " * (width - cell_len(text))


def _wrap(text: str, width: int) -> list[str]:
    """Break a name into lines, between words where that can be: no part of it is lost."""
    lines = [""]
    for word in text.split(" "):
        if lines[-1] and cell_len(f"{lines[-1]} {word}") > width:
            lines.append("")
        lines[-1] = f"{lines[-1]} {word}".strip()
        while cell_len(lines[-1]) > width:
            cut = width
            while cell_len(lines[-1][:cut]) > width:
                cut -= 1
            lines[-1:] = [lines[-1][:cut], lines[-1][cut:]]
    return lines
