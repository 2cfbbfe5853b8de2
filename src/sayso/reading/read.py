"""`read`: a document to its statements. Pure; the tagger is handed in."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.documents.layout import paragraphs
from sayso.reading.assemble import Assembler
from sayso.reading.nested import inside
from sayso.reading.raw import RawAttribution, Tagger
from sayso.records import Document, Reading

RULES = "rules-12"
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

    def tagged(stretches: Sequence[tuple[int, int]]) -> list[list[RawAttribution]]:
        return tagger.tag([(start, document.text[start:end]) for start, end in stretches])

    drafts = assembler.drafts(tagged(assembler.pieces))
    again = list(inside(document.text, drafts))
    drafts += assembler.nested(again, tagged([(start, end) for _, start, end in again]))
    return Reading(document.id, reader, assembler.statements(drafts))
