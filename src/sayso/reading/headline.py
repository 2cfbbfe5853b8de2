"""Attributions in headlines: "Claim: NATO", "NATO: claim", "‘Quote’ – Putin", "X says claim"."""

# ruff: noqa: SIM905
from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from sayso.reading import confidence, names
from sayso.reading.actors import fold, table
from sayso.reading.cast import Entity
from sayso.reading.parties import is_outlet, is_thing

Stretch = tuple[int, int]

_COLON = re.compile(r"(?<!\d)\s*:(?=\s)")
_DASH = re.compile(r"(?<=\s)[–—-]+(?=\s)|(?<=[’”'\"])\s*[–—](?=\s)")
_PIPE = re.compile(r"\s+[|·•]\s")
_SAYS = re.compile(
    r"\b(?:sa(?:ys?|id)|warns?|den(?:ies|y)|claims?|vows?|insists?|admits?|confirms?|urges?|tells?"
    r"|accuses?|promises?|rejects?|denounces?|condemns?|announces?|predicts?|demands?|pledges?)\b"
)
_REACTS = re.compile(
    r"\b(?:describe|recall|criticise|criticize|slam|blast|blame|accuse|attack|remember|react|speak"
    r"|plead|reveal|mourn|despair|rage|protest|hit|lash|warn|deny|reject|demand|claim|tell|say)s?\b"
)
"""What the subject beside a quotation does: "“Claim”: skippers criticise the plan"."""
_KICKER = re.compile(
    r"(?i)(?:\[?(?:exclusive|breaking(?:\snews)?|live(?:\s(?:updates|blog))?|watch|listen|video"
    r"|update(?:d|s)?|just\sin|latest|the\slatest|opinion|analysis|explainer|explained|comment"
    r"|editorial|interview|fact[\s-]?check|review|letters?|obituary|profile|podcast|photos?"
    r"|in\spictures|factbox|timeline|feature|read|corrected|correction|sponsored|fact\s?sheet"
    r"|(?:press|news|media)\s(?:release|statement|advisory|note)|statement|notice|advisory|alert|transcript"
    r"|read-?out|quote|background|(?:part|day"
    r"|chapter|episode|week|round)\s\w+)\]?)\s*(?:[:|]|\s[–—-])\s+(?=\S)"
)
"""What an outlet calls a piece before it begins; nobody says it."""
_LEAD_IN = re.compile(
    r"(?i)^(?:(?:an?|the)\s+)?(?:address|statement|speech|remarks|says?|report|interview)"
    r"\s+(?:by|of|from|with)\s+|^says?\s+|^according\s+to\s+"
)
_ASKS = r"what|how|why|who|when|where|which|is|are|can|will|could|should|does|do|did"
_QUESTION = re.compile(rf"(?i)(?:{_ASKS})\b")
_NO_CLAIM = re.compile(
    rf"(?i)[\"“‘']?(?:(?:{_ASKS}"
    r"|live|the latest|latest|everything|all you|a guide|a timeline|timeline|in pictures|five|four"
    r"|three|ten|key|your|watch|read|meet|inside|explained|q&a|\d+ things|best|our view)\b"
    r"|(?:the|an?)\s+(?:[\w’'-]+\s+){1,3}(?:who|that|which|whose|behind)\b"
    r"|an?\s+(?:life|history|profile|portrait|brief|short|tale|story|city|country|nation|man|woman)\b)"
)
"""Questions, lists and titles: what stands behind the colon claims nothing."""
_ABOUT = re.compile(r"\s(?:on|to|at|in|after|before|about|over|during|ahead\sof)\s")
_EVENT = re.compile(r"(?i)\b(?:with|by|on|about|between)\b")
"""Words of a meeting and its kind, not of an actor: "talks with the minister"."""
_REPORTS = re.compile(
    r"(?i)(?:(?:the|an?|new|leaked|official|internal|un|us|uk|eu|latest|major)\s+|[\w’'-]+[’']s\s+"
    r"|[\w-]+\s+){0,3}(?:study|studies|report|reports|survey|poll|research|researchers|documents|data"
    r"|records|audit|inquiry|memo|figures|filing|papers|files|emails)$"
)
"""Papers that are named as the source of a claim; who stands behind them stays unknown."""
_NAMED_THING = re.compile(
    r"(?i)(?:storm|hurricane|cyclone|typhoon|operation|project|lake|mount|cup|hotel|flight|case"
    r"|plan|tropical storm)\s+[A-Z]"
)
"""Things that bear a person's name."""
_SEATS = re.compile(
    r"(?i)(?:the\s+)?(?:kremlin|white house|pentagon|downing street|number 10|no 10|élysée|elysee"
    r"|foggy bottom|state department|foreign office|berlaymont)$"
)
"""Seats of power that are never a topic before a colon, as a state's name may be."""
_POSTED = re.compile(r"(?i)(?:[\w’'-]+\s){0,3}(?:ambassador|envoy|advis[eo]r)\sto\s")
_NAME = re.compile(r"[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){0,2}")
_QUALITIES = frozenset(
    """
    top senior former ex acting chief leading key unnamed local state ruling opposition new main
    veteran exiled jailed ousted outgoing incoming rival deputy junior first second third
    """.split()
)
_MARKS = "\"'“”‘’«»„"
_LONGEST = 220
"""Most characters of a headline."""

Resolve = Callable[[int, int], tuple[Entity, ...]]


@dataclass(frozen=True, slots=True)
class Headline:
    """A headline's attribution: offsets of source, cue (a colon, dash or verb) and content."""

    source: Stretch
    cue: Stretch
    content: Stretch
    who: tuple[Entity, ...]
    confidence: float


@dataclass(frozen=True, slots=True)
class _Line:
    """A headline to be read, and what tells actors from topics."""

    text: str
    resolve: Resolve
    speaks: Callable[[Entity], bool]
    publisher: str | None

    def trimmed(self, start: int, end: int) -> Stretch:
        part = self.text[start:end]
        return start + len(part) - len(part.lstrip()), start + len(part.rstrip())

    def words(self, span: Stretch) -> str:
        return self.text[slice(*span)]

    def quoted(self, span: Stretch) -> bool:
        words = self.words(span)
        return len(words) > 2 and words[0] in _MARKS and words[-1] in _MARKS

    def actor(self, span: Stretch) -> tuple[Entity, ...] | None:
        """Give whom a stretch means if it is nothing but an actor; nobody known for a paper."""
        words = self.words(span).strip(" .,'\"“”‘’")
        if not words or len(words.split()) > 8 or re.search(r"[?!;_]", words):
            return None
        if _REPORTS.fullmatch(words):
            return ()
        if _NAMED_THING.match(words):
            return None
        who = self.resolve(*span)
        return who if who and _is_actor(words, who) else None

    def speaker(self, span: Stretch, *, quoted: bool) -> tuple[Entity, ...] | None:
        """Give the actor before a colon; of a quotation also a person whom nothing else names."""
        who = self.actor(span)
        return self.named(span) if who is None and quoted else who

    def named(self, span: Stretch) -> tuple[Entity, ...] | None:
        """Take a name that nothing else tells of for an actor's, unless it is a state's."""
        name = self.words(span)
        return () if _NAME.fullmatch(name) and not table().home_of(name) else None


def headline(
    text: str,
    start: int,
    end: int,
    resolve: Resolve,
    *,
    speaks: Callable[[Entity], bool],
    publisher: str | None = None,
) -> Headline | None:
    """Read one headline `text[start:end]`, None where no part of it is an actor's claim.

    `resolve` gives whom a stretch means; `speaks` whether somebody speaks in the body, which
    decides for a state before a colon ("Ukraine: …" is a topic more often than a source).
    """
    if end - start > _LONGEST or "\n\n" in text[start:end]:
        return None
    line = _Line(text, resolve, speaks, publisher)
    if pipe := _PIPE.search(text, start, end):
        end = pipe.start()
    start = kicker_end(text, start, end)
    colons = [line.trimmed(*match.span()) for match in _COLON.finditer(text, start, end)]
    dashes = [line.trimmed(*match.span()) for match in _DASH.finditer(text, start, end)]
    if dashes and _is_suffix(text[dashes[-1][1] : end], publisher):
        end = dashes.pop()[0]
    for found in _readings(line, start, end, colons, dashes):
        if found is not None:
            return found
    return None


def kicker_end(text: str, start: int, end: int) -> int:
    """Say where a headline begins behind "Exclusive:" and the like."""
    while kicker := _KICKER.match(text, start, end):
        start = kicker.end()
    return start


def _readings(
    line: _Line, start: int, end: int, colons: list[Stretch], dashes: list[Stretch]
) -> Iterator[Headline | None]:
    """Read a headline in each way that it may be meant, the likeliest first."""
    for marks, sure in ((colons, confidence.HEADLINE), (dashes, confidence.HEADLINE_DASH)):
        if marks:
            said, rest = line.trimmed(start, marks[-1][0]), line.trimmed(marks[-1][1], end)
            yield _trailing(line, said, marks[-1], rest, sure)
    at = start
    for mark in colons:
        yield _leading(line, line.trimmed(at, mark[0]), mark, line.trimmed(mark[1], end))
        at = mark[1]
    for mark in (*colons, *dashes):
        yield _beside(line, line.trimmed(start, mark[0]), mark, line.trimmed(mark[1], end))
    yield _saying(line, start, end)


def _trailing(
    line: _Line, said: Stretch, mark: Stretch, rest: Stretch, sure: float
) -> Headline | None:
    """Read "claim: X"."""
    lead = _LEAD_IN.match(line.words(rest))
    source = (rest[0] + lead.end(), rest[1]) if lead else rest
    if (about := _ABOUT.search(line.text, *source)) is not None:
        person = (source[0], about.start())
        who = line.actor(person)
        source = person if who and who[0].kind == "person" else source
    size, longest = len(line.words(source).split()), len(line.words(said).split())
    if not (line.quoted(said) or (longest >= 3 and longest > size)) or size > 6:
        return None
    if _QUESTION.match(line.words(said)):
        return None
    who = line.actor(source)
    if who is None and sure == confidence.HEADLINE and _is_claim(line.words(said)):
        who = line.named(source)
    return None if who is None else Headline(source, mark, said, who, sure)


def _is_claim(words: str) -> bool:
    """Whether words read as a sentence and not as a title: most of them without a capital."""
    found = words.split()
    small = sum(word[:1].islower() for word in found)
    return len(found) >= 4 and 2 * small > len(found) and not _NO_CLAIM.match(words)


def _leading(line: _Line, source: Stretch, mark: Stretch, said: Stretch) -> Headline | None:
    """Read "X: claim" and "X on the matter: “claim”"."""
    words = line.words(said)
    if (len(words.split()) < 3 and not line.quoted(said)) or _NO_CLAIM.match(words):
        return None
    quoted = words[0] in _MARKS
    who = None
    about = None if _POSTED.match(line.words(source)) else _ABOUT.search(line.text, *source)
    if about is not None:
        short = line.trimmed(source[0], about.start())
        who = line.speaker(short, quoted=quoted)
        if not quoted and not all(one.kind == "person" for one in who or ()):
            who = None
        source = short if who is not None else source
    if who is None:
        who = line.speaker(source, quoted=quoted)
    if who is None or not all(
        entity.kind in ("person", "group") or line.speaks(entity) or quoted
        or _SEATS.match(line.words(source)) for entity in who
    ):  # fmt: skip
        return None
    return Headline(source, mark, said, who, confidence.HEADLINE)


def _beside(line: _Line, said: Stretch, mark: Stretch, rest: Stretch) -> Headline | None:
    """Read "“Claim”: X rejects the findings": the subject beside a quotation has said it."""
    if not line.quoted(said) or len(line.words(said).split()) < 2:
        return None
    verb = _REACTS.search(line.text, *rest)
    if verb is not None:
        source = line.trimmed(rest[0], verb.start())
        subject = line.words(source)
        if 0 < len(subject.split()) <= 4 and not is_thing(subject):
            named = line.resolve(*source)
            sure = confidence.HEADLINE_DASH
            return Headline(source, mark, said, named, sure) if named else None
    ends = [match.end() for match in re.finditer(r"\S+", line.text[slice(*rest)])][:6]
    for size in reversed(ends[:-1] if len(ends) < 6 else ends):
        source = (rest[0], rest[0] + size)
        following = line.text[source[1] : rest[1]].lstrip()
        if following[:1].islower() and (who := line.actor(source)):
            return Headline(source, mark, said, who, confidence.HEADLINE_DASH)
    return None


def _saying(line: _Line, start: int, end: int) -> Headline | None:
    """Read "X says claim" with an actor for a subject."""
    verb = _SAYS.search(line.text, start + 1, end)
    if verb is None:
        return None
    source, said = line.trimmed(start, verb.start()), line.trimmed(verb.end(), end)
    if len(line.words(said).split()) < 2 or "," in line.words(source):
        return None
    who = line.actor(source)
    return Headline(source, verb.span(), said, who, confidence.HEADLINE) if who else None


def _is_actor(words: str, who: tuple[Entity, ...]) -> bool:
    """Whether words are an actor and nothing else: names, titles, a noun for a speaker."""
    count = len(words.split())
    if all(entity.known for entity in who):
        return count <= 2 or _only_titles(words, who)
    if count <= 5 and names.SPEAKER.search(words) and not _EVENT.search(words):
        return True
    return _only_titles(words, who)


def _only_titles(words: str, who: tuple[Entity, ...]) -> bool:
    """Whether every word that is no part of the names is a title, an adjective or a link."""
    if table().find(words) is not None:
        return True
    named = {
        part for entity in who if entity.name[:1].isupper()
        for part in fold(entity.name).lower().split()
    }  # fmt: skip
    for word in words.split():
        plain = re.sub(r"[’']s$", "", word.strip(".,()"))
        bare = plain.lower()
        if bare in named or fold(bare) in named or bare in names.TITLE_WORDS or bare in _QUALITIES:
            continue
        if bare in ("the", "of", "and", "for", "to") or table().home_of(plain):
            continue
        if names.ROLE_NOUN.fullmatch(bare) is None:
            return False
    return any(entity.kind == "person" or entity.known for entity in who) or bool(
        names.ROLE_NOUN.search(words)
    )


def _is_suffix(words: str, publisher: str | None) -> bool:
    """Whether what follows the last dash is only the name of the outlet."""
    plain = words.strip()
    if is_outlet(plain):
        return True
    one, other = plain.lower(), (publisher or "").lower()
    named = one in other and names.SPEAKER.search(plain) is None
    return bool(one and other) and (named or other in one)
