"""Which place a name means: candidates are weighed against each other and the whole document.

Two rounds: the first knows a candidate and the words beside the name; the second also knows what
countries and regions the document's other places lie in, as far as the first round is sure.
Weights are learnt by `training/places`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import cos, exp, log10, radians, sqrt

from sayso.reading.places.gazetteer import OTHER, SHORT, Entry
from sayso.reading.places.mentions import Mention

Weights = Mapping[str, float]
Features = dict[str, float]
Groups = dict[tuple[str, str, str], list[Mention]]
"""Mentions by name, the region or country told beside it, and the kind told beside it."""


@dataclass(frozen=True, slots=True)
class Home:
    """Where the publisher is at home, as far as known: country and region codes of GeoNames."""

    country: str = ""
    region: str = ""


@dataclass(slots=True)
class Around:
    """What the document's other places say: shares of countries and regions, and sure points."""

    country: Mapping[str, float]
    region: Mapping[str, float]
    points: Sequence[tuple[str, float, float]]
    home: Home
    named: frozenset[str] = frozenset()
    """Countries and regions that the document itself names."""


def own_features(mention: Mention, entry: Entry, home: Home) -> Features:
    """Give what a candidate and the words beside the name tell."""
    kind = entry.kind
    if kind == "region" and not entry.region:
        kind = "wide region"
    found: Features = {
        f"kind {kind}": 1.0,
        "people": log10(entry.population + 1) / 7,
        "fame": log10(entry.fame + 1) / 2.4,
    }
    if kind == "city":
        found["city people"] = log10(entry.population + 1) / 7
        if not entry.population:
            found["nobody"] = 1.0
        if entry.capital:
            found["capital"] = 1.0
            if any(rival.kind == "region" for rival in mention.entries):
                found["capital against region"] = 1.0
        for bound in (15_000, 100_000, 300_000, 1_000_000):
            if entry.population >= bound:
                found[f"city of {bound}"] = 1.0
    if entry.how == OTHER:
        found["other name"] = 1.0
    elif entry.how == SHORT:
        found["short name " + kind] = 1.0
        if kind == "region" and mention.cue != "region" and _has_town(mention, entry):
            found["its town, rather"] = 1.0
    if mention.cue == "region" and entry.how == SHORT and kind == "region":
        found["region told"] = 1.0
    if mention.cue:
        told = mention.cue == kind or (mention.cue == "region" and kind in ("area", "wide region"))
        found[f"cue {'agrees' if told else 'differs'}"] = 1.0
        if told:
            found[f"cue {kind}"] = 1.0
    if mention.within:
        if mention.within in (entry.country, entry.region):
            found["within agrees"] = 1.0
        else:
            found["within differs"] = 1.0
    if home.country:
        found["home country" if entry.country == home.country else "home country differs"] = 1.0
    if home.region:
        found["home region" if entry.region == home.region else "home region differs"] = 1.0
    if entry.country == "US" and kind == "city":
        found["US city"] = 1.0
    return found


def _has_town(mention: Mention, region: Entry) -> bool:
    """Whether a town in the region bears the name that the region is called by in short."""
    return any(
        rival.kind == "city" and rival.region == region.region and rival.how != SHORT
        for rival in mention.entries
    )


def context_features(mention: Mention, entry: Entry, around: Around) -> Features:
    """Give what the document's other places tell about a candidate."""
    found: Features = {}
    country = around.country.get(entry.country, 0.0)
    region = around.region.get(entry.region, 0.0) if entry.region else 0.0
    local = entry.kind in ("city", "county")
    group = "local " if local else "wide "
    found[group + "country share"] = country
    if entry.kind != "region":
        found[group + "region share"] = region
        if region > 0:
            found[group + "region there"] = 1.0
    if country > 0.05:
        found[group + "country there"] = 1.0
    if local and around.named:
        told = entry.country in around.named
        found["country named" if told else "other country named"] = 1.0
        if entry.region in around.named:
            found["region named"] = 1.0
        elif any(code.startswith(entry.country + ".") for code in around.named):
            found["other region named"] = 1.0
    if local and entry.latitude is not None and entry.longitude is not None:
        near = _nearest(mention.key, entry.latitude, entry.longitude, around.points)
        for bound in (20, 50, 150, 400):
            if near < bound:
                found[f"near {bound}"] = 1.0
    return found


def _nearest(
    key: str, latitude: float, longitude: float, points: Sequence[tuple[str, float, float]]
) -> float:
    best = 1e9
    squeeze = cos(radians(latitude))
    for name, north, east in points:
        if name != key:
            far = (north - latitude) ** 2 + ((east - longitude) * squeeze) ** 2
            best = min(best, far)
    return 111.2 * sqrt(best)


def chances(scores: Sequence[float]) -> list[float]:
    """Turn scores into chances that add up to one."""
    top = max(scores, default=0.0)
    raised = [exp(score - top) for score in scores]
    total = sum(raised)
    return [one / total for one in raised]


def score(features: Features, weights: Weights) -> float:
    """Add up a candidate's weights."""
    return sum([weights.get(name, 0.0) * value for name, value in features.items()])


def groups_of(mentions: Sequence[Mention]) -> Groups:
    """Put mentions of one name together; the document says once where it lies and means it."""
    within: dict[str, str] = {}
    for one in mentions:
        if one.within:
            within.setdefault(one.key, one.within)
    groups: dict[tuple[str, str, str], list[Mention]] = defaultdict(list)
    for one in mentions:
        if not one.within:
            one.within = within.get(one.key, "")
        groups[one.key, one.within, one.cue].append(one)
    return groups


def around_of(
    groups: Mapping[tuple[str, str, str], Sequence[Mention]], home: Home
) -> dict[str, Around]:
    """Give for each name what all the other names of the document say."""
    country: dict[str, dict[str, float]] = {}
    region: dict[str, dict[str, float]] = {}
    points: list[tuple[str, float, float]] = []
    named: dict[str, set[str]] = {}
    for (key, _, _), mentions in groups.items():
        one = mentions[0]
        weight = sqrt(len(mentions))
        best = max(zip(one.chances, range(len(one.chances)), strict=True))
        if best[0] > 0.6 and one.entries[best[1]].kind in ("country", "region"):
            wide = one.entries[best[1]]
            named.setdefault(key, set()).update(
                code for code in (wide.country, wide.region) if code
            )
        for entry, chance in zip(one.entries, one.chances, strict=True):
            if chance < 0.05:
                continue
            country.setdefault(key, defaultdict(float))[entry.country] += chance * weight
            if entry.region:
                region.setdefault(key, defaultdict(float))[entry.region] += chance * weight
            if (
                chance > 0.6
                and entry.latitude is not None
                and entry.longitude is not None
                and (entry.kind in ("city", "county"))
            ):
                points.append((key, entry.latitude, entry.longitude))
    found = {}
    all_country, all_region = _sum(country), _sum(region)
    for key in {key for key, _, _ in groups}:
        found[key] = Around(
            _shares(all_country, country.get(key, {})), _shares(all_region, region.get(key, {})),
            points, home,
            frozenset().union(*(codes for other, codes in named.items() if other != key)),
        )  # fmt: skip
    return found


def _sum(by_key: Mapping[str, Mapping[str, float]]) -> dict[str, float]:
    total: dict[str, float] = defaultdict(float)
    for shares in by_key.values():
        for code, value in shares.items():
            total[code] += value
    return total


def _shares(total: Mapping[str, float], own: Mapping[str, float]) -> dict[str, float]:
    left = {code: value - own.get(code, 0.0) for code, value in total.items() if code}
    whole = sum(left.values()) + 0.5
    return {code: value / whole for code, value in left.items() if value > 1e-9}


def shares_of(groups: Groups) -> tuple[dict[str, float], dict[str, float]]:
    """Give the countries' and regions' shares of a document's resolved names."""
    country: dict[str, float] = defaultdict(float)
    region: dict[str, float] = defaultdict(float)
    for members in groups.values():
        for entry, chance in zip(members[0].entries, members[0].chances, strict=True):
            country[entry.country] += chance
            if entry.region:
                region[entry.region] += chance
    return _shares(country, {}), _shares(region, {})


def resolve(mentions: Sequence[Mention], home: Home, first: Weights, second: Weights) -> Groups:
    """Write into each mention the chances of its candidates; give the mentions by name."""
    groups = groups_of(mentions)
    own = {}
    for key, members in groups.items():
        one = members[0]
        own[key] = [own_features(one, entry, home) for entry in one.entries]
        one.chances = chances([score(features, first) for features in own[key]])
    for _ in range(2):
        around = around_of(groups, home)
        for key, members in groups.items():
            one = members[0]
            if len(one.entries) == 1:
                continue
            there = around[key[0]]
            one.chances = chances([
                score(features, second) + score(context_features(one, entry, there), second)
                for features, entry in zip(own[key], one.entries, strict=True)
            ])  # fmt: skip
    for members in groups.values():
        for one in members[1:]:
            one.chances = members[0].chances
            one.entries = members[0].entries
    return groups
