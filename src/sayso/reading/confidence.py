"""How sure a statement is: the tagger's confidence and what the rules add or take.

None of these is a probability of truth: they say how sure the reader is that these words are
said, by this speaker. They were set by hand; the tagger's own part is measured.
"""

from __future__ import annotations

TURN = 0.97
"""A sentence of a labelled turn: only a missed label or stage direction can make it wrong."""
QUESTION = 0.9
"""A questioner's turn; who asks stays unknown."""
ISSUED = 0.85
"""A sentence of a document issued in somebody's name."""
ISSUED_BY_PUBLISHER = 0.65
"""The same where the issuer is only known as the publisher."""
HEADLINE = 0.85
"""A headline's colon with an actor on one side of it."""
HEADLINE_DASH = 0.7
"""A dash is used for more than attribution."""
PHRASE = 0.75
"""An attribution that a rule finds in plain words ("according to X") and the tagger does not."""
UNRESOLVED = 0.9
"""Factor for words whose speaker stays unknown although a source is named."""
PRONOUN = 0.95
"""Factor for a speaker found through a pronoun."""


def combined(tagger: float, *, resolved: bool, pronoun: bool) -> float:
    """Give the confidence of a tagged attribution, 0..1, rounded to 3 places."""
    value = min(max(tagger, 0.0), 1.0) if tagger == tagger else 0.0
    if not resolved:
        value *= UNRESOLVED
    elif pronoun:
        value *= PRONOUN
    return round(value, 3)
