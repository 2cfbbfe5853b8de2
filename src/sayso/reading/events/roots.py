"""From the model's label and the modes to PLOVER's root.

The model's YIELD is two roots: CONCEDE, a yielding in words (announced, promised, granted), and
RETREAT, one carried out. PLOVER counts help, talks and support that are still to come as AGREE.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from sayso.terms import Act, EventMode, EventRoot

YIELD: Final = "YIELD"
_IN_WORDS: Final = re.compile(
    r"(?i)\b(?:apolog|regret|remorse|sorry|pardon|amnest|acquit|conced|concession|exonerat"
    r"|backed down|admit|forgiv|commut)\w*"
    r"|\b(?:lift|eas|relax|end|remov|cancel|drop|waiv|suspend|withdr[ae]w|revok)\w*"
    r"\s+(?:\S+\s+){0,3}"
    r"(?:curfew|restriction|ban|sanction|state of emergency|martial law|charge|demand|complaint"
    r"|candidacy|objection|protest|bill|embargo|tariff)s?\b"
    r"|\b(?:declar|announc|agree)\w*\s+(?:\S+\s+){0,3}(?:ceasefire|cease-fire|truce)\b"
)
_ANNOUNCED: Final = re.compile(
    r"(?i)\b(?:announc|promis|pledg|vow|offer|agree|decid|decision|order|plan|intend|intention"
    r"|propos|prepar|willing|read(?:y|iness)|commit)\w*"
)
_CARRIED_OUT: Final = re.compile(
    r"(?i)\b(?:is|are|was|were|been|being)\s+(?:now |already |also )?(?:\w+ing|\w+ed|\w+wn|\w+en)\b"
    r"|[’'](?:re|s)\s+\w+ing\b"
    r"|\b(?:has|have|had)\s+(?:\w+\s+)?(?:\w+ed|\w+wn|left|begun|given|let)\b"
    r"|\b(?:began|begun|started|complet|finish)\w*|\b(?:withdrew|retreated|released|freed"
    r"|surrendered|resigned|left|evacuated|disarmed|returned|quit|pulled)\b"
)
_GIVES_WAY: Final = re.compile(
    r"(?i)(?:\b(?:will|shall|would|to|and)|[’']ll)\s+(?:(?:not|also|soon|now|then|immediately"
    r"|begin|start|fully|partly|unilaterally|gradually)\s+(?:to\s+)?)*"
    r"(?:withdraw|pull\s+(?:\S+\s+){0,3}(?:out|back)|retreat|release|free\b|surrender|resign\b"
    r"|step\s+down|disarm|demobili[sz]e|lay\s+down|hand\s+(?:\S+\s+){0,3}over|relinquish|lift\b"
    r"|ease\b|evacuate\s+its|leave\s+office|give\s+up|cease\s+fire|pardon|apologi[sz]e)"
    r"|\b(?:withdrawal|pull-?(?:out|back)|retreat|release|resignation|surrender)"
    r"\s+(?:of|from|by)\b"
)
"""Giving way that is still to come; else the model takes it for an agreement to do something."""
_FORESHADOW: Final = frozenset[str](("CONSULT", "SUPPORT", "COOPERATE", "AID"))


def root_of(
    label: str, words: str, *, cue: str = "", act: Act = "assert", modes: Sequence[EventMode] = ()
) -> tuple[EventRoot, tuple[EventMode, ...]]:
    """Give the root of a labelled event, and its modes as the root leaves them.

    `words` are those of the event, `cue` those that introduce them ("announced").
    """
    left = tuple(modes)
    if label in ("REJECT", "ACCUSE", "THREATEN") and act != "deny":
        # "will not accept" is the rejection itself
        left = tuple(mode for mode in left if mode != "negated")
    if label == YIELD or (label == "AGREE" and _GIVES_WAY.search(words)):
        return _yielding(words, cue, act, left), left
    if label in _FORESHADOW and "future" in left and "negated" not in left:
        return "AGREE", tuple(mode for mode in left if mode != "future")
    return label, left  # type: ignore[return-value]  # the other labels are roots


def _yielding(words: str, cue: str, act: Act, modes: Sequence[EventMode]) -> EventRoot:
    """Tell a yielding in words from one carried out.

    One that is only asked for, supposed, denied or not seen is no announcement either: it keeps
    the name of the deed.
    """
    if _IN_WORDS.search(words):
        return "CONCEDE"
    if "negated" in modes or "hypothetical" in modes:
        return "RETREAT"
    if "future" in modes or act == "promise":
        return "CONCEDE"
    announced = _ANNOUNCED.search(f"{cue} {words}") is not None
    return "CONCEDE" if announced and not _CARRIED_OUT.search(words) else "RETREAT"
