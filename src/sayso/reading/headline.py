"""Attributions in headlines: "Claim: NATO", "NATO: claim", "‘Quote’ – Putin"."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from sayso.reading import confidence, names
from sayso.reading.actors import fold, table
from sayso.reading.cast import Entity

_COLON = re.compile(r"(?<!\d)\s*:(?=\s)")
_DASH = re.compile(r"(?<=\s)[–—-]+(?=\s)|(?<=[’”'\"])\s*[–—](?=\s)")
_LEAD_IN = re.compile(
    r"(?i)^(?:(?:an?|the)\s+)?(?:address|statement|speech|remarks|says?|report|interview)"
    r"\s+(?:by|of|from|with)\s+|^says?\s+"
)
_NO_CLAIM = re.compile(
    r"(?i)^[\"“‘']?(?:what|how|why|who|when|where|which|is|are|can|will|could|should|does|do|did|live"
    r"|the latest|latest|everything|all you|a guide|a timeline|timeline|in pictures|five|four|three"
    r"|ten|key|your|watch|read|meet|inside|explained|q&a|\d+ things)\b"
)
_TITLE_LIKE = 220
"""Most characters of a headline."""

Resolve = Callable[[int, int], tuple[Entity, ...]]


@dataclass(frozen=True, slots=True)
class Headline:
    """A headline's attribution: offsets of source, cue (the colon or dash) and content."""

    source: tuple[int, int]
    cue: tuple[int, int]
    content: tuple[int, int]
    who: tuple[Entity, ...]
    confidence: float


def headline(
    text: str,
    start: int,
    end: int,
    resolve: Resolve,
    *,
    speaks: Callable[[Entity], bool],
    publisher: str | None = None,
) -> Headline | None:
    """Read one headline `text[start:end]`, None where no side of its colon or dash is an actor.

    `resolve` gives whom a stretch means; `speaks` whether somebody speaks in the body, which
    decides for a state before a colon ("Ukraine: …" is a topic more often than a source).
    """
    if end - start > _TITLE_LIKE or "\n\n" in text[start:end]:
        return None
    for pattern, sure in ((_COLON, confidence.HEADLINE), (_DASH, confidence.HEADLINE_DASH)):
        marks = [
            (match.end() - len(match[0].lstrip()), match.end())
            for match in pattern.finditer(text, start, end)
        ]
        if not marks:
            continue
        first, last = marks[0], marks[-1]
        after = _trim(text, last[1], end)
        before = _trim(text, start, last[0])
        if after and before and not _is_publisher(text[after[0] : after[1]], publisher):
            lead = _LEAD_IN.match(text[after[0] : after[1]])
            source = (after[0] + lead.end(), after[1]) if lead else after
            who = _actor(text, source, resolve)
            words = len(text[before[0] : before[1]].split())
            if who and words >= 3 and words > len(text[source[0] : source[1]].split()):
                return Headline(source, last, before, who, sure)
        before = _trim(text, start, first[0])
        after = _trim(text, first[1], end)
        if pattern is _DASH or not (before and after):
            continue
        said = text[after[0] : after[1]]
        if len(said.split()) < 3 or _NO_CLAIM.match(said):
            continue
        who = _actor(text, before, resolve)
        if who and all(entity.kind == "person" or speaks(entity) for entity in who):
            return Headline(before, first, after, who, sure)
    return None


def _trim(text: str, start: int, end: int) -> tuple[int, int] | None:
    part = text[start:end]
    left = len(part) - len(part.lstrip())
    right = len(part.rstrip())
    return (start + left, start + right) if left < right else None


def _actor(text: str, span: tuple[int, int], resolve: Resolve) -> tuple[Entity, ...]:
    """Give whom a side of the mark means, if it is nothing but an actor."""
    words = text[span[0] : span[1]].strip(" .,'\"“”‘’")
    count = len(words.split())
    if not words or count > 8 or re.search(r"[?!;]", words) or "_" in words:
        return ()
    who = resolve(*span)
    if not who:
        return ()
    if all(entity.known for entity in who):
        return who if count <= 2 or _only_titles(words, who) else ()
    role = names.ROLE_NOUN.search(words)
    if role and role.end() == len(words) and count <= 5:
        return who
    return who if _only_titles(words, who) else ()


def _only_titles(words: str, who: tuple[Entity, ...]) -> bool:
    """Whether every word that is no part of the names is a title, an adjective or a link."""

    named = {part for entity in who for part in fold(entity.name).lower().split()}
    for word in words.split():
        bare = re.sub(r"[’']s$", "", word.strip(".,")).lower()
        if bare in named or bare in names.TITLE_WORDS or bare in ("the", "of", "and", "for", "to"):
            continue
        if table().home_of(re.sub(r"[’']s$", "", word.strip(".,"))) or names.ROLE_NOUN.fullmatch(
            bare
        ):
            continue
        actor = table().find(words)
        if actor is not None:
            return True
        if fold(bare).lower() in named:
            continue
        return False
    return any(entity.kind == "person" or entity.known for entity in who) or bool(
        names.ROLE_NOUN.search(words)
    )


def _is_publisher(words: str, publisher: str | None) -> bool:
    if not publisher:
        return False
    one, other = words.lower().strip(), publisher.lower()
    return one in other or other in one
