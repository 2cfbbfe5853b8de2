"""Transcripts: every sentence of a turn is said by its speaker."""

from __future__ import annotations

import re

from sayso.reading import names
from sayso.reading.actors import slug
from sayso.reading.cast import Cast, Entity
from sayso.records import Document, Turn

_COURTESY = re.compile(
    r"(?ix)^[\W_]*(?:(?:well|so|and|but|yes|yeah|yep|no|nope|okay|ok|all\s+right|right|sure"
    r"|great|good"
    r"|oh|um|uh|hi|hello|hey|please|thanks|exactly|correct|absolutely|excellent|perfect|fine"
    r"|cool|got\s+it"
    r"|go\s+(?:ahead|right\s+ahead)|thank\s+you(?:\s+(?:so|very)\s+much)?|thanks\s+(?:a\s+lot"
    r"|so\s+much)"
    r"|good\s+(?:morning|afternoon|evening|day|night)|welcome(?:\s+back)?|you[’']re\s+welcome"
    r"|bye|goodbye"
    r"|i[’']m\s+sorry|sorry|excuse\s+me|pardon|next\s+question|of\s+course|let[’']s\s+see"
    r"|yes,?\s+please"
    r"|again|look|one\s+(?:more|last)(?:\s+question)?|happy\s+\w+(?:\s+\w+)?|you\s+bet"
    r"|mr\.?|ms\.?|mrs\.?|madam|sir|ma[’']am|president|secretary|minister|everybody|everyone"
    r"|(?:ladies\s+and\s+)?gentlemen|colleagues|friends|(?:dear|my)\s+\w+|for\s+(?:that"
    r"|the\s+question)"
    r"|very\s+much|all|to\s+all|guys|folks|there|too|indeed|the)\b[\W_]*)+$"
)
_STAGE = re.compile(r"^[\s(\[_*]*[(\[][^()\[\]]{0,80}[)\]][\s.)\]_*]*$")
_THANKS = re.compile(
    r"(?i)^[\W_]*(?:(?:okay|and|well|hi|hello|yes)[,.]? )*thank(?:s| you)\b[^.?!]{0,45}[.!]*$"
)
_PARTICLES = frozenset(
    ("von", "van", "de", "der", "den", "di", "da", "del", "le", "la", "al", "el")
)
_LETTER = re.compile(r"[^\W\d_]{2}")
_STATION = re.compile(r"(?i)^(?:q|question|questioner|reporter|journalist|moderator|host|operator"
                      r"|interviewer|a|answer|speaker(?= \d|$)|participant|voice|audience|member)\b"
                      )  # fmt: skip
_ASIDE = re.compile(
    r"\s*[(\[](?!(?i:inaudible|unintelligible|crosstalk|off))[^()\[\]]{1,60}[)\]]\s*(?=\S)"
)
_OFFICIALS = re.compile(r"(?P<of>(?:[\w.’'-]+\s+){1,5})officials?\b")
_GOVERNED = re.compile(
    r"\b(?P<who>[A-Z][\w’-]+)\s+(?:[Aa]dministration|[Gg]overnment|[Cc]abinet)\b"
)
_HEAD = 6000
"""Characters at the head of a text in which it says of what state its unnamed officials are."""
_SENIOR = re.compile(
    r"(?i)\b(?:senior|administration|state department|u\.?s\.?|defense|official)\b"
)


def is_idle(sentence: str) -> bool:
    """Whether a sentence is only a courtesy, a stage direction, a time or a rule of stars."""
    words = sentence.split()
    if not _LETTER.search(sentence) or _STAGE.match(sentence):
        return True
    if len(words) <= 9 and (_COURTESY.match(sentence) or _THANKS.match(sentence)):
        return True
    return bool(re.fullmatch(r"[\W_]*(?:END\s+)?\d{1,2}:\d{2}\s*[AaPp]\.?[Mm]\.?.{0,12}", sentence))


def without_aside(text: str, start: int, end: int) -> int:
    """Say where a sentence begins after a stage direction: "(Via interpreter.) We agree."."""
    match = _ASIDE.match(text, start, end)
    return match.end() if match else start


_AMERICAN = {"senior administration official": "United States"}
"""What only the American government calls its unnamed officials."""


def speaker_of(turn: Turn, cast: Cast, document: Document) -> Entity | None:
    """Say who a turn's label means; None for an unnamed questioner.

    The label's words, the names in the title and text that share its surname, the publisher's
    affiliation for labels that give none, and the office on the day of publication decide.
    """
    label = " ".join(turn.label.quote.split()).strip(" :*_[]()")
    label = re.sub(r"\s*\((?:via|through|in|as|by|off)\b[^)]*\)", "", label).strip()
    if turn.question or not label:
        return None
    plain = re.sub(r"\\(.)", r"\1", label)
    if _STATION.match(plain) and len(plain.split()) <= 2:
        return None
    words = plain.split()
    shouted = plain.isupper()
    low = [word.lower().strip(".,") for word in words]
    first = next((i for i, word in enumerate(low) if word not in names.TITLE_WORDS
                  and word not in ("the", "of", "and", "for")), None)  # fmt: skip
    mention = None if shouted else _last_person(turn, cast)
    if mention is not None:
        return mention
    if first is None:
        return _office(plain, cast)
    if names.ROLE_NOUN.search(plain) and _SENIOR.search(plain):
        home = cast.home_in(plain) or cast.home or _home_told(cast) or _AMERICAN.get(plain.lower())
        bare = re.sub(r"(?i)\s+(?:number\s+)?(?:\d+|one|two|three|four|five)$", "", plain)
        name = bare.lower() if shouted else bare
        return cast.body(name, slug(name) + (f"/{slug(home)}" if home else ""), "person", home)
    name = " ".join(words[first:]).strip(" ,.")
    name = re.split(r",\s", name)[0]
    role = " ".join(low[:first])
    single = shouted or len(name.split()) == 1
    entity = cast.surname(name.split()[-1], role) if single else None
    if entity is not None and len(name.split()) > 1:
        given = name.lower().split()[0].strip(".")
        if given not in _PARTICLES and given[:1] != entity.name.lower()[:1]:
            entity = None
    if entity is None:
        entity = cast.person(_title_case(name) if shouted else name)
    title = low[0] if low else ""
    entity.gender = entity.gender or names.GENDERED.get(title, "")
    if entity.affiliation is None:
        title_words = " ".join(words[:first]) + plain.partition(name)[2]
        entity.affiliation = cast.home_in("" if shouted else title_words) or (
            cast.table.people[entity.name].affiliation if entity.name in cast.table.people
            else _home_of_title(low, cast)
        )  # fmt: skip
    return entity


def _home_told(cast: Cast) -> str | None:
    """Name the state of a call's unnamed officials by what the text says of officials there.

    "A senior Norland official", "the Moe administration". The state that a call is about tells
    nothing of who is calling.
    """
    head = cast.text[:_HEAD]
    for match in _OFFICIALS.finditer(head):
        home = cast.home_in(match["of"])
        if home is not None:
            return home
    for match in _GOVERNED.finditer(head):
        person = cast.surname(match["who"])
        if person is not None and person.affiliation:
            return person.affiliation
    return None


def _last_person(turn: Turn, cast: Cast) -> Entity | None:
    """Find the person named in a label that is written out ("President of Norland Ada Moe")."""
    held = [
        mention.entity for mention in cast.within(turn.label.start, turn.label.end)
        if mention.entity.kind == "person"
    ]  # fmt: skip
    return held[-1] if held else None


def _office(label: str, cast: Cast) -> Entity | None:
    """Resolve a label that is an office only: "THE PRESIDENT", "SECRETARY-GENERAL"."""
    bare = re.sub(r"(?i)^the\s+", "", label).lower()
    home = cast.home_in(label.title()) or cast.home
    office = names.role_class(bare)
    if home and office:
        actor = cast.table.holder(office, home, cast.day)
        if actor is not None:
            return cast.known(actor)
    return cast.body(bare, slug(bare) + (f"/{slug(home)}" if home else ""), "person", home)


def _home_of_title(low: list[str], cast: Cast) -> str | None:
    """A plain "MR" or "MS" in a state's own transcript is one of its people."""
    own = {"mr", "ms", "mrs", "miss", "dr", "secretary", "ambassador", "under", "deputy", "admiral"}
    return cast.home if low and low[0] in own else None


def _title_case(name: str) -> str:
    """Write a name given in capitals as names are written: "JEAN-PIERRE", "O'BRIEN", "McKEON"."""
    words = []
    for word in name.split():
        if word.startswith("Mc") and word[2:].isupper():
            words.append("Mc" + word[2:].capitalize())
        else:
            words.append(re.sub(r"[^\W\d_]+", lambda part: part[0].capitalize(), word.lower()))
    return " ".join(words)
