"""What a denial answers whose own words only point back: "the allegations", "this"."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Final

from sayso.records import Statement
from sayso.terms import Act

_ANSWERS: Final[frozenset[Act]] = frozenset(("deny", "doubt", "confirm", "decline", "condemn"))
_ANY_ACT: Final[frozenset[Act]] = frozenset(
    ("assert", "accuse", "predict", "warn", "confirm", "demand", "threaten", "promise", "condemn",
     "deny", "praise")
)  # fmt: skip
_CLAIMS: Final[frozenset[Act]] = frozenset(
    ("assert", "accuse", "predict", "warn", "confirm", "condemn")
)
_MATTERS: Final[tuple[tuple[str, frozenset[Act]], ...]] = (
    (r"allegations?|accusations?|charges?|blame|criticisms?|complaints?|involvement|wrongdoing"
     r"|responsibility|slurs?", frozenset(("accuse", "condemn"))),
    (r"demands?|calls?|requests?|proposals?|appeals?|offers?|ultimatums?|invitations?|pressure"
     r"|ideas?",
     frozenset(("demand", "promise", "ask", "threaten"))),
    (r"threats?|warnings?", frozenset(("threaten", "warn"))),
    (r"predictions?|forecasts?", frozenset(("predict", "warn"))),
    (r"promises?|pledges?|assurances?|plans?", frozenset(("promise",))),
    (r"claims?|assertions?|suggestions?|statements?|reports?|rumou?rs?|account|version|comments?"
     r"|remarks?|words|news|information|figures?|numbers?|speculation|assessments?|findings?|story"
     r"|notion|characteri[sz]ation", _CLAIMS),
    (r"it|this|that|them|these|those|so|any of (?:it|this|that)|such things?|everything"
     r"|all of (?:it|this)",
     _ANY_ACT),
)  # fmt: skip
_POINTS: Final = tuple(
    (
        re.compile(
            r"(?i)^[\W_]*(?:all |any |both |most of |some of |each of )?(?:of )?(?:(?:the|these"
            r"|those|this|that|such|all|any|his|her|its|their|our|my|your|[A-Z][\w.]+[’']s?|a"
            r"|an) )?(?:[\w’'-]+ ){0,3}?"
            rf"(?:{nouns})(?: (?:as|against (?:him|her|it|them|us|me|the \w+|[A-Z]\w+)|entirely"
            r"|outright|categorically|too|either|(?:made )?by [A-Z][\w. ]{1,30}"
            r"|from [A-Z][\w. ]{1,30})\b.{0,60})?[\W_]*$"
        ),
        acts,
    )
    for nouns, acts in _MATTERS
)
_ACCUSING: Final[frozenset[Act]] = frozenset(("accuse", "condemn", "threaten"))
_FAR: Final = 2500
"""So many characters back an answer may point."""
_NEAR: Final = 700
"""The same for a pronoun, which points to what was said just now."""


def answered(
    statements: Sequence[Statement], place: int, home_in: Callable[[str], str | None]
) -> int | None:
    """Give the place of the earlier statement that the one at `place` answers, or None.

    It must be somebody else's, of a kind that the pointing words may mean. An accusation of this
    very speaker comes first, then any accusation, then what is nearest. `home_in` names the state
    or body that words speak of.
    """
    one = statements[place]
    if one.act not in _ANSWERS or one.form not in ("cue", "headline"):
        return None
    found = next(
        ((index, acts) for index, (words, acts) in enumerate(_POINTS) if words.match(one.words)),
        None,
    )
    if found is None:
        return None
    pronoun = found[0] == len(_POINTS) - 1
    at = min(span.start for span in (*one.cue, *one.content))
    best: tuple[int, int] | None = None
    choice: int | None = None
    for index, other in enumerate(statements):
        gap = at - other.content[-1].end
        if not 0 <= gap <= (_NEAR if pronoun else _FAR) or other.act not in found[1]:
            continue
        if _same_speaker(one, other):
            continue
        rank = 2 if _is_about(other, one, home_in) else int(other.act in _ACCUSING)
        if best is None or (rank, -gap) > best:
            best, choice = (rank, -gap), index
    return choice


def _same_speaker(one: Statement, other: Statement) -> bool:
    if one.speaker is None or other.speaker is None:
        return False
    return one.speaker.key == other.speaker.key


def _is_about(other: Statement, one: Statement, home_in: Callable[[str], str | None]) -> bool:
    """Whether words accuse or speak of a speaker, or of the side that they speak for."""
    if one.speaker is None:
        return False
    names = {one.speaker.name, one.speaker.affiliation or one.speaker.name}
    aim = other.target
    if aim is not None and (aim.key == one.speaker.key or aim.name in names):
        return True
    if any(mention.key == one.speaker.key for mention in other.mentions):
        return True
    said = other.words
    if one.speaker.affiliation is not None and home_in(said) == one.speaker.affiliation:
        return True  # "Moscow’s move" speaks of Russia
    return any(name in said for name in names | {one.speaker.name.split()[-1]})
