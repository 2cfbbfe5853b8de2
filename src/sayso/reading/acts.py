"""The speech act of a statement, from the words of its cue or from those that are said."""

from __future__ import annotations

import re
from collections.abc import Callable

from sayso.reading.act_cues import CUES, FALSE
from sayso.reading.act_words import told_act
from sayso.terms import Act

_CALLS = re.compile(r"(?i)\b(?:call|describ|label|brand|dub|character)\w*")
_REFUSED = re.compile(rf"(?i)\b{FALSE}\b")
_NOT = re.compile(r"n[’']t\b")
_OPPOSITE = re.compile(r"(?i)^[\W_]*(?:just |exactly )?(?:the )?(?:opposite|contrary|otherwise)\b")
_NEGATED = re.compile(
    r"(?i)\b(?:not|never|no longer|neither|without|refus\w+ to|declin\w+ to|fail\w* to)\b"
)
_NEGATABLE = frozenset(
    ("deny", "confirm", "accuse", "condemn", "praise", "promise", "demand", "predict")
)
_TO = re.compile(r"(?i)(?:^|… )[\W_]*(?:not )?to\b")
_SOMEBODY_TO = re.compile(r"^[\W_]*[^,.;?]{2,120}?\bto (?!the\b|a\b|an\b|this\b|that\b|[A-Z])\w+")
_INDIRECT = re.compile(
    r"(?i)^[\W_]*(?:whether|if|how|why|what|when|where|who|which|exactly|about|is|are|do|does"
    r"|did)\b"
)
_BE = re.compile(r"(?i)\b(?:is|are|was|were|be|been)\b")
_CALLED: tuple[tuple[Act, re.Pattern[str]], ...] = (
    ("accuse", re.compile(r"(?i)\b(?:breach|crimes?|violations?|aggress\w+|terroris[mt]\w*|genocide"
                          r"|murder\w*|traitors?|criminals?|liars?|provocations?|abuse)\b")),
    ("condemn", re.compile(r"(?i)\b(?:barbar\w+|evil|garbage|stunt|witch hunt|disgrac\w+|shame\w*"
                           r"|coward\w*"
                           r"|horrif\w+|outrag\w+|reckless|mistake|unacceptable|disaster|dictator"
                           r"|thugs?|unserious"
                           r"|irresponsible|wrong|brutal\w*|nazis?|heinous|appalling|failure"
                           r"|unfair|joke)\b")),
    ("praise", re.compile(r"(?i)\b(?:hero\w*|legend\w*|great|brave|historic|wonderful|brilliant"
                          r"|excellent|decent"
                          r"|outstanding|courageous|inspir\w+|treasure|friend)\b")),
)  # fmt: skip
"""What somebody calls another."""
_WILL = re.compile(r"(?i)\b(?:will|would|won[’']t|wouldn[’']t|going to|shall)\b|[’']ll\b")
_TOLD_TO = re.compile(r"(?i)\b(?:told|tell(?:s|ing)?)\b")
_WANTS = re.compile(r"(?i)\b(?:want(?:s|ed)?|would like)$")
_WISHES = re.compile(r"(?i)\b(?:want(?:s|ed)?|would like|interested in|prefer\w*)\b")
_TO_SEE = re.compile(r"(?i)^[\W_]*(?:to )?see(?:ing)? ")
_SUGGESTS = re.compile(r"(?i)\bsuggest\w*$")
_GERUND = re.compile(r"(?i)^[\W_]*\w{2,}ing\b")
_EXPRESSES = re.compile(
    r"(?i)\b(?:express|convey|voic|rais|reiterat|repeat|stress|underscor|emphasi[sz]|highlight"
    r"|put out|ma(?:de|ke|kes|king)|issu|sent|send|wish|extend|offer|ha(?:s|ve|d))\w*"
)
_VOICES = re.compile(r"(?i)\b(?:express|voic|rais)\w*")
_CONCERN = re.compile(r"(?i)^(?:\w+ ){0,4}(?:concern|alarm|worr|fear)")
_HEAD = 5
"""So many first words of a noun phrase may say what is expressed ("expressed his deep concern")."""


def act_of(cue: str, content: str, *, sided: Callable[[str], Act | None] = lambda _: None) -> Act:
    """Say what act the words of a cue perform on their content.

    A negated denial ("did not deny", "did not rule out") is a doubt: it leaves the matter open.
    `sided` says what words do that are about the speaker's own side.
    """
    words = _NOT.sub(" not", " ".join(cue.split()))
    if _OPPOSITE.match(content) or (_CALLS.search(words) and _REFUSED.search(content)):
        return "deny"
    named = _named(words)
    if named is None and _CONCERN.match(content) and _VOICES.search(words):
        return "warn"
    if named is None and _EXPRESSES.search(words) and not content.lower().startswith("that"):
        named = _named(" ".join(content.split()[:_HEAD]).strip(".,;:”’\"'"))
    if named is None:
        if _CALLS.search(words):
            for act, pattern in _CALLED:
                if pattern.search(content):
                    return act
        if _demands(words, content):
            return "demand"
        return told_act(content, words, sided)
    act, match = named
    if act in _NEGATABLE and _NEGATED.search(words[: match.start()][-24:]):
        open_ = act == "deny" or match[0].lower().startswith(("confirm", "verif", "corrob"))
        return "doubt" if open_ else "assert"
    return _weighed(act, match[0].lower(), words, content, sided)


def _demands(cue: str, content: str) -> bool:
    """Whether somebody wants something of others: "told to wait", "would like to see it closed"."""
    if _WISHES.search(cue) and _TO_SEE.match(content):
        return True
    if _TO.search(content):
        return _TOLD_TO.search(cue) is not None
    suggested = _SUGGESTS.search(cue) and _GERUND.match(content)
    return bool(_WANTS.search(cue) or suggested)


def _named(words: str) -> tuple[Act, re.Match[str]] | None:
    """The act that the words name, and where."""
    for act, pattern in CUES:
        match = pattern.search(words)
        if match is not None:
            return act, match
    return None


def _weighed(
    act: Act, word: str, cue: str, content: str, sided: Callable[[str], Act | None]
) -> Act:
    """Settle an act that its word leaves open: "asked A to go" demands, "agreed that" claims."""
    if act == "ask":
        directed = _TO.search(content) or cue.endswith(" for")
        if directed or (not _INDIRECT.match(content) and _SOMEBODY_TO.search(content)):
            return "demand"
    elif act == "promise":
        if word.startswith("assur") and not _WILL.search(content) and not cue.endswith(" of"):
            return "assert"
        # "agreed to go", "offered to help"; "agreed that it is late" only claims
        if word.endswith("decided") and not _TO.search(content) and not cue.endswith(" to"):
            return told_act(content, cue, sided)
        if word.startswith(("agree", "offer")) and not (
            _TO.search(content) or cue.endswith((" to", " on"))
        ):
            return told_act(content, cue, sided)
        if word.startswith("agree") and told_act(content, "") == "demand":
            return "assert"  # "agreed on the need for calm"
    elif act == "confirm":
        told = told_act(content, cue, sided)
        return told if told in ("promise", "demand", "threaten") else "confirm"
    elif act == "predict" and word.startswith("expect"):
        own = _TO.search(content) is None and _SOMEBODY_TO.search(content) and not _BE.search(cue)
        return "demand" if own and not content.lower().startswith("that") else "predict"
    return act
