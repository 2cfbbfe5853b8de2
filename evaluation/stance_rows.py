"""Labelled stance rows: stand-off marks on documents of the corpus, read back to words.

A row holds no text of the document but the proposition: `file` and `document` name it, `sha256`
is that of its text, `cue`, `content` and `context` are offsets in code points. Training and
evaluation read their rows with the same functions.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from sayso.linking.embedding import Embedder
from sayso.linking.passage import Nearness, line, nearer
from sayso.linking.stance import BACKWARD, clean, focus
from sayso.linking.stance_rules import Signs, read_signs


def lines(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8") as file:
        for line in file:
            yield json.loads(line)


@cache
def _texts(path: Path) -> dict[str, str]:
    if path.suffix == ".jsonl":
        return {str(row["id"]): row["text"] for row in lines(path)}
    return {path.name: path.read_text("utf-8"), path.stem: path.read_text("utf-8")}


def text_of(row: dict[str, Any], corpus: Path) -> str:
    """The document of a labelled row. Raises ValueError where its text is not the one labelled."""
    text = _texts(corpus / row["file"])[str(row["document"])]
    if hashlib.sha256(text.encode()).hexdigest() != row["sha256"]:
        raise ValueError(f"{row['file']}: document {row['document']} has changed since labelling")
    return text


def parts_of(row: dict[str, Any], corpus: Path) -> dict[str, Any]:
    """A labelled row's words: the keyword arguments of `render_parts`."""
    text = text_of(row, corpus)
    start, end = row["context"]
    return {
        "name": row["speaker"],
        "affiliation": row["affiliation"],
        "cue": " ".join(text[a:b] for a, b in row["cue"]),
        "content": " … ".join(" ".join(text[a:b].split()) for a, b in row["content"]),
        "context": text[start:end],
        "proposition": row["proposition"],
    }


def signs_of(parts: dict[str, Any]) -> Signs:
    """What the rules see in a row's words, as `judge` has them see a statement's."""
    return read_signs(
        focus(clean(parts["content"]), parts["proposition"]),
        clean(parts["context"]),
        parts["proposition"],
        cue_words=parts["cue"],
        who=f"{parts['name'] or ''} {parts['affiliation'] or ''}",
    )


def nearness_of(parts: Sequence[dict[str, Any]]) -> list[Nearness]:
    """How near each row's passage and proposition are, as for a reading's statement."""
    pairs = []
    for one in parts:
        content, context = clean(one["content"]), clean(one["context"])
        before = context.partition(content)[0].strip() if content in context else ""
        passage = line(one["affiliation"] or one["name"], content, before)
        back = before if before and BACKWARD.search(content) else None
        pairs.append((passage, back, one["proposition"]))
    return nearer(Embedder.load(), pairs)
