"""Captures to documents: canonical text, metadata, languages, ids."""

from __future__ import annotations

import hashlib
import json
import random
from itertools import pairwise

import pytest

from sayso.documents import document, paragraphs
from sayso.errors import Problem
from sayso.records import Capture, Document, Span


def capture(data: str | bytes, media: str = "text", origin: str = "case/a-report.txt") -> Capture:
    raw = data.encode() if isinstance(data, str) else data
    return Capture(raw, hashlib.sha256(raw).hexdigest(), origin, media)


def made(data: str | bytes, media: str = "text", origin: str = "case/a-report.txt") -> Document:
    found, problems = document(capture(data, media, origin))
    assert found is not None, problems
    return found


def record(**fields: object) -> Document:
    return made(json.dumps(fields), "json", "case/a.jsonl:3")


def test_text_stays_as_it_is_but_for_line_breaks_and_controls() -> None:
    text = "\ufeffOne  line\r\nand\tanother\x00\x07, “wrapped” \u00a0by hand\r\r"
    found = made(text + "A second — paragraph\n\n")
    assert found.text == "One  line\nand\tanother, “wrapped” \u00a0by hand\n\nA second — paragraph"


def test_the_same_bytes_make_the_same_document() -> None:
    data = "Bridge to open\n\nThe minister said that the bridge would open."
    assert made(data) == made(data)


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_encodings_with_a_mark_are_read(codec: str) -> None:
    text = "Міністр сказав, що міст відкриють улітку — “нарешті”."
    mark = {"utf-16-le": b"\xff\xfe", "utf-16-be": b"\xfe\xff"}.get(codec, b"")
    found, problems = document(capture(mark + text.encode(codec)))
    assert found is not None
    assert found.text == text
    assert problems == []
    assert found.language == "uk"


def test_a_first_short_line_is_the_title_and_its_repetition_is_text() -> None:
    text = "Bridge will open: minister\n\nBridge will open: minister\n\nHe said so on Monday."
    found = made(text)
    assert found.title == "Bridge will open: minister"
    assert found.heading == (0, 26)
    assert found.text == text


@pytest.mark.parametrize(
    "text",
    [
        "The bridge will open on Monday.\n\nHe said so.",
        "Friday, January 4, 2019\n\nThe bridge will open, he said.",
        "The bridge will open, and when it does, it will\nbe wide.\n\nHe said so.",
    ],
    ids=["a sentence", "a date", "a wrapped paragraph"],
)
def test_other_first_lines_are_no_title(text: str) -> None:
    assert made(text).title is None


def test_front_matter_is_metadata_and_not_text() -> None:
    found = made(
        "---\ntitle: 'Bridge: open at last'\noutlet: The Valley Courier\ndate: 16 February 2022\n"
        "by: Ann Miller\nurl: https://example.org/bridge\nlang: en-GB\nid: bridge-1\n---\n\n"
        "The bridge is open, the mayor said.\n"
    )
    assert found.text == "Bridge: open at last\n\nThe bridge is open, the mayor said."
    assert found.heading == (0, 20)
    assert (found.id, found.publisher, found.byline) == (
        "bridge-1",
        "The Valley Courier",
        "Ann Miller",
    )
    assert (found.published, found.language) == ("2022-02-16", "en")
    assert found.url == "https://example.org/bridge"


def test_front_matter_without_fences_ends_at_the_blank_line() -> None:
    found = made(
        "Title: Bridge open\nPublisher: Valley Courier\nPublished: 2022-02-16T10:00:00Z\n\n"
        "Bridge open\n\nThe mayor said so."
    )
    assert found.text == "Bridge open\n\nThe mayor said so."
    assert found.heading == (0, 11)
    assert found.published == "2022-02-16T10:00:00Z"


@pytest.mark.parametrize(
    "text",
    [
        "Moscow: The ministry said on Monday that it knew nothing.\n\nMore followed.",
        "Source: nobody knows\n\nThe rumour began on Monday.",
        "By: the river\n\nThere is a bridge there.",
        "Q: Is the bridge open?\nA: It is.\n\nQ: Since when?\nA: Since noon, I believe.",
    ],
)
def test_ordinary_text_with_colons_is_not_eaten(text: str) -> None:
    assert made(text).text == text


def test_a_record_gets_its_title_before_its_text() -> None:
    found = record(title="Bridge open", text="The mayor said so.", id=7, published="2022-02-16")
    assert found.text == "Bridge open\n\nThe mayor said so."
    assert found.heading == (0, 11)
    assert found.id == "7"
    again = record(title="“Bridge” open", text='"Bridge" open\n\nThe mayor said so.')
    assert again.text == '"Bridge" open\n\nThe mayor said so.'
    assert again.heading == (0, 13)


def test_bad_fields_are_told_and_the_record_is_kept() -> None:
    found, problems = document(
        capture(
            json.dumps({"text": "The mayor said so.", "title": ["x"], "kind": "rumour"}),
            "json",
            "a:1",
        )
    )
    assert found is not None
    assert found.title is None
    assert {(p.code, p.severity) for p in problems} == {("bad-field", "warning")}
    assert len(problems) == 2


def test_an_id_comes_from_the_name_where_none_is_given() -> None:
    assert made("Words to read.", origin="x/y/Some report (2).txt").id == "Some-report-2"
    assert made('{"text": "Words to read."}', "json", "x/all.jsonl.gz:12").id == "all-12"
    assert made('{"text": "Words to read."}', "json", "x/all.json[3]").id == "all-3"


def test_neither_clock_nor_file_dates_a_text() -> None:
    assert made("KYIV, Feb 16 (Agency) — The mayor said so on 3 March 2021.").published is None
    assert made("KYIV, Feb 16, 2022 (Agency) — The mayor said so.").published == "2022-02-16"
    assert made("Bridge open\n\nPublished: 4 January 2019\n\nHe said so.").published == "2019-01-04"


def test_a_time_that_does_not_exist_costs_only_the_time() -> None:
    found, problems = document(
        capture('{"text": "He said so.", "published": "2022-03-11T24:04:30"}', "json")
    )
    assert found is not None
    assert found.published == "2022-03-11"
    assert [p.code for p in problems] == ["bad-field"]


def test_a_text_that_is_not_in_the_language_given_is_told() -> None:
    text = "Міністр сказав, що новий міст відкриють улітку, а старий закриють."
    found, problems = document(capture(json.dumps({"text": text, "language": "en"}), "json"))
    assert found is not None
    assert found.language == "uk"
    assert [p.code for p in problems] == ["bad-field"]


def test_lone_surrogates_do_not_pass() -> None:
    found = made('{"text": "The mayor \\ud800 said so."}', "json")
    assert found.text == "The mayor  said so."
    found.text.encode()


def test_nothing_raises_on_any_bytes_and_all_offsets_hold() -> None:
    chance = random.Random(7)
    pieces = [
        b"MR. X: ", b"Q   ", b"QUESTION: ", b"\n\n", b"\n", b"He said so. ", b"---\n",
        b"Title: a\n",
        b"<p>", b"</div>", b"<h1>A title</h1>", b"[a](http://b)", b"**b** ", b"\\-", b"\xff\xfe",
        b"\xc3", b"\x00", b'{"text": "', b'"}', b"2022-02-30", b"(", b"))", b"\xe2\x80\x9c", b":",
        b"* ",
        b"The following is attributable to Jane Doe:", b"1. ", b"\xf0\x9f\x98\x80", b"A B: ",
    ]  # fmt: skip
    for _ in range(600):
        data = b"".join(chance.choices(pieces, k=chance.randrange(1, 40)))
        if chance.random() < 0.3:
            data += chance.randbytes(40)
        for media in ("text", "markdown", "html", "json"):
            found, problems = document(capture(data, media))
            assert all(isinstance(p, Problem) for p in problems)
            if found is None:
                assert any(p.severity == "error" for p in problems)
                continue
            check_offsets(found)


def check_offsets(found: Document) -> None:
    """Every offset lies inside the text, and every span is its slice."""
    text = found.text
    assert text == text.strip("\n")
    if found.heading:
        assert text[slice(*found.heading)].strip()
    if isinstance(found.issuer, Span):
        assert text[found.issuer.start : found.issuer.end] == found.issuer.quote
    end = 0
    for turn in found.turns:
        assert end <= turn.label.start < turn.label.end <= turn.start < turn.end <= len(text)
        assert text[turn.label.start : turn.label.end] == turn.label.quote
        end = turn.end
    bounds = paragraphs(text)
    assert all(text[s:e] == text[s:e].strip() and s < e for s, e in bounds)
    assert all(a[1] <= b[0] for a, b in pairwise(bounds))
    covered = "".join(text[s:e] for s, e in bounds)
    assert "".join(covered.split()) == "".join(text.split())
