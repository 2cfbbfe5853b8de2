"""Closed vocabularies: the only values that the ledger's coded columns take.

Each is a `Literal` for the type checker and a tuple for everybody else. A new value is an
addition to one of these lines and to `docs/design.md`, never a string somewhere in the code.
"""

from typing import Literal, get_args

Kind = Literal["report", "transcript", "statement"]
"""What a document is: somebody reports; somebody is recorded speaking; somebody issues words."""
KINDS: tuple[Kind, ...] = get_args(Kind)

Form = Literal["cue", "headline", "turn", "issued"]
"""How the words are tied to their source: by a cue ("said"), in a headline (by its colon,
dash or verb), by a speaker's turn in a transcript, or by being issued in somebody's name."""
FORMS: tuple[Form, ...] = get_args(Form)

CueKind = Literal["saying", "writing", "thinking", "showing", "doing"]
"""What the words of a cue name: speech, writing, belief or attitude ("fears"), evidence that
speaks for itself ("the pictures show"), or a deed that carries a message ("vetoed")."""
CUE_KINDS: tuple[CueKind, ...] = get_args(CueKind)
UTTERED: tuple[CueKind, ...] = ("saying", "writing")
"""The kinds that are shown unless others are asked for."""
JUDGED: tuple[CueKind, ...] = ("saying", "writing", "thinking", "showing")
"""The kinds that are judged against a proposition: a deed is no statement."""


def is_uttered(kind: CueKind | None) -> bool:
    """Whether a cue of this kind names speech or writing. What has no cue counts as said."""
    return kind is None or kind in UTTERED


Act = Literal[
    "assert", "deny", "confirm", "accuse", "demand", "promise", "threaten", "warn", "predict",
    "doubt", "ask", "praise", "condemn", "decline",
]  # fmt: skip
"""The speech act, after Searle's classes as PLOVER and FactBank use them."""
ACTS: tuple[Act, ...] = get_args(Act)

Polarity = Literal["positive", "negative", "unknown"]
"""FactBank's polarity of what is said, as the speaker puts it."""
POLARITIES: tuple[Polarity, ...] = get_args(Polarity)

Certainty = Literal["certain", "probable", "possible", "unknown"]
"""FactBank's certainty of what is said, as the speaker puts it."""
CERTAINTIES: tuple[Certainty, ...] = get_args(Certainty)

Stance = Literal["affirm", "deny", "doubt", "none"]
"""What a statement does to a proposition; `none`: it does not bear on it."""
STANCES: tuple[Stance, ...] = get_args(Stance)

Ground = Literal[
    "imagery", "video", "intelligence", "document", "observation", "data", "witness", "report"
]
"""The kind of evidence that a speaker names (after GePaDe's EVIDENCE)."""
GROUNDS: tuple[Ground, ...] = get_args(Ground)

EntityLabel = Literal["person", "organisation", "place", "state", "nationality"]
"""What a name stands for; a state is a country, also where its government is meant by it."""
ENTITY_LABELS: tuple[EntityLabel, ...] = get_args(EntityLabel)

MediumKind = Literal[
    "interview", "statement", "speech", "briefing", "broadcast", "post", "letter", "call",
    "meeting", "hearing", "report",
]  # fmt: skip
"""Where something was said: the occasion or the channel that the text names."""
MEDIUM_KINDS: tuple[MediumKind, ...] = get_args(MediumKind)

EventRoot = Literal[
    "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE",
    "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT",
]  # fmt: skip
"""PLOVER's event types: CONCEDE is a yielding announced or granted, RETREAT one carried out."""
EVENT_ROOTS: tuple[EventRoot, ...] = get_args(EventRoot)

EventMode = Literal["historical", "future", "hypothetical", "negated"]
"""How an event is spoken of, where not as taking place about now."""
EVENT_MODES: tuple[EventMode, ...] = get_args(EventMode)

Standing = Literal["open", "due", "overdue", "undated"]
"""Where a commitment stands on a day: before its window, in it, after it, or it has none."""
STANDINGS: tuple[Standing, ...] = get_args(Standing)

Outcome = Literal["kept", "broken", "changed"]
"""What somebody says became of a commitment."""
OUTCOMES: tuple[Outcome, ...] = get_args(Outcome)

Naming = Literal["name", "demonym"]
"""How a place is named: by its name ("Russia"), or by the word for what belongs to it
("Russian")."""
NAMINGS: tuple[Naming, ...] = get_args(Naming)

TimeKind = Literal["date", "time", "duration", "set"]
"""The kind of a time expression, as TimeML's TIMEX3 has it."""
TIME_KINDS: tuple[TimeKind, ...] = get_args(TimeKind)

Unknown = Literal[
    "not-named", "no-anchor", "no-such-date", "vague", "event", "not-read", "unresolved", "unsure"
]
"""Why something is not known. The words do not name it; a time counts from a day that is not
known; the calendar has no such day; the words are vague ("soon"); they wait for an event ("until
it ends"); it was never looked for; the words that name it ("he") lead to nobody; or there are
signs, but too weak ones."""
UNKNOWNS: tuple[Unknown, ...] = get_args(Unknown)
