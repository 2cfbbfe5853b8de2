"""The shipped table of states, organisations and office-holders, and look-ups in it."""

from __future__ import annotations

import json
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Any, Literal

from sayso.reading import names
from sayso.reading.own_actors import OwnActors, Rows

ActorKind = Literal["state", "organisation", "person"]

_LETTERS = str.maketrans("łŁıøØđĐ’‘`´", "lLioOdD''''")
_CYRILLIC = str.maketrans({
    "а": "a", "б": "b", "в": "v", "г": "h", "ґ": "g", "д": "d", "е": "e", "ё": "yo", "є": "ye",
    "ж": "zh", "з": "z", "и": "y", "і": "i", "ї": "yi", "й": "i", "к": "k", "л": "l", "м": "m",
    "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f", "х": "kh",
    "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ъ": "", "ы": "y", "ь": "", "э": "e", "ю": "yu",
    "я": "ya",
})  # fmt: skip
_KEPT = 65536
"""Look-ups of words that are kept."""
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

    def surely_on(self, day: str) -> bool:
        """Whether it was held then, even if it began or ended at any time of its first and last
        year, month or day."""
        begun = len(self.start) >= len(day) or self.start < day[: len(self.start)]
        going = len(self.end) >= len(day) or not self.end or day[: len(self.end)] < self.end
        return self.on(day) and begun and going


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
    """On a hand-written list: who is named so in the news is this person."""
    alone: bool = False
    """The surname alone may mean this person."""

    def home_on(self, day: str | None) -> str | None:
        """Name the state or body that the actor spoke for that day: that of the office held then,
        else of the table."""
        held = [office.state for office in self.offices if day and office.role and office.on(day)]
        return self.affiliation if not held or self.affiliation in held else held[-1]


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
    plain = name
    if not name.isascii() or "`" in name:
        plain = unicodedata.normalize("NFKD", name.translate(_LETTERS))
        plain = "".join(mark for mark in plain if not unicodedata.combining(mark))
    if "." in plain:
        plain = _DOTTED.sub(lambda match: match[0].replace(".", ""), plain)
    plain = _LEADING.sub("", " ".join(plain.split()).strip(" ,.;:'\"“”"))
    return " ".join(
        word if word.isupper() and len(word) <= 5 else word.lower()
        for word in plain.replace("-", " ").replace(".", "").replace(",", "").split()
    )


class Table:
    """Look-ups by name, demonym, surname and office. Built once a process, see `table`."""

    def __init__(self, data: dict[str, Any], own: OwnActors | None = None) -> None:
        self.version = own.version if own else ""
        """Names the actors that a user adds; "" for the shipped table."""
        self.named: dict[str, Actor] = {}
        self.demonyms: dict[str, str] = {}
        self.adjective: dict[str, str] = {}
        self.surnames: dict[str, list[Actor]] = defaultdict(list)
        self.roles: dict[tuple[str, str], list[tuple[Office, Actor]]] = defaultdict(list)
        self.people: dict[str, Actor] = {}
        self._homes: dict[str, str | None] = {}
        self.given = {
            name: gender for gender, listed in data["given"].items() for name in listed.split()
        }
        for row in data["states"]:
            self._add_state(*row)
        for row in data["organisations"]:
            self._add_organisation(*row)
        for row in data["people"]:
            self._add_person(*row)
        self.wikidata: dict[str, str] = data["wikidata"]
        """Identifiers at Wikidata, by name, as far as they are known."""
        self._members: dict[str, list[Office]] = defaultdict(list)
        for alliance, state, start, end in data["members"]:
            self._members[alliance].append(Office("member", state, start, end))
        if own is not None:
            self._add_own(own.rows())

    def _add_state(
        self,
        name: str,
        key: str,
        demonyms: list[str],
        metonyms: list[str],
        other: list[str],
        *,
        first: bool = False,
    ) -> None:
        state = Actor(name, key, "state", name)
        for spelling in (name, *metonyms, *other):
            if first or fold(spelling) not in self.named:
                self.named[fold(spelling)] = state
        for spelling in demonyms:
            if first or fold(spelling) not in self.demonyms:
                self.demonyms[fold(spelling)] = name
        self.adjective[name] = demonyms[0] if demonyms else self.adjective.get(name, name)

    def _add_organisation(self, name: str, key: str, other: list[str], home: str) -> None:
        body = Actor(name, key, "organisation", home or name)
        for spelling in (name, *other):
            # "Brussels" and the like: a hand-written organisation beats a capital
            self.named[fold(spelling)] = body

    def _add_person(
        self,
        name: str,
        key: str,
        home: str,
        gender: str,
        other: list[str],
        prominent: int,
        offices: list[list[str]],
    ) -> None:
        held = tuple(Office(role, state or home, start, end) for state, role, start, end in offices)
        actor = Actor(
            name, key, "person", home or None, gender, held, prominent > 0, prominent == 1
        )
        self.people[name] = actor
        for spelling in (name, *other):
            folded = fold(spelling)
            self.named.setdefault(folded, actor)
            if not folded:
                continue
            tails = {folded.split()[-1]}
            if "-" in spelling:
                tails.add(fold(spelling.split()[-1]))
            for tail in tails:
                if actor not in self.surnames[tail]:
                    self.surnames[tail].append(actor)
        for office in held:
            if office.role:
                self.roles[office.role, office.state].append((office, actor))

    def _add_own(self, rows: Rows) -> None:
        """Add a user's actors, who go before the shipped ones of their names."""
        for name, _, adjectives, _, other in rows["states"]:
            self._add_state(name, self._key(name), adjectives, [], other, first=True)
        for name, _, other, home in rows["organisations"]:
            known = self.named.get(fold(name))
            home = home or (known.affiliation if known and known.kind == "organisation" else "")
            self._add_organisation(name, self._key(name), other, home or "")
        for name, _, home, gender, other, _, offices in rows["people"]:
            known = self.people.get(name) or self._person(name)
            if known is None:
                for spelling in (name, *other):
                    self.named.pop(fold(spelling), None)
                self._add_person(name, slug(name), home, gender, other, 1, offices)
                continue
            spellings = self._forget(known)
            before = [[office.state, office.role, office.start, office.end]
                      for office in known.offices]  # fmt: skip
            self._add_person(
                known.name, known.key, home or known.affiliation or "", gender or known.gender,
                [*spellings, name, *other], 1, before + offices,
            )  # fmt: skip

    def _key(self, name: str) -> str:
        """Give the key that a body of this name has already, else a new one."""
        known = self.named.get(fold(name))
        return known.key if known is not None and known.kind != "person" else slug(name)

    def _person(self, name: str) -> Actor | None:
        known = self.named.get(fold(name))
        return known if known is not None and known.kind == "person" else None

    def _forget(self, actor: Actor) -> list[str]:
        """Take out a person who is about to be written anew, and give the spellings."""
        spellings = [words for words, held in self.named.items() if held == actor]
        for words in spellings:
            del self.named[words]
        for tail in [tail for tail, held in self.surnames.items() if actor in held]:
            self.surnames[tail].remove(actor)
        for office in actor.offices:
            pairs = self.roles[office.role, office.state]
            self.roles[office.role, office.state] = [one for one in pairs if one[1] != actor]
        return spellings

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

    def members(self, alliance: str, day: str | None = None) -> list[str]:
        """Name the members of an alliance on a day; without a day all that have been."""
        return [held.state for held in self._members.get(alliance, ()) if not day or held.on(day)]

    def possible_home(self, words: str) -> str | None:
        """Name the state or body that words belong to, with the possessive left off; kept."""
        if words not in self._homes:
            if len(self._homes) > _KEPT:
                self._homes.clear()
            found = self.home_of(words)
            if found is None and words[-2:] in ("'s", "’s"):
                found = self.home_of(words[:-2])
            self._homes[words] = found
        return self._homes[words]

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
        office, actor = held[-1]
        if not office.surely_on(day) and any(other != actor for _, other in held):
            return None  # they took turns in a year of which no more is known
        return actor

    def by_surname(self, surname: str, day: str | None) -> Actor | None:
        """Name the person whom a bare surname means, if only one can be meant.

        Where several share it, the one holding office on the day of publication is meant.
        """
        found = [actor for actor in self.surnames.get(fold(surname), ()) if actor.alone]
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


def table() -> Table:
    """Give the table in use: the shipped one, or inside `using` another."""
    return _IN_USE.get() or shipped()


@contextmanager
def using(chosen: Table) -> Iterator[None]:
    """Read with that table for the length of a block."""
    before = _IN_USE.set(chosen)
    try:
        yield
    finally:
        _IN_USE.reset(before)


@lru_cache(maxsize=1)
def shipped() -> Table:
    """Open the shipped table; about 20 ms, once a process."""
    return Table(_shipped_rows())


@lru_cache(maxsize=4)
def with_own(own: OwnActors) -> Table:
    """Open the shipped table with a user's actors added. Raises SaysoError `bad-actors`."""
    return Table(_shipped_rows(), own)


def _shipped_rows() -> dict[str, Any]:
    raw = files("sayso.reading").joinpath("actors.json").read_text("utf-8")
    rows: dict[str, Any] = json.loads(raw)
    return rows


_IN_USE: ContextVar[Table | None] = ContextVar("actors in use", default=None)
