"""What the tables tell the tagger of names about words."""

from __future__ import annotations

import pytest

from sayso.reading.known_names import GUIDELINES, HINTS, hints, marking


def told(text: str) -> list[tuple[str, str]]:
    starts, ends, at = [], [], 0
    for word in text.replace(".", " .").replace(",", " ,").split():
        at = text.index(word, at)
        starts.append(at)
        at += len(word)
        ends.append(at)
    found = hints(text, starts, ends)
    return [
        (text[start:end], HINTS[number])
        for start, end, number in zip(starts, ends, found, strict=True)
        if number
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ships left Norway", [("Norway", "state")]),
        ("the Norwegian ships", [("Norwegian", "demonym")]),
        ("talks in New Zealand", [("New", "state"), ("Zealand", "state")]),
        ("the train to Gothenburg", [("Gothenburg", "place")]),
        ("the NATO alliance", [("NATO", "organisation")]),
        ("and Margaret left", [("Margaret", "given name")]),
        ("the President left", [("President", "title")]),
        ("norway is far", []),
    ],
)
def test_words_are_hinted_by_the_longest_known_name(text, expected):
    assert told(text) == expected


def test_a_marking_opens_with_its_guideline():
    for guideline in GUIDELINES:
        one = marking(guideline)
        assert one.values[one.opening] == guideline
