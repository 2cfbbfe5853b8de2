"""The dossier: a brief as one self-contained HTML page.

No request to anywhere and no script: it must open and print the same in ten years. The text of
documents is hostile until escaped; it enters the page through autoescaping templates only.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from jinja2 import Environment, PackageLoader, StrictUndefined

import sayso
from sayso.linking.ask import TAKEN
from sayso.terms import Stance
from sayso.views import display
from sayso.views.board import MARKS, PROMISE, VERBS, Board, Row, day_label
from sayso.views.brief import Brief
from sayso.views.pages import Block, Held, Page, Segment

COLUMNS = 7
"""Days side by side; a longer time goes on in a second table below, so that no page needs to
scroll sideways and nothing is cut off in print."""


def render(brief: Brief) -> str:
    """The page, as text. Pure: the same brief gives the same page."""
    return _environment().get_template("dossier.html").render(brief=brief, anchors=_anchors(brief))


def write(brief: Brief, path: Path | str) -> Path:
    """Write the page beside its place first and then move it there, so that no half page is
    ever found under its name. Raises OSError where the place cannot be written."""
    target = Path(path)
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=target.name, suffix=".part")
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(render(brief))
        # A temporary file is private; a page is as open as any file that its user makes.
        mask = os.umask(0)
        os.umask(mask)
        os.chmod(name, 0o666 & ~mask)
        os.replace(name, target)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
    return target


def web_link(url: str | None) -> str | None:
    """The address if it is a plain web address, else None: `javascript:` and its like are shown
    as text and never linked."""
    if not url or display.plain(url) != url or any(char.isspace() for char in url):
        return None
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    return url if parts.scheme.lower() in ("http", "https") and parts.hostname else None


@dataclass(frozen=True, slots=True)
class Band:
    """Some of a board's columns: `first` to `last`, with the rows that speak in them."""

    first: int
    last: int
    rows: tuple[Row, ...]


def bands(board: Board, *, columns: int = COLUMNS) -> list[Band]:
    """Cut a board's time into tables of at most `columns` days, of even length."""
    total = len(board.days)
    if not total:
        return []
    tables = -(-total // columns)
    width = -(-total // tables)
    cut: list[Band] = []
    for first in range(0, total, width):
        last = min(first + width, total)
        rows = tuple(row for row in board.rows if any(cell.marks for cell in row.cells[first:last]))
        cut.append(Band(first, last, rows))
    return cut


@dataclass(frozen=True, slots=True)
class Dress:
    """How a segment is drawn: its class, and the links back to the boards that begin with it."""

    css: str
    bears: bool
    links: tuple[Held, ...]
    anchors: tuple[int, ...]


def dress(segment: Segment, page: Page) -> Dress:
    """What a segment looks like, from the statements that hold in it."""
    held = {one.number: one for one in page.held}
    classes: list[str] = []
    stance: Stance | None = None
    for mark in segment.highlights:
        entries = held[mark.number].entries
        if entries and mark.role == "content":
            # Where statements nest, the one that opens last is the closest to the words.
            stance = entries[0].stance
        classes.append(mark.role if entries else f"also-{mark.role}")
    if stance:
        classes.append(stance)
    return Dress(
        css=" ".join(dict.fromkeys(classes)),
        bears=stance is not None,
        links=tuple(held[number] for number in segment.opens if held[number].entries),
        anchors=segment.opens,
    )


def _anchors(brief: Brief) -> dict[str, str]:
    """For each entry the name of the place in the text where its words stand."""
    return {
        entry.id: f"{page.id}s{held.number}"
        for page in brief.pages
        for held in page.held
        for entry in held.entries
    }


def _years(days: Sequence[str]) -> list[str]:
    """Column heads: the year is written where it begins and where it changes."""
    labels: list[str] = []
    year = ""
    for day in days:
        labels.append(day_label(day, year=bool(day) and day[:4] != year))
        year = day[:4] or year
    return labels


def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("sayso.exports"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=lambda value: display.plain(value) if type(value) is str else value,
    )
    environment.filters.update(
        web_link=web_link,
        dated=display.dated,
        said=display.said,
        position=display.position,
        manner=display.manner,
        ground=display.ground,
        where=display.where,
        score=display.score,
        one_line=display.one_line,
        bands=bands,
        years=_years,
        day_label=day_label,
    )
    environment.tests["block"] = lambda piece: isinstance(piece, Block)
    environment.globals.update(
        version=sayso.__version__,
        taken=TAKEN,
        symbols=MARKS,
        verbs=VERBS,
        promise=PROMISE,
        dress=dress,
        counted=display.counted,
        looked=display.looked,
        not_uttered=display.NOT_UTTERED,
    )
    return environment
