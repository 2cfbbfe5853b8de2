"""What the event model looks at: words, pairs of words, and letters around the two actors.

Words of the whole, words and letters of the stretch that decides (between the actors, and a little
behind), each as counts in hashed places; and the word pieces of three stretches, whose weights
come from the meanings that a sentence encoder gives to the pieces. Training uses these functions.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import log
from typing import Final
from zlib import crc32

from sayso import models
from sayso.reading.events.marking import SOURCE, TARGET

PLACES: Final = 1 << 17
"""Places that features are hashed to."""
BLOCKS: Final = 3
STRETCHES: Final = 3
_WORD: Final = re.compile(r"[^\W_]{2,}")
_MARK: Final = re.compile(rf"{SOURCE}|{TARGET}")
_NEAR: Final = 4
"""Words behind an actor that still belong to what they do."""
_LONGEST: Final = 120
"""Most words that are looked at."""


@dataclass(frozen=True, slots=True)
class Features:
    """Of one text: for each block its hashed places with their counts (dampened), and for each
    stretch its word pieces."""

    blocks: tuple[dict[int, float], ...]
    stretches: tuple[tuple[int, ...], ...]


def features(marked: str) -> Features:
    """Look at a text with marked actors (`marking.marked`)."""
    whole = marked.encode("utf-8", "replace").decode("utf-8")  # halves of characters are no text
    text = " ".join(whole.split()[:_LONGEST])
    core = _core(text)
    blocks = (
        _counted(_grams(_WORD.findall(text.lower()), 2), "w"),
        _counted(_grams(_WORD.findall(core.lower()), 3), "b"),
        _counted(_letters(core.lower()), "c"),
    )
    return Features(blocks, _stretches(text))


def _core(text: str) -> str:
    """Cut the stretch from one actor to the other and some words more; with one actor, from
    there to the end."""
    marks = list(_MARK.finditer(text))
    if len(marks) < 2:
        return text[marks[0].start() :] if marks else text
    after = " ".join(text[marks[-1].end() :].split()[:_NEAR])
    return f"{text[marks[0].start() : marks[-1].end()]} {after}"


def _grams(words: Sequence[str], longest: int) -> Iterator[str]:
    for size in range(1, longest + 1):
        for at in range(len(words) - size + 1):
            yield " ".join(words[at : at + size])


def _letters(text: str) -> Iterator[str]:
    """Give runs of three to five letters inside each word, its bounds included."""
    for word in text.split():
        padded = f" {word} "
        for size in (3, 4, 5):
            if size >= len(padded):
                yield padded
                break
            for at in range(len(padded) - size + 1):
                yield padded[at : at + size]


def _counted(grams: Iterator[str], block: str) -> dict[int, float]:
    counts = Counter(crc32(f"{block}:{gram}".encode()) % PLACES for gram in grams)
    return {place: 1.0 + log(count) for place, count in counts.items()}


def _stretches(text: str) -> tuple[tuple[int, ...], ...]:
    """Give the pieces of the whole, of the stretch between the actors, and of what follows the
    first one; the actors' own left out."""
    marks = list(_MARK.finditer(text))
    source = text.find(SOURCE)
    between = (marks[0].end(), marks[-1].start()) if len(marks) > 1 else (0, len(text))
    begin = source + len(SOURCE) if source >= 0 else 0
    end = begin + len(" ".join(text[begin:].split()[: _NEAR + 1])) + 1
    found: tuple[list[int], ...] = ([], [], [])
    at = 0
    for mark in [*(match.span() for match in marks), (len(text), len(text))]:
        for piece, start in _pieces(text[at : mark[0]]):
            here = at + start
            found[0].append(piece)
            if between[0] <= here < between[1]:
                found[1].append(piece)
            if begin <= here < end:
                found[2].append(piece)
        at = mark[1]
    return tuple(tuple(one) for one in found)


def _pieces(text: str) -> list[tuple[int, int]]:
    encoded = models.tokenizer().encode(text, add_special_tokens=False)
    return list(zip(encoded.ids, (start for start, _ in encoded.offsets), strict=True))
