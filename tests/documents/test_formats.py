"""Markdown and web pages to text; dates; paragraphs."""

from __future__ import annotations

import json
import time

import pytest

from sayso.documents import document, paragraphs
from sayso.documents.dates import parse_date
from tests.documents.test_document import capture, made, record

PAGE = """<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">
<title>Bridge open | Courier</title>
<meta property="og:site_name" content="Valley Courier">
<meta property="article:published_time" content="2022-02-16T10:00:00+01:00">
<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Bridge open at last",
"author": {"name": "Ann Miller"}, "datePublished": "2022-02-16T10:00:00+01:00"}</script></head>
<body><nav><ul><li><a href="/">Home</a></li><li><a href="/s">Sport</a></li></ul></nav>
<article><h1>Bridge open at last</h1>
<p>The bridge over the river is <b>open</b> at last, the mayor told
reporters on Wednesday &mdash; two years late.</p><script>track("a sentence, of sorts.")</script>
<p>&ldquo;We have waited long enough,&rdquo; she said at the
<a href="/x">ceremony</a> in the town.</p>
<p>The ministry of transport did not answer questions about what the delay had cost so far.</p>
</article><footer>
<p>Copyright. All rights reserved by the Valley Courier and its owners.</p></footer>
</body></html>"""


def test_a_page_gives_its_article_and_metadata() -> None:
    found = made(PAGE, "html", "x/bridge.html")
    assert found.text == (
        "Bridge open at last\n\n"
        "The bridge over the river is open at last, the mayor told reporters on Wednesday — two "
        "years late.\n\n"
        "“We have waited long enough,” she said at the ceremony in the town.\n\n"
        "The ministry of transport did not answer questions about what the delay had cost so far."
    )
    assert found.title == "Bridge open at last"
    assert (found.publisher, found.byline) == ("Valley Courier", "Ann Miller")
    assert found.published == "2022-02-16T10:00:00+01:00"
    assert (found.id, found.language, found.kind) == ("bridge", "en", "report")


def test_a_page_in_another_encoding_is_read_by_what_it_declares() -> None:
    page = (
        '<html><head><meta http-equiv="Content-Type" content="text/html; charset=windows-1251">'
        "</head><body><p>Министр сказал журналистам, что новый мост через реку откроют летом.</p>"
        "</body></html>"
    )
    assert "новый мост" in made(page.encode("cp1251"), "html").text


def test_markdown_becomes_what_its_page_shows() -> None:
    text = (
        "# Bridge *open*\n\nThe **mayor** said [so\non Monday](https://example.org/a).\n\n"
        "* one thing\n* [another](https://example.org) thing\n\n1. first\n2. second\n\n"
        "> quoted &amp; said\n\n![picture](a.png)\n\n\\- not a list\n"
    )
    assert made(text, "markdown").text == (
        "Bridge open\n\nThe mayor said so\non Monday.\n\none thing\n\nanother thing\n\n"
        "1. first\n\n2. second\n\nquoted & said\n\n- not a list"
    )


def test_a_field_is_markdown_only_on_clear_evidence() -> None:
    assert record(text="He [said\nso](https://example.org) to us.\n\n\\###").text == (
        "He said\nso to us.\n\n###"
    )
    plain = "It costs 5 * 3 * 2 [sic], he said_so_himself.\n* a star at the head of a line"
    assert record(text=plain).text == plain


def test_walls_of_markup_do_not_hang() -> None:
    begun = time.perf_counter()
    for wall in ("[a](", "*a_ ", "[[[[", "`` ` "):
        found, problems = document(capture("Words to read. " + wall * 50_000, "markdown"))
        assert found is not None
        assert [p.code for p in problems] == ["partly-understood"]
    assert time.perf_counter() - begun < 20


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("2022-02-16", "2022-02-16"),
        ("2022-02", "2022-02"),
        ("2022-02-16T10:00:00Z", "2022-02-16T10:00:00Z"),
        ("2022-02-16 10:00:00+0100", "2022-02-16T10:00:00+01:00"),
        ("2022-02-16T10:00:00.123+01:00", "2022-02-16T10:00:00+01:00"),
        ("20220216T100000Z", "2022-02-16T10:00:00Z"),
        ("16 February 2022", "2022-02-16"),
        ("Wednesday, February 16th, 2022", "2022-02-16"),
        ("Feb. 16, 2022, 10:30 p.m.", "2022-02-16"),
        ("16.02.2022", "2022-02-16"),
        ("2/16/2022", "2022-02-16"),
        ("Wed, 16 Feb 2022 10:00:00 GMT", "2022-02-16T10:00:00Z"),
        ("Wed, 16 Feb 2022 10:00:00 -0500", "2022-02-16T10:00:00-05:00"),
        ("2022-02-30", None),
        ("31 June 2022", None),
        ("2/3/2022", None),
        ("yesterday", None),
        ("2022-02-16T25:00:00Z", None),
    ],
)
def test_dates(given: str, expected: str | None) -> None:
    assert parse_date(given) == expected


def cut(text: str) -> list[str]:
    return [text[start:end] for start, end in paragraphs(text)]


def test_blank_lines_part_paragraphs_of_wrapped_text() -> None:
    text = (
        "The bridge over the river is open at last, the mayor told reporters\non Wednesday, two "
        "years late and far over what had been planned\nfor it.\n \nShe said so."
    )
    assert len(cut(text)) == 2


def test_lines_are_paragraphs_where_they_are_not_wrapped() -> None:
    lines = [
        "The bridge over the river is open at last, the mayor told reporters on Wednesday.",
        "She thanked everybody.",
        "The ministry of transport did not answer questions about what the delay had cost so far, "
        "nor did it say when the second bridge, which was promised at the same time, would open.",
    ]
    assert cut("\n".join(lines)) == lines


def test_no_text_has_no_paragraphs() -> None:
    assert paragraphs("") == []
    assert paragraphs(" \n\n ") == []


def test_a_record_is_found_by_the_bytes_alone() -> None:
    fields = {"id": "a", "text": "The mayor said so."}
    first = made(json.dumps(fields), "json", "x/a.jsonl:1")
    second = made(json.dumps(fields), "json", "y/b.jsonl:9")
    assert (first.text, first.id, first.capture) == (second.text, second.id, second.capture)
