"""Places named in English text, resolved to GeoNames: a pure function from text to spans.

>>> from sayso.reading.places import find_places
>>> [(one.span.quote, one.id) for one in find_places("Troops left Belgorod, in Russia.")]
[('Belgorod', 578072), ('Russia', 2017370)]
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from itertools import pairwise
from math import exp
from typing import Final

from sayso.reading import names
from sayso.reading.actors import table
from sayso.reading.places import words
from sayso.reading.places.gazetteer import OTHER, SHORT, VIEW, Entry, Gazetteer, gazetteer
from sayso.reading.places.mentions import Mention, Token, mentions_at, mentions_of, tokens_of
from sayso.reading.places.publishers import home_of
from sayso.reading.places.resolve import Home, Weights, resolve, score, shares_of
from sayso.records import Candidate, Place, Span

CERTAIN: Final = 0.5
"""Chance from which a stretch counts as a place."""
CLOSE: Final = 0.25
"""Share of the best candidate's chance from which the next one is told too."""


@dataclass(frozen=True, slots=True)
class Facts:
    """What the document says elsewhere about its words."""

    surnames: frozenset[str]
    """Last words of names that follow a first name or a title."""
    lower: frozenset[str]
    """Words that it also writes in lower case."""


def find_places(
    text: str,
    *,
    publisher: str | None = None,
    url: str | None = None,
    day: str | None = None,
    certain: float = CERTAIN,
) -> tuple[Place, ...]:
    """Find the places a text names, in order. The publisher (name or web address) tells which
    Paris is near home; the ISO day tells who claimed a disputed place then."""
    weights, places, home = _weights(), gazetteer(), home_of(publisher, url)
    mentions, tokens, facts = all_mentions(text)
    features = [detection_features(text, one, tokens, facts) for one in mentions]
    before = detection_chances(mentions, features, weights["detection"])
    context = detection_context(mentions, before, home, weights)
    both = [{**own, **around} for own, around in zip(features, context, strict=True)]
    after = detection_chances(mentions, both, weights["detection again"])
    sure = [(one, chance) for one, chance in zip(mentions, after, strict=True) if chance >= certain]
    resolve([one for one, _ in sure], home, weights["first"], weights["second"])
    return tuple(_place(text, one, chance, places, day) for one, chance in sure)


def place_spans(
    text: str,
    spans: Iterable[tuple[int, int]],
    *,
    publisher: str | None = None,
    url: str | None = None,
    day: str | None = None,
) -> tuple[Place | None, ...]:
    """Say which place each given stretch means; None where the gazetteer knows none."""
    weights, places = _weights(), gazetteer()
    mentions = mentions_at(text, list(spans), places)
    known = [one for one in mentions if one.entries]
    resolve(known, home_of(publisher, url), weights["first"], weights["second"])
    return tuple(_place(text, one, 1.0, places, day) if one.entries else None for one in mentions)


def all_mentions(text: str) -> tuple[list[Mention], list[Token], Facts]:
    """Give all stretches that the gazetteer knows, and what tells places from the others."""
    tokens = tokens_of(text)
    return mentions_of(text, tokens, gazetteer()), tokens, _facts(text, tokens)


def detection_chances(
    mentions: Sequence[Mention], features: Sequence[dict[str, float]], weights: Weights
) -> list[float]:
    """Give the chance that each stretch names a place; demonyms do, unless they name a language
    or a person."""
    return [
        float("language" not in own and "first name before" not in own) if one.demonym
        else 1 / (1 + exp(-weights.get("", 0.0) - score(own, weights)))
        for one, own in zip(mentions, features, strict=True)
    ]  # fmt: skip


def detection_context(
    mentions: Sequence[Mention], before: Sequence[float], home: Home, weights: dict[str, Weights]
) -> list[dict[str, float]]:
    """Give for each stretch what the surest places of the document say about it: whether it could
    lie among them, and whether the same name is sure elsewhere."""
    sure = [one for one, chance in zip(mentions, before, strict=True) if chance > 0.7]
    groups = resolve(sure, home, weights["first"], weights["second"])
    country, region = shares_of(groups)
    again: dict[str, float] = {}
    for one, chance in zip(mentions, before, strict=True):
        again[one.key] = max(chance, again.get(one.key, 0.0))
    found = []
    for one, chance in zip(mentions, before, strict=True):
        there = {"before": chance, "again": again[one.key] - chance}
        if home.region and any(entry.region == home.region for entry in one.entries):
            there["at home"] = 1.0
        there["among regions"] = max((region.get(e.region, 0.0) for e in one.entries), default=0.0)
        there["among countries"] = max(
            (country.get(e.country, 0.0) for e in one.entries), default=0.0
        )
        if there["among regions"] > 0.1:
            there["region there"] = 1.0
        found.append(there)
    return found


_LAST_WORD = re.compile(r"([A-Za-z]+)[^A-Za-z\n]{0,3}$")
_NEXT_WORD = re.compile(r"[ \u00a0]*(?:-)?([A-Za-z]+)")
_LOWER = re.compile(r"\b[a-z]{3,}\b")


def detection_features(
    text: str, mention: Mention, tokens: Sequence[Token], facts: Facts
) -> dict[str, float]:
    """Give what tells whether a stretch names a place: the name itself, the words around it, and
    the rest of the document."""
    found: dict[str, float] = {}
    _name_features(found, mention, facts)
    _before_features(found, text, mention, tokens, facts)
    _after_features(found, text, mention, tokens)
    if "capital" in found and "surname here" not in found and not _SAYING.isdisjoint(found):
        found["capital speaks"] = 1.0
    if mention.key in words.LANGUAGES and (not found.keys().isdisjoint(_OF_LANGUAGES)):
        found["language"] = 1.0
    return found


_SAYING = frozenset(("before said", "before says", "before has", "before will"))
_OF_LANGUAGES = ("after in", "before language", "before speaking", "before lessons")


def _name_features(found: dict[str, float], mention: Mention, facts: Facts) -> None:
    top = mention.entries[0]
    found[f"kind {top.kind}"] = 1.0
    people, fame = top.population, max(entry.fame for entry in mention.entries[:5])
    for bound in (1_000, 10_000, 100_000, 1_000_000):
        if people >= bound:
            found[f"people {bound}"] = 1.0
    for bound in (5, 20, 60):
        if fame >= bound:
            found[f"fame {bound}"] = 1.0
    if any(entry.capital for entry in mention.entries):
        found["capital"] = 1.0
    ways = {entry.how for entry in mention.entries}
    if ways == {OTHER}:
        found["other names only"] = 1.0
    elif SHORT in ways and len(ways) == 1:
        found["short names only"] = 1.0
    found["many places" if len(mention.entries) > 3 else "few places"] = 1.0
    count = mention.key.count(" ") + 1
    found[f"words {min(count, 3)}"] = 1.0
    if mention.abbreviation:
        found["abbreviation"] = 1.0
    if mention.text.isupper() and len(mention.text) > 3:
        found["capitals"] = 1.0
    elif mention.text.isupper():
        found["short capitals"] = 1.0
    if mention.within:
        found["within"] = 1.0
    if mention.cue:
        found["cue"] = 1.0
    if len(mention.key) <= 3:
        found["very short"] = 1.0
    if count == 1:
        _word_features(found, mention.key, facts)
    elif all(part in words.COMMON or part in words.BODIES for part in mention.key.split()):
        found["common words"] = 1.0
    elif table().gender_of(mention.key.split()[0]):
        found["begins with a first name"] = 1.0


_OTHERWISE = ("common word", "written lower", "surname here", "first name", "known surname",
              "no name", "body word", "direction")  # fmt: skip
"""What else a single word may be than a place."""


def _word_features(found: dict[str, float], key: str, facts: Facts) -> None:
    if key in words.COMMON:
        found["common word"] = 1.0
    if key in facts.lower:
        found["written lower"] = 1.0
    if key in facts.surnames:
        found["surname here"] = 1.0
    if table().gender_of(key):
        found["first name"] = 1.0
    if key in table().surnames:
        found["known surname"] = 1.0
    if key in names.NOT_NAMES or key in words.TITLES:
        found["no name"] = 1.0
    if key in words.CIVIC or key in words.BODIES:
        found["body word"] = 1.0
    if key in words.DIRECTIONS:
        found["direction"] = 1.0
    if found.keys().isdisjoint(_OTHERWISE):
        for bound in (5, 20, 60):
            if f"fame {bound}" in found:
                found[f"nothing else, fame {bound}"] = 1.0


def _before_features(
    found: dict[str, float], text: str, mention: Mention, tokens: Sequence[Token], facts: Facts
) -> None:
    start = mention.start
    lead = text[max(0, start - 2) : start]
    if not lead or lead[-1] in "\n" or lead in (". ", "! ", "? ") or lead[-1] in '“"‘':
        found["sentence start"] = 1.0
    if lead.endswith("("):
        found["in brackets"] = 1.0
    if lead.endswith(("-", "/")):
        found["after hyphen"] = 1.0
    before = tokens[mention.first - 1] if mention.first else None
    if before is not None and _joined(before.text, text[before.end : start]):
        _neighbour(found, before.text, "before", facts)
        return
    if before is not None and text[before.end : start] == ", ":
        found["after comma"] = 1.0
    last = _LAST_WORD.search(text, max(0, start - 24), start)
    if last is not None:
        word = last[1].lower()
        if word in words.PREPOSITIONS:
            found[f"after {word}"] = 1.0
        elif word in words.DIRECTIONS:
            found["after direction"] = 1.0
        elif word in names.GENDERED or word in words.TITLES:
            found["after role"] = 1.0
        elif word in words.REGION_NOUNS:
            found["after region noun"] = 1.0
        else:
            found["after other word"] = 1.0


def _joined(word: str, gap: str) -> bool:
    """Say whether a word belongs to the next one: a full stop stands only after a title."""
    return gap in (" ", "\u00a0") or (
        gap == ". " and (len(word) == 1 or word.lower() in words.TITLES)
    )


def _neighbour(found: dict[str, float], word: str, side: str, facts: Facts) -> None:
    low = word.lower().rstrip(".")
    found[f"name {side}"] = 1.0
    if low in words.ADDRESSES:
        found[f"address {side}"] = 1.0
    elif low in words.TITLES:
        found[f"title {side}"] = 1.0
    elif len(low) == 1 or (len(word) <= 4 and "." in word):
        found[f"initial {side}"] = 1.0
    elif low in words.BODIES:
        found[f"body {side}"] = 1.0
    elif low in words.CIVIC:
        found[f"civic {side}"] = 1.0
    elif low in words.DIRECTIONS:
        found[f"direction {side}"] = 1.0
    elif table().gender_of(low):
        found[f"first name {side}"] = 1.0
    elif low in facts.surnames:
        found[f"surname {side}"] = 1.0
    elif low in words.PREPOSITIONS or low in names.NOT_NAMES:
        found[f"small word {side}"] = 1.0
    elif low in words.COMMON or low in facts.lower:
        found[f"common word {side}"] = 1.0
    elif gazetteer().find(low):
        found[f"place {side}"] = 1.0
    else:
        found[f"unknown {side}"] = 1.0


def _after_features(
    found: dict[str, float], text: str, mention: Mention, tokens: Sequence[Token]
) -> None:
    end = mention.end
    tail = text[end : end + 2]
    if tail in ("’s", "'s"):
        found["possessive"] = 1.0
    elif tail.startswith(","):
        found["before comma"] = 1.0
    elif tail.startswith("."):
        found["before stop"] = 1.0
    elif tail.startswith("-"):
        found["before hyphen"] = 1.0
    elif tail.startswith(" (") or tail in (" —", " –", " -"):
        found["before bracket or dash"] = 1.0
    following = tokens[mention.last + 1] if mention.last + 1 < len(tokens) else None
    if following is not None and text[end : following.start] in (" ", "\u00a0"):
        _neighbour(found, following.text, "after", _NOTHING)
        return
    after = _NEXT_WORD.match(text, end)
    if after is not None:
        word = after[1].lower()
        found[f"before {word}" if word in words.FOLLOWERS else "before other word"] = 1.0


_NOTHING = Facts(frozenset(), frozenset())


def _facts(text: str, tokens: Sequence[Token]) -> Facts:
    surnames = set()
    for one, following in pairwise(tokens):
        if not _joined(one.text, text[one.end : following.start]):
            continue
        low = one.text.lower().rstrip(".")
        if low in words.TITLES or (len(low) > 1 and table().gender_of(low)) or len(low) == 1:
            surnames.add(following.text.lower())
    lower = frozenset(_LOWER.findall(text))
    return Facts(frozenset(surnames), lower)


def _place(text: str, mention: Mention, chance: float, places: Gazetteer, day: str | None) -> Place:
    best, second = _best_two(mention.chances)
    entry = mention.entries[best]
    other = None
    if second is not None and mention.chances[second] >= CLOSE * mention.chances[best]:
        other = _candidate(mention.entries[second], mention.chances[second], places)
    claimants = places.claimants(entry, day)
    return Place(
        Span.of(text, mention.start, mention.end),
        "demonym" if mention.demonym else "name",
        entry.id, places.name(entry.index), entry.kind, entry.country, _code(entry),
        entry.latitude, entry.longitude, round(chance * mention.chances[best], 3), VIEW,
        other, claimants, places.countries_of(entry, claimants),
    )  # fmt: skip


def _best_two(chances: Sequence[float]) -> tuple[int, int | None]:
    """Number the two most likely candidates; of equal ones the first."""
    ranked = sorted(range(len(chances)), key=lambda number: -chances[number])
    return ranked[0], ranked[1] if len(ranked) > 1 else None


def _candidate(entry: Entry, chance: float, places: Gazetteer) -> Candidate:
    return Candidate(
        entry.id, places.name(entry.index), entry.kind, entry.country, _code(entry),
        round(chance, 3),
    )  # fmt: skip


def _code(entry: Entry) -> str:
    """Give the region's code, "" where GeoNames names none ("EH.", "EH.00")."""
    return "" if entry.region.endswith((".", ".00")) else entry.region


@lru_cache(maxsize=1)
def _weights() -> dict[str, Weights]:
    raw = files("sayso.reading.places").joinpath("weights.json").read_text("utf-8")
    read: dict[str, Weights] = json.loads(raw)
    return read
