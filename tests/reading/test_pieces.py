"""Windows and surface flags."""

from __future__ import annotations

import pytest
from tokenizers import Tokenizer

from sayso import models
from sayso.reading.pieces import LIMIT, QUOTES, quotation_states, windows


@pytest.fixture(scope="module")
def tokenizer() -> Tokenizer:
    return models.tokenizer()


def states(text: str) -> str:
    """One letter a code point: o outside, i inside, ( opening, ) closing, u unclosed, ' other."""
    return "".join("oi()u'"[state] for state in quotation_states(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("no marks", "oooooooo"),
        ("a “b” c", "oo(i)oo"),
        ('a "b" c', "oo(i)oo"),
        ("a “b", "oo(u"),
        ('a "b', "oo(u"),
        ("b” c", "o)oo"),
        ("it's", "oooo"),
        ("a ‘b’ c", "oo(i)oo"),
        ("dogs’ ", "oooo'o"),
        ("“a “b”", "(uu(i)"),
        ("«a»", "(i)"),
        ("", ""),
    ],
)
def test_quotation_states(text: str, expected: str) -> None:
    assert len(QUOTES) == 6
    assert states(text) == expected


def test_words_are_exact_slices(tokenizer: Tokenizer) -> None:
    text = "Zoë’s aide said,\n\t“We’re\u00a0done” — twice."
    (window,) = windows(tokenizer, text)
    words = [text[s:e] for s, e in zip(window.starts, window.ends, strict=True)]
    expected = "Zoë ’ s aide said , “ We ’ re done ” — twice ."
    assert " ".join(words) == expected


def test_combining_marks_stay_with_their_word(tokenizer: Tokenizer) -> None:
    text = "Jose\u0301 said no"
    (window,) = windows(tokenizer, text)
    assert text[window.starts[0] : window.ends[0]] == "Jose\u0301"


def test_any_white_space_reads_alike(tokenizer: Tokenizer) -> None:
    (one,) = windows(tokenizer, "She said it would rain.")
    (other,) = windows(tokenizer, "She said\nit   would\train.")
    assert one.ids.tolist() == other.ids.tolist()
    assert one.flags.tolist() == other.flags.tolist()


def test_long_paragraphs_are_cut_at_sentence_ends(tokenizer: Tokenizer) -> None:
    text = "The river rose again. " * 120
    cut = list(windows(tokenizer, text))
    assert len(cut) > 1
    assert all(len(window.ids) <= LIMIT + 2 for window in cut)
    assert sum(len(window.heads) for window in cut) == 5 * 120
    assert all(text[window.ends[-1] - 1] == "." for window in cut)


def test_long_paragraphs_without_sentences_are_cut_between_words(tokenizer: Tokenizer) -> None:
    cut = list(windows(tokenizer, "word " * 1000))
    assert sum(len(window.heads) for window in cut) == 1000
    assert all(len(window.ids) <= LIMIT + 2 for window in cut)


@pytest.mark.parametrize("text", ["", " \n\t", "\u0301", "\u200b", "\x00\x00"])
def test_nothing_to_read_gives_no_window(tokenizer: Tokenizer, text: str) -> None:
    assert list(windows(tokenizer, text)) == []


def test_a_lone_surrogate_keeps_offsets(tokenizer: Tokenizer) -> None:
    text = "He\ud800 said no"
    (window,) = windows(tokenizer, text)
    assert text[window.starts[1] : window.ends[1]] == "said"
