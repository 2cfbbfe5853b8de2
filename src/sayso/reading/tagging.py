"""BIO tags: a linear-chain CRF's decoding and marginals in numpy, and SOURCE, CUE and CONTENT."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float32]

ROLES = ("source", "cue", "content")
SOURCE, CUE, CONTENT = range(3)
TAGS = ("O", "B-SOURCE", "I-SOURCE", "B-CUE", "I-CUE", "B-CONTENT", "I-CONTENT")
FORBIDDEN = -1e4


@dataclass(frozen=True, slots=True)
class TaggedSpan:
    """Words `first` to `last` (both in) of a window, all of one role."""

    role: int
    first: int
    last: int
    probability: float = 1.0


@dataclass(frozen=True, slots=True)
class Transitions:
    """What a CRF has learnt of tag order; `between[i, j]` scores tag j after tag i."""

    start: Array
    between: Array
    stop: Array


def begin(role: int) -> int:
    """Give the B tag of a role; its I tag is the next number."""
    return 2 * role + 1


def allowed(tags: Sequence[str] = TAGS) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
    """Say which tags may open a window, and which may follow which."""
    inside = np.array([tag.startswith("I") for tag in tags])
    follows = np.ones((len(tags), len(tags)), bool)
    for tag in range(len(tags)):
        if inside[tag]:
            follows[:, tag] = False
            follows[[tag - 1, tag], tag] = True
    return ~inside, follows


def viterbi(emissions: Array, transitions: Transitions) -> NDArray[np.int64]:
    """Find the best tag sequence for one window's words (`emissions`: words × tags)."""
    count = len(emissions)
    tags = np.zeros(count, np.int64)
    if not count:
        return tags
    back = np.zeros(emissions.shape, np.int64)
    columns = np.arange(emissions.shape[1])
    score = transitions.start + emissions[0]
    for word in range(1, count):
        paths = score[:, None] + transitions.between
        back[word] = paths.argmax(0)
        score = paths[back[word], columns] + emissions[word]
    tags[-1] = int((score + transitions.stop).argmax())
    for word in range(count - 1, 0, -1):
        tags[word - 1] = back[word, tags[word]]
    return tags


def marginals(emissions: Array, transitions: Transitions) -> Array:
    """Give every word's tag probabilities (words × tags) by the forward-backward algorithm."""
    count = len(emissions)
    forward = np.zeros(emissions.shape, np.float64)
    backward = np.zeros(emissions.shape, np.float64)
    if not count:
        return forward.astype(np.float32)
    between = np.exp(transitions.between.astype(np.float64))
    scores = np.exp(emissions.astype(np.float64) - emissions.max(1, keepdims=True))
    forward[0] = np.exp(transitions.start.astype(np.float64)) * scores[0]
    forward[0] /= forward[0].sum()
    for word in range(1, count):
        forward[word] = (forward[word - 1] @ between) * scores[word]
        forward[word] /= forward[word].sum()
    backward[-1] = np.exp(transitions.stop.astype(np.float64))
    for word in range(count - 2, -1, -1):
        backward[word] = between @ (scores[word + 1] * backward[word + 1])
        backward[word] /= backward[word].sum()
    both = forward * backward
    chances: Array = (both / both.sum(1, keepdims=True)).astype(np.float32)
    return chances


def spans(tags: NDArray[np.int64], probabilities: Array | None = None) -> list[TaggedSpan]:
    """Read the spans off a tag sequence; an I with no B before it opens a span too.

    A span's probability is its least sure word's.
    """
    found: list[TaggedSpan] = []
    first = 0
    for word, tag in enumerate([*tags.tolist(), 0]):
        before = int(tags[word - 1]) if word else 0
        if before and (tag == 0 or tag % 2 == 1 or (tag - 1) // 2 != (before - 1) // 2):
            sure = 1.0
            if probabilities is not None:
                chosen = probabilities[np.arange(first, word), tags[first:word]]
                sure = float(chosen.min())
            found.append(TaggedSpan((before - 1) // 2, first, word - 1, sure))
        if tag and (tag % 2 == 1 or not before or (tag - 1) // 2 != (before - 1) // 2):
            first = word
    return found
