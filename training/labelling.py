"""What hand-made labels share: the corpus, the split, and quotes found again in its texts.

Labels quote the text of a record; what is stored are offsets into its `text` field and the
field's SHA-256, so that no text of others stands in this repository.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Any
from zlib import crc32

from evaluation.shared import SHARED

CORPUS = SHARED / "corpus"
Belongs = Callable[[str, str], bool]
_PIECE = 60
"""Letters of a piece of text by which copies are known."""
_APART = 64
"""One piece begins in about so many letters."""
STRAIGHT = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'", "–": "-", "—": "-", "\xa0": " "})
LINK = re.compile(r'\[((?:[^\[\]]|\\.)*)\]\(\S+?(?:\s+"(?:[^"\\]|\\.)*")?\)')


def in_split(document: str, split: str) -> bool:
    """Whether a document may be in the split: by its id's hash, a quarter is for dev and test."""
    quarter = int(hashlib.sha256(document.encode()).hexdigest(), 16) % 4
    return (quarter == 0) == (split != "train")


@cache
def corpus() -> dict[str, tuple[str, dict[str, Any]]]:
    """The corpus, by document id: (file below the corpus folder, record)."""
    found = {}
    for path in sorted(CORPUS.glob("*/*.jsonl")):
        for line in path.open(encoding="utf-8"):
            record = json.loads(line)
            found[record["id"]] = (path.relative_to(CORPUS).as_posix(), record)
    return found


@cache
def reserved() -> frozenset[str]:
    """Ids of the documents that nobody labels."""
    lines = (CORPUS / "RESERVED.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(line.strip() for line in lines if line.strip() and line[0] != "#")


@cache
def held_pieces() -> frozenset[int]:
    """The pieces of all texts that dev and test may take, to know them under another id."""
    held = (record["text"] for name, (_, record) in corpus().items() if in_split(name, "dev"))
    return frozenset(piece for text in held for piece in pieces(text))


def pieces(text: str) -> set[int]:
    """Hashes of stretches of a text, cut where its own letters say so, so that headings, marks
    and white space around it change nothing (content-defined chunking)."""
    letters = re.sub(r"[\W_]+", "", LINK.sub(r"\1", text)).lower().encode()
    starts = range(len(letters) - _PIECE)
    return {
        crc32(letters[at : at + _PIECE])
        for at in starts
        if crc32(letters[at : at + 8]) % _APART == 0
    }


def is_twin(document: str) -> bool:
    """Whether most of a training document's text also stands in one that dev or test may take."""
    own = pieces(corpus()[document][1]["text"])
    return 2 * len(own & held_pieces()) > len(own)


def is_free(document: str, split: str) -> bool:
    """Whether a document may be labelled for the split. What dev and test have under another id
    is not for training."""
    if document in reserved() or not in_split(document, split):
        return False
    return split != "train" or document not in corpus() or not is_twin(document)


def misplaced(row: dict[str, Any], split: str, *, belongs: Belongs = is_free) -> Iterator[str]:
    """What is wrong with where a row says that it is from; `belongs` says who may be in it."""
    if row["document"] not in corpus():
        yield "document is not in the corpus"
        return
    file, record = corpus()[row["document"]]
    if file != row["file"] or digest(record["text"]) != row["sha256"]:
        yield "file or sha256 differs from the corpus"
    if not belongs(row["document"], split):
        yield f"document is not of the {split} split"


def digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def plain(text: str) -> tuple[str, list[int]]:
    """The text as it is quoted in batches, and for each of its characters the offset in `text`."""
    keep = bytearray(b"\1" * len(text))
    for link in LINK.finditer(text):
        for at in (*range(link.start(), link.start(1)), *range(link.end(1), link.end())):
            keep[at] = 0
    letters: list[str] = []
    offsets: list[int] = []
    for at, letter in enumerate(text):
        if not keep[at] or (letter == "\\" and text[at + 1 : at + 2] in "\\`*_{}[]()#+-.!'\"$&"):
            continue
        if letter.isspace():
            paragraph = letter == "\n" and text[at : at + 2] == "\n\n"
            if letters and letters[-1] in " \n":
                if paragraph:
                    letters[-1] = "\n"
                continue
            letter = "\n" if paragraph else " "
        letters.append(letter.translate(STRAIGHT))
        offsets.append(at)
    return "".join(letters), offsets


def whole_links(text: str, start: int, end: int) -> list[int]:
    """The span, widened to the whole of a link that it would cut off at one of its ends."""
    for link in LINK.finditer(text):
        if start == link.start(1) and end > link.end(1):
            start = link.start()
        if end == link.end(1) and start < link.start(1):
            end = link.end()
    return [start, end]


def occurrences(shown: str, quote: str) -> list[tuple[int, int]]:
    """Where a quote stands in the evened text; "~" bridges up to 900 characters."""
    quote = " ".join(quote.translate(STRAIGHT).split())
    parts = [re.sub(r"\\? ", r"\\s", re.escape(part.strip())) for part in quote.split("~")]
    pattern = r"[\s\S]{0,900}?".join(parts)
    pattern = r"(?<!\w)" + pattern if quote[:1].isalnum() else pattern
    pattern = pattern + r"(?!\w)" if quote[-1:].isalnum() else pattern
    return [match.span() for match in re.finditer(pattern, shown)]


def locate(
    shown: str,
    quote: str,
    near: tuple[int, int] | None = None,
    *,
    apart: Sequence[tuple[int, int]] = (),
) -> tuple[int, int]:
    """Start and end of a quote in the evened text; with `near`, the nearest to that stretch.

    What touches a stretch of `apart` is passed over. Raises ValueError where the quote is
    missing or ambiguous.
    """
    found = [
        (start, end)
        for start, end in occurrences(shown, quote)
        if not any(start < last and first < end for first, last in apart)
    ]
    if not found:
        raise ValueError(f"not in the text: {quote}")
    if near:

        def distance(span: tuple[int, int]) -> int:
            return max(near[0] - span[1], span[0] - near[1], 0)

        best = min(found, key=distance)
        if distance(best) > 1000:
            raise ValueError(f"not near the content: {quote}")
        return best
    if len(found) > 1:
        raise ValueError(f"{len(found)} times in the text: {quote}")
    return found[0]


def load(path: Path) -> list[dict[str, Any]]:
    if not path.exists():
        return []
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
