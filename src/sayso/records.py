"""The nouns of the ledger as frozen values. Everything that walks through the house is one.

Offsets are code points of the document's canonical text, half open: `text[start:end] == quote`.
Dates and times are ISO 8601 strings, kept as precise as they were given.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from sayso.terms import (
    Act,
    Certainty,
    CueKind,
    EntityLabel,
    EventMode,
    EventRoot,
    Form,
    Ground,
    Kind,
    MediumKind,
    Naming,
    Polarity,
    Stance,
    Unknown,
    is_uttered,
)


@dataclass(frozen=True, slots=True)
class Span:
    """An exact stretch of a document (W3C TextPositionSelector and TextQuoteSelector in one)."""

    start: int
    end: int
    quote: str

    @classmethod
    def of(cls, text: str, start: int, end: int) -> Span:
        """Cut the span from its text. Raises ValueError where it is empty or out of bounds."""
        if not 0 <= start < end <= len(text):
            raise ValueError(f"span {start}:{end} is not inside a text of {len(text)} characters")
        return cls(start, end, text[start:end])


@dataclass(frozen=True, slots=True)
class Capture:
    """The bytes as they came: a whole file, or one record (line) of a JSON Lines file.

    `origin` says where from, as a person would look for it (`path` or `path:line`); `media` is
    the format that the bytes are read as: text, markdown, html or json.
    """

    data: bytes
    sha256: str
    origin: str
    media: str


@dataclass(frozen=True, slots=True)
class Turn:
    """One speaker's turn in a transcript. `label` is the speaker as written there
    ("MR. PRICE"); `start` and `end` bound what is said, label left out."""

    label: Span
    start: int
    end: int
    question: bool = False
    """An unnamed questioner's turn (`Q`, `QUESTION`): its words are asked, by nobody we know."""


@dataclass(frozen=True, slots=True)
class Document:
    """Canonical text and what is known about it; a pure function of its capture."""

    id: str
    text: str
    kind: Kind
    capture: str
    origin: str
    title: str | None = None
    heading: tuple[int, int] | None = None
    """Where the title stands in `text`, as start and end, if it does."""
    publisher: str | None = None
    published: str | None = None
    byline: str | None = None
    url: str | None = None
    language: str | None = None
    issuer: Span | str | None = None
    """In whose name a statement is issued: the words in the text that say so, else a name."""
    turns: tuple[Turn, ...] = ()


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who says it. `key` is the same for the same actor in every document."""

    name: str
    affiliation: str | None
    key: str
    likely: str | None = None
    """What a garbled name probably means: a guess, `name` stays as it is written."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """The ground that a speaker names for what they say: its kind and its exact words."""

    ground: Ground
    span: Span


@dataclass(frozen=True, slots=True)
class Mention:
    """A name in the text. `key` is that of the actor it stands for, in every document, or None."""

    span: Span
    label: EntityLabel
    name: str
    key: str | None = None


@dataclass(frozen=True, slots=True)
class Medium:
    """Where something was said ("in an interview with …"): its kind and its exact words."""

    kind: MediumKind
    span: Span
    likely: str | None = None
    """What the garbled name of an outlet in these words probably means: a guess."""


@dataclass(frozen=True, slots=True)
class Event:
    """What a statement tells of, as a PLOVER event: its root and how it is spoken of; else why
    no root is given. `confidence` in 0..1 is the machine's in the root."""

    root: EventRoot | None = None
    modes: tuple[EventMode, ...] = ()
    confidence: float = 0.0
    unknown: Unknown | None = None


NO_EVENT_READ = Event(unknown="not-read")


@dataclass(frozen=True, slots=True)
class When:
    """A time as far as it is known: an EDTF date or interval, else why it is not known."""

    edtf: str | None = None
    span: Span | None = None
    """The words that name it; None where it follows from the document's own date."""
    other: str | None = None
    """What the words may also mean, less likely."""
    unknown: Unknown | None = None


NOT_NAMED = When(unknown="not-named")
NOT_READ = When(unknown="not-read")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A place that a name may mean, and the chance that it does."""

    id: int | None
    name: str
    kind: str
    country: str
    region: str
    chance: float


@dataclass(frozen=True, slots=True)
class Place:
    """A place as named. `form` keeps "Russian" (demonym) apart from "Russia" (name).

    `id` is the GeoNames id, or None for a place of our own table whose id is not known;
    `country` the ISO code in the border view named, "" for seas and for what lies in several
    countries; `region` GeoNames' code of the first-level part of it; coordinates are None where
    the gazetteer has none. `confidence` is the chance that the stretch names a place times the
    chance that it is this one.
    """

    span: Span
    form: Naming
    id: int | None
    name: str
    kind: str
    country: str
    region: str
    latitude: float | None
    longitude: float | None
    confidence: float
    view: str
    """Whose view of borders `country` follows."""
    other: Candidate | None = None
    """What the name may also mean, where that is not much less likely."""
    claimants: tuple[str, ...] = ()
    """Who claims or holds it, where that is disputed (on the day given, if one is)."""
    countries: tuple[str, ...] = ()
    """Codes of all countries that it lies in, by this view or a claimant's, wholly or in part."""

    @property
    def disputed(self) -> bool:
        """Whether several claim or hold it."""
        return len(self.claimants) > 1


@dataclass(frozen=True, slots=True)
class Statement:
    """One act of saying, understood. Spans index the text of the document named."""

    document: str
    source: Span | None
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    speaker: Speaker | None
    act: Act
    polarity: Polarity
    certainty: Certainty
    said_on: str | None
    confidence: float
    form: Form
    context: tuple[int, int]
    """Start and end of the sentences that the statement stands in, for showing and judging it."""
    evidence: tuple[Evidence, ...] = ()
    said_when: When = NOT_READ
    """The ground of `said_on`: its words, a second reading, or why it is not known."""
    about_when: When = NOT_READ
    """The time that the content speaks of."""
    about_where: tuple[Place, ...] | None = None
    """The places that the content names, each once; None in readings that did not look."""
    due: When | None = None
    """By when a promise or a prediction is to come true; None for other acts."""
    parent: int | None = None
    """Place (in the reading's tuple) of the statement inside whose content this one stands."""
    cue_kind: CueKind | None = None
    """What the cue names; None without one (turns, issued words, headlines), and in readings
    older than the kinds."""

    nobody: Unknown | None = None
    """Why `speaker` is None, where it is."""
    mentions: tuple[Mention, ...] = ()
    """The people, organisations, states and places that the content names."""
    event: Event = NO_EVENT_READ
    medium: tuple[Medium, ...] = ()
    """Where it was said, as the text tells it."""
    target: Mention | None = None
    """Whom the act is aimed at: who is accused, asked, urged, threatened, praised."""
    denies: int | None = None
    """Place (in the reading's tuple) of the statement that this one answers, where its own words
    only point there ("the allegations", "this")."""
    condition: Span | None = None
    """The condition that a promise or a prediction is tied to."""

    @property
    def words(self) -> str:
        """What is said, its fragments joined by an ellipsis, white space evened out."""
        return " … ".join(" ".join(span.quote.split()) for span in self.content)

    @property
    def uttered(self) -> bool:
        """Whether it was said or written, as far as is known, not just thought, shown or done."""
        return is_uttered(self.cue_kind)


@dataclass(frozen=True, slots=True)
class Reading:
    """What one version of the reader found in one document. Pure: no clock, no store."""

    document: str
    reader: str
    """Names the versions of the code and the models that read: the same name, the same result."""
    statements: tuple[Statement, ...] = ()
    skipped: str | None = None
    """Why nothing was read (a code of `errors.CODES`), else None."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """A stance with its grounds. `score` in 0..1 is the machine's confidence in `stance`;
    `signals` names what made it, strongest first ("cue: denied", "content entails it .91")."""

    stance: Stance
    score: float
    signals: tuple[str, ...] = field(default=())
