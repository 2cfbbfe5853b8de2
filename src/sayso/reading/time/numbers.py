"""Numbers as English writes them: how many, which in order, and years read aloud."""

# ruff: noqa: SIM905
from __future__ import annotations

import re
from typing import Final

_ONES: Final = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen"
).split()
_TENS: Final = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_SMALL: Final = {word: number for number, word in enumerate(_ONES)} | {
    word: 10 * number for number, word in enumerate(_TENS, 2)
}
_ORDINALS: Final = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
    "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
).split()
_ONE = "|".join(sorted(_ONES[1:], key=len, reverse=True))
_TEN = "|".join(_TENS)
VAGUE: Final = (
    r"(?:a\s+)?(?:good\s+)?(?:few|several|many|some|handful\s+of|number\s+of|matter\s+of)"
)
COUNT: Final = rf"""(?:
    half(?:-|\s+)(?:an?|the)? | \d+(?:,\d\d\d)+ | \d+(?:\.\d+)?(?:(?:\s+|-)1/2|½)?
  | (?:a\s+)?(?:couple|dozen)(?:\s+of)? | {VAGUE}
  | (?:{_TEN})(?:-|\s)(?:{_ONE}) | {_TEN} | (?:{_ONE})(?:\s+(?:hundred|thousand))?
  | an?(?:\s+(?:hundred|thousand))? )"""
"""A number of things, to be compiled verbose; without "of one's own": "a" is one."""
ORDINAL: Final = rf"(?:\d{{1,2}}(?:st|nd|rd|th)|{'|'.join(_ORDINALS)})"
SPOKEN_YEAR: Final = (
    rf"(?:nineteen|eighteen|twenty)(?:\s+|-)(?:oh-?\s?(?:{_ONE})|(?:{_TEN})(?:(?:-|\s)(?:{_ONE}))?"
    rf"|ten|eleven|twelve|\w+teen)|two\s+thousand(?:\s+(?:and\s+)?(?:{_ONE}))?"
)
FIRST_WORDS: Final = frozenset(
    (*_ONES[1:], *_TENS, "a", "an", "half", "few", "several", "many", "some", "couple", "dozen")
)
ORDINAL_WORDS: Final = frozenset(_ORDINALS)


def count(words: str) -> float | None:
    """Give the number; None for a vague one ("several"). Raises ValueError for no number."""
    words = re.sub(r"[\s-]+", " ", words.strip().lower())
    if re.fullmatch(VAGUE, words):
        return None
    words = re.sub(r"\s+of$", "", words)
    if words.startswith("half"):
        return 0.5
    if words in ("a", "an"):
        return 1
    if words[0].isdigit():
        extra = 0.5 if words.endswith((" 1/2", "½")) else 0
        return float(words.replace(",", "").removesuffix("½").removesuffix(" 1/2")) + extra
    words = re.sub(r"^an? ", "", words)
    if words in ("couple", "dozen"):
        return 2 if words == "couple" else 12
    total = 0
    for word in words.split():
        if word in ("hundred", "thousand"):
            total = (total or 1) * (100 if word == "hundred" else 1000)
        elif word in _SMALL:
            total += _SMALL[word]
        else:
            raise ValueError(f"no number: {words}")
    return total


def ordinal(words: str) -> int:
    """Give the place that an ordinal names."""
    words = words.strip().lower()
    if words == "twenty-first":
        return 21
    return int(words[:-2]) if words[0].isdigit() else _ORDINALS.index(words) + 1


def spoken_year(words: str) -> int:
    """Give a year read aloud: "nineteen ninety-six", "two thousand four"."""
    found = re.sub(r"[\s-]+", " ", words.strip().lower()).replace(" and ", " ").split()
    if found[:2] == ["two", "thousand"]:
        return 2000 + sum(_SMALL[word] for word in found[2:])
    rest = sum(_SMALL.get(word.removeprefix("oh"), 0) for word in found[1:])
    return 100 * _SMALL[found[0]] + rest
