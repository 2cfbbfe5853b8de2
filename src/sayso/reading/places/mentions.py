"""Where a text may name a place: runs of capitalised words that the gazetteer knows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import pairwise, zip_longest

from sayso.reading.actors import shipped
from sayso.reading.names import UPPER
from sayso.reading.places import words
from sayso.reading.places.gazetteer import SHORT, Entry, Gazetteer, fold_name

_TOKEN = re.compile(
    rf"(?:[A-Z]\.){{2,}}|W\. ?Va\.|[{UPPER}]\w*(?:[’'](?!s\b)\w+)*"
    rf"|\b(?:al|el|as|ad|an|ar|at|az|ash)-[{UPPER}]\w+"
)
_JOIN = re.compile(
    r"(?:[ \u00a0]|-|–|\. | of | of the | upon | and | de | du | la | on | under | le "
    r"|-on-|-upon-|-sur-|-in-| es | ez-| al-| el-|-el-|-al-| e )$"
)
_DOTTED = frozenset(("St", "Mt", "Ft", "Ste"))
_WIDE = frozenset(("region", "country", "county"))
_SHORT = frozenset(("US", "UK", "EU"))
_LONGEST = 6


@dataclass(slots=True)
class Token:
    """A capitalised word or abbreviation."""

    start: int
    end: int
    text: str


@dataclass(slots=True)
class Mention:
    """A stretch that may name a place, and the places it may mean. `demonym` marks "Russian";
    `first` and `last` number its tokens."""

    start: int
    end: int
    text: str
    key: str
    entries: tuple[Entry, ...]
    first: int
    last: int
    demonym: bool = False
    abbreviation: bool = False
    within: str = ""
    """Region or country that the text names beside it: "Paris, Texas", "Belgorod in Russia"."""
    cue: str = ""
    """Kind that a word beside it tells: county, region, city, country."""
    listed: bool = False
    """That word is a plural: it tells the kind of names listed before, too."""
    chances: list[float] = field(default_factory=list)


@lru_cache(maxsize=1)
def demonyms() -> dict[str, str]:
    """Give all demonyms in even spelling, with the name of the place meant."""
    found = {fold_name(word): state for word, state in shipped().demonyms.items()}
    found.update({fold_name(word): place for word, place in words.DEMONYMS.items()})
    return found


def tokens_of(text: str) -> list[Token]:
    """Give all capitalised words in order; a dot belongs to an abbreviation."""
    found = []
    for match in _TOKEN.finditer(text):
        start, end = match.span()
        word = match[0]
        if end < len(text) and text[end] == "." and (
            word in _DOTTED or word + "." in words.STATES
        ):  # fmt: skip
            end += 1
            word += "."
        found.append(Token(start, end, word))
    return found


def mentions_of(text: str, tokens: list[Token], places: Gazetteer) -> list[Mention]:
    """Give all mentions in order; the longest known name from each word on."""
    found: list[Mention] = []
    at = 0
    while at < len(tokens):
        leading = tokens[at].text == "The" and not text.startswith("The Hague", tokens[at].start)
        mention = None if leading else _mention_at(text, tokens, at, places)
        if mention is None:
            at += 1
            continue
        found.append(mention)
        at = mention.last + 1
    _qualify(text, found, places)
    return found


def _mention_at(text: str, tokens: list[Token], at: int, places: Gazetteer) -> Mention | None:
    for last in reversed(list(_chain(text, tokens, at))):
        start, end = tokens[at].start, tokens[last].end
        if end - start > 60:
            continue
        said = text[start:end]
        if last == at:
            short = _abbreviation(text, tokens, at, places)
            if short is not None:
                return short
            if len(said) < 2 or (len(said) == 2 and said.isupper() and said not in _SHORT):
                return None
        key = fold_name(said)
        meant = demonyms().get(key)
        if meant is not None:
            entries = _meant(meant, places)
            return Mention(start, end, said, key, entries, at, last, True) if entries else None
        entries = places.find(key)
        if entries:
            return Mention(start, end, said, key, entries[:60], at, last)
    return None


def _meant(name: str, places: Gazetteer) -> tuple[Entry, ...]:
    """Give the place that a demonym speaks of: a country before a region of the same name."""
    found = places.find(fold_name(name))
    wide = [entry for entry in found if entry.kind in ("country", "continent")]
    return tuple(wide or found)[:1]


def _chain(text: str, tokens: list[Token], at: int) -> Iterator[int]:
    """Number the tokens that one name beginning here may reach."""
    yield at
    for last in range(at + 1, min(at + _LONGEST, len(tokens))):
        gap = text[tokens[last - 1].end : tokens[last].start]
        capital = gap == ", " and tokens[last].text in ("D.C.", "DC")
        if not capital and (len(gap) > 8 or not _JOIN.match(gap)):
            return
        if gap == ". " and not tokens[last - 1].text.endswith("."):
            return
        yield last


def _abbreviation(text: str, tokens: list[Token], at: int, places: Gazetteer) -> Mention | None:
    token = tokens[at]
    word = token.text.replace(" ", "")
    after = (
        text[max(0, token.start - 2) : token.start] == ", "
        and at > 0
        and (tokens[at - 1].end == token.start - 2)
    )
    region = words.STATES.get(word)
    if region is not None and word in words.AFTER_COMMA and not after:
        region = None
    if region is None and after:
        region = words.POSTAL.get(word)
    if region is None:
        return None
    entries = tuple(entry for entry in places.region(region) if entry.kind == "region")
    if not entries:
        return None
    end = token.end
    return Mention(
        token.start, end, text[token.start : end], "=" + region, entries, at, at, abbreviation=True
    )


_BESIDE = re.compile(r"[ \u00a0]+([A-Za-z]+)")
_OWNING = frozenset(("’s ", "'s ", " ", " town of ", " city of ", " village of "))
_LISTED = frozenset((" and ", ", ", ", and ", " or ", " and the ", " & "))
_BEFORE = re.compile(r"([A-Za-z]+) (?:of|in) (?:the )?$|([a-z]+) $")


def _qualify(text: str, mentions: list[Mention], places: Gazetteer) -> None:
    """Note the region or country, and the kind, that the text tells beside each mention."""
    for one, following in zip_longest(mentions, mentions[1:]):
        beside = _BESIDE.match(text, one.end)
        if beside is not None:
            one.cue = words.REGION_NOUNS.get(beside[1].lower(), "")
            if one.cue == "city" and beside[1] != "City":
                one.cue = ""
            one.listed = bool(one.cue) and beside[1].endswith("s")
        before = _BEFORE.search(text, max(0, one.start - 24), one.start)
        if before is not None and not one.cue:
            one.cue = words.REGION_NOUNS.get((before[1] or before[2]).lower(), "")
        if following is None:
            continue
        gap = text[one.end : following.start]
        if gap in (", ", ", the ", ", in ", " (", " in ", ", in the "):
            wide = [
                entry for entry in following.entries if entry.kind in _WIDE and entry.how != SHORT
            ]
            if wide and not following.demonym:
                one.within = wide[0].country if wide[0].kind == "country" else wide[0].region
        if gap in _OWNING:
            top = one.entries[0]
            if top.kind == "country" and not following.within:
                following.within = top.country
    _share_cues(text, mentions)


def _share_cues(text: str, mentions: list[Mention]) -> None:
    """Note that "the Donetsk and Luhansk regions" are both regions."""
    for one, following in pairwise(reversed(mentions)):
        if one.listed and not following.cue and text[following.end : one.start] in _LISTED:
            following.cue, following.listed = one.cue, True


def mentions_at(text: str, spans: list[tuple[int, int]], places: Gazetteer) -> list[Mention]:
    """Give the mention of each given stretch, in the order given; without entries where the
    gazetteer knows neither it nor a name inside it."""
    tokens = tokens_of(text)
    found = [_at_span(text, tokens, start, end, places) for start, end in spans]
    ordered = sorted((one for one in found if one.entries), key=lambda one: one.start)
    _qualify(text, ordered, places)
    return found


def _at_span(text: str, tokens: list[Token], start: int, end: int, places: Gazetteer) -> Mention:
    said = text[start:end]
    inside = [
        number for number, token in enumerate(tokens) if token.start < end and token.end > start
    ]
    first, last = (inside[0], inside[-1]) if inside else (0, 0)
    bare = said.replace(" ", "").rstrip(".")
    dotted = words.STATES.get(bare + ".") or words.POSTAL.get(bare)
    if dotted is not None:
        entries = places.region(dotted)
        return Mention(start, end, said, "=" + dotted, entries, first, last, abbreviation=True)
    for spelling in _spellings(said):
        key = fold_name(spelling)
        meant = demonyms().get(key)
        if meant is not None:
            return Mention(start, end, said, key, _meant(meant, places), first, last, demonym=True)
        entries = places.find(key)
        if entries:
            return Mention(start, end, said, key, entries[:60], first, last)
    for number in inside:
        word = tokens[number].text.lower()
        if tokens[number].start < start or word in words.INNER:
            continue
        inner = _mention_at(text, tokens, number, places)
        if inner is not None and inner.end <= end:
            inner.start, inner.end, inner.text = start, end, said
            return inner
    return Mention(start, end, said, fold_name(said), (), first, last)


_AROUND = re.compile(
    r"^(?:the |city of |town of |county |co\.? )|(?:['’]s?| city| township| area)$", re.I
)


def _spellings(said: str) -> Iterator[str]:
    yield said
    bare = _AROUND.sub("", said)
    if bare and bare != said:
        yield bare
