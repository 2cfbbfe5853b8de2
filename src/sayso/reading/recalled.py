"""Short words for somebody named before: "the centre", "the actress", "the message"."""

# ruff: noqa: SIM905
from __future__ import annotations

import re

from sayso.reading.antecedents import Antecedents
from sayso.reading.appositions import body_of
from sayso.reading.bodies import side
from sayso.reading.cast import Cast, Entity
from sayso.reading.raw import Fragments

_MISSIVE = re.compile(
    r"(?i)(?:the|his|her|their|this) (?:message|letter|telegram|tweet|post|note|greetings?)"
)
_FIRMS = frozenset(
    "company firm retailer chain airline carrier manufacturer charity nonprofit organisation"
    " organization group club team union".split()
)
"""What a body is called for short whose name does not tell its kind."""


def is_missive(words: str) -> bool:
    """Say whether a source is what somebody sent: "the message", "his letter"."""
    return _MISSIVE.fullmatch(words) is not None


def writer(back: Antecedents, start: int, own: Entity | None) -> Entity | None:
    """Find who wrote a missive: whoever spoke last, or was named last as a subject."""
    if back.said:
        return back.said[-1].who[0]
    if own is not None and own.kind == "person":
        return own
    near = back.cast.before(start, count=12)
    opened = [one for one in near if one.entity.kind == "person" and back.is_subject(one)]
    return opened[0].entity if opened else own


def beside(cast: Cast, start: int) -> Entity | None:
    """Find the person to whom a source is the apposition: "Ada Moe, an expert at Elmco,"."""
    near = cast.before(start, count=1)
    if near and cast.text[near[0].end : start].strip() == ",":
        return near[0].entity if near[0].entity.kind == "person" else None
    return None


def spoke_before(bare: str, back: Antecedents) -> Entity | None:
    """Find the body that spoke under a longer name: "the centre", after its full name."""
    if " " in bare or not bare.islower():
        return None
    for said in reversed(back.said):
        for entity in said.who:
            if entity.kind in ("organisation", "group") and " " in entity.name and (
                bare in entity.name.lower().split()
            ):  # fmt: skip
                return entity
    return None


def called_so(
    words: str, start: int, paragraph: int, content: Fragments, back: Antecedents
) -> Entity | None:
    """Find whom "the actress" means, named so before, or "the company"."""
    low = words.lower()
    if not low.startswith("the ") or len(low.split()) != 2:
        return None
    noun = low.split()[1]
    if noun in _FIRMS:
        found = back.thing(start, paragraph, content)
        return found[0] if found and found[0].kind == "organisation" else None
    for mention in back.cast.before(start, count=40):
        last = back.cast.text[max(0, mention.start - 24) : mention.start].split()[-1:]
        if mention.entity.kind == "person" and [noun] == [word.lower() for word in last]:
            return mention.entity
    return None


def employer(words: str, cast: Cast) -> str | None:
    """Name the body in whose name an unnamed speaker speaks: "an Elmco spokesperson"."""
    body = cast.shorts.get(body_of(words), body_of(words))
    return side(body) or body or None
