"""The shipped tagger of names on UNER English-EWT, re3d and GUM: exact spans with their labels.

Run `python -m evaluation --only entities`. Spans and labels must agree exactly. Figures are of
what nothing was trained on: UNER's test part, sentence by sentence; the third of re3d's documents
that is held back by hash; nine documents of GUM's development part.

UNER and GUM know three labels: our states are their locations, our nationalities are left out.
re3d is mapped as `entity_sets.re3d` says; states and other places count as one label there too,
because it tells neither from the other. Names found in a stretch that a set is unsure of are
neither right nor wrong.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, Final

from evaluation.entity_sets import Marked, gum, re3d, uner
from evaluation.scores import Count
from sayso.documents.layout import paragraphs
from sayso.reading.entities import EntityModel

Spans = set[tuple[int, int, str]]
LABELS: Final = ("person", "organisation", "place", "nationality")
SHOW: Final = tuple((name, "all", "f1") for name in ("uner-test", "re3d", "gum"))


def compared(
    marked: Iterable[Marked], model: EntityModel, labels: Sequence[str]
) -> dict[str, dict[str, float]]:
    """Give precision, recall and F1 by label and over all of these labels, in per cent."""
    counts = {name: Count() for name in ("all", *labels)}
    for one in marked:
        theirs = {(span.start, span.end, _merged(span.label)) for span in one.spans}
        ours = {span for span in found(one.text, model) if not _is_unsure(span, one, theirs)}
        for name, count in counts.items():
            mine, gold = (
                {span for span in spans if span[2] == name or (name == "all" and span[2] in labels)}
                for spans in (ours, theirs)
            )
            count.add(len(mine & gold), len(mine), len(gold))
    return {name: _figures(count) for name, count in counts.items()}


def found(text: str, model: EntityModel) -> Spans:
    """Give what the tagger finds in a text, paragraph by paragraph, with places as one label."""
    stretches = [(start, text[start:end]) for start, end in paragraphs(text)]
    return {
        (one.start, one.end, _merged(one.label))
        for names in model.find(stretches)
        for one in names
    }  # fmt: skip


def _merged(label: str) -> str:
    return "place" if label == "state" else label


def _is_unsure(span: tuple[int, int, str], one: Marked, theirs: Spans) -> bool:
    return span not in theirs and any(
        span[0] < end and start < span[1] for start, end in one.unsure
    )


def _figures(count: Count) -> dict[str, float]:
    return {
        "precision": round(100 * count.precision, 1),
        "recall": round(100 * count.recall, 1),
        "f1": round(100 * count.f1, 1),
        "gold": count.gold,
    }


def figures() -> dict[str, Any]:
    """Measure the shipped model. Raises NotThere, SaysoError."""
    model = EntityModel.load()
    return {
        "uner-test": compared(uner("test"), model, LABELS[:3]),
        "re3d": compared(re3d(held=True), model, LABELS),
        "gum": compared(gum(held=True), model, LABELS[:3]),
    }
