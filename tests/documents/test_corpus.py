"""Real documents: how well pages are cut, and that kinds come out as they are."""

from __future__ import annotations

import gzip
import hashlib
import json
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from sayso.documents import document
from sayso.records import Capture, Document
from tests.documents.test_document import check_offsets

PAGES = [
    "us/APNews",
    "us/CNBC",
    "us/VoiceOfAmerica",
    "us/WashingtonPost",
    "uk/TheGuardian",
    "my/MalayMail",
    "ru/Kommersant",
    "ua/Pravda",
    "ind/Bhaskar",
    "tr/Haberturk",
]
TITLES, DATES, WORDS = 8, 10, 0.95
"""Floors for these ten: right titles, right days, mean F1 of words against the gold text."""


def f1(found: str, gold: str) -> float:
    a, b = (Counter(re.findall(r"\w+", text.lower())) for text in (found, gold))
    return 2 * sum((a & b).values()) / max(1, sum(a.values()) + sum(b.values()))


def even(text: str | None) -> str:
    return " ".join(re.findall(r"\w+", (text or "").lower()))


def test_pages_of_ten_outlets(shared: Path) -> None:
    titles = days = 0
    scores: list[float] = []
    for name in PAGES:
        stem = shared / "corpus" / "pages" / name
        gold = next(iter(json.loads(stem.with_suffix(".json").read_text()).values()))
        page = sorted(stem.parent.glob(f"{stem.name}_[0-9]*.html.gz"))[0]
        data = gzip.decompress(page.read_bytes())
        found, _ = document(Capture(data, hashlib.sha256(data).hexdigest(), page.name, "html"))
        assert found is not None, name
        check_offsets(found)
        body = gold["body"]["summary"] + [
            line for s in gold["body"]["sections"] for line in s["headline"] + s["paragraphs"]
        ]
        scores.append(f1(found.text[found.heading[1] if found.heading else 0 :], " ".join(body)))
        titles += even(found.title) == even(gold["title"])
        days += (found.published or "")[:10] == gold["publishing_date"][:10]
    assert titles >= TITLES
    assert days >= DATES
    assert sum(scores) / len(scores) >= WORDS


def records(shared: Path, name: str) -> Iterator[Document]:
    reserved = (shared / "corpus" / "RESERVED.txt").read_text().split("\n")
    with (shared / "corpus" / f"{name}.jsonl").open("rb") as file:
        for number, line in enumerate(file, start=1):
            if json.loads(line)["id"] in reserved or number % 8:
                continue
            data = line.strip()
            found, _ = document(
                Capture(data, hashlib.sha256(data).hexdigest(), f"{name}:{number}", "json")
            )
            assert found is not None
            check_offsets(found)
            yield found


def test_titles_that_say_their_kind_agree_with_the_kind(shared: Path) -> None:
    briefings = statements = 0
    for found in records(shared, "february-2022/white-house"):
        title = found.title or ""
        if title.startswith(("Press Briefing", "Press Gaggle", "Background Press")):
            assert found.kind == "transcript", title
            assert len(found.turns) > 5
            briefings += 1
        elif title.startswith(("Readout", "Statement by", "Statement from")):
            assert found.kind == "statement", title
            statements += 1
    assert briefings >= 5
    assert statements >= 5


def test_reports_are_reports(shared: Path) -> None:
    kinds = Counter(found.kind for found in records(shared, "news/wikinews"))
    assert kinds["statement"] == 0
    assert kinds["report"] >= 0.9 * kinds.total()
