"""Write, show and check hand-made attributions (guidelines: docs/labelling.md).

    python -m training.attribution.labels add BATCH …     import batches written by a person
    python -m training.attribution.labels show DOCUMENT   a document's labels, with their words
    python -m training.attribution.labels check           validate every row against the corpus
    python -m training.attribution.labels count           what there is

`--data FILE` names the file of rows, `--split dev|train` the quarter that its documents are of.
A batch is plain text. Lines, by their first character:

    # kremlin-67000                 the document that the following lines are about
    k report                        its kind: report, transcript or statement
    r first words ~ last words      the stretch that is labelled (default: the whole text)
    = Speaker | Affiliation         starts an attribution ("-" for unknown)
    s the words of the source       (optional)
    c denied                        the cue (repeatable; none for the forms turn and issued)
    t first words ~ last words      the content (repeatable; "~" leaves the middle out)
    f turn                          the form, where it is not "cue"
    m thinking                      the kind of cue, where it is not "saying"
    a deny                          the act, where it is not "assert"
    d 2022-02-15                    the day it was said (EDTF), where the text tells
    e imagery | satellite pictures  the evidence named, its kind first (repeatable)
    ^ 2                             stands inside the content of the document's 2nd attribution

Attributions come in the order of the text: a quote that stands there several times is taken where
it first stands after the last attribution's beginning; cue and source where they are nearest to
the content, evidence likewise. A quote that is not there is an error that names the line, and
nothing of that document is written.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from typing import Any

from sayso.terms import ACTS, CUE_KINDS, FORMS, GROUNDS, KINDS
from training.labelling import (
    CORPUS,
    corpus,
    digest,
    is_free,
    load,
    locate,
    misplaced,
    occurrences,
    plain,
    whole_links,
)

DATA = Path(__file__).resolve().parent / "data" / "attributions.jsonl"
ROLES = ("source", "cue", "content")
ONCE = {"s": "source", "f": "form", "m": "cue_kind", "a": "act", "d": "said_on", "^": "parent"}
"""Lines that an attribution has once at most, and what they say."""
KNOWN = {"form": FORMS, "cue_kind": CUE_KINDS, "act": ACTS}

Bounds = tuple[int, int]


@dataclass
class Marked:
    """One attribution of a batch, while it is read."""

    line: int
    speaker: str | None
    affiliation: str | None
    cue: list[str] = field(default_factory=list)
    content: list[str] = field(default_factory=list)
    evidence: list[tuple[str, str]] = field(default_factory=list)
    once: dict[str, str] = field(default_factory=dict)


@dataclass
class Page:
    """One document of a batch, while it is read."""

    line: int
    document: str
    kind: str = "report"
    range: str | None = None
    marked: list[Marked] = field(default_factory=list)


def read(path: Path) -> Iterator[Page]:
    """The documents of a batch. Raises ValueError (with the line) for what it cannot read."""
    page: Page | None = None
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        mark, rest = line[:1], line[1:].strip()
        if not line.strip():
            continue
        if mark == "#":
            if page:
                yield page
            page = Page(number, rest)
        elif page and mark == "k" and rest in KINDS:
            page.kind = rest
        elif page and mark == "r":
            page.range = rest
        elif page and mark == "=":
            who, _, of = (part.strip() for part in rest.partition("|"))
            speaker, affiliation = (None if x in ("", "-") else x for x in (who, of))
            page.marked.append(Marked(number, speaker, affiliation))
        elif page and page.marked and mark == "c":
            page.marked[-1].cue.append(rest)
        elif page and page.marked and mark == "t":
            page.marked[-1].content.append(rest)
        elif page and page.marked and mark == "e" and rest.partition("|")[0].strip() in GROUNDS:
            ground, _, words = rest.partition("|")
            page.marked[-1].evidence.append((ground.strip(), words.strip()))
        elif page and page.marked and mark in ONCE and ONCE[mark] not in page.marked[-1].once:
            name = ONCE[mark]
            if rest not in KNOWN.get(name, (rest,)):
                raise ValueError(f"{path}:{number}: no {name} '{rest}'")
            page.marked[-1].once[name] = rest
        else:
            raise ValueError(f"{path}:{number}: not understood: {line}")
    if page:
        yield page


def row(page: Page, split: str) -> dict[str, Any]:
    """The row of one document. Raises ValueError, all faults in it, where a rule is not kept."""
    if page.document not in corpus():
        raise ValueError(f"{page.line}: no such document: {page.document}")
    if not is_free(page.document, split):
        raise ValueError(f"{page.line}: not a document of the {split} split: {page.document}")
    file, record = corpus()[page.document]
    text = record["text"]
    shown, offsets = plain(text)

    def stored(bounds: Bounds) -> list[int]:
        return whole_links(text, offsets[bounds[0]], offsets[bounds[1] - 1] + 1)

    made, faults, last = [], [], 0
    for number, marked in enumerate(page.marked, 1):
        try:
            spans, last = _placed(marked, shown, last)
            made.append(_attribution(marked, number, {k: map(stored, v) for k, v in spans.items()}))
        except ValueError as fault:
            faults.append(f"{marked.line}: {fault}")
    if faults:
        raise ValueError("\n".join(faults))
    whole = stored(locate(shown, page.range)) if page.range else [0, len(text)]
    return {
        "file": file,
        "document": page.document,
        "sha256": digest(text),
        "range": whole,
        "kind": page.kind,
        "attributions": made,
    }


def _placed(marked: Marked, shown: str, after: int) -> tuple[dict[str, list[Bounds]], int]:
    """Find an attribution's words; give them by role, and where it begins."""
    if not marked.content:
        raise ValueError("no content")
    first = _forward(shown, marked.content[0], after)
    content = [first, *(locate(shown, quote, first) for quote in marked.content[1:])]
    hull = (min(start for start, _ in content), max(end for _, end in content))
    cue: list[Bounds] = []
    for quote in marked.cue:
        cue.append(locate(shown, quote, cue[0] if cue else hull, apart=content))
    around = cue[0] if cue else hull
    source = []
    if "source" in marked.once:
        source = [locate(shown, marked.once["source"], around, apart=[*content, *cue])]
    evidence = [locate(shown, words, hull) for _, words in marked.evidence]
    found = {"source": source, "cue": sorted(cue), "content": sorted(content)}
    begins = min(start for spans in found.values() for start, _ in spans)
    return found | {"evidence": evidence}, begins


def _forward(shown: str, quote: str, after: int) -> Bounds:
    found = occurrences(shown, quote)
    ahead = [bounds for bounds in found if bounds[0] >= after] or found
    if not ahead:
        raise ValueError(f"not in the text: {quote}")
    return ahead[0]


def _attribution(marked: Marked, number: int, spans: dict[str, Any]) -> dict[str, Any]:
    parent = int(marked.once["parent"]) - 1 if "parent" in marked.once else None
    if parent is not None and not 0 <= parent < number - 1:
        raise ValueError("the parent must stand above")
    form = marked.once.get("form", "cue")
    if form in ("cue", "headline") and not marked.cue:
        raise ValueError("no cue")
    evidence = [
        {"kind": ground, "span": bounds}
        for (ground, _), bounds in zip(marked.evidence, spans["evidence"], strict=True)
    ]
    return {
        **{role: list(spans[role]) for role in ROLES},
        "speaker": marked.speaker,
        "affiliation": marked.affiliation,
        "parent": parent,
        "form": form,
        "cue_kind": marked.once.get("cue_kind", "saying") if form == "cue" else None,
        "act": marked.once.get("act", "assert"),
        "said_on": marked.once.get("said_on"),
        "evidence": evidence,
    }


def add(path: Path, batches: list[Path], split: str) -> int:
    """Append the documents of batches; one that is there already is replaced."""
    rows = {known["document"]: known for known in load(path)}
    failed = False
    for batch in batches:
        try:
            pages = list(read(batch))
        except ValueError as fault:
            print(fault, file=sys.stderr)
            failed = True
            continue
        for page in pages:
            try:
                rows[page.document] = row(page, split)
                print(f"{page.document}: {len(page.marked)} attributions")
            except ValueError as fault:
                print(*(f"{batch}:{one}" for one in str(fault).splitlines()), sep="\n")
                failed = True
    path.parent.mkdir(parents=True, exist_ok=True)
    lines = (json.dumps(known, ensure_ascii=False) + "\n" for known in rows.values())
    path.write_text("".join(lines), encoding="utf-8")
    return int(failed)


def show(path: Path, document: str) -> int:
    """Print a document's labels with their words, as they will be read."""
    for known in load(path):
        if known["document"] != document:
            continue
        text = corpus()[document][1]["text"]
        for number, one in enumerate(known["attributions"], 1):
            source, cue, content = (
                " … ".join(" ".join(text[start:end].split()) for start, end in one[role])
                for role in ROLES
            )
            facts = [one["speaker"], one["affiliation"], one["form"]]
            facts += [one.get(name) for name in ("cue_kind", "act", "said_on")]
            nested = "" if one["parent"] is None else f" ^{one['parent'] + 1}"
            print(f"{number}{nested}. [{source}] {{{cue}}} ⟦{content}⟧")
            print("   ", " | ".join(map(str, facts)), *(x["kind"] for x in one.get("evidence", ())))
    return 0


def faults(known: dict[str, Any], split: str) -> Iterator[str]:
    """What is wrong with one row."""
    yield from misplaced(known, split)
    if known["document"] not in corpus():
        return
    record = corpus()[known["document"]][1]
    low, high = known["range"]
    for number, one in enumerate(known["attributions"], 1):
        if not one["content"]:
            yield f"{number}: no content"
        spans = sorted(map(tuple, (span for role in ROLES for span in one[role])))
        if any(left[1] > right[0] for left, right in pairwise(spans)):
            yield f"{number}: spans overlap"
        for start, end in spans:
            piece = record["text"][start:end]
            if not low <= start < end <= high or piece != piece.strip():
                yield f"{number}: span {start}:{end} is not whole words inside the range"
        if one["parent"] is not None and not 0 <= one["parent"] < number - 1:
            yield f"{number}: no such parent"


def check(path: Path, split: str) -> int:
    """Print every fault of the file."""
    wrong = 0
    for known in load(path):
        for fault in faults(known, split):
            print(f"{path.name}: {known['document']}: {fault}")
            wrong += 1
    print(f"{path.name}: {len(load(path))} documents, {wrong} faults")
    return int(wrong > 0)


def count(path: Path) -> int:
    """Print how much there is, by kind of document, form, kind of cue and act."""
    rows = load(path)
    ones = [one for known in rows for one in known["attributions"]]
    print("documents", len(rows), dict(Counter(known["kind"] for known in rows)))
    print("attributions", len(ones), "nested", sum(one["parent"] is not None for one in ones))
    for name in ("form", "cue_kind", "act"):
        print(name, dict(Counter(one.get(name) for one in ones).most_common()))
    return 0


def main() -> int:
    """Do what the command line asks."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("verb", choices=["add", "show", "check", "count"])
    parser.add_argument("what", nargs="*", help="batches for add, documents' ids for show")
    parser.add_argument("--split", choices=["train", "dev"], default="train")
    parser.add_argument("--data", type=Path, default=DATA)
    options = parser.parse_args()
    if not CORPUS.is_dir() and options.verb != "count":
        parser.error(f"the corpus is not at {CORPUS}")
    if options.verb == "add":
        return add(options.data, [Path(name) for name in options.what], options.split)
    if options.verb == "show":
        return max((show(options.data, document) for document in options.what), default=0)
    return check(options.data, options.split) if options.verb == "check" else count(options.data)


if __name__ == "__main__":
    sys.exit(main())
