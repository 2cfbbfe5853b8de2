"""The shipped table of states, organisations and office-holders, and look-ups in it."""

from __future__ import annotations

import json
import re
import unicodedata
from collections import defaultdict
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Any, Literal

from sayso.reading import names

ActorKind = Literal["state", "organisation", "person"]

_LETTERS = str.maketrans("łŁıøØđĐ’‘`´", "lLioOdD''''")
_CYRILLIC = str.maketrans({
    "а": "a", "б": "b", "в": "v", "г": "h", "ґ": "g", "д": "d", "е": "e", "ё": "yo", "є": "ye",
    "ж": "zh", "з": "z", "и": "y", "і": "i", "ї": "yi", "й": "i", "к": "k", "л": "l", "м": "m",
    "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f", "х": "kh",
    "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ъ": "", "ы": "y", "ь": "", "э": "e", "ю": "yu",
    "я": "ya",
})  # fmt: skip
_LEADING = re.compile(r"^(?:the|a|an)\s+", re.I)
_DOTTED = re.compile(r"\b(?:[A-Za-z]\.){2,}")


@dataclass(frozen=True, slots=True)
class Office:
    """An office as held: `role` in the table's words, dates as precise as known."""

    role: str
    state: str
    start: str
    end: str

    def on(self, day: str) -> bool:
        """Whether it was held on an ISO day (of whatever precision)."""
        return self.start <= day and (not self.end or day[: len(self.end)] <= self.end)


@dataclass(frozen=True, slots=True)
class Actor:
    """A known actor. `affiliation` of a state or of a body of its own is its own name."""

    name: str
    key: str
    kind: ActorKind
    affiliation: str | None
    gender: str = ""
    offices: tuple[Office, ...] = ()
    prominent: bool = False
    """On the hand-written list: the surname alone may mean this person."""


def slug(name: str) -> str:
    """Give the key of a name: lower case ASCII, words joined by hyphens; never empty."""
    name = name.translate(_LETTERS).lower().translate(_CYRILLIC)
    plain = unicodedata.normalize("NFKD", name).replace("'s ", " ")
    plain = plain.encode("ascii", "ignore").decode().lower()
    return (
        re.sub(r"[^a-z0-9]+", "-", plain).strip("-")
        or "x" + name.encode("utf-8", "surrogatepass").hex()[:24]
    )


@lru_cache(maxsize=8192)
def fold(name: str) -> str:
    """Even out a name for comparing: accents, case, dots, articles, white space.

    Short words in capitals keep them, so that US and WHO are not the pronouns us and who.
    """
    plain = unicodedata.normalize("NFKD", name.translate(_LETTERS))
    plain = "".join(mark for mark in plain if not unicodedata.combining(mark))
    plain = _DOTTED.sub(lambda match: match[0].replace(".", ""), plain)
    plain = _LEADING.sub("", " ".join(plain.split()).strip(" ,.;:'\"“”"))
    return " ".join(
        word if word.isupper() and len(word) <= 5 else word.lower()
        for word in plain.replace("-", " ").replace(".", "").replace(",", "").split()
    )


class Table:
    """Look-ups by name, demonym, surname and office. Built once a process, see `table`."""

    def __init__(self, data: dict[str, Any]) -> None:
        self.named: dict[str, Actor] = {}
        self.demonyms: dict[str, str] = {}
        self.adjective: dict[str, str] = {}
        self.surnames: dict[str, list[Actor]] = defaultdict(list)
        self.roles: dict[tuple[str, str], list[tuple[Office, Actor]]] = defaultdict(list)
        self.people: dict[str, Actor] = {}
        self.given = {
            name: gender for gender, listed in data["given"].items() for name in listed.split()
        }
        for name, key, demonyms, metonyms, other in data["states"]:
            state = Actor(name, key, "state", name)
            for spelling in (name, *metonyms, *other):
                self.named.setdefault(fold(spelling), state)
            for spelling in demonyms:
                self.demonyms.setdefault(fold(spelling), name)
            self.adjective[name] = demonyms[0] if demonyms else name
        for name, key, other, home in data["organisations"]:
            body = Actor(name, key, "organisation", home or name)
            for spelling in (name, *other):
                # "Brussels" and the like: a hand-written organisation beats a capital
                self.named[fold(spelling)] = body
        self.named[fold("White House")] = Actor(
            "White House", "white-house", "organisation", "United States"
        )
        for name, key, home, gender, other, prominent, offices in data["people"]:
            held = tuple(Office(role, state or home, start, end) for state, role, start, end in
                         ((row[0], row[1], row[2], row[3]) for row in offices))  # fmt: skip
            actor = Actor(name, key, "person", home or None, gender, held, bool(prominent))
            self.people[name] = actor
            for spelling in (name, *other):
                folded = fold(spelling)
                self.named.setdefault(folded, actor)
                last = spelling.split()[-1]
                for tail in {fold(last), folded.split()[-1]} if folded else ():
                    if actor not in self.surnames[tail]:
                        self.surnames[tail].append(actor)
            for office in held:
                if office.role:
                    self.roles[office.role, office.state].append((office, actor))

    def find(self, name: str) -> Actor | None:
        """Find a state, organisation or person by any of its full names."""
        return self.named.get(fold(name))

    def state_of(self, word: str) -> str | None:
        """Name the state that an adjective or demonym speaks of ("Russian", "Ukrainians")."""
        return self.demonyms.get(fold(word))

    def home_of(self, words: str) -> str | None:
        """Name the state or body that a name or demonym belongs to."""
        actor = self.find(words)
        if actor is not None and actor.kind != "person":
            return actor.affiliation
        return self.state_of(words)

    def gender_of(self, first: str) -> str:
        """Say what a first name commonly tells: "m", "f", or "" where it does not."""
        word = slug(first)
        found = self.given.get(word) or names.gender_of(word)
        if not found and "-" in word:
            found = self.given.get(word.split("-")[0], "")
        return found

    def holder(self, role: str, state: str, day: str | None) -> Actor | None:
        """Name who held the office that day; without a day nobody is guessed."""
        if not day:
            return None
        held = [pair for pair in self.roles.get((role, state), ()) if pair[0].on(day)]
        if not held:
            return None
        held.sort(key=lambda pair: (pair[1].prominent, pair[0].start))
        return held[-1][1]

    def by_surname(self, surname: str, day: str | None) -> Actor | None:
        """Name the prominent person whom a bare surname means, if only one can be meant.

        Where several share it, the one holding office on the day of publication is meant.
        """
        found = [actor for actor in self.surnames.get(fold(surname), ()) if actor.prominent]
        if len(found) > 1 and day:
            found = [
                actor for actor in found
                if any(office.on(day) and office.role != "first lady" for office in actor.offices)
            ]  # fmt: skip
        return found[0] if len(found) == 1 else None

    def by_office(self, surname: str, role: str, day: str | None) -> Actor | None:
        """Name whoever has that surname and has held that office, if only one can be meant."""
        found = [
            (office, actor) for actor in self.surnames.get(fold(surname), ())
            for office in actor.offices if office.role == role and actor.name in self.people
        ]  # fmt: skip
        held = {actor.name for office, actor in found if day and office.on(day)}
        meant = held or {actor.name for _, actor in found if actor.prominent}
        return self.people[meant.pop()] if len(meant) == 1 else None


@lru_cache(maxsize=1)
def table() -> Table:
    """Open the shipped table; about 20 ms, once a process."""
    raw = files("sayso.reading").joinpath("actors.json").read_text("utf-8")
    return Table(json.loads(raw))
