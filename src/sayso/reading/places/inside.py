"""How two places lie to each other: the same, one inside the other, apart, or not known.

Told by codes of countries and regions, by a table of what is made of several of them, and, for
two towns, by how far they are apart. Where claimants differ over the country of a place, nobody's
view is taken: whether it lies in one of theirs is not known.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from math import asin, cos, radians, sin, sqrt
from typing import Final, Literal

from sayso.reading.places.gazetteer import fold_name
from sayso.records import Place

Relation = Literal["same", "inside", "contains", "apart", "unknown"]

_TOWN: Final = frozenset(("city", "base", "site", "building", "park"))
"""Kinds that are points on a map, more or less."""
_STATE: Final = frozenset(("country", "continent", "union"))
_NEAR: Final = 50.0
"""Kilometres within which one of two points may be a part of the other."""


@dataclass(frozen=True, slots=True)
class Parts:
    """Codes of what a place is made of: countries ("UA") and first-level regions ("UA.07").
    `some` are those of which only a part lies in it."""

    all: frozenset[str] = frozenset()
    some: frozenset[str] = frozenset()


def relation(one: Place, other: Place) -> Relation:
    """Say how one place lies to the other."""
    if key_of(one) == key_of(other):
        return "same"
    inside, contains = _lies_in(one, other), _lies_in(other, one)
    if inside:
        return "inside"
    if contains:
        return "contains"
    return "unknown" if inside is None or contains is None else "apart"


def key_of(place: Place) -> str:
    """Give what tells a place from all others: its GeoNames id, else its name in even spelling."""
    return str(place.id) if place.id is not None else fold_name(place.name)


def parts_of(key: str, kind: str, country: str, region: str) -> Parts:
    """Give what a place is made of; nothing for towns, seas and areas of no known extent."""
    own = country if kind == "country" else region if kind == "region" else ""
    listed = parts().get(country if kind == "country" else key, Parts())
    return Parts(listed.all | {own}, listed.some) if own else listed


@lru_cache(maxsize=1)
def parts() -> Mapping[str, Parts]:
    """Read the table of what lies in what beyond countries and regions."""
    raw = files("sayso.reading.places").joinpath("parts.txt").read_text("utf-8")
    found = {}
    for line in raw.splitlines():
        key, colon, codes = line.partition(": ")
        if colon and not key.startswith("#"):
            some = frozenset(code[:-1] for code in codes.split() if code.endswith("?"))
            found[key] = Parts(frozenset(codes.replace("?", "").split()) - some, some)
    return found


def _lies_in(narrow: Place, wide: Place) -> bool | None:
    """Whether a place lies in another; None where that is not known, or for a part of it."""
    whole = _parts(wide)
    if not whole.all:
        return _lies_near(narrow, wide)
    units = _units(narrow)
    held = {_held(unit, whole) for unit in units} or {None}
    if held == {True}:
        by_region = all(unit in whole.all and "." in unit for unit in units)
        return True if by_region or not _differ(narrow, wide, whole) else None
    if held == {False} and not (whole.all | whole.some).intersection(narrow.countries):
        return False
    return None


def _units(place: Place) -> frozenset[str]:
    """Give the codes by which a place is looked for in others: its region, its parts, or the
    countries that it lies in."""
    if place.region:
        return frozenset((place.region,))
    own = frozenset() if place.kind == "country" else _parts(place).all
    return own or frozenset((place.country,) if place.country else place.countries)


def _parts(place: Place) -> Parts:
    return parts_of(key_of(place), place.kind, place.country, place.region)


def _held(code: str, whole: Parts) -> bool | None:
    """Whether a country or region is among the parts; None where it is in part."""
    if code in whole.all or code[:2] in whole.all:
        return True
    if code[:2] in whole.some or any(part.startswith(code + ".") for part in whole.all):
        return None
    return False


def _differ(narrow: Place, wide: Place, whole: Parts) -> bool:
    """Whether the claimants of a place differ over its lying in countries. What is claimed with
    its whole country lies in that country all the same."""
    if not narrow.disputed or narrow.claimants == wide.claimants:
        return False
    return wide.kind == "country" or not (whole.all | whole.some).issuperset(narrow.countries)


def _lies_near(narrow: Place, wide: Place) -> bool | None:
    """Whether a place lies in a town or an area whose extent is not known: never a yes."""
    if set(narrow.countries).isdisjoint(wide.countries) and narrow.countries and wide.countries:
        return False
    if wide.kind in _TOWN:
        if narrow.kind in _STATE or (narrow.kind == "region" and narrow.region):
            return False
        apart = distance(narrow, wide)
        return None if apart is None or apart < _NEAR else False
    if wide.kind == "county":
        if narrow.kind in _STATE or narrow.kind in ("region", "county"):
            return False
        return False if narrow.region and narrow.region != wide.region else None
    return None


def distance(one: Place, other: Place) -> float | None:
    """Give the kilometres between the middles of two places, where both are known."""
    if one.latitude is None or other.latitude is None:
        return None
    if one.longitude is None or other.longitude is None:
        return None
    low, high = radians(one.latitude), radians(other.latitude)
    turn = radians(other.longitude - one.longitude)
    chord = sin((high - low) / 2) ** 2 + cos(low) * cos(high) * sin(turn / 2) ** 2
    return 2 * 6371.0 * asin(min(1.0, sqrt(chord)))
