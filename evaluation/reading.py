"""The whole reader on our own labelled documents: `python -m evaluation.reading [--json]`.

Documents and statements are made as the product makes them, from the record's bytes on; gold is
`data/attribution-dev.jsonl`. Only what stands in the labelled range counts.

- *cue*, *headline*: whole attributions by the protocol of `scores`, of what was said and written:
  labels and statements of the other kinds of cue are left out. A statement is the product's
  unit, an attribution the gold's: statements with the same source and cue (joint speakers, a
  quotation that runs on) are one attribution. Speaker and affiliation are judged on the pairs
  whose cue and content agree at word-IoU 0.5, whatever the source; joint speakers have no
  affiliation to judge. Speakers known by name and by description are also told apart.
- *all kinds*: the cues of every kind together. *kind*: where source, cue and content agree at
  word-IoU 0.5 and the label has a kind of cue, whether it is the statement's; *shown*: whether
  both are among what is said and written, or neither.
- *turn*, *issued*: a gold turn is right if statements are made of its sentences and all of them
  have the gold speaker (none, where the questioner is unnamed).
- *heard*: share of the gold attributions of known speakers, in any form, at least half of whose
  words are in the content of statements by that speaker; both as said or written.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any, Final

from evaluation.floors import below, read_floors
from evaluation.labels import DEV, Labelled, LabelledDocument, Unusable, read_labels
from evaluation.polnear import Fragments, merge
from evaluation.scores import AttributionScores, WordRuler, aligned
from evaluation.shared import SHARED, NotThere, need
from evaluation.speakers import affiliation_outcome, is_description, speaker_outcome
from sayso.reading.attribution import AttributionModel
from sayso.reading.raw import Tagger
from sayso.reading.read import read, reader_name
from sayso.records import Document, Speaker, Statement
from sayso.terms import KINDS, CueKind, Form, is_uttered

MATCHES: Final = ("attribution exact", "attribution IoU50", "attribution any overlap")
SPAN_FORMS: Final[tuple[Form, ...]] = ("cue", "headline")
VOICE_FORMS: Final[tuple[Form, ...]] = ("turn", "issued")
ALL_KINDS: Final = "all kinds"
SHOW: Final = (
    ("documents", "measured"),
    ("documents", "kind"),
    *((kind, "cue", "attribution IoU50", "f1") for kind in ("all", *KINDS)),
    *((kind, "cue", "speaker", "right") for kind in ("all", *KINDS)),
    ("all", "cue", "affiliation", "right"),
    ("all", "all kinds", "attribution IoU50", "f1"),
    ("all", "all kinds", "kind", "right"),
    *((kind, "heard", "right") for kind in ("all", *KINDS)),
    ("transcript", "turn", "right"),
    ("statement", "issued", "right"),
)
"""Figures worth a line where all evaluations are printed together."""


@dataclass(frozen=True, slots=True)
class Found:
    """What the reader made of one act of saying: the statements with the same source and cue."""

    source: Fragments
    cue: Fragments
    content: Fragments
    statements: tuple[Statement, ...]

    @property
    def speakers(self) -> tuple[Speaker, ...]:
        """Who said it, each once."""
        return tuple(dict.fromkeys(one.speaker for one in self.statements if one.speaker))

    @property
    def cue_kind(self) -> CueKind | None:
        """What its cue names."""
        return self.statements[0].cue_kind

    @property
    def uttered(self) -> bool:
        """Whether it was said or written, and not thought, shown or done."""
        return is_uttered(self.cue_kind)


@dataclass(slots=True)
class Tally:
    """Running counts over documents of one kind, or of all."""

    scores: dict[str, AttributionScores] = field(default_factory=dict)
    counts: Counter[tuple[str, str]] = field(default_factory=Counter)
    """By measure and outcome."""

    def add(self, gold: LabelledDocument, statements: Sequence[Statement]) -> None:
        """Count one document."""
        statements = in_range(gold, statements)
        ruler = WordRuler(gold.document.text)
        self.counts["documents", "read"] += 1
        for form in SPAN_FORMS:
            theirs = [one for one in gold.attributions if one.form == form]
            ours = acts(gold.document.text, [one for one in statements if one.form == form])
            if form == "cue" and (theirs or ours):
                self._add_kinds(gold.document.text, ruler, ours, theirs)
            theirs = [one for one in theirs if one.uttered]
            ours = [one for one in ours if one.uttered]
            if theirs or ours:
                self._add_spans(form, gold.document.text, ruler, ours, theirs)
        for form in VOICE_FORMS:
            self._add_voices(
                form,
                [one for one in gold.attributions if one.form == form],
                [one for one in statements if one.form == form],
            )
        self._add_heard(
            ruler,
            [one for one in gold.attributions if one.uttered],
            [one for one in statements if one.uttered],
        )

    def _add_kinds(
        self, text: str, ruler: WordRuler, ours: list[Found], theirs: list[Labelled]
    ) -> None:
        self._add_scores(ALL_KINDS, text, ours, theirs)
        pairs = aligned([*map(ruler.measure, ours)], [*map(ruler.measure, theirs)])
        for score, i, j in pairs:
            if min(score) < 0.5:
                continue
            mine, gold = ours[i], theirs[j]
            alike = "right" if mine.uttered == gold.uttered else "wrong"
            self.counts[f"{ALL_KINDS} shown", alike] += 1
            if gold.cue_kind is not None:
                same = "right" if mine.cue_kind == gold.cue_kind else "wrong"
                self.counts[f"{ALL_KINDS} kind", same] += 1

    def _add_scores(self, name: str, text: str, ours: list[Found], theirs: list[Labelled]) -> None:
        self.scores.setdefault(name, AttributionScores()).add(text, ours, theirs)
        self.counts[name, "gold"] += len(theirs)
        self.counts[name, "predicted"] += len(ours)

    def _add_spans(
        self, form: Form, text: str, ruler: WordRuler, ours: list[Found], theirs: list[Labelled]
    ) -> None:
        self._add_scores(form, text, ours, theirs)
        for one, gold in matched(ruler, ours, theirs):
            mine = one.speakers
            outcome = speaker_outcome(gold.speaker, mine)
            self.counts[f"{form} speaker", outcome] += 1
            if gold.speaker is not None:
                how = "described" if is_description(gold.speaker) else "named"
                self.counts[f"{form} {how}", outcome] += 1
            joint = gold.affiliation is None and " and " in (gold.speaker or "")
            if gold.speaker is not None and len(mine) <= 1 and not joint:
                said = mine[0].affiliation if mine else None
                outcome = affiliation_outcome(gold.affiliation, said)
                self.counts[f"{form} affiliation", outcome] += 1

    def _add_voices(self, form: Form, theirs: list[Labelled], ours: Sequence[Statement]) -> None:
        held = 0
        for gold in theirs:
            start, end = gold.content[0][0], gold.content[-1][1]
            inside = [one for one in ours if start <= one.content[0].start < end]
            held += len(inside)
            outcomes = [
                speaker_outcome(gold.speaker, (one.speaker,) if one.speaker else ())
                for one in inside
            ]
            for outcome in outcomes:
                self.counts[f"{form} sentences", outcome] += 1
            missed = next((outcome for outcome in outcomes if outcome != "right"), "right")
            self.counts[form, missed if outcomes else "silent"] += 1
        self.counts[f"{form} beyond", "sentences"] += len(ours) - held

    def _add_heard(
        self, ruler: WordRuler, theirs: Sequence[Labelled], ours: Sequence[Statement]
    ) -> None:
        for gold in theirs:
            if gold.speaker is None:
                continue
            words = ruler.measure(gold).words[2]
            named = (gold.speaker, *gold.speaker.split(" and "))
            heard: set[int] = set()
            for one in ours:
                if one.speaker is None or not words & (said := _words(ruler, one)):
                    continue
                if any(speaker_outcome(name, (one.speaker,)) == "right" for name in named):
                    heard |= said
            right = len(words & heard) * 2 >= len(words)
            self.counts["heard", "right" if right else "wrong"] += 1

    def table(self) -> dict[str, Any]:
        """Give the figures: shares in per cent, and the counts that they are shares of."""
        told: dict[str, Any] = {"documents": self.counts["documents", "read"]}
        for name, scores in self.scores.items():
            table = scores.table()
            told[name] = {
                "gold": self.counts[name, "gold"],
                "predicted": self.counts[name, "predicted"],
                **{match: table[match] for match in MATCHES},
                **{name: table[name] for name in sorted(table) if name.startswith("span exact")},
                **{judged: self._shares(f"{name} {judged}") for judged in _judged(name)},
            }
        for form in VOICE_FORMS:
            gold = self._shares(form)
            beyond = self.counts[f"{form} beyond", "sentences"]
            if gold["of"] or beyond:
                told[form] = {
                    **gold, "sentences": self._shares(f"{form} sentences"), "beyond": beyond,
                }  # fmt: skip
        told["heard"] = self._shares("heard")
        return told

    def _shares(self, measure: str) -> dict[str, float]:
        """Give the share of each outcome, and the number of cases as `of`."""
        found = {key[1]: count for key, count in self.counts.items() if key[0] == measure}
        of = sum(found.values())
        shares = {name: _percent(count, of) for name, count in sorted(found.items())}
        return {"of": of, **({"right": 0.0} if of else {}), **shares}


def _judged(name: str) -> tuple[str, ...]:
    """What is judged of the attributions that match."""
    if name == ALL_KINDS:
        return ("kind", "shown")
    return ("speaker", "named", "described", "affiliation")


def in_range(gold: LabelledDocument, statements: Iterable[Statement]) -> list[Statement]:
    """Keep what is said in the labelled range: by where the cue stands, else the content.

    A title is not labelled: what stands in it is left out.
    """
    title = gold.document.heading or (0, 0)
    kept = []
    for one in statements:
        at = (one.cue or one.content)[0].start
        if gold.start <= at < gold.end and not title[0] <= at < title[1]:
            kept.append(one)
    return kept


def acts(text: str, statements: Iterable[Statement]) -> list[Found]:
    """Put statements together that are one act of saying: the same source and cue."""
    together: dict[tuple[Fragments, Fragments], list[Statement]] = {}
    for one in statements:
        source = ((one.source.start, one.source.end),) if one.source else ()
        cue = tuple((span.start, span.end) for span in one.cue)
        together.setdefault((source, cue), []).append(one)
    return [
        Found(
            source,
            cue,
            merge([(span.start, span.end) for one in same for span in one.content], text),
            tuple(same),
        )
        for (source, cue), same in together.items()
    ]


def matched(
    ruler: WordRuler, ours: Sequence[Found], theirs: Sequence[Labelled]
) -> Iterator[tuple[Found, Labelled]]:
    """Give the pairs on which more is judged: those whose cue and content agree at word-IoU 0.5."""
    pairs = aligned([*map(ruler.measure, ours)], [*map(ruler.measure, theirs)])
    for score, i, j in pairs:
        if min(score[1:]) >= 0.5:
            yield ours[i], theirs[j]


_READ: dict[tuple[str, Document], tuple[Statement, ...]] = {}


def statements_of(document: Document, tagger: Tagger) -> tuple[Statement, ...]:
    """Read a document once, whatever is measured on it."""
    key = reader_name(tagger.version), document
    if key not in _READ:
        _READ[key] = read(document, tagger).statements
    return _READ[key]


@cache
def shipped(threads: int = 1) -> Tagger:
    """Load the shipped tagger once."""
    return AttributionModel.load(threads=threads)


def measure(tagger: Tagger, documents: Iterable[LabelledDocument | Unusable]) -> dict[str, Any]:
    """Read the documents and score what comes of them."""
    tallies: dict[str, Tally] = {name: Tally() for name in ("all", *KINDS)}
    unusable: list[Unusable] = []
    total = kinds = 0
    for gold in documents:
        total += 1
        if isinstance(gold, Unusable):
            unusable.append(gold)
            continue
        statements = statements_of(gold.document, tagger)
        kinds += gold.document.kind == gold.kind
        for name in ("all", gold.kind):
            tallies[name].add(gold, statements)
    measured = total - len(unusable)
    return {
        "documents": {
            "labelled": total,
            "measured": measured,
            "kind": _percent(kinds, measured),
            "unusable": {one.row: one.reason for one in unusable},
        },
        **{name: tally.table() for name, tally in tallies.items()},
    }


def figures(
    *, shared: Path = SHARED, data: Path = DEV, threads: int = 1, tagger: Tagger | None = None
) -> dict[str, Any]:
    """Measure the reader: per cent, by kind of document (and all together) and form. Raises
    NotThere; SaysoError where the model is missing."""
    need(shared / "corpus")
    return measure(tagger or shipped(threads), read_labels(shared / "corpus", data))


def show(found: dict[str, Any]) -> None:
    """Print the figures as tables."""
    documents = found["documents"]
    print(f"{documents['measured']} of {documents['labelled']} documents measured, "
          f"kind right in {documents['kind']} %")  # fmt: skip
    for row, reason in documents["unusable"].items():
        print(f"  left out: {row}: {reason}")
    for name in ("all", *KINDS):
        print(f"\n{name}")
        for form in (*SPAN_FORMS, ALL_KINDS):
            if form not in found[name]:
                continue
            part = found[name][form]
            print(f"  {form}: {part['gold']} attributions, {part['predicted']} found")
            for match in MATCHES:
                row = part[match]
                print(f"    {match:26} P {row['precision']:5.1f}  R {row['recall']:5.1f}  "
                      f"F1 {row['f1']:5.1f}")  # fmt: skip
            for judged in _judged(form):
                print(f"    {judged:12} {_told(part[judged])}")
        for form in VOICE_FORMS:
            if form not in found[name]:
                continue
            part = found[name][form]
            plain = {
                key: value for key, value in part.items() if key not in ("sentences", "beyond")
            }
            print(f"  {form}: {_told(plain)}")
            print(f"    sentences    {_told(part['sentences'])}; beyond gold: {part['beyond']}")
        print(f"  heard: {_told(found[name]['heard'])}")


def _told(shares: dict[str, float]) -> str:
    rest = ", ".join(f"{key} {value:.1f} %" for key, value in shares.items() if key != "of")
    return f"{rest or '–'} of {shares['of']}"


def _words(ruler: WordRuler, statement: Statement) -> set[int]:
    words: set[int] = set()
    for span in statement.content:
        bounds = ruler.fragment(span.start, span.end)
        if bounds is not None:
            words.update(range(bounds[0], bounds[1] + 1))
    return words


def _percent(count: float, of: float) -> float:
    return round(100 * count / of, 1) if of else 0.0


def main() -> int:
    """Print tables, or with --json the same figures for a machine."""
    parser = argparse.ArgumentParser(prog="python -m evaluation.reading", description=__doc__)
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
    missed = below(found, read_floors().get("reading", {}), "reading")
    if asked.json:
        print(json.dumps({**found, "below": missed}, indent=2))
    else:
        show(found)
    for line in missed:
        print(line, file=sys.stderr)
    return 1 if missed else 0


if __name__ == "__main__":
    raise SystemExit(main())
