"""Statements and read-outs: what no cue gives to somebody else is said by the issuer."""

from __future__ import annotations

import re

from sayso.reading import names
from sayso.reading.actors import slug
from sayso.reading.cast import Cast, Entity
from sayso.reading.described import COLLECTIVE
from sayso.records import Document, Span

_OFFICIAL = re.compile(
    r"(?i)\b(?:president|government|ministry|department|white house|kremlin|prime minister|chancell"
    r"|parliament|embassy|mission|general staff|armed forces|cabinet|secretariat|nato"
    r"|united nations"
    r"|european (?:commission|council|union)|foreign (?:affairs|office)|officials?|presidency"
    r"|commission|agency|office of|office$|state council|treasury|central bank|\.gov\b|\.mil\b)"
)

_UNNAMED = re.compile(
    r"(?i)^an?\s+(?P<name>(?:\w+\s+){0,3}(?:spokes(?:man|woman|person)|officials?|representative)"
    r"\s+(?:of|for|at)\s+(?:the\s+)?(?P<body>.+))$"
)
_FIRST = re.compile(r"\b(?:I|[Ww]e|[Mm]y|[Oo]ur)\b")
_QUOTED = re.compile(r"“[^”]{0,1500}”|\"[^\"]{0,1500}\"")
_NOTE = re.compile(
    r"(?i)^(?:(?:re)?written|(?:re)?translated|edited|condensed|transcribed|paraphrased|abridged"
    r"|shortened|published|reprinted|compiled|adapted|excerpted|(?:un)?official translation"
    r"|machine translation|(?:this|the) (?:text|transcript|translation|version|page|document"
    r"|statement|speech|interview|letter|article|release) (?:is"
    r"|was|has been)|as (?:prepared|delivered|translated)|check against delivery"
    r"|(?:editor|publisher|translator)(?:[’']s|s[’'])? note|notes? to editors|note:)\b"
)
_ABOUT_TEXT = re.compile(
    r"(?i)\b(?:translat\w+|transcript\w*|transcribed|paraphras\w+|edited|condensed|excerpt\w*"
    r"|abridged|version|original|delivery|clarity|editors?|subtitles?|invented"
    r"|not (?:a|the) real)\b"
)
_EDITING = re.compile(
    r"(?i)\b(?:translat\w+|transcript\w*|transcribed|paraphras\w+|condensed|excerpt\w*|abridged"
    r"|edited (?:for|by)|not (?:a|the) real)\b"
)
"""The narrower words that make a note of any paragraph in brackets or italics."""
_LONGEST_NOTE = 60
"""Most words of a paragraph that can be a note on the text."""
_OWN_VOICE = 6
"""So many first-person words outside quotations show that the issuer speaks, not its office."""


def is_note(paragraph: str) -> bool:
    """Whether a paragraph is a note on how the text came about, by whoever published it.

    Such a note opens with what was done to the text ("Translated from …"), or stands in brackets
    or italics as a whole, and names the text, its translation or its editing.
    """
    words = paragraph.strip()
    if len(words.split()) > _LONGEST_NOTE or _FIRST.search(words):
        return False
    bare = words.strip("[]()*_ \n")
    set_off = words[0] in "[(*_" and words[-1] in "])*_" if words else False
    if _NOTE.match(bare):
        return _ABOUT_TEXT.search(bare) is not None
    return set_off and _EDITING.search(bare) is not None


def begins_after(issuer: Span | None, document: Document) -> int:
    """Say where an issued text begins: at the paragraph in whose words it is issued.

    What stands before "The following is attributable to …" is nobody's statement. An issuer
    named in the title, or by the publisher, says the whole body.
    """
    if issuer is None or (document.heading is not None and issuer.start < document.heading[1]):
        return 0
    at = document.text.rfind("\n\n", 0, issuer.start)
    return max(at, 0)


def home_of_publisher(document: Document, cast_home: Cast | None = None) -> str | None:
    """Name the state or body for which a publisher speaks, None for a news medium."""
    publisher = document.publisher or ""
    if not _OFFICIAL.search(publisher):
        return None
    cast = cast_home or Cast("")
    return cast.table.home_of(publisher) or cast.home_in(publisher)


def issuer_of(document: Document, cast: Cast) -> tuple[Entity | None, Span | None, bool]:
    """Say who issues a statement, the words that say so, and whether that is only the publisher."""
    issuer = document.issuer
    if isinstance(issuer, Span):
        found = _named(issuer.quote, cast, within=(issuer.start, issuer.end))
        return _holder(issuer.quote, cast) or found, issuer, False
    words = issuer or document.publisher
    if not words:
        return None, None, True
    loose = words == document.publisher
    if not loose or len(_FIRST.findall(_QUOTED.sub(" ", document.text))) >= _OWN_VOICE:
        # An office that speaks of itself as "I" and "we" is its holder speaking.
        held = _holder(words, cast)
        if held is not None:
            return held, None, loose
    return _named(words, cast), None, loose


def _holder(words: str, cast: Cast) -> Entity | None:
    """Find who held the office that an issuer's words name: "the President of Ukraine"."""
    plain = re.sub(r"\s*\([^)]*\)", "", words).strip(" ,.:")
    match = names.ROLE_NOUN.search(plain)
    office = names.role_class(match["role"]) if match else ""
    home = cast.home_in(plain) or cast.home
    if not office or not home or cast.table.find(plain) or match is None:
        return None
    rest = re.sub(r"(?i)\b(?:the|of|republic|federation|office)\b", " ", plain[match.end() :])
    if any(word[:1].isupper() and cast.home_in(word) is None for word in rest.split()):
        return None  # a name follows: it decides
    actor = cast.table.holder(office, home, cast.day)
    return cast.known(actor) if actor else None


def _named(words: str, cast: Cast, *, within: tuple[int, int] | None = None) -> Entity:
    plain = re.sub(r"\s*\([^)]*\)", "", " ".join(words.split())).strip(" ,.:")
    plain = plain or words.strip()
    actor = cast.table.find(plain)
    if actor is not None:
        return cast.known(actor)
    unnamed = _UNNAMED.match(plain)
    if unnamed is not None:
        # "a spokesperson of the Harbour Ministry" stays unnamed, of the state it speaks for
        home = cast.table.home_of(unnamed["body"]) or cast.home_in(plain) or cast.home
        name = unnamed["name"][:120]
        return cast.body(name, slug(name) + (f"/{slug(home)}" if home else ""), "person", home)
    if within is not None:
        held = [
            mention.entity for mention in cast.within(*within) if mention.entity.kind == "person"
        ]  # fmt: skip
        if len(held) == 1:
            held[0].affiliation = held[0].affiliation or cast.home
            return held[0]
    person = _person_in(plain, cast)
    if person is not None:
        return person
    if COLLECTIVE.match(plain) and " and " in plain:
        # "The Foreign Ministers of …" is a joint issuer: it keeps its description, of no one state
        return cast.body(plain[:120], slug(plain[:120]), "group", None)
    home = cast.home_in(plain) or cast.home
    return cast.body(plain[:120], slug(plain[:120]), "organisation", home)


def _person_in(words: str, cast: Cast) -> Entity | None:
    """Find the one person named in the words of an issuer ("Spokesperson Ned Price")."""
    found: list[Entity] = []
    own = Cast(words, day=cast.day, home=cast.home)
    for mention in own.mentions:
        if mention.entity.kind != "person":
            continue
        entity = cast.entities.get(mention.entity.key)
        if entity is None:
            surname = mention.entity.name.split()[-1]
            entity = cast.surname(surname) or cast.person(mention.entity.name)
        if entity not in found:
            found.append(entity)
            entity.affiliation = (
                entity.affiliation or mention.entity.affiliation
                or (_table_home(entity, cast) if names.ROLE_NOUN.search(words) else None)
                or cast.home
            )  # fmt: skip
    return found[0] if len(found) == 1 else None


def _table_home(entity: Entity, cast: Cast) -> str | None:
    actor = cast.table.people.get(entity.name)
    return actor.affiliation if actor else None
