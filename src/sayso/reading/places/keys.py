"""Places as a filter knows them: short keys of what a place is and of what it lies in.

A key is a GeoNames id ("706483"), a code of a country or region ("UA", "UA.07"), or, for a place
that has neither, its name in even spelling ("strait of hormuz").
"""

from __future__ import annotations

import re
import string
from collections.abc import Iterator
from typing import Final

from sayso.reading.places.gazetteer import OTHER, Entry, Gazetteer, fold_name, gazetteer
from sayso.reading.places.inside import key_of, parts_of
from sayso.records import Place

_CODE: Final = re.compile(r"[A-Z]{2}(?:\.\w+)?")


def keys_of(place: Place) -> frozenset[str]:
    """Give the keys under which a place is found: its own, and those of the region and of all
    countries that it lies in by somebody's view, and of who claims it."""
    own = {key_of(place), place.region, *place.countries}
    if len(place.claimants) > len(place.countries):  # one of them is no state
        own.update(fold_name(name) for name in place.claimants)
    return frozenset(own - {""})


def keys_called(name: str) -> frozenset[str]:
    """Give the keys of all places called so (or of that GeoNames id or code), and of what they
    are made of; none where no place is known by it."""
    places = gazetteer()
    if _CODE.fullmatch(name) and (name in places.countries or name in places.regions):
        return frozenset((name,))
    found: set[str] = set()
    for entry in _called(name, places):
        key = str(entry.id) if entry.id is not None else fold_name(places.name(entry.index))
        parts = parts_of(key, entry.kind, entry.country, entry.region)
        found |= {key} | parts.all | parts.some
    return frozenset(found)


def _called(name: str, places: Gazetteer) -> tuple[Entry, ...]:
    """Give the places of a name; those that are called so only in some spelling where no other
    is."""
    if name.isascii() and name.isdecimal():
        return places.of_id(int(name))
    found = places.find(fold_name(name))
    return tuple(entry for entry in found if entry.how != OTHER) or found


def near(name: str, *, limit: int = 3) -> list[str]:
    """Name the best known places that are spelt almost like this one."""
    places = gazetteer()
    known: dict[str, int] = {}
    for spelling in _spellings(fold_name(name)) if name.strip() else ():
        for entry in places.find(spelling):
            held = places.name(entry.index)
            known[held] = max(known.get(held, 0), entry.fame * 1_000 + entry.population)
    return sorted(known, key=lambda held: (-known[held], held))[:limit]


def _spellings(word: str) -> Iterator[str]:
    """Give all spellings that are one slip away: a letter left out, too many, wrong, or two
    letters in each other's place."""
    yield word
    for at in range(len(word) + 1):
        before, after = word[:at], word[at:]
        if after:
            yield before + after[1:]
        if len(after) > 1:
            yield before + after[1] + after[0] + after[2:]
        for letter in string.ascii_lowercase + " ":
            yield before + letter + after
            if after:
                yield before + letter + after[1:]
