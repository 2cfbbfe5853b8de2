"""What a speaker tells of their own saying, and whom they address as "you".

The words of a turn or an issued text are its speaker's without a cue. "I think", "we urge" only
carry those words; "as I said on Monday" and "we have told them" report another act of saying, and
so does a press service that writes of its own chief as "the President said".
"""

from __future__ import annotations

import re

from sayso.records import Turn

_FIRST = re.compile(r"(?i)\W*(?:i|we|me|us|my|our)\b")
_SINGULAR = re.compile(r"(?i)\W*(?:i|me|my)\b")
_YOU = re.compile(r"(?i)\W*(?:you|your)\b")
_EARLIER = re.compile(
    r"(?i)\b(?:have|has|had|did|was|were|been|would not|wouldn’t|will|’ll|'ll|going to"
    r"|said|told|wrote|spoke|made|put|gave|thought|knew|felt|saw|heard|meant|found|laid|set|sent)\b"
    r"|[’'](?:ve|d)\b|\b(?!need\b|indeed\b|feed\b|speed\b|succeed\b|proceed\b|agreed\b)\w{2,}ed\b"
    r"|\bagreed\b"
)
"""Words by which a cue tells of another time than that of speaking."""
_COURTESY = re.compile(
    r"(?i)\b(?:thank\w*|congratulat\w+|welcom\w+|want(?:ed)? to|would like|[’']d like|let me|may i"
    r"|going to|refer\w*)\b"
)
_VIEW = re.compile(
    r"(?i)\b(?:believ\w+|expect\w*|hop(?:e|ing)|hopeful|intend\w*|understand|view|position|assess\w*"
    r"|consider\w*|feel|fear|judge\w*|support\w*|oppose\w*|reject\w*|den(?:y|ies)|maintain\w*)\b"
)
"""A body's attitude that its spokesperson tells: "we believe", "our position is"."""


def is_first_person(source: str) -> bool:
    """Whether a source is the one who is speaking: "I", "we", "our view"."""
    return bool(_FIRST.match(source))


def tells_of_saying(source: str, cue: str) -> bool:
    """Whether a first person's cue reports another act or a body's attitude, and is no opener."""
    if _EARLIER.search(cue):
        return not _COURTESY.search(cue)
    return not _SINGULAR.match(source) and bool(_VIEW.search(cue + " " + source))


def is_addressed(source: str) -> bool:
    """Whether a source is the one who is spoken to."""
    return bool(_YOU.match(source))


def addressee(turns: tuple[Turn, ...], number: int) -> int | None:
    """Number the turn whose speaker is "you" in a turn: the answer's to a question, else the one
    before; None where nobody else speaks."""
    order = (number + 1, number - 1) if turns[number].question else (number - 1, number + 1)
    for other in order:
        if 0 <= other < len(turns) and turns[other].question != turns[number].question:
            return other
    return next((other for other in order if 0 <= other < len(turns)), None)
