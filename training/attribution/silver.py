"""Unlabelled documents of our own kinds, tagged by a teacher: it says how sure it is of each tag.

A model learns from the teacher's chances, not from its choices, on the official texts, transcripts
and reports that PolNeAR has none of. Nothing of the dev quarter of the corpus is in it.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from random import Random

import numpy as np
import torch
from numpy.typing import NDArray
from tokenizers import Tokenizer

from evaluation.shared import need
from sayso.documents import document as documented
from sayso.documents.layout import paragraphs
from sayso.intake import captures
from sayso.reading.linking import CONTENT_TO_CUE, CUE_TO_SOURCE, LINKS, WIDTH, link_probabilities
from sayso.reading.pages import pieces
from sayso.reading.pieces import Window, windows
from sayso.reading.tagging import CONTENT, CUE, SOURCE, spans, viterbi
from sayso.records import Capture
from training.attribution.examples import Example, Taught, batches, tensors, word_tensors
from training.attribution.model import Attributor
from training.labelling import is_free

FILES = {
    "news/wikinews.jsonl": 2500,
    "news/wikipedia-current-events.jsonl": 500,
    "february-2022/kremlin.jsonl": 1200,
    "february-2022/president-ukraine.jsonl": 1200,
    "february-2022/state-department.jsonl": 1200,
    "february-2022/white-house.jsonl": 1600,
    "other-disputes/white-house.jsonl": 1000,
}
"""Files of the corpus, and the most pieces that are taken of each."""
SHORTEST = 8
"""Words; shorter pieces teach nothing."""


def unlabelled(shared: Path, random: Random, *, share: float = 1.0) -> Iterator[str]:
    """Give pieces of documents as the reader has them tagged. Raises NotThere."""
    for name, most in FILES.items():
        held: list[str] = []
        for capture in captures([need(shared / "corpus" / name)]):
            if isinstance(capture, Capture) and is_free(json.loads(capture.data)["id"], "train"):
                held.extend(_pieces(capture))
        yield from random.sample(held, min(len(held), int(most * share)))


def _pieces(capture: Capture) -> Iterator[str]:
    document, _ = documented(capture)
    if document is None or (document.language or "en") != "en":
        return
    for piece in pieces(document, paragraphs(document.text)):
        text = document.text[piece.start : piece.end]
        if len(text.split()) >= SHORTEST:
            yield text


@torch.no_grad()
def taught(teacher: Attributor, tokenizer: Tokenizer, texts: Sequence[str]) -> Iterator[Example]:
    """Give the windows of texts with the teacher's chances, its best tags and its links."""
    teacher.eval()
    blank = [
        Example(window, np.zeros(len(window.heads), np.int64), ((), (), ()), (), ())
        for text in texts
        for window in windows(tokenizer, text)
    ]
    for group in batches(blank, pieces=4096, random=None):
        emissions, projections = teacher(*tensors(group))
        heads, lengths = word_tensors(group)
        emissions = emissions[torch.arange(len(group))[:, None], heads]
        chances = teacher.crf.marginals(emissions, lengths)
        for row, one in enumerate(group):
            words = len(one.tags)
            first, steps, last = (part[row].numpy().astype(np.float16) for part in chances)
            yield _example(
                teacher, one.window, emissions[row, :words].numpy(),
                projections[row, one.window.heads].numpy(), Taught(first, steps[: words - 1], last),
            )  # fmt: skip


def _example(
    teacher: Attributor,
    window: Window,
    emissions: NDArray[np.float32],
    projections: NDArray[np.float32],
    chances: Taught,
) -> Example:
    tags = viterbi(emissions, teacher.crf.transitions())
    found = spans(tags)
    sources, cues, contents = (
        tuple(span for span in found if span.role == role) for role in (SOURCE, CUE, CONTENT)
    )
    parts = projections.reshape(len(tags), len(LINKS), 4, WIDTH)
    none, bias = teacher.none.numpy(), teacher.bias.numpy()
    pairs = ((CUE_TO_SOURCE, cues, sources), (CONTENT_TO_CUE, contents, cues))
    to_source, to_cue = (
        (link_probabilities(queries, keys, parts[:, kind], none[kind], bias[kind]).argmax(1) - 1)
        if queries
        else np.zeros(0, np.int64)
        for kind, queries, keys in pairs
    )
    return Example(
        window, tags, (sources, cues, contents),
        tuple(to_source.tolist()), tuple(to_cue.tolist()), chances,
    )  # fmt: skip
