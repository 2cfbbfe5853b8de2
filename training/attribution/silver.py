"""Unlabelled documents of our own kinds, tagged by a teacher: it says how sure it is of each tag.

A model learns from the teacher's chances, not from its choices, on the official texts, transcripts
and reports that PolNeAR has none of. Nothing of the dev quarter of the corpus is in it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
import torch
from numpy.typing import NDArray
from tokenizers import Tokenizer

from sayso.reading.linking import CONTENT_TO_CUE, CUE_TO_SOURCE, LINKS, WIDTH, link_probabilities
from sayso.reading.pieces import Window, windows
from sayso.reading.tagging import CONTENT, CUE, SOURCE, spans, viterbi
from training.attribution.examples import Example, Taught
from training.attribution.model import Attributor
from training.batches import batches, tensors, word_tensors


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
