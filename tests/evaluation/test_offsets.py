"""Offsets carried from a field to the canonical text made from it."""

from __future__ import annotations

import pytest

from evaluation.offsets import Offsets
from sayso.documents.markdown import render

PLAIN = "\nAna said: “It rained.”\nBo left.\n"
MARKED = (
    "**Ana Ruiz** said the [old bridge](https://example.org/a_b) would *not* open before "
    "“late” May.\n\n1. First, the road \\[sic\\] must dry.\n2. Then the _deck_ must follow, "
    "she told ![a dog](dog.png) the council on Monday, "
    '[the paper](https://example.org/p "The Paper (Arvik)") wrote.\n'
)


def cut(field: str, quote: str) -> tuple[int, int]:
    start = field.index(quote)
    return start, start + len(quote)


def test_a_title_in_front_is_a_constant_shift() -> None:
    canonical = "Rain at last\n\n" + PLAIN.strip()
    offsets = Offsets(PLAIN, canonical)
    assert offsets.shifted
    for quote in ("Ana", "“It rained.”", "left."):
        bounds = offsets.exact(*cut(PLAIN, quote))
        assert bounds is not None
        assert canonical[slice(*bounds)] == quote
    assert offsets.around(0, len(PLAIN)) == (14, len(canonical))
    assert offsets.exact(0, 3) is None  # the blank line at its head is gone


@pytest.mark.parametrize(
    "title", ["", "Late May for the bridge, Ana Ruiz said the old council\n\n"]
)
@pytest.mark.parametrize(
    ("quote", "plain"),
    [
        ("**Ana Ruiz**", "Ana Ruiz"),
        ("Ana Ruiz", "Ana Ruiz"),
        (
            "the [old bridge](https://example.org/a_b) would *not* open",
            "the old bridge would not open",
        ),
        ("“late” May", "“late” May"),
        ("the road \\[sic\\] must dry.", "the road [sic] must dry."),
        ("the _deck_ must follow,", "the deck must follow,"),
        ("on Monday", "on Monday"),
        ('[the paper](https://example.org/p "The Paper (Arvik)") wrote', "the paper wrote"),
    ],
)
def test_markdown_is_followed_word_by_word(title: str, quote: str, plain: str) -> None:
    canonical = title + render(MARKED)
    offsets = Offsets(MARKED, canonical, body=len(title))
    assert not offsets.shifted
    bounds = offsets.exact(*cut(MARKED, quote))
    assert bounds is not None
    assert canonical[slice(*bounds)] == plain


def test_what_is_not_there_again_is_not_mapped() -> None:
    field = "Ana said that it had rained all day in *Bergen*. Bo left at noon, he told the paper."
    canonical = "Ana said that it had rained all day in Bergen. Bo left at noon."
    offsets = Offsets(field, canonical)
    assert offsets.exact(*cut(field, "he told")) is None
    assert offsets.around(*cut(field, "he told")) is None
    assert offsets.around(0, len(field)) is not None


def test_added_words_inside_break_a_stretch() -> None:
    field = "Ana *said* that the long bridge would not open before the end of a very wet May."
    canonical = "Ana said that the long NEW bridge would not open before the end of a very wet May."
    offsets = Offsets(field, canonical)
    assert offsets.exact(*cut(field, "long bridge")) is None
    bounds = offsets.exact(*cut(field, "bridge would not"))
    assert bounds is not None
    assert canonical[slice(*bounds)] == "bridge would not"


def test_line_ends_may_differ() -> None:
    field = "Ana said so.\r\n\r\nBo denied it.\r\n"
    canonical = "Ana said so.\n\nBo denied it."
    bounds = Offsets(field, canonical).exact(*cut(field, "Bo denied"))
    assert bounds == (14, 23)
