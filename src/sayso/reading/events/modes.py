"""How an event is spoken of: as past history, to come, supposed, or denied."""

from __future__ import annotations

import re
from typing import Final

from sayso.terms import Act, EventMode, Polarity

_FUTURE: Final = re.compile(
    r"(?i)\b(?:will|won[’']t|shall)\b|[’']ll\b|\b(?:is|are|am|was|were|be)\s+(?:going|about|due|set"
    r"|ready|willing|prepared|expected|scheduled|planned|supposed)\s+to\b|[’'](?:re|m|s)\s+(?:going"
    r"|about|ready)\s+to\b|\b(?:plan|intend|promis|pledg|vow|offer|agree|decid|prepar|order|propos)"
    r"\w*\s+(?:\w+\s+)?to\s+[a-z]|^\W*to\s+[a-z]|\bto be (?!sure\b|clear\b|honest\b)[a-z]+ed\b"
    r"|\b(?:upcoming|forthcoming|next (?:week|month|year)|tomorrow)\b"
)
_WOULD: Final = re.compile(r"(?i)\bwould\b|[’']d\s+(?!better\b|been\b|like\b)[a-z]+\b(?<!ed)")
_SUPPOSED: Final = re.compile(
    r"(?i)\b(?:if|unless|whether|in case|in the event|could|may|might|should|must|ought|were to"
    r"|perhaps|maybe|possibly|possible|potential(?:ly)?|threat of|risk of|hypothetical\w*)\b"
)
_REQUESTED: Final = frozenset[Act](("demand", "ask"))
_TO_COME: Final = frozenset[Act](("promise", "predict", "threaten"))
_HISTORY: Final = re.compile(
    r"(?i)\b(?:years|decades|centuries) ago\b|\b(?:last|previous|past) (?:century|decade)\b"
    r"|\bused to\b"
    r"|\bduring (?:the )?(?:\w+ ){0,2}(?:World War|Cold War|era|revolution)\b|\bhistorical(?:ly)?\b"
    r"|\b(?:in|since|back in|of) (?:the )?(?:1[5-9]\d\ds?|200\ds?)\b|\bin the past\b"
    r"|\bformer(?:ly)?\b"
)
_PAST: Final = re.compile(
    r"(?i)\b(?:has|have|had|was|were|did|been)\b|[’']ve\b|\b(?!need\b|indeed\b)[a-z]{3,}ed\b"
    r"|\b(?:went|came|took|gave|sent|left|met|held|fled|shot|withdrew|fought|began|fell|lost)\b"
)
_CLAUSE: Final = re.compile(r"(?<=\w)[,;:—–]\s|\s(?:which|who|because|although|while|when|as)\s")


def modes_of(
    words: str, *, act: Act, polarity: Polarity, past: bool = False
) -> tuple[EventMode, ...]:
    """Say how the words speak of their event.

    `past`: the time that they name lies long before they were said. What is asked for has not
    taken place; what is denied is negated; a denial of a negation is not.
    """
    found: list[EventMode] = []
    main = _main(words)
    if past or _HISTORY.search(words):
        found.append("historical")
    elif act in _REQUESTED or _SUPPOSED.search(main):
        found.append("hypothetical")
    elif _is_to_come(main, act):
        found.append("future")
    if (polarity == "negative") != (act == "deny"):
        found.append("negated")
    return tuple(found)


def _is_to_come(main: str, act: Act) -> bool:
    """Whether the words tell of what is to come. Those of a promise or a prediction do, unless
    their own verb is past."""
    if _FUTURE.search(main) or _WOULD.search(main):
        return True
    return act in _TO_COME and not _PAST.search(main)


def _main(words: str) -> str:
    """Give the words up to the second clause, at least the first eight."""
    for match in _CLAUSE.finditer(words):
        if len(words[: match.start()].split()) >= 8:
            return words[: match.start()]
    return words
