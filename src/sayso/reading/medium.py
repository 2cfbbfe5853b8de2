"""Where something was said: the occasion or the channel that stands beside its cue."""

from __future__ import annotations

import re
from typing import Final

from sayso.reading.outlets import likely_outlet
from sayso.reading.raw import Fragments
from sayso.records import Medium, Span
from sayso.terms import MEDIUM_KINDS, MediumKind

_NOUNS: Final[tuple[tuple[MediumKind, str], ...]] = (
    ("interview", r"interviews?"),
    ("briefing", r"(?:press |news |media |daily )*(?:briefings?|conferences?|gaggles?)"
                 r"|press (?:availability|call|encounter)"),
    ("call", r"(?:tele)?phone(?! (?:call|conversation|interview))|(?:phone |telephone |video "
             r"|conference |zoom )?calls?|(?:tele)?phone conversations?|video ?link"),
    ("hearing", r"(?:court |congressional |senate |committee |parliamentary )*(?:hearings?"
                r"|testimony)|court|trial|deposition"),
    ("speech", r"(?:speech(?:es)?|address|sermon|lecture|inaugural|keynote|toast"
               r"|eulogy)(?! book)"),
    ("post", r"tweets?|(?:blog |facebook |twitter |telegram |social media |online )*posts?|blog"
             r"|threads?|(?:telegram|youtube|whatsapp) (?:channel|message)|(?:video|text"
             r"|whatsapp) messages?"),
    ("letter", r"(?:open |joint )?letters?|e-?mails?|memos?|notes?|telegrams?|written repl(?:y"
               r"|ies)"),
    ("report", r"(?:stud(?:y|ies)|reports?|papers?|articles?|op-?eds?|essays?|columns?|books?"
               r"|memoirs?|assessments?|dispatch(?:es)?)"),
    ("statement", r"(?:press |news )?(?:statements?|releases?)|communiqu[eé]s?|declarations?"
                  r"|(?:prepared |written )?remarks|comments|readouts?"),
    ("meeting", r"(?:summit|cabinet )?(?:meetings?|talks|summits?|sessions?|gatherings?"
                r"|negotiations|consultations|rall(?:y|ies)|ceremon(?:y|ies)|forums?|visit|events?"
                r"|debates?)"),
    ("broadcast", r"(?:(?:tv|television|radio|live|video|state|national|public) )*(?:broadcasts?"
                  r"|(?:television|tv|radio)(?! (?:interview|address|appearance|speech|statement"
                  r"|debate))|podcasts?|telecasts?|appearances?)|(?:tv|television|radio|news|talk"
                  r"|breakfast|morning) (?:programmes?|programs?|shows?)"),
)  # fmt: skip
_SITES = (
    r"Twitter|Facebook|Instagram|Telegram|TikTok|YouTube|LinkedIn|Truth Social|Weibo|WhatsApp"
    r"|Threads|Bluesky|Mastodon|X|VKontakte|(?:its|his|her|their) website|social media|the website"
)
_CHANNELS = (
    r"(?:(?:state|national|public|live|local|Russian|Ukrainian|Chinese|Israeli|Iranian|British|US"
    r"|U\.S\.) )*(?:tv|television|radio)|CNN|MSNBC|NBC|ABC|CBS|CNBC|Fox News|Fox|the BBC"
    r"|BBC(?: [A-Z]\w+)*|Sky News|PBS|NPR|Al Jazeera|Rossiya[ -]?(?:1|24)|RT|ITV|Channel (?:4|One)"
    r"|air"
)
_TOLD: Final[tuple[tuple[MediumKind, str], ...]] = (
    ("briefing", r"(?:the |a group of )?(?:reporters|journalists|the (?:press|media)|newsmen)"),
    ("hearing", r"(?:the |a |an )?(?:[\w’'.]+ ){0,3}?(?:court|judge|jury|jurors|committee|panel"
                r"|inquiry|lawmakers|legislators|senators|parliament|Congress|Duma|MPs)"),
    ("meeting", r"(?:the |a |an )?(?:[\w’'.]+ ){0,3}?(?:summit|conference|meeting|rally|forum"
                r"|crowd|Security Council|General Assembly)"),
    ("interview", r"(?:the )?(?:BBC|CNN|MSNBC|CNBC|NBC|ABC|CBS|Fox News|Sky News|NPR|PBS|Reuters"
                  r"|AFP|Bloomberg|Al Jazeera|Axios|Politico|(?:[A-Z][\w’'.]+ ){0,3}(?:News|Times"
                  r"|Post|Journal|Guardian|Telegraph|Radio|TV|magazine|newspaper))"),
)  # fmt: skip
_TAIL = (
    r"(?:(?: (?:also|later|first|issued|released|published|posted|aired|broadcast|sent|given|dated"
    r"|held|with|to|for|by|on|in|at|from|of|alongside|late|early|earlier|last|this|the|a|an|its"
    r"|his|her|their)){1,4} (?-i:[A-Z][\w’'&.-]*[\w’'&]"
    r"|\d{1,2}(?: [A-Z]\w+)?)(?: (?-i:[A-Z][\w’'&-]+)|(?: (?:media|news|state|public|local|tv"
    r"|radio|outlet|agency|broadcaster|channel|network|newspaper|daily|weekly|magazine|station"
    r"|website|host|reporter)){1,3} (?-i:[A-Z][\w’'&-]+))*| (?:issued |released |late |on )?(?:Mon"
    r"|Tues|Wednes|Thurs|Fri|Satur|Sun)day)*(?: (?:yesterday|today|earlier|this (?:week|morning)"
    r"|last (?:week|month|night|year)))?"
)
"""What names the occasion further: "with MSNBC", "issued on Friday", "in Brussels"."""
_PLAIN: Final = re.compile(
    r"(?i)\b(?:in|during|at|after|before|following|ahead of|by|over|on|via|through"
    r"|as part of) (?:(?:a|an|the|his|her|its|their|our|one|another|this|that"
    r"|separate) )?(?:(?!of\b|to\b|and\b)[\w’'.-]+ ){0,4}?(?P<noun>"
    + "|".join(f"(?P<{kind}>{nouns})" for kind, nouns in _NOUNS)
    + rf")\b(?![’'-]){_TAIL}"
)
_ON: Final = re.compile(
    rf"(?i)\b(?:on|via|through|over) (?:(?:his|her|its|their"
    rf"|the) (?:official )?)?(?:(?-i:(?P<post>{_SITES}))"
    rf"|(?-i:(?P<broadcast>{_CHANNELS})))\b(?![’'-]){_TAIL}"
)
_TO_WHOM: Final = re.compile(
    r"(?i)\b(?:told|tells|telling|briefed|informed|testified (?:before|to)|sa(?:id|ys) to|spoke to"
    r"|speaking to|addressing) (?-i:"
    + "|".join(f"(?P<{kind}>{whom})" for kind, whom in _TOLD)
    + rf")\b(?![’'-]){_TAIL}"
)
_BY_CUE: Final[tuple[tuple[MediumKind, re.Pattern[str]], ...]] = (
    ("post", re.compile(r"(?i)\b(?:re)?(?:tweet|blogg)(?:ed|s|ing)\b|\bposted\b")),
    ("hearing", re.compile(r"(?i)\btestif(?:ied|ies|ying)\b")),
    ("letter", re.compile(r"(?i)\be-?mailed\b")),
)
_LIMITED: Final[frozenset[MediumKind]] = frozenset(("call", "report", "broadcast", "letter"))
_WITHIN: Final = re.compile(r"(?i)^(?:in|by|over|on|during|via|through)\b")
_LEADS: Final = re.compile(r"\b(?:with|to|told|on)\s+((?:the\s+)?(?:[\w.’'&-]+\s+)*?[A-Z].*)$")
_ABOUT: Final = re.compile(r"(?i)^(?:after|before|following|ahead of) ")
"""What came before or after is an occasion only where it is a meeting or a hearing."""


def media_in(
    text: str, start: int, end: int, *, apart: Fragments, cue: Fragments
) -> tuple[Medium, ...]:
    """Find where the words of a cue were said, in `text[start:end]`, the sentence around it.

    What stands `apart`, the content and the source, is about other things. Each kind is named once.
    """
    found: dict[MediumKind, Medium] = {}
    low, high = _reach(start, end, apart, cue)
    clause = text[low:high].replace("\n", " ")
    for pattern in (_PLAIN, _ON, _TO_WHOM):
        for match in pattern.finditer(clause):
            kind = _kind(match)
            first, last = low + match.start(), low + match.end()
            if kind is None or any(first < two and one < last for one, two in apart):
                continue
            found.setdefault(kind, Medium(kind, Span.of(text, first, last), _likely(match[0])))
    for medium, words in _BY_CUE:
        for first, last in cue:
            verb = words.search(text[first:last])
            if verb:
                span = Span.of(text, first + verb.start(), first + verb.end())
                found.setdefault(medium, Medium(medium, span))
    return tuple(sorted(found.values(), key=lambda one: one.span.start))


def _likely(words: str) -> str | None:
    """Guess the outlet that a garbled name means, after the word that leads to it."""
    named = _LEADS.search(words)
    return likely_outlet(named[1]) if named else None


def _kind(match: re.Match[str]) -> MediumKind | None:
    named = match.groupdict()
    kind = next((kind for kind in MEDIUM_KINDS if named.get(kind)), None)
    if kind is None or (kind in _LIMITED and not _WITHIN.match(match[0]) and match.re is _PLAIN):
        return None
    if _ABOUT.match(match[0]) and kind not in ("meeting", "call", "briefing"):
        return None
    return kind


def _reach(start: int, end: int, apart: Fragments, cue: Fragments) -> tuple[int, int]:
    """Bound what lies about the cue between fragments of content on either side of it."""
    first, last = cue[0][0], cue[-1][1]
    for one, two in apart:
        if two <= first and two - one > _LONG:
            start = max(start, two)
        elif one >= last and two - one > _LONG:
            end = min(end, one)
    return start, max(end, last)


_LONG: Final = 60
"""A shorter stretch (a source, a name) does not cut off what lies beyond it."""
