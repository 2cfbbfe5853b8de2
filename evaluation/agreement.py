"""How far two annotators of the same rows agree: `python -m evaluation.agreement`.

Attributions: spans are compared as a reader's are with gold (F1 does not depend on whose labels
are called gold), only those tied to a cue. Speaker, kind of cue and act are compared where the two
marked the same attribution: IoU 0.5 in all three roles. Figures in per cent.

Stance: one label each for a statement and a proposition, so agreement is also given beyond chance
(Cohen's kappa), and as the macro-F1 of one against the other: about what a judge can reach here.
Figures are shares of 1.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from evaluation.labels import DEV
from evaluation.scores import ROLES, AttributionScores, Fragments, WordRuler, aligned
from evaluation.shared import SHARED, NotThere, need
from evaluation.speakers import same_name
from evaluation.stance import DEV as STANCE_DEV
from evaluation.stance_scores import table
from sayso.terms import STANCES

SECOND: Final = DEV.with_name("attribution-second.jsonl")
STANCE_SECOND: Final = STANCE_DEV.with_name("stance-second.jsonl")
CORPUS: Final = SHARED / "corpus"
UTTERED: Final = ("saying", "writing")
MEASURES: Final = (
    "attribution exact",
    "attribution IoU50",
    *(f"span exact {role}" for role in ROLES),
)


@dataclass(frozen=True, slots=True)
class Marked:
    """One attribution as one annotator marked it; offsets index the record's `text`."""

    source: Fragments
    cue: Fragments
    content: Fragments
    speaker: str | None
    kind: str | None
    act: str | None


@dataclass(frozen=True, slots=True)
class Twice:
    """A stretch of text that two annotators labelled, each without the other."""

    document: str
    text: str
    first: tuple[Marked, ...]
    second: tuple[Marked, ...]


def read_twice(
    first: Path = DEV, second: Path = SECOND, corpus: Path = CORPUS
) -> tuple[list[Twice], list[str]]:
    """Give what was labelled twice, and the ids of documents left out because the first labels
    are of another stretch or text. Raises NotThere where the corpus is not there."""
    known = {row["document"]: row for row in _rows(first)}
    pairs, left = [], []
    for row in _rows(second):
        other = known.get(row["document"])
        if other is None or any(other[name] != row[name] for name in ("range", "sha256")):
            left.append(row["document"])
            continue
        text = _text(need(corpus / row["file"]), row["document"])
        pairs.append(Twice(row["document"], text, marks(other), marks(row)))
    return pairs, left


def marks(row: Mapping[str, Any]) -> tuple[Marked, ...]:
    """Give a row's attributions of the form cue."""
    return tuple(
        Marked(
            _fragments(one["source"]), _fragments(one["cue"]), _fragments(one["content"]),
            one["speaker"], one.get("cue_kind"), one.get("act"),
        )
        for one in row["attributions"]
        if one["form"] == "cue"
    )  # fmt: skip


def spans(pairs: Sequence[Twice], kinds: Sequence[str] | None = None) -> dict[str, float]:
    """Give F1 in per cent by measure, of all kinds of cue or of the given ones; where the kind
    was not labelled it counts as a saying."""
    scores = AttributionScores()
    for pair in pairs:
        first, second = (
            [one for one in side if kinds is None or (one.kind or "saying") in kinds]
            for side in (pair.first, pair.second)
        )
        scores.add(pair.text, second, first)
    table = scores.table()
    return {name: table[name]["f1"] for name in MEASURES if name in table}


def matched(pairs: Sequence[Twice]) -> Iterator[tuple[Marked, Marked]]:
    """Give the attributions that both marked."""
    for pair in pairs:
        ruler = WordRuler(pair.text)
        first, second = ([ruler.measure(one) for one in side] for side in (pair.first, pair.second))
        for score, i, j in aligned(first, second):
            if min(score) >= 0.5:
                yield pair.first[i], pair.second[j]


def same_speaker(one: str | None, other: str | None) -> bool:
    """Say whether both named the same speaker, or speakers ("A and B"), or nobody."""
    if one is None or other is None:
        return one is other
    left, right = one.split(" and "), other.split(" and ")
    if len(left) != len(right):
        return same_name(one, other)
    return all(any(same_name(name, match) for match in right) for name in left)


def facts(pairs: Sequence[Twice]) -> dict[str, float]:
    """Give agreement in per cent on what was said of the attributions that both marked. Kind and
    act count where both labelled them, and are absent where nobody did so twice."""
    both = list(matched(pairs))
    judged = {
        "speaker": [same_speaker(one.speaker, other.speaker) for one, other in both],
        "kind of cue": [one.kind == other.kind for one, other in both if one.kind and other.kind],
        "act": [one.act == other.act for one, other in both if one.act and other.act],
    }
    return {
        name: round(100 * sum(right) / len(right), 1) for name, right in judged.items() if right
    }


def figures(
    first: Path = DEV, second: Path = SECOND, corpus: Path = CORPUS
) -> dict[str, dict[str, float] | list[str]]:
    """Compare two files of labels. Raises NotThere."""
    pairs, left = read_twice(first, second, corpus)
    return {
        "counted": {
            "documents": len(pairs),
            "first": sum(len(pair.first) for pair in pairs),
            "second": sum(len(pair.second) for pair in pairs),
            "both": len(list(matched(pairs))),
        },
        "all kinds": spans(pairs),
        "saying and writing": spans(pairs, UTTERED),
        "facts": facts(pairs),
        "left out": left,
    }


def read_stances(
    first: Path = STANCE_DEV, second: Path = STANCE_SECOND
) -> tuple[list[tuple[str, str]], list[str]]:
    """Give the two labels of each pair that was labelled twice, and the propositions of pairs
    left out because the first labels are of another text or do not have them."""
    known = {_pair(row): row["label"] for row in _rows(first)}
    pairs, left = [], []
    for row in _rows(second):
        label = known.get(_pair(row))
        if label is None:
            left.append(row["proposition"])
        else:
            pairs.append((label, row["label"]))
    return pairs, left


def kappa(pairs: Sequence[tuple[str, str]]) -> float:
    """Give Cohen's kappa: agreement beyond what two who label at random, each as often as these
    do, would reach. Two who only ever give the same one label agree fully."""
    first, second = (Counter(side) for side in zip(*pairs, strict=True))
    chance = sum(first[label] * second[label] for label in first) / len(pairs) ** 2
    raw = sum(one == other for one, other in pairs) / len(pairs)
    return 1.0 if chance == 1 else (raw - chance) / (1 - chance)


def stances(first: Path = STANCE_DEV, second: Path = STANCE_SECOND) -> dict[str, Any]:
    """Compare two files of stance labels; rows of the confusion are the first annotator's."""
    pairs, left = read_stances(first, second)
    found: dict[str, Any] = {"counted": {"pairs": len(pairs)}}
    if pairs:
        scores = table([one for one, _ in pairs], [other for _, other in pairs])
        found["agreement"] = {
            "raw": scores["accuracy"],
            "Cohen's kappa": round(kappa(pairs), 3),
            "macro-F1": scores["macro_f1"],
            **{f"F1 {name}": scores["per_stance"][name]["f1"] for name in STANCES},
        }
        for name, counts in zip(STANCES, scores["confusion"], strict=True):
            found[f"first says {name}"] = dict(zip(STANCES, counts, strict=True))
    return {**found, "left out": left}


def _pair(row: Mapping[str, Any]) -> tuple[str, str, Fragments, str]:
    return row["document"], row["sha256"], _fragments(row["content"]), row["proposition"]


def _rows(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def _fragments(bounds: Sequence[Sequence[int]]) -> Fragments:
    return tuple((start, end) for start, end in bounds)


def _text(path: Path, document: str) -> str:
    with path.open(encoding="utf-8") as lines:
        records = (json.loads(line) for line in lines)
        return next(str(record["text"]) for record in records if record["id"] == document)


def _show(found: Mapping[str, Any]) -> None:
    for name, rows in found.items():
        print(name)
        for row in rows:
            print(f"  {row}" if isinstance(rows, list) else f"  {row:24}{rows[row]:8g}")


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the figures, or with --json the same for a machine."""
    parser = argparse.ArgumentParser(prog="python -m evaluation.agreement", description=__doc__)
    parser.add_argument("--json", action="store_true", help="print JSON")
    for name, path, labels in (
        ("--first", DEV, "attributions of the first annotator"),
        ("--second", SECOND, "attributions of the second annotator"),
        ("--first-stance", STANCE_DEV, "stances of the first annotator"),
        ("--second-stance", STANCE_SECOND, "stances of the second annotator"),
    ):
        parser.add_argument(name, type=Path, default=path, help=labels)
    options = parser.parse_args(arguments)
    found: dict[str, dict[str, Any]] = {}
    try:
        found["attribution"] = figures(options.first, options.second)
    except NotThere as reason:
        found["attribution"] = {"skipped": [str(reason)]}
    found["stance"] = stances(options.first_stance, options.second_stance)
    if options.json:
        print(json.dumps(found, indent=2))
        return 0
    for name, part in found.items():
        print(f"== {name}")
        _show(part)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
