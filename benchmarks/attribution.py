"""Speed and memory of attribution alone: `python -m benchmarks.attribution [--polnear] [--json]`.

In one run, on the same articles, each in a process of its own with one thread: the shipped int8
network, the same network in float32 on the same engine and in PyTorch eager, a blank spaCy pipeline
with rules for direct quotations (the cheapest thing people use), and the int8 network in two
processes at once. Articles are the example reports put together to some 900 words each, PolNeAR's
mean length; with `--polnear` they are PolNeAR's own development articles, from `../shared`.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from collections.abc import Iterator, Sequence
from importlib.util import find_spec
from itertools import cycle
from pathlib import Path
from typing import Any, Final

from benchmarks.machine import machine
from benchmarks.reading import EXAMPLES, measure
from benchmarks.taggers import ARTICLES, LABELS, NEEDS, Article
from sayso.documents import document as documented
from sayso.documents import paragraphs
from sayso.intake import captures
from sayso.records import Capture

WORDS: Final = 900


def from_examples(count: int) -> Iterator[Article]:
    """Put the example reports' paragraphs together to articles of some 900 words."""
    held = [one for one in captures([EXAMPLES]) if isinstance(one, Capture)]
    made = [document for capture in held for document in [documented(capture)[0]] if document]
    parts = [one.text[start:end] for one in made for start, end in paragraphs(one.text)]
    article: Article = []
    length = 0
    for part in cycle(parts):
        article.append(part)
        length += len(part.split())
        if length >= WORDS:
            yield article
            article, length, count = [], 0, count - 1
        if count <= 0:
            return


def from_polnear() -> Iterator[Article]:
    """Give PolNeAR's development articles."""
    from evaluation.polnear import HOME, read_articles
    from evaluation.polnear import paragraphs as lines
    from evaluation.shared import need

    need(HOME / "dev")
    for article in read_articles("dev"):
        yield [text for _, text in lines(article.text)]


def rates(found: dict[str, Any], articles: int, shipped: float) -> dict[str, Any]:
    """Add speeds; `times_int8` is how many times longer it takes than the shipped network."""
    return {
        "articles_per_second": round(articles / found["seconds"], 2),
        "articles_per_processor_second": round(articles / found["processor_seconds"], 2),
        "times_int8": round(found["seconds"] / shipped, 2),
        **{name: round(found[name], 2) for name in ("seconds", "found", "peak_mib")},
    }


def show(told: dict[str, Any]) -> None:
    """Print machine and figures as Markdown."""
    host, size = told["machine"], told["texts"]
    print(f"{host['processor']}, {host['cores']} cores, {host['system']}, "
          f"load before the run {host['load']}")  # fmt: skip
    print(f"{size['articles']} articles, {size['words']} words\n")
    print("| | articles/s | articles/processor-s | time, int8 = 1 | peak MiB | found |")
    print("|---|--:|--:|--:|--:|--:|")
    for name, row in told["stages"].items():
        if "left out" in row:
            print(f"| {LABELS[name]} | left out: needs {row['left out']} | | | | |")
            continue
        print(f"| {LABELS[name]} | {row['articles_per_second']} "
              f"| {row['articles_per_processor_second']} | {row['times_int8']} "
              f"| {row['peak_mib']} | {row['found']:,} |")  # fmt: skip


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.attribution", description=__doc__)
    parser.add_argument("--json", action="store_true", help="print JSON")
    parser.add_argument("--polnear", action="store_true", help="on PolNeAR dev, from ../shared")
    parser.add_argument("--articles", type=int, default=60, help="so many (default 60)")
    asked = parser.parse_args(arguments)
    host = machine()
    articles = list(from_polnear() if asked.polnear else from_examples(asked.articles))
    articles = articles[: asked.articles]
    found: dict[str, dict[str, Any]] = {}
    with tempfile.TemporaryDirectory(prefix="sayso-benchmark-") as place:
        (Path(place) / ARTICLES).write_text(json.dumps(articles), "utf-8")
        for stage in ("int8", "int8 twice", "float32", "eager", "spacy"):
            missing = NEEDS.get(stage)
            if missing and find_spec(missing) is None:
                found[stage] = {"left out": missing}
                continue
            print(f"{LABELS[stage]} …", file=sys.stderr, flush=True)
            found[stage] = measure(stage, Path(place), module="benchmarks.taggers")
    shipped = found["int8"]["seconds"]
    told = {
        "machine": host,
        "texts": {
            "articles": len(articles),
            "words": sum(len(text.split()) for article in articles for text in article),
        },
        "stages": {
            name: one if "left out" in one else rates(one, len(articles), shipped)
            for name, one in found.items()
        },
    }
    if asked.json:
        print(json.dumps(told, indent=2))
    else:
        show(told)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
