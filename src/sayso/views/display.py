"""Words for what is shown: dates, places in a text, grounds; and text made safe to draw.

Terminal and page both draw with these, so they cannot disagree.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from sayso.linking.independence import Funnel
from sayso.records import Document, Place, Span, Statement
from sayso.terms import CueKind, Ground
from sayso.views.board import Entry, day_label

GROUND_NAMES: dict[Ground, str] = {
    "imagery": "images",
    "video": "video",
    "intelligence": "intelligence",
    "document": "a document",
    "observation": "own observation",
    "data": "data",
    "witness": "a witness",
    "report": "a report",
}

KIND_NAMES: dict[CueKind, str] = {
    "thinking": "as a thought",
    "showing": "as evidence",
    "doing": "as a deed",
}
"""How a statement is reported that was neither said nor written."""

NOT_UTTERED = "thoughts, evidence or deeds"
"""What statements are that are shown only where they are asked for."""

# C0 and C1 controls (a terminal obeys them, HTML forbids them), lone surrogates (not encodable),
# and the bidirectional embeddings, overrides and isolates that can reorder the words around
# them (Unicode TR 36, 3.2). LRM, RLM and joiners stay: languages need them, and they reorder
# nothing that is not theirs.
_UNSAFE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]"
)


def plain(text: object) -> str:
    """The text with every control character shown as U+FFFD, one for one: positions stay."""
    return _UNSAFE.sub("�", str(text))


def one_line(text: object) -> str:
    """Safe text with its white space evened out, for one line of a table or a terminal."""
    return plain(" ".join(str(text).split()))


def dated(document: Document) -> str:
    """The day of publication as a person reads it."""
    match = re.match(r"\d{4}(-\d{2}){0,2}", document.published or "")
    return day_label(match[0], year=True) if match else "no date"


def said(entry: Entry) -> str:
    """When it was said; where only the publication is dated, that is said too."""
    if entry.dating == "none":
        return "no date"
    label = day_label(entry.day, year=True)
    return label if entry.dating == "said" else f"published {label}"


def position(spans: Sequence[Span]) -> str:
    """Where the words stand in the canonical text, in code points."""
    return "chars " + ", ".join(f"{span.start}–{span.end}" for span in spans)


def manner(statement: Statement) -> str:
    """How the words are tied to their speaker, and what kind of act it is."""
    form = {
        "cue": "reported",
        "headline": "reported in a headline",
        "turn": "in their own turn",
        "issued": "issued in their name",
    }[statement.form]
    kind = "" if statement.cue_kind is None else KIND_NAMES.get(statement.cue_kind, "")
    return f"{statement.act}, {form} {kind}".rstrip()


def ground(statement: Statement) -> str:
    """The grounds named, each with its exact words, or that none is."""
    if not statement.evidence:
        return "none named"
    return "; ".join(
        f"{GROUND_NAMES[item.ground]} (“{one_line(item.span.quote)}”)"
        for item in statement.evidence
    )


def where(statement: Statement) -> str:
    """The places named, each with its country and, where it is disputed, who claims it."""
    named = (place for place in statement.about_where or () if place.form == "name")
    return "; ".join(_place(place) for place in named)


def _place(place: Place) -> str:
    notes = [place.country] if place.country and place.kind != "country" else []
    if place.disputed:
        notes.append(f"disputed: {', '.join(place.claimants)}")
    return one_line(place.name) + (f" ({'; '.join(notes)})" if notes else "")


def score(value: float) -> str:
    """A confidence in 0..1, two digits, without the zero that says nothing."""
    return f"{value:.2f}".removeprefix("0")


def looked(judged: int, held: int, left_out: int) -> str:
    """How many statements were judged, of how many, and how many were not for their kind."""
    found = f"{counted(judged, 'statement')} looked at, chosen by likeness from {held:,} held"
    whose = "its kind" if left_out == 1 else "their kinds"
    return found + (f"; {left_out:,} more left out for {whose} of cue" if left_out else "")


def steps(funnel: Funnel) -> str:
    """From documents to independent origins, in one line: never one number alone."""
    unnamed = f" and {funnel.unnamed:,} not named" if funnel.unnamed else ""
    return " → ".join(
        (
            counted(len(funnel.documents), "document"),
            counted(len(funnel.texts), "text"),
            counted(len(funnel.utterances), "utterance"),
            counted(len(funnel.origins), "named origin") + unnamed,
            f"{len(funnel.independent):,} independent",
            f"{len(funnel.access):,} with own access",
        )
    )


def counted(number: int, noun: str, plural: str | None = None) -> str:
    """`1 document`, `2 documents`."""
    return f"{number:,} {noun if number == 1 else plural or noun + 's'}"
