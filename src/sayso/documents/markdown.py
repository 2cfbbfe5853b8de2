"""Markdown to plain text: what a reader of the rendered page would see, line breaks kept."""

from __future__ import annotations

import re
from collections.abc import Sequence

from markdown_it import MarkdownIt
from markdown_it.token import Token

_LINK = re.compile(r"\]\((?:https?:|mailto:|/|#)\S")
_ESCAPE = re.compile(r"(?<!\\)\\[#*_\-.+!\[\]()>~`'\"$]")
_STRONG = re.compile(r"(?<![\w*])(\*\*|__)(?=\S)[^*_\n]{1,200}?(?<=\S)\1(?!\w)")
_SLANTED_BLOCK = re.compile(r"(?:\A|\n\n)\*(?=\S)[^*]{1,300}(?<=\S)\*(?=\n\n|\Z)")

_MARKUP = "[]!*_`<>~&\\(){}"
_WALL = 300
"""So many of one mark in a block, every tenth character or more, are no prose: the parser's time
grows with their square."""
_LIMIT = 4_000_000


def looks_like_markdown(text: str) -> bool:
    """Say whether a plain field holds Markdown, by clear evidence: links, escapes, bold."""
    return any(p.search(text) for p in (_LINK, _ESCAPE, _STRONG, _SLANTED_BLOCK))


def can_render(text: str) -> bool:
    """Say whether the text can be parsed in good time: not too long, no walls of markup."""
    if len(text) > _LIMIT:
        return False
    for block in re.split(r"\n[^\S\n]*\n", text):
        if len(block) > _WALL:
            most = max(map(block.count, _MARKUP))
            if most > _WALL and most * 10 > len(block):
                return False
    return True


def render(text: str, *, html: bool = False) -> str:
    """Render Markdown (CommonMark with tables) as plain text.

    Paragraphs, headings, list items and table rows become blocks parted by blank lines; line
    breaks inside them stay. Links become their text, images and HTML tags go (with `html`;
    else `<` is a character like others), escapes are undone, numbers of ordered lists stay.
    """
    parser = MarkdownIt("commonmark", {"html": html, "maxNesting": 40}).enable("table")
    # Text that is indented (by typists, in transcripts) is text; a line of dashes under a
    # paragraph is decoration more often than it makes the paragraph a heading.
    parser.disable(["code", "lheading"] if not html else ["code"])
    blocks: list[str] = []
    cells: list[str] | None = None
    numbers: list[int | None] = []
    mark = ""
    for token in parser.parse(text):
        kind = token.type
        if kind == "tr_open":
            cells = []
        elif kind == "tr_close" and cells is not None:
            blocks.append(" | ".join(cells))
            cells = None
        elif kind == "ordered_list_open":
            numbers.append(int(token.attrs.get("start", 1)))
        elif kind == "bullet_list_open":
            numbers.append(None)
        elif kind in ("ordered_list_close", "bullet_list_close"):
            numbers.pop()
        elif kind == "list_item_open":
            number = numbers[-1] if numbers else None
            mark = f"{number}. " if number is not None else ""
            if number is not None:
                numbers[-1] = number + 1
        elif kind == "inline":
            line = mark + _inline(token.children or [])
            mark = ""
            if cells is not None:
                cells.append(line)
            else:
                blocks.append(line)
        elif kind in ("fence", "code_block"):
            blocks.append(token.content.strip("\n"))
        elif kind == "html_block":
            blocks.append(re.sub(r"<[^>]*>", "", re.sub(r"(?s)<!--.*?-->", "", token.content)))
    return "\n\n".join(block for block in blocks if block.strip())


def _inline(tokens: Sequence[Token]) -> str:
    parts: list[str] = []
    for token in tokens:
        if token.type in ("softbreak", "hardbreak"):
            parts.append("\n")
        elif token.type in ("text", "code_inline", "text_special"):
            parts.append(token.content)
    return "".join(parts)
