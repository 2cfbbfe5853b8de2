"""No text and no tagger's output makes the reader fail, and spans always equal their slices."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

import pytest

from sayso.reading.raw import RawAttribution
from sayso.reading.read import read
from sayso.records import Document, Span, Turn

_PARTS = (
    "said", "He", "she", "they", "we", "Moscow", "the", "ministry", "Russian", "President", "Putin",
    "U.S.", "Mr.", "J.", "“", "”", "‘", "’", '"', "'", "«", "»", "„", ".", "!", "?", "…", ",", ":",
    "-", "–", "(", ")", "[", "]", "\n", "\n\n", " ", "\t", "\u00a0", "\u0000", "é", "Ж", "漢", "🙂",
    "\u0301", "\ud800", "Friday", "2022-02-31", "99 February", "NATO", "and", "Anna Berg", "of",
    "Q",    "***", "_", "*", "http://x.y/z", "no", "not", "will", "video", "Thank you",
    "deputy", "head",
)  # fmt: skip


class RandomTagger:
    """Gives random spans, some of them out of bounds or turned round."""

    version = "random"

    def __init__(self, random: Random) -> None:
        self.random = random

    def tag(self, paragraphs: Sequence[tuple[int, str]]) -> list[list[RawAttribution]]:
        def span(offset: int, text: str) -> tuple[int, int]:
            low, high = offset - 2, offset + len(text) + 2
            return self.random.randint(low, high), self.random.randint(low, high)

        def spans(offset: int, text: str) -> tuple[tuple[int, int], ...]:
            return tuple(span(offset, text) for _ in range(self.random.randint(0, 3)))

        return [
            [
                RawAttribution(*(spans(*paragraph) for _ in "abc"), self.random.random())
                for _ in range(self.random.randint(0, 4))
            ]
            for paragraph in paragraphs
        ]


@pytest.mark.parametrize("seed", range(150))
def test_anything(seed: int) -> None:
    random = Random(seed)
    glue = random.choice(("", " ", " ", " "))
    text = glue.join(random.choice(_PARTS) for _ in range(random.randint(0, 120)))
    cuts = sorted(random.randint(0, len(text)) for _ in range(6))
    turns = tuple(
        Turn(Span.of(text, start, middle), middle, end, random.random() < 0.5)
        for start, middle, end in (cuts[:3], cuts[3:])
        if start < middle <= end
    )
    document = Document(
        id="x", text=text, capture="0", origin="x",
        kind=random.choice(("report", "transcript", "statement")),
        heading=(cuts[0], cuts[1]) if random.random() < 0.5 else None,
        publisher=random.choice((None, "The White House", "Harbour Times", "(", "Putin")),
        published=random.choice((None, "2022-02-16", "soon", "0001-01-01", "9999-12-31")),
        issuer=random.choice((None, "The President of Ukraine", "...", "Anna Berg")),
        turns=turns if random.random() < 0.5 else (),
    )  # fmt: skip
    found = read(document, RandomTagger(random))
    for index, made in enumerate(found.statements):
        spans = [*made.cue, *made.content, *(item.span for item in made.evidence)]
        for span in [*spans, *([made.source] if made.source else [])]:
            assert text[span.start : span.end] == span.quote
        assert made.content
        assert 0 <= made.confidence <= 1
        assert made.context[0] <= made.content[0].start
        assert made.content[-1].end <= made.context[1]
        assert made.parent is None or made.parent < index
        assert made.speaker is None or (made.speaker.name and made.speaker.key)
    starts = [made.content[0].start for made in found.statements]
    assert starts == sorted(starts)
    again = read(document, RandomTagger(Random(0)))
    assert again == read(document, RandomTagger(Random(0)))


@pytest.mark.parametrize(
    "text", ["(" * 20000, "A " * 20000, "“" * 5000, "the " * 20000, "x" * 90000]
)
def test_long_and_strange_texts_take_no_time(text: str) -> None:
    class Silent:
        version = "silent"

        def tag(self, paragraphs: Sequence[tuple[int, str]]) -> list[list[RawAttribution]]:
            return [[] for _ in paragraphs]

    for kind in ("report", "statement"):
        document = Document(id="x", text=text, kind=kind, capture="0", origin="x", publisher="UN")
        assert read(document, Silent()).skipped is None
