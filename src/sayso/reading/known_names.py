"""What the shipped tables know of a text's words, as a hint to the tagger of names.

A hint is no decision: "Jordan" is marked as a state wherever it stands, and the tagger reads from
the words around it whether it is one.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from sayso.reading import names
from sayso.reading.actors import shipped
from sayso.reading.pieces import Marking
from sayso.reading.places.gazetteer import fold_name, gazetteer

HINTS = (
    "nothing", "state", "demonym", "organisation", "person", "place", "small place", "given name",
    "surname", "given name or place", "title", "body",
)  # fmt: skip
GUIDELINES = ("uner", "gum", "wnut17", "re3d")
"""Whose idea of a name the tagger is asked for; the sets it learnt from differ in small ways."""
_NUMBER = {hint: number for number, hint in enumerate(HINTS)}
_LONGEST = 7
_LINKS = frozenset((".", "-", "’", "'", "of", "the", "and", "for", "&", "de", "al"))
_LARGE = 50_000
_FAMOUS = 20
_WIDE = frozenset(("region", "country", "continent", "sea", "union"))


def marking(guideline: str = "uner") -> Marking:
    """Give the flags of words for the tagger of names."""
    opening = len(HINTS) + GUIDELINES.index(guideline)
    return Marking((*HINTS, *GUIDELINES), hints, opening)


def hints(text: str, starts: Sequence[int], ends: Sequence[int]) -> list[int]:
    """Give each word's place in `HINTS`; the longest known name from each capital on."""
    found = [0] * len(starts)
    at = 0
    while at < len(starts):
        last = at
        if text[starts[at]].isupper():
            for last in reversed(_reach(text, starts, ends, at)):
                number = _known(text[starts[at] : ends[last]])
                if number:
                    found[at : last + 1] = [number] * (last + 1 - at)
                    break
        at = last + 1
    return found


def _reach(text: str, starts: Sequence[int], ends: Sequence[int], at: int) -> list[int]:
    """Number the words that a name beginning here may end with."""
    reached = [at]
    for last in range(at + 1, min(at + _LONGEST, len(starts))):
        word = text[starts[last] : ends[last]]
        if word[:1].isupper() or (word == "." and ends[last - 1] - starts[last - 1] == 1):
            reached.append(last)
        elif word not in _LINKS or starts[last] - ends[last - 1] > 1:
            break
    return reached


@lru_cache(maxsize=16384)
def _known(phrase: str) -> int:
    actor = shipped().find(phrase)
    if actor is not None:
        return _NUMBER[actor.kind]
    if shipped().state_of(phrase):
        return _NUMBER["demonym"]
    place = _place(phrase)
    if " " in phrase:
        return _NUMBER[place]
    word = phrase.lower().strip(".")
    if word in names.TITLE_WORDS or word in names.HONORIFICS:
        return _NUMBER["title"]
    if word in names.ORGANISATION_WORDS:
        return _NUMBER["body"]
    if len(word) > 1 and shipped().gender_of(word):
        return _NUMBER["given name or place" if place == "place" else "given name"]
    if place != "place" and word in shipped().surnames:
        return _NUMBER["surname"]
    return _NUMBER[place]


def _place(phrase: str) -> str:
    entries = gazetteer().find(fold_name(phrase)) if len(phrase) > 2 else ()
    if not entries:
        return "nothing"
    large = any(
        one.population >= _LARGE or one.fame >= _FAMOUS or one.kind in _WIDE for one in entries
    )
    return "place" if large else "small place"
