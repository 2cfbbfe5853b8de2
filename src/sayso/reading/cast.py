"""Who occurs in a document: persons, states and organisations, with titles and affiliations.

A mention is a run of capitalised words; titles, nationalities and known names are peeled off it,
and what is left is a person's name, an organisation's, or nothing. Nobody is invented: a lone
capitalised word is a person only after a title, as a part of a full name found in the same
document, or as the surname of one prominent person in the shipped table.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Literal

from sayso.reading import names
from sayso.reading.actors import Actor, Table, fold, slug, table
from sayso.reading.affiliations import settle
from sayso.reading.appositions import Around, around
from sayso.reading.bodies import (
    HEADS,
    LONGEST,
    body_end,
    home_in,
    home_of,
    is_official,
    is_place,
    shortened,
    side,
    without_opening,
)
from sayso.reading.outlets import likely_outlet
from sayso.reading.parties import is_outlet
from sayso.records import Speaker

EntityKind = Literal["person", "organisation", "state", "group"]

_TOKEN = re.compile(r"[^\s]+")
_INITIAL = re.compile(r"(?<=\w )\w\.\s+(?=\S)")
"""A middle initial: left out of keys, so that they are the same with and without it."""
_FAMILY_FIRST = re.compile(r"\w+ \w+-[a-z]\w*")
"""Names written as in East Asia: "Moe Ada-lin" is called Moe."""
_OBJECT = re.compile(
    r"(?i)\b(?:of|in|at|from|to|for)\s+(?:the\s+)?$|\b(?:New|San|Los|Las|Santa|Port|Saint|St\.?|El)\s$"
)
_OF = re.compile(r"\bof\s+(?:the\s+)?$")
_TOWN_BEFORE = re.compile(
    r"(?i)\b(?:mayor|head|governor|chief|chairman|prefect|administration)\s+of\s+(?:the\s+)?"
    r"(?:(?:city|town|village|region|community|district)\s+(?:of\s+)?)?$"
)
"""After this the first of three names is a place: "the mayor of Elm Ada Moe"."""

_BY_FAR = 2
"""So many times as often as any other is the state named that a text is about."""


@dataclass(slots=True, eq=False)
class Entity:
    """Somebody or something that can speak, as one document shows it."""

    name: str
    key: str
    kind: EntityKind
    affiliation: str | None = None
    gender: str = ""
    roles: list[str] = field(default_factory=list)
    known: bool = False

    @property
    def side(self) -> str | None:
        """Whom it speaks for; a body that is no state's speaks for itself, a news medium for
        nobody."""
        if self.kind in ("person", "state"):
            return self.affiliation
        if is_outlet(self.name):
            ruled = self.known or "state" in self.name.lower().split()
            return self.affiliation if ruled and self.affiliation != self.name else None
        return self.affiliation or (side(self.name) if self.kind == "organisation" else None)

    @property
    def speaker(self) -> Speaker:
        garbled = self.kind in ("organisation", "group") and not self.known
        likely = likely_outlet(self.name) if garbled else None
        return Speaker(self.name, self.side, self.key, likely)


@dataclass(frozen=True, slots=True)
class Mention:
    """Where an entity is named."""

    start: int
    end: int
    entity: Entity


def of_actor(actor: Actor) -> Entity:
    """Make the entity of a known actor."""
    return Entity(actor.name, actor.key, actor.kind, actor.affiliation, actor.gender, known=True)


class Cast:
    """All mentions of one document; built by one pass over the text.

    `home` is the affiliation of a publisher who speaks for a state or body, for titles that name
    none ("the Secretary" on a page of the Department of State). `day` is the ISO day of
    publication, for telling office-holders apart. `stretches` are the parts of the text that no
    name runs across (paragraphs, labels), in order; without them the text is one.
    """

    def __init__(
        self,
        text: str,
        *,
        day: str | None = None,
        home: str | None = None,
        stretches: Iterable[tuple[int, int]] | None = None,
    ) -> None:
        self.text = text
        self.day = day
        self.home = home
        self.table: Table = table()
        self.entities: dict[str, Entity] = {}
        self._surnames: dict[str, list[Entity]] = {}
        self.acronyms: dict[str, Entity] = {}
        """What a document abbreviates itself: "the Harbour Board (HB)"."""
        self.states: Counter[str] = Counter()
        """How often the text names which states, by name or by adjective."""
        self.mentions: list[Mention] = []
        self.shorts: dict[str, str] = {}
        """The full names of bodies by their abbreviations."""
        self._lone: list[tuple[int, int, Around]] = []
        self._told: list[tuple[Entity, Around]] = []
        for first, last in stretches if stretches is not None else [(0, len(text))]:
            self._read(first, last)
        self._settle_lone()
        settle(self, self._told)
        self._starts: list[int] = []
        self.add(())

    def add(self, mentions: Iterable[Mention]) -> None:
        """Add mentions to those in order; where one stands already, it stays."""
        held = {mention.start for mention in self.mentions}
        self.mentions += [mention for mention in mentions if mention.start not in held]
        self.mentions.sort(key=lambda mention: mention.start)
        self._starts = [mention.start for mention in self.mentions]

    def within(self, start: int, end: int) -> list[Mention]:
        """Give the mentions that begin in a stretch, in order."""
        return self.mentions[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def before(self, position: int, *, count: int = 60) -> list[Mention]:
        """Give the last `count` mentions that begin before a position, nearest first."""
        stop = bisect_left(self._starts, position)
        return self.mentions[max(0, stop - count) : stop][::-1]

    def surname(self, word: str, role: str = "") -> Entity | None:
        """Find the one person of the document, else the one prominent person, so called.

        With a `role` it is whoever has held that office: "President Moe" is not Dr. Moe.
        """
        if word.isupper() and len(word) > 1:
            word = word.capitalize()
        office = names.role_class(role) if role else ""
        holder = self.table.by_office(word, office, self.day) if office else None
        if holder is not None:
            return self.person(holder.name)
        found = self._surnames.get(fold(word), [])
        if len(found) == 1:
            return found[0]
        if found:
            listed = [entity for entity in found if entity.known]
            return listed[0] if len(listed) == 1 else self._leading(found)
        actor = self.table.by_surname(word, self.day)
        return self.person(actor.name) if actor else None

    def first_named(self, word: str) -> Entity | None:
        """Find the one person of the document with that first name: "Ada said"."""
        found = [
            entity for entity in self.entities.values()
            if entity.kind == "person" and " " in entity.name and entity.name.split()[0] == word
        ]  # fmt: skip
        return found[0] if len(found) == 1 else None

    def _leading(self, found: list[Entity]) -> Entity | None:
        """Tell who of a family is called by the bare surname: whom the text has named with a
        role, the others without."""
        held = [entity for entity in found if entity.roles]
        return held[0] if len(held) == 1 else None

    def called(self, word: str) -> Entity | None:
        """Find the person of the document whose surname an organisation is named like: "West"."""
        single = word[:1].isupper() and " " not in word  # "the West" is no person
        found = self._surnames.get(fold(word), []) if single else []
        actor = self.table.find(word) if len(found) == 1 else None
        return found[0] if actor is not None and actor.kind == "organisation" else None

    def person(self, name: str) -> Entity:
        """Give the entity of a full name, the same for all its spellings."""
        clean = " ".join(name.split())
        actor = self.table.named.get(fold(clean))
        if actor is not None and actor.kind != "person":
            actor = None
        key = actor.key if actor else _key(clean)
        entity = self.entities.get(key)
        if entity is None:
            words = clean.split()
            entity = Entity(
                actor.name if actor else clean, key, "person",
                actor.home_on(self.day) if actor and actor.prominent else None,
                (actor.gender if actor else "") or self.table.gender_of(words[0]),
                known=actor is not None,
            )  # fmt: skip
            self.entities[key] = entity
            for spelling in {entity.name, clean}:
                parts = fold(spelling).split()
                lasts = {parts[-1], " ".join(parts[-2:])} if len(parts) > 1 else {parts[-1]}
                if len(parts) == 3 and len(parts[1]) > 2 and not self.is_given(parts[1]):
                    lasts.add(parts[1])  # "Ana Lima Moe" is Lima, as in Spanish
                if _FAMILY_FIRST.fullmatch(spelling):
                    lasts.add(parts[0])
                for last in lasts:
                    held = self._surnames.setdefault(last, [])
                    if entity not in held:
                        held.append(entity)
        return entity

    def body(self, name: str, key: str, kind: EntityKind, affiliation: str | None) -> Entity:
        """Give the entity of a state, organisation or group."""
        entity = self.entities.get(key)
        if entity is None:
            entity = self.entities[key] = Entity(name, key, kind, affiliation)
        return entity

    def known(self, actor: Actor) -> Entity:
        """Give the entity of a known actor."""
        if actor.kind == "person":
            return self.person(actor.name)
        entity = self.entities.get(actor.key)
        if entity is None:
            entity = self.entities[actor.key] = of_actor(actor)
        return entity

    def home_in(self, phrase: str) -> str | None:
        """Name the first state or body that a phrase names, by name, adjective or demonym."""
        return home_in(phrase)

    def own_state(self) -> str | None:
        """Name the state whose powers a text means by "the government": the publisher's, the only
        one that it names, or the one that it is about by far."""
        if self.home:
            return self.home
        ranked = self.states.most_common(2)
        if not ranked:
            return None
        first, often = ranked[0]
        return first if all(often >= _BY_FAR * count for _, count in ranked[1:]) else None

    def _read(self, start: int, end: int) -> None:
        """Read the names in one stretch."""
        at = start
        while match := names.RUN.search(self.text, at, end):
            at = body_end(self.text, match.end(), end)
            if short := shortened(self.text, match.start(), at):
                self.shorts.setdefault(*short)
            if at > match.end():
                self._long_body(match.start(), at)
            else:
                self._run(match.start(), at)

    def _long_body(self, start: int, end: int) -> None:
        """Note a body that holds small words: "the Elm Institute for Water"."""
        while (first := re.match(r"(\S+)\s+", self.text[start:end])) and (
            first[1].lower() in names.NOT_NAMES
        ):  # fmt: skip
            start += first.end()
        name = " ".join(self.text[start:end].split())
        plain = without_opening(name)
        start += len(name) - len(plain)
        name = plain
        actor = self.table.find(name)
        if (home := self.home_in(name)) in self.table.adjective:
            self.states[str(home)] += 1
        organ = is_official(name) and home not in self.table.adjective
        body = self.body(name, slug(name), "organisation", self.home if organ else None)
        self._add(start, end, self.known(actor) if actor is not None else body)

    def _run(self, start: int, end: int) -> None:
        text = self.text
        tokens = [
            (start + token.start(), start + token.end())
            for token in _TOKEN.finditer(text[start:end])
        ]
        words = [text[first:last] for first, last in tokens]
        lowered = [word.lower().strip(".") for word in words]
        at = 0
        while at < len(words):
            size = self._known_body(words, at)
            more = self._adjective_body(words, lowered, at) if size == 1 else 0
            if more:
                name = " ".join(words[at : at + more])
                self.states[str(home_of(words[at]))] += 1
                entity = self.body(name, slug(name), "organisation", side(name))
                self._add(tokens[at][0], tokens[at + more - 1][1], entity)
                at += more
                continue
            if size:
                name = " ".join(words[at : at + size])
                # "Russian" and "Ukrainian Foreign …" are adjectives here, not mentions
                actor = self.table.find(name)
                if (home := home_of(name)) in self.table.adjective:
                    self.states[str(home)] += 1
                if actor is not None:
                    self._add(tokens[at][0], tokens[at + size - 1][1], self.known(actor))
                at += size
                continue
            named_new = lowered[at : at + 1] == ["new"] and (
                lowered[at + 1 : at + 2] and lowered[at + 1] in names.NEW_PLACES
            )
            plural = lowered[at].endswith("s") and names.PERSONAL.fullmatch(lowered[at][:-1])
            if not named_new and (
                lowered[at] in names.NOT_NAMES or lowered[at] in names.TITLE_WORDS or plural
            ):
                at += 1
                continue
            modifies = lowered[at].endswith(("ly", "ed")) and len(lowered[at]) > 4
            if modifies and len(words) - at > 1 and not self.is_given(words[at]):
                at += 1  # "Temporarily Closed Roads"
                continue
            stop = at + 1
            while (
                stop < len(words)
                and lowered[stop] not in names.NOT_NAMES
                and not (
                    lowered[stop] in names.TITLE_WORDS and (stop - at > 1 or stop + 1 < len(words))
                )
            ):
                stop += 1
            if stop < len(words) and lowered[stop] in names.ORGANISATION_WORDS:
                stop += 1  # "Raksa Chart Party"
            self._name(tokens[at][0], tokens[stop - 1][1], words[at:stop], lowered[at:stop])
            at = stop

    def _known_body(self, words: list[str], at: int) -> int:
        for size in range(min(LONGEST, len(words) - at), 0, -1):
            if home_of(" ".join(words[at : at + size])):
                return size
        return 0

    def _adjective_body(self, words: list[str], lowered: list[str], at: int) -> int:
        """Say how many words a body has that begins with an adjective: "the Norland Chess
        League"."""
        if self.table.state_of(words[at]) is None:
            return 0
        for size in range(2, min(len(words) - at, LONGEST) + 1):
            if lowered[at + size - 1] in HEADS and lowered[at + size - 1] != "house":
                return size
        return 0

    def is_given(self, word: str) -> bool:
        """Whether a word is known as a first name."""
        return bool(self.table.gender_of(word.split()[0].strip(".,")))

    def is_no_person(self, entity: Entity) -> None:
        """Take what was held for a person as a body."""
        entity.kind = "organisation"
        for held in self._surnames.values():
            if entity in held:
                held.remove(entity)

    def _name(self, start: int, end: int, words: list[str], lowered: list[str]) -> None:
        if len(words) > 3 and lowered[0] in names.NO_PERSON_FIRST:
            # "the governor of St Elm Ada Moe"
            cut = self.text.index(words[2], start + len(words[0]) + len(words[1]))
            self._name(cut, end, words[2:], lowered[2:])
            return
        if lowered[-1] in names.NO_PERSON or (
            len(words) > 1 and (
                lowered[0] in names.NO_PERSON_FIRST
                or (lowered[-1] in names.PLACES and not self.is_given(words[0]))
            )
        ):  # fmt: skip
            return
        if len(words) > 1 and not self.is_given(words[0]) and (
            lowered[-1] in names.TITLE_WORDS or is_place(" ".join(words))
        ) and self.table.find(" ".join(words)) is None:  # fmt: skip
            return  # "the Political Director", "Great Elm Bay"
        body = [nth for nth, word in enumerate(lowered) if word in names.ORGANISATION_WORDS]
        if body and body[-1] < len(words) - 2 and self.is_given(words[body[-1] + 1]):
            # "the Elm Republic Ada Moe": its head, not its name, goes on
            cut = start + self.text[start:end].index(words[body[-1]]) + len(words[body[-1]])
            first = cut + len(self.text[cut:end]) - len(self.text[cut:end].lstrip())
            self._name(start, cut, words[: body[-1] + 1], lowered[: body[-1] + 1])
            self._name(first, end, words[body[-1] + 1 :], lowered[body[-1] + 1 :])
            return
        if body:
            if len(words) > 1:
                name = " ".join(words)
                self._add(start, end, self.body(name, slug(name), "organisation", None))
            return
        if len(words) > 5 or any(any(mark.isdigit() for mark in word) for word in words):
            return
        told = around(self.text, start, end, self.home_in)
        shouted = all(word.isupper() for word in words) and len("".join(words)) > 3
        words, start, end = self._core(words, start, end) if not shouted else (words, start, end)
        if len(words) == 1:
            # whose surname it is, is known when all full names are
            self._lone.append((start, end, told))
            return
        joined = " ".join(words)
        entity = self.person(joined.title() if shouted else joined)
        self._learn(entity, told)
        self._add(start, end, entity)

    def _core(self, words: list[str], start: int, end: int) -> tuple[list[str], int, int]:
        """Cut from a long run what is no name: an acronym before it, words around a known name."""
        text = self.text
        town = _TOWN_BEFORE.search(text, max(0, start - 60), start) is not None
        of_place = _OF.search(text, max(0, start - 9), start) is not None
        named = self.is_given(words[1]) and not self.is_given(words[0]) if words[1:] else False
        if len(words) == 3 and (town or (of_place and named)):
            start = text.index(words[1], start + len(words[0]))
            return words[1:], start, end
        while len(words) > 1 and len(words[0]) > 2 and words[0].isupper() and words[0].isalpha():
            start += len(words[0])
            start += len(text[start:end]) - len(text[start:end].lstrip())
            words = words[1:]
        for size in range(len(words) - 1, 1, -1) if len(words) > 2 else ():
            for first in range(len(words) - size + 1):
                part = words[first : first + size]
                actor = self.table.find(" ".join(part))
                seen = size > 1 and _key(" ".join(part)) in self.entities
                if (actor is not None and actor.kind == "person") or seen:
                    begin = text.index(part[0], start)
                    return part, begin, text.index(part[-1], begin) + len(part[-1])
        return words, start, end

    def _learn(self, entity: Entity, told: Around) -> None:
        role = told.role
        gender = names.GENDERED.get(told.title.lower().strip("."), "")
        if role:
            entity.roles.append(role.lower())
            gender = gender or names.GENDERED.get(role.lower().split()[-1], "")
        entity.gender = entity.gender or gender
        self._told.append((entity, told))
        actor = self.table.people.get(entity.name)
        now = role and not role.lower().startswith(("former", "retired", "ex-"))
        if entity.affiliation is None and actor is not None and now:
            # The table's person of that name, if the document shows that they hold an office
            entity.affiliation = actor.affiliation

    def _settle_lone(self) -> None:
        """Decide on single capitalised words once all full names are known."""
        for start, end, told in self._lone:
            word = self.text[start:end]
            entity = self.surname(word, told.role)
            if entity is None and told.role.lower() in names.FIRST_NAMED:
                entity = self.first_named(word)
            if entity is None:
                if not (told.title or told.role) or (not told.title and is_place(word)):
                    continue
                if not told.title and _OBJECT.search(self.text, max(0, start - 12), start):
                    continue  # "the governor of Elmshire" names no person
                entity = self.person(word.title() if word.isupper() else word)
            self._learn(entity, told)
            self._add(start, end, entity)
        for nth, mention in enumerate(self.mentions):
            # "West said" in a text on Ada West is hers
            person = self.called(self.text[mention.start : mention.end])
            article = self.text[max(0, mention.start - 4) : mention.start].lower() == "the "
            if person is not None and not article:
                self.mentions[nth] = Mention(mention.start, mention.end, person)

    def _add(self, start: int, end: int, entity: Entity) -> None:
        self.mentions.append(Mention(start, end, entity))


def _key(name: str) -> str:
    """Give the key of a person's name, the same with and without middle initials."""
    return slug(_INITIAL.sub("", name) or name)
