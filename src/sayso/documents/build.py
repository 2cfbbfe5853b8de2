"""A capture to its document: decoding, canonical text, metadata, kind, turns, issuer."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import replace

from sayso.documents import heading as headings
from sayso.documents.decoding import clean, decode
from sayso.documents.issuer import find_issuer
from sayso.documents.language import guess_language
from sayso.documents.layout import LINE_LIMIT
from sayso.documents.markdown import can_render, looks_like_markdown, render
from sayso.documents.metadata import Metadata, from_fields, front_matter
from sayso.documents.page import read_page
from sayso.documents.turns import find_turns
from sayso.errors import Problem, problem
from sayso.records import Capture, Document, Span, Turn
from sayso.terms import Kind

_SUFFIXES = re.compile(
    r"(?i)(?:\.(?:txt|text|md|markdown|html?|xhtml|jsonl?|ndjson|gz))+(?=$|:\d+$|\[\d+\]$)"
)
_NOT_IN_ID = re.compile(r"[^\w.-]+")


def document(capture: Capture) -> tuple[Document | None, list[Problem]]:
    """Turn the bytes of a capture into a document, with whatever went wrong on the way.

    A pure function of the bytes; the origin only names the problems and, where the text has no
    id of its own, the document. Nothing is raised for bad input: a problem of severity "error"
    comes with no document, warnings come with one.
    """
    reader = _READERS.get(capture.media)
    if reader is None:
        return None, [problem("unknown-format", capture.origin, suffix=capture.media)]
    if not capture.data.strip():
        return None, [problem("empty", capture.origin)]
    return reader(capture)


def _read_text(capture: Capture) -> tuple[Document | None, list[Problem]]:
    raw, problems = decode(capture.data, capture.origin)
    raw = clean(raw)
    if too_long := _too_long(raw, capture.origin):
        return None, [*problems, too_long]
    metadata, start, more = front_matter(raw, capture.origin)
    problems += more
    text = clean(raw[start:])
    if capture.media == "markdown":
        text = _render(text, capture.origin, problems, html=True)
    return _document(capture, metadata, text, problems)


def _read_json(capture: Capture) -> tuple[Document | None, list[Problem]]:
    raw, problems = decode(capture.data, capture.origin)
    try:
        record = json.loads(raw)
    except RecursionError:
        return None, [*problems, _broken(capture, "nested too deeply")]
    except ValueError as error:
        return None, [*problems, _broken(capture, str(error))]
    if not isinstance(record, dict):
        return None, [*problems, _broken(capture, "an object was expected")]
    text = record.get("text")
    if text is None:
        return None, [*problems, problem("no-text", capture.origin)]
    if not isinstance(text, str):
        wrong = problem("bad-field", capture.origin, field="text", wanted="text")
        return None, [*problems, wrong]
    metadata, more = from_fields(record, capture.origin)
    problems += more
    text = clean(text)
    if too_long := _too_long(text, capture.origin):
        return None, [*problems, too_long]
    if looks_like_markdown(text):
        text = _render(text, capture.origin, problems, html=False)
    return _document(capture, metadata, text, problems)


def _read_html(capture: Capture) -> tuple[Document | None, list[Problem]]:
    page, problems = read_page(capture.data, capture.origin)
    if page is None:
        return None, problems
    metadata, more = from_fields(page.fields, capture.origin)
    text = clean(page.text)
    if too_long := _too_long(text, capture.origin):
        return None, [*problems, *more, too_long]
    return _document(capture, metadata, text, [*problems, *more])


_READERS: dict[str, Callable[[Capture], tuple[Document | None, list[Problem]]]] = {
    "text": _read_text,
    "markdown": _read_text,
    "json": _read_json,
    "html": _read_html,
}


def _document(
    capture: Capture, metadata: Metadata, text: str, problems: list[Problem]
) -> tuple[Document | None, list[Problem]]:
    """Put the parts together: title into the text, dates, language, then kind and speakers."""
    if not any(map(str.isalnum, text)):
        code = "no-text" if capture.media == "json" else "empty"
        return None, [*problems, problem(code, capture.origin)]
    title = clean(metadata.title) if metadata.title else None
    heading: tuple[int, int] | None = None
    if title:
        text, heading = headings.with_title(title, text)
    elif heading := headings.own_title(text):
        title = " ".join(text[heading[0] : heading[1]].split())
    body = heading[1] if heading else 0
    published = metadata.published or headings.dated(text, body)
    language = metadata.language or guess_language(text[body:]) or guess_language(text)
    if metadata.language and (other := _contradicted(metadata.language, text[body:])):
        wanted = f"the language of the text, which looks like '{other}'; read as that"
        problems = [
            *problems,
            problem(
                "bad-field", capture.origin, severity="warning", field="language", wanted=wanted
            ),
        ]
        language = other
    metadata = replace(metadata, title=title, published=published, language=language)
    kind, turns, issuer = _kind(text, metadata, heading)
    made = Document(
        id=metadata.id or _id(capture.origin),
        text=text,
        kind=kind,
        capture=capture.sha256,
        origin=capture.origin,
        title=title,
        heading=heading,
        publisher=metadata.publisher,
        published=published,
        byline=metadata.byline,
        url=metadata.url,
        language=language,
        issuer=issuer,
        turns=turns,
    )
    return made, problems


def _kind(
    text: str, metadata: Metadata, heading: tuple[int, int] | None
) -> tuple[Kind, tuple[Turn, ...], Span | str | None]:
    """Tell the three kinds apart, or take the one given, with what belongs to each."""
    if metadata.kind == "report":
        return "report", (), None
    if metadata.kind != "statement":
        turns = find_turns(text, start=heading[1] if heading else 0)
        if turns or metadata.kind == "transcript":
            return "transcript", turns, None
    issued, issuer = find_issuer(
        text, title=metadata.title, heading=heading,
        publisher=metadata.publisher, url=metadata.url,
    )  # fmt: skip
    if issued:
        return "statement", (), issuer
    if metadata.kind == "statement":
        return "statement", (), metadata.byline or metadata.publisher
    return "report", (), None


def _render(text: str, where: str, problems: list[Problem], *, html: bool) -> str:
    if can_render(text):
        return clean(render(text, html=html))
    # A wall of markup would take the parser minutes.
    reason = "too much markup to render; the text stays as it was typed"
    problems.append(problem("partly-understood", where, severity="warning", reason=reason))
    return text


def _contradicted(language: str, text: str) -> str | None:
    """Guess another language where a text said to be English is not in Latin letters at all."""
    letters = [c for c in text[:2000] if c.isalpha()]
    if language != "en" or sum(c < "\u0250" for c in letters) * 2 >= len(letters):
        return None
    guess = guess_language(text)
    return guess if guess != language else None


def _too_long(text: str, where: str) -> Problem | None:
    longest = max(map(len, text.split("\n")))
    return problem("line-too-long", where, size=longest) if longest > LINE_LIMIT else None


def _broken(capture: Capture, reason: str) -> Problem:
    return problem("broken-json", capture.origin, reason=reason)


def _id(origin: str) -> str:
    """Make an id from the last part of the origin, with the line or index of a record."""
    name = _SUFFIXES.sub("", re.split(r"[/\\]", origin)[-1])
    return _NOT_IN_ID.sub("-", name).strip("-.") or "document"
