"""What stands around a name and tells who that is: title, role and whom they speak for.

"Elm Museum director Ada Moe", "Ada Moe, a member of the Elm Council", "Ada Moe of the University
of Elmstad", "the Elm Post's Ada Moe".
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from sayso.reading import names
from sayso.reading.bodies import body_end, is_acronym, is_body, without_opening
from sayso.reading.parties import is_outlet

_BREAK = re.compile(r"[.;:!?()\[\]\"“”„«»]\s|[;:()\"“”„«»\n]")
_ABBREVIATED = re.compile(r"(?:\b(?:Mr|Mrs|Ms|Dr|Gen|Sen|Rep|Gov|Lt|Col|Adm|Prof)|U\.S)\. ?$")
_HEADS = re.compile(r"who (?:heads|leads|runs|chairs|commands|directs|represents|speaks for)\b")
_LINK = re.compile(r"\s*(?:(?:of|for|to|in|at)\b[^,]*?)?\s*$", re.I)
_AFTER = re.compile(r"(?:,\s+|\s+\(|,?\s+who is\s+|\s+[–—-]\s+)([^.;!?“”\"]{4,110})")
_VERB = re.compile(r"\b(?:said|says|told|was|were|had|has|and|will)\b")
_PREDICATE = re.compile(
    r"\s+(?:(?:also|just|then|now|has|had|is|was|will|did|does|would|should|could|can|may|might"
    r"|said|says|told|made|makes|\w+ed)\b)"
)
"""After a role these make it a subject of its own: "Ada, the president said"."""
_POST_NOUN = (
    r"(?:[\w-]*(?:president|chair|chairman|chairwoman|chairperson|chief|head|director|manager"
    r"|spokesman|spokeswoman|spokesperson|official|officer|secretary|leader|chancellor|dean|rector"
    r"|provost|professor|lecturer|fellow|scientist|researcher|student|undergraduate|graduate"
    r"|economist|historian|analyst|expert|editor|reporter|correspondent|journalist|columnist"
    r"|anchor|presenter|producer|engineer|physicist|physician|doctor|surgeon|founder|owner|ceo"
    r"|boss|coach|captain|member|lawmaker|candidate|nominee|employee|worker|partner|lawyer|attorney"
    r"|counsel|prosecutor|judge|commander|general|colonel|governor|mayor|premier|minister"
    r"|councillor|senator|representative|delegate|envoy|ambassador|diplomat|negotiator"
    r"|coordinator|organi[sz]er|campaigner|activist|adviser|advisor|aide|treasurer|trustee"
    r"|curator|archivist|librarian|developer|executive|president-elect|commissioner|inspector"
    r"|superintendent|sergeant|detective|constable|vicar|priest|sheriff|registrar|ombudsman|bishop|archbishop|imam"
    r"|ologist|ographer|onomer|ematician|emist|icist))"
)
"""A post that somebody holds in a body: its holder speaks for it."""
_PLAIN = r"(?!(?:and|or|to|of|by|from|for|with|that|as|but|while|in|on|at)\b)[a-z][a-z-]*"
_POST = re.compile(rf"(?i:[’']s)?,?\s+(?:{_PLAIN},?\s+){{0,4}}?{_POST_NOUN},?\s*")
_POST_OF = re.compile(
    rf"(?i)\b(?:[a-z-]+\s+){{0,2}}{_POST_NOUN}\s+(?:of|for|at|from|with)\s+(?:the\s+)?$"
)
_POSTED = re.compile(r"(?i)ambassador|envoy|representative|delegate|consul")
_ENDS = re.compile(rf"(?i){_POST_NOUN},?$")
_FORMER = re.compile(
    r"(?i)\b(?:former|ex|then|late|founding|retired|onetime|co-?author|designate)\b"
)
_TITLED_LAST = re.compile(
    r"(.+?)\s(?:(?:Deputy|Vice|Lieutenant|State|First|Chief)\s)?(?:Governor|Mayor|Attorney General"
    r"|Secretary of State|Senator|Representative|MP|MEP|Police Chief|Premier|Sheriff"
    r"|Congress(?:wo)?man|C[A-Z]O|Chief Executive|President|Chairman|Director"
    r"|Spokes(?:wo)?man|Spokesperson)"
)
"""A place or body with the title of its head: "Ohio Governor"."""
_BODY = rf"(?P<body>{names.RUN.pattern})"
_AGE = r"(?:,\s+(?:\d{1,3}|Ph\.?D\.?|M\.?D\.?|MP|MEP|QC|KC|Jr\.?))?"
_OF_BODY = re.compile(
    rf"{_AGE},?\s+(?:(?:who (?:is|works|teaches)\s+)?(?:of|from|at|with)"
    rf"|speaking for|on behalf of|works (?:for|at))\s+(?P<the>(?i:the)\s+)?{_BODY}"
)
_ASIDE = re.compile(rf"\s+\((?:of\s+)?(?:the\s+)?{_BODY}\)")
_OF_GROUP = re.compile(
    rf"\s+(?:of|from|at|with)\s+(?:the\s+)?(?:[a-z-]+\s+){{0,3}}?(?:group|charity|firm|company"
    rf"|organi[sz]ation|agency|think tank|broadcaster|newspaper|party|bank|studio|network|team|club"
    rf"|union|magazine|outlet|university|institute|band|movement|body|watchdog|website)\s+{_BODY}"
)
_POST_AFTER = re.compile(
    rf"(?:{_AGE},\s+|\s+\(|,?\s+who (?:is|works as)\s+|\s+(?:is|serves as|works as)\s+)"
    rf"(?:(?:(?i:an?|the|its|his|her|their)\s+)?"
    rf"(?:(?!and\b)[\w’'-]+\s+){{0,4}}?{_POST_NOUN}(?:\s+(?!at\b)[a-z]+){{0,3}}?\s+"
    rf"(?:of|for|at|from|with|in)|who (?:\w+\s)?(?:heads|leads|runs|chairs|directs|represents"
    rf"|works for|works at|speaks for))\s+(?:the\s+)?{_BODY}"
)
_UNNAMED = re.compile(
    rf"(?i:an?|the|another|one|two|several|some)\s+(?:[a-z-]+\s+)?{_BODY}(?:[’']s)?\s+"
    rf"(?:{_PLAIN}\s+){{0,2}}?{_POST_NOUN}s?"
)
_ADJECTIVE = re.compile(r"[A-Z][a-z]+(?:ern|an|ish|ese|ic|al|ist)|[A-Z]")
_BODY_POST = re.compile(
    rf"{_AGE},\s+(?:(?:an?|the)\s+)?(?:[a-z-]+\s+){{0,2}}?{_BODY}(?:[’']s)?\s+(?:[a-z-]+\s+){{0,3}}?"
    rf"{_POST_NOUN}\b"
)


@dataclass(frozen=True, slots=True)
class Around:
    """What the words around a name tell of its bearer. `home` is the state or body that they
    speak for."""

    title: str = ""
    home: str | None = None
    role: str = ""
    body: str = ""
    """The body or place as written that they have a post in, where `home` does not tell it."""


def around(text: str, start: int, end: int, home_in: Callable[[str], str | None]) -> Around:
    """Read the honorific, role and affiliation that stand around the name `text[start:end]`.

    `home_in` names the first state or body that a phrase names.
    """
    before = text[max(0, start - 90) : start]
    breaks = [match.end() for match in _BREAK.finditer(before)]
    ends = [at for at in breaks if not _ABBREVIATED.search(before[:at])]
    before = before[ends[-1] :] if ends else before
    last = before.split()[-1:] or [""]
    title = last[0] if last[0].lower().strip(".") in names.HONORIFICS | names.KIN else ""
    home, role = _role_before(before, home_in)
    if not role:
        home, role = _role_after(text[end : end + 130], home_in)
    if not role and before.rstrip().endswith(","):
        phrase = re.split(r"[,;]", before.rstrip(", \n"))[-1]
        home, role = _role_before(phrase + " ", home_in)
    return Around(title, home, role, _body_before(before) or _body_after(text[end : end + 170]))


def is_post(phrase: str) -> bool:
    """Say whether a phrase ends with the noun of a post: "Elmco chairman"."""
    return _ENDS.search(phrase) is not None


def body_of(phrase: str) -> str:
    """Name the body in whose name an unnamed holder of a post speaks: "an Elmco spokesperson"."""
    match = _UNNAMED.fullmatch(phrase)
    if match is None or _FORMER.search(phrase) or _ADJECTIVE.fullmatch(match["body"]):
        return ""
    return match["body"]


def _body_before(before: str) -> str:
    """Read "Elm Museum director", "the Elm Post's" and "a member of the Elm Council" before a
    name."""
    found = _last_body(before)
    if found is None:
        return ""
    lead, body, rest = found
    if not body:
        return ""
    if rest.strip() in ("’s", "'s"):
        return body if is_body(body) or is_outlet(body) else ""
    if not rest.strip(" ,"):
        place = _TITLED_LAST.match(body)
        if place is not None and place[1].lower() not in names.TITLE_WORDS:
            return place[1]
        posted = _POST_OF.search(lead)
        return body if posted and not _FORMER.search(posted[0]) else ""
    gone = _FORMER.search(rest) or re.search(r"(?i)\b(?:former|ex|late)[\s-]+$", lead)
    gone = gone or _FORMER.match(before.lstrip())
    return body if _POST.fullmatch(rest) and not gone else ""


def _role_before(before: str, home_in: Callable[[str], str | None]) -> tuple[str | None, str]:
    phrase = re.split(r",\s", before)[-1]
    found = list(names.ROLE_NOUN.finditer(phrase))
    if not found:
        return None, ""
    match = found[-1]
    if phrase[match.end() :].strip():
        # "Deputy Head of the Office of the President of X": the first role is the name's own
        for earlier in reversed(found[:-1]):
            between = phrase[earlier.end() : match.start()]
            if not re.fullmatch(r"\s+(?:of|for|to)\s+(?:(?!and\b)[\w’']+\s+){0,6}", between):
                break
            match = earlier
    after = phrase[match.end() :]
    if not _LINK.match(after) or len(after.split()) > 10:
        return None, ""
    if not names.PERSONAL.search(match["role"]):
        return None, ""
    lead = " ".join(phrase[: match.start()].split()[-5:]).rpartition(" and ")[2]
    home = home_in(lead)
    posted = _POSTED.search(match["role"]) is not None  # an ambassador to Norland is not Norland's
    if home is None and re.match(r"\s*(?:of|for)\b" if posted else r"\s*(?:of|for|to)\b", after):
        home = home_in(after)
    if home is None and not posted:
        home = home_in(match["role"])  # "Minister of Trade of Norland"
    return home, match["role"]


def _role_after(after: str, home_in: Callable[[str], str | None]) -> tuple[str | None, str]:
    match = _AFTER.match(after)
    if not match:
        return None, ""
    phrase = re.split(r",\s|\)", match[1])[0]
    if heads := _HEADS.match(phrase):
        return home_in(phrase[heads.end() :]), "head"
    role = names.ROLE_NOUN.search(phrase)
    if role is None or len(phrase[: role.start()].split()) > 6:
        return None, ""
    if not names.PERSONAL.search(role["role"]):
        return None, ""
    if _VERB.search(phrase[: role.start()]) or _PREDICATE.match(phrase, role.end()):
        return None, ""
    home = home_in(phrase[: role.start()])
    rest = phrase[role.end() :]
    if home is None and re.match(r"\s*(?:of|for|at|with)\b", rest):
        home = home_in(rest)
    return home, role["role"]


def _last_body(phrase: str) -> tuple[str, str, str] | None:
    """Give the last name in a phrase, the words before and those after it, its "’s" left out."""
    found = None
    at = 0
    for match in names.RUN.finditer(phrase):
        if match.start() >= at:
            at = body_end(phrase, match.end(), len(phrase))
            found = match.start(), at
    if found is None:
        return None
    first, last = found
    rest = phrase[last:].lstrip("\u200b\u200c\u200d")
    words = phrase[first:last]
    if words[-2:] in ("’s", "'s"):
        words, rest = words[:-2], "’s" + rest
    opens = not phrase[:first].strip()
    return phrase[:first], _without_titles(words, opens=opens), rest


def _without_titles(words: str, *, opens: bool) -> str:
    """Cut the words before a body's name that are in capitals as they open a sentence or title."""
    parts = words.split()
    while parts and (
        parts[0].lower() in names.NOT_NAMES or parts[0].lower() in names.TITLE_WORDS
    ) and not is_body(" ".join(parts[:2])):  # fmt: skip
        parts = parts[1:]
    if opens:
        parts = without_opening(" ".join(parts)).split()
    plain = [part for part in parts if part.lower() not in names.TITLE_WORDS]
    return " ".join(parts) if plain else ""


def _body_after(after: str) -> str:
    """Read ", director of the Elm Museum", " of the University of Elmstad", ", an Elm College
    student" after a name."""
    for pattern in (_OF_BODY, _ASIDE, _OF_GROUP, _POST_AFTER, _BODY_POST):
        match = pattern.match(after)
        if match is None or _FORMER.search(match[0]):
            continue
        end = body_end(after, match.end("body"), len(after))
        body = after[match.start("body") : end]
        loose = pattern is _ASIDE or (pattern is _OF_BODY and not match["the"])
        if not loose or is_body(body) or is_acronym(body):
            return body
    return ""
