"""Whom the people of a document speak for: the first full mention tells, later ones keep it.

What the text says beside a name comes first, then the table of office-holders, then, on the pages
of a state or body, that publisher for those who hold one of its offices.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from typing import TYPE_CHECKING

from sayso.reading import names
from sayso.reading.appositions import Around
from sayso.reading.bodies import is_body, is_place, side
from sayso.reading.parties import is_outlet
from sayso.reading.places.gazetteer import NAME, fold_name, gazetteer

if TYPE_CHECKING:
    from sayso.reading.cast import Cast, Entity

_LOCAL = re.compile(
    r"(?i)\b(?:mayor|governor|attorney general|sheriff|councill?or|council member|head|premier"
    r"|representative|senator|lawmaker|prosecutor|police|secretary of state|chief)\b"
)
"""Offices of towns, provinces and the states of a federation."""
_OF_STATE = re.compile(
    r"(?i)\b(?:minister|secretary|ambassador|envoy|adviser|advisor|spokes\w+|commissioner|deputy"
    r"|senator|congress(?:wo)?man|lawmaker|(?:minister|secretary) (?:of|for) [\w ]+"
    r"|head|chief|general|admiral|colonel|president|premier|official|representative"
    r"|coordinator|director|chair(?:man|woman|person)?|speaker|prosecutor|ombudsman)$"
)
"""Offices that on a state's own page are that state's."""
_OF_GOVERNMENT = re.compile(
    r"(?i)\bminister$|(?:minister|secretary) (?:of|for) |\bsenator$"
    r"|^(?:congress(?:wo)?man|representative|lawmaker|attorney general)$"
)
"""Offices that are those of the state that a report is about."""
_PLACED = {
    "region": re.compile(r"(?i)^(?:lieutenant )?governor$|^premier$"),
    "city": re.compile(r"(?i)^(?:deputy |vice )?mayor$"),
}
_LONGEST_PLACE = 40
_PAST = re.compile(r"(?i)(?:former|retired|ex-|then\b|late\b)")


def settle(cast: Cast, told: Iterable[tuple[Entity, Around]]) -> None:
    """Give the people of a cast their affiliations, from what stands around their names."""
    for entity, around in told:
        if entity.affiliation is None or around.body.lower() in names.PLACES:
            found = _told(around, cast)
            entity.affiliation = found or entity.affiliation
    _by_table(cast)
    _by_place(cast)
    offices, home = (_OF_STATE, cast.home) if cast.home else (_OF_GOVERNMENT, cast.own_state())
    for entity in list(cast.entities.values()):
        if entity.kind == "person" and entity.affiliation is None and any(
            offices.search(role) and not _PAST.match(role) for role in entity.roles
        ):  # fmt: skip
            entity.affiliation = home


def _told(around: Around, cast: Cast) -> str | None:
    """Say whom the words around a name make its bearer speak for."""
    body = around.body
    person = cast.surname(body.split()[-1]) if body else None
    if person is not None and person.name == body and not (person.roles or cast.is_given(body)):
        cast.is_no_person(person)  # "Elm Press editor Ada Moe"
    body = cast.shorts.get(body) or _in_full(body, cast)
    if _PAST.match(around.role):
        return None
    if not body:
        return around.home
    if " " not in body and body.lower() in names.ORGANISATION_WORDS:
        return cast.own_state() or body  # "a member of Parliament"
    if is_body(body):
        return side(body) or body
    whole = cast.table.home_of(body)
    if whole or around.home:
        return body if is_outlet(body) else whole or around.home
    person = cast.surname(body.split()[-1])
    if person is not None and (" " not in body or person.name == body):
        return person.affiliation  # "a Moe adviser"
    if is_place(body) and not _LOCAL.search(around.role):
        return None
    return body


def _by_place(cast: Cast) -> None:
    """Give governors and mayors the region or town that the text speaks of, where no words beside
    their names tell it."""
    kinds: dict[str, str | None] = {}
    for entity in list(cast.entities.values()):
        if entity.kind != "person" or entity.affiliation is not None:
            continue
        for role in entity.roles:
            kind = next((kind for kind, roles in _PLACED.items() if roles.search(role)), "")
            if kind and kind not in kinds:
                kinds[kind] = _place_of(cast.text, kind)
            entity.affiliation = entity.affiliation or kinds.get(kind)


def _place_of(text: str, kind: str) -> str | None:
    """Name the town or region that a text names most often, if it does so more than once."""
    places, found = gazetteer(), Counter[str]()
    for match in names.RUN.finditer(text):
        words = match[0].split()
        name = " ".join(words[1:] if words[0].lower() in names.NOT_NAMES else words)
        meant = places.find(fold_name(name)) if len(name) < _LONGEST_PLACE else ()
        if meant and meant[0].kind == kind and meant[0].how == NAME:
            found[name] += 1
    best = found.most_common(2)
    alone = best and (len(best) == 1 or best[0][1] > best[1][1])
    return best[0][0] if alone and best[0][1] > 1 else None


def _in_full(body: str, cast: Cast) -> str:
    """Give the longer name of a body that the text has too: "Elm Oceanography" is the Elm
    Institution of Oceanography."""
    short = [] if is_place(body) else body.split()
    for entity in cast.entities.values():
        words = entity.name.split()
        if (
            entity.kind == "organisation" and short and len(words) > len(short)
            and words[0] == short[0] and set(short) <= set(words) and cast.table.find(body) is None
        ):  # fmt: skip
            return entity.name
    return body


def _by_table(cast: Cast) -> None:
    """Take a listed person's affiliation from the table where the document names it too, and no
    past office."""
    homes = {entity.name for entity in cast.entities.values() if entity.kind == "state"}
    for entity in cast.entities.values():
        past = entity.roles and all(_PAST.match(role) for role in entity.roles)
        if entity.affiliation is not None or past:
            continue
        actor = cast.table.people.get(entity.name)
        if actor is not None and actor.affiliation in homes:
            entity.affiliation = actor.affiliation
