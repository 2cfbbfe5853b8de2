"""Speakers' turns: who is recorded speaking from where to where."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace

from sayso.documents.inline import inside
from sayso.documents.labels import Label, find_labels
from sayso.records import Span, Turn

_INITIALS = re.compile(r"[A-Z]{1,4}")
_SET_OFF = re.compile(r"[*_]*[:.]|[^\S\n]{2}|\t|\u00a0|[^\S\n]?[\[(]")
_UNNAMED = ("asks", "question")
_CLOSING = re.compile(
    r"(?:\s|^)(?:#{2,}|\\?###|\*\s?\*\s?\*|-\s?30\s?-|_{3,}|"
    r"\d{1,2}(?::\d{2})?\s*[AaPp]\.?\s?[Mm]\.?(?:\s+[A-Z][A-Za-z]{1,4})?|"
    r"(?:END|End)(?:\s+\d{1,2}(?::\d{2})?\s*[AaPp]\.?\s?[Mm]\.?(?:\s+[A-Z]{2,5})?)?|"
    r"\((?:END|End|The (?:briefing|meeting|event|call) (?:was )?(?:concluded|ended))[^()]*\))\s*\Z"
)
"""What closes a transcript and is nobody's words: "###", "END", "3:15 P.M. EST"."""


def find_turns(text: str, *, start: int = 0) -> tuple[Turn, ...]:
    """Find the turns of a transcript; empty where the text is none.

    Labels are believed by shape and by repetition. A text is a transcript when its believed
    labels are strong together (see `_believed`); then each turn runs from after its label to the
    next label or the end, over as many paragraphs as it takes. What stands before the first
    label is nobody's turn. `start` is where the text proper begins, after its title.
    """
    labels = [label for label in find_labels(text) if label.start >= start]
    labels = _believed(text, labels, start) or inside(text, labels, start)
    if not labels:
        return ()
    turns: list[Turn] = []
    for label, following in zip(labels, [*labels[1:], None], strict=True):
        bounds = _trim(text, label.after, following.opens if following else len(text))
        if bounds is None:
            continue
        span = Span.of(text, label.start, label.end)
        turns.append(Turn(span, *bounds, question=label.shape in _UNNAMED))
    return tuple(_interviewer_asks(text, turns))


def _interviewer_asks(text: str, turns: list[Turn]) -> list[Turn]:
    """Mark as questions the turns of bare initials ("WN") that mostly ask: the outlet's own."""
    asked: Counter[str] = Counter()
    times: Counter[str] = Counter()
    for turn in turns:
        times[turn.label.quote] += 1
        asked[turn.label.quote] += text[turn.start : turn.end].endswith(("?", "?)", "?”", '?"'))
    return [
        replace(turn, question=True)
        if _INITIALS.fullmatch(label := turn.label.quote)
        and 5 * asked[label] >= 3 * times[label] > 6
        else turn
        for turn in turns
    ]


def _believed(text: str, labels: list[Label], start: int) -> list[Label]:
    """Choose the labels that are speakers'; none where the text is no transcript.

    First those at the head of a paragraph that are strong by themselves or repeated. If they
    make a transcript, weaker ones follow: names seen once, labels inside paragraphs (of
    transcripts that lost their line breaks), and heads of lines within a paragraph.
    """
    heads = [label for label in labels if not label.inline and _opens(text, label, start)]
    at_head = {label.start for label in heads}
    times = Counter(_key(label) for label in heads)
    questions = sum(label.shape == "question" for label in heads)
    if any(label.shape in ("role", "asks") for label in heads):
        # Beside an office-holder's label one question is enough, if more than a space follows.
        questions += any(label.shape == "question" and _is_set_off(text, label) for label in heads)
    pointed = any(_is_pointed(text, label) for label in heads if label.shape == "answer")
    answers = times["a"] if pointed or times["a"] * 3 >= questions > 1 else 0
    firm = [label for label in heads if _is_firm(label, times, questions, answers)]
    flat = _is_flat(labels)
    if not _is_transcript(text, firm, times, start, flat=flat):
        return []
    known = {_key(label) for label in firm}
    surnames = {_surname(label) for label in firm if label.shape in ("caps", "role", "name")}
    # Names that come twice inside paragraphs count as known as well.
    inside = Counter(_key(label) for label in labels if label.inline)
    chosen: list[Label] = []
    for label in labels:
        key = _key(label)
        if label.shape in ("question", "answer"):
            good = key in known and (label.start in at_head or _after_stop(text, label.start))
        elif label.inline:
            good = flat and (
                key in known
                or label.shape in ("role", "name", "asks")
                or (label.shape == "caps" and inside[key] > 1)
            )
        elif label.start in at_head:
            good = (
                key in known
                or label.shape in ("caps", "role", "asks")
                or (
                    label.shape == "name"
                    and (times[key] > 1 or _surname(label) in surnames or len(known) > 2)
                )
            )
        else:  # at the head of a line in the midst of a paragraph
            good = key in known and label.shape != "word" and _after_stop(text, label.start)
        if good:
            chosen.append(label)
    return chosen


def _is_pointed(text: str, label: Label) -> bool:
    """Say whether a colon or full stop sets the letter off ("A:"), not white space alone."""
    return ":" in text[label.end : label.after] or "." in text[label.end : label.after]


def _is_set_off(text: str, label: Label) -> bool:
    return _SET_OFF.match(text, label.end) is not None


def _is_firm(label: Label, times: Counter[str], questions: int, answers: int) -> bool:
    match label.shape:
        case "role" | "asks":
            return True
        case "question":
            return questions > 1 or answers > 0
        case "answer":
            return questions > 0 and answers > 0
        case "caps" | "name" | "word":
            return times[_key(label)] > 1
    return False


def _is_transcript(
    text: str, firm: list[Label], times: Counter[str], start: int, *, flat: bool
) -> bool:
    """Weigh the firm labels: two voices, or a question and its answer, or one voice that the
    text consists of. A list with headings has neither."""
    if not firm:
        return False
    keys = {_key(label) for label in firm}
    shapes = {label.shape for label in firm}
    if len(firm) == 1:
        label = firm[0]
        early = label.start - start <= max(1500, 0.3 * (len(text) - start))
        enough = len(text) - label.after > 200 or flat
        return label.shape == "role" and early and enough
    if firm[0].start - start > 0.6 * (len(text) - start):
        return False  # most of a transcript stands behind its first label
    if shapes & {"question", "role", "asks"}:
        return True
    if shapes == {"word"} and sum(times[key] > 1 for key in keys) < 2:
        return False
    return len(keys) > 1 and _speaks(text, firm)


def _speaks(text: str, firm: list[Label]) -> bool:
    """Say whether sentences follow the labels, not the values of a list."""
    sizes = sorted(
        len(text[label.after : following.start if following else len(text)].split())
        for label, following in zip(firm, [*firm[1:], None], strict=True)
    )
    return sizes[len(sizes) // 2] >= 6


def _is_flat(labels: list[Label]) -> bool:
    """Say whether turns stand inside paragraphs: then there are strong labels inside them."""
    strong = sum(label.inline and label.shape in ("role", "name", "asks") for label in labels)
    lines = sum(not label.inline for label in labels)
    return strong > 0 and strong * 4 >= lines


def _opens(text: str, label: Label, start: int) -> bool:
    """Say whether the label opens a paragraph, or a line after one that ends a sentence."""
    line = text.rfind("\n", 0, label.start) + 1
    if line <= start:
        return True
    above = text[max(start, line - 400) : line - 1].rsplit("\n", 1)[-1].rstrip()
    return not above or above[-1] in '.!?…)]”"’»:—-'


def _after_stop(text: str, at: int) -> bool:
    before = text[max(0, at - 200) : at].rstrip(" \t\n\u00a0*_>•")
    return not before or before[-1] in '.!?…)]”"’»:—-'


def _key(label: Label) -> str:
    key = re.sub(r"[.\s\u00a0]+", " ", label.name).strip().casefold()
    return key[:1] if label.shape in ("question", "answer") else key


def _surname(label: Label) -> str:
    return _key(label).rsplit(" ", 1)[-1]


def _trim(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Bound what is said: white space, dangling markup and what closes a transcript left out."""
    while start < end and (text[start].isspace() or text[start] in "*_"):
        start += 1
    piece = text[start:end].rstrip(" \t\n\u00a0")
    if end == len(text):
        while match := _CLOSING.search(piece, max(0, len(piece) - 200)):
            piece = piece[: match.start()].rstrip()
    piece = re.sub(r"\s*\n[^\S\n]*[*_>•]+\Z|(?<=\s)[*_]+\Z|\s*<(?:…|\.{3})>\Z", "", piece)
    return (start, start + len(piece)) if piece else None
