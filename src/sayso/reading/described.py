"""Speakers whom the text only describes: "a senior official", "residents of the hill"."""

from __future__ import annotations

import re
from collections.abc import Callable

from sayso.reading import names
from sayso.reading.actors import slug
from sayso.reading.bodies import is_body, is_official
from sayso.reading.cast import Cast, Entity
from sayso.reading.parties import POWERS, behind, is_thing, is_uttered, of_state, without_epithet
from sayso.terms import Unknown

ACRONYM = re.compile(r"\s*\(([A-Z][A-Za-z&]{1,9})\)?")
DETERMINER = re.compile(
    r"(?i)^(?:the|a|an|this|that|his|her|its|their|our|my|another|some|several|many|two|three"
    r"|both|one)\s+"
)
MARKS = "\"'“”‘’«»„ ,;:.\n\t\u00a0()—–-"
_ALONE = re.compile(
    r"(?i)[a-z]|obviously|therefore|separately|however|thus|hence|similarly|importantly|frankly"
    r"|clearly|actually|basically|certainly|finally|additionally|meanwhile|moreover|furthermore"
    r"|hopefully|unfortunately|fortunately|indeed|instead|otherwise|likewise|consequently"
    r"|accordingly|nevertheless|nonetheless|overall|specifically|notably|again|also"
)
"""Words that open a sentence, and stray letters: by themselves they name nobody."""
_NOBODY = re.compile(
    r"(?i)(?:you|your|this|these|those|there|let|let['’]s|what|others|people|it|that|whoever"
    r"|(?:at least |not |absolutely |almost )?(?:some|any|every|no)\s?(?:one|body)"
    r"|(?:each|all|some|many|most|any|one|none|both|half|few|several|more)\s+(?:of\s+)?(?:us|you"
    r"|them|it|this|these|those|who)|all|many|some|most|few|none|one|others"
    r"|(?:the\s+)?(?:whole |entire |rest of the |civili[sz]ed |democratic )?world"
    r"|the (?:first|second|third|former|latter|last|other|rest)|(?:mr|madam|mrs|ms)\.?\s+(?:vice\s+"
    r"|prime\s+)?(?:president|secretary|minister|chair\w*|speaker|ambassador|chancellor)"
    r"|(?:dear|hello|thank)\b.*)(?=$|\s+(?:guys|all|who|that|here|there|in|know|heard|said|have"
    r"|are|were|stand|go|make|me|us|the|folks|of you|of us|around)\b|['’]|,(?!\s+[A-Z]))"
)
"""Words for anybody and everybody, and for whoever is spoken to: they make nobody a speaker."""
_FIRST_WORDS = re.compile(r"(?i)(?:each|every|any)\s+\w+(?:ing)?\s+(?:day|week|month|year|hour)")
_MINE = re.compile(r"(?i)(?P<whose>my|our)\s+(?P<rest>\S.*)")
COLLECTIVE = re.compile(
    r"(?i)(?:the\s+|an?\s+)?(?:[\w-]+\s+){0,4}?(?:leadership|groups?|members|representatives|heads"
    r"|officials|ministers|leaders|delegations?|teams?|coalition|citizens|people|residents|meeting"
    r"|envoys|ambassadors|presidents)\s+(?:[\w-]+\s+){0,4}?(?:of|from|in|by|between|for)\b"
)
"""One source that holds a list: "the foreign ministers of A and B"."""
_CALLED = re.compile(
    r"(?i:the|an?|its|his|her|their)\s[a-z][a-z -]*,\s((?:[A-Z][\w’-]*\s?){1,3}),?"
)
"""A description with the name beside it: "the operator, Elmco"."""
_LIMIT = 90
"""Most characters of a described speaker's name."""


def is_nobody(words: str) -> bool:
    """Whether words stand for nobody in particular: "you guys", "no one", "some of them"."""
    return (
        _ALONE.fullmatch(words) is not None
        or _NOBODY.match(words) is not None
        or _FIRST_WORDS.match(words) is not None
    )


def why_nobody(source: str | None) -> Unknown:
    """Say why an act of saying has no speaker: its words name nobody ("some", "It was said"), or
    point to somebody who is not found ("he", "the leaders")."""
    words = " ".join((source or "").split()).strip(MARKS)
    return "not-named" if not words or is_nobody(words) or is_thing(words) else "unresolved"


def described(
    words: str,
    home: str | None,
    cast: Cast,
    known: Callable[[str], Entity | None],
    own: Entity | None = None,
) -> Entity | None:
    """Keep an unnamed speaker in the text's words; the key joins description and home.

    A thing is nobody ("the attack"), but whoever is `known` to stand behind it speaks, and a paper
    whose author is not told speaks for itself ("a study", "the bill").
    "The government" is the publisher's own or that of the only state that the document speaks
    of; "my mother" is the mother of whoever says so (`own`).
    """
    if is_thing(words):
        author = behind(words)
        found = known(author) or _titled(author, cast) if author else None
        return found or (_entity(words, home, cast) if is_uttered(words) else None)
    plain = without_epithet(words)
    if plain != words and home is None:
        # "the self-proclaimed Elm Republic" speaks for itself
        return cast.body(plain[:_LIMIT], slug(plain[:_LIMIT]), "organisation", plain[:_LIMIT])
    if home is None and (of_state(words) or is_official(words)):
        home = cast.own_state() if of_state(words) else cast.home
        if home in cast.table.adjective and POWERS.match(words):
            words = f"{cast.table.adjective[home]} {DETERMINER.sub('', words)}"
    mine = _MINE.match(words) if own is not None else None
    if mine and own is not None:
        personal = mine["whose"].lower() == "my" and own.kind == "person"
        words = f"{own.name}’s {mine['rest']}" if personal else mine["rest"]
        home = home or own.affiliation
    return _entity(words, home, cast)


def _entity(words: str, home: str | None, cast: Cast) -> Entity:
    name = ACRONYM.sub("", " ".join(words.split())) or words
    ends = r"" if COLLECTIVE.match(name) and " and " in name else r",\s|"
    name = re.split(
        ends + r"\s(?:who|which|that|whose|for (?:its|their|his|her))(?:\s|$)|\s[–—-](?:\s|$)", name
    )[0][:_LIMIT]
    called = _CALLED.fullmatch(" ".join(words.split()))
    name = called[1] if called else name
    name = re.sub(r"(?<=\w)[’'](?:s)?$", "", name.strip()) or words[:_LIMIT]
    bare = re.sub(r"(?i)^(?:the|a|an)\s+", "", name).strip(MARKS) or name
    key = slug(bare)
    if home:
        adjective = cast.table.adjective.get(home, home)
        core = re.sub(
            rf"\b(?:{re.escape(adjective)}|{re.escape(home)}(?:[’']s)?|U\.?S\.?|UK)\s+", "", bare
        )
        core = re.sub(rf"\s+(?:of|in)\s+(?:the\s+)?{re.escape(home)}$", "", core)
        key = f"{slug(core)}/{slug(home)}"
    match = names.ROLE_NOUN.search(bare)
    plural = bare.split(" ")[-1].endswith("s")
    many = plural and not (bare[:1].isupper() and is_body(bare))
    entity = cast.body(bare, key, "group" if many else "organisation", home)
    if match and names.PERSONAL.search(match["role"]):
        entity.kind = "person"
    return entity


def _titled(words: str, cast: Cast) -> Entity | None:
    """Find a person by a title and surname, or a body with words before its name."""
    last = words.split()[-1]
    if words.split()[0].lower().strip(".") not in names.TITLE_WORDS or not last[:1].isupper():
        return None
    return cast.surname(last)
