"""Every bad input: a clear problem that names the file (and line), and the others are read."""

from __future__ import annotations

import gzip
import os
import time
import tracemalloc
from pathlib import Path

import pytest

from sayso.documents import document
from sayso.errors import Problem
from sayso.intake import captures
from sayso.records import Capture, Document

GOOD = "The minister said on Monday that the bridge would be open again by the summer.\n"


def read(*paths: Path, **options: int) -> tuple[list[Document], list[Problem]]:
    """Walk bytes to documents as the reader does."""
    documents: list[Document] = []
    problems: list[Problem] = []
    for found in captures(paths, **options):
        if isinstance(found, Problem):
            problems.append(found)
            continue
        made, more = document(found)
        problems.extend(more)
        if made is not None:
            documents.append(made)
    return documents, problems


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a sound document before and after whatever a test puts between them."""
    (tmp_path / "a-good.txt").write_text(GOOD)
    (tmp_path / "z-good.txt").write_text(GOOD.replace("Monday", "Friday"))
    return tmp_path


def only(problems: list[Problem], code: str) -> Problem:
    assert [p.code for p in problems] == [code]
    return problems[0]


def test_an_empty_file_is_named_and_the_others_are_read(folder: Path) -> None:
    (folder / "m.txt").write_bytes(b" \n\n")
    documents, problems = read(folder)
    assert [d.id for d in documents] == ["a-good", "z-good"]
    assert only(problems, "empty").where == str(folder / "m.txt")


def test_fifty_megabytes_in_one_line_are_refused_at_once_in_little_memory(folder: Path) -> None:
    with (folder / "m.txt").open("wb") as file:
        for _ in range(50):
            file.write(b"w" * (1 << 20))
    read(folder)  # what is loaded once (the language model) does not count
    tracemalloc.start()
    begun = time.perf_counter()
    documents, problems = read(folder)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert len(documents) == 2
    found = only(problems, "too-large")
    assert found.where == str(folder / "m.txt")
    assert "52428800" in found.message
    assert "--max-bytes" in found.hint
    assert peak < 8 << 20
    assert time.perf_counter() - begun < 10


def test_one_line_within_a_raised_limit_is_refused_as_no_text(folder: Path) -> None:
    (folder / "m.txt").write_bytes(b"word " * 200_000)
    _, problems = read(folder, max_bytes=10 << 20)
    assert "999999" in only(problems, "line-too-long").message


def test_a_record_of_fifty_megabytes_leaves_the_other_records(folder: Path) -> None:
    with (folder / "m.jsonl").open("wb") as file:
        file.write(b'{"id": "one", "text": "The first record has some words to read."}\n')
        file.write(b'{"id": "big", "text": "')
        for _ in range(50):
            file.write(b"w" * (1 << 20))
        file.write(b'"}\n{"id": "three", "text": "The third record has some words too."}\n')
    documents, problems = read(folder)
    assert [d.id for d in documents] == ["a-good", "one", "three", "z-good"]
    assert only(problems, "too-large").where == f"{folder / 'm.jsonl'}:2"


@pytest.mark.parametrize(
    "data",
    [
        b"%PDF-1.7\n" + b"stream of things " * 20,
        b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 4,
        b"PK\x03\x04" + b"word/document.xml" * 9,
        b"text and\x00then\x00many\x00zero\x00bytes\x00" * 40,
        bytes(range(1, 32)) * 50,
    ],
    ids=["pdf", "png", "zip", "nul", "controls"],
)
def test_a_binary_renamed_to_text_is_told(folder: Path, data: bytes) -> None:
    (folder / "m.txt").write_bytes(data)
    documents, problems = read(folder)
    assert len(documents) == 2
    assert only(problems, "binary").where == str(folder / "m.txt")


def test_broken_utf8_is_read_with_a_warning_that_says_where(folder: Path) -> None:
    (folder / "m.txt").write_bytes("The café was closed, she said.".encode("latin-1"))
    documents, problems = read(folder)
    assert [d.text for d in documents if d.id == "m"] == ["The café was closed, she said."]
    found = only(problems, "encoding")
    assert found.severity == "warning"
    assert "byte at 7" in found.message


def test_utf8_cut_in_a_letter_stays_utf8(folder: Path) -> None:
    data = "Міністр сказав, що міст відкриють улітку.".encode()
    (folder / "m.txt").write_bytes(data[:-2] + b"\xd1")
    documents, problems = read(folder)
    text = next(d.text for d in documents if d.id == "m")
    assert text.startswith("Міністр сказав")
    assert only(problems, "encoding").where == str(folder / "m.txt")


def test_a_page_with_scripts_and_no_article_is_told(folder: Path) -> None:
    (folder / "m.html").write_text(
        "<html><head><title>Home</title><script>var a = '<p>A sentence which looks like a "
        "paragraph of an article, but is not.</p>';</script></head><body><nav><a href='/'>Home"
        "</a><a href='/x'>More</a></nav><script>run()</script></body></html>"
    )
    documents, problems = read(folder)
    assert len(documents) == 2
    assert only(problems, "no-article").where == str(folder / "m.html")


def test_a_broken_line_in_the_middle_leaves_the_other_lines(folder: Path) -> None:
    (folder / "m.jsonl").write_text(
        '{"id": "one", "text": "The first record has some words to read."}\n'
        '{"id": "two", "text": "broken\n'
        "\n"
        "[1, 2]\n"
        '{"id": "five", "text": "The fifth line has some words as well."}\n'
    )
    documents, problems = read(folder)
    assert [d.id for d in documents] == ["a-good", "one", "five", "z-good"]
    assert [(p.code, p.where) for p in problems] == [
        ("broken-json", f"{folder / 'm.jsonl'}:2"),
        ("broken-json", f"{folder / 'm.jsonl'}:4"),
    ]


def test_a_date_that_does_not_exist_costs_only_the_date(folder: Path) -> None:
    (folder / "m.json").write_text(
        '{"id": "m", "published": "2022-02-30", "text": "The bridge is open, he said."}'
    )
    documents, problems = read(folder)
    assert next(d for d in documents if d.id == "m").published is None
    found = only(problems, "bad-date")
    assert found.severity == "warning"
    assert "2022-02-30" in found.message


def test_a_bomb_is_not_inflated(folder: Path) -> None:
    with gzip.open(folder / "m.txt.gz", "wb") as file:
        for _ in range(200):
            file.write(b"a line of words\n" * 65_536)
    tracemalloc.start()
    _, problems = read(folder, max_bytes=1 << 20)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert only(problems, "too-large").where == str(folder / "m.txt.gz")
    assert peak < 16 << 20


def test_a_damaged_gzip_is_told(folder: Path) -> None:
    (folder / "m.txt.gz").write_bytes(gzip.compress(GOOD.encode() * 50)[:-20])
    documents, problems = read(folder)
    assert len(documents) == 2
    assert only(problems, "unreadable").where == str(folder / "m.txt.gz")


def test_what_is_not_there_is_told(folder: Path) -> None:
    documents, problems = read(folder / "gone.txt", folder)
    assert len(documents) == 2
    assert only(problems, "not-found").where == str(folder / "gone.txt")


@pytest.mark.skipif(os.name != "posix", reason="needs links and pipes")
def test_links_in_a_circle_and_pipes_do_not_stop_the_walk(folder: Path) -> None:
    (folder / "sub").mkdir()
    (folder / "sub" / "up").symlink_to(folder)
    (folder / "m-itself.txt").symlink_to(folder / "m-itself.txt")
    os.mkfifo(folder / "m-pipe.txt")
    documents, problems = read(folder)
    assert [d.id for d in documents] == ["a-good", "z-good"]
    assert sorted(p.code for p in problems) == ["unreadable", "unreadable"]


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root reads all")
def test_a_file_without_permission_is_told(folder: Path) -> None:
    (folder / "m.txt").write_text(GOOD)
    (folder / "m.txt").chmod(0)
    _, problems = read(folder)
    assert only(problems, "unreadable").where == str(folder / "m.txt")


def test_unknown_formats_in_a_folder_are_one_warning_a_suffix(folder: Path) -> None:
    for name in ("m.pdf", "n.pdf", ".hidden.txt", "README.md"):
        (folder / name).write_text(GOOD)
    documents, problems = read(folder)
    assert len(documents) == 2
    assert [(p.code, p.severity) for p in problems] == [
        ("unknown-format", "warning"),
        ("left-out", "warning"),
    ]
    assert "and 1 more" in problems[0].where


def test_an_unknown_format_named_outright_is_an_error(folder: Path) -> None:
    (folder / "m.pdf").write_text(GOOD)
    _, problems = read(folder / "m.pdf")
    assert only(problems, "unknown-format").severity == "error"


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ('{"id": "m"}', "no-text"),
        ('{"id": "m", "text": "  "}', "no-text"),
        ('{"id": "m", "text": 7}', "bad-field"),
        ("[" * 100_000, "broken-json"),
        ('{"a":' * 100_000, "broken-json"),
    ],
    ids=["missing", "blank", "number", "deep list", "deep object"],
)
def test_records_without_text_are_told(folder: Path, line: str, code: str) -> None:
    (folder / "m.jsonl").write_text(line + "\n")
    documents, problems = read(folder)
    assert [d.id for d in documents] == ["a-good", "z-good"]
    assert only([p for p in problems if p.code != "empty"], code).where.endswith("m.jsonl:1")


@pytest.mark.parametrize(
    "page",
    [
        "<div>" * 100_000 + "words",
        "<p title='" + "x" * 3_000_000 + "'>words</p>",
        "<table>" + "<tr><td>a" * 20_000,
        "&lt;&#0;&#xD800;&bogus;" * 5_000,
        "<!-- " * 10_000,
        "<html><body><p>" + "<b><i>" * 30_000 + "words",
    ],
    ids=["deep", "attribute", "table", "entities", "comments", "inline"],
)
def test_hostile_pages_end_in_a_document_or_a_problem(page: str) -> None:
    begun = time.perf_counter()
    made, problems = document(Capture(page.encode(), "0" * 64, "m.html", "html"))
    assert (made is None) == any(p.severity == "error" for p in problems)
    assert time.perf_counter() - begun < 30
