"""Time expressions against TimeBank and AQUAINT: `python -m evaluation.time [--json]`.

The documents are those of TempEval-3's training part, split by file name: a third is held back and
only measured, the others are what the rules were made on. Scores are TempEval-3's, micro: a span
is right where it overlaps one of the gold's (relaxed) or is the same (strict); a value is right
where it is the same string on spans that overlap. The day of the document is given, and is not
counted itself.
"""

from __future__ import annotations

import argparse
import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Final

from lxml import etree

from evaluation.scores import Count
from evaluation.shared import SHARED, NotThere, need
from sayso.reading.time import TimeExpression, times

HOME: Final = Path("data/time/data/TempEval3/Training/TBAQ-cleaned")
SHOW: Final = (
    ("documents", "held-back"),
    *(("held-back", name, "f1") for name in ("strict", "relaxed", "type", "value")),
    ("open", "value", "f1"),
)


@dataclass(frozen=True, slots=True)
class Gold:
    """A time expression as annotated."""

    start: int
    end: int
    kind: str
    value: str


@dataclass(frozen=True, slots=True)
class Annotated:
    """A document of the corpus: its text, its day, its time expressions."""

    name: str
    text: str
    day: date
    times: tuple[Gold, ...]
    held_back: bool


def documents(shared: Path = SHARED) -> Iterator[Annotated]:
    """Read the corpus. Raises NotThere."""
    home = need(shared / HOME)
    for part in ("TimeBank", "AQUAINT"):
        for path in sorted((home / part).glob("*.tml")):
            yield _document(path)


def is_held_back(name: str) -> bool:
    """Whether a document, by its file's name, is of the third that is only measured."""
    return int(hashlib.sha256(name.encode()).hexdigest(), 16) % 3 == 0


def _document(path: Path) -> Annotated:
    tree = etree.fromstring(path.read_bytes())
    parts: list[str] = []
    found: list[Gold] = []
    _walk(tree.find("TEXT"), parts, found)
    day = date.fromisoformat(tree.find(".//DCT/TIMEX3").get("value")[:10])
    ordered = tuple(sorted(found, key=lambda one: one.start))
    return Annotated(path.name, "".join(parts), day, ordered, is_held_back(path.name))


def _walk(element: Any, parts: list[str], found: list[Gold]) -> None:
    start = sum(map(len, parts))
    parts.append(element.text or "")
    for child in element:
        _walk(child, parts, found)
        parts.append(child.tail or "")
    if element.tag == "TIMEX3":
        end = sum(map(len, parts))
        found.append(Gold(start, end, element.get("type").lower(), element.get("value")))


def pairs(
    found: tuple[TimeExpression, ...], gold: tuple[Gold, ...]
) -> list[tuple[TimeExpression, Gold]]:
    """Pair each gold expression with the first found one that overlaps it and is free."""
    free = list(found)
    paired = []
    for theirs in gold:
        over = (one for one in free if one.start < theirs.end and theirs.start < one.end)
        ours = next(over, None)
        if ours is not None:
            free.remove(ours)
            paired.append((ours, theirs))
    return paired


class Tally:
    """Running counts of one part of the corpus."""

    def __init__(self) -> None:
        self.counts = {name: Count() for name in ("strict", "relaxed", "type", "value")}

    def add(self, document: Annotated) -> None:
        """Score one document."""
        found = times(document.text, document.day)
        paired = pairs(found, document.times)
        right = {
            "strict": sum((a.start, a.end) == (b.start, b.end) for a, b in paired),
            "relaxed": len(paired),
            "type": sum(a.kind == b.kind for a, b in paired),
            "value": sum(a.value == b.value for a, b in paired),
        }
        for name, count in self.counts.items():
            count.add(right[name], len(found), len(document.times))

    def table(self) -> dict[str, dict[str, float]]:
        """Give precision, recall and F in per cent."""
        return {
            name: {
                "precision": round(100 * count.precision, 1),
                "recall": round(100 * count.recall, 1),
                "f1": round(100 * count.f1, 1),
            }
            for name, count in self.counts.items()
        }


def figures(*, shared: Path = SHARED) -> dict[str, Any]:
    """Measure both parts. Raises NotThere."""
    tallies = {"held-back": Tally(), "open": Tally()}
    read = dict.fromkeys(tallies, 0)
    for document in documents(shared):
        part = "held-back" if document.held_back else "open"
        tallies[part].add(document)
        read[part] += 1
    return {"documents": read, **{name: tally.table() for name, tally in tallies.items()}}


def main() -> int:
    """Print the figures."""
    parser = argparse.ArgumentParser(prog="python -m evaluation.time", description=__doc__)
    parser.add_argument("--json", action="store_true", help="print JSON")
    parser.add_argument("--shared", type=Path, default=SHARED)
    asked = parser.parse_args()
    try:
        found = figures(shared=asked.shared)
    except NotThere as reason:
        print(json.dumps({"skipped": str(reason)}) if asked.json else reason)
        return 0
    if asked.json:
        print(json.dumps(found, indent=2))
        return 0
    for part, count in found["documents"].items():
        print(f"{part}, {count} documents: precision, recall, F1")
        for name, row in found[part].items():
            print(f"  {name:8} {row['precision']:6} {row['recall']:6} {row['f1']:6}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
