"""Our own labelled attributions (`docs/labelling.md`) on the product's documents.

A row names a record of the corpus and marks offsets in its `text` field. The document is made as
the product makes it, and the marks are carried over to its canonical text.
"""

from __future__ import annotations

import hashlib
import json
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from evaluation.offsets import Offsets
from evaluation.polnear import Fragments
from evaluation.shared import need
from sayso.documents import document as documented
from sayso.errors import Problem
from sayso.intake import captures
from sayso.records import Capture, Document
from sayso.terms import Act, CueKind, Form, Ground, Kind, is_uttered

DEV: Final = Path(__file__).parent / "data" / "attribution-dev.jsonl"


@dataclass(frozen=True, slots=True)
class LabelledGround:
    """The words in which a speaker names a ground, as a person marked them."""

    ground: Ground
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Labelled:
    """One act of saying as a person marked it; offsets index the canonical text."""

    source: Fragments
    cue: Fragments
    content: Fragments
    speaker: str | None
    affiliation: str | None
    form: Form
    parent: int | None
    """The attribution of the same document in whose content this one stands."""
    cue_kind: CueKind | None = None
    """None where it was not labelled, or there is no cue: then it was said or written."""
    act: Act | None = None
    """None where it was not labelled, as for turns."""
    said_on: str | None = None
    """The day of saying in EDTF; None where the document does not tell it."""
    evidence: tuple[LabelledGround, ...] = ()

    @property
    def uttered(self) -> bool:
        """Whether it was said or written, and not thought, shown or done."""
        return is_uttered(self.cue_kind)


@dataclass(frozen=True, slots=True)
class LabelledDocument:
    """A document with all acts of saying in [start, end) of its text."""

    document: Document
    kind: Kind
    """As a person sees it; the product's own guess is in the document."""
    start: int
    end: int
    attributions: tuple[Labelled, ...]


@dataclass(frozen=True, slots=True)
class Unusable:
    """A row that could not be measured on, and why."""

    row: str
    reason: str


def read_labels(corpus: Path, data: Path = DEV) -> Iterator[LabelledDocument | Unusable]:
    """Make the document of every row and carry its marks over, file by file.

    Raises NotThere where a file of the corpus is not there.
    """
    by_file: dict[str, dict[str, dict[str, Any]]] = defaultdict(dict)
    with data.open(encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            by_file[row["file"]][str(row["document"])] = row
    for file in sorted(by_file):
        yield from _of_file(need(corpus / file), by_file[file])


def _of_file(path: Path, rows: dict[str, dict[str, Any]]) -> Iterator[LabelledDocument | Unusable]:
    left = dict(rows)
    for capture in captures([path]):
        if isinstance(capture, Problem):
            continue
        record = json.loads(capture.data)
        row = left.pop(str(record.get("id")), None)
        if row is not None:
            yield labelled(row, record, capture)
    for name in left:
        yield Unusable(name, "not in the corpus")


def labelled(
    row: dict[str, Any], record: dict[str, Any], capture: Capture
) -> LabelledDocument | Unusable:
    """Carry one row's marks over to the document that the product makes of its record."""
    name, field = str(row["document"]), record["text"]
    if hashlib.sha256(field.encode()).hexdigest() != row["sha256"]:
        return Unusable(name, "the text is not the one that was labelled")
    document, problems = documented(capture)
    if document is None:
        return Unusable(name, "; ".join(problem.code for problem in problems) or "no document")
    heading = document.heading or (0, 0)
    offsets = Offsets(field, document.text, body=heading[1])
    bounds = offsets.around(*row["range"])
    marks = [_carried(one, offsets) for one in row["attributions"]]
    if bounds is None or None in marks:
        lost = len(marks) if bounds is None else marks.count(None)
        return Unusable(name, f"{lost} of {len(marks)} attributions are not found again")
    return LabelledDocument(
        document, row["kind"], *bounds, tuple(one for one in marks if one is not None)
    )


def _carried(one: dict[str, Any], offsets: Offsets) -> Labelled | None:
    roles: dict[str, Fragments] = {}
    long = one["form"] in ("turn", "issued")
    for role in ("source", "cue", "content"):
        found = []
        for start, end in one[role]:
            # The body of a turn may hold marks that no rendering keeps; its bounds are enough.
            carry = offsets.around if long and role == "content" else offsets.exact
            bounds = carry(start, end)
            if bounds is None:
                return None
            found.append(bounds)
        roles[role] = tuple(sorted(found))
    grounds = []
    for item in one.get("evidence", ()):
        bounds = offsets.exact(*item["span"])
        if bounds is None:
            return None
        grounds.append(LabelledGround(item["kind"], *bounds))
    return Labelled(
        roles["source"], roles["cue"], roles["content"],
        one["speaker"], one["affiliation"], one["form"], one["parent"],
        one.get("cue_kind"), one.get("act"), one.get("said_on"), tuple(grounds),
    )  # fmt: skip
