"""Scores of the stance model and rules: `python -m evaluation.stance [--json]`.

Our own development rows and the unit families (rules alone, model alone, both), then public sets
and probes with the model alone, entailment read as affirm, contradiction as deny, neutral as none.
Exits with 1 where a figure is under its floor (`floors.toml`), and says so and exits with 0 where
`../shared`, which holds the texts, is not there.
"""

from __future__ import annotations

import argparse
import io
import json
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from evaluation.floors import below, read_floors
from evaluation.shared import SHARED, NotThere, need
from evaluation.stance_rows import lines, nearness_of, parts_of
from evaluation.stance_scores import WAYS, seen, table, three_ways
from evaluation.stance_units import FAMILIES, units
from sayso.linking.entailment import StanceModel
from sayso.linking.stance import weigh
from sayso.terms import STANCES

HERE: Final = Path(__file__).parent
DEV: Final = HERE / "data" / "stance-dev.jsonl"
LIMIT: Final = 1500
NLI: Final = {"entailment": "affirm", "contradiction": "deny", "neutral": "none"}
Labelled = tuple[str, str, str]
SHOW: Final = (
    *(("dev", way, "macro_f1") for way in WAYS),
    *(("units", family, way, "macro_f1") for family in (*FAMILIES, "all") for way in WAYS),
    *(
        ("public", name, "accuracy")
        for name in ("mnli-validation", "fever-symmetric-dev", "breaking-nli")
    ),
)
"""Figures worth a line where all evaluations are printed together."""


def own(model: StanceModel, rows: list[dict[str, Any]], corpus: Path) -> dict[str, Any]:
    """Our rows three ways, and by family for the whole."""
    parts = [parts_of(row, corpus) for row in rows]
    gold = [row["label"] for row in rows]
    signs, chances = seen(model, parts)
    said = three_ways(signs, chances)
    retrieved = [
        weigh(sign, row, close).stance
        for sign, row, close in zip(signs, chances, nearness_of(parts), strict=True)
    ]
    families: dict[str, list[bool]] = {}
    for row, guess in zip(rows, said["both"], strict=True):
        families.setdefault(row["family"], []).append(row["label"] == guess)
    return {
        "rows": len(rows),
        **{way: table(gold, guesses) for way, guesses in said.items()},
        "as_retrieved": table(gold, retrieved),
        "by_family": {
            name: {"rows": len(hits), "accuracy": round(sum(hits) / len(hits), 3)}
            for name, hits in sorted(families.items())
        },
    }


def _spread(rows: list[Labelled], limit: int) -> list[Labelled]:
    """At most `limit` rows, evenly spaced: the same every time, not only the file's beginning."""
    if len(rows) <= limit:
        return rows
    step = len(rows) / limit
    return [rows[int(i * step)] for i in range(limit)]


def public(shared: Path) -> Iterator[tuple[str, list[Labelled]]]:
    """Name and rows of each public set."""
    data = shared / "data" / "stance"
    for name, file in (("mnli-validation", "mnli-validation"), ("fever-symmetric-dev",) * 2):
        yield (
            name,
            [(r["premise"], r["hypothesis"], NLI[r["label"]]) for r in lines(data / f"{file}.jsonl")
             if r["label"] in NLI],
        )  # fmt: skip
    archive = zipfile.ZipFile(data / "probes" / "breaking-nli" / "breaking_nli_dataset.zip")
    with archive.open("data/dataset.jsonl") as raw:
        found = [json.loads(line) for line in io.TextIOWrapper(raw, encoding="utf-8")]
    yield (
        "breaking-nli",
        [(r["sentence1"], r["sentence2"], NLI[r["gold_label"]]) for r in found
         if r["gold_label"] in NLI],
    )  # fmt: skip
    for part in ("pmonli", "nmonli_test"):
        yield (
            f"monli-{part}",
            [(r["sentence1"], r["sentence2"], NLI[r["gold_label"]])
             for r in lines(data / "probes" / "monli" / f"{part}.jsonl")],
        )  # fmt: skip


def probe(model: StanceModel, rows: list[Labelled]) -> dict[str, Any]:
    """Accuracy of the model alone: over all four answers, and over the labels the set has."""
    chances: NDArray[np.float64] = model.score([(text, claim) for text, claim, _ in rows])
    gold = np.array([STANCES.index(label) for _, _, label in rows])
    there = np.unique(gold)
    forced = there[chances[:, there].argmax(axis=1)]
    return {
        "rows": len(rows),
        "accuracy": round(float((chances.argmax(axis=1) == gold).mean()), 3),
        "accuracy_among_its_labels": round(float((forced == gold).mean()), 3),
    }


def figures(
    *, shared: Path = SHARED, dev: Path = DEV, limit: int = LIMIT, threads: int = 2
) -> dict[str, Any]:
    """Measure model and rules: shares of 1, by set. `limit`: most rows of each public set.
    Raises NotThere; SaysoError where the model is missing."""
    need(shared / "data" / "stance")
    need(shared / "corpus")
    model = StanceModel.load(threads=threads)
    scores: dict[str, Any] = {}
    if dev.is_file():
        scores["dev"] = own(model, list(lines(dev)), shared / "corpus")
    scores["units"] = units(model)
    scores["public"] = {name: probe(model, _spread(rows, limit)) for name, rows in public(shared)}
    return scores


def show(scores: dict[str, Any]) -> None:
    """Print the scores as tables."""
    dev = scores.get("dev")
    if dev:
        print(f"own development rows: {dev['rows']}")
        for name in ("rules", "model", "both", "as_retrieved"):
            part = dev[name]
            print(f"\n{name}: macro-F1 {part['macro_f1']:.3f}, accuracy {part['accuracy']:.3f}")
            for (stance, row), counts in zip(
                part["per_stance"].items(), part["confusion"], strict=True
            ):
                print(f"  {stance:7} P {row['precision']:.3f}  R {row['recall']:.3f}  "
                      f"F1 {row['f1']:.3f}  of {row['rows']:4}   "
                      + " ".join(f"{count:4}" for count in counts))  # fmt: skip
        print("\nby family (both): " + ", ".join(
            f"{name} {row['accuracy']:.2f}/{row['rows']}" for name, row in dev["by_family"].items()
        ))  # fmt: skip
    print("\nunit families: accuracy and macro-F1 by " + ", ".join(WAYS))
    for name, row in scores["units"].items():
        print(f"  {name:10}" + "".join(
            f"  {row[way]['accuracy']:.3f} {row[way]['macro_f1']:.3f}" for way in WAYS
        ) + f"  of {row['rows']}")  # fmt: skip
    print("\nmodel alone on public sets: accuracy (among the set's own labels)")
    for name, row in scores["public"].items():
        print(f"  {name:22} {row['accuracy']:.3f} ({row['accuracy_among_its_labels']:.3f}) "
              f"on {row['rows']}")  # fmt: skip


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m evaluation.stance", description=__doc__)
    parser.add_argument("--json", action="store_true", help="print JSON")
    parser.add_argument("--shared", type=Path, default=SHARED)
    parser.add_argument("--dev", type=Path, default=DEV, help="labelled rows")
    parser.add_argument("--limit", type=int, default=LIMIT, help="rows of each public set")
    parser.add_argument("--threads", type=int, default=2)
    asked = parser.parse_args()
    try:
        scores = figures(
            shared=asked.shared, dev=asked.dev, limit=asked.limit, threads=asked.threads
        )
    except NotThere as reason:
        print(json.dumps({"skipped": str(reason)}) if asked.json else reason)
        return 0
    missed = below(scores, read_floors().get("stance", {}), "stance")
    if asked.json:
        print(json.dumps({**scores, "below": missed}, indent=2))
    else:
        show(scores)
    for line in missed:
        print(line, file=sys.stderr)
    return 1 if missed else 0


if __name__ == "__main__":
    raise SystemExit(main())
