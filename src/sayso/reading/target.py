"""Whom an act is aimed at: who is accused, blamed, asked, urged, thanked, condemned, warned."""

from __future__ import annotations

import re
from typing import Final

from sayso.records import Statement
from sayso.terms import Act

DIRECTED: Final[frozenset[Act]] = frozenset(
    ("accuse", "ask", "condemn", "demand", "praise", "threaten", "warn", "promise", "deny")
)
_AFTER: Final[dict[Act, str]] = {
    "accuse": r"(?:of|for|as|with)\b", "ask": r"(?:to|whether|if|how|why|what|when|about|for)\b",
    "condemn": r"(?:for|over|as|after)\b", "demand": r"(?:not to|to|that)\b",
    "praise": r"(?:for|on|as|and its)\b", "threaten": r"(?:with|that|if)\b",
    "warn": r"(?:that|of|not|against|about|over|to)\b", "promise": r"(?:that|to)\b",
    "deny": r"$^",
}  # fmt: skip
"""What closes the object of such a verb: "accused | them | of fraud"."""
_VERBS: Final = re.compile(
    r"(?i)\b(?:accus|blam|urg|call\w* (?:up)?on|ask|thank|prais|commend|condemn|denounc|critici"
    r"|warn|threat|order|instruct|request|implor|appeal\w* to|congratulat|salut|applaud|beg|press"
    r"|tell|told|promis|assur|advis|encourag|invit|slam|rebuk|attack|charg|demand\w* (?:that|of)"
    r"|hail|laud|caution|remind|oblig|command|forb\w+|task|welcom|plead\w* with|want|expect)\w*"
)
_TOLD: Final = re.compile(
    r"(?i)\b(?:told|tell(?:s|ing)?|assur\w+|warn\w*|promis\w+|ask\w*|remind\w*)\b"
)
_PASSIVE: Final = re.compile(
    r"(?i)\b(?:is|are|was|were|been|being|be|stands?) (?:\w+ )?(?:accused|blamed|urged|asked|told"
    r"|ordered|thanked|praised|condemned|criticised|criticized|warned|charged|requested|denounced"
    r"|hailed)\b"
)
_ON: Final = re.compile(r"(?i)\b(?:on|upon|at|to|with|against|of)$")
_LEAD: Final = re.compile(r"(?i)[\s,“\"‘']*(?:on |upon |to |with |that |at |against )?")
_BREAK: Final = re.compile(
    r"[,;:.!?“”\"()\n—–]|\b(?:who|which|that|and|or|but|because|after|such as|as)\b"
)
_OWNED: Final = re.compile(r"[’']s?\b")
_NO_NAME: Final = re.compile(
    r"(?i)(?:whether|if|how|why|what|when|where|an? |any |some |no |to |not )"
)
_NOUN_OF: Final = re.compile(
    r"(?i)\b(?:attacks?|aggression|invasion|decision|violence|crimes|crackdown|raid|move|policy"
    r"|actions?|behaviou?r|conduct|efforts?|support|work|role) (?:of|by|from) (?=(?:the )?[A-Z])"
)
_OWNERS: Final[frozenset[Act]] = frozenset(("accuse", "condemn", "praise", "deny"))
"""Acts that may be aimed at the owner of a deed: "condemned Norland's attack"."""
_MOST: Final = 90
"""Most characters of the words that name whom an act is aimed at."""


def target_bounds(text: str, statement: Statement) -> tuple[int, int] | None:
    """Bound the words that name whom an act is aimed at; None where none do.

    They open the content ("urged Norland to act"), stand between cue and content ("told Norland
    that …"), own the deed ("condemned Norland's attack"), or are the subject ("Norland is
    accused").
    """
    if statement.act not in DIRECTED or not statement.cue or not statement.content:
        return None
    cue, content = statement.cue[-1], statement.content
    if _PASSIVE.search(cue.quote) and content[0].start < cue.start:
        return _phrase(text, content[0].start, content[0].end, r"$^")
    after = next((span for span in content if span.start >= cue.end), None)
    if after is None:
        return None
    aside = statement.act not in ("praise", "condemn")
    if (
        aside
        and after.start - cue.end > 3
        and _TOLD.search(cue.quote)
        and after.start - cue.end < _MOST
    ):
        return _phrase(text, cue.end, after.start, r"$^")
    if not _VERBS.search(cue.quote):
        return None
    return _object(text, after.start, after.end, statement.act)


def _object(text: str, start: int, end: int, act: Act) -> tuple[int, int] | None:
    """Bound the object that opens the content, its owner where it is a deed."""
    words = text[start : min(end, start + _MOST)]
    if _NO_NAME.match(words):
        return None
    closes = re.search(rf"(?i)\s(?={_AFTER[act]})", words)
    stop = _BREAK.search(words)
    last = min([len(words), *(match.start() for match in (closes, stop) if match)])
    owned = _OWNED.search(words, 0, last) if act in _OWNERS else None
    if owned and words[:1] != "“":
        return _phrase(text, start, start + owned.start(), r"$^")
    deed = _NOUN_OF.search(words) if act in _OWNERS else None
    if deed and deed.start() <= last:
        return _phrase(text, start + deed.end(), start + _MOST, r"(?:on|in|against|for|to|of)\b")
    if closes is None and act in ("accuse", "demand", "ask", "warn", "threaten", "promise"):
        # without "of", "to" the words are what is said, unless a name alone is left
        last = min(last, len(text[start:end]))
        if start + last < end and act != "accuse":
            return None
    return _phrase(text, start, start + last, r"$^")


def _phrase(text: str, start: int, end: int, closes: str) -> tuple[int, int] | None:
    """Trim a stretch to one noun phrase."""
    lead = _LEAD.match(text, start, end)
    start = lead.end() if lead else start
    words = text[start:end]
    stop = _BREAK.search(words)
    if stop:
        words = words[: stop.start()]
    shut = re.search(rf"(?i)\s{closes}", words)
    if shut:
        words = words[: shut.start()]
    words = words.rstrip(" ,’'")
    if not words or len(words.split()) > 9:
        return None
    return start, start + len(words)
