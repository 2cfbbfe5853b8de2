"""What is told as the event model reads it: the words with their first two actors as marks.

The model learns what one actor does to another, whoever they are. So the first actor that the
words name stands as ACTORA and the next one as ACTORB. An actor is a name, a pronoun that is a
subject, or a common noun for people who act together ("the rebels", "our troops").
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

SOURCE: Final = "ACTORA"
TARGET: Final = "ACTORB"

_PEOPLE: Final = (
    r"government|authorities|police|army|military|navy|air force|troops|forces|soldiers|servicemen"
    r"|rebels|separatists|militants|insurgents|gunmen|fighters|militias?|protesters|demonstrators"
    r"|parliament|congress|senate|council|court|judges?|prosecutors?|opposition|union|ministry"
    r"|ministers?|president|officials?|regime|occupiers|invaders|terrorists|civilians|workers"
    r"|students|refugees|prisoners|hostages|leaders?|diplomats|ambassadors?|delegations?|parties"
    r"|allies|partners|enemy|aggressor|sides|countries|nation|company|companies"
)
_NOUN: Final = re.compile(
    rf"\b(?:(?i:the|a|an|our|their|his|her|its|these|those|both|some|many|all)\s+)?"
    rf"(?:[a-z]+\s+)?(?:{_PEOPLE})\b"
)
_HEAD: Final = re.compile(rf"(?:[’']s?)?\s+(?:[a-z]+\s+)?(?:{_PEOPLE})\b|[’']s?(?=\s)")
_ARTICLE: Final = re.compile(r"(?i)\b(?:the|our|their|its|his|her)\s+$")
_PRONOUN: Final = re.compile(r"(?i)\b(?:we|i|he|she|they|it|who|you)\b(?:[’'](?:ve|re|s|ll|d|m))?")
_BARE: Final = re.compile(
    r"(?i)^\W*(?:to\s+[a-z]+|(?:has|have|had|is|are|was|were|will|would|must|should)\s|[a-z]+ing\b)"
)
Extents = Sequence[tuple[int, int]]


def marked(words: str, names: Extents) -> str:
    """Put marks in the place of the first two actors; `names` are the extents of proper names
    in the words, in order. Words that begin with their verb get their actor in front."""
    found = _actors(words, names)
    if _BARE.match(words) and (not found or found[0][0] > 0):
        found = [(0, 0), *found]
    parts: list[str] = []
    last = 0
    for (start, end), mark in zip(found, (SOURCE, TARGET), strict=False):
        parts += [words[last:start], mark if end > start else f"{mark} "]
        last = end
    return " ".join("".join([*parts, words[last:]]).split())


def _actors(words: str, names: Extents) -> list[tuple[int, int]]:
    """Find the extents of all actors, in order and apart from each other."""
    extents = [_whole(words, start, end) for start, end in names]
    extents += [match.span() for match in _NOUN.finditer(words)]
    subject = _PRONOUN.search(words)
    if subject is not None:
        extents.append(subject.span())
    apart: list[tuple[int, int]] = []
    for start, end in sorted(extents, key=lambda one: (one[0], -one[1])):
        if not apart or start >= apart[-1][1]:
            apart.append((start, end))
    return apart


def _whole(words: str, start: int, end: int) -> tuple[int, int]:
    """Widen a name to its article and to the noun behind it: "the Elmish government's forces"."""
    article = _ARTICLE.search(words[:start])
    head = _HEAD.match(words, end)
    return article.start() if article else start, head.end() if head else end
