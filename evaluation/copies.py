"""Copies found among documents of which some were made from others, pair by pair.

Run `python -m evaluation --only copies`. The texts are not in this repository: a row of
`data/copies.jsonl` names a document of the corpus, or is the recipe of one made from it. A recipe's
parts are units (sentences, by number) of a document, as they stand (`from`) or between quotation
marks (`quote`), and words written for it (`own`). Thresholds were set on other documents; those
here are of the development part (a document's id decides by hash).

Right is what the recipes say. Two documents are copies where one has units `from` the other, or
both have units from the same document that make up `SAME` of the shorter; where they make up less
than that, the pair is left out. Quoting is not copying, and no two documents of the corpus in the
set are copies of each other.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from itertools import combinations
from pathlib import Path
from typing import Any, Final

from evaluation.scores import Count
from evaluation.shared import SHARED, need
from sayso.linking import independence
from sayso.records import Document

DATA: Final = Path(__file__).parent / "data" / "copies.jsonl"
CORPUS: Final = SHARED / "corpus"
SHOW: Final = (
    ("documents",), ("made",), ("pairs",),
    ("all", "precision"), ("all", "recall"), ("all", "f1"),
    ("without publishers", "precision"), ("without publishers", "recall"),
    ("without publishers", "f1"),
)  # fmt: skip

SAME = 1 / 3
"""Share of the shorter document's words, taken from one text by both, that makes them copies."""

_END = re.compile(r"(?<=[.!?])[\"”’)\]]*\s+(?=[\"“‘(\[]?[A-Z0-9])")

Pair = frozenset[str]


@dataclass(frozen=True, slots=True)
class Made:
    """A document of the set; `taken` counts the words that it has from each unit of others."""

    document: Document
    taken: Mapping[tuple[str, int], int] = field(default_factory=dict)

    @property
    def sources(self) -> frozenset[str]:
        return frozenset(name for name, _ in self.taken)


def units(text: str) -> list[str]:
    """The sentences of a text, line by line: what the recipes count."""
    found = []
    for line in text.splitlines():
        at = 0
        for match in _END.finditer(line):
            found.append(line[at : match.start()].strip())
            at = match.end()
        found.append(line[at:].strip())
    return [unit for unit in found if unit]


def read_rows(path: Path = DATA) -> list[dict[str, Any]]:
    """Read the documents' names and recipes."""
    return [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]


def needed(rows: Sequence[Mapping[str, Any]]) -> set[str]:
    """The documents of the corpus that the rows name."""
    parts = [part for row in rows for part in row.get("parts", ())]
    named = {part[key] for part in parts for key in ("from", "quote") if key in part}
    return named | {row["id"] for row in rows if "parts" not in row}


def corpus(names: set[str]) -> dict[str, dict[str, Any]]:
    """Read these documents of the corpus. Raises NotThere."""
    found = {}
    for path in sorted(need(CORPUS).glob("*/*.jsonl")):
        for line in path.read_text("utf-8").splitlines():
            record = json.loads(line)
            if record["id"] in names:
                found[record["id"]] = record
    return found


def build(rows: Sequence[Mapping[str, Any]], held: Mapping[str, Mapping[str, Any]]) -> list[Made]:
    """Make the documents of the set."""
    return [_made(row, held) if "parts" in row else Made(_held(held[row["id"]])) for row in rows]


def _held(record: Mapping[str, Any]) -> Document:
    return _document(record["id"], record["title"], record["text"], record["publisher"],
                     record["published"])  # fmt: skip


def _made(row: Mapping[str, Any], held: Mapping[str, Mapping[str, Any]]) -> Made:
    taken: dict[tuple[str, int], int] = {}
    lines: list[str] = []
    first = None
    for part in row["parts"]:
        name = part.get("from") or part.get("quote")
        if name is None:
            lines.append(part["own"])
            continue
        first = first or held[name]
        begin, end = part["units"]
        chosen = units(held[name]["text"])[begin : end + 1]
        if "quote" in part:
            lines.append("“" + " ".join(unit.strip('"“”') for unit in chosen) + "”")
        else:
            lines.extend(chosen)
            taken.update({(name, begin + n): len(unit.split()) for n, unit in enumerate(chosen)})
    published = None
    if first:
        day = date.fromisoformat(first["published"][:10]) + timedelta(days=row["days"])
        published = day.isoformat()
    document = _document(row["id"], row["title"], "\n".join(lines), row["publisher"], published)
    return Made(document, taken)


def _document(
    name: str, title: str, text: str, publisher: str | None, published: str | None
) -> Document:
    return Document(
        id=name, text=f"{title}\n\n{text}", kind="report", capture="0" * 64, origin=name,
        title=title, heading=(0, len(title)), publisher=publisher, published=published,
        language="en",
    )  # fmt: skip


def judged(made: Sequence[Made]) -> Iterator[tuple[Pair, bool]]:
    """All pairs about which the recipes speak, and whether they are copies."""
    for one, other in combinations(made, 2):
        pair = frozenset((one.document.id, other.document.id))
        if other.document.id in one.sources or one.document.id in other.sources:
            yield pair, True
            continue
        common = sum(words for unit, words in one.taken.items() if unit in other.taken)
        shorter = min(len(one.document.text.split()), len(other.document.text.split()))
        if common == 0 or common >= SAME * shorter:
            yield pair, common > 0


def measure(made: Sequence[Made], documents: Sequence[Document]) -> dict[str, float]:
    """Precision, recall and F of the pairs found in these versions of the set's documents."""
    whole = [copy for copy in independence.copies(documents) if copy.whole]
    found = {frozenset((copy.copy, copy.original)) for copy in whole}
    count = Count()
    for pair, right in judged(made):
        count.add(right and pair in found, pair in found, right)
    return {
        "precision": round(100 * count.precision, 1),
        "recall": round(100 * count.recall, 1),
        "f1": round(100 * count.f1, 1),
    }


def figures() -> dict[str, Any]:
    """Measure with what is known of each document, and once more as if nobody had said who
    publishes it and when. Raises NotThere."""
    rows = read_rows()
    made = build(rows, corpus(needed(rows)))
    documents = [one.document for one in made]
    bare = [replace(one, publisher=None, published=None) for one in documents]
    return {
        "documents": len(made),
        "made": sum("parts" in row for row in rows),
        "pairs": sum(right for _, right in judged(made)),
        "all": measure(made, documents),
        "without publishers": measure(made, bare),
    }
