"""Where sentences begin and end, in news prose, transcripts and hard-wrapped text.

Rules after the known hard cases of English sentence bounds: abbreviations, initials, decimals,
closing quotation marks and brackets after the stop, and an ellipsis inside a sentence.
"""

# ruff: noqa: SIM905
from __future__ import annotations

import re

_TITLES = frozenset(
    "mr mrs ms mx dr prof sen sens rep reps gov gen lt col maj capt cpt sgt cpl adm cmdr hon rev "
    "msgr pres amb sec messrs mme mlle st ste fr br no nos art vs v cf al fig pp approx ca dept "
    "brig pvt supt insp".split()
)
"""Abbreviations that a name or a number follows: their stop does not end a sentence."""
_MONTHS = frozenset("jan feb mar apr jun jul aug sep sept oct nov dec".split())
_MAYBE = frozenset("inc corp co ltd llc plc jr sr etc esq bros univ assn ave blvd rd ft mt".split())
"""Abbreviations that can end a sentence: they do before a word that commonly begins one."""
_NEVER = frozenset(("e.g", "i.e", "c.f", "p", "a.k.a"))
_OPENING = frozenset(
    "the a an he she it they we i you in on at but and so this that these those there if when "
    "while after before however meanwhile his her its their our my according as for no not what "
    "who how why where some many most all both one two since although though by with from to "
    "president minister officials".split()
)
_STATES = frozenset(("u.s", "u.k", "u.n", "e.u", "d.c"))
"""… but for these: "U.S. President" is one name."""
_CLOSERS = "\"'”’»›)\\]›"
_STOP = re.compile(
    rf"(?P<stop>[.!?…]+)(?P<close>[{_CLOSERS}*_]*)"
    rf"(?P<gap>\s+[{_CLOSERS}‘“\"]+(?=\s*$|\s*\n)|\s+|(?=\*{{3}})|$)"
)
_GLUED = re.compile(r"(?<=[a-z]{3})[.!?](?=[A-Z][a-z]+[ ,])")
_BULLET = re.compile(r"\n[ \t]*(?:[*•–—-]|\d{1,2}[.)])[ \t]+(?=\S)")
_WORD_BEFORE = re.compile(r"[\w.’'&-]+$")
_NEXT_WORD = re.compile(r"[\s\"'“‘«‹„‚(\[*_–—-]*([^\W_]+)")


def sentences(text: str, start: int = 0, end: int | None = None) -> list[tuple[int, int]]:
    """Cut `text[start:end]`, one paragraph, into sentences; offsets are those of `text`.

    White space between sentences belongs to none; a single line break is a space.
    """
    part = text[start:end]
    bounds = {match.start() + 1 for match in _BULLET.finditer(part)}
    bounds.update(match.end() for match in _GLUED.finditer(part))
    for match in _STOP.finditer(part):
        if _ends(part, match):
            bounds.add(match.end())
    found = []
    first = 0
    for bound in [*sorted(bounds), len(part)]:
        stretch = part[first:bound]
        left = len(stretch) - len(stretch.lstrip())
        if stretch.strip():
            found.append((start + first + left, start + first + len(stretch.rstrip())))
        first = bound
    return found


def _ends(part: str, match: re.Match[str]) -> bool:
    after = _NEXT_WORD.match(part, match.end())
    if after is None:
        return True
    word = after[1]
    if word[0].islower():
        return False
    if match["stop"] != "." or match["close"]:
        return True
    before = _WORD_BEFORE.search(part, max(0, match.start() - 40), match.start())
    if before is None:
        return True
    token = before[0].lower().strip("’'-")
    last = token.rsplit("-", 1)[-1]
    if token in _NEVER or last in _TITLES:
        # "No. 5" but "He said no. Then …"
        return last in ("no", "nos", "art", "fig") and not word[0].isdigit()
    if token in _MONTHS:
        return not word[0].isdigit()
    if token in _STATES and word.lower() in ("president", "minister", "officials"):
        return False
    if token in _MAYBE or "." in token:
        return word.lower() in _OPENING
    if len(token) == 1 and before[0].isupper():
        return token == "i" or (word.lower() in _OPENING and word.lower() != "a")
    return True


def sentence_at(bounds: list[tuple[int, int]], position: int) -> int:
    """Give the index of the sentence that holds the position, or the last that begins before it.

    `bounds` must not be empty.
    """
    low, high = 0, len(bounds)
    while high - low > 1:
        middle = (low + high) // 2
        if bounds[middle][0] <= position:
            low = middle
        else:
            high = middle
    return low
