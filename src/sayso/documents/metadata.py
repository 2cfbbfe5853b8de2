"""What a document says about itself in fields: JSON members and front matter."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from sayso.documents.dates import parse_date
from sayso.documents.language import language_code
from sayso.errors import Problem, problem
from sayso.terms import KINDS, Kind


@dataclass(frozen=True, slots=True)
class Metadata:
    """The fields that may be given with a text; None where one is not."""

    id: str | None = None
    title: str | None = None
    publisher: str | None = None
    published: str | None = None
    byline: str | None = None
    url: str | None = None
    language: str | None = None
    kind: Kind | None = None

    def over(self, other: Metadata) -> Metadata:
        """Take these fields, and the other's where these are None."""
        return replace(other, **{k: v for k in self.__slots__ if (v := getattr(self, k))})


ALIASES: dict[str, str] = {
    "id": "id", "identifier": "id",
    "title": "title", "headline": "title",
    "publisher": "publisher", "outlet": "publisher", "source": "publisher", "site": "publisher",
    "published": "published", "date": "published", "published_at": "published",
    "publication_date": "published", "date published": "published", "publication date": "published",
    "byline": "byline", "by": "byline", "author": "byline", "authors": "byline",
    "url": "url", "link": "url",
    "language": "language", "lang": "language",
    "kind": "kind",
}  # fmt: skip
"""Field names that are understood, in lower case, to the field of `Metadata`."""

_SURE = {
    "title", "headline", "publisher", "outlet", "published", "byline", "author", "authors", "url",
    "date published", "publication date", "publication_date", "published_at",
}  # fmt: skip
"""Keys that nobody begins the text of a report with: one of them makes a block at the top."""

_FENCE = re.compile(
    r"\A\s*---[^\S\n]*\n(?P<block>.*?)^(?:---|\.\.\.)[^\S\n]*(?:\n|\Z)", re.S | re.M
)
_KEY = re.compile(r"(?P<key>[A-Za-z][A-Za-z _-]{0,30}?)\s*:(?:\s+(?P<value>.*\S))?\s*$")
_HEAD_LINES = 60
_VALUE_LIMIT = 1000


def from_fields(fields: dict[str, object], where: str) -> tuple[Metadata, list[Problem]]:
    """Read the fields of a record. Whatever is no usable value is left out with a problem."""
    found: dict[str, str] = {}
    problems: list[Problem] = []
    for name, value in fields.items():
        field = ALIASES.get(name.lower().strip())
        if field is None or value is None or value == "" or value == [] or field in found:
            continue
        text = _as_text(value, field)
        if text is None:
            problems.append(_bad(where, name, "text"))
            continue
        text = " ".join(text.split())
        if not text:
            continue
        if field == "published":
            day = parse_date(text)
            if day is None and (day := parse_date(re.split(r"(?<=\d)[T ]", text)[0])):
                # The day exists, its time of day does not (24:04:30).
                problems.append(_bad(where, name, "a time that exists; only its day is kept"))
            if day is None:
                problems.append(problem("bad-date", where, severity="warning", value=text[:60]))
                continue
            text = day
        elif field == "language":
            code = language_code(text)
            if code is None:
                problems.append(_bad(where, name, "the name or code of a language"))
                continue
            text = code
        elif field == "kind" and text.lower() not in KINDS:
            problems.append(_bad(where, name, "one of " + ", ".join(KINDS)))
            continue
        found[field] = text.lower() if field == "kind" else text
    return Metadata(**found), problems  # type: ignore[arg-type]  # kind is checked above


def front_matter(text: str, where: str) -> tuple[Metadata, int, list[Problem]]:
    """Read the block of `Key: value` lines at the head of a text, if there is one.

    Returns the fields, where the text proper begins, and what was wrong. The block stands
    between `---` lines, or at the very top with a blank line after it; without fences its keys
    must be ones that no report begins with, or several known ones together, so that a text that
    opens with "Moscow: …" is left alone.
    """
    if fenced := _FENCE.match(text):
        fields = _fields(fenced["block"].split("\n"))
        if fields is not None and fenced["block"].count("\n") <= _HEAD_LINES:
            metadata, problems = from_fields(dict(fields), where)
            return metadata, fenced.end(), problems
    head = re.match(r"\s*((?:[^\n]*\S[^\n]*\n?)+)", text)
    if head is None or head[1].count("\n") > _HEAD_LINES:
        return Metadata(), 0, []
    fields = _fields(head[1].split("\n"))
    if not fields:
        return Metadata(), 0, []
    known = [key for key in fields if key.lower() in ALIASES]
    alone = len(known) == 1 and len(fields) == 1
    if alone and (key := known[0].lower()) not in _SURE:
        is_date = ALIASES[key] == "published" and parse_date(str(fields[known[0]])) is not None
        if not is_date:
            return Metadata(), 0, []
    if not known or len(known) * 2 < len(fields) or not text[head.end() :].strip():
        return Metadata(), 0, []
    metadata, problems = from_fields(dict(fields), where)
    return metadata, head.end(), problems


def _fields(lines: list[str]) -> dict[str, object] | None:
    """Read `Key: value` lines; a YAML list or folded line under a key joins it. None: not such."""
    fields: dict[str, object] = {}
    key: str | None = None
    for line in lines:
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        match = _KEY.match(line)
        if match and len(line) <= _VALUE_LIMIT:
            key = match["key"].strip()
            value = (match["value"] or "").strip()
            if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
                value = value[1:-1]
            elif value.startswith("[") and value.endswith("]"):
                value = ", ".join(part.strip(" \"'") for part in value[1:-1].split(","))
            fields.setdefault(key, value)
        elif key is not None and line[:1] in " \t-":
            more = line.strip().removeprefix("-").strip(" \"'")
            before = str(fields[key])
            fields[key] = (
                f"{before}, {more}"
                if before and line.strip()[0] == "-"
                else (f"{before} {more}".strip())
            )
        else:
            return None
    return fields


def _as_text(value: object, field: str) -> str | None:
    if isinstance(value, str):
        return value
    if isinstance(value, int | float) and not isinstance(value, bool) and field == "id":
        return str(value)
    if isinstance(value, int) and not isinstance(value, bool) and field == "published":
        return str(value)
    if isinstance(value, list) and field == "byline" and all(isinstance(v, str) for v in value):
        return ", ".join(value)
    return None


def _bad(where: str, field: str, wanted: str) -> Problem:
    return problem("bad-field", where, severity="warning", field=field, wanted=wanted)
