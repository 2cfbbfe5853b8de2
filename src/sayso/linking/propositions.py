"""Propositions that many statements bear on, found without being asked."""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from sayso.records import Statement

NEAR = 0.55
"""Cosine from which two statements count as being about the same matter. Set by looking at
neighbours in read-outs and briefings of 2021; it only ranks suggestions, it decides nothing."""

WORDS = (5, 24)
"""Fewest and most words of a content that can stand for a proposition."""

_OPENING = re.compile(r"^(?:that|whether|if|how|why)\s+", re.IGNORECASE)
_DEPENDENT = re.compile(
    r"^(?:and|but|so|or|he|she|it|they|we|i|you|this|that|these|those|there|which|who|to|as|what"
    r"|our|their|his|her|its|my|your|if|when|while|because|in|on|at|for|with)\b",
    re.IGNORECASE,
)
_MARKS = "\"'“”‘’«»„.,;:!? "


def wording(statement: Statement) -> str | None:
    """The statement's content as a proposition that can stand alone, or None if it cannot:
    it is a fragment, a question, or opens with a word that points elsewhere."""
    if len(statement.content) != 1 or statement.act == "ask":
        return None
    text = " ".join(statement.content[0].quote.split())
    if text.endswith("?") or "…" in text:
        return None
    text = _OPENING.sub("", text.strip(_MARKS)).strip(_MARKS)
    if not WORDS[0] <= len(text.split()) <= WORDS[1] or _DEPENDENT.match(text):
        return None
    return text[0].upper() + text[1:]


def _party(statement: Statement) -> str | None:
    speaker = statement.speaker
    return (speaker.affiliation or speaker.key) if speaker else None


def propositions(
    statements: Sequence[Statement],
    vectors: NDArray[np.float32],
    *,
    limit: int = 3,
    block: int = 2048,
) -> list[str]:
    """Up to `limit` wordings, each of a matter on which the most parties speak.

    Statements are weighed by the different parties (affiliation, else speaker) and documents
    among their neighbours; the best is taken, its neighbours are set aside, and so on.
    `vectors` [n, d] are the statements' unit vectors, `block` the rows compared at a time.
    """
    texts = [wording(statement) for statement in statements]
    places = np.array([i for i, text in enumerate(texts) if text], np.int64)
    if not len(places):
        return []
    parties = [_party(statement) for statement in statements]
    weights = np.zeros(len(places))
    for start in range(0, len(places), block):
        nearness = vectors[places[start : start + block]] @ vectors.T
        for row, near in enumerate(nearness):
            around = np.flatnonzero(near >= NEAR)
            voices = {parties[int(i)] for i in around} - {None}
            documents = {statements[int(i)].document for i in around}
            weights[start + row] = len(voices) + 0.1 * min(len(documents), 50)
    chosen: list[str] = []
    free = np.ones(len(places), bool)
    while len(chosen) < limit and free.any():
        best = int(np.argmax(np.where(free, weights, -1.0)))
        if weights[best] <= 1.1 and chosen:
            break
        text = texts[int(places[best])]
        assert text is not None
        chosen.append(text)
        free &= vectors[places] @ vectors[places[best]] < NEAR
    return chosen
