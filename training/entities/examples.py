"""Marked texts → windows with what each word is to be tagged."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

from evaluation.entity_sets import Marked
from sayso.reading.actors import table
from sayso.reading.entities import KINDS, TAGS
from sayso.reading.known_names import GUIDELINES, HINTS, marking
from sayso.reading.pieces import Window, windows
from sayso.reading.tagging import begin

Array = NDArray[np.float32]
LEARNT = {"person": 0, "organisation": 1, "place": 2, "state": 2}
"""The tagger's kind of each label; nationalities are left to the table."""
assert len(KINDS) == 3


@dataclass(frozen=True, slots=True)
class Example:
    """A window with chances of tags for every word, and how much each word counts."""

    window: Window
    chances: Array
    weights: Array


def examples(tokenizer: Tokenizer, marked: Marked, guideline: str) -> Iterator[Example]:
    """Cut a marked text into windows as the runtime does, and label each."""
    for window in windows(tokenizer, marked.text, marking=marking(guideline)):
        tags = np.zeros(len(window.heads), np.int64)
        weights = np.ones(len(tags), np.float32)
        for start, end in marked.unsure:
            for word in _inside(window, start, end):
                if marked.text[window.starts[word]].isupper():
                    weights[word] = 0
        for one in marked.spans:
            words = _inside(window, one.start, one.end)
            if one.label in LEARNT and not table().state_of(marked.text[one.start : one.end]):
                tags[words] = begin(LEARNT[one.label]) + 1
                tags[words[:1]] = begin(LEARNT[one.label])
            weights[words] = 1
        yield Example(window, np.eye(len(TAGS), dtype=np.float32)[tags], weights)


def _inside(window: Window, start: int, end: int) -> NDArray[np.int64]:
    return np.flatnonzero((window.starts < end) & (window.ends > start))


def forgetful(
    example: Example, random: np.random.Generator, *, words: float, all_of: float
) -> Example:
    """Give the example with some hints of the tables taken away, so that they are never needed."""
    window = example.window
    share = 1.0 if random.random() < all_of else words
    forgotten = random.random(len(window.heads)) < share
    sizes = np.diff(np.append(window.heads, len(window.flags) - 1))
    pieces = np.concatenate([[False], np.repeat(forgotten, sizes), [False]])
    count = 2 * (len(HINTS) + len(GUIDELINES))
    plain = window.flags // count * count + window.flags % 2
    flags = np.where(pieces, plain, window.flags)
    return replace(example, window=replace(window, flags=flags))
