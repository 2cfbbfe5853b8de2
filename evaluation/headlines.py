"""Headlines alone, without their reports: `python -m evaluation.headlines [--json]`.

Gold is `data/headlines-dev.jsonl`: headlines written for this measure, more than a third of them
traps with a colon or a quotation that attributes nothing. Each is read as the title of an otherwise
empty report, so that nothing in a body helps. Whole attributions are scored by the protocol of
`scores`; a trap is right if nothing is found in it.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from evaluation.floors import below, read_floors
from evaluation.polnear import Fragments
from evaluation.reading import acts
from evaluation.scores import AttributionScores
from sayso.reading.attribution import AttributionModel
from sayso.reading.raw import Tagger
from sayso.reading.read import read
from sayso.records import Document

DATA: Final = Path(__file__).parent / "data" / "headlines-dev.jsonl"
SHOW: Final = (("all", "attribution IoU50", "f1"), ("all", "attribution exact", "f1"))


@dataclass(frozen=True, slots=True)
class Headline:
    """One headline and the attributions in it, as offsets."""

    text: str
    attributions: tuple[Gold, ...]


@dataclass(frozen=True, slots=True)
class Gold:
    """One attribution's words."""

    source: Fragments
    cue: Fragments
    content: Fragments


def headlines(data: Path = DATA) -> Iterator[Headline]:
    """Read the rows."""
    with data.open(encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            gold = (
                Gold(*(tuple(map(tuple, one[role])) for role in ("source", "cue", "content")))
                for one in row["attributions"]
            )
            yield Headline(row["text"], tuple(gold))


def as_report(text: str) -> Document:
    """Make the report that has nothing but this title."""
    return Document(
        id="headline", text=text, kind="report", capture="", origin="headline", title=text,
        heading=(0, len(text)), language="en",
    )  # fmt: skip


def measure(tagger: Tagger, data: Path = DATA) -> dict[str, Any]:
    """Read every headline and score what comes of it, per cent."""
    scores = AttributionScores()
    traps = quiet = 0
    for one in headlines(data):
        found = acts(one.text, read(as_report(one.text), tagger).statements)
        scores.add(one.text, found, one.attributions)
        traps += not one.attributions
        quiet += not one.attributions and not found
    return {"all": scores.table(), "traps": {"of": traps, "right": round(100 * quiet / traps, 1)}}


def figures(*, data: Path = DATA, threads: int = 1) -> dict[str, Any]:
    """Measure the shipped reader. Raises SaysoError where the model is missing."""
    return measure(AttributionModel.load(threads=threads), data)


def main() -> int:
    """Print a table, or with --json the same figures for a machine."""
    parser = argparse.ArgumentParser(prog="python -m evaluation.headlines", description=__doc__)
    parser.add_argument("--json", action="store_true", help="print JSON")
    asked = parser.parse_args()
    found = figures()
    missed = below(found, read_floors().get("headlines", {}), "headlines")
    if asked.json:
        print(json.dumps({**found, "below": missed}, indent=2))
    else:
        for name, row in found["all"].items():
            print(f"{name:28}{row['precision']:8.1f}{row['recall']:8.1f}{row['f1']:8.1f}")
        print(f"traps right {found['traps']['right']} % of {found['traps']['of']}")
    for line in missed:
        print(line, file=sys.stderr)
    return 1 if missed else 0


if __name__ == "__main__":
    raise SystemExit(main())
