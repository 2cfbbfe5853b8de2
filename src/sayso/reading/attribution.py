"""Paragraphs → attributions: who is said to have said what, in exact offsets.

The model tags SOURCE, CUE and CONTENT words and links them. It is lent out read-only and holds no
state between calls: the same paragraphs give the same attributions, whatever was read before.
"""

from __future__ import annotations

import functools
import json
import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from sayso import models
from sayso.reading.linking import CONTENT_TO_CUE, CUE_TO_SOURCE, LINKS, WIDTH, link_probabilities
from sayso.reading.pieces import Window, windows
from sayso.reading.raw import Fragments, RawAttribution
from sayso.reading.tagging import (
    CONTENT,
    CUE,
    SOURCE,
    TaggedSpan,
    Transitions,
    begin,
    marginals,
    spans,
    viterbi,
)

if TYPE_CHECKING:
    from onnxruntime import InferenceSession
    from tokenizers import Tokenizer


_NINES = 4


@dataclass(frozen=True, slots=True)
class Linked:
    """A cue with its partners, in words of one window, and how sure each part is."""

    source: TaggedSpan | None
    cue: TaggedSpan
    content: tuple[TaggedSpan, ...]
    source_link: float
    content_link: float

    def evidence(self) -> tuple[float, ...]:
        """Give what the calibration weighs: how sure five parts are, and two facts.

        A part's sureness counts the nines of its probability, 1 where it has `_NINES` or more:
        an overconfident network tells right from wrong between .99 and .9999.
        """
        parts = (
            self.cue.probability,
            self.source.probability if self.source else 1.0,
            min(span.probability for span in self.content),
            self.source_link,
            self.content_link,
        )
        sure = (-math.log10(max(1.0 - part, 10.0**-_NINES)) / _NINES for part in parts)
        return (*sure, float(self.source is None), float(len(self.content) > 1))


@dataclass(frozen=True, slots=True)
class Settings:
    """What the model has learnt besides its network, read from `config.json`."""

    transitions: Transitions
    none: NDArray[np.float32]
    bias: NDArray[np.float32]
    weights: tuple[float, ...]
    intercept: float

    @classmethod
    def of(cls, config: Mapping[str, Any]) -> Settings:
        """Read a parsed `config.json`; its decoding penalties are added in here, once."""
        start, between, stop = (
            np.array(config["transitions"][name], np.float32)
            for name in ("start", "between", "stop")
        )
        for role, penalty in enumerate(config["decoding"]["begin_penalty"]):
            start[begin(role)] -= penalty
            between[:, begin(role)] -= penalty
        bias = np.array(config["links"]["bias"], np.float32)
        bias[:, -1] += np.array(config["decoding"]["none_bonus"], np.float32)
        return cls(
            transitions=Transitions(start, between, stop),
            none=np.array(config["links"]["none"], np.float32),
            bias=bias,
            weights=tuple(config["calibration"]["weights"]),
            intercept=config["calibration"]["intercept"],
        )

    def confidence(self, linked: Linked) -> float:
        """Turn the model's own probabilities into a calibrated one."""
        total = self.intercept + sum(
            weight * part for weight, part in zip(self.weights, linked.evidence(), strict=True)
        )
        return 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, total))))


class AttributionModel:
    """The shipped network with its word pieces and settings; safe to share between threads."""

    def __init__(self, session: InferenceSession, tokenizer: Tokenizer, settings: Settings) -> None:
        self.session = session
        self.tokenizer = tokenizer
        self.settings = settings

    @property
    def version(self) -> str:
        """Names the weights; see `shipped_version`."""
        return shipped_version()

    @classmethod
    def load(cls, *, threads: int = 1) -> AttributionModel:
        """Open the shipped model, once for every number of threads.

        Raises SaysoError `models-missing`.
        """
        return _load(threads)

    @classmethod
    def read(cls, folder: Path, *, threads: int = 1) -> AttributionModel:
        """Open a model that lies elsewhere, for training and for comparison."""
        # The graph names its kernels; fused further, its layer norms would be four times slower.
        session = models.open_session(folder / "model.onnx", threads=threads, as_written=True)
        settings = Settings.of(json.loads((folder / "config.json").read_text("utf-8")))
        return cls(session, models.tokenizer(), settings)

    def tag(self, paragraphs: Sequence[tuple[int, str]]) -> list[list[RawAttribution]]:
        """Find each paragraph's attributions; a paragraph comes with its document offset.

        Every paragraph is read by itself, so a text's result does not depend on its neighbours.
        """
        return [
            [self._placed(linked, window, text, offset) for window, linked in self.linked(text)]
            for offset, text in paragraphs
        ]

    def linked(self, text: str) -> Iterator[tuple[Window, Linked]]:
        """Find a paragraph's attributions in words, with the window that each lies in."""
        for window in windows(self.tokenizer, text):
            # One window at a time: int8 activations are scaled over all that is run together.
            emissions, projections = self.session.run(
                None, {"ids": window.ids[None], "flags": window.flags[None]}
            )
            for linked in decode(
                emissions[0][window.heads], projections[0][window.heads], self.settings
            ):
                yield window, linked

    def _placed(self, linked: Linked, window: Window, text: str, offset: int) -> RawAttribution:
        def extents(found: Sequence[TaggedSpan]) -> Fragments:
            return tuple(
                _trimmed(text, int(window.starts[span.first]), int(window.ends[span.last]), offset)
                for span in found
            )

        return RawAttribution(
            source=extents([linked.source] if linked.source else []),
            cue=extents([linked.cue]),
            content=extents(linked.content),
            confidence=round(self.settings.confidence(linked), 4),
        )


def shipped_version() -> str:
    """Name the shipped weights and settings by their hash; quick, nothing is loaded.

    Raises SaysoError `models-missing`.
    """
    return models.version("attribution")


@functools.cache
def _load(threads: int) -> AttributionModel:
    return AttributionModel.read(
        models.model_file("attribution", "model.onnx").parent, threads=threads
    )


def decode(
    emissions: NDArray[np.float32], projections: NDArray[np.float32], settings: Settings
) -> Iterator[Linked]:
    """Turn a window's scores by word into linked spans, in the order of their cues."""
    tags = viterbi(emissions, settings.transitions)
    if not (tags == begin(CUE)).any():
        return
    found = spans(tags, marginals(emissions, settings.transitions))
    sources, cues, contents = (
        [span for span in found if span.role == role] for role in (SOURCE, CUE, CONTENT)
    )
    if not contents:
        return
    parts = projections.reshape(len(emissions), len(LINKS), 4, WIDTH)
    to_source, to_cue = (
        link_probabilities(queries, keys, parts[:, kind], settings.none[kind], settings.bias[kind])
        for kind, queries, keys in (
            (CUE_TO_SOURCE, cues, sources),
            (CONTENT_TO_CUE, contents, cues),
        )
    )
    chosen = to_cue.argmax(1)
    for place, cue in enumerate(cues):
        own = np.flatnonzero(chosen == place + 1)
        if not len(own):
            continue
        source = int(to_source[place].argmax())
        yield Linked(
            source=sources[source - 1] if source else None,
            cue=cue,
            content=tuple(contents[nth] for nth in own),
            source_link=float(to_source[place, source]),
            content_link=float(to_cue[own, place + 1].min()),
        )


def _trimmed(text: str, start: int, end: int, offset: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start + offset, end + offset
