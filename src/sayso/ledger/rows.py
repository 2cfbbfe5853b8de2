"""Rows to values and back."""

from __future__ import annotations

import zlib
from collections.abc import Mapping
from dataclasses import astuple, dataclass
from typing import Any

from sayso.errors import Problem
from sayso.records import (
    NO_EVENT_READ,
    NOT_READ,
    Candidate,
    Capture,
    Document,
    Event,
    Evidence,
    Medium,
    Mention,
    Place,
    Span,
    Speaker,
    Statement,
    Turn,
    When,
)  # fmt: skip
from sayso.terms import Act

Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Entry:
    """A statement as it stands in a ledger: with its id, its document and what read it."""

    id: int
    statement: Statement
    document: Document
    reading: str

    @property
    def speaker(self) -> Speaker | None:
        return self.statement.speaker

    @property
    def act(self) -> Act:
        return self.statement.act

    @property
    def said_on(self) -> str | None:
        return self.statement.said_on

    @property
    def words(self) -> str:
        return self.statement.words

    @property
    def context(self) -> str:
        """The sentences that the statement stands in, as written."""
        start, end = self.statement.context
        return self.document.text[start:end]


@dataclass(frozen=True, slots=True)
class Holding:
    """A document as it stands in a ledger. `reader` is None where it was never read, `skipped`
    says why it was not (a code), `statements` counts those of the latest reading."""

    document: Document
    added_at: str
    reader: str | None
    skipped: str | None
    statements: int


def storable(name: str) -> str:
    """A path as it can be stored: bytes of a file name that are not UTF-8 are spelt out."""
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")


def capture_row(capture: Capture) -> dict[str, Any]:
    return {
        "sha256": capture.sha256,
        "media": capture.media,
        "origin": storable(capture.origin),
        "size": len(capture.data),
        "bytes": zlib.compress(capture.data, 6),
    }


def capture(row: Row) -> Capture:
    """Raises zlib.error where the stored bytes are damaged."""
    data = zlib.decompress(row["bytes"])
    return Capture(data=data, sha256=row["sha256"], origin=row["origin"], media=row["media"])


def document_row(document: Document, *, added_at: str) -> dict[str, Any]:
    heading = document.heading or (None, None)
    issuer = document.issuer
    return {
        "id": document.id,
        "capture": document.capture,
        "kind": document.kind,
        "title": document.title,
        "heading_start": heading[0],
        "heading_end": heading[1],
        "publisher": document.publisher,
        "published": document.published,
        "byline": document.byline,
        "url": document.url,
        "language": document.language,
        "origin": document.origin,
        "issuer": _span_data(issuer) if isinstance(issuer, Span) else issuer,
        "turns": [[_span_data(t.label), t.start, t.end, t.question] for t in document.turns],
        "added_at": added_at,
        "text": document.text,
    }


def document(row: Row) -> Document:
    issuer = row["issuer"]
    start, end = row["heading_start"], row["heading_end"]
    return Document(
        id=row["id"],
        text=row["text"],
        kind=row["kind"],
        capture=row["capture"],
        origin=row["origin"],
        title=row["title"],
        heading=None if start is None else (start, end),
        publisher=row["publisher"],
        published=row["published"],
        byline=row["byline"],
        url=row["url"],
        language=row["language"],
        issuer=Span(*issuer) if isinstance(issuer, list) else issuer,
        turns=tuple(Turn(Span(*label), s, e, question) for label, s, e, question in row["turns"]),
    )


def statement_row(
    statement: Statement, *, reading: int, ordinal: int, published: str | None
) -> dict[str, Any]:
    speaker = statement.speaker
    return {
        "reading": reading,
        "ordinal": ordinal,
        "document": statement.document,
        "speaker_key": speaker.key if speaker else None,
        "speaker": speaker.name if speaker else None,
        "affiliation": speaker.affiliation if speaker else None,
        "act": statement.act,
        "polarity": statement.polarity,
        "certainty": statement.certainty,
        "said_on": statement.said_on,
        "published": published,
        "form": statement.form,
        "confidence": float(statement.confidence),
        "parent": statement.parent,
        "cue_kind": statement.cue_kind,
        "spans": {
            "source": _span_data(statement.source) if statement.source else None,
            "cue": [_span_data(span) for span in statement.cue],
            "content": [_span_data(span) for span in statement.content],
            "evidence": [[e.ground, *_span_data(e.span)] for e in statement.evidence],
            "context": list(statement.context),
            "said_when": _when_data(statement.said_when),
            "about_when": _when_data(statement.about_when),
            "about_where": _places_data(statement),
            "due": _when_data(statement.due) if statement.due else None,
            **_understood_data(statement),
        },
    }


def statement(row: Row) -> Statement:
    spans = row["spans"]
    return Statement(
        document=row["document"],
        source=Span(*spans["source"]) if spans["source"] else None,
        cue=tuple(Span(*span) for span in spans["cue"]),
        content=tuple(Span(*span) for span in spans["content"]),
        speaker=_speaker(row),
        act=row["act"],
        polarity=row["polarity"],
        certainty=row["certainty"],
        said_on=row["said_on"],
        confidence=row["confidence"],
        form=row["form"],
        context=(spans["context"][0], spans["context"][1]),
        evidence=tuple(Evidence(ground, Span(*span)) for ground, *span in spans["evidence"]),
        parent=row["parent"],
        cue_kind=row["cue_kind"],
        said_when=_when(spans.get("said_when")) or NOT_READ,
        about_when=_when(spans.get("about_when")) or NOT_READ,
        about_where=_places(spans.get("about_where")),
        due=_when(spans.get("due")),
        **_understood(spans),
    )


def _speaker(row: Row) -> Speaker | None:
    if row["speaker_key"] is None:
        return None
    likely = row["spans"].get("likely")
    return Speaker(row["speaker"], row["affiliation"], row["speaker_key"], likely)


def problem_row(problem: Problem, *, document: str | None, at: str) -> dict[str, Any]:
    return {
        "code": problem.code,
        "place": storable(problem.where),
        "message": problem.message,
        "hint": problem.hint,
        "severity": problem.severity,
        "document": document,
        "at": at,
    }


def problem(row: Row) -> Problem:
    return Problem(row["code"], row["place"], row["message"], row["hint"], row["severity"])


def _when_data(when: When) -> list[Any]:
    span = _span_data(when.span) if when.span else None
    return [when.edtf, when.other, when.unknown, span]


def _when(data: list[Any] | None) -> When | None:
    if data is None:
        return None
    edtf, other, unknown, span = data
    return When(edtf, Span(*span) if span else None, other, unknown)


def _understood_data(statement: Statement) -> dict[str, Any]:
    """What is left out where it is not there: most statements have little of it."""
    event = statement.event
    told: dict[str, Any] = {
        "nobody": statement.nobody,
        "likely": statement.speaker.likely if statement.speaker else None,
        "mentions": [_mention_data(one) for one in statement.mentions],
        "event": None
        if event == NO_EVENT_READ
        else [event.root, list(event.modes), event.confidence, event.unknown],
        "medium": [_medium_data(one) for one in statement.medium],
        "target": _mention_data(statement.target) if statement.target else None,
        "denies": statement.denies,
        "condition": _span_data(statement.condition) if statement.condition else None,
    }
    return {name: value for name, value in told.items() if value not in (None, [])}


def _understood(spans: Row) -> dict[str, Any]:
    event, target, condition = (spans.get(name) for name in ("event", "target", "condition"))
    return {
        "nobody": spans.get("nobody"),
        "mentions": tuple(_mention(one) for one in spans.get("mentions", ())),
        "event": Event(event[0], tuple(event[1]), *event[2:]) if event else NO_EVENT_READ,
        "medium": tuple(_medium(one) for one in spans.get("medium", ())),
        "target": _mention(target) if target else None,
        "denies": spans.get("denies"),
        "condition": Span(*condition) if condition else None,
    }


def _medium_data(medium: Medium) -> list[Any]:
    likely = [] if medium.likely is None else [medium.likely]
    return [medium.kind, *_span_data(medium.span), *likely]


def _medium(data: list[Any]) -> Medium:
    kind, start, end, quote, *likely = data
    return Medium(kind, Span(start, end, quote), *likely)


def _mention_data(mention: Mention) -> list[Any]:
    return [mention.label, mention.name, mention.key, *_span_data(mention.span)]


def _mention(data: list[Any]) -> Mention:
    label, name, key, *span = data
    return Mention(Span(*span), label, name, key)


def _places_data(statement: Statement) -> list[Any] | None:
    held = statement.about_where
    return None if held is None else [astuple(place) for place in held]


def _places(data: list[list[Any]] | None) -> tuple[Place, ...] | None:
    return None if data is None else tuple(_place(*one) for one in data)


def _place(span: list[Any], *fields: Any) -> Place:
    *plain, other, claimants, countries = fields
    also = None if other is None else Candidate(*other)
    made = [Span(*span), *plain, also, tuple(claimants), tuple(countries)]
    return Place(*made)


def _span_data(span: Span) -> list[Any]:
    return [span.start, span.end, span.quote]
