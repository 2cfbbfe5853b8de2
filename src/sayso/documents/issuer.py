"""In whose name words are issued: official publishers, read-outs, speeches without labels."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from sayso.documents.layout import paragraphs
from sayso.documents.vocabulary import words
from sayso.records import Span

_OFFICIAL = re.compile(
    r"""(?ix)
    ^(?:the\s+)?(?:
      white\ house | kremlin | elysee | élysée | downing\ street | number\ 10 | no\.?\ 10
      | (?:\w+\ ){0,3}(?:president|presidency|prime\ minister|chancellery|government|governor)\b
      | nato | north\ atlantic\ treaty | united\ nations | european\ (?:commission|council|union
      | parliament|external\ action) | council\ of\ (?:the\ eu|europe) | osce | iaea | who | imf
      | world\ (?:bank|health\ organi[sz]ation) | african\ union | asean | european\ central\ bank
      | pentagon | centcom | idf | state\ department | foreign\ office | home\ office | treasury
      | holy\ see | vatican | hamas | hezbollah | knesset | bundestag | congress | senate
    )\b
    | \b(?:ministry|ministries|department|secretariat|embassy|consulate|permanent\ mission
      | mission\ to | directorate|general\ staff|armed\ forces|defen[cs]e\ forces?
      | security\ (?:service|council)
      | office\ of\ the | cabinet\ of | council\ of\ ministers | parliament | chancellery
      | press\ (?:service|office|secretary)|government\ of | republic\ of | officials?
      | commission(?:er)?\ (?:of|for|on) | foreign\ (?:affairs|ministry) | central\ bank
      | police|prosecutor | court\ of | supreme\ court | navy|army|air\ force|coast\ guard
      | municipality | city\ council | national\ guard | federal\ (?:agency|service|bureau)
      | agency\ for | high\ representative | central\ election )\b
    | \.(?:gov|mil)(?:\.\w+)?\b | \b(?:kremlin\.ru|nato\.int|un\.org|europa\.eu|mid\.ru)\b
    """
)
_OUTLET = re.compile(
    r"(?i)\b(?:news(?:paper|week|room)?|times|post|herald|gazette|journal|tribune|chronicle|"
    r"telegraph|guardian|observer|independent|courier|magazine|weekly|daily|radio|television|tv|"
    r"broadcasting|media|wire|press agency|news agency|press association|associated press|"
    r"free europe|voice of|today|review|monitor|reporter|blog|wikinews|portal:|online|mirror|"
    r"express|star|sun|standard|insider|digest|report|army times|police gazette)\b"
)
_OFFICIAL_HOST = re.compile(
    r"(?:^|\.)(?:gov|gob|gouv|gub|govt|mil|mfa|mod|president|presidency|kremlin|parliament|"
    r"bundesregierung|consilium|elysee|government|premier|mid)(?:\.|$)|"
    r"(?:^|\.)(?:nato\.int|un\.org|osce\.org|iaea\.org|europa\.eu|who\.int)$"
)
_ATTRIBUTABLE = re.compile(
    r"(?:(?:the\s+)?(?:following|below|above|this)\b[^.:\n]{0,60}?\b"
    r"|(?:the\s+|an?\s+)?(?:statement|remarks|comments?|read-?out|quote)\s+(?=attribut|issued|by))"
    r"(?:attribut(?:able|ed)\s+to|(?:issued|released|made|delivered)\s+(?:today\s+)?by|"
    r"(?:statement|message|letter|text|read-?out)\s+(?:is|was|comes)?\s*(?:by|from))\s+"
    r"(?P<who>[^:\n]{2,160}?)(?:\s+on\s+(?:the\s+occasion|behalf)[^:\n]*)?\s*:",
    re.IGNORECASE,
)
_NOT_ISSUED = re.compile(
    r"(?i)^(?:an?\s+)?senior\b.*official|\b(?:reads?|sa(?:ys?|id)|stat(?:es|ed)|add(?:s|ed))$"
)
"""A background call's rule; and a report on a statement ("A statement by X reads: …")."""
_ISSUED_TITLE = re.compile(
    r"(?i)^(?:(?:corrected|full text|transcript|text|video|watch|read|updated)\s*[:–—-]\s*)*"
    r"(?:(?:the\s+)?(?:full\s+)?(?:text|transcript|excerpts?|as\s+prepared)\s+(?:of|from)\s+)?"
    r"(?:an?\s+|the\s+|further\s+)?"
    r"(?:(?:joint|press|opening|closing|prepared|urgent|video|new\s+year|televised|public|official"
    r"|special|nightly|evening|media|written|oral|national)\s+){0,3}"
    r"(?:statements?|remarks|address|speech|appeal|message|comments?|keynote|testimony|briefing"
    r"|declaration|letter|words|greeting|greetings|communication)\s+"
    r"(?:by|from|of|attribut(?:able|ed)\s+to|on\s+behalf\s+of)\s+(?P<who>.+)$"
)
_TRAILING_TITLE = re.compile(
    r"(?i)[–—-]\s+(?:(?:evening|video|nightly|full|new)\s+)?"
    r"(?:address|speech|statement|appeal|remarks|message|briefing)\s+(?:by|of|from)\s+(?P<who>.+)$"
)
_POSSESSIVE_TITLE = re.compile(
    r"(?i)^(?P<who>[^,:]{2,60}?)[’'](?:s\s|\s)(?:(?:joint|press|opening|full|new\s+year|video|"
    r"televised)\s+)*(?:statement|remarks|address|speech|declaration|communiqu[eé]|message|appeal)\b"
)
_READOUT_TITLE = re.compile(
    r"(?i)^(?:joint\s+)?(?:read-?outs?\s+(?:of|from|on)|communiqu[eé]|statements?\s+(?:by|of|from|on)"
    r"\s+(?!intent|principles|support)|fact\s?sheet)\b"
)
_SPOKEN = re.compile(r"(?i)\b(?:statement|remarks|address|speech|testimony|briefing|read-?out)s?\b")
_WHO_ENDS = re.compile(
    r"(?i)\s*(?:,\s+(?=[A-Z][a-z]+\s+\d)|\s(?:on|at|in|before|after|during|following|regarding|"
    r"concerning|about|as|to\s+(?!the\s+(?:president|prime|government|head|secretary|minister|office))\S+|announcing|providing|welcoming|upon|ahead\s+of|commemorating|"
    r"marking|condemning|delivered|given|made|issued|with|when|while|over|against)\s|"
    r"\s[–—|]\s|\s-\s|[:;(]).*$"
)
_NAMED_LINE = re.compile(
    r"^(?P<who>[A-ZÀ-ÞĀ-Ž][\w.’'-]*(?:\s+(?:[A-ZÀ-ÞĀ-Ž][\w.’'-]*|de|van|von|der|bin|al)){1,4})"
    r",\s+(?P<office>[A-Z][^.\n]{2,80})$"
)
_OFFICE_LINE = re.compile(
    r"(?i)^(?:the\s+)?(?:press\s+)?(?:office|bureau)\s+of\s+[^.\n]{3,60}$|"
    r"^press\s+(?:service|office)\b[^.\n]{0,60}$"
)
_OFFICE = re.compile(
    r"(?i)\b(?:minister|secretary|president|spokes\w+|director|ambassador|chair\w*|commissioner|"
    r"chief|head|representative|envoy|coordinator|general|governor|mayor|counselor|adviser|advisor"
    r"|administrator|attorney|under\s?secretary|chancellor|premier)\b"
)
_EVENT = re.compile(
    r"(?i)\b(?:dialogue|meeting|summit|conference|session|forum|consultations|negotiations|talks"
    r"|working group|state of the|intent|principles|support|cooperation|partnership)\b"
)
"""Titles name events and subjects in the place of a speaker: "Joint Statement of the Summit"."""
_SMALL = words(
    """
    of the for and in to de da di la le van von der den bin al a & its
    """
)
_OFFICES = words(
    """
    foreign defence defense interior finance health ministers minister presidents president heads
    leaders prime state government governments spokesperson spokesman spokeswoman secretary general
    permanent representatives representative ambassadors speakers chairs members
    """
)
"""Offices that titles write small: "Joint statement of the foreign ministers of …"."""
_FIRST_PERSON = re.compile(r"\b(?:I|we|We|our|Our|us|my|My|me|I[’']\w+|we[’']\w+|We[’']\w+)\b")
_QUOTED = re.compile(r"[\"“„«][^\"“”„«»]{0,2000}[\"”»]")
_NAMED_PUBLISHER = re.compile(r"\((?P<who>[^()]{3,80})\)\s*,\s*(?:transcri|translat|record)")


def is_official(publisher: str | None, url: str | None) -> bool:
    """Say whether the publisher speaks for itself: a state, an office, an organisation.

    By the shape of its name, and where no name is known by the host of the page.
    """
    if publisher:
        # A press service is official, an outlet named after an office is not ("Army Times").
        if _OUTLET.search(publisher) and not re.search(r"(?i)press (?:service|office)", publisher):
            return False
        return _OFFICIAL.search(publisher) is not None
    if not url:
        return False
    try:
        host = urlsplit(url).hostname or ""
    except ValueError:
        return False
    return _OFFICIAL_HOST.search(host) is not None


def find_issuer(
    text: str,
    *,
    title: str | None,
    heading: tuple[int, int] | None,
    publisher: str | None,
    url: str | None,
) -> tuple[bool, Span | str | None]:
    """Say whether the text is issued in somebody's name, and whose: words in it, or a name.

    In this order: a line that says so ("The following is attributable to …"); a title that does
    ("Statement by X on …"); a line under the title with a name and an office; an official
    publisher's own words. An outlet's report on a statement has titles like that too, so for
    publishers that are not official such a title counts only with a text in the first person.
    """
    official = is_official(publisher, url)
    body = heading[1] if heading else 0
    # Only the head matters; the bounds are those of the whole text.
    head = text[: body + 4000]
    opening = [(s, e) for s, e in paragraphs(head) if s >= body][:6]
    for start, end in opening:
        match = _ATTRIBUTABLE.match(head, start, min(end + 1, start + 400))
        if match and match.end() - start <= 300:
            who = _strip(match["who"])
            if who and not _NOT_ISSUED.search(who):
                at = match.start("who") + match["who"].index(who)
                return True, Span.of(text, at, at + len(who))
    own_words = first_person(text[body:]) >= 1.0
    if title and (official or own_words or publisher is None):
        named_in_title = _in_title(title)
        if named_in_title and (official or (own_words and _SPOKEN.search(title))):
            return True, _place(text, named_in_title, heading)
        if publisher is None and not own_words and _READOUT_TITLE.search(title):
            return True, _place(text, named_in_title, heading) if named_in_title else None
    if official:
        for start, end in opening[:2]:
            line = head[start:end]
            named = _NAMED_LINE.match(line)
            if named and _OFFICE.search(named["office"]) and _is_name(named["who"]):
                return True, Span.of(text, start, start + len(named["who"]))
            if _OFFICE_LINE.match(line):
                return True, Span.of(text, start, end)
        named_in = _NAMED_PUBLISHER.search(publisher or "")
        return True, named_in["who"] if named_in else publisher
    return False, None


def first_person(text: str) -> float:
    """Count words like "we" and "our" outside quotation marks, per hundred words of the text."""
    plain = _QUOTED.sub(" ", text[:20_000])
    words = len(plain.split())
    return 100.0 * len(_FIRST_PERSON.findall(plain)) / words if words else 0.0


def _in_title(title: str) -> str | None:
    """Cut from a title in whose name it says that the words are, or None."""
    for pattern in (_ISSUED_TITLE, _TRAILING_TITLE, _POSSESSIVE_TITLE):
        if match := pattern.search(title):
            who = _WHO_ENDS.sub("", match["who"])
            # "President Biden’s Call": what is somebody's own is not said by the call.
            who = _strip(re.split(r"[’']s?\s", who)[0])
            if _is_name(who):
                return who
    return None


def _is_name(who: str) -> bool:
    """Say whether words from a title can be who speaks: capitalised but for small ones."""
    listed = re.findall(r"[^\W\d_][\w’'-]*", who)
    words = [w for w in listed if w.lower() not in _SMALL and w not in _OFFICES]
    if _EVENT.search(who) or re.match(r"(?i)(?:on|in|at|this|that|last|next)\b", who):
        return False
    return bool(words) and len(who) <= 140 and all(word[0].isupper() for word in words)


def _place(text: str, who: str, heading: tuple[int, int] | None) -> Span | str:
    at = text.find(who, heading[0], heading[1]) if heading else -1
    return Span.of(text, at, at + len(who)) if at >= 0 else who


def _strip(words: str) -> str:
    words = re.sub(r"^(?:the\s+)(?=[A-Z])", "", words.strip(), flags=re.IGNORECASE)
    return words.strip(" ,.;*_-–—")
