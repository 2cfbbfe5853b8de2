"""The shape of a speaker's label in a transcript: "MR. PRICE:", "Q", "Vladimir Putin:".

Nothing here knows anybody's name. A label is told by its letters (capitals, initials), by words
for roles and courtesy, by where it stands and, in `turns`, by coming again.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from sayso.documents.vocabulary import NOT_SPEAKERS, PARTICLES, ROLES, SMALL, VERBS

Shape = Literal["caps", "role", "name", "word", "asks", "question", "answer"]
"""caps: all capitals; role: has a word for an office or a courtesy title; name: two capitalised
words or more; word: a single one; asks: an unnamed voice ("QUESTION:"); question, answer: `Q`,
`A`."""

_UP = r"[A-ZÀ-ÖØ-ÞĀĂĄĆĈĊČĎĐĒĔĖĘĚĜĞĠĢĤĦĨĪĬĮİĴĶĹĻĽĿŁŃŅŇŊŌŎŐŒŔŖŘŚŜŞŠŢŤŦŨŪŬŮŰŲŴŶŸŹŻŽА-ЯЁІЇЄҐ]"
_LEAD = r"[^\S\n]*(?:[*_>•]{1,3}[^\S\n]*)?"
_LABEL = r"(?P<label>[^\s:*_\[(<\"“«][^\n:*_\"“”«»?!]{0,159}?)"
_ASIDE = r"(?P<aside>(?:[^\S\n]*[\[(][^\n\[\]()]{1,60}[\])])?)"
_COLON = r"[^\S\n]*(?:[*_]{1,3}[^\S\n]*:|:[^\S\n]*[*_]{1,3}|:)(?=\s|\Z)[*_]{0,3}"
LINE = re.compile(rf"^{_LEAD}{_LABEL}{_ASIDE}{_COLON}", re.MULTILINE)
"""A label at the head of a line, in bold or plain, with an aside like "(via interpreter)"."""
BRACED = re.compile(r"^[^\S\n]*\(\((?P<label>[^()\n]{1,40})\)\)(?=\s*\S)", re.MULTILINE)
"""The form `((Name))` that wikis set interviews in."""
ASKED = re.compile(
    rf"^{_LEAD}(?P<label>[QA](?:\d{{1,2}}(?=[*_]{{0,3}}[.:]))?)(?:[*_]{{0,3}}[.:][*_]{{0,3}}(?=\s)|[*_]{{1,3}}(?=\s)"
    rf"|(?=[^\S\n]*[\[(])|(?=[^\S\n]{{2,}}|\t|\u00a0)|(?=[^\S\n]{_UP}))",
    re.MULTILINE,
)
"""`Q` and `A` with a colon, a full stop, or white space that sets them off."""
INLINE = re.compile(
    rf"(?<=[.!?…)”\"’»>*])[^\S\n]+(?P<label>{_UP}[^\n:.!?;\"“”«»()\[\]]{{0,159}}?"
    rf"|(?:MR|MS|MRS|DR|Mr|Ms|Mrs|Dr)\.?\s{_UP}[^\n:.!?;()]{{1,60}}?){_ASIDE}:(?=[^\S\n])"
)
"""A label inside a paragraph, after a sentence: transcripts whose line breaks are lost."""


_ASKING = re.compile(
    r"(?i)(?:(?:un)?(?:identified|known)\s+)?(?:questions?|reporters?|journalists?|press|media"
    r"|correspondents?|interviewer|remarks?|voices?|audience(?:\s+members?)?|participants?|reply"
    r"|replies|response|male|female|speaker|crowd|members? of the (?:press|media|audience))"
    r"(?:\s*#?\s*(?:\d+|[A-Z]|one|two|three|four|five))?$"
)
"""Labels of voices that nobody has named."""

_NUMBERED = re.compile(
    r"(?P<who>\S.*\S)\s+(?:(?i:no\.?\s*|#\s*|number\s+)?(?:\d{1,2}|(?i:one|two|three|four|five|six))"
    r"|#?[A-Z])"
)
_COURTESY = frozenset(["mr", "mrs", "ms", "miss", "mx", "madam", "sir"])
_TWICE = re.compile(r"\b([^\W\d_][\w’'-]{2,}) \1\b")
_WORD = re.compile(r"[^\s,]+")
_HEADING = re.compile(
    r"(?:Excerpts?|Transcript|Beginning|Opening|Closing|Concluding|Speech|Remarks|Address|Meeting"
    r"|Talks|Interview|Statements?|Press|News)\b[^\n]*?\b(?:of|with|at|on|from|by|in|to)\b"
)
_HONORIFIC_START = re.compile(r"(?i)(mr|mrs|ms|dr|prof|gen|adm|sen|rep|gov|amb|lt|col|sgt|sir)\b")


@dataclass(frozen=True, slots=True)
class Label:
    """A place that looks like a label: where its line or mark begins, the bounds of its name,
    where speech begins, and its shape."""

    opens: int
    start: int
    end: int
    after: int
    name: str
    shape: Shape
    inline: bool = False


def shape_of(name: str) -> Shape | None:
    """Tell which shape of label a name has, or None where it is no speaker's."""
    if numbered := _NUMBERED.fullmatch(name):
        name = numbered["who"]  # "WITNESS A", "Official No. 2"
    words = _WORD.findall(name)
    if not words or len(words) > 22 or len(name) > 160:
        return None
    bare = [w.strip(".#’'") for w in words]
    low = [w.lower() for w in bare]
    if _ASKING.fullmatch(name.strip()):
        return "asks"
    if any(c.isdigit() for c in name) and not re.fullmatch(r"[^\d]*\s#?\d{1,2}", name):
        return None
    if low[0] in NOT_SPEAKERS and not (low[0] == "the" and len(words) > 1):
        return None
    if any(w in VERBS for w in low) or re.search(r"[a-z]{3}\.[A-Z]", name):
        return None
    # "Mr. President:" opens a letter or a speech to one; it is nobody's label.
    if low[0] in _COURTESY and len(low) > 1 and all(w in ROLES for w in low):
        return None
    # A sentence's full stop inside ("Mr." and initials have theirs too) ends what a label can be.
    if re.search(r"[a-z]{4,}\.\s", name):
        return None
    role = any(part in ROLES for w in low for part in (w, *w.split("-")))
    letters = [c for c in name if c.isalpha()]
    upper = sum(c.isupper() for c in letters)
    if upper >= 0.85 * len(letters) and len(letters) > 1:
        if len(words) > 8 or low[-1] in NOT_SPEAKERS:
            return None
        return "role" if role else "caps"
    lowercase = [w for w in words if w[:1].islower() and w.lower() not in SMALL]
    if not words[0][:1].isupper() or not words[-1][:1].isupper():
        return None
    if low[0] == "the" and not role:
        return None
    if role:
        # "Moscow State University student Ivan Petrov": plain words are let in before a name.
        named = len(words) > 2 and words[-2][:1].isupper()
        many = 4 if named else 0
        return "role" if len(lowercase) <= many and low[-1] not in NOT_SPEAKERS else None
    if lowercase or len(words) > 5 or low[-1] in NOT_SPEAKERS:
        return None
    if any(w in SMALL and w not in PARTICLES for w in low):
        return None
    return "word" if len(words) == 1 else "name"


def find_labels(text: str) -> list[Label]:
    """Find every place that has the shape of a label, in order; at most one for each place."""
    found: dict[int, Label] = {}
    for match in ASKED.finditer(text):
        letter: Shape = "question" if match["label"][0] == "Q" else "answer"
        _put(found, text, match, letter, inline=False)
    for match in BRACED.finditer(text):
        _put(found, text, match, "caps", inline=False)
    for match in LINE.finditer(text):
        if (shape := shape_of(match["label"])) is not None:
            _put(found, text, match, shape, inline=False)
    for match in INLINE.finditer(text):
        start = _after_heading(text, *match.span("label"))
        shape = shape_of(text[start : match.end("label")])
        if shape is None and _TWICE.search(text, start, match.end("label")):
            shape = shape_of(text[slice(*_core(text, start, match.end("label")))])
        if shape is not None:
            _put(found, text, match, shape, inline=True, start=start)
    return [found[start] for start in sorted(found)]


def _put(
    found: dict[int, Label],
    text: str,
    match: re.Match[str],
    shape: Shape,
    *,
    inline: bool,
    start: int | None = None,
) -> None:
    end = match.end("label")
    start = match.start("label") if start is None else start
    while end > start and text[end - 1].isspace():
        end -= 1
    start, end = _core(text, start, end)
    if start not in found:
        name = text[start:end]
        found[start] = Label(
            match.start(), start, end, match.end(), " ".join(name.split()), shape, inline
        )


def _after_heading(text: str, start: int, end: int) -> int:
    """Skip a transcript's heading that runs into its first label without a break.

    "Excerpts from transcript of the meeting on Harbour Day President of X Jane Doe": the last
    run of words for an office begins the label.
    """
    words = [(m.start(), m[0]) for m in _WORD.finditer(text, start, end)]
    if len(words) < 6 or not _HEADING.match(text, start, end):
        return start
    nth = len(words) - 2
    while nth > 0 and words[nth][1].lower() not in ROLES:
        nth -= 1
    while nth > 0 and words[nth - 1][1].lower() in ROLES:
        nth -= 1
    return words[nth][0] if nth > 0 else start


def _core(text: str, start: int, end: int) -> tuple[int, int]:
    """Cut from a label what pages glue to it: a heading before, a tooltip behind.

    "Beginning of the talks President of X Jane Doe Doe JanePresident of X" is Jane Doe's.
    """
    if again := _TWICE.search(text, start, end):
        end = again.end(1)
    words = [(m.start(), m[0]) for m in _WORD.finditer(text, start, end)]
    for (_, word), (at, following) in reversed(list(pairwise(words))):
        plain = word[:1].islower() and word not in SMALL and word not in ROLES
        if plain and following[:1].isupper() and following.lower() in ROLES:
            return at, end
    return start, end
