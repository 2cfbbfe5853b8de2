"""Small documents and statements for the tests of this room."""

from sayso.records import Document, Span, Speaker, Statement
from sayso.terms import Act


def document(
    name: str, text: str, *, published: str | None = "2023-05-02", publisher: str | None = None
) -> Document:
    return Document(
        id=name,
        text=text,
        kind="report",
        capture="0" * 64,
        origin=f"{name}.txt",
        publisher=publisher,
        published=published,
        language="en",
    )


def statement(
    doc: Document,
    content: str,
    *,
    speaker: Speaker | None = None,
    act: Act = "assert",
    cue: str | None = None,
    source: str | None = None,
) -> Statement:
    """The statement whose content is the first place of that quote in the document; so are its
    cue and its source."""
    start = doc.text.index(content)
    return Statement(
        document=doc.id,
        source=_first(doc, source) if source else None,
        cue=(_first(doc, cue),) if cue else (),
        content=(Span.of(doc.text, start, start + len(content)),),
        speaker=speaker,
        act=act,
        polarity="positive",
        certainty="certain",
        said_on=doc.published,
        confidence=0.9,
        form="cue",
        context=(0, len(doc.text)),
    )


def _first(doc: Document, words: str) -> Span:
    start = doc.text.index(words)
    return Span.of(doc.text, start, start + len(words))
