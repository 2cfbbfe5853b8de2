"""Whether the reader names the speaker, or the affiliation, that a person named.

Names are compared by actor: the same key in the shipped table, the same name without case,
accents, articles and dots, or the same surname where nothing speaks against it ("Blinken",
"Antony J. Blinken"). Descriptions ("two officials") agree where all words of one are in the other,
so do bodies ("the Institute of Hydrology") where these are two or more. No knowledge of single
documents goes in.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

from sayso.reading.actors import fold, slug, table
from sayso.reading.names import ORGANISATION_WORDS, TITLE_WORDS
from sayso.records import Speaker

Outcome = Literal["right", "wrong", "unknown", "invented"]
"""`unknown`: nobody is named though there is somebody; `invented`: somebody though nobody is
known. Both count as wrong."""

_SMALL = frozenset(("a", "an", "and", "for", "in", "of", "the"))
_PARTICLES = frozenset(
    ("al", "bin", "da", "de", "del", "della", "den", "der", "di", "dos", "du", "el", "ibn", "la",
     "le", "van", "von")
)  # fmt: skip


def speaker_outcome(gold: str | None, found: Sequence[Speaker]) -> Outcome:
    """Judge the speakers found for one act of saying; `gold` names two at once as "A and B"."""
    if gold is None:
        return "invented" if found else "right"
    if not found:
        return "unknown"
    if len(found) == 1:
        return "right" if _is(gold, found[0]) else "wrong"
    left = list(found)
    parts = gold.split(" and ")
    for part in parts:
        match = next((speaker for speaker in left if _is(part, speaker)), None)
        if match is None:
            return "wrong"
        left.remove(match)
    return "wrong" if left else "right"


def affiliation_outcome(gold: str | None, found: str | None) -> Outcome:
    """Judge an affiliation: right is the same state or body, or one the state of the other."""
    if gold is None:
        return "right" if found is None else "invented"
    if found is None:
        return "unknown"
    one, other = table().home_of(gold), table().home_of(found)
    same = fold(gold) == fold(found) or (one is not None and one == other)
    return "right" if same else "wrong"


def same_name(one: str, other: str) -> bool:
    """Say whether two names may well mean the same actor."""
    if fold(one) == fold(other):
        return True
    known, too = table().find(one), table().find(other)
    if known is not None and too is not None:
        return known.key == too.key
    if _same_person(_name(one), _name(other)):
        return True
    first, second = (set(fold(words).lower().split()) - _SMALL for words in (one, other))
    if first > second:
        first, second = second, first
    described = is_description(one) or is_description(other)
    body = ORGANISATION_WORDS & first and len(first) > 1
    return bool(first) and first <= second and bool(described or body)


def is_description(name: str) -> bool:
    """Say whether this is no name but what somebody is: "a fire officer", "Local media"."""
    words = name.split()
    return bool(words) and (
        words[0].lower() in ("a", "an") or words[0][:1].islower() or words[-1][:1].islower()
    )


def _is(gold: str, speaker: Speaker) -> bool:
    known = table().find(gold)
    if speaker.key == (known.key if known else slug(gold)):
        return True
    return same_name(gold, speaker.name)


def _name(words: str) -> list[str]:
    """Give a person's name in even spelling, titles before it and what follows a comma left out;
    empty where it is no such name."""
    parts = re.sub(r"\([^)]*\)", " ", words).split(",")[0].split()
    titles = [i for i, part in enumerate(parts) if part.lower().rstrip(".") in TITLE_WORDS]
    if titles:
        parts = parts[titles[-1] + 1 :]
    if not 1 <= len(parts) <= 5:
        return []
    for part in parts:
        low = part.lower()
        if low in ORGANISATION_WORDS or not (part[0].isupper() or low in _PARTICLES):
            return []
    return [slug(part) for part in parts]


def _same_person(one: list[str], other: list[str]) -> bool:
    """Compare surnames, then first names as far as both give them."""
    if not one or not other or one[-1] != other[-1]:
        return False
    if len(one) == 1 or len(other) == 1:
        return True
    first, second = one[0], other[0]
    initial = min(len(first), len(second)) == 1
    return first == second or (initial and first[0] == second[0])
