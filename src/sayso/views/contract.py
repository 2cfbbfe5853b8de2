"""The JSON lines: what `docs/json.md` promises. Fields may be added, none is renamed or dropped."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sayso.errors import Problem
from sayso.ledger import Holding, Report
from sayso.linking.ask import Answer, Line
from sayso.linking.commitments import Commitment
from sayso.linking.independence import Funnel
from sayso.records import Document, Mention, Place, Span, Speaker, Statement, When

Data = dict[str, Any]


def statement_data(statement: Statement, document: Document, *, id: int, reading: str) -> Data:
    """A statement of a ledger."""
    return {
        "document": document.id,
        "publisher": document.publisher,
        "published": document.published,
        "title": document.title,
        "source": _span(statement.source) if statement.source else None,
        "cue": [_span(span) for span in statement.cue],
        "content": [_span(span) for span in statement.content],
        "speaker": _speaker(statement.speaker),
        "nobody": statement.nobody,
        "act": statement.act,
        "polarity": statement.polarity,
        "certainty": statement.certainty,
        "said_on": statement.said_on,
        "said_when": _when(statement.said_when),
        "about_when": _when(statement.about_when),
        "about_where": _places(statement.about_where),
        "due": _when(statement.due) if statement.due else None,
        "mentions": [_mention(one) for one in statement.mentions],
        "event": {
            "root": statement.event.root,
            "modes": list(statement.event.modes),
            "confidence": round(statement.event.confidence, 4),
            "unknown": statement.event.unknown,
        },
        "medium": [
            {"kind": one.kind, "likely": one.likely, **_span(one.span)} for one in statement.medium
        ],
        "target": _mention(statement.target) if statement.target else None,
        "denies": statement.denies,
        "condition": _span(statement.condition) if statement.condition else None,
        "evidence": [{"ground": e.ground, **_span(e.span)} for e in statement.evidence],
        "confidence": round(statement.confidence, 4),
        "reading": reading,
        "id": id,
        "form": statement.form,
        "cue_kind": statement.cue_kind,
        "parent": statement.parent,
    }


def line_data(proposition: str, line: Line) -> Data:
    """A statement that bears on a proposition."""
    statement, document, judgement = line.statement, line.document, line.judgement
    speaker = statement.speaker
    return {
        "proposition": proposition,
        "stance": judgement.stance,
        "score": round(judgement.score, 4),
        "speaker": speaker.name if speaker else None,
        "affiliation": speaker.affiliation if speaker else None,
        "said_on": statement.said_on,
        "document": document.id,
        "publisher": document.publisher,
        "content": [_span(span) for span in statement.content],
        "cue": [_span(span) for span in statement.cue],
        "cue_kind": statement.cue_kind,
        "signals": list(judgement.signals),
        "statement": line.candidate.id,
    }


def answer_data(answer: Answer) -> Iterator[Data]:
    """An answer: its lines, then their summary."""
    for line in answer.lines:
        yield line_data(answer.proposition, line)
    stances = {
        stance: {
            "statements": count.statements,
            "speakers": count.speakers,
            "documents": count.documents,
            "texts": count.texts,
            **_funnel(answer.funnels.get(stance)),
        }
        for stance, count in answer.counts.items()
    }
    yield {
        "summary": {
            "proposition": answer.proposition,
            **stances,
            "disputed": answer.disputed,
            "judged": answer.judged,
            "held": answer.held,
            "left_out": answer.left_out,
        }
    }


def commitment_data(commitment: Commitment) -> Data:
    """A promise, a threat or a forecast, and what was said of it later."""
    statement, document = commitment.statement, commitment.candidate.document
    return {
        "statement": commitment.candidate.id,
        "document": document.id,
        "publisher": document.publisher,
        "speaker": _speaker(statement.speaker),
        "act": statement.act,
        "said_on": statement.said_on,
        "published": document.published,
        "content": [_span(span) for span in statement.content],
        "due": _when(statement.due) if statement.due else None,
        "condition": _span(statement.condition) if statement.condition else None,
        "standing": commitment.standing,
        "later": [
            {
                "outcome": later.outcome,
                "score": round(later.score, 4),
                "signals": list(later.signals),
                "speaker": _speaker(later.candidate.statement.speaker),
                "said_on": later.candidate.statement.said_on,
                "document": later.candidate.document.id,
                "content": [_span(span) for span in later.candidate.statement.content],
                "statement": later.candidate.id,
            }
            for later in commitment.later
        ],
    }


def _funnel(funnel: Funnel | None) -> Data:
    """The steps below the texts, with who remains at each and the reason of each step down."""
    if funnel is None:
        return {}
    return {
        "utterances": len(funnel.utterances),
        "unnamed": funnel.unnamed,
        "origins": list(funnel.origins),
        "independent": list(funnel.independent),
        "with_access": list(funnel.access),
        "merges": [
            {
                "step": merge.step,
                "merged": list(merge.merged),
                "kept": merge.kept or None,
                "reason": merge.reason,
            }
            for merge in funnel.merges
        ],
    }


def document_data(holding: Holding) -> Data:
    """A document of a ledger, and what became of it."""
    document = holding.document
    return {
        "document": document.id,
        "publisher": document.publisher,
        "published": document.published,
        "title": document.title,
        "kind": document.kind,
        "language": document.language,
        "url": document.url,
        "origin": document.origin,
        "sha256": document.capture,
        "characters": len(document.text),
        "statements": holding.statements,
        "reading": holding.reader,
        "skipped": holding.skipped,
        "added_at": holding.added_at,
    }


def left_out_data(problem: Problem) -> Data:
    """An input that is no document of the ledger, and why."""
    return {
        "document": None,
        "origin": problem.where,
        "skipped": problem.code,
        "message": problem.message,
        "hint": problem.hint,
    }


def report_data(report: Report) -> Data:
    """What a run of `read` did, as one line."""
    return {
        "summary": {
            "documents": report.documents,
            "kinds": dict(sorted(report.kinds.items())),
            "statements": report.statements,
            "speakers": len(report.speakers),
            "known": report.known,
            "outside": report.outside,
            "undated": report.undated,
            "skipped": dict(sorted(report.skipped.items())),
            "failed": report.failed,
            "problems": len(report.problems),
            "interrupted": report.interrupted,
            "actors": report.actors,
            "seconds": round(report.seconds, 1),
        }
    }


def _span(span: Span) -> Data:
    return {"start": span.start, "end": span.end, "quote": span.quote}


def _mention(mention: Mention) -> Data:
    return {
        "label": mention.label,
        "name": mention.name,
        "key": mention.key,
        **_span(mention.span),
    }


def _when(when: When) -> Data:
    return {
        "edtf": when.edtf,
        "other": when.other,
        "unknown": when.unknown,
        "span": _span(when.span) if when.span else None,
    }


def _places(places: tuple[Place, ...] | None) -> list[Data] | None:
    return None if places is None else [_place(place) for place in places]


def _place(place: Place) -> Data:
    other = place.other
    return {
        "name": place.name,
        "geonames": place.id,
        "form": place.form,
        "kind": place.kind,
        "country": place.country or None,
        "region": place.region or None,
        "latitude": place.latitude,
        "longitude": place.longitude,
        "confidence": place.confidence,
        "other": None
        if other is None
        else {
            "name": other.name,
            "geonames": other.id,
            "kind": other.kind,
            "country": other.country or None,
            "region": other.region or None,
            "chance": other.chance,
        },
        "claimants": list(place.claimants),
        "countries": list(place.countries),
        "view": place.view,
        **_span(place.span),
    }


def _speaker(speaker: Speaker | None) -> Data | None:
    if speaker is None:
        return None
    return {"name": speaker.name, "affiliation": speaker.affiliation, "key": speaker.key,
            "likely": speaker.likely}  # fmt: skip
