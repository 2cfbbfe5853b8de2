"""Where the paragraphs of a text stand, in whichever of the three ways it was typed."""

from __future__ import annotations

import re
from itertools import pairwise

LINE_LIMIT = 500_000
"""Most characters of one paragraph; a two-hour transcript flattened to a line has 200,000."""

_BLANK = re.compile(r"\n[^\S\n]*(?:\n[^\S\n]*)+")
_WRAP_AT = 100
"""Longest line, in characters, that a text broken by hand or by a mail program has."""


def paragraphs(text: str) -> list[tuple[int, int]]:
    """Give the bounds of every paragraph, without the white space around it, in order.

    Paragraphs are parted by blank lines. Where single line breaks part them instead (each line
    is a paragraph of its own, as word processors and `textContent` write it), lines are taken;
    where lines are broken at a width, they are not. Which of these it is, is told from the
    lengths of the lines, by document and, where blank lines occur too, by block.
    """
    blocks = _blocks(text)
    whole = not wrapped(text)
    bounds: list[tuple[int, int]] = []
    for start, end in blocks:
        if "\n" not in text[start:end] or not (whole or _lines_apart(text[start:end])):
            bounds.append((start, end))
        else:
            bounds.extend(_lines(text, start, end))
    return bounds


def wrapped(text: str) -> bool:
    """Say whether the lines of the text are broken at a width rather than at paragraphs.

    Evidence is a line followed at once by another: in wrapped text such lines are all of about
    the same length, below `_WRAP_AT`, and few of them end a sentence.
    """
    followed = [line.rstrip() for line, after in _pairs(text) if line.strip() and after.strip()]
    if not followed:
        return False
    lengths = sorted(len(line) for line in followed)
    if lengths[int(len(lengths) * 0.95)] > _WRAP_AT:
        return False
    stopped = sum(line.endswith((".", "!", "?", ":", "”", '"', ")", "…")) for line in followed)
    if stopped > 0.6 * len(followed):
        return False
    # Wrapped lines fill their width: the next line's first word would not have fitted.
    width = lengths[-1]
    full = sum(
        len(line.rstrip()) + 1 + len(after.split(None, 1)[0]) > width - 3
        for line, after in _pairs(text)
        if line.strip() and after.strip()
    )
    return full >= 0.5 * len(followed)


def _pairs(text: str) -> list[tuple[str, str]]:
    lines = text.split("\n")
    return list(pairwise(lines))


def _blocks(text: str) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    start = 0
    for gap in _BLANK.finditer(text):
        _add(text, start, gap.start(), found)
        start = gap.end()
    _add(text, start, len(text), found)
    return found


def _lines(text: str, start: int, end: int) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    for line in text[start:end].split("\n"):
        _add(text, start, start + len(line), found)
        start += len(line) + 1
    return found


def _lines_apart(block: str) -> bool:
    """Say whether the lines of one block are paragraphs although the text at large is wrapped."""
    lines = [line.strip() for line in block.split("\n")]
    return max(map(len, lines)) > 2 * _WRAP_AT and all(
        line.endswith((".", "!", "?", "”", '"', "…", ")", ":")) for line in lines[:-1]
    )


def _add(text: str, start: int, end: int, found: list[tuple[int, int]]) -> None:
    piece = text[start:end]
    left = len(piece) - len(piece.lstrip())
    right = len(piece.rstrip())
    if left < right:
        found.append((start + left, start + right))
