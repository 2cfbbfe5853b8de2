"""Whether the clause around some words speaks of what was or of what is to come."""

from __future__ import annotations

import re
from typing import Final, Literal

Tense = Literal["past", "future"]

_VERB: Final = r"(?:\s+(?:not|also|be|have|soon|likely|only|then|now|\w+ly))*\s+[a-z]+"
_FUTURE: Final = (
    rf"(?:will|won[’']t|shall|would|wouldn[’']t|may|might|must|cannot)(?:{_VERB})?"
    rf"|\w+[’']ll(?:{_VERB})?|(?:is|are|am|’re|'re|was|were)\s+(?:going\s+)?to{_VERB}"
    r"|(?:plan|hope|intend|want|wish|vow|pledge|promise|agree|seek|threaten|prepare|aim|expect"
    rf"|schedul|suppos|slat|decid|call|urg|ask|order|need|forc)\w*\s+to{_VERB}"
    rf"|(?:set|due|about|likely|ready|bound|time)\s+to{_VERB}|expected|scheduled|due|slated|plans"
    r"|plan|upcoming|payable|effective|deadline|looms?|awaits?|to\s+be(?:\s+\w+)?"
    r"|leaves|begins|starts|opens|ends|arrives|meets?|takes\s+(?:place|effect)|departs|resumes"
    r"|reconvenes|expires|travels|visits|hosts"
)
_PAST_FORMS: Final = (
    "bought become withdrew withheld overthrew undertook upheld swung hung hid rode sang tore was "
    "were had did said told been began begun broke brought built came caught chose cost cut "
    "dealt drew drove fell felt fled flew fought found froze gave got grew heard held hit hurt "
    "kept knew laid lay led left lent lost made meant met paid put quit ran rang read rose sank "
    "sat saw sold sent shook shot showed shut slid slipped sought spent split spoke stole stood "
    "struck sued swept swore took taught thought threw understood went woke won wore wrote ended "
    "arose became bore shrank spread sprang forced"
)
_PAST: Final = (
    rf"had\s+(?:\w+ly\s+)?been\s+(?:due|set|scheduled|expected|planned)(?:\s+to{_VERB})?"
    rf"|{'|'.join(_PAST_FORMS.split())}"
    r"|(?:has|have)\s+(?!scheduled|set|until|till|to\b|called)\w+|\w{2,}ed"
)
_PRESENT: Final = (
    r"(?:was|were)\s+(?:planned|scheduled|set|due|expected)(?:\s+(?:for|to\s+\w+))?"
    r"|(?:is|are|being)(?:\s+(?:heard|held|made|\w+ed))?|says|can|could|should|set|has|have"
)
_NO_VERBS: Final = (
    "united|unprecedented|hundred|indeed|speed|red|bed|wed|feed|seed|breed|so-called|armed|limited"
)
_CUE: Final = re.compile(
    rf"(?<![\w-])(?:(?P<future>{_FUTURE})|(?P<noise>{_NO_VERBS})|(?P<present>{_PRESENT})"
    rf"|(?P<past>{_PAST}))(?![\w-])"
)
_BREAK: Final = re.compile(r"[!?;\n\"“”]|(?<=[a-z\d)]{3})\.(?=\s)|''|``| -- | – | — ")
_NEAR: Final = 150
_FIRM: Final = 18
"""Characters between a verb and the words that surely belong to it."""


def tense(low: str, start: int, end: int) -> tuple[Tense | None, bool]:
    """Give the tense of the verb that the words at [start, end) most likely belong to, and
    whether that verb stands so near that there is no doubt.

    `low` is the text in lower case. The nearest verb of the clause decides; one before the words
    counts as nearer than one after.
    """
    left = low[max(0, start - _NEAR) : start]
    for match in _BREAK.finditer(left):
        left = " " * match.end() + left[match.end() :]
    right = low[end : end + _NEAR]
    stop = _BREAK.search(right)
    right = right[: stop.start()] if stop else right
    best: Tense | None = None
    nearest = float(_NEAR * 3)
    for match in _CUE.finditer(left):
        distance = 1.0 * len(left) - match.end() + 30 * left.count(",", match.end())
        if distance <= nearest and not match["noise"]:
            best, nearest = _of(match), distance
    found = next((match for match in _CUE.finditer(right) if not match["noise"]), None)
    if found is not None:
        distance = 2.0 * found.start() + 20 + 30 * right.count(",", 0, found.start())
        if distance < nearest:
            best, nearest = _of(found), distance
    return best, nearest < _FIRM


def _of(match: re.Match[str]) -> Tense | None:
    if match["future"]:
        return "future"
    return "past" if match["past"] else None
