"""The shipped attribution model on PolNeAR's development part: `python -m evaluation.attribution`.

Every article counts and gold is its first annotator's. The figures belong to the int8 file as the
product runs it, paragraph by paragraph.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, Final

from evaluation.floors import below, read_floors
from evaluation.polnear import HOME, GoldArticle, GoldAttribution, paragraphs, read_articles
from evaluation.scores import AttributionScores, WordRuler, jaccard
from evaluation.shared import NotThere, need
from sayso.reading.attribution import AttributionModel
from sayso.reading.raw import RawAttribution

BINS = 10
SHOW: Final = tuple(
    ("polnear-dev", name, "f1")
    for name in (
        *(f"span exact {role}" for role in ("source", "cue", "content")),
        *(f"attribution {match}" for match in ("exact", "IoU50", "any overlap")),
    )
)
"""Figures worth a line where all evaluations are printed together."""


def evaluate(
    model: AttributionModel, articles: Iterable[GoldArticle]
) -> tuple[AttributionScores, list[tuple[float, bool]]]:
    """Score a model; also give predictions' confidence and whether they were right (IoU50).

    Confidences are of every second article only: the shipped calibration has seen the others.
    """
    scores = AttributionScores()
    judged: list[tuple[float, bool]] = []
    for nth, article in enumerate(articles):
        found = [one for part in model.tag(list(paragraphs(article.text))) for one in part]
        scores.add(article.text, found, article.attributions)
        if nth % 2 == 0:
            continue
        right = half_right(article.text, found, article.attributions)
        judged.extend(zip((one.confidence for one in found), right, strict=True))
    return scores, judged


def half_right(
    text: str,
    predicted: Sequence[RawAttribution],
    gold: Sequence[GoldAttribution],
) -> list[bool]:
    """Say of each prediction whether some gold attribution agrees at IoU 0.5 in all roles."""
    ruler = WordRuler(text)
    theirs = [ruler.measure(one).words for one in gold]
    return [
        any(
            min(map(jaccard, ours, other)) >= 0.5
            for ours in [ruler.measure(one).words]
            for other in theirs
        )
        for one in predicted
    ]


def calibration(judged: Sequence[tuple[float, bool]]) -> dict[str, object]:
    """Give the expected calibration error and the reliability table behind it."""
    rows: list[dict[str, float]] = []
    error = 0.0
    for nth in range(BINS):
        part = [one for one in judged if min(int(one[0] * BINS), BINS - 1) == nth]
        if part:
            said = sum(confidence for confidence, _ in part) / len(part)
            was = sum(right for _, right in part) / len(part)
            error += abs(said - was) * len(part) / len(judged)
            rows.append(
                {
                    "from": nth / BINS,
                    "count": len(part),
                    "said": round(said, 3),
                    "was": round(was, 3),
                }
            )
    return {
        "expected calibration error": round(100 * error, 1),
        "accord": round(100 - 100 * error, 1),
        "bins": rows,
    }


def figures(*, home: Path = HOME, threads: int = 1) -> dict[str, Any]:
    """Measure the shipped model: per cent, by measure. Raises NotThere; SaysoError where the
    model is missing."""
    need(home / "dev")
    model = AttributionModel.load(threads=threads)
    scores, judged = evaluate(model, read_articles("dev", home=home))
    return {"polnear-dev": scores.table(), "calibration": calibration(judged)}


def main() -> int:
    """Print a table, or with --json the same figures for a machine."""
    parser = argparse.ArgumentParser(prog="python -m evaluation.attribution", description=__doc__)
    parser.add_argument("--json", action="store_true", help="print JSON")
    parser.add_argument("--home", type=Path, default=HOME, help="folder that holds dev/")
    parser.add_argument("--threads", type=int, default=1)
    options = parser.parse_args()
    try:
        found = figures(home=options.home, threads=options.threads)
    except NotThere as reason:
        print(json.dumps({"skipped": str(reason)}) if options.json else reason)
        return 0
    missed = below(found, read_floors().get("attribution", {}), "attribution")
    if options.json:
        print(json.dumps({**found, "below": missed}, indent=2))
    else:
        print(f"{'PolNeAR dev, int8':28}{'P':>8}{'R':>8}{'F1':>8}")
        for name, row in found["polnear-dev"].items():
            print(f"{name:28}{row['precision']:8.1f}{row['recall']:8.1f}{row['f1']:8.1f}")
        error = found["calibration"]["expected calibration error"]
        print(f"{'calibration error, %':28}{error:>24}")
    for line in missed:
        print(line, file=sys.stderr)
    return 1 if missed else 0


if __name__ == "__main__":
    raise SystemExit(main())
