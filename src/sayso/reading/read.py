"""`read`: a document to its statements. Pure; the tagger is handed in."""

from __future__ import annotations

from sayso.documents.layout import paragraphs
from sayso.reading.assemble import Assembler
from sayso.reading.raw import Tagger
from sayso.records import Document, Reading

RULES = "rules-3"
"""Version of everything in this package but the tagger; raised with every change of results."""


def reader_name(tagger: Tagger) -> str:
    """Name the versions of rules and model that read: the same name, the same result."""
    return f"{RULES}+{tagger.version}"


def read(document: Document, tagger: Tagger) -> Reading:
    """Find who says what in one document.

    Statements come sorted by where their content begins. A document in a language that is not
    English, as far as its language is known, gives a reading with `skipped="language"`.
    """
    reader = reader_name(tagger)
    if document.language and not document.language.lower().startswith("en"):
        return Reading(document.id, reader, skipped="language")
    bounds = paragraphs(document.text)
    if not bounds:
        return Reading(document.id, reader)
    assembler = Assembler(document, bounds)
    raws = tagger.tag([(start, document.text[start:end]) for start, end in assembler.pieces])
    return Reading(document.id, reader, assembler.statements(raws))
