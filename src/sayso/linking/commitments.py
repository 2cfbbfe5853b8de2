"""Commitments: promises, threats and forecasts, their windows, and what was said of them later.

Whether a promise was kept is never decided here. A window that has passed is `overdue` until
somebody says what became of it, and who says so is shown with their words.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sayso.linking.ask import Candidate, Judge
from sayso.linking.intervals import interval
from sayso.records import Statement
from sayso.terms import Act, Outcome, Standing

MADE_BY: frozenset[Act] = frozenset(("promise", "threaten", "predict"))
"""The acts that commit somebody to what is to come."""

_FUTURE = re.compile(
    r"(?i)\b(?:will|shall|would|(?:is|are|am|was|were) (?:going|about|due|set) to)\b|[’']ll\b|"
    r"\bwo(?=n[’']t\b)"
)
_BE = re.compile(r"(?i)^(?P<gap>\s+(?:(?:soon|also|then|now|all|fully|not)\s+){0,2})be\b")
_INFINITIVE = re.compile(r"(?i)^(?P<not>not\s+)?to\s+(?P<be>be\b)?")
_OPENING = re.compile(r"(?i)^(?:that|and|but|so|then)\s+")
_SELF = re.compile(r"(?i)^(?:I|we|it|he|she|they)\b")
_OURS = re.compile(r"(?i)\b(?:our|my)\b")
_CHANGED = re.compile(
    r"(?i)\b(?:postpon|delay|put off|push(?:ed|ing)? back|called? off|cancel|suspend|extend"
    r"|prolong|bring forward|brought forward|no longer|reconsider|abandon|scrap|revis)\w*"
)


@dataclass(frozen=True, slots=True)
class Later:
    """A later statement that bears on a commitment, and what it says became of it."""

    candidate: Candidate
    outcome: Outcome
    score: float
    signals: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Commitment:
    """A promise, a threat or a forecast, where it stands on a day, and what was said of it."""

    candidate: Candidate
    standing: Standing
    later: tuple[Later, ...] = ()

    @property
    def statement(self) -> Statement:
        return self.candidate.statement


def commitments_in(candidates: Sequence[Candidate], *, on: date | None = None) -> list[Commitment]:
    """Give those of the statements that commit somebody to a time, an event or a condition, by
    when they are due, undated last.

    `on` is the day on which it is asked what is overdue; without it nothing is.
    """
    made = [
        Commitment(one, standing(one.statement, on))
        for one in candidates
        if one.statement.act in MADE_BY and _is_bound(one.statement)
    ]
    made.sort(key=lambda one: (_ends(one.statement) or date.max, one.candidate.id))
    return made


def standing(statement: Statement, on: date | None) -> Standing:
    """Say where a commitment stands on a day: before, in or after its window."""
    due = statement.due
    window = interval(due.edtf if due else None)
    if window.first is None and window.last is None:
        return "undated"
    if on is not None and window.last is not None and on > window.last:
        return "overdue"
    if on is not None and (window.first is None or on >= window.first):
        return "due"
    return "open"


def done(statement: Statement) -> str:
    """Put what is promised as if it had come about: "our boats will be back by May" of Malta is
    "Malta's boats were back by May"; what `later` judges later statements against."""
    words = _OPENING.sub("", " ".join(statement.words.strip(" “”\"'‘’").split()))
    speaker = statement.speaker
    party = (speaker.affiliation or speaker.name) if speaker else None
    bare = _INFINITIVE.match(words)
    future = _FUTURE.search(words)
    if bare is not None:
        verb = "was" if bare["be"] else "did"
        no = " not" if bare["not"] else ""
        words = f"{party or 'They'} {verb}{no} {words[bare.end() :].lstrip()}"
    elif future is not None:
        after = words[future.end() :]
        be = _BE.match(after)
        if be is not None:
            words = f"{words[: future.start()].rstrip()} was{be['gap'].rstrip()}{after[be.end() :]}"
        else:
            words = f"{words[: future.start()].rstrip()} did{after}"
    if party is not None:
        words = _OURS.sub(f"{party}'s", _SELF.sub(party, words), count=1)
    words = words.rstrip(" .,;:") + "."
    return words[:1].upper() + words[1:]


def followed(
    commitment: Commitment,
    candidates: Sequence[Candidate],
    *,
    judge: Judge,
    certain: float = 0.5,
) -> Commitment:
    """Add what later statements say became of a commitment, in the order of time.

    Those said after it are judged against it put as done: who affirms that says kept, who
    denies it says broken. Words of delay by anybody, and another window given by the same party,
    say changed.
    """
    begun = _day(commitment.candidate)
    after = [
        one for one in candidates
        if one.id != commitment.candidate.id and begun is not None and _said_after(one, begun)
    ]  # fmt: skip
    if not after:
        return commitment
    judged = judge(after, done(commitment.statement))
    later: list[Later] = []
    for one, judgement in zip(after, judged, strict=True):
        if judgement.stance == "none" or judgement.score < certain:
            continue
        changed = _changed(commitment.statement, one.statement)
        if changed is not None:
            later.append(Later(one, "changed", judgement.score, (changed, *judgement.signals)))
        elif one.statement.act not in MADE_BY and judgement.stance in ("affirm", "deny"):
            outcome: Outcome = "kept" if judgement.stance == "affirm" else "broken"
            later.append(Later(one, outcome, judgement.score, judgement.signals))
    later.sort(key=lambda one: (_day(one.candidate) or "", one.candidate.id))
    return Commitment(commitment.candidate, commitment.standing, tuple(later))


def _is_bound(statement: Statement) -> bool:
    due = statement.due
    return bool(due and (due.edtf or due.span)) or statement.condition is not None


def _changed(promise: Statement, later: Statement) -> str | None:
    """Say by what a later statement changes a promise, or None."""
    word = _CHANGED.search(later.words)
    if word is not None:
        return f"word: {word[0]}"
    ours, theirs = promise.due, later.due
    same = promise.speaker and later.speaker and _party(promise) == _party(later)
    if same and ours and theirs and ours.edtf and theirs.edtf and ours.edtf != theirs.edtf:
        return f"due: {ours.edtf} → {theirs.edtf}"
    return None


def _party(statement: Statement) -> str | None:
    speaker = statement.speaker
    return (speaker.affiliation or speaker.name) if speaker else None


def _ends(statement: Statement) -> date | None:
    window = interval(statement.due.edtf if statement.due else None)
    return window.last or window.first


def _day(candidate: Candidate) -> str | None:
    return candidate.statement.said_on or candidate.document.published


def _said_after(candidate: Candidate, begun: str) -> bool:
    day = _day(candidate)
    return day is not None and day[:10] > begun[:10]
