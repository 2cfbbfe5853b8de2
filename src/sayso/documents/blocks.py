"""A web page cut into blocks of text: what stands on it, before anybody chooses."""

from __future__ import annotations

import re
from dataclasses import dataclass

from lxml import etree

from sayso.documents.vocabulary import words

TEXT_LIMIT = 8_000_000
"""Most characters of text that are cut from one page."""
NODE_LIMIT = 400_000
"""Most elements of one page that are walked; the longest live tickers have some 60,000."""

_BLOCK = words(
    """
    address article aside blockquote body caption center dd details dialog div dl dt
    fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html li main
    nav ol p pre section summary table tbody td tfoot th thead tr ul
    """
)
_NEVER = words(
    """
    script style noscript template svg math iframe object embed applet canvas audio video
    select option datalist button input textarea map head title meta link nav dialog menu
    progress meter
    """
)
_HIDDEN_STYLE = re.compile(r"(?i)display\s*:\s*none|visibility\s*:\s*hidden")
_SPACE = re.compile(r"[ \t\n\r\f]+")
_AROUND_BREAK = re.compile(r"[ \t]*\n[ \t]*")


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, heading, list item or cell: its text, its tag, how many of its characters are
    links, which element holds it (by order in the page), and whether inside a footer or aside."""

    text: str
    tag: str
    linked: int
    parent: int
    aside: bool


def parse(markup: str) -> etree._Element | None:
    """Parse HTML however broken it is; None where nothing comes of it."""
    # lxml refuses characters with an encoding declared in them: bytes of our own make it moot.
    parser = etree.HTMLParser(
        encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True, recover=True
    )
    try:
        return etree.fromstring(markup.encode("utf-8", "replace"), parser)
    except (etree.LxmlError, ValueError, AssertionError):
        return None


def cut(root: etree._Element, *, hidden: bool = False) -> tuple[list[Block], bool]:
    """Cut the page into blocks in reading order.

    A block element begins and ends a block, a double line break ends one; text inside is joined
    with white space as a browser shows it, a line break stays one. What a browser does not show
    or a reader does not read is left out: scripts, forms' controls, navigation and, unless
    `hidden`, elements that are hidden.
    Walks without recursion and stops at `NODE_LIMIT` and `TEXT_LIMIT`; the second value says
    whether it had to.
    """
    blocks: list[Block] = []
    run: list[str] = []
    linked = size = nodes = links = asides = pre = 0
    holders: list[tuple[int, str]] = [(0, "body")]
    walk = etree.iterwalk(root, events=("start", "end"))

    def flush() -> None:
        nonlocal linked
        number, tag = holders[-1]
        parent = holders[-2][0] if len(holders) > 1 and tag in ("p", "li", "h2", "h3") else number
        text = _AROUND_BREAK.sub("\n", "".join(run))
        for piece in re.split(r"\n{2,}", text):
            piece = re.sub(r" {2,}", " ", piece).strip(" \n\t")
            if piece and not piece.isspace():
                blocks.append(Block(piece, tag, min(linked, len(piece)), parent, asides > 0))
        run.clear()
        linked = 0

    def add(text: str | None) -> None:
        nonlocal linked, size
        if not text or size > TEXT_LIMIT:
            return
        text = text if pre else _SPACE.sub(" ", text)
        run.append(text)
        size += len(text)
        linked += len(text) if links else 0

    def skipped(element: etree._Element, tag: str) -> bool:
        return tag in _NEVER or (not hidden and _is_hidden(element))

    for event, element in walk:
        tag = element.tag if isinstance(element.tag, str) else ""
        if event == "start":
            nodes += 1
            if nodes > NODE_LIMIT or skipped(element, tag):
                walk.skip_subtree()
                continue
            if tag in _BLOCK:
                flush()
                holders.append((nodes, tag))
                asides += tag in ("aside", "footer")
                pre += tag == "pre"
            elif tag == "br" or "br" in (element.get("class") or "")[:200].split():
                run.append("\n")  # some editors break lines with empty elements of that class
            elif tag == "a":
                links += 1
            add(element.text)
            continue
        if not skipped(element, tag) and nodes <= NODE_LIMIT:
            if tag in _BLOCK:
                flush()
                if len(holders) > 1:
                    holders.pop()
                asides -= tag in ("aside", "footer")
                pre -= tag == "pre"
            elif tag == "a":
                links -= 1
        add(element.tail)
    flush()
    return blocks, nodes > NODE_LIMIT or size > TEXT_LIMIT


def _is_hidden(element: etree._Element) -> bool:
    get = element.get
    return (
        get("hidden") is not None
        or get("aria-hidden") == "true"
        or (bool(style := get("style")) and _HIDDEN_STYLE.search(style[:500]) is not None)
    )
