"""A web page to its article: the paragraphs that are it, and what the page says about it."""

from __future__ import annotations

import json
import logging
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from lxml import etree

from sayso.documents.blocks import Block, cut, parse
from sayso.documents.dates import parse_date
from sayso.documents.decoding import clean, decode
from sayso.documents.heading import even
from sayso.errors import Problem, problem

_CHARSET = re.compile(
    rb"""(?i)<(?:meta|\?xml)[^>]{0,300}?(?:charset|encoding)\s*=\s*["']?([\w.:-]+)"""
)
_PARSED_LIMIT = 3_000_000
"""Most characters of a page that trafilatura is asked about; above, only its text is weighed."""
_DEPTH_LIMIT = 400
_NODES_LIMIT = 60_000
_LEAST_WORDS = 8
"""A page with no paragraph of so many words that ends like a sentence has no article."""
_SEQUENCE = 4
"""Words in a row that are compared to tell one paragraph from another."""
_LONG = 30
"""Words that make a paragraph of running text long: teasers and captions have fewer."""
_REACH = 4
"""Blocks (pictures, advertisements) that may stand between an article's end and its going on."""
_WORDS = re.compile(r"\w+")
_STOP = re.compile(r"[.!?…。؟۔।][\"”»’')\]]*$")
_ARTICLES = re.compile(r"(?i)(?:article|report|posting|statement|press)$|^(?:web)?page$")


@dataclass(frozen=True, slots=True)
class Page:
    """The article's text, cut from the page, and its fields as a record would name them."""

    text: str
    fields: dict[str, object] = field(default_factory=dict)


def read_page(data: bytes, where: str) -> tuple[Page | None, list[Problem]]:
    """Read a web page. trafilatura says which words are the article; the text is ours.

    The paragraphs are cut from the page by `blocks.cut`, so that their characters depend on the
    page alone; of trafilatura's answer only the choice among them is used. Very large or deep
    pages are not given to it: there the element with most running text is taken. A page without
    an article gives the problem "no-article".
    """
    declared = _CHARSET.search(data[:4096])
    markup, problems = decode(data, where, declared=declared[1].decode() if declared else None)
    markup = clean(markup)
    root = parse(markup)
    if root is None:
        return None, [*problems, problem("no-article", where)]
    blocks, short = cut(root)
    if not blocks:  # some pages show themselves by script only
        blocks, short = cut(root, hidden=True)
    chosen: list[Block] = []
    guessed: dict[str, str] = {}
    if _is_moderate(root, markup):
        words, guessed = _extract(markup)
        chosen = _matching(blocks, words)
    guess = not _is_article(chosen)
    if guess:
        chosen = _densest(blocks)
    if not _is_article(chosen):
        return None, [*problems, problem("no-article", where)]
    if guess:
        problems.append(_partly(where, "the article was guessed: the densest part of the page"))
    if short:
        problems.append(_partly(where, "the page is too large; its end was left out"))
    fields = _fields(root, blocks, guessed)
    title = fields.get("title")
    text = "\n\n".join(
        block.text for block in chosen if not (title and even(block.text) == even(str(title)))
    )
    if not text.strip():
        return None, [*problems, problem("no-article", where)]
    return Page(text, fields), problems


def _partly(where: str, reason: str) -> Problem:
    return problem("partly-understood", where, severity="warning", reason=reason)


def _is_moderate(root: etree._Element, markup: str) -> bool:
    if len(markup) > _PARSED_LIMIT:
        return False
    depth = deepest = nodes = 0
    for event, _ in etree.iterwalk(root, events=("start", "end")):
        depth += 1 if event == "start" else -1
        deepest = max(deepest, depth)
        nodes += event == "start"
        if deepest > _DEPTH_LIMIT or nodes > _NODES_LIMIT:
            return False
    return True


def _extract(markup: str) -> tuple[str, dict[str, str]]:
    """Ask trafilatura for the article's words and the page's metadata; nothing if it fails."""
    from trafilatura import bare_extraction  # here: it takes half a second to import

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    logging.getLogger("htmldate").setLevel(logging.CRITICAL)
    try:
        found: Any = bare_extraction(
            markup,
            include_comments=False,
            include_tables=True,
            with_metadata=True,
            # The newest date that counts is fixed: by default it is today's, and a document
            # must not depend on the day it is read.
            date_extraction_params={
                "original_date": True, "extensive_search": False, "max_date": "2099-12-31",
            },
        )  # fmt: skip
    except Exception:  # it parses anything that people put on the web; some of it breaks it
        return "", {}
    if found is None:
        return "", {}
    names = {"title": "title", "author": "byline", "date": "published", "sitename": "publisher",
             "url": "url", "language": "language"}  # fmt: skip
    fields = {
        ours: str(value)
        for theirs, ours in names.items()
        if (value := getattr(found, theirs, None))
    }
    return str(found.text or ""), fields


def _matching(blocks: list[Block], words: str) -> list[Block]:
    """Choose the blocks that stand in the article's words, equal ones once, in order.

    A short block must be a line of them; a longer one must share most of its word sequences,
    for the two may break lines and join inline elements differently. Long running paragraphs
    between chosen blocks, or right after the last, belong to the article too: choosers lose
    them where advertisements divide it.
    """
    if not words:
        return []
    lines = {even(line).lstrip("-*• ") for line in words.split("\n")}
    known = _sequences(_WORDS.findall(even(words)))
    fits: list[bool] = []
    seen: set[str] = set()
    for block in blocks:
        plain = even(block.text)
        tokens = _WORDS.findall(plain)
        own = _sequences(tokens) if len(tokens) > _SEQUENCE else set()
        good = plain in lines or (bool(own) and len(own & known) >= 0.7 * len(own))
        fits.append(bool(plain) and good and plain not in seen)
        if fits[-1]:
            seen.add(plain)
    if not any(fits):
        return []
    last = len(fits) - 1 - fits[::-1].index(True)
    for at in range(fits.index(True), len(blocks)):
        block = blocks[at]
        if at > last and (block.tag in ("h1", "h2", "h3") or block.aside or at - last > _REACH):
            break
        stays = block.tag == "p" and _is_running(block) and even(block.text) not in seen
        if not fits[at] and stays and len(block.text.split()) >= _LONG:
            fits[at] = True
            seen.add(even(block.text))
            last = max(last, at)
    return [block for block, good in zip(blocks, fits, strict=True) if good]


def _sequences(tokens: list[str]) -> set[tuple[str, ...]]:
    return {tuple(tokens[i : i + _SEQUENCE]) for i in range(len(tokens) - _SEQUENCE + 1)}


def _densest(blocks: list[Block]) -> list[Block]:
    """Choose the blocks of the element that holds most running text: sentences, not links."""
    weight: dict[int, int] = {}
    for block in blocks:
        if _is_running(block):
            weight[block.parent] = weight.get(block.parent, 0) + len(block.text)
    if not weight:
        return []
    best = max(weight, key=lambda parent: (weight[parent], -parent))
    return [b for b in blocks if b.parent == best and b.linked * 2 <= len(b.text)]


def _is_running(block: Block) -> bool:
    return (
        not block.aside
        and block.linked * 3 <= len(block.text)
        and len(block.text.split()) >= _LEAST_WORDS
        and _STOP.search(block.text) is not None
    )


def _is_article(blocks: list[Block]) -> bool:
    running = [block for block in blocks if _is_running(block)]
    if not running:  # scripts that are written without spaces or full stops
        return sum(len(b.text) for b in blocks if not b.linked and not b.text.isascii()) > 400
    return True


def _fields(
    root: etree._Element, blocks: list[Block], guessed: dict[str, str]
) -> dict[str, object]:
    """Gather what the page says about the article: what it declares, else what was guessed."""
    declared = dict(_declared(root))
    linked = dict(_linked_data(root))
    fields: dict[str, object] = {**guessed}
    for source in (declared, linked):
        for name, value in source.items():
            if name != "title":
                fields[name] = value
    heads = [block.text for block in blocks if block.tag == "h1" and not block.aside]
    candidates = [
        t for t in (linked.get("title"), declared.get("title"), guessed.get("title")) if t
    ]
    fields["title"] = _title(heads, candidates)
    language = (root.get("lang") or "").strip()
    if re.match(r"[A-Za-z]{2,3}(?:-|$)", language) and not fields.get("language"):
        fields["language"] = language
    published = fields.get("published")
    if published and parse_date(str(published)) is None:
        # What a page declares may be no date at all; what was read off it is one.
        fields["published"] = guessed.get("published") or published
    return {name: value for name, value in fields.items() if value}


def _title(heads: list[str], candidates: list[str]) -> str | None:
    """Choose the headline: the h1 that a declared title agrees with, else the declared one."""
    for head in heads:
        for candidate in candidates:
            a, b = even(head), even(candidate)
            if a and (a in b or b in a) and min(len(a), len(b)) * 2 >= max(len(a), len(b)):
                return " ".join(head.split())
    if len(heads) == 1 and len(heads[0].split()) >= 3:
        return " ".join(heads[0].split())
    return " ".join(candidates[0].split()) if candidates else None


_META = {
    "og:title": "title", "twitter:title": "title", "dc.title": "title", "headline": "title",
    "og:site_name": "publisher", "dc.publisher": "publisher", "application-name": "publisher",
    "article:published_time": "published", "datepublished": "published", "date": "published",
    "dc.date": "published", "dc.date.issued": "published", "pubdate": "published",
    "publishdate": "published", "publish-date": "published", "parsely-pub-date": "published",
    "og:article:published_time": "published", "article.published": "published",
    "author": "byline", "article:author": "byline", "parsely-author": "byline",
    "og:url": "url",
}  # fmt: skip


def _declared(root: etree._Element) -> Iterator[tuple[str, str]]:
    """Read the page's meta elements and canonical link, the first of each field."""
    seen: set[str] = set()
    for element in root.iter("meta", "link"):
        if element.tag == "link":
            name, value = "url", element.get("href") if element.get("rel") == "canonical" else None
        else:
            key = element.get("property") or element.get("name") or element.get("itemprop") or ""
            name, value = _META.get(key.lower(), ""), element.get("content")
        if not name or not value or not value.strip() or name in seen or len(value) > 1000:
            continue
        if name in ("url", "byline") and (name == "url") != value.startswith("http"):
            continue
        if name == "published" and parse_date(value) is None:
            continue
        seen.add(name)
        yield name, value


def _linked_data(root: etree._Element) -> Iterator[tuple[str, str]]:
    """Read schema.org data (JSON-LD) about the article: headline, date, authors, publisher."""
    for element in root.iter("script"):
        if "ld+json" not in (element.get("type") or "") or not element.text:
            continue
        try:
            data = json.loads(element.text[:1_000_000].strip().rstrip(";"), strict=False)
        except (ValueError, RecursionError):
            continue
        for item in _items(data):
            kinds = item.get("@type") or ""
            kinds = kinds if isinstance(kinds, list) else [kinds]
            if not any(_ARTICLES.search(str(kind)) for kind in kinds):
                continue
            yield from _of_item(item)
            if item.get("headline"):
                return


def _items(data: object) -> Iterator[dict[str, Any]]:
    pending = [data]
    for _ in range(2000):
        if not pending:
            return
        item = pending.pop(0)
        if isinstance(item, list):
            pending[:0] = item[:200]
        elif isinstance(item, dict):
            yield item
            pending[:0] = [v for k in ("@graph", "mainEntity") if (v := item.get(k))]


def _of_item(item: dict[str, Any]) -> Iterator[tuple[str, str]]:
    if isinstance(value := item.get("headline"), str):
        yield "title", value
    if isinstance(value := item.get("datePublished"), str) and parse_date(value):
        yield "published", value
    people = item.get("author") or []
    people = people if isinstance(people, list) else [people]
    names = [p.get("name") if isinstance(p, dict) else p for p in people[:8]]
    named = [n for n in names if isinstance(n, str) and n.strip() and not n.startswith("http")]
    if named:
        yield "byline", ", ".join(dict.fromkeys(named))
    publisher = item.get("publisher")
    name = publisher.get("name") if isinstance(publisher, dict) else publisher
    if isinstance(name, str) and name.strip():
        yield "publisher", name
