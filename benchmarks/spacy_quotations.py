"""What people do with a library and no model: spaCy's blank English pipeline and rules on tokens.

Sentences come from the sentencizer; a direct quotation is what stands between quotation marks with
a verb of saying in the same sentence or beside it, and the speaker is the capitalised run or the
pronoun next to that verb. The idea is that of textacy's direct quotation triples, which want a
parser that a blank pipeline lacks.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, Final

from benchmarks.quotations import VERBS

_SAID: Final = frozenset(VERBS.split("|"))
_PRONOUNS: Final = frozenset(("he", "she", "they"))
_MARKS: Final = frozenset('"“”')
_SHORTEST: Final = 4
"""Tokens between the marks; fewer are a quoted word."""


def finder() -> Callable[[str], Iterator[tuple[str, str]]]:
    """Open the pipeline; give what finds speaker and words of a text's direct quotations."""
    import spacy

    pipeline = spacy.blank("en")
    pipeline.add_pipe("sentencizer")
    return lambda text: _triples(pipeline(text))


def _triples(doc: Any) -> Iterator[tuple[str, str]]:
    marks = [token.i for token in doc if token.text in _MARKS]
    for opening, closing in zip(marks[0::2], marks[1::2], strict=False):
        if closing - opening <= _SHORTEST:
            continue
        around = [*doc[closing].sent, *doc[opening].sent]
        outside = [token for token in around if not opening <= token.i <= closing]
        for verb in (token for token in outside if token.lower_ in _SAID):
            name = _beside(doc, verb.i)
            if name:
                yield name, doc[opening + 1 : closing].text
                break


def _beside(doc: Any, verb: int) -> str:
    """Give the capitalised run or pronoun that ends before a verb, or begins after it."""
    first = verb
    while first > 0 and (doc[first - 1].is_title or doc[first - 1].lower_ in _PRONOUNS):
        first -= 1
    last = verb + 1
    while last < len(doc) and (doc[last].is_title or doc[last].lower_ in _PRONOUNS):
        last += 1
    return doc[first:verb].text or doc[verb + 1 : last].text
