"""What the event model learns from: PLV_train, our own templates, our own labelled contents.

PLV_train has no licence text: nothing of it is kept here or shipped but the weights made from it.
PLV_test is never opened.
"""

from __future__ import annotations

import csv
import hashlib
import itertools
import json
import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal

from evaluation.labels import LabelledDocument, read_labels
from evaluation.shared import SHARED, need
from sayso.reading.cast import Cast
from sayso.reading.events import contents
from sayso.reading.events.marking import SOURCE, TARGET, marked
from sayso.records import Span

HERE: Final = Path(__file__).parent
PLV: Final = Path("data/events/datasets/PLV_train.tsv")
NOTES: Final = HERE.parent / "attribution" / "data" / "attributions.jsonl"
Origin = Literal["plv", "template", "content"]
_CHOICE: Final = re.compile(r"\(([^()]*\|[^()]*)\)")
_SOURCE: Final = re.compile(r"<s>.*?</s>")
_TARGET: Final = re.compile(r"<t>.*?</t>")


@dataclass(frozen=True, slots=True)
class Row:
    """A text with marked actors and its label; rows of one `group` are never parted."""

    text: str
    label: str
    origin: Origin
    group: str
    name: str = ""


def published(shared: Path = SHARED) -> list[Row]:
    """Give the rows of PLV_train; a sentence that occurs again is of the same group."""
    with need(shared / PLV).open(encoding="utf-8", newline="") as file:
        return [
            Row(
                _SOURCE.sub(SOURCE, _TARGET.sub(TARGET, row["marked_sentence"])),
                row["gold_root"],
                "plv",
                hashlib.sha256(row["sentence"].encode()).hexdigest(),
                row["sentence_id"],
            )
            for row in csv.DictReader(file, delimiter="\t")
        ]


def digest(shared: Path = SHARED) -> str:
    """Name the state of PLV_train."""
    return hashlib.sha256(need(shared / PLV).read_bytes()).hexdigest()


def templates() -> list[Row]:
    """Give our own sentences, every choice made."""
    bank = tomllib.loads((HERE / "templates.toml").read_text("utf-8"))
    return [
        Row(_filled(text), label, "template", text)
        for label, lines in bank.items()
        for line in lines.strip().splitlines()
        for text in expanded(line)
    ]


def expanded(line: str) -> list[str]:
    """Make every choice of a line: "(one|other)"."""
    parts = _CHOICE.split(line)
    options = [part.split("|") if nth % 2 else [part] for nth, part in enumerate(parts)]
    return ["".join(choice) for choice in itertools.product(*options)]


def _filled(text: str) -> str:
    """Put the marks in; an actor named again is "it"."""
    for slot, mark in (("{A}", SOURCE), ("{B}", TARGET)):
        text = text.replace(slot, mark, 1).replace(slot, "it")
    return text


def labelled(corpus: Path = SHARED / "corpus", data: Path = HERE / "contents.jsonl") -> list[Row]:
    """Give our own labelled contents of statements, cut from the corpus."""
    wanted = [json.loads(line) for line in data.read_text("utf-8").splitlines()]
    return list(_cut(wanted, corpus))


def _cut(wanted: list[dict[str, object]], corpus: Path) -> Iterator[Row]:
    for held in read_labels(corpus, NOTES):
        if not isinstance(held, LabelledDocument):
            continue
        document = held.document
        mine = [one for one in wanted if one["document"] == document.id]
        if not mine:
            continue
        cast = Cast(document.text, day=(document.published or "")[:10] or None)
        for one in mine:
            spans = [Span.of(document.text, *bounds) for bounds in one["content"]]  # type: ignore[attr-defined]
            yield Row(marked(*contents(spans, cast)), str(one["root"]), "content", document.id)
