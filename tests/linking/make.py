"""Small documents and statements for the tests of this room."""

from sayso.records import Document, Span, Speaker, Statement
from sayso.terms import Act


def document(name: str, text: str, *, published: str = "2023-05-02") -> Document:
    return Document(
        id=name,
        text=text,
        kind="report",
        capture="0" * 64,
        origin=f"{name}.txt",
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
) -> Statement:
    """The statement whose content is the first place of that quote in the document."""
    start = doc.text.index(content)
    at = doc.text.index(cue) if cue else 0
    return Statement(
        document=doc.id,
        source=None,
        cue=(Span.of(doc.text, at, at + len(cue)),) if cue else (),
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
