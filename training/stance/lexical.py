"""Pairs that turn on one word: a swap in a sentence whose relation is known (`lexical.toml`).

A word for another of its kind, or for its opposite, excludes ("a violin", "a flute"); a word for
its like follows; the wider word follows from the narrower one, and under a negation the narrower
from the wider. These teach what the small inference sets hardly show: which words exclude each
other, and that a negation turns the scale round (as in MoNLI, Geiger et al. 2020).
"""

from __future__ import annotations

import random
import re
import tomllib
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, Final

from training.stance.compose import Pair

with (Path(__file__).parent / "lexical.toml").open("rb") as file:
    _BANK: Final[dict[str, Any]] = tomllib.load(file)

_NEGATED: Final = re.compile(r"(?i)\b(?:not|no|never|nobody|nothing|without|neither|nor)\b|n't\b")
_UNSURE: Final = re.compile(r"(?i)\?|\b(?:if|whether|or|may|might|could|would|than|like)\b")
_SUBJECTS: Final = (
    "The man", "The witness", "The company", "A neighbour", "The child", "Nobody", "The inspector",
    "The committee", "The soldier", "The woman in the tent", "She", "The guard",
)  # fmt: skip
_DEEDS: Final = (
    ("saw", "did not see"), ("found", "did not find"), ("bought", "did not buy"),
    ("has", "does not have"), ("photographed", "did not photograph"), ("wanted", "never wanted"),
    ("mentioned", "has not mentioned"), ("was looking for", "was not looking for"),
    ("brought", "brought no"), ("saw", "saw no"), ("found", "found no"),
)  # fmt: skip
_TAILS: Final = ("", " in the yard", " yesterday", " near the river", " at the hearing")


_ABSTRACT: Final = frozenset((
    "season", "weekday", "month", "weather", "disaster", "office", "crop", "continent", "city",
    "country", "day", "sport", "disease", "religion", "language", "currency", "metal", "material",
    "direction", "planet",
))  # fmt: skip
"""Kinds whose members nobody sees, buys or photographs in a plain sentence."""
_LOOSE: Final = frozenset((
    "up", "down", "above", "below", "together", "alone", "all", "everything", "with", "without",
    "left", "right", "major", "minor", "public", "private", "same", "front", "back", "first",
    "last", "before", "after", "more", "less", "long", "short", "lead", "second", "east",
))  # fmt: skip
"""Words of many senses, swapped in frames only."""


def lexical_pairs(rng: random.Random, sentences: Sequence[str], count: int) -> list[Pair]:
    """Make `count` pairs: a third by swaps in `sentences` (plain ones of an inference set), a
    third from frames, a third by words wider and narrower, many of them under negations."""
    swaps = list(_swaps_in(rng, sentences))
    rng.shuffle(swaps)
    made = swaps[: count // 3]
    makers = (_in_frame, _scaled)
    while len(made) < count:
        made.append(rng.choice(makers)(rng))
    rng.shuffle(made)
    return made


def _in_frame(rng: random.Random) -> Pair:
    """One frame twice, with two members of its kind, with one, or with the wider word."""
    kind = rng.choice(_BANK["kinds"])
    frame = rng.choice(kind["frames"])
    one, other = rng.sample(kind["members"], 2)
    text = _sentence(frame, one)
    roll = rng.random()
    if roll < 0.45:
        return Pair(text, _sentence(frame, other), "deny", "lexical")
    if roll < 0.7:
        return Pair(text, text, "affirm", "lexical")
    about = rng.choice([row for row in _BANK["kinds"] if row is not kind])
    stranger = _sentence(rng.choice(about["frames"]), rng.choice(about["members"]))
    if roll < 0.85:
        return Pair(text, stranger, "none", "lexical")
    denied = f"It is not the case that {text[0].lower()}{text[1:]}"
    return Pair(denied, text, "deny", "lexical")


def _scaled(rng: random.Random) -> Pair:
    """A wider and a narrower word, in a plain sentence or under a negation."""
    wide, narrow = rng.choice(_scales())
    subject, tail = rng.choice(_SUBJECTS), rng.choice(_TAILS)
    plain, negated = rng.choice(_DEEDS)
    nobody = subject == "Nobody"
    turned = nobody or rng.random() < 0.6
    deed = plain if nobody or not turned else negated

    def told(word: str) -> str:
        article = "" if deed.endswith(" no") or word.endswith("s") else "a "
        return _polished(f"{subject} {deed} {article}{word}{tail}.")

    up = rng.random() < 0.5
    text, proposition = (told(narrow), told(wide)) if up else (told(wide), told(narrow))
    return Pair(text, proposition, "affirm" if up != turned else "none", "lexical")


def _scales() -> list[tuple[str, str]]:
    pairs = [(wide, narrow) for row in _BANK["scale"] for wide, narrow in row["chains"]]
    for kind in _BANK["kinds"]:
        wide = kind["of"][0] if kind["of"] else None
        if wide and kind["name"] not in _ABSTRACT:
            pairs += [(wide, member) for member in kind["members"] if not member.endswith("s")]
    return pairs


def _swaps_in(rng: random.Random, sentences: Sequence[str]) -> Iterator[Pair]:
    """Swap a word of a natural sentence: at most one pair a sentence."""
    swaps: dict[str, list[tuple[str, str]]] = {}
    for kind in _BANK["kinds"]:
        for word in kind["members"]:
            others = [other for other in kind["members"] if other != word]
            swaps.setdefault(word, []).extend((other, "deny") for other in rng.sample(others, 3))
    for group in _BANK["same"]["groups"]:
        for word, other in (group, group[::-1]):
            swaps.setdefault(word, []).append((other, "affirm"))
    for one, other in _BANK["opposites"]["pairs"]:
        swaps.setdefault(one, []).append((other, "deny"))
        swaps.setdefault(other, []).append((one, "deny"))
    known = re.compile(r"\b(" + "|".join(map(re.escape, sorted(swaps, key=len)[::-1])) + r")\b")
    for text in sentences:
        hits = list(known.finditer(text))
        hits = [hit for hit in hits if hit[1] not in _LOOSE]
        if not hits or not 4 <= len(text.split()) <= 30 or _UNSURE.search(text):
            continue
        hit = rng.choice(hits)
        other, label = rng.choice(swaps[hit[1]])
        if other in _LOOSE:
            continue
        if label == "deny" and _NEGATED.search(text):
            label = "none"
        yield Pair(text, _polished(text[: hit.start()] + other + text[hit.end() :]), label,
                   "lexical")  # fmt: skip


def _sentence(frame: str, word: str) -> str:
    return _polished(frame.replace("{}", word))


def _polished(text: str) -> str:
    """Mend articles and the first letter."""
    text = re.sub(r"\b([Aa]) (?=[aeiouAEIO])(?!eu|uni|use|one)", r"\1n ", text)
    text = re.sub(r"\b([Aa])n (?=[^aeiouAEIOUhH\W])", r"\1 ", text)
    return text[:1].upper() + text[1:]
