"""What of a statement is looked at beside its content: who says it, and what came before it."""

from __future__ import annotations

from sayso.reading.sentences import sentences
from sayso.records import Statement

BEFORE = 400
"""Characters before a statement in which the sentence before it is looked for."""


def sentence_before(statement: Statement, text: str) -> str:
    """The sentence before the statement's own, if its paragraph or turn has one, else ""."""
    start = statement.context[0]
    earlier = text[max(0, start - BEFORE) : start]
    cut = earlier.rfind("\n\n") + 2 if "\n\n" in earlier else 0
    found = sentences(earlier, cut) if earlier[cut:].strip() else []
    return " ".join(earlier[slice(*found[-1])].split()) if found else ""


def surroundings(statement: Statement, text: str) -> str:
    """The statement's sentences with the one before them, white space evened out: where a short
    answer ("That's right.") or a pronoun has its meaning from."""
    own = " ".join(text[slice(*statement.context)].split())
    return " ".join(part for part in (sentence_before(statement, text), own) if part)


def passage(statement: Statement, text: str) -> str:
    """What a statement's vector is made of: `party: content (sentence before)`.

    A sentence of a speech seldom names whose troops it speaks of: the party that speaks does.
    On 1,700 sentences of briefings, six statements about one matter stood at ranks 9 to 1183
    with the content alone, and at 6 to 140 so.
    """
    speaker = statement.speaker
    party = (speaker.affiliation or speaker.name) if speaker else None
    before = sentence_before(statement, text)
    line = f"{party}: {statement.words}" if party else statement.words
    return f"{line} ({before})" if before else line
