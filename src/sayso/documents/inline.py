"""Turns of transcripts that lost their paragraph breaks: labels inside the running text.

A colon inside a paragraph is mostly an ordinary one. So a label there is believed only where it
has a person's shape, stands outside quotation marks, is followed by plain speech, and is
introduced: by a rule of stars, by coming again, or by words that announce a meeting.
"""

from __future__ import annotations

import re
from collections import Counter

from sayso.documents.labels import Label
from sayso.documents.vocabulary import ROLES, SMALL

_STARS = re.compile(r"\*\s?\*\s?\*\s*\Z")
_RULE = re.compile(r"\*\s?\*\s?\*")
_MARKS = re.compile(r"[\"“”„«»]|\n\s*\n")
_OPENERS = "“„«"
_SPEECH = re.compile(r"\s*(?:\([^()\n]{1,60}\)\s*)?[^\W\d_a-zß-öø-ÿ]")
_MET = re.compile(
    r"(?i)\b(?:met with|held (?:a |an )?(?:\w+ ){0,3}(?:meeting|talks|conversation|conference)"
    r"|(?:took|takes) part in|(?:meeting|talks|conversation|interview|conference|session) with"
    r"|answered questions|transcript|the following (?:is|are)|spoke to|began with)\b"
)
_OPENING = 1500
"""How many characters from the start words that announce a conversation are looked for in."""
_LATEST = 0.6
"""Most of a transcript stands behind its first label."""


def inside(text: str, labels: list[Label], start: int) -> list[Label]:
    """Choose the labels inside paragraphs that are speakers'; none where the text is no
    transcript. `labels` are all that have the shape, `start` is where the text proper begins."""
    able = [label for label in labels if label.inline and _is_able(text, label)]
    if able:
        quoted = _quoted(text, [label.start for label in able])
        able = [label for label in able if label.start not in quoted]
    named = [label for label in able if _is_person(label)]
    if not named or named[0].start - start > _LATEST * (len(text) - start):
        return []
    heads = {voice(label) for label in labels if not label.inline and _is_person(label)}
    times = Counter(voice(label) for label in named)
    again = {who for who, count in times.items() if count > 1 or who in heads}
    starred = [label for label in named if _STARS.search(text, max(0, label.opens - 8),
                                                         label.opens + 1)]  # fmt: skip
    asked = any(label.shape == "asks" for label in able)
    if starred:
        believed = len(text) - starred[0].after > 200
        named = [label for label in named if label.start >= starred[0].start]
    elif again:
        believed = len(again) > 1 or (asked and len(times) > 0)
        believed = believed or (len(times) > 1 and _is_announced(text, start))
    else:
        believed = len(times) > 1 and (
            _is_announced(text, start) or bool(_RULE.search(text, start))
        )
    if not believed:
        return []
    first = named[0].start
    chosen = [
        label for label in able
        if label.start >= first and (_is_person(label) or label.shape == "asks")
    ]  # fmt: skip
    return chosen if _is_spoken(text, chosen) else []


def voice(label: Label) -> str:
    """Name whose label it is, the same with and without titles: the last word."""
    words = re.findall(r"[\w’'-]+", label.name.casefold())
    return words[-1] if words else ""


def _is_able(text: str, label: Label) -> bool:
    """Say whether the shape is a speaker's and plain speech follows, not words in quotes."""
    return label.shape in ("role", "name", "caps", "asks") and bool(
        _SPEECH.match(text, label.after)
    )


def _is_person(label: Label) -> bool:
    """Say whether a label names a person: two capitalised words, the last of them no title's."""
    words = [word.strip(".,") for word in re.findall(r"[^\s,]+", label.name)]
    plain = [word for word in words if word.lower() not in SMALL and word.lower() not in ROLES]
    if label.shape == "asks" or not plain or len(words) < 2 or plain[-1] != words[-1]:
        return False
    return label.name.count(",") < 2


def _is_announced(text: str, start: int) -> bool:
    return _MET.search(text, 0, start + _OPENING) is not None


def _is_spoken(text: str, chosen: list[Label]) -> bool:
    """Say whether sentences follow the labels, not the values of a list."""
    ends = [*(label.opens for label in chosen[1:]), len(text)]
    sizes = sorted(
        len(text[label.after : end].split()) for label, end in zip(chosen, ends, strict=True)
    )
    return sizes[len(sizes) // 2] >= 6


def _quoted(text: str, places: list[int]) -> set[int]:
    """Find which places stand inside quotation marks opened in the same paragraph."""
    found: set[int] = set()
    opened = False
    marks = _MARKS.finditer(text)
    mark = next(marks, None)
    for place in sorted(places):
        while mark is not None and mark.start() < place:
            opened = not opened if mark[0] == '"' else mark[0] in _OPENERS
            mark = next(marks, None)
        if opened:
            found.add(place)
    return found
