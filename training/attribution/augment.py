"""Broken quotation marks, as machine translation and careless typing leave them."""

from __future__ import annotations

import re
from random import Random

from training.attribution.examples import Paragraph

_QUOTED = re.compile('["“”]')
_CURLY = {"“": '"', "”": '"', "‘": "'", "’": "'"}


def with_quote_noise(paragraph: Paragraph, random: Random) -> Paragraph:
    """Damage a paragraph's quotation marks in one of four ways; the labels stay."""
    marks = [match.start() for match in _QUOTED.finditer(paragraph.text)]
    if not marks:
        return paragraph
    edits: dict[int, str] = {}
    kind = random.choice(("mix", "lost", "single", "relic"))
    if kind == "mix":
        edits = {at: random.choice('"“”') for at in marks if random.random() < 0.5}
    elif kind == "lost":
        # Mostly a closing mark goes missing.
        late = [at for at in marks if not paragraph.text[at + 1 : at + 2].isalnum()]
        edits = {random.choice(late if late and random.random() < 0.8 else marks): ""}
    elif kind == "single":
        straight = random.random() < 0.5
        for at in marks:
            opening = paragraph.text[at + 1 : at + 2].isalnum()
            edits[at] = "'" if straight else ("‘" if opening else "’")
    else:
        edits = {at: random.choice("‘’'") for at in marks if random.random() < 0.4}
    return edited(paragraph, edits)


def straightened(paragraph: Paragraph) -> Paragraph:
    """Replace every curly mark by its straight form."""
    return edited(
        paragraph,
        {at: _CURLY[mark] for at, mark in enumerate(paragraph.text) if mark in _CURLY},
    )


def edited(paragraph: Paragraph, edits: dict[int, str]) -> Paragraph:
    """Replace single code points, moving every label along."""
    if not edits:
        return paragraph
    pieces: list[str] = []
    moved = [0]
    for at, mark in enumerate(paragraph.text):
        new = edits.get(at, mark)
        pieces.append(new)
        moved.append(moved[-1] + len(new))
    return paragraph.moved("".join(pieces), moved)
