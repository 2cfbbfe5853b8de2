"""Paragraph text → windows of word pieces with surface flags, as the taggers read them.

Training and the runtime share this file, so that a model never meets at work an input that is
cut or flagged in another way than in training.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from tokenizers import Encoding, Tokenizer

LIMIT = 254
"""Most pieces in one window, without [CLS] and [SEP]; training never sees longer ones."""

CASES = ("other", "lower", "capitalised", "upper", "mixed")
QUOTES = ("outside", "inside", "opening", "closing", "unclosed", "apostrophe")
_CLS, _SEP = 101, 102
_OUTSIDE, _INSIDE, _OPENING, _CLOSING, _UNCLOSED, _APOSTROPHE = range(6)
_OPENERS = "“„‟«"
_CLOSERS = "”»"
_DOUBLE = re.compile(f'["{_OPENERS}{_CLOSERS}]')
_SINGLE = re.compile("['‘’‛‚`´‹›]")
_SURROGATE = re.compile("[\ud800-\udfff]")
_SENTENCE_END = frozenset(".!?…")
_AFTER_END = frozenset("\"'”’»)]›")


@dataclass(frozen=True, slots=True)
class Window:
    """A run of whole words of one paragraph; offsets are code points of that paragraph."""

    ids: NDArray[np.int64]
    flags: NDArray[np.int64]
    heads: NDArray[np.int64]
    """Position in `ids` of each word's first piece."""
    starts: NDArray[np.int64]
    ends: NDArray[np.int64]


def quotation_states(text: str) -> bytes:
    """Say for every code point how it stands to quotation marks (an index into `QUOTES`)."""
    states = bytearray(len(text))
    opened = -1
    for match in _DOUBLE.finditer(text):
        at = match.start()
        if _opens(text, at, opened=opened >= 0):
            if opened >= 0:
                _fill(states, opened + 1, at, _UNCLOSED)
            states[at], opened = _OPENING, at
        else:
            if opened >= 0:
                _fill(states, opened + 1, at, _INSIDE)
            states[at], opened = _CLOSING, -1
    if opened >= 0:
        _fill(states, opened + 1, len(text), _UNCLOSED)
    opened = -1
    for match in _SINGLE.finditer(text):
        at = match.start()
        before, after = text[at - 1 : at], text[at + 1 : at + 2]
        if before.isalnum() and after.isalnum():
            continue
        if opened >= 0 and before.strip():
            states[opened], states[at] = _OPENING, _CLOSING
            for inner in range(opened + 1, at):
                if states[inner] == _OUTSIDE:
                    states[inner] = _INSIDE
            opened = -1
            continue
        states[at] = _APOSTROPHE
        if after.strip() and not before.isalnum():
            opened = at
    return bytes(states)


@dataclass(frozen=True, slots=True)
class Marking:
    """What a tagger is told of every word beside its letters: one of a few values.

    A flag number is case × value × white space before."""

    values: tuple[str, ...]
    of: Callable[[str, Sequence[int], Sequence[int]], Sequence[int]]
    """Text and its words' starts and ends to the place of each word's value in `values`."""
    opening: int = 0
    """The value of the piece before all words."""


def _quotation(text: str, starts: Sequence[int], ends: Sequence[int]) -> Sequence[int]:
    states = quotation_states(text)
    return [states[start] for start in starts]


QUOTATION = Marking(QUOTES, _quotation)
"""How a word stands to quotation marks."""


def _opens(text: str, at: int, *, opened: bool) -> bool:
    mark = text[at]
    if mark in _OPENERS:
        return True
    if mark in _CLOSERS:
        return False
    space_before = not text[at - 1 : at].strip()
    space_after = not text[at + 1 : at + 2].strip()
    if space_before != space_after:
        return space_before
    return not opened


def _fill(states: bytearray, start: int, end: int, state: int) -> None:
    states[start:end] = bytes((state,)) * (end - start)


def _case(word: str) -> int:
    if word.islower():
        return 1
    if word.isupper():
        return 3 if len(word) > 1 else 2
    if word[:1].isupper():
        return 2 if word[1:].islower() else 4
    return 4 if any(map(str.isalpha, word)) else 0


def _word_end(text: str, end: int, stop: int) -> int:
    """Move a word's end over combining marks that the tokenizer strips from it."""
    while end < stop and ord(text[end]) > 0x2FF:
        if text[end] != "\u200d" and not unicodedata.category(text[end]).startswith("M"):
            break
        end += 1
    return end


def windows(
    tokenizer: Tokenizer, text: str, *, limit: int = LIMIT, marking: Marking = QUOTATION
) -> Iterator[Window]:
    """Cut one paragraph into windows of at most `limit` pieces, at sentence ends if it must.

    `tokenizer` must neither truncate nor pad. White space of any kind and amount reads alike.
    """
    # A lone surrogate has no UTF-8 form; a stand-in of the same length keeps offsets right.
    encoding = tokenizer.encode(_SURROGATE.sub("\ufffd", text), add_special_tokens=False)
    offsets = encoding.offsets
    heads = _word_heads(encoding)
    if not heads:
        return
    tails = [*heads[1:], len(offsets)]
    starts = [offsets[head][0] for head in heads]
    ends = [offsets[tail - 1][1] for tail in tails]
    ends = [
        _word_end(text, end, stop) for end, stop in zip(ends, [*starts[1:], len(text)], strict=True)
    ]
    flags: list[int] = []
    count, marks = len(marking.values), marking.of(text, starts, ends)
    for head, tail, start, end, mark in zip(heads, tails, starts, ends, marks, strict=True):
        spaced = start == 0 or text[start - 1].isspace()
        flag = (_case(text[start:end]) * count + mark) * 2
        flags.append(flag + spaced)
        flags.extend([flag] * (tail - head - 1))
    ids = encoding.ids
    for first, last in _cuts(text, starts, ends, heads, tails, limit=limit):
        begin, stop = heads[first], tails[last - 1]
        yield Window(
            ids=np.array([_CLS, *ids[begin:stop][:limit], _SEP], np.int64),
            flags=np.array([marking.opening * 2, *flags[begin:stop][:limit], 0], np.int64),
            heads=np.array(heads[first:last], np.int64) - begin + 1,
            starts=np.array(starts[first:last], np.int64),
            ends=np.array(ends[first:last], np.int64),
        )


def _word_heads(encoding: Encoding) -> list[int]:
    heads, seen = [], None
    for position, word in enumerate(encoding.word_ids):
        if word != seen:
            heads.append(position)
            seen = word
    return heads


def _cuts(
    text: str,
    starts: list[int],
    ends: list[int],
    heads: list[int],
    tails: list[int],
    *,
    limit: int,
) -> Iterator[tuple[int, int]]:
    first = 0
    while first < len(heads):
        last, cut = first, 0
        while last < len(heads) and tails[last] - heads[first] <= limit:
            last += 1
            if last < len(heads) and _ends_sentence(text, starts, ends, last):
                cut = last
        last = max(last, first + 1)  # a single word longer than a window is truncated
        if last < len(heads) and cut and tails[cut - 1] - heads[first] >= limit // 3:
            last = cut
        yield first, last
        first = last


def _ends_sentence(text: str, starts: list[int], ends: list[int], nth: int) -> bool:
    """Whether a sentence seems to end before word `nth`."""
    if ends[nth - 1] == starts[nth]:
        return False
    mark = text[starts[nth - 1] : ends[nth - 1]]
    if mark in _AFTER_END and nth > 1:
        mark = text[starts[nth - 2] : ends[nth - 2]]
    return mark in _SENTENCE_END
