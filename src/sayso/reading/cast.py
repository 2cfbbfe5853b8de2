"""Who occurs in a document: persons, states and organisations, with titles and affiliations.

A mention is a run of capitalised words; titles, nationalities and known names are peeled off it,
and what is left is a person's name, an organisation's, or nothing. Nobody is invented: a lone
capitalised word is a person only after a title, as a part of a full name found in the same
document, or as the surname of one prominent person in the shipped table.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Literal

from sayso.reading import names
from sayso.reading.actors import Actor, Table, fold, slug, table
from sayso.records import Speaker

EntityKind = Literal["person", "organisation", "state", "group"]

_TOKEN = re.compile(r"[^\s]+")
_POSSESSIVE = re.compile(r"[’']s?$")
_BREAK = re.compile(r"[.;:!?()\[\]\"“”„«»]\s|[;:()\"“”„«»\n]")
_INITIAL = re.compile(r"(?<=\w )\w\.\s+(?=\S)")
"""A middle initial: left out of keys, so that they are the same with and without it."""
_ABBREVIATED = re.compile(r"(?:\b(?:Mr|Mrs|Ms|Dr|Gen|Sen|Rep|Gov|Lt|Col|Adm|Prof)|U\.S)\. ?$")
_HEADS = re.compile(r"who (?:heads|leads|runs|chairs|commands|directs|represents|speaks for)\b")
_FAMILY_FIRST = re.compile(r"\w+ \w+-[a-z]\w*")
"""Names written as in East Asia: "Moe Ada-lin" is called Moe."""
_LINK = re.compile(r"\s*(?:(?:of|for|to|and|in|at)\b[^,]*?)?\s*$", re.I)
_OBJECT = re.compile(
    r"(?i)\b(?:of|in|at|from|to|for)\s+(?:the\s+)?$|\b(?:New|San|Los|Las|Santa|Port|Saint|St\.?|El)\s$"
)
_OF = re.compile(r"\bof\s+(?:the\s+)?$")
_TOWN_BEFORE = re.compile(
    r"(?i)\b(?:mayor|head|governor|chief|chairman|prefect|administration)\s+of\s+(?:the\s+)?"
    r"(?:(?:city|town|village|region|community|district)\s+(?:of\s+)?)?$"
)
"""After this the first of three names is a place: "the mayor of Elm Ada Moe"."""
_LONGEST = 6
"""Most words of a known name that are looked up at once."""


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
    def speaker(self) -> Speaker:
        return Speaker(self.name, self.affiliation, self.key)


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
        self.states: set[str] = set()
        """The states that the text names, by name or by adjective."""
        self.mentions: list[Mention] = []
        self._lone: list[tuple[int, int, str, str | None, str]] = []
        for first, last in stretches if stretches is not None else [(0, len(text))]:
            for match in names.RUN.finditer(text, first, last):
                self._run(match.start(), match.end())
        self._settle_lone()
        self._home_known()
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
            return listed[0] if len(listed) == 1 else None
        actor = self.table.by_surname(word, self.day)
        return self.person(actor.name) if actor else None

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
        for match in names.RUN.finditer(phrase):
            tokens = [
                _POSSESSIVE.sub("", token[0].rstrip(",.")) if "." not in token[0][:-1]
                else token[0] for token in _TOKEN.finditer(match[0])
            ]  # fmt: skip
            for first in range(len(tokens)):
                for last in range(min(len(tokens), first + _LONGEST), first, -1):
                    home = self.table.possible_home(" ".join(tokens[first:last]))
                    if home:
                        return home
        if re.search(r"\bU\.?S\.?\b", phrase):
            return "United States"
        return None

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
            if size:
                name = " ".join(words[at : at + size])
                # "Russian" and "Ukrainian Foreign …" are adjectives here, not mentions
                actor = self.table.find(name)
                if (home := self.table.possible_home(name)) in self.table.adjective:
                    self.states.add(str(home))
                if actor is not None:
                    self._add(tokens[at][0], tokens[at + size - 1][1], self.known(actor))
                at += size
                continue
            if lowered[at] in names.NOT_NAMES or lowered[at] in names.TITLE_WORDS:
                at += 1
                continue
            modifies = lowered[at].endswith(("ly", "ed")) and len(lowered[at]) > 4
            if modifies and len(words) - at > 1 and not self._is_given(words[at]):
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
        for size in range(min(_LONGEST, len(words) - at), 0, -1):
            if self.table.possible_home(" ".join(words[at : at + size])):
                return size
        return 0

    def _is_given(self, word: str) -> bool:
        """Whether a word is known as a first name."""
        return bool(self.table.gender_of(word.strip(".,")))

    def _name(self, start: int, end: int, words: list[str], lowered: list[str]) -> None:
        if lowered[-1] in names.NO_PERSON or (
            len(words) > 1 and (
                lowered[0] in names.NO_PERSON_FIRST
                or (lowered[-1] in names.PLACES and not self._is_given(words[0]))
            )
        ):  # fmt: skip
            return
        body = [nth for nth, word in enumerate(lowered) if word in names.ORGANISATION_WORDS]
        if body and body[-1] < len(words) - 2 and self._is_given(words[body[-1] + 1]):
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
        title, home, role = self._context(start, end)
        shouted = all(word.isupper() for word in words) and len("".join(words)) > 3
        words, start, end = self._core(words, start, end) if not shouted else (words, start, end)
        if len(words) == 1:
            # whose surname it is, is known when all full names are
            self._lone.append((start, end, title, home, role))
            return
        joined = " ".join(words)
        entity = self.person(joined.title() if shouted else joined)
        self._learn(entity, title, home, role)
        self._add(start, end, entity)

    def _core(self, words: list[str], start: int, end: int) -> tuple[list[str], int, int]:
        """Cut from a long run what is no name: an acronym before it, words around a known name."""
        text = self.text
        town = _TOWN_BEFORE.search(text, max(0, start - 60), start) is not None
        of_place = _OF.search(text, max(0, start - 9), start) is not None
        named = self._is_given(words[1]) and not self._is_given(words[0]) if words[1:] else False
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

    def _learn(self, entity: Entity, title: str, home: str | None, role: str) -> None:
        gender = names.GENDERED.get(title.lower().strip("."), "")
        if role:
            entity.roles.append(role.lower())
            gender = gender or names.GENDERED.get(role.lower().split()[-1], "")
        entity.gender = entity.gender or gender
        if entity.affiliation is None and home:
            entity.affiliation = home
        actor = self.table.people.get(entity.name)
        if entity.affiliation is None and actor is not None and role:
            # The table's person of that name, if the document shows that they hold an office
            entity.affiliation = actor.affiliation

    def _context(self, start: int, end: int) -> tuple[str, str | None, str]:
        """Read the honorific, affiliation and role that stand around a name."""
        text = self.text
        before = text[max(0, start - 90) : start]
        breaks = [match.end() for match in _BREAK.finditer(before)]
        ends = [at for at in breaks if not _ABBREVIATED.search(before[:at])]
        before = before[ends[-1] :] if ends else before
        last = before.split()[-1:] or [""]
        title = last[0] if last[0].lower().strip(".") in names.HONORIFICS else ""
        home, role = self._role_before(before)
        if not role:
            home, role = self._role_after(text[end : end + 130])
        if not role and before.rstrip().endswith(","):
            phrase = re.split(r"[,;]", before.rstrip(", \n"))[-1]
            home, role = self._role_before(phrase + " ")
        return title, home, role

    def _role_before(self, before: str) -> tuple[str | None, str]:
        phrase = re.split(r",\s", before)[-1]
        found = list(names.ROLE_NOUN.finditer(phrase))
        if not found:
            return None, ""
        match = found[-1]
        if phrase[match.end() :].strip():
            # "Deputy Head of the Office of the President of X": the first role is the name's own
            for earlier in reversed(found[:-1]):
                between = phrase[earlier.end() : match.start()]
                if not re.fullmatch(r"\s+(?:of|for|to)\s+(?:(?!and\b)[\w’']+\s+){0,6}", between):
                    break
                match = earlier
        after = phrase[match.end() :]
        if not _LINK.match(after) or len(after.split()) > 10:
            return None, ""
        if not names.PERSONAL.search(match["role"]):
            return None, ""
        lead = " ".join(phrase[: match.start()].split()[-5:]).rpartition(" and ")[2]
        home = self.home_in(lead)
        if home is None and re.match(r"\s*(?:of|for)\b", after):
            home = self.home_in(after)
        return home, match["role"]

    def _role_after(self, after: str) -> tuple[str | None, str]:
        match = re.match(r"(?:,\s+|\s+\(|,?\s+who is\s+|\s+[–—-]\s+)([^.;!?“”\"]{4,110})", after)
        if not match:
            return None, ""
        phrase = re.split(r",\s|\)", match[1])[0]
        if heads := _HEADS.match(phrase):
            return self.home_in(phrase[heads.end() :]), "head"
        role = names.ROLE_NOUN.search(phrase)
        if role is None or len(phrase[: role.start()].split()) > 6:
            return None, ""
        if not names.PERSONAL.search(role["role"]):
            return None, ""
        if re.search(r"\b(?:said|says|told|was|were|had|has|and|will)\b", phrase[: role.start()]):
            return None, ""
        home = self.home_in(phrase[: role.start()])
        rest = phrase[role.end() :]
        if home is None and re.match(r"\s*(?:of|for|at|with)\b", rest):
            home = self.home_in(rest)
        return home, role["role"]

    def _settle_lone(self) -> None:
        """Decide on single capitalised words once all full names are known."""
        for start, end, title, home, role in self._lone:
            word = self.text[start:end]
            entity = self.surname(word, role)
            if entity is None:
                if not (title or role) or word.lower() in names.PLACES:
                    continue
                if not title and _OBJECT.search(self.text, max(0, start - 12), start):
                    continue  # "the governor of Elmshire" names no person
                entity = self.person(word.title() if word.isupper() else word)
            self._learn(entity, title, home, role)
            self._add(start, end, entity)
        for nth, mention in enumerate(self.mentions):
            # "West said" in a text on Ada West is hers
            person = self.called(self.text[mention.start : mention.end])
            article = self.text[max(0, mention.start - 4) : mention.start].lower() == "the "
            if person is not None and not article:
                self.mentions[nth] = Mention(mention.start, mention.end, person)

    def _home_known(self) -> None:
        """Take a listed person's affiliation from the table where the document names it too."""
        homes = {entity.name for entity in self.entities.values() if entity.kind == "state"}
        for entity in self.entities.values():
            actor = self.table.people.get(entity.name) if entity.affiliation is None else None
            if actor is not None and actor.affiliation in homes:
                entity.affiliation = actor.affiliation

    def _add(self, start: int, end: int, entity: Entity) -> None:
        self.mentions.append(Mention(start, end, entity))


def _key(name: str) -> str:
    """Give the key of a person's name, the same with and without middle initials."""
    return slug(_INITIAL.sub("", name) or name)
