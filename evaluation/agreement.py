"""How far two people agree who labelled the same documents: `python -m evaluation.agreement`.

Spans are compared as a reader's are with gold (F1 does not depend on whose labels are called
gold), only those tied to a cue. Speaker, kind of cue and act are compared where the two marked
the same attribution: IoU 0.5 in all three roles.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from evaluation.labels import DEV
from evaluation.scores import ROLES, AttributionScores, Fragments, WordRuler, aligned
from evaluation.shared import SHARED, NotThere, need
from evaluation.speakers import same_name

SECOND: Final = DEV.with_name("attribution-second.jsonl")
CORPUS: Final = SHARED / "corpus"
UTTERED: Final = ("saying", "writing")
MEASURES: Final = (
    "attribution exact",
    "attribution IoU50",
    *(f"span exact {role}" for role in ROLES),
)


@dataclass(frozen=True, slots=True)
class Marked:
    """One attribution as one person marked it; offsets index the record's `text`."""

    source: Fragments
    cue: Fragments
    content: Fragments
    speaker: str | None
    kind: str | None
    act: str | None


@dataclass(frozen=True, slots=True)
class Twice:
    """A stretch of text that two people labelled, each without the other."""

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


def _rows(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def _fragments(bounds: Sequence[Sequence[int]]) -> Fragments:
    return tuple((start, end) for start, end in bounds)


def _text(path: Path, document: str) -> str:
    with path.open(encoding="utf-8") as lines:
        records = (json.loads(line) for line in lines)
        return next(str(record["text"]) for record in records if record["id"] == document)


def main() -> int:
    """Print the figures, or with --json the same for a machine."""
    parser = argparse.ArgumentParser(prog="python -m evaluation.agreement", description=__doc__)
    parser.add_argument("--json", action="store_true", help="print JSON")
    parser.add_argument("--first", type=Path, default=DEV, help="labels of the first person")
    parser.add_argument("--second", type=Path, default=SECOND, help="labels of the second person")
    options = parser.parse_args()
    try:
        found = figures(options.first, options.second)
    except NotThere as reason:
        print(json.dumps({"skipped": str(reason)}) if options.json else reason)
        return 0
    if options.json:
        print(json.dumps(found, indent=2))
        return 0
    for name, rows in found.items():
        print(name)
        for row in rows:
            print(f"  {row}" if isinstance(rows, list) else f"  {row:24}{rows[row]:8g}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
