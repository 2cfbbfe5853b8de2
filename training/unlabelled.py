"""Texts of the corpus that nobody has labelled, for teachers to tag; nothing of its dev quarter."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from random import Random

from evaluation.shared import need
from sayso.documents import document as documented
from sayso.documents.layout import paragraphs
from sayso.intake import captures
from sayso.reading.pages import pieces
from sayso.records import Capture
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
