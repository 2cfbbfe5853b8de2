"""What is mended of a tagger's spans, shown with spans that no good tagger would give."""

from __future__ import annotations

import pytest

from sayso.reading.completing import completed
from sayso.reading.mending import asides, mended
from sayso.reading.phrases import lead
from sayso.reading.quotations import quotations
from sayso.reading.raw import Fragments, RawAttribution
from sayso.reading.sentences import sentences

Words = str | tuple[str, ...] | None


def raw(text: str, source: Words, cue: str, content: Words) -> RawAttribution:
    return RawAttribution(at(text, source), at(text, cue), at(text, content), 0.9)


def at(text: str, words: Words) -> Fragments:
    parts = (words,) if isinstance(words, str) else words or ()
    return tuple((text.index(part), text.index(part) + len(part)) for part in parts)


def cut(text: str, fragments: Fragments) -> tuple[str, ...]:
    return tuple(text[start:end] for start, end in fragments)


def mend(text: str, one: RawAttribution, *, heading: bool = False) -> RawAttribution | None:
    bounds = sentences(text)
    brackets = asides(text, 0, len(text))
    return mended(text, one, bounds, brackets, quotations(text), heading=heading)


@pytest.mark.parametrize(
    ("text", "source", "cue", "content", "wanted"),
    [
        # a source stays in its sentence, beside its cue
        ("It froze, said Ada Moe. Nobody came.", "Ada Moe. Nobody came", "said", "It froze",
         (("Ada Moe",), ("It froze",))),
        ("It froze. Ada Moe said so it was.", "froze. Ada Moe", "said", "so it was",
         (("Ada Moe",), ("so it was",))),
        # who is spoken to is no source, nor is a clause after one
        ("Mr. Speaker, the bank said it froze.", "Mr. Speaker, the bank", "said", "it froze",
         (("the bank",), ("it froze",))),
        ("According to the mayor he died at noon.", "the mayor he died at noon", "According to",
         "at noon", (("the mayor",), ("at noon",))),
        # brackets stay on their side
        ("The dam (built, she said, in 1920) leaked.", "she", "said", "in 1920) leaked",
         (("she",), ("in 1920",))),
        ("Ada Moe said it froze (see page 4) and thawed.", "Ada Moe", "said", "it froze (see",
         (("Ada Moe",), ("it froze",))),
        # words without marks are one sentence
        ("Ada Moe said it froze. Nobody came. It was late.", "Ada Moe", "said",
         "it froze. Nobody came. It was late", (("Ada Moe",), ("it froze",))),
        # spoken marks
        ("She said, quote, it froze, end quote.", "She", "said", "quote, it froze, end quote",
         (("She",), ("it froze",))),
        # an outlet is told, or speaks
        ("It froze, Moe told the BBC.", "the BBC", "told", "It froze", ((), ("It froze",))),
        ("It froze, the BBC said.", "the BBC", "said", "It froze", (("the BBC",), ("It froze",))),
        ("It froze, according to Reuters.", "Reuters", "according to", "It froze",
         (("Reuters",), ("It froze",))),
    ],
)  # fmt: skip
def test_spans(text: str, source: str, cue: str, content: str, wanted: tuple[Words, Words]) -> None:
    found = mend(text, raw(text, source, cue, content))
    assert found is not None
    assert (cut(text, found.source), cut(text, found.content)) == wanted


@pytest.mark.parametrize(
    ("text", "cue", "content", "heading"),
    [
        ("Minister Moe on the flood", "on", "the flood", False),
        ("Remarks by Minister Moe on the flood", "Remarks by", "Minister Moe", True),
        ("Joint statement of the two banks", "Joint statement of", "the two banks", True),
        ("Moe: the flood is over", ":", "the flood is over", True),
        ("Moe said it", "said", "", False),
    ],
)
def test_what_ties_nobody_to_anything(text: str, cue: str, content: str, heading: bool) -> None:
    one = RawAttribution((), at(text, cue), at(text, content) if content else (), 0.9)
    assert mend(text, one, heading=heading) is None


def complete(text: str, *tagged: RawAttribution) -> list[tuple[tuple[str, ...], ...]]:
    bounds = sentences(text)
    brackets = asides(text, 0, len(text))
    found = completed(text, bounds, brackets, quotations(text), tagged)
    return sorted(
        (cut(text, one.source), cut(text, one.cue), cut(text, one.content)) for one in found
    )


def test_a_quotation_belongs_to_the_words_that_close_it() -> None:
    text = "“It froze,” Ada Moe said. It was late. “It thawed,” Bo Quill said."
    one = raw(text, "Ada Moe", "said", ("“It froze,”", "“It thawed,”"))
    assert complete(text, one) == [
        (("Ada Moe",), ("said",), ("“It froze,”",)),
        (("Bo Quill",), ("said",), ("“It thawed,”",)),
    ]


def test_content_ends_where_another_speaks() -> None:
    text = "The pump failed, said Ada Moe. “It will not again, Bo Quill added. It rained."
    one = raw(text, "Ada Moe", "said", ("The pump failed", text[text.index("“") :]))
    assert complete(text, one) == [
        (("Ada Moe",), ("said",), ("The pump failed",)),
        (("Bo Quill",), ("added",), ("“It will not again",)),
    ]


def test_what_stands_behind_an_insert_is_said_too() -> None:
    text = "The ice, the warden says, is thin."
    one = raw(text, "the warden", "says", "The ice")
    assert complete(text, one) == [(("the warden",), ("says",), ("The ice", "is thin"))]


def test_a_tagged_saying_inside_content_is_left_alone() -> None:
    text = "Ada Moe said that the ice, according to the warden, was thin."
    one = raw(text, "Ada Moe", "said", "that the ice, according to the warden, was thin")
    assert len(complete(text, one)) == 1


@pytest.mark.parametrize(
    ("line", "source"),
    [
        ("In a note, the rector, Ada Moe, wrote:", "the rector, Ada Moe,"),
        ("Reacting to the vote, league chairman Bo Quill said:", "league chairman Bo Quill"),
        ("The strikers listed their demands:", "The strikers"),
        ("The road leads to three towns:", None),
        ("A sign read:", None),
        ("Ada Moe said it froze.", None),
    ],
)
def test_lines_that_announce_a_quotation(line: str, source: str | None) -> None:
    found = lead(line, 0, len(line))
    assert (line[slice(*found.source[0])] if found else None) == source


@pytest.mark.parametrize(("content", "kept"), [("the", False), ("that", False), ("this", True)])
def test_content_of_one_empty_word_is_none(content: str, kept: bool) -> None:
    text = f"Ana Ruiz said {content} again."
    raw = RawAttribution(((0, 8),), ((9, 13),), ((14, 14 + len(content)),), 0.9)
    assert (mended(text, raw, [(0, len(text))], [], []) is not None) is kept
