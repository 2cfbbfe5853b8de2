"""Quotation marks paired: straight, curly, guillemets, low German ones, single ones, broken ones.

Real text breaks its marks: opened “ and closed ‘ or never, an apostrophe that looks like a
closing mark, each paragraph of a long quotation opening anew. Pairing therefore never leaves the
paragraph, and an unclosed quotation is a bounded guess that says so.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

GUESS_LIMIT = 700
"""Most characters that a quotation which is never closed may hold."""

_DOUBLE = '"“”„‟«»'
_SINGLE = "'‘’‚‛‹›`´"
_MARK = re.compile(f"''|``|[{re.escape(_DOUBLE + _SINGLE)}]")
_ENDS = ".,!?…;:—–)]"
_SENTENCE_END = re.compile(r"[.!?…][\"'”’»›)\]]*(?=\s)")


@dataclass(frozen=True, slots=True)
class Quotation:
    """A quotation with its marks: `start` at the opening one, `end` behind the closing one."""

    start: int
    end: int
    closed: bool
    """False: no closing mark was found, and `end` is a guess."""
    continued: bool = False
    """Unclosed, and the next paragraph opens with a mark: it runs on there."""


def quotations(text: str, start: int = 0, end: int | None = None) -> list[Quotation]:
    """Pair the marks of `text[start:end]`, one paragraph. Outermost quotations only, in order."""
    stop = len(text) if end is None else end
    found: list[Quotation] = []
    opened: int | None = None
    stray: int | None = None
    singles: list[tuple[int, str]] = []
    for match in _MARK.finditer(text, start, stop):
        at, mark = match.start(), match[0]
        if len(mark) == 1 and mark in _SINGLE:
            role = _single(text, at, start, stop)
            if opened is None:
                if role:
                    singles.append((at, role))
            elif role == "close" and _is_last(text, at, stop):
                stray = at
            continue
        if opened is not None and _closes(text, at, opened, start, stop):
            found.append(Quotation(opened, match.end(), True))
            opened = stray = None
        elif opened is None:
            if not _shuts(text, at, start, stop):
                opened, stray = at, None
        else:
            found.append(_guess(text, opened, at))
            opened, stray = at, None
    if opened is not None:
        if stray is not None:
            found.append(Quotation(opened, stray + 1, True))
        else:
            found.append(_guess(text, opened, stop))
    found.extend(_paired_singles(text, singles, found))
    return sorted(found, key=lambda quotation: quotation.start)


def in_document(text: str, paragraphs: Sequence[tuple[int, int]]) -> list[list[Quotation]]:
    """Pair marks paragraph by paragraph, and say which unclosed quotations run on in the next."""
    listed = [quotations(text, start, end) for start, end in paragraphs]
    for index in range(len(listed) - 1):
        if not listed[index]:
            continue
        last = listed[index][-1]
        following = listed[index + 1]
        begins = paragraphs[index + 1][0]
        if not last.closed and following and following[0].start == begins:
            # Each paragraph opens with a mark and only the last one closes: one quotation.
            listed[index][-1] = Quotation(last.start, paragraphs[index][1], False, continued=True)
    return listed


def _single(text: str, at: int, start: int, stop: int) -> str:
    """Say whether a single mark opens, closes, or is an apostrophe ("")."""
    mark = text[at]
    before = text[at - 1] if at > start else " "
    after = text[at + 1] if at + 1 < stop else " "
    if mark in "‚‹":
        return "open" if not after.isspace() else ""
    if before.isalnum() and after.isalnum():
        return ""
    if (before.isspace() or before in '([—–-/"“') and not after.isspace():
        # ’90s and ’tis are apostrophes, whichever way the mark leans
        if after.isdigit() or text[at + 1 : at + 4].lower() in ("tis", "em ", "til"):
            return ""
        return "" if mark == "’" else "open"
    if not before.isspace() or _is_last(text, at, stop):
        return "close"
    return ""


def _is_last(text: str, at: int, stop: int) -> bool:
    """Whether only marks and white space follow to the end of the paragraph."""
    return not text[at + 1 : stop].strip(_DOUBLE + _SINGLE + " \t\n.)]\u00a0")


def _shuts(text: str, at: int, start: int, stop: int) -> bool:
    """Whether a mark, with nothing open, has the shape of a closing one."""
    before = text[at - 1] if at > start else " "
    after = text[at + 1] if at + 1 < stop else " "
    if text[at] in "“„‟«":
        return text[at] == "«" and not before.isspace() and (after.isspace() or after in _ENDS)
    return not before.isspace() and before not in "([—–-/" and (after.isspace() or after in _ENDS)


def _closes(text: str, at: int, opened: int, start: int, stop: int) -> bool:
    mark, opening = text[at], text[opened]
    if opening in "„‚":
        return mark in '“”"‟'
    if opening == "»":
        return mark == "«"
    if opening == "«":
        return mark == "»"
    if mark in "”»":
        return True
    if mark in "“„«":
        # “ used for both: it closes where a closing mark would stand
        return mark == "“" and _shuts_here(text, at, start, stop)
    if mark == '"' or mark == "''":
        before = text[at - 1] if at > start else " "
        after = text[at + 1] if at + 1 < stop else " "
        return not before.isspace() or after.isspace() or opening != '"'
    return True


def _shuts_here(text: str, at: int, start: int, stop: int) -> bool:
    before = text[at - 1] if at > start else " "
    after = text[at + 1] if at + 1 < stop else " "
    return not before.isspace() and not after.isalnum()


def _guess(text: str, opened: int, stop: int) -> Quotation:
    """Bound a quotation that is never closed: to `stop`, at most `GUESS_LIMIT` characters."""
    end = stop
    if end - opened > GUESS_LIMIT:
        ends = [match.end() for match in _SENTENCE_END.finditer(text, opened, opened + GUESS_LIMIT)]
        end = ends[-1] if ends else opened + GUESS_LIMIT
    trimmed = opened + len(text[opened:end].rstrip())
    return Quotation(opened, max(trimmed, opened + 1), False)


def _paired_singles(
    text: str, marks: list[tuple[int, str]], outer: list[Quotation]
) -> list[Quotation]:
    """Pair single marks outside double ones; what does not pair was an apostrophe."""
    found: list[Quotation] = []
    index = 0
    while index < len(marks):
        at, role = marks[index]
        index += 1
        if role != "open" or any(held.start <= at < held.end for held in outer):
            continue
        candidates = []
        for nth in range(index, len(marks)):
            if marks[nth][1] == "open":
                break
            candidates.append(nth)
        if not candidates:
            continue
        # "the states' rights" inside ‘…’: a possessive plural does not close if another mark does
        best = candidates[0]
        for nth in candidates:
            before = text[marks[nth][0] - 1]
            if before in _ENDS or before not in "sS" or nth == candidates[-1]:
                best = nth
                break
        end = marks[best][0] + 1
        if not any(held.start < end and at < held.end for held in outer):
            found.append(Quotation(at, end, True))
            index = best + 1
    return found
