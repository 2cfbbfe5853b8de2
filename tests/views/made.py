"""A brief made by hand from the example's documents: spans found by searching for their words."""

from __future__ import annotations

import hashlib
import html
import json
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from sayso.linking.ask import Answer, Candidate, Line, count
from sayso.records import Document, Evidence, Judgement, Reading, Span, Speaker, Statement
from sayso.terms import Act, CueKind, Form, Ground, Kind, Stance
from sayso.views.brief import Brief, brief

EXAMPLE = Path(__file__).parents[2] / "examples" / "february-2022"
WITHDRAWAL = "Russia is withdrawing troops from Ukraine's border"
CYBER = "Russia was behind the cyber attack on Ukraine"


def document(
    text: str,
    *,
    id: str = "doc",
    title: str | None = None,
    publisher: str | None = "Harbour Radio",
    published: str | None = "2022-02-15",
    kind: Kind = "report",
    url: str | None = None,
) -> Document:
    place = text.find(title) if title else -1
    return Document(
        id=id,
        text=text,
        kind=kind,
        capture=hashlib.sha256(text.encode("utf-8", "replace")).hexdigest(),
        origin=f"{id}.txt",
        title=title,
        heading=(place, place + len(title)) if title and place >= 0 else None,
        publisher=publisher,
        published=published,
        url=url,
        language="en",
    )


def span(text: str, words: str, after: int = 0) -> Span:
    start = text.index(words, after)
    return Span.of(text, start, start + len(words))


def near(text: str, words: str, place: int) -> Span:
    """The place of the words, as whole words, that is nearest to `place`."""
    places = [match.span() for match in re.finditer(rf"(?<!\w){re.escape(words)}(?!\w)", text)]
    return Span.of(text, *min(places, key=lambda one: abs(one[0] - place)))


def statement(
    held: Document,
    content: str | list[str],
    *,
    source: str | None = None,
    cue: str | None = None,
    speaker: str | None = None,
    affiliation: str | None = None,
    act: Act = "assert",
    said_on: str | None = None,
    ground: tuple[Ground, str] | None = None,
    form: Form = "cue",
    cue_kind: CueKind | None = None,
    confidence: float = 0.8,
) -> Statement:
    text = held.text
    contents = [content] if isinstance(content, str) else content
    found: list[Span] = []
    for words in contents:
        found.append(span(text, words, found[-1].end if found else 0))
    start = text.rfind("\n", 0, found[0].start) + 1
    end = text.find("\n", found[-1].end)
    return Statement(
        document=held.id,
        source=near(text, source, found[0].start) if source else None,
        cue=(near(text, cue, found[0].start),) if cue else (),
        content=tuple(found),
        speaker=Speaker(speaker, affiliation, speaker.casefold()) if speaker else None,
        act=act,
        polarity="positive",
        certainty="certain",
        said_on=said_on,
        confidence=confidence,
        form=form,
        context=(start, end if end > 0 else len(text)),
        evidence=(Evidence(ground[0], span(text, ground[1])),) if ground else (),
        cue_kind=cue_kind,
    )


def example() -> dict[str, Document]:
    """The example's documents by short names, parsed just well enough for a test."""
    return {held.id: held for held in _example()}


def _example() -> Iterator[Document]:
    for path in sorted(EXAMPLE.iterdir()):
        raw = path.read_text()
        if path.suffix == ".jsonl":
            for line in raw.splitlines():
                fields = json.loads(line)
                yield document(
                    fields["text"],
                    id=fields["id"],
                    title=fields["title"],
                    publisher=fields["publisher"],
                    published=fields["published"],
                )
            continue
        head: dict[str, str] = {}
        if path.suffix == ".html":
            paragraphs = re.findall(r"<(?:p|h1)>(.*?)</(?:p|h1)>", raw)
            body = "\n\n".join(html.unescape(one) for one in paragraphs)
            head = {
                "Title": paragraphs[0],
                "Publisher": "Lakeside Tribune",
                "Published": "2022-02-15",
            }
        else:
            front, body = raw.lstrip("-\n").split("\n---\n" if raw[0] == "-" else "\n\n", 1)
            head = dict(line.split(": ", 1) for line in front.splitlines())
            body = body.strip().removeprefix("# ")
        yield document(
            body,
            id=path.stem,
            title=head["Title"],
            publisher=head["Publisher"],
            published=head["Published"],
            kind=head.get("Kind", "report"),  # type: ignore[arg-type]
            url=f"https://example.org/{path.stem}",
        )


def answer(
    proposition: str, lines: list[tuple[Document, Statement, Stance, float]], *, held: int = 120
) -> Answer:
    made = tuple(
        Line(
            Candidate(number, said, where, "made"),
            Judgement(stance, score, (f"content {stance}s it",)),
        )
        for number, (where, said, stance, score) in enumerate(lines)
    )
    return Answer(proposition, made, count(made), judged=len(made) + 20, held=held)


def answers(docs: dict[str, Document]) -> list[Answer]:
    wire, copy = docs["2022-02-15-northgate-wire"], docs["2022-02-15-lakeside-tribune"]
    news, issued = docs["2022-02-15-kremlin-news-conference"], "2022-02-15-russian-defence-ministry"
    east, call = docs["2022-02-16-eastbridge-times"], docs["2022-02-16-background-call"]
    radio, plains = docs["harbour-radio-filatov"], docs["2022-02-17-plains-observer"]
    quay, courier = docs["2022-02-16-quayside-herald"], docs["2022-02-18-meridian-courier"]
    office = docs["2022-02-18-foreign-office"]
    d15, d16, d17, d18 = (f"2022-02-{day}" for day in (15, 16, 17, 18))
    units = (
        "Units of the southern and western military districts had finished their tasks and were "
        "loading their equipment onto trains and lorries"
    )
    decided = "it had been decided to pull out some of the forces"
    spokesman = "Russian defence ministry spokesman Igor Konashenkov"
    verified = "“We have not yet verified that,”"
    lines: list[tuple[Document, Statement, Stance, float]] = []

    def add(
        where: Document, stance: Stance, score: float, content: str | list[str], **more: Any
    ) -> None:
        lines.append((where, statement(where, content, **more), stance, score))

    russia, nato, us = "Russia", "NATO", "United States"
    for where in (wire, copy):
        add(
            where,
            "affirm",
            0.93,
            units,
            source=spokesman,
            cue="said",
            speaker="Igor Konashenkov",
            affiliation=russia,
            said_on=d15,
        )
        add(
            where,
            "affirm",
            0.95,
            decided,
            source="President Vladimir Putin",
            cue="confirmed",
            speaker="Vladimir Putin",
            affiliation=russia,
            said_on=d15,
            act="confirm",
        )
        add(
            where,
            "doubt",
            0.88,
            verified,
            source="he",
            cue="said",
            speaker="Joe Biden",
            affiliation=us,
            said_on=d15,
        )
    add(
        news,
        "affirm",
        0.97,
        "It was decided to pull out part of the forces, yes.",
        speaker="Vladimir Putin",
        affiliation=russia,
        said_on=d15,
        form="turn",
        source="VLADIMIR PUTIN",
    )
    add(
        docs[issued],
        "affirm",
        0.96,
        "As always after exercises, the troops will march back to their permanent bases.",
        source="Major General Igor Konashenkov",
        speaker="Igor Konashenkov",
        affiliation=russia,
        said_on=d15,
        form="issued",
    )
    add(
        wire,
        "doubt",
        0.71,
        "the alliance had so far seen no sign of de-escalation on the ground",
        source="He",
        cue="said",
        speaker="Jens Stoltenberg",
        affiliation=nato,
        said_on=d15,
    )
    add(
        wire,
        "doubt",
        0.64,
        "Kyiv would believe in de-escalation when it saw the troops go",
        source="Ukrainian Foreign Minister Dmytro Kuleba",
        cue="said",
        speaker="Dmytro Kuleba",
        affiliation="Ukraine",
        said_on=d15,
    )
    add(
        east,
        "deny",
        0.94,
        "Russia is adding troops, not withdrawing them",
        source="NATO",
        speaker="NATO",
        said_on=d16,
        form="headline",
    )
    add(
        east,
        "deny",
        0.91,
        [
            "“What we see is that they have increased the number of troops,”",
            "“and more troops are on the way.”",
        ],
        source="NATO Secretary General Jens Stoltenberg",
        cue="told journalists",
        speaker="Jens Stoltenberg",
        affiliation=nato,
        said_on=d16,
        ground=("imagery", "Commercial satellite images"),
    )
    add(
        east,
        "deny",
        0.9,
        "“We haven't seen any pullback,”",
        source="he",
        cue="said",
        speaker="Antony Blinken",
        affiliation=us,
        said_on=d16,
    )
    add(
        east,
        "deny",
        0.92,
        "“We don't see any withdrawal yet,”",
        source="he",
        cue="said",
        speaker="Volodymyr Zelenskyy",
        affiliation="Ukraine",
        said_on=d16,
    )
    add(
        east,
        "deny",
        0.8,
        "he had seen no evidence that Russia was pulling back",
        source="British Defence Secretary Ben Wallace",
        cue="said",
        speaker="Ben Wallace",
        affiliation="United Kingdom",
        said_on=d16,
        ground=("observation", "what London had observed"),
    )
    add(
        east,
        "affirm",
        0.77,
        "showed tanks and armoured vehicles leaving Crimea by train over the bridge to the "
        "Russian mainland after the end of exercises",
        source="it",
        cue="said",
        speaker="Russian Ministry of Defence",
        affiliation=russia,
        said_on=d16,
        ground=("video", "a video"),
    )
    add(
        east,
        "affirm",
        0.66,
        "more columns would follow",
        source="It",
        cue="promised",
        speaker="Russian Ministry of Defence",
        affiliation=russia,
        said_on=d16,
        act="promise",
    )
    add(
        radio,
        "affirm",
        0.74,
        "“maybe three to four weeks” until they were in "
        "what he called their normal standard posture",
        source="he",
        cue="said",
        speaker="Yury Filatov",
        affiliation=russia,
        said_on=d16,
        act="promise",
    )
    add(
        call,
        "deny",
        0.97,
        "We now know that the claim was false.",
        source="SENIOR ADMINISTRATION OFFICIAL",
        speaker="senior administration official",
        affiliation=us,
        said_on=d16,
        form="turn",
    )
    add(
        plains,
        "deny",
        0.93,
        "“They have moved more troops in,”",
        source="he",
        cue="told reporters",
        speaker="Joe Biden",
        affiliation=us,
        said_on=d17,
    )
    add(
        plains,
        "affirm",
        0.79,
        "the withdrawal would take time",
        source="Peskov",
        cue="said",
        speaker="Dmitry Peskov",
        affiliation=russia,
        said_on=d17,
    )
    add(
        plains,
        "deny",
        0.85,
        "there was still no sign of a withdrawal",
        source="NATO's Stoltenberg",
        cue="According to",
        speaker="Jens Stoltenberg",
        affiliation=nato,
        said_on=d17,
    )
    add(
        plains,
        "deny",
        0.6,
        "nothing had changed on the ground in any meaningful way",
        source="The analyst Mark Galeotti",
        cue="wrote",
        speaker="Mark Galeotti",
        said_on=d17,
    )
    add(
        plains,
        "doubt",
        0.69,
        "the news of a pullback",
        source="Zelenskyy",
        cue="doubted",
        speaker="Volodymyr Zelenskyy",
        affiliation="Ukraine",
        said_on=d17,
        act="doubt",
    )
    add(plains, "deny", 0.55, "nobody has left", source="the American one", said_on=None)

    withdrawal, lines = lines, []
    add(
        quay,
        "deny",
        0.98,
        "Russia was behind the attack",
        source="Kremlin spokesman Dmitry Peskov",
        cue="denied",
        speaker="Dmitry Peskov",
        affiliation=russia,
        said_on=d16,
        act="deny",
    )
    add(
        quay,
        "deny",
        0.96,
        "“Russia has nothing to do with any DDoS attacks,”",
        source="he",
        cue="said",
        speaker="Dmitry Peskov",
        affiliation=russia,
        said_on=d16,
    )
    add(
        quay,
        "affirm",
        0.58,
        "It could not be ruled out that the aggressor was resorting to “dirty tricks”",
        source="the government's Centre for Strategic Communications",
        cue="said",
        speaker="Centre for Strategic Communications",
        affiliation="Ukraine",
        said_on=d15,
    )
    add(
        courier,
        "affirm",
        0.97,
        "“We believe that the Russian government is responsible,”",
        source="Anne Neuberger",
        cue="said",
        speaker="Anne Neuberger",
        affiliation=us,
        said_on=d18,
        ground=("data", "technical information"),
    )
    add(
        courier,
        "affirm",
        0.9,
        "the GRU was almost certainly involved",
        source="the Foreign Office",
        cue="said",
        speaker="Foreign Office",
        affiliation="United Kingdom",
        said_on=d18,
    )
    add(
        office,
        "affirm",
        0.91,
        "the GRU was almost certainly involved",
        source="spokesperson of the Foreign, Commonwealth and Development Office",
        speaker="Foreign Office",
        affiliation="United Kingdom",
        said_on=d18,
        form="issued",
        ground=("data", "technical information"),
    )
    return [answer(WITHDRAWAL, withdrawal), answer(CYBER, lines)]


def readings(docs: dict[str, Document], found: list[Answer]) -> dict[str, Reading]:
    """Readings that hold the answers' statements and, in each document, one that bears on none."""
    held: dict[str, list[Statement]] = {name: [] for name in docs}
    for one in found:
        for line in one.lines:
            held[line.document.id].append(line.statement)
    for name, doc in docs.items():
        words = doc.text.rsplit("\n", 1)[-1].split(". ")[0]
        held[name].append(statement(doc, words, speaker="Somebody"))
    return {name: Reading(name, "made-by-hand", tuple(own)) for name, own in held.items()}


def of_kinds() -> Brief:
    """A document in which one says, one fears and one did something about the quay."""
    held = document(
        "Ana Ruiz says the quay is safe. Bo Lund fears that it is not. Ro voted for it."
    )
    said = statement(held, "the quay is safe", cue="says", speaker="Ana Ruiz", cue_kind="saying")
    feared = statement(held, "it is not", cue="fears", speaker="Bo Lund", cue_kind="thinking")
    done = statement(held, "it", cue="voted for", speaker="Ro", cue_kind="doing")
    found = answer("The quay is safe", [(held, said, "affirm", 0.9), (held, feared, "deny", 0.8)])
    found = replace(found, left_out=1)
    return brief([found], [held], {held.id: Reading(held.id, "made", (said, feared, done))})


def made(**options: Any) -> Brief:
    """The example's brief."""
    docs = example()
    found = answers(docs)
    return brief(found, docs.values(), readings(docs, found), **options)
