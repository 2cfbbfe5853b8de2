"""How long it takes to find the copies among many documents, and what memory it takes.

Run `python -m benchmarks.copies`, or with JSON Lines files of your own (`text`, and if known
`publisher` and `published`). Without them the documents are made up: words of a language-like
frequency, every third document a shortened copy of another, under another publisher.
"""

from __future__ import annotations

import argparse
import json
import random
import resource
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from benchmarks.machine import machine
from sayso.linking.independence import copies
from sayso.records import Document

WORDS: Final = 20_000
"""Different words of the made-up language."""


def made_up(number: int, *, words: int = 400, seed: int = 1) -> Iterator[Document]:
    """Make documents up: two of their own words, then a copy of one of them."""
    chance = random.Random(seed)
    vocabulary = [f"w{rank}" for rank in range(WORDS)]
    weights = [1 / (rank + 1) for rank in range(WORDS)]
    own: list[str] = []
    for place in range(number):
        if place % 3 < 2:
            own.append(" ".join(chance.choices(vocabulary, weights, k=words)))
            text = own[-1]
        else:
            text = " ".join(chance.choice(own).split()[: chance.randrange(words // 3, words)])
        yield _document(f"d{place}", text, f"publisher {place % 97}", None)


def read(paths: Sequence[Path]) -> Iterator[Document]:
    """Read documents from JSON Lines."""
    for path in paths:
        for number, line in enumerate(path.read_text("utf-8").splitlines(), start=1):
            record = json.loads(line)
            yield _document(
                f"{path.name}:{number}",
                record["text"],
                record.get("publisher"),
                record.get("published"),
            )


def _document(name: str, text: str, publisher: str | None, published: str | None) -> Document:
    return Document(name, text, "report", "", name, publisher=publisher, published=published)


def measure(documents: Sequence[Document]) -> dict[str, float]:
    """Find the copies and say what it took."""
    start = time.perf_counter()
    found = copies(documents)
    seconds = time.perf_counter() - start
    words = sum(len(document.text.split()) for document in documents)
    return {
        "documents": len(documents),
        "words": words,
        "pairs": len(found),
        "seconds": round(seconds, 2),
        "documents/s": round(len(documents) / seconds, 1),
        "words/s": round(words / seconds),
        "peak MiB": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, 1),
    }


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.copies", description=__doc__)
    parser.add_argument("paths", nargs="*", type=Path, help="JSON Lines files")
    parser.add_argument("--documents", type=int, default=10_000, help="how many are made up")
    parser.add_argument("--json", action="store_true", help="print figures as JSON")
    asked = parser.parse_args(arguments)
    documents = list(read(asked.paths) if asked.paths else made_up(asked.documents))
    about = machine()
    figures = measure(documents)
    if asked.json:
        print(json.dumps({"machine": about, **figures}, indent=2))
    else:
        print(f"{about['processor']}, {about['cores']} cores, load {about['load']}")
        print(" · ".join(f"{value:,} {name}" for name, value in figures.items()))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
