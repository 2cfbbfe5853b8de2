"""A document's text cut for showing: into blocks, and these where any span begins or ends.

The cut is made here, on the canonical text, so that whoever draws it only has to put the pieces
one after another: joined, the segments of a block are exactly the block's text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Literal

from sayso.records import Document, Statement
from sayso.views.board import Entry

Role = Literal["content", "cue", "source", "evidence"]
"""What a stretch of text is in a statement."""

WHOLE = 6_000
"""Characters up to which a text is shown whole: about two printed pages."""

PIECE = 1_200
"""Most characters of a block; longer paragraphs are cut at white space, for choosing only."""

_PARAGRAPH = re.compile(r"[^\n]+")


@dataclass(frozen=True, slots=True)
class Highlight:
    """One statement's hold on a segment. `number` is the statement's place in its reading."""

    number: int
    role: Role


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of text in which the same spans hold throughout."""

    start: int
    end: int
    text: str
    highlights: tuple[Highlight, ...]
    opens: tuple[int, ...] = ()
    """Numbers of the statements whose content is shown from here on: where links into the text
    lead. Each statement opens once in a page."""


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, or a piece of a long one (`continued`)."""

    start: int
    end: int
    segments: tuple[Segment, ...]
    heading: bool = False
    continued: bool = False


@dataclass(frozen=True, slots=True)
class Gap:
    """Text that is not shown, said openly."""

    paragraphs: int
    characters: int

    def __str__(self) -> str:
        noun = "paragraph" if self.paragraphs == 1 else "paragraphs"
        return f"… {self.paragraphs} {noun} left out ({self.characters:,} characters)"


@dataclass(frozen=True, slots=True)
class Held:
    """A statement of the document, with its entries on the boards (none: it bears on nothing)."""

    number: int
    statement: Statement
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """A document as it is shown: its text, or the parts of it that matter here."""

    id: str
    """Its name on the page: `d3` is the third document."""
    document: Document
    held: tuple[Held, ...]
    """The statements of which something is shown, in the order of the text."""
    pieces: tuple[Block | Gap, ...]
    statements: int
    """How many statements were found in the whole document."""

    @property
    def whole(self) -> bool:
        return not any(isinstance(piece, Gap) for piece in self.pieces)

    @property
    def uttered(self) -> tuple[Held, ...]:
        """Those that were said or written: what is shown first."""
        return tuple(held for held in self.held if held.statement.uttered)

    @property
    def unuttered(self) -> tuple[Held, ...]:
        """Those that were thought, shown or done."""
        return tuple(held for held in self.held if not held.statement.uttered)

    @property
    def bearing(self) -> tuple[Held, ...]:
        return tuple(held for held in self.held if held.entries)


def spans(statement: Statement) -> list[tuple[int, int, Role]]:
    """All stretches of a statement with what they are."""
    found: list[tuple[int, int, Role]] = [
        (span.start, span.end, "content") for span in statement.content
    ]
    found += [(span.start, span.end, "cue") for span in statement.cue]
    if statement.source:
        found.append((statement.source.start, statement.source.end, "source"))
    found += [(item.span.start, item.span.end, "evidence") for item in statement.evidence]
    return found


def blocks(text: str, *, longest: int = PIECE) -> list[tuple[int, int, bool]]:
    """Start, end and "continues the block before" of each paragraph or piece of one.

    Paragraphs are lines with something in them. A piece ends at the last white space before
    `longest` characters, so that one endless line can be left out in part.
    """
    found: list[tuple[int, int, bool]] = []
    for paragraph in _PARAGRAPH.finditer(text):
        start, end = paragraph.span()
        if not paragraph[0].strip():
            continue
        continued = False
        while end - start > longest:
            cut = text.rfind(" ", start + longest // 2, start + longest) + 1
            cut = cut or start + longest
            found.append((start, cut, continued))
            start, continued = cut, True
        found.append((start, end, continued))
    return found


def cut(
    text: str, start: int, end: int, statements: Iterable[tuple[int, Statement]]
) -> tuple[Segment, ...]:
    """Cut `text[start:end]` wherever a span of a statement begins or ends in it.

    Spans may nest, overlap and run past the block; each segment names all that hold in it.
    """
    inside: list[tuple[int, int, Highlight]] = []
    for number, statement in statements:
        for first, last, role in spans(statement):
            if first < end and last > start:
                inside.append((max(first, start), min(last, end), Highlight(number, role)))
    edges = sorted({start, end, *(edge for one in inside for edge in one[:2])})
    return tuple(
        Segment(
            start=first,
            end=last,
            text=text[first:last],
            highlights=tuple(
                dict.fromkeys(mark for begin, stop, mark in inside if begin <= first < stop)
            ),
        )
        for first, last in pairwise(edges)
    )


def page(
    document: Document,
    statements: Sequence[Statement],
    entries: Sequence[Entry],
    *,
    id: str,
    whole: int = WHOLE,
    neighbours: int = 1,
) -> Page:
    """A document for showing: whole up to `whole` characters, else the paragraphs with the words
    of `entries`, `neighbours` paragraphs around each, and what is left out as `Gap`s."""
    text = document.text
    place = {statement: number for number, statement in enumerate(statements)}
    on_boards: dict[int, list[Entry]] = {}
    numbered = dict(enumerate(statements))
    for entry in entries:
        # An entry may come from another reading of the document; its words stand here too.
        number = place.setdefault(entry.statement, len(place))
        numbered[number] = entry.statement
        on_boards.setdefault(number, []).append(entry)
    cuts = blocks(text)
    if len(text) <= whole:
        wanted = set(range(len(cuts)))
    else:
        wanted = _wanted(document, cuts, [numbered[n] for n in on_boards], neighbours)
    # Statements are sorted once; each block takes those that reach into it.
    reach = sorted(
        (min(first for first, _, _ in found), max(last for _, last, _ in found), number)
        for number, statement in numbered.items()
        if (found := spans(statement))
    )
    pieces: list[Block | Gap] = []
    shown: set[int] = set()
    opened: set[int] = set()
    left: list[tuple[int, int, bool]] = []
    for index, (start, end, continued) in enumerate(cuts):
        if index not in wanted:
            left.append((start, end, continued))
            continue
        if left:
            pieces.append(_gap(left))
            left = []
        own = [(number, numbered[number]) for first, last, number in reach
               if first < end and last > start]  # fmt: skip
        segments = tuple(_open(segment, opened) for segment in cut(text, start, end, own))
        shown.update(mark.number for segment in segments for mark in segment.highlights)
        heading = document.heading is not None and start <= document.heading[0] < end
        pieces.append(Block(start, end, segments, heading, continued))
    if left:
        pieces.append(_gap(left))
    return Page(
        id=id,
        document=document,
        held=tuple(
            Held(number, numbered[number], tuple(on_boards.get(number, ())))
            for _, _, number in reach
            if number in shown
        ),
        pieces=tuple(pieces),
        statements=len(numbered),
    )


def _open(segment: Segment, opened: set[int]) -> Segment:
    """Note which statements' content opens with the segment, and remember them in `opened`."""
    fresh = tuple(
        mark.number
        for mark in segment.highlights
        if mark.role == "content" and mark.number not in opened
    )
    opened.update(fresh)
    return replace(segment, opens=fresh) if fresh else segment


def _wanted(
    document: Document,
    cuts: Sequence[tuple[int, int, bool]],
    statements: Iterable[Statement],
    neighbours: int,
) -> set[int]:
    # The start of the text says what it is; the notes on its face stand there too.
    wanted = set(range(min(2, len(cuts))))
    for statement in statements:
        found = spans(statement)
        for index, (start, end, _) in enumerate(cuts):
            if any(first < end and last > start for first, last, _ in found):
                wanted.update(range(index - neighbours, index + neighbours + 1))
    wanted = {index for index in wanted if 0 <= index < len(cuts)}
    # A single short block between two shown ones costs less than the line that says it is gone.
    for index, (start, end, _) in enumerate(cuts):
        if end - start < 80 and {index - 1, index + 1} <= wanted:
            wanted.add(index)
    return wanted


def _gap(left: Sequence[tuple[int, int, bool]]) -> Gap:
    paragraphs = sum(not continued for _, _, continued in left)
    return Gap(max(1, paragraphs), sum(end - start for start, end, _ in left))
