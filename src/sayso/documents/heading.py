"""The title of a document and where it stands in the text."""

from __future__ import annotations

import re
import unicodedata

from sayso.documents.dates import find_date
from sayso.documents.labels import ASKED, LINE, shape_of

_TITLE_LIMIT = 220
_TITLE_WORDS = 32
_PLAIN = str.maketrans({"“": '"', "”": '"', "„": '"', "‘": "'", "’": "'", "–": "-", "—": "-"})
_FIRST = re.compile(r"\s*(\S[^\n]*)(\n[^\S\n]*\n)?")


def even(text: str) -> str:
    """Reduce a line to what makes it the same line elsewhere: case, quotation marks, spaces."""
    folded = unicodedata.normalize("NFKC", text.translate(_PLAIN)).casefold()
    return " ".join(folded.split()).strip(" .")


def with_title(title: str, text: str) -> tuple[str, tuple[int, int]]:
    """Put the title before the text, unless the text begins with it; and say where it stands."""
    found = _FIRST.match(text)
    if found:
        # A title may be wrapped over a few lines: the first block counts as well as a line.
        block = re.match(r"\s*((?:\S[^\n]*\n?){1,4})", text)
        for piece, start in ((found[1], found.start(1)),) + (
            ((block[1], block.start(1)),) if block else ()
        ):
            if even(piece) == even(title):
                return text, (start, start + len(piece.rstrip()))
    return f"{title}\n\n{text}", (0, len(title))


def own_title(text: str) -> tuple[int, int] | None:
    """Find the headline that a plain text begins with: bounds of a short first line without
    a closing full stop, with a blank line and more text after it. None where there is none."""
    found = _FIRST.match(text)
    if found is None or not found[2] or not text[found.end() :].strip():
        return None
    line = found[1].rstrip()
    if len(line) > _TITLE_LIMIT or not 2 <= len(line.split()) <= _TITLE_WORDS:
        return None
    if line.endswith((".", ":", ";", ",", "-", "–", "—")) and not line.endswith(("...", " U.S.")):
        return None
    if line.startswith(("(", "[", "*", "-", "•")) or is_date_line(line):
        return None
    if ASKED.match(line) or ((said := LINE.match(line)) and shape_of(said["label"]) == "asks"):
        return None  # an interview's first question; "NATO: …" on the other hand is a headline
    if not any(map(str.isalpha, line)):
        return None
    return found.start(1), found.start(1) + len(line)


def is_date_line(line: str) -> bool:
    """Say whether a line holds a date and next to nothing else ("Published: 4 January 2019")."""
    return len(line) <= 80 and find_date(line) is not None and len(line.split()) <= 9


def dated(text: str, skip: int) -> str | None:
    """Read the date line or dateline with a year that opens a text after its title.

    Only the first three lines are looked at, and in running text only what stands before the
    dash of a dateline: a date in a sentence is not when the sentence was published.
    """
    lines = [line.strip() for line in text[skip : skip + 2000].split("\n") if line.strip()]
    for line in lines[:3]:
        if is_date_line(line):
            return find_date(line)
        place, dash, _ = line[:120].partition(" — ")
        if not dash:
            place, dash, _ = line[:120].partition(" – ")
        if not dash:
            place, dash, _ = line[:120].partition(" - ")
        if dash and place[:2].isupper() and (day := find_date(place)):
            return day
    return None
