"""Stretches of text → the persons, organisations, places, states and nationalities they name.

A small network tags persons, organisations and places; the shipped table of actors tells states
from other places and knows nationalities. The model is lent out read-only and holds no state
between calls: the same text gives the same names, whatever was read before.
"""

from __future__ import annotations

import functools
import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from sayso import models
from sayso.reading.actors import shipped
from sayso.reading.groups import is_group
from sayso.reading.known_names import HINTS, marking
from sayso.reading.pieces import Window, windows
from sayso.reading.places.gazetteer import fold_name, gazetteer
from sayso.reading.raw import RawEntity
from sayso.reading.tagging import FORBIDDEN, Transitions, allowed, spans, viterbi
from sayso.terms import EntityLabel

if TYPE_CHECKING:
    from onnxruntime import InferenceSession
    from tokenizers import Tokenizer

KINDS: tuple[EntityLabel, ...] = ("person", "organisation", "place")
"""What the network tells apart, in the order of its tags."""
TAGS = ("O", *(f"{mark}-{kind}" for kind in KINDS for mark in "BI"))
_ARTICLES = frozenset(("A", "An", "The"))
_DEMONYM = HINTS.index("demonym")
QUIET = 0.02
"""Chance of a name below which a word is passed over without looking at its neighbours."""


def bio_order() -> Transitions:
    """Give a chain that forbids an inside tag without its beginning, and asks nothing else."""
    opens, follows = allowed(TAGS)
    return Transitions(
        np.where(opens, 0, FORBIDDEN).astype(np.float32),
        np.where(follows, 0, FORBIDDEN).astype(np.float32),
        np.zeros(len(TAGS), np.float32),
    )


_ORDER = bio_order()


class EntityModel:
    """The shipped network with its word pieces; safe to share between threads."""

    def __init__(self, session: InferenceSession, tokenizer: Tokenizer, guideline: str) -> None:
        self.session = session
        self.tokenizer = tokenizer
        self.marking = marking(guideline)

    @property
    def version(self) -> str:
        """Names the weights; see `shipped_version`."""
        return shipped_version()

    @classmethod
    def load(cls, *, threads: int = 1) -> EntityModel:
        """Open the shipped model, once for every number of threads.

        Raises SaysoError `models-missing`.
        """
        return _load(threads)

    @classmethod
    def read(cls, folder: Path, *, threads: int = 1) -> EntityModel:
        """Open a model that lies elsewhere, for training and for comparison."""
        session = models.open_session(folder / "model.onnx", threads=threads, as_written=True)
        config = json.loads((folder / "config.json").read_text("utf-8"))
        return cls(session, models.tokenizer(), config["guideline"])

    def find(self, stretches: Sequence[tuple[int, str]]) -> list[list[RawEntity]]:
        """Find each stretch's names, in order; a stretch comes with its document offset.

        Every stretch is read by itself, so a text's result does not depend on its neighbours.
        """
        return [list(self._found(offset, text)) for offset, text in stretches]

    def _found(self, offset: int, text: str) -> Iterator[RawEntity]:
        for window in windows(self.tokenizer, text, marking=self.marking):
            # One window at a time: int8 activations are scaled over all that is run together.
            (emissions,) = self.session.run(
                None, {"ids": window.ids[None], "flags": window.flags[None]}
            )
            for one in self._decoded(window, text, emissions[0][window.heads]):
                yield RawEntity(one.start + offset, one.end + offset, one.label, one.confidence)

    def _decoded(
        self, window: Window, text: str, emissions: NDArray[np.float32]
    ) -> Iterator[RawEntity]:
        chances = _softmax(emissions)
        loud = chances[:, 0] < 1 - QUIET
        taken = np.zeros(len(loud), bool)
        named: list[tuple[int, RawEntity]] = []
        for first, last in _runs(loud):
            tags = viterbi(emissions[first:last], _ORDER)
            for span in spans(tags):
                begin, stop = first + span.first, first + span.last + 1
                start, end = _trimmed(text, int(window.starts[begin]), int(window.ends[stop - 1]))
                label = _label(text[start:end], KINDS[span.role])
                of_kind = chances[begin:stop, 2 * span.role + 1 : 2 * span.role + 3].sum(1)
                # what the table says of a name does not hang on the kind that the network guessed
                sure = of_kind if label == KINDS[span.role] else 1 - chances[begin:stop, 0]
                taken[begin:stop] = True
                named.append((begin, RawEntity(start, end, label, round(float(sure.min()), 4))))
        for first, last in self._nationalities(window, text, ~taken):
            start, end = int(window.starts[first]), int(window.ends[last - 1])
            named.append((first, RawEntity(start, end, "nationality", _BY_TABLE)))
        for _, one in sorted(named, key=lambda pair: pair[0]):
            yield one

    def _nationalities(
        self, window: Window, text: str, free: NDArray[np.bool_]
    ) -> Iterator[tuple[int, int]]:
        """Give the runs of words that the tables know as nationalities and no name has taken."""
        hints = window.flags[window.heads] // 2 % len(self.marking.values)
        known = (hints == _DEMONYM) & free
        for first, last in _runs(known):
            while first < last and text[window.starts[first] : window.ends[first]] in _ARTICLES:
                first += 1
            if first < last and _is_nationality(text[window.starts[first] : window.ends[last - 1]]):
                yield first, last
        for word in np.flatnonzero(free & ~known).tolist():
            if is_group(text[window.starts[word] : window.ends[word]]):
                yield word, word + 1


_BY_TABLE = 0.9
"""Confidence of a nationality that the table alone tells; languages are among them."""


def shipped_version() -> str:
    """Name the shipped weights and settings by their hash; quick, nothing is loaded.

    Raises SaysoError `models-missing`.
    """
    return models.version("entities")


@functools.cache
def _load(threads: int) -> EntityModel:
    return EntityModel.read(models.model_file("entities", "model.onnx").parent, threads=threads)


def _softmax(emissions: NDArray[np.float32]) -> NDArray[np.float32]:
    raised = np.exp(emissions - emissions.max(1, keepdims=True))
    chances: NDArray[np.float32] = raised / raised.sum(1, keepdims=True)
    return chances


def _runs(loud: NDArray[np.bool_]) -> Iterator[tuple[int, int]]:
    """Give the runs of words that may be names, as first and last (half open)."""
    edges = np.flatnonzero(np.diff(np.concatenate([[False], loud, [False]]).astype(np.int8)))
    return zip(edges[0::2].tolist(), edges[1::2].tolist(), strict=True)


def _label(name: str, kind: EntityLabel) -> EntityLabel:
    """Say what the tables know better than the network: states and nationalities."""
    if _is_nationality(name):
        return "nationality"
    if kind == "person":
        return kind
    return "state" if is_state(name) else kind


@functools.lru_cache(maxsize=4096)
def is_state(name: str) -> bool:
    """Whether a name is a state's own, not that of a city which may stand for it."""
    actor = shipped().find(name)
    if actor is None or actor.kind != "state":
        return False
    entries = gazetteer().find(fold_name(name))
    return not entries or any(entry.kind == "country" for entry in entries)


@functools.lru_cache(maxsize=4096)
def _is_nationality(name: str) -> bool:
    return shipped().find(name) is None and (shipped().state_of(name) is not None or is_group(name))


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Leave out a possessive ending and white space."""
    while end > start and (text[end - 1].isspace() or text[end - 2 : end] in ("'s", "’s")):
        end -= 2 if text[end - 2 : end] in ("'s", "’s") else 1
    return start, max(end, start + 1)
