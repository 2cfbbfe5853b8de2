"""A document cut into the pieces that are read: paragraphs, minded of turns and the heading."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sayso.reading.sentences import sentences
from sayso.records import Document, Turn

NO_TURN = -1


@dataclass(frozen=True, slots=True)
class Piece:
    """A paragraph, or the part of one that lies inside one turn."""

    start: int
    end: int
    turn: int
    """Index of the turn, or `NO_TURN`."""
    heading: bool
    sentences: tuple[tuple[int, int], ...]


def pieces(document: Document, bounds: Sequence[tuple[int, int]]) -> list[Piece]:
    """Cut paragraphs where turns begin and end; labels belong to no piece."""
    text = document.text
    cuts: list[tuple[int, int, int]] = []
    at = 0
    for number, turn in enumerate(document.turns):
        begin, end = max(turn.start, at), min(turn.end, len(text))
        cuts.append((at, max(at, turn.label.start), NO_TURN))
        if begin < end:
            cuts.append((begin, end, number))
        at = max(at, end)
    cuts.append((at, len(text), NO_TURN))
    heading = document.heading
    found: list[Piece] = []
    nth = 0
    for start, end, number in cuts:
        while nth < len(bounds) and bounds[nth][1] <= start:
            nth += 1
        look = nth
        while look < len(bounds) and bounds[look][0] < end:
            first, last = _trim(text, max(start, bounds[look][0]), min(end, bounds[look][1]))
            look += 1
            if first >= last:
                continue
            titled = heading is not None and heading[0] <= first and last <= heading[1]
            held = tuple(sentences(text, first, last))
            if held:
                found.append(Piece(first, last, number, titled, held))
    return found


def turn_of(document: Document, piece: Piece) -> Turn | None:
    """Give the turn that a piece is said in."""
    return document.turns[piece.turn] if piece.turn != NO_TURN else None


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    part = text[start:end]
    left = len(part) - len(part.lstrip())
    right = len(part.rstrip())
    return start + left, start + max(right, left)
