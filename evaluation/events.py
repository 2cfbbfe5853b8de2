"""Event roots on PLV_train by five-fold cross-validation: `python -m evaluation --only events`.

The folds are fitted by `python -m training.events`, which keeps its predictions without the
sentences. Here they are scored against the labels of PLV_train itself, which must be the file they
were made on. A sentence that occurs more than once is in one fold only. Macro-F1 is over the
fifteen labels; PLV_train has CONCEDE and RETREAT as one, YIELD. PLV_test is never opened.
"""

from __future__ import annotations

import csv
import hashlib
import io
import json
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

from evaluation.shared import SHARED, need

DATA: Final = Path("data/events/datasets/PLV_train.tsv")
PREDICTIONS: Final = Path(__file__).parent / "data" / "events-folds.json"
SHOW: Final = (("plv-train", "macro_f1"), ("plv-train", "accuracy"), ("plv-train", "rows"))


def figures(shared: Path = SHARED, predictions: Path = PREDICTIONS) -> dict[str, Any]:
    """Score the predictions that are kept; no figure where they were made on another file than
    the one that is there. Raises NotThere where none is."""
    data = need(shared / DATA).read_bytes()
    kept = json.loads(predictions.read_text("utf-8"))
    if hashlib.sha256(data).hexdigest() != kept["data_sha256"]:
        return {"plv-train": {}}
    rows = csv.DictReader(io.StringIO(data.decode("utf-8"), newline=""), delimiter="\t")
    gold = [(row["sentence_id"], row["gold_root"]) for row in rows]
    return {
        "plv-train": scored(
            [label for _, label in gold], [label for _, label in kept["predictions"]]
        )
    }


def scored(gold: Sequence[str], found: Sequence[str]) -> dict[str, Any]:
    """Give macro-F1, accuracy and each label's F1, per cent."""
    right = Counter(one for one, other in zip(gold, found, strict=True) if one == other)
    ours, theirs = Counter(found), Counter(gold)
    f1 = {label: 100 * 2 * right[label] / (ours[label] + theirs[label]) for label in sorted(theirs)}
    return {
        "rows": len(gold),
        "macro_f1": round(sum(f1.values()) / len(f1), 2),
        "accuracy": round(100 * sum(right.values()) / len(gold), 2),
        "f1": {label: round(value, 1) for label, value in f1.items()},
    }
