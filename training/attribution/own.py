"""Our own labelled documents as training paragraphs: the pieces that the reader has tagged."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from evaluation.labels import Labelled, LabelledDocument, read_labels
from evaluation.shared import SHARED
from sayso.documents.layout import paragraphs
from sayso.reading.nested import clause
from sayso.reading.pages import pieces
from training.attribution.examples import Paragraph, clipped

DATA = Path(__file__).resolve().parent / "data" / "attributions.jsonl"


def own_paragraphs(data: Path = DATA, shared: Path = SHARED) -> Iterator[Paragraph]:
    """Give the labelled pieces, and the content of every attribution that others stand inside.

    An attribution inside another's content is no part of the piece: the reader tags such content
    once more by itself, and so is it learnt here. Raises NotThere without the corpus; ValueError
    where labels and corpus do not fit.
    """
    for found in read_labels(shared / "corpus", data):
        if not isinstance(found, LabelledDocument):
            raise ValueError(f"{found.row}: {found.reason}")
        yield from _of_document(found)


def _of_document(found: LabelledDocument) -> Iterator[Paragraph]:
    text = found.document.text
    cued = {number: one for number, one in enumerate(found.attributions) if one.form == "cue"}
    for piece in pieces(found.document, paragraphs(text)):
        if found.start <= piece.start and piece.end <= found.end and not piece.heading:
            flat = [one for one in cued.values() if one.parent not in cued]
            yield _paragraph(text, piece.start, piece.end, flat)
    for number, outer in cued.items():
        inner = [one for one in cued.values() if one.parent == number]
        for start, end in outer.content if inner else ():
            yield _paragraph(text, *clause(text, start, end), inner)


def _paragraph(text: str, start: int, end: int, attributions: list[Labelled]) -> Paragraph:
    parts = [
        tuple(clipped(role, start, end) for role in (one.source, one.cue, one.content))
        for one in attributions
    ]
    return Paragraph(text[start:end], tuple(part for part in parts if any(part)))
