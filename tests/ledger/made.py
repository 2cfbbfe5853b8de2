"""Documents and readings made by hand for the tests of the ledger."""

import hashlib
import json
import re

import numpy as np

from sayso.records import (
    Candidate,
    Capture,
    Document,
    Event,
    Evidence,
    Medium,
    Mention,
    Place,
    Reading,
    Span,
    Speaker,
    Statement,
    Turn,
    When,
)
from sayso.terms import CueKind

TEXT = (
    "Bridge will open in May, minister says\n\n"
    "The transport minister, Ada Holm, said the bridge would open in May. "
    "Satellite images show it, she added.\n\n"
    "The opposition's Per Lund denied that the bridge would open in May."
)


def capture(data: bytes | str, *, origin: str = "reports/bridge.txt") -> Capture:
    data = data.encode("utf-8") if isinstance(data, str) else data
    return Capture(data, hashlib.sha256(data).hexdigest(), origin, "text")


def document(text: str = TEXT, *, id: str = "bridge", **fields: object) -> Document:
    values: dict[str, object] = {
        "kind": "report",
        "capture": capture(text).sha256,
        "origin": f"reports/{id}.txt",
        "title": "Bridge will open in May, minister says",
        "heading": (0, 38),
        "publisher": "The Example Gazette",
        "published": "2023-04-11",
        "language": "en",
    }
    return Document(id=id, text=text, **{**values, **fields})  # type: ignore[arg-type]


def span(text: str, words: str, *, after: int = 0) -> Span:
    start = text.index(words, after)
    return Span.of(text, start, start + len(words))


def statements(of: Document) -> tuple[Statement, ...]:
    text = of.text
    minister = Speaker("Ada Holm", "Ministry of Transport", "ada-holm")
    body = text.index("The transport")
    opposition = text.index("The opposition")
    return (
        Statement(
            document=of.id,
            source=span(text, "The transport minister, Ada Holm"),
            cue=(span(text, "said", after=body),),
            content=(span(text, "the bridge would open in May", after=body),),
            speaker=minister,
            act="promise",
            polarity="positive",
            certainty="certain",
            said_on="2023-04-10",
            confidence=0.91,
            form="cue",
            context=(body, text.index("\n\nThe opposition")),
            evidence=(Evidence("imagery", span(text, "Satellite images")),),
            said_when=When("2023-04-10", other="2023-04-03"),
            about_when=When(span=span(text, "May"), unknown="no-anchor"),
            due=When("2023-05", span(text, "May")),
            mentions=(Mention(span(text, "The opposition"), "organisation", "opposition"),),
            event=Event("AGREE", ("future",), 0.7),
            medium=(Medium("report", span(text, "Satellite images"), "The Gazette"),),
            target=Mention(span(text, "Per Lund"), "person", "Per Lund", "per-lund"),
            condition=span(text, "in May"),
        ),
        Statement(
            document=of.id,
            source=span(text, "The opposition's Per Lund"),
            cue=(span(text, "denied"),),
            content=(span(text, "that the bridge would open in May", after=opposition),),
            speaker=Speaker("Per Lund", None, "per-lund"),
            act="deny",
            polarity="negative",
            certainty="certain",
            said_on=None,
            confidence=0.8,
            form="cue",
            context=(opposition, len(text)),
            parent=0,
            event=Event(unknown="unsure"),
            denies=0,
        ),
    )


_PLACES = {
    "Kharkiv": (706483, "city", "UA", "UA.07", (), ("UA",)),
    "Crimea": (703883, "region", "UA", "UA.11", ("Ukraine", "Russia"), ("UA", "RU")),
    "Russian": (2017370, "country", "RU", "", (), ("RU",)),
    "Kerch Strait": (None, "strait", "", "", ("Ukraine", "Russia"), ("UA", "RU")),
}
_OBLAST = Candidate(706482, "Kharkiv Oblast", "region", "UA", "UA.07", 0.3)


def places(text: str, start: int = 0, end: int | None = None) -> tuple[Place, ...]:
    """The places of a small table that a stretch names."""
    found = []
    for words, (number, kind, country, region, claimants, countries) in _PLACES.items():
        at = text.find(words, start, end)
        if at < 0:
            continue
        form, name = ("demonym", "Russia") if words == "Russian" else ("name", words)
        found.append(
            Place(
                Span.of(text, at, at + len(words)), form, number, name, kind, country, region,
                49.5 if number else None, 36.25 if number else None, 0.9, "GeoNames",
                _OBLAST if name == "Kharkiv" else None, claimants, countries,
            )
        )  # fmt: skip
    return tuple(found)


def reading(of: Document, *, reader: str = "double-1", skipped: str | None = None) -> Reading:
    return Reading(of.id, reader, () if skipped else statements(of), skipped)


def vectors(of: Reading) -> np.ndarray:
    found = np.zeros((len(of.statements), 4), np.float32)
    for row, _ in enumerate(of.statements):
        found[row, row % 4] = 1.0
    return found


def simple(text: str, *, id: str, published: str | None = "2023-05-01") -> Document:
    """A document whose every `NAME said WORDS.` (thought, did) is a statement; `simply_read`."""
    return document(text, id=id, published=published, title=None, heading=None)


_LINE = re.compile(r"(?P<name>[A-Z]\w+) (?P<cue>said|thought|did) (?P<words>[^.\n]+)\.")
_KINDS: dict[str, CueKind | None] = {"said": None, "thought": "thinking", "did": "doing"}


def simply_read(of: Document, *, reader: str = "double-1") -> Reading:
    found = []
    for match in _LINE.finditer(of.text):
        name = match["name"]
        found.append(
            Statement(
                document=of.id,
                source=Span.of(of.text, *match.span("name")),
                cue=(Span.of(of.text, *match.span("cue")),),
                cue_kind=_KINDS[match["cue"]],
                content=(Span.of(of.text, *match.span("words")),),
                speaker=Speaker(name, None, name.lower()),
                act="assert",
                polarity="positive",
                certainty="certain",
                said_on=of.published,
                confidence=1.0,
                form="cue",
                context=match.span(),
                about_where=places(of.text, *match.span("words")),
            )
        )
    return Reading(of.id, reader, tuple(found))


def transcript() -> Document:
    text = "MS. OKORO: We will sign.\n\nQUESTION: When?"
    return document(
        text,
        id="briefing",
        kind="transcript",
        title=None,
        heading=None,
        issuer=Span.of(text, 0, 9),
        turns=(
            Turn(Span.of(text, 0, 10), 11, 24),
            Turn(Span.of(text, 26, 35), 36, len(text), question=True),
        ),
    )


def record(**fields: object) -> str:
    return json.dumps(fields, ensure_ascii=False)
