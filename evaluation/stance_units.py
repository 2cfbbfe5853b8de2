"""The seven unit families: made-up pairs that each turn on one thing, such as a number or a place.

A row of `data/stance-units.jsonl` holds its own words (see `docs/labelling.md`), so no corpus is
needed. `evaluation.stance` measures it with the rest.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any, Final

from evaluation.stance_rows import lines
from evaluation.stance_scores import seen, table, three_ways
from sayso.linking.entailment import StanceModel

UNITS: Final = Path(__file__).parent / "data" / "stance-units.jsonl"
FAMILIES: Final = ("negation", "hedge", "opposite", "number", "date", "place", "actor")
_WORDS: Final = ("name", "affiliation", "cue", "content", "context", "proposition")


def units(model: StanceModel, file: Path = UNITS) -> dict[str, dict[str, Any]]:
    """Accuracy and macro-F1 of each family, and of all together, by rules, model and both."""
    rows = list(lines(file))
    said = three_ways(*seen(model, [{name: row[name] for name in _WORDS} for row in rows]))
    scores: dict[str, dict[str, Any]] = {}
    for family in (*FAMILIES, "all"):
        there = [i for i, row in enumerate(rows) if family in (row["family"], "all")]
        gold = [rows[i]["label"] for i in there]
        scores[family] = {"rows": len(there)}
        for way, guesses in said.items():
            figures = table(gold, [guesses[i] for i in there])
            scores[family][way] = {name: figures[name] for name in ("accuracy", "macro_f1")}
    return scores
