"""Write, show and check the hand-made stance pairs (guidelines: docs/labelling.md).

    python -m training.stance.labels add BATCH …     import batches written by a person
    python -m training.stance.labels show DOCUMENT   the rows of a document, with their text
    python -m training.stance.labels check           validate every row against the corpus
    python -m training.stance.labels count           rows by label, family and file

`--split train|dev|test` says whose rows; without it `check` validates all three, the others take
train. Dev and test share a quarter of the documents, and no document has rows in both.
A batch is plain text. Lines, by their first character:

    # kremlin-67000                   the document that the following lines are about
    = Speaker | Affiliation           who says it ("-" for nobody named); starts a statement
    c denied                          cue (optional, repeatable; none in a transcript's turn)
    t first words ~ last words        content (repeatable; "~" leaves the middle out)
    x first words ~ last words        context, where the sentences found are not the right ones
    + par | A proposition.            affirm   (- deny, ? doubt, 0 none), family, proposition

Quotes are matched on the text with white space evened out, curly marks straightened, Markdown
links reduced to their words and backslash escapes dropped; what is stored are offsets into the
`text` field as it stands, and its SHA-256. A quote that is not there, or is there twice, is an
error that names the line, and nothing of that batch is written.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

from training.labelling import (
    CORPUS,
    corpus,
    digest,
    is_free,
    load,
    locate,
    misplaced,
    plain,
    whole_links,
)

HELD = Path(__file__).resolve().parents[2] / "evaluation" / "data"
PLACES = {
    "train": Path(__file__).resolve().parent / "data" / "train.jsonl",
    "dev": HELD / "stance-dev.jsonl",
    "test": HELD / "stance-test.jsonl",
}
"""Where the rows of each split are."""
LABELS = {"+": "affirm", "-": "deny", "?": "doubt", "0": "none"}
FAMILIES = {
    "par": "paraphrase", "nar": "narrower", "wid": "wider", "opp": "opposite", "act": "actor",
    "pla": "place", "tim": "time", "num": "number", "neg": "negation", "hed": "hedge",
    "den": "directed-denial", "dem": "demand", "pro": "promise", "que": "question",
    "hyp": "hypothetical", "rel": "relay", "top": "topic",
}  # fmt: skip
FIELDS = (
    "file", "document", "sha256", "speaker", "affiliation", "cue", "content", "context",
    "proposition", "label", "family",
)  # fmt: skip
SENTENCE_END = re.compile(r"""[.!?]+["')\]]*\s+(?=["'(\[]*[A-Z0-9])""")
ABBREVIATED = re.compile(
    r"\b(?:Mr|Mrs|Ms|MR|MRS|MS|Dr|DR|Gen|Sen|Rep|Gov|Lt|Col|St|No|vs|U\.S|U\.N|U\.K|[A-Z])\.\s+$"
)


def boundaries(shown: str) -> list[int]:
    """Where sentences begin in the evened text (and its end)."""
    starts = [0]
    for line in re.finditer(r"\n", shown):
        starts.append(line.end())
    for bullet in re.finditer(r"(?:^|\s)[*•] (?=\S)", shown):
        starts.append(bullet.end())
    for stop in SENTENCE_END.finditer(shown):
        if not ABBREVIATED.search(shown[max(0, stop.start() - 6) : stop.end()]):
            starts.append(stop.end())
    return [*sorted(set(starts)), len(shown)]


@dataclass
class Draft:
    """One statement of a batch, while it is read."""

    line: int
    document: str
    speaker: str | None
    affiliation: str | None
    cue: list[str] = field(default_factory=list)
    content: list[str] = field(default_factory=list)
    context: str | None = None
    pairs: list[tuple[str, str, str]] = field(default_factory=list)


def drafts(path: Path) -> Iterator[Draft]:
    """The statements of a batch. Raises ValueError (with the line) for a line it cannot read."""
    document, draft = "", None
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        mark, rest = line[:1], line[1:].strip()
        if not line.strip():
            continue
        if mark in "#=" and draft:
            yield draft
            draft = None
        if mark == "#":
            document = rest
        elif mark == "=":
            who, _, of = (part.strip() for part in rest.partition("|"))
            speaker, affiliation = (None if x in ("", "-") else x for x in (who, of))
            draft = Draft(number, document, speaker, affiliation)
        elif draft and mark == "c":
            draft.cue.append(rest)
        elif draft and mark == "t":
            draft.content.append(rest)
        elif draft and mark == "x":
            draft.context = rest
        elif draft and mark in LABELS and "|" in rest:
            family, _, proposition = (part.strip() for part in rest.partition("|"))
            if family not in FAMILIES:
                raise ValueError(f"{path}:{number}: no family '{family}'")
            draft.pairs.append((LABELS[mark], FAMILIES[family], proposition))
        else:
            raise ValueError(f"{path}:{number}: not understood: {line}")
    if draft:
        yield draft


@cache
def elsewhere(split: str) -> frozenset[str]:
    """Ids of the documents that have rows in another split."""
    others = (path for name, path in PLACES.items() if name != split)
    return frozenset(row["document"] for path in others for row in load(path))


def belongs(document: str, split: str) -> bool:
    """Whether the split may have rows of the document."""
    return is_free(document, split) and document not in elsewhere(split)


def rows(draft: Draft, split: str) -> Iterator[dict[str, Any]]:
    """The rows of one statement. Raises ValueError where the rules of the data are not kept."""
    if draft.document not in corpus():
        raise ValueError(f"no such document: {draft.document}")
    if not belongs(draft.document, split):
        raise ValueError(f"not a document of the {split} split: {draft.document}")
    file, record = corpus()[draft.document]
    shown, offsets = plain(record["text"])
    if not draft.content or not draft.pairs:
        raise ValueError("a statement needs content and propositions")
    given = locate(shown, draft.context) if draft.context else None
    content = sorted(locate(shown, quote, given) for quote in draft.content)
    hull = (content[0][0], content[-1][1])
    cue = sorted(locate(shown, quote, hull) for quote in draft.cue)
    inside = [*content, *cue, *([given] if given else [])]
    low, high = min(s for s, _ in inside), max(e for _, e in inside)
    if given == (low, high):
        context = given
    else:
        starts = boundaries(shown)
        context = (max(s for s in starts if s <= low), min(s for s in starts if s >= high))
        while shown[context[1] - 1].isspace():
            context = (context[0], context[1] - 1)

    def span(low_high: tuple[int, int]) -> list[int]:
        return whole_links(record["text"], offsets[low_high[0]], offsets[low_high[1] - 1] + 1)

    for label, family, proposition in draft.pairs:
        yield {
            "file": file,
            "document": draft.document,
            "sha256": digest(record["text"]),
            "speaker": draft.speaker,
            "affiliation": draft.affiliation,
            "cue": [span(x) for x in cue],
            "content": [span(x) for x in content],
            "context": span(context),
            "proposition": proposition,
            "label": label,
            "family": family,
        }


def key(row: dict[str, Any]) -> tuple[str, str, str]:
    return row["document"], json.dumps(row["content"]), row["proposition"].casefold()


def add(path: Path, batches: list[Path], split: str) -> int:
    known = {key(row) for row in load(path)}
    failed = False
    for batch in batches:
        new, faults = [], []
        for draft in drafts(batch):
            try:
                new += [row for row in rows(draft, split) if key(row) not in known]
            except ValueError as fault:
                faults.append(f"{batch}:{draft.line}: {fault}")
        if faults:
            failed = True
            print(*faults, sep="\n", file=sys.stderr)
            continue
        known |= {key(row) for row in new}
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("a", encoding="utf-8") as out:
            for row in new:
                out.write(json.dumps(row, ensure_ascii=False) + "\n")
        print(f"{batch}: {len(new)} rows added")
    return int(failed)


def show(path: Path, document: str) -> int:
    last = None
    for row in load(path):
        if row["document"] != document:
            continue
        text = corpus()[document][1]["text"]
        here = json.dumps([row["context"], row["content"], row["cue"]])
        if here != last:
            start, end = row["context"]
            marked = list(text[start:end])
            for name, open_, close in (("cue", "{", "}"), ("content", "⟦", "⟧")):
                for low, high in row[name]:
                    marked[low - start] = open_ + marked[low - start]
                    marked[high - start - 1] += close
            print(f"\n{row['speaker']} ({row['affiliation']}):", " ".join("".join(marked).split()))
            last = here
        print(f"  {row['label']:7} {row['family']:15} {row['proposition']}")
    return 0


def faults(row: dict[str, Any], split: str) -> Iterator[str]:
    """What is wrong with one row."""
    if tuple(row) != FIELDS:
        yield "fields are not " + ", ".join(FIELDS)
        return
    if row["label"] not in LABELS.values() or row["family"] not in FAMILIES.values():
        yield "label or family unknown"
    yield from misplaced(row, split, belongs=belongs)
    if row["document"] not in corpus():
        return
    record = corpus()[row["document"]][1]
    if not row["content"]:
        yield "no content"
    low, high = row["context"]
    spans = sorted([*row["cue"], *row["content"]])
    if any(left[1] > right[0] for left, right in pairwise(spans)):
        yield "spans overlap"
    for start, end in (*row["cue"], *row["content"]):
        piece = record["text"][start:end]
        if not low <= start < end <= high or piece != piece.strip():
            yield f"span {start}:{end} is not whole words inside its context"
    for at in (low, high):
        if not 0 <= at <= len(record["text"]):
            yield "context is out of the text"
    proposition = row["proposition"]
    if not proposition.endswith(".") or len(proposition.split()) < 3:
        yield "the proposition is not a sentence"
    if (
        " ".join(proposition.rstrip(".").split()).casefold()
        in " ".join(record["text"].split()).casefold()
    ):
        yield "the proposition is a copy of the text's words"


def check(path: Path, split: str) -> int:
    data = load(path)
    wrong, seen = 0, set()
    for number, row in enumerate(data, 1):
        found = list(faults(row, split))
        if not found and key(row) in seen:
            found.append("the same pair twice")
        if not found:
            seen.add(key(row))
        for fault in found:
            print(f"{path.name}:{number}: {row.get('document')}: {fault}")
            wrong += 1
    print(f"{path.name}: {len(data)} rows, {wrong} faults")
    return int(wrong > 0)


def count(path: Path) -> int:
    data = load(path)
    for name in ("label", "family", "file"):
        print(name, dict(Counter(row[name] for row in data).most_common()))
    documents = len({row["document"] for row in data})
    speakers = len({row["speaker"] for row in data})
    print(f"{len(data)} pairs, {documents} documents, {speakers} speakers")
    return 0


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("verb", choices=["add", "show", "check", "count"])
    parser.add_argument("what", nargs="*", help="batches for add, a document's id for show")
    parser.add_argument("--split", choices=PLACES)
    options = parser.parse_args()
    if not CORPUS.is_dir() and options.verb != "count":
        parser.error(f"the corpus is not at {CORPUS}")
    if options.verb == "check":
        splits = [options.split] if options.split else list(PLACES)
        return max(check(PLACES[split], split) for split in splits)
    split = options.split or "train"
    if options.verb == "add":
        return add(PLACES[split], [Path(name) for name in options.what], split)
    if options.verb == "show":
        return max((show(PLACES[split], document) for document in options.what), default=0)
    return count(PLACES[split])


if __name__ == "__main__":
    sys.exit(main())
