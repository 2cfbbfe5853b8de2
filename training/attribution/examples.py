"""Gold articles → paragraphs → windows with tags and links."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

from evaluation.polnear import GoldArticle, GoldAttribution, paragraphs
from sayso.reading.pieces import Window, windows
from sayso.reading.tagging import CONTENT, CUE, ROLES, SOURCE, TaggedSpan, begin, spans

Extent = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph's text with the parts of the attributions that lie in it.

    Each attribution is a triple (source, cue, content) of fragment lists.
    """

    text: str
    attributions: tuple[tuple[tuple[Extent, ...], ...], ...]

    def moved(self, text: str, moved: Sequence[int]) -> Paragraph:
        """Give the same labels on an edited text; `moved[old]` is an offset's new place."""
        return Paragraph(
            text,
            tuple(
                tuple(
                    tuple(
                        (moved[start], moved[end])
                        for start, end in role
                        if moved[start] < moved[end]
                    )
                    for role in attribution
                )
                for attribution in self.attributions
            ),
        )


@dataclass(frozen=True, slots=True)
class Taught:
    """How likely a teacher finds the first tag, every step between words, and the last tag."""

    first: NDArray[np.float16]
    steps: NDArray[np.float16]
    last: NDArray[np.float16]


@dataclass(frozen=True, slots=True)
class Example:
    """A window with its gold: tags, spans, and each cue's and content fragment's partner."""

    window: Window
    tags: NDArray[np.int64]
    spans: tuple[tuple[TaggedSpan, ...], ...]
    """By role."""
    sources: tuple[int, ...]
    """For every cue, its source's place in `spans[SOURCE]`, or -1."""
    cues: tuple[int, ...]
    """For every content fragment, its cue's place in `spans[CUE]`, or -1."""
    taught: Taught | None = None
    """A teacher's chances instead of a person's tags."""


def split_paragraphs(article: GoldArticle) -> Iterator[Paragraph]:
    """Cut an article into paragraphs; an attribution is kept in each paragraph it touches."""
    for offset, text in paragraphs(article.text):
        end = offset + len(text)
        parts = []
        for gold in article.attributions:
            part = tuple(clipped(role, offset, end) for role in _roles(gold))
            if any(part):
                parts.append(part)
        yield Paragraph(text, tuple(parts))


def _roles(gold: GoldAttribution) -> tuple[tuple[Extent, ...], ...]:
    return gold.source, gold.cue, gold.content


def clipped(fragments: Iterable[Extent], start: int, end: int) -> tuple[Extent, ...]:
    """Give what of the fragments lies in a stretch, in offsets of the stretch."""
    return tuple(
        (max(first, start) - start, min(last, end) - start)
        for first, last in fragments
        if first < end and last > start
    )


def examples(tokenizer: Tokenizer, paragraph: Paragraph) -> Iterator[Example]:
    """Cut a paragraph into windows as the runtime does, and label each."""
    for window in windows(tokenizer, paragraph.text):
        yield _labelled(window, paragraph)


def _labelled(window: Window, paragraph: Paragraph) -> Example:
    tags = np.zeros(len(window.heads), np.int64)
    # In PolNeAR a word has one role; where annotations still clash, the first one stays.
    placed: list[list[list[int]]] = []
    for attribution in paragraph.attributions:
        firsts: list[list[int]] = [[], [], []]
        for role in (SOURCE, CUE, CONTENT):
            for start, end in attribution[role]:
                inside = np.flatnonzero((window.starts < end) & (window.ends > start))
                if not len(inside):
                    continue
                words = inside[tags[inside] == 0]
                if len(words) == len(inside):
                    tags[inside] = begin(role) + 1
                    tags[inside[0]] = begin(role)
                firsts[role].append(int(inside[0]))
        placed.append(firsts)
    found = spans(tags)
    by_role = tuple(tuple(span for span in found if span.role == role) for role in range(3))
    covering = [
        {
            word: place
            for place, span in enumerate(by_role[role])
            for word in range(span.first, span.last + 1)
        }
        for role in range(len(ROLES))
    ]
    sources = [-1] * len(by_role[CUE])
    cues = [-1] * len(by_role[CONTENT])
    for firsts in placed:
        source = next((covering[SOURCE].get(word, -1) for word in firsts[SOURCE]), -1)
        cue = next((covering[CUE].get(word, -1) for word in firsts[CUE]), -1)
        if cue >= 0:
            sources[cue] = source
        for word in firsts[CONTENT]:
            content = covering[CONTENT].get(word, -1)
            if content >= 0 and cues[content] < 0:
                cues[content] = cue
    return Example(window, tags, by_role, tuple(sources), tuple(cues))
