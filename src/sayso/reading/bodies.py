"""Names of bodies that hold small words, and whom a body speaks for.

"The Elm Institute for Water and Soil" is one name, although "for" and "and" stand in it. An organ
of a state speaks for the state, every other body for itself; a news medium relays, and has no
side.
"""

# ruff: noqa: SIM905
from __future__ import annotations

import re
from functools import lru_cache

from sayso.reading.actors import table
from sayso.reading.names import (
    HONORIFICS,
    NO_PERSON,
    ORGANISATION_WORDS,
    PERSONAL,
    RUN,
    UPPER,
)  # fmt: skip
from sayso.reading.parties import is_outlet
from sayso.reading.places.gazetteer import NAME, fold_name, gazetteer

HEADS = frozenset(
    """
    university college institute institution center centre association league union council
    society foundation federation movement forum academy museum school bank board bureau fund
    alliance coalition network campaign commission committee agency organization organisation
    front party club church library hospital project initiative observatory laboratory partnership
    conference chamber trust service survey command confederation campaigners corps mission
    authority house court parliament senate centers centres lab labs faculty programme program
    consortium secretariat directorate guild department
    """.split()
)
"""After these a name may go on: "the Centre for …", "the University of …"."""
_PLACED = frozenset("university college hospital school museum bank club church city".split())
"""Whose name is that of one place: "and" begins another."""
_NATIONAL = frozenset("national federal royal state central".split())
_OFFICIAL = frozenset(
    """
    ministry department police army navy forces government court commission agency survey
    administration service embassy guard bureau office cabinet treasury secretariat presidency
    military mission prosecutor council directorate
    """.split()
)
_WORD = rf"[{UPPER}][\w’'-]*(?<![’']s)(?<![’'])"
_GROUP = rf"{_WORD}(?:\s(?:&\s)?{_WORD})*"
_FIRST_TAIL = re.compile(rf"\s(?:of|for|on|against)\s(?:the\s)?{_GROUP}")
_LISTED = re.compile(rf"(?:,\s{_GROUP})+,?\sand\s{_GROUP}")
_TAIL = re.compile(rf"\s(?P<by>and|of|for|at|in)\s(?:the\s)?(?P<group>{_GROUP})")
_CAMPUS = re.compile(rf",\s{_GROUP}(?=[’']s\b|,|\.|\s[a-z])")
_LONG = re.compile(rf"{_GROUP}\sof\s(?:the\s)?{_GROUP}")
_OF_STATE = re.compile(rf"\sof\s(?:the\s)?(?P<state>{_GROUP})$")
_MEMBERS = re.compile(rf"\b(?:of|from|at|for|with)\s(?:the\s)?(?P<body>{_GROUP})")
_SHORT = re.compile(r"\s\((?:the\s)?[\"“]?(?P<short>[A-Z][\w&-]{1,11}(?: [A-Z]\w+)?)[\"”]?\)")
_PRIVATE = frozenset(
    "league party association society union movement foundation church club federation".split()
)
"""Named after a state, yet not of it: "the Norland Chess League"."""
_TOKEN = re.compile(r"\S+")
_POSSESSIVE = re.compile(r"[’']s?$")
_TOWN = 50_000
LONGEST = 6
"""Most words of a known name that are looked up at once."""
_LEADING = re.compile(r"(?i)^(?:the|an?)\s+")


def body_end(text: str, after: int, end: int) -> int:
    """Say where a name ends that has been read up to `after`: further if its last word is the
    kind of body and its purpose or place follows."""
    head = re.split(r"\s", text[max(0, after - 24) : after])[-1].lower()
    if head not in HEADS:
        return after
    match = _FIRST_TAIL.match(text, after, end)
    if match is None:
        return after
    stop = _before_person(text, match.start(), match.end())
    if stop < match.end():
        return stop
    if head == "university" and (campus := _CAMPUS.match(text, stop, end)):
        return campus.end()
    if listed := _LISTED.match(text, stop, end):
        return stop if head in _PLACED else listed.end()
    while (match := _TAIL.match(text, stop, end)) is not None:
        first, last = (match["group"].split()[nth].lower() for nth in (0, -1))
        joins = match["by"] == "and" and (head in _PLACED or first in HEADS or last in HEADS)
        whole = _before_person(text, match.start("group"), match.end())
        if joins or match["by"] == "in" or whole < match.end():
            break
        stop = match.end()
    return stop


def _before_person(text: str, start: int, end: int) -> int:
    """Say where a name ends before a person's: "the Board of Trade President Ada Moe"."""
    found = [(start + one.start(), one[0]) for one in re.finditer(r"\S+", text[start:end])]
    for nth, (at, word) in enumerate(found[:-1]):
        if nth > 1 and (PERSONAL.fullmatch(word.lower()) or table().gender_of(word)):
            return at - 1
    return end


def is_body(name: str) -> bool:
    """Say whether a name is a body's by its words: "Elm Institute", "League for Birds"."""
    words = [word.strip(".,").lower() for word in name.split()]
    return len(words) > 1 and any(word in ORGANISATION_WORDS or word in HEADS for word in words)


def without_opening(words: str) -> str:
    """Cut what is in capitals only because it opens a sentence: "Remarked Elm Institute"."""
    first, _, rest = words.partition(" ")
    opens = len(first) > 4 and first.endswith(("ed", "ing", "ly"))
    known = home_of(" ".join(words.split()[:2])) is not None  # "United Nations"
    return rest if opens and not known else words


def is_acronym(name: str) -> bool:
    """Say whether a name begins with capitals alone: "EBT", "UC Elmstad"."""
    first = name.split()[0]
    return first.isupper() and len(first) > 1


def side(name: str) -> str | None:
    """Say for whom a body speaks: the state that it is an organ of, else itself; None for a news
    medium and for what is no body by its name.

    >>> side("Elm Institute"), side("US Elm Commission"), side("Elm News")
    ('Elm Institute', 'United States', None)
    """
    plain = _LEADING.sub("", name)
    words = plain.split()
    if is_outlet(name) or not all(word[:1].isupper() or len(word) < 4 for word in words):
        return None
    if not words or words[-1].lower() in NO_PERSON:
        return None
    single = len(words) == 1 and not words[0].isupper()
    head = re.split(r"\s(?:of|for|to)\s", plain)[0].lower().split()
    if single or head[0].strip(".") in HONORIFICS or any(
        PERSONAL.fullmatch(word) for word in (head[0], head[-1])
    ):  # fmt: skip
        return None
    lowered = {word.lower() for word in words}
    if lowered & _OFFICIAL or re.search(r"\bInstitute of\b", plain):
        return home_in(plain) or plain
    owner = _OF_STATE.search(plain)
    if owner and not lowered & _PRIVATE and home_of(owner["state"]) in table().adjective:
        return home_of(owner["state"])
    if not lowered & _PRIVATE and table().find(words[0]) is not None:
        return table().home_of(words[0]) or plain
    return plain


def is_official(name: str) -> bool:
    """Say whether a body is an organ of some state by its name: "the National Elm Council"."""
    words = _LEADING.sub("", name).split()
    lowered = {word.lower() for word in words}
    proper = len(words) > 1 and words[0][:1].isupper()
    return proper and bool(lowered & _OFFICIAL or (words[0].lower() in _NATIONAL
                                                   and lowered & HEADS))  # fmt: skip


def bodies_after(phrase: str) -> str | None:
    """Name the body that people are "of", "from" or "at", or the two: "experts from the Elm
    Institute and Ash College"."""
    match = _MEMBERS.search(phrase)
    if match is None:
        return None
    end = body_end(phrase, match.end("body"), len(phrase))
    body = phrase[match.start("body") : end]
    if not is_body(body):
        return None
    other = re.match(rf"\sand\s(?:the\s)?({_GROUP})", phrase[end:])
    if other is not None:
        stop = body_end(phrase, end + other.end(), len(phrase))
        return f"{body} and {phrase[end + other.start(1) : stop]}"
    return side(body) or body


def home_in(phrase: str) -> str | None:
    """Name the first state or body of the table that a phrase names, by name, adjective or
    demonym."""
    for match in _LONG.finditer(phrase):
        words = match[0].split()
        for first in range(words.index("of")):
            if home := home_of(" ".join(words[first:])):
                return home  # "the Republic of Korea"
    for match in RUN.finditer(phrase):
        tokens = [
            _POSSESSIVE.sub("", token[0].rstrip(",.")) if "." not in token[0][:-1]
            else token[0] for token in _TOKEN.finditer(match[0])
        ]  # fmt: skip
        for first in range(len(tokens)):
            for last in range(min(len(tokens), first + LONGEST), first, -1):
                home = home_of(" ".join(tokens[first:last]))
                if home:
                    return home
    if re.search(r"\bU\.?S\.?\b", phrase):
        return "United States"
    return None


def home_of(words: str) -> str | None:
    """Look up words that name a state or body; the possessive is left off."""
    return table().possible_home(words)


def shortened(text: str, start: int, end: int) -> tuple[str, str] | None:
    """Read what a name is abbreviated to right after it, and the name in full: "(EBT)" after
    "The Elm Board of Trade"."""
    match = _SHORT.match(text, end)
    if match is None:
        return None
    words = text[start:end].split()
    letters = match["short"].upper()
    for first in range(len(words)):
        initials = "".join(word[0] for word in words[first:] if word[0].isupper())
        if initials == letters:
            return match["short"], " ".join(words[first:])
    alike = words[0][0].upper() == letters[0]
    return (match["short"], " ".join(words)) if alike and is_body(text[start:end]) else None


@lru_cache(maxsize=4096)
def is_place(name: str) -> bool:
    """Whether a name is a well-known place's."""
    found = gazetteer().find(fold_name(name))
    return bool(found) and found[0].how == NAME and (
        found[0].population > _TOWN or found[0].kind not in ("city", "site", "building", "park")
    )  # fmt: skip
