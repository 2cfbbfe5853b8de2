"""Offices and ministries: whom "the foreign minister" or "the Ministry of Health" means."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sayso.reading import names
from sayso.reading.actors import slug
from sayso.reading.cast import Cast, Entity
from sayso.reading.parties import NOUNS

_POSTED = re.compile(r"(?i)\b(?:ambassador|envoy|representative)\b.* to\s")
_POST_TO = re.compile(r"(?i)\bambassador to (?:the )?[\w ]+")
_HEADS = re.compile(r"(?i)(?:leader|chief|head|general secretary)$")
_HEAD_OFFICES = ("secretary general", "president", "director general")
_HEAD_OF_STATE = re.compile(r"(?i)(?:the )?(?:president|head of state)")
_POWERS = frozenset(("government", "administration", "authorities", "military", "army"))


def holder(
    words: str,
    role: str,
    home: str | None,
    cast: Cast,
    start: int,
    *,
    own: Entity | None = None,
) -> Entity | None:
    """Find who is meant by a role: named before, or holding the office that day.

    `home` is the state or body that the words name; without one it is that of whoever speaks
    here (`own`, who hardly means themselves), or the publisher's.
    """
    alone = words.lower() == role and role not in ("official", "source")
    if not (re.match(r"(?i)(?:the|his|her|its|their|our|my)\b", words) or home or alone):
        return None
    if not names.PERSONAL.search(role):
        return _body_before(role, home, cast, start)
    if home is None and cast.home and _HEAD_OF_STATE.fullmatch(words):
        held = cast.table.holder("president", cast.home, cast.day)
        if held is not None:
            return cast.known(held)  # on its own pages
    short = len(words.split()) <= 3
    near = own.affiliation if own is not None else None
    homes = [home] if home else [near, cast.home, None] if short else [None]
    last: Entity | None = None
    for place in dict.fromkeys(homes):
        found = _named_before(role, place, cast, start, later=alone)
        found = found or _in_office(words, role, place, cast)
        if found is not None and found is not own:
            return found
        last = last or found
    return last


def _named_before(
    role: str, home: str | None, cast: Cast, start: int, *, later: bool
) -> Entity | None:
    """Find the person whom the text has named with that role; a headline names them after."""
    last, office = _noun(role), names.role_class(role)
    for mention in cast.before(start + 1, count=200) + (cast.mentions if later else []):
        entity = mention.entity
        if entity.kind != "person" or (home and entity.affiliation not in (home, None)):
            continue
        if any(
            (_noun(held) == last and _fits(role, held))
            or (office and names.role_class(held) == office)
            for held in entity.roles
        ):
            return entity
    return None


def _in_office(words: str, role: str, home: str | None, cast: Cast) -> Entity | None:
    """Find who held the office on the day, by the table."""
    if home is None:
        return None
    for office in _offices(words, role, home, cast):
        actor = cast.table.holder(office, home, cast.day)
        if actor is not None:
            return cast.known(actor)
    return None


def _offices(words: str, role: str, home: str, cast: Cast) -> Iterator[str]:
    office = names.role_class(role)
    if office and not _POSTED.search(words):
        yield office
    posted = _POST_TO.search(words)
    if posted:
        yield f"{cast.table.adjective.get(home, home)} {posted[0]}".lower()
    if role == "secretary":
        yield "secretary of state"
    if _HEADS.search(role.split()[-1]):
        # "the UN chief", "Norland's leader"; "the nuclear chief" heads something else
        rest = re.sub(r"(?i)\b(?:the|of)\b|[’']s?\b", " ", words).replace(role, " ")
        if cast.home_in(rest.strip()) and len(rest.split()) <= len(home.split()):
            yield from _HEAD_OFFICES
            yield f"{rest.strip().lower()} director general"


def _body_before(role: str, home: str | None, cast: Cast, start: int) -> Entity | None:
    """Find the body that "the ministry", "the alliance", "the agency" looks back on."""
    last = role.split()[-1]
    if home and last in _POWERS:
        return None
    for mention in cast.before(start, count=80):
        entity = mention.entity
        if entity.kind != "organisation" or (home and entity.affiliation != home):
            continue
        if last in entity.name.lower().split() or last in NOUNS.get(entity.key, ()):
            return entity
    return None


def ministry(words: str, cast: Cast, start: int) -> tuple[Entity | None, bool]:
    """Find the ministry that words name, and say whether they name one at all."""
    match = names.MINISTRY.search(words)
    if match is None or names.PERSONAL.search(words.split(",")[0].split(" of ")[0]):
        return None, False
    home = cast.home_in(words[: match.start()]) or cast.home_in(words[match.end() :])
    if home is None:
        name = match[0].lower()
        for mention in cast.before(start, count=80):
            if mention.entity.kind == "organisation" and name in mention.entity.name.lower():
                return mention.entity, True
        home = cast.home
    if home is None:
        return None, True
    topic = " ".join((match["topic"] or match["of"]).lower().split())
    topic = names.TOPICS.get(topic, topic.title())
    known = cast.table.find(f"{home} {topic} Ministry")
    if known is not None:
        return cast.known(known), True
    key = f"{slug(home)}-{slug(topic)}-ministry"
    name = f"{cast.table.adjective.get(home, home)} {topic} Ministry"
    return cast.body(name, key, "organisation", home), True


def _noun(role: str) -> str:
    """Give the noun of a role: "secretary" of "secretary of state"."""
    return re.split(r"\s(?:of|for|to)\s", role)[0].split()[-1]


def _fits(role: str, held: str) -> bool:
    """Whether a role said of somebody before is the one meant now ("the minister")."""
    if role == held or " " not in role:
        return True
    return names.role_class(role) == names.role_class(held) and bool(names.role_class(role))
