"""What the reader makes of what is said: `python -m evaluation.understanding [--json]`.

Documents, gold, reading and matching are those of `evaluation.reading`: what is judged are the
attributions tied to a cue, of all kinds, whose cue and content agree with a label's at word-IoU
0.5. Figures in per cent.

- *act*: precision, recall and F1 of each act, how often each was taken for which (`confusion`, by
  gold and found), and the mean F1 of the acts that have gold cases. *act uttered*: the same for
  what was said or written.
- *evidence*: spans of these attributions that agree with a labelled one of the same attribution at
  word-IoU 0.5 (`span`), and name the same ground (`ground`). *evidence anywhere*: the same for all
  distinct spans in the labelled stretch, those of turns, of issued words and of attributions that
  were not matched included.
- *said_on*: the day of saying, by the outcomes of `evaluation.said_on`.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from evaluation.floors import below, read_floors
from evaluation.labels import DEV, Labelled, LabelledDocument, LabelledGround, Unusable, read_labels
from evaluation.reading import Found, acts, in_range, matched, shipped, statements_of
from evaluation.said_on import said_on_outcome
from evaluation.scores import Count, WordRuler, jaccard
from evaluation.shared import SHARED, NotThere, need
from sayso.reading.raw import Tagger
from sayso.records import Evidence, Statement
from sayso.terms import ACTS, Act, Form

JUDGES: Final[Mapping[str, Callable[[Labelled, Found], str]]] = {
    "said_on": lambda gold, found: said_on_outcome(gold.said_on, found.statements[0]),
}
"""Further measures by name: the outcome of a pair ("right", "wrong", …)."""
_FORM: Final[Form] = "cue"
SHOW: Final = (
    ("documents",),
    ("act", "of"),
    ("act", "accuracy"),
    ("act", "macro_f1"),
    *(("act", "per_act", act, "f1") for act in ACTS),
    ("act uttered", "macro_f1"),
    *((name, "span", "f1") for name in ("evidence", "evidence anywhere")),
    *((name, "ground", "f1") for name in ("evidence", "evidence anywhere")),
    *((name, "right") for name in JUDGES),
)
"""Figures worth a line where all evaluations are printed together."""


@dataclass(slots=True)
class Grounds:
    """Running counts of named grounds: the span alone, and the span with its ground."""

    span: Count = field(default_factory=Count)
    ground: Count = field(default_factory=Count)

    def add(
        self, ruler: WordRuler, ours: Sequence[Evidence], theirs: Sequence[LabelledGround]
    ) -> None:
        """Pair spans one to one, the best first, and count them."""
        scored = sorted(
            (
                (jaccard(_words(ruler, one.span.start, one.span.end),
                         _words(ruler, gold.start, gold.end)), i, j)
                for i, one in enumerate(ours)
                for j, gold in enumerate(theirs)
            ),
            key=lambda pair: -pair[0],
        )  # fmt: skip
        mine, gold_ = set[int](), set[int]()
        same = 0
        for score, i, j in scored:
            if score >= 0.5 and i not in mine and j not in gold_:
                mine.add(i)
                gold_.add(j)
                same += ours[i].ground == theirs[j].ground
        self.span.add(len(mine), len(ours), len(theirs))
        self.ground.add(same, len(ours), len(theirs))

    def table(self) -> dict[str, Any]:
        """Give the figures of both, and the counts that they are shares of."""
        return {
            "gold": int(self.span.gold), "predicted": int(self.span.predicted),
            "span": _rates(self.span), "ground": _rates(self.ground),
        }  # fmt: skip


@dataclass(slots=True)
class Tally:
    """Running counts over documents."""

    documents: int = 0
    acts: Counter[tuple[Act, Act]] = field(default_factory=Counter)
    """By gold and found."""
    uttered: Counter[tuple[Act, Act]] = field(default_factory=Counter)
    evidence: Grounds = field(default_factory=Grounds)
    anywhere: Grounds = field(default_factory=Grounds)
    judged: Counter[tuple[str, str]] = field(default_factory=Counter)
    """By measure and outcome."""

    def add(self, gold: LabelledDocument, statements: Sequence[Statement]) -> None:
        """Count one document."""
        statements = in_range(gold, statements)
        text = gold.document.text
        ruler = WordRuler(text)
        self.documents += 1
        ours = acts(text, [one for one in statements if one.form == _FORM])
        theirs = [one for one in gold.attributions if one.form == _FORM]
        for mine, label in matched(ruler, ours, theirs):
            self._add_pair(ruler, mine, label)
        named = dict.fromkeys(item for one in gold.attributions for item in one.evidence)
        self.anywhere.add(ruler, _evidence(statements), list(named))

    def _add_pair(self, ruler: WordRuler, mine: Found, gold: Labelled) -> None:
        self.evidence.add(ruler, _evidence(mine.statements), gold.evidence)
        if gold.act is not None:
            self.acts[gold.act, mine.statements[0].act] += 1
            if gold.uttered:
                self.uttered[gold.act, mine.statements[0].act] += 1
        for name, judge in JUDGES.items():
            self.judged[name, judge(gold, mine)] += 1

    def table(self) -> dict[str, Any]:
        """Give the figures."""
        return {
            "documents": self.documents,
            "act": act_table(self.acts),
            "act uttered": act_table(self.uttered),
            "evidence": self.evidence.table(),
            "evidence anywhere": self.anywhere.table(),
            **{name: self._shares(name) for name in JUDGES},
        }

    def _shares(self, measure: str) -> dict[str, float]:
        counts = {key[1]: count for key, count in self.judged.items() if key[0] == measure}
        of = sum(counts.values())
        shares = {name: _percent(count, of) for name, count in sorted(counts.items())}
        return {"of": of, **({"right": 0.0} if of else {}), **shares}


def act_table(counts: Mapping[tuple[Act, Act], int]) -> dict[str, Any]:
    """Give F1 by act and its mean over the acts with gold cases, from counts by gold and found."""
    of = sum(counts.values())
    per_act: dict[str, dict[str, float]] = {}
    confusion: dict[str, dict[str, int]] = {}
    f1s = []
    for act in ACTS:
        found = sum(count for pair, count in counts.items() if pair[1] == act)
        gold = sum(count for pair, count in counts.items() if pair[0] == act)
        if not found and not gold:
            continue
        count = Count()
        count.add(counts.get((act, act), 0), found, gold)
        per_act[act] = {"gold": gold, "found": found, **_rates(count)}
        if gold:
            f1s.append(count.f1)
            row = {other: counts.get((act, other), 0) for other in ACTS}
            confusion[act] = {other: number for other, number in row.items() if number}
    return {
        "of": of,
        "accuracy": _percent(sum(counts.get((act, act), 0) for act in ACTS), of),
        "macro_f1": _percent(sum(f1s), len(f1s)),
        "per_act": per_act,
        "confusion": confusion,
    }


def measure(tagger: Tagger, documents: Iterable[LabelledDocument | Unusable]) -> dict[str, Any]:
    """Read the documents (or take them as they were read) and score what comes of them."""
    tally = Tally()
    for gold in documents:
        if isinstance(gold, LabelledDocument):
            tally.add(gold, statements_of(gold.document, tagger))
    return tally.table()


def figures(
    *, shared: Path = SHARED, data: Path = DEV, threads: int = 1, tagger: Tagger | None = None
) -> dict[str, Any]:
    """Measure acts and evidence, per cent. Raises NotThere; SaysoError where the model is
    missing."""
    need(shared / "corpus")
    return measure(tagger or shipped(threads), read_labels(shared / "corpus", data))


def show(found: Mapping[str, Any]) -> None:
    """Print the figures as tables."""
    print(f"{found['documents']} documents")
    for name in ("act", "act uttered"):
        part = found[name]
        print(f"\n{name}: macro-F1 {part['macro_f1']:.1f}, accuracy {part['accuracy']:.1f} % "
              f"of {part['of']}")  # fmt: skip
        for act, row in part["per_act"].items():
            taken = part["confusion"].get(act, {})
            others = ", ".join(f"{other} {n}" for other, n in taken.items() if other != act)
            print(f"  {act:9} P {row['precision']:5.1f}  R {row['recall']:5.1f}  "
                  f"F1 {row['f1']:5.1f}  gold {row['gold']:3}  found {row['found']:3}"
                  f"{'  taken for ' + others if others else ''}")  # fmt: skip
    for name in ("evidence", "evidence anywhere"):
        part = found[name]
        print(f"\n{name}: {part['gold']} labelled, {part['predicted']} found")
        for how in ("span", "ground"):
            row = part[how]
            print(f"  {how:9} P {row['precision']:5.1f}  R {row['recall']:5.1f}  "
                  f"F1 {row['f1']:5.1f}")  # fmt: skip
    for name in JUDGES:
        print(f"\n{name}: {found[name]}")


def _evidence(statements: Iterable[Statement]) -> list[Evidence]:
    """Give the grounds that statements name, each once."""
    return list(dict.fromkeys(item for one in statements for item in one.evidence))


def _words(ruler: WordRuler, start: int, end: int) -> frozenset[int]:
    bounds = ruler.fragment(start, end)
    return frozenset(range(bounds[0], bounds[1] + 1)) if bounds else frozenset()


def _rates(count: Count) -> dict[str, float]:
    return {
        "precision": round(100 * count.precision, 1),
        "recall": round(100 * count.recall, 1),
        "f1": round(100 * count.f1, 1),
    }


def _percent(count: float, of: float) -> float:
    return round(100 * count / of, 1) if of else 0.0


def main() -> int:
    """Print tables, or with --json the same figures for a machine."""
    parser = argparse.ArgumentParser(prog="python -m evaluation.understanding", description=__doc__)
    parser.add_argument("--json", action="store_true", help="print JSON")
    parser.add_argument("--shared", type=Path, default=SHARED)
    parser.add_argument("--data", type=Path, default=DEV, help="labelled rows")
    parser.add_argument("--threads", type=int, default=1)
    asked = parser.parse_args()
    try:
        found = figures(shared=asked.shared, data=asked.data, threads=asked.threads)
    except NotThere as reason:
        print(json.dumps({"skipped": str(reason)}) if asked.json else reason)
        return 0
    floors = read_floors().get("understanding", {}) if asked.data == DEV else {}
    missed = below(found, floors, "understanding")
    if asked.json:
        print(json.dumps({**found, "below": missed}, indent=2))
    else:
        show(found)
    for line in missed:
        print(line, file=sys.stderr)
    return 1 if missed else 0


if __name__ == "__main__":
    raise SystemExit(main())
