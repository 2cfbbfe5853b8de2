"""`read`: a document to its statements. Pure; the taggers are handed in."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.documents.layout import paragraphs
from sayso.reading.actors import shipped, using, with_own
from sayso.reading.assemble import Assembler
from sayso.reading.mentions import with_mentions
from sayso.reading.nested import inside
from sayso.reading.own_actors import OwnActors
from sayso.reading.raw import Namer, RawAttribution, Tagger
from sayso.records import Document, Reading, Statement

RULES = "rules-20"
"""Version of everything in this package but the models; raised with every change of results."""


def reader_name(*models: str, own: OwnActors | None = None) -> str:
    """Name what reads, by the versions of rules, models and a user's actors: the same name, the
    same result."""
    return "+".join((RULES, *models, *((own.version,) if own else ())))


def read(
    document: Document,
    tagger: Tagger,
    namer: Namer | None = None,
    *,
    own: OwnActors | None = None,
) -> Reading:
    """Find who says what in one document; `own` are actors that the user adds. Without a `namer`,
    whom it speaks of is not read.

    Statements come sorted by where their content begins. A document in a language that is not
    English, as far as its language is known, gives a reading with `skipped="language"`. Raises
    SaysoError `bad-actors`.
    """
    reader = reader_name(tagger.version, *([namer.version] if namer else []), own=own)
    if document.language and not document.language.lower().startswith("en"):
        return Reading(document.id, reader, skipped="language")
    bounds = paragraphs(document.text)
    if not bounds:
        return Reading(document.id, reader)
    with using(with_own(own) if own else shipped()):
        return Reading(document.id, reader, _statements(document, bounds, tagger, namer))


def _statements(
    document: Document, bounds: Sequence[tuple[int, int]], tagger: Tagger, namer: Namer | None
) -> tuple[Statement, ...]:
    assembler = Assembler(document, bounds)

    def tagged(stretches: Sequence[tuple[int, int]]) -> list[list[RawAttribution]]:
        return tagger.tag([(start, document.text[start:end]) for start, end in stretches])

    drafts = assembler.drafts(tagged(assembler.pieces))
    again = list(inside(document.text, drafts))
    drafts += assembler.nested(again, tagged([(start, end) for _, start, end in again]))
    statements = assembler.statements(drafts)
    if namer is None:
        return statements
    return with_mentions(statements, assembler.cast, assembler.held, namer)
