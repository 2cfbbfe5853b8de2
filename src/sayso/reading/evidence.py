"""The grounds that a speaker names for what they say (kinds after GePaDe's EVIDENCE).

A noun that may be a ground ("documents") is one only where words beside it make it so: it shows
or suggests something, or somebody cites, shares or bases words on it.
"""

# ruff: noqa: SIM905
from __future__ import annotations

import re
from collections.abc import Iterator

from sayso.reading.raw import Fragments
from sayso.records import Evidence, Span
from sayso.terms import Ground

_NOUNS: tuple[tuple[Ground, str], ...] = (
    ("imagery", r"imagery|(?:satellite|aerial|drone|radar|infrared|thermal) (?:images?|photos?"
                r"|photographs?|pictures?|data)|photos?|photographs?|images|pictures"),
    ("video", r"videos?|footage|CCTV|(?:audio|video|voice) recordings?|recordings?|audio|tapes?"
              r"|live ?streams?"),
    ("intelligence", r"intelligence(?: (?:reports?|assessments?|information|sources?|data"
                     r"|reporting|analysis|estimates?|findings))?|intercepts|intercepted (?:calls?"
                     r"|communications?|conversations?|messages?)"),
    ("witness", r"(?:eye)?witness(?:es)?(?: (?:accounts?|statements?|testimon(?:y|ies)|reports?"
                r"|records))?|testimon(?:y|ies)|survivors|(?:first-?hand )?accounts (?=of|from"
                r"|by)"),
    ("data", r"data|figures|statistics|readings|measurements|samples|polls?|surveys?|metadata"
             r"|(?:test|survey|poll|trial|laborator\w+) results|results (?=of|from)"
             r"|numbers (?=from)|forensic \w+|(?:DNA|laborator\w+|lab|genetic) (?:tests?|testing"
             r"|analysis|evidence)|(?:our |their )(?:information|estimates?|calculations?)"),
    ("document", r"documents?|memos?|transcripts?|e-?mails?|affidavits?|(?:court|legal|flight"
                 r"|medical|phone|bank|historical) (?:filings?|records?|papers|documents?)|records"
                 r"|filings?|letters?|archives?|logs"),
    ("report", r"reports?|stud(?:y|ies)|research|investigations?|audits?|inquir(?:y|ies)"
               r"|(?:independent |own )?analys[ei]s|(?:unnamed|anonymous|security"
               r"|diplomatic) sources?|findings"),
)  # fmt: skip
_BASES: tuple[tuple[Ground, str], ...] = (
    ("data", r"(?:clinical |field |laboratory |animal )?(?:experiments?|trials?"
             r"|tests?)(?: on [\w ]{2,30})?|models|modelling|simulations?"),
    ("report", r"sources?|experts?|(?:expert|legal|medical) opinions?|(?:news |media )?(?:outlets?"
               r"|media)|officials?|articles?"),
    ("intelligence", r"information"),
    ("observation", r"what (?:I|we|he|she|they)(?: have|[’']ve|[’']re| are)? (?:saw|seen|see"
                    r"|seeing|heard|hearing)|(?:own |first-?hand |personal )experience"),
)  # fmt: skip
"""What is a ground only where words rest on it."""
_STOP = (
    r"(?:through|via|using|the|an?|of|to|and|or|by|that|on|from|with|in|at|for|as|is|are|was|were"
    r"|be|been|has|have|had|there|this|these|those|some|any|no|not|all|its|we|he|she|they|it|you|I"
    r"|who|which|citing|cites|cited|said|says|according|based|seen|see|saw|showed|shows|show"
    r"|released|published|presented|posted|shared|releases?|presents?|publish(?:es)?|many|every"
    r"|but|if|when|where|about|into|over|after|before|than|so|also|what|how|per)\b"
)
_GROUNDS: tuple[tuple[Ground, re.Pattern[str]], ...] = tuple(
    (ground, re.compile(rf"(?i)\b(?:{nouns})(?![\w-])")) for ground, nouns in _NOUNS
)
_DESCRIBED = re.compile(
    rf"(?i)(?:\b(?:our|their|his|her) )?(?:(?<![\w’.-])(?!{_STOP})[\w’.-]+ ){{0,2}}$"
)
"""What describes a ground right before its noun ("our preliminary")."""
_ANY = """
    imagery satellite aerial photo image picture video footage cctv recording audio tape
    stream intel intercept witness testimon survivor account data figure statistic reading
    measure sample poll survey result numbers forensic dna laborator genetic information
    estimate calculation document memo transcript mail affidavit record filing paper letter
    archive logs report stud research investigat audit inquir analys source finding saw see
    observ monitor detect track eyes experiment trial test model simulat expert opinion media
    outlet official article experience heard hearing watched
    """.split()
"""Without a part of such a word there is nothing to look for."""
_SHOWS = re.compile(
    r"(?i)^(?:,? (?!(?:and|but|or|said|says)\b)[\w’'-]+){0,6}?,? (?:show(?:s|ed|n|ing)?"
    r"|indicat(?:e|es|ed|ing)|suggest(?:s|ed|ing)?|reveal(?:s|ed|ing)?|prov(?:e|es|ed|en|ing)"
    r"|demonstrat(?:e|es|ed|ing)|found|finds|point(?:s|ed|ing)? to|attest(?:s|ed)?|confirm(?:s|ed"
    r"|ing)? (?:that|it|this)|corroborat(?:e|es|ed)|identif(?:ies|ied)|tells? us"
    r"|make(?:s)? (?:it )?clear)\b"
)
_LEADS = re.compile(
    r"(?i)\b(?:according to|bas(?:ed|ing) (?:\w+ ){0,3}?(?:on|upon)|on the basis of|judging by"
    r"|(?:as )?(?:evidenced|shown|seen|proven|confirmed|supported|backed(?: up)?|corroborated"
    r"|validated) (?:by|in|from|on)|cit(?:es?|ed|ing)|quot(?:es?|ed|ing)|refer(?:s|red|ring) to"
    r"|rel(?:y|ies|ied|ying) on|in (?:the )?light of|thanks to|point(?:s|ed|ing) to|invok(?:es?|ed"
    r"|ing)|(?:show(?:s|ed|n|ing)?|present(?:s|ed|ing)?|releas(?:es?|ed|ing)|publish(?:es|ed|ing)?"
    r"|produc(?:es?|ed|ing)|display(?:s|ed|ing)?|unveil(?:s|ed)?|obtain(?:s|ed)?))(?: (?:the|an?"
    r"|its|some|what|these|those|also|new|up|to|by|from|his|her|their|our|many|several|numerous"
    r"|countless|dozens of|both|multiple|recent)){0,4} $"
)
"""What stands before the words of a ground."""
_THROUGH = re.compile(
    r"(?i)\b(?:through|via|using|by means of|with the help of)(?: (?:the|its|new|such|some))* $"
)
"""What is seen or proven by some means rests on them."""
_MEANS: frozenset[Ground] = frozenset(("imagery", "video", "intelligence", "data"))
_MERE: dict[Ground, re.Pattern[str]] = {
    "document": re.compile(r"(?i)\b(?:according to|refer\w*(?: \w+)? to|obtain\w*|present\w*"
                           r"|publish\w*|releas\w*|produc\w*|display\w*)\b[^,]{0,20}$"),
    "report": re.compile(r"(?i)\b(?:refer\w*(?: \w+)? to|present\w*|publish\w*|releas\w*|produc\w*"
                         r"|point\w* to|display\w*|obtain\w*)\b[^,]{0,20}$"),
    "data": re.compile(r"(?i)\b(?:refer\w*(?: \w+)? to|obtain\w*|publish\w*|releas\w*"
                       r"|display\w*)\b[^,]{0,20}$"),
}  # fmt: skip
"""Words that only deal with such things: an order is published, a report is presented."""
_SEEN_REPORTS = re.compile(
    r"(?i)\b(?:seen|saw|see|ha(?:s|ve)|noting|received?|credible|there were)(?: (?:the|numerous"
    r"|many|very|some|multiple|recent|several|also|now)){0,3} (?:credible )?$"
)
_OF_DEEDS = re.compile(r"(?i)^ (?:of|about|that (?!you\b|we\b|I\b))")
_RESTS = tuple(
    (ground, re.compile(
        r"(?i)\b(?:bas(?:ed|ing) (?:\w+ ){0,3}?(?:up)?on|on the basis of|cit(?:es?|ed|ing)"
        r"|judging by|from|rel(?:ies|ying) on|as (?:evidenced|shown|confirmed) by|(?:demonstrat\w+"
        r"|shown?|showed|prove[dn]|ran|run|made|found|confirmed|ha(?:s|ve))(?: it)?(?: in| by"
        r"| through)?) (?:the |its |some )?"
        rf"(?P<ground>(?:our |their |his |her )?(?:(?!{_STOP})[\w’-]+ ){{0,3}}?(?:{nouns}))"
        r"(?![\w-])"
    ))
    for ground, nouns in _BASES
)  # fmt: skip
_FROM: dict[Ground, re.Pattern[str]] = {
    "data": re.compile(r"(?i)^(?:from|made|ha(?:s|ve)|cit\w+)\b"),
    "report": re.compile(r"(?i)^(?:from|ran|run|made|found|confirmed|showed|shown?|prove[dn])\b"),
    "intelligence": re.compile(
        r"(?i)^(?:ran|run|made|found|confirmed|showed|shown?|prove[dn]|ha(?:s|ve))\b"
    ),
}
"""Leads that do not suit a ground."""
_OBSERVED = re.compile(
    r"(?i)(?<!\bas )\b(?:what )?(?:(?:I|we|he|she|they|who|our \w+|(?-i:[A-Z]\w+)) (?:personally "
    r"|ourselves |myself |also |just |clearly )?(?:saw|witnessed|observed|watched|detected|(?:have"
    r"|has|had|[’']ve|[’']d)(?: not|n[’']t)?(?: yet| also| now| already| personally"
    r"| just)* (?:observed|witnessed|detected|tracked|monitored|seen(?= (?:no|nothing|any|further"
    r"|indications?|signs?|evidence|movements?|troops|forces)\b)))|(?:have|has) (?:not"
    r"|yet to) see(?:n)?(?= (?:any|evidence|signs?)\b)|(?:do(?:es)? not|don[’']t|doesn[’']t"
    r"|did not|didn[’']t) see(?= (?:any|evidence|signs?)\b)|see(?:s)?(?= no (?:signs?|evidence"
    r"|indication)))\b(?! (?:before|it|this|that|what|how|in|last|–|—)(?: |$))|with (?:my|our"
    r"|their|his|her) own eyes"
)
_DENIED = re.compile(
    r"(?i)(?:\bno\b|\bnot\b|\bnever\b|n[’']t\b|\bwithout\b|\black of\b|\bany\b|\bfake\b"
    r"|\balleged\b|\bforged\b)[\w ’']{0,30}$"
)
_NEAR = 60
"""So many characters before a ground may lead to it."""


def evidence_in(text: str, start: int, end: int, *, source: Fragments = ()) -> tuple[Evidence, ...]:
    """Find the grounds named in `text[start:end]`: the sentence of a statement, or its content.

    A ground that the words refuse ("has shown no evidence", "did not provide documents") is none;
    what somebody has *not seen* still is their observation. What stands in the `source` speaks for
    itself and is no ground of somebody's words.
    """
    part = " ".join(text[start:end].split("\n"))
    low = part.lower()
    if not any(word in low for word in _ANY):
        return ()
    found: list[Evidence] = []
    taken = [(first - start, last - start) for first, last in source]
    for ground, first, last in (*_named(part), *_rested(part), *_observed(part)):
        if any(first < held[1] and held[0] < last for held in taken):
            continue
        taken.append((first, last))
        found.append(Evidence(ground, Span.of(text, start + first, start + last)))
    return tuple(sorted(found, key=lambda item: item.span.start))


def _named(part: str) -> Iterator[tuple[Ground, int, int]]:
    for ground, pattern in _GROUNDS:
        for match in pattern.finditer(part):
            noun, last = match.span()
            described = _DESCRIBED.search(part, max(0, noun - _NEAR), noun)
            first = described.start() if described else noun
            before, after = part[max(0, first - _NEAR) : first], part[last : last + 2 * _NEAR]
            if _DENIED.search(before[-40:]) or _is_name(part, noun):
                continue
            led = _LEADS.search(before)
            if led and ground in _MERE and _MERE[ground].search(before):
                led = None
            reports = ground == "report" and _SEEN_REPORTS.search(before) and _OF_DEEDS.match(after)
            led = led or (_THROUGH.search(before) if ground in _MEANS else None)
            if led or reports or _SHOWS.match(after):
                yield ground, first, last


def _rested(part: str) -> Iterator[tuple[Ground, int, int]]:
    for ground, pattern in _RESTS:
        for match in pattern.finditer(part):
            unfit = _FROM.get(ground)
            if unfit is None or not unfit.match(match[0]):
                yield ground, *match.span("ground")


def _observed(part: str) -> Iterator[tuple[Ground, int, int]]:
    for match in _OBSERVED.finditer(part):
        yield "observation", *match.span()


def _is_name(part: str, noun: int) -> bool:
    """Whether the noun belongs to a name ("Institute for Space Research")."""
    word = part[noun : noun + 4]
    return noun > 0 and part[noun - 1] == " " and word[0].isupper() and not word.isupper()
