"""Detection and resolution of places on LGL and GeoWebNews, held-back documents.

Run `python -m evaluation --only place`. A document is held back where its number (LGL: docid,
GeoWebNews: file) says so by hash; weights and tables were made on the others. Only figures of the
held-back third are ever printed.

Resolution: the GeoNames id given for each gold span that has one must be exactly the gold one.
Detection: spans must agree exactly. GeoWebNews marks adjectives ("Russian") as places where they
modify a noun, LGL marks demonyms too; `detection` compares all we find with all they mark,
`detection-names` leaves demonyms out on both sides. Marks without an id (streets, schools) are
outside the gazetteer: a find on one is neither right nor wrong; `detection-strict` asks for them
too.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

from lxml import etree

from evaluation.scores import Count
from evaluation.shared import SHARED, need
from sayso.reading.places import find_places, place_spans
from sayso.reading.places.gazetteer import Gazetteer, fold_name
from sayso.reading.places.mentions import Mention, demonyms, mentions_at
from sayso.reading.places.publishers import home_of
from sayso.reading.places.resolve import Home

DATA: Final = SHARED / "data" / "place" / "data"
SHOW: Final = tuple(
    (name, measure, figure)
    for name in ("geowebnews", "lgl")
    for measure, figure in (
        ("resolution", "exact"), ("resolution-without-publisher", "exact"), ("detection", "f1"),
        ("detection-names", "f1"), ("detection-strict", "f1"),
    )
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Gold:
    """A marked place with its GeoNames id."""

    start: int
    end: int
    id: int


@dataclass(frozen=True, slots=True)
class Marked:
    """A document with its marked places; `ignored` are marks without an id."""

    number: str
    text: str
    url: str
    spans: tuple[Gold, ...]
    ignored: tuple[tuple[int, int], ...]


def held_back(number: str) -> bool:
    """Say whether a document is kept for measuring."""
    return int(hashlib.sha256(number.encode()).hexdigest(), 16) % 3 == 0


def documents(name: str, *, held: bool) -> Iterator[Marked]:
    """Give the documents of "lgl" or "geowebnews", the held-back ones or the others. Raises
    NotThere."""
    read = _lgl if name == "lgl" else _geowebnews
    return (one for one in read() if held_back(one.number) == held)


def _lgl() -> Iterator[Marked]:
    for article in etree.parse(need(DATA / "Corpora" / "lgl.xml")).getroot():
        marks = []
        for mark in article.find("toponyms"):
            gazetteer = mark.find("gaztag")
            number = gazetteer.get("geonameid") if gazetteer is not None else None
            marks.append((int(mark.findtext("start")), int(mark.findtext("end")), number))
        yield _marked(article.get("docid"), article.findtext("text"),
                      article.findtext("domain"), marks)  # fmt: skip


_NO_PLACES = ("Demonym", "Homonym", "Language", "Non_Toponym", "Non_Lit_Expression",
              "Literal_Expression")  # fmt: skip


def _geowebnews() -> Iterator[Marked]:
    for article in etree.parse(need(DATA / "GWN.xml")).getroot().findall("article"):
        marks = []
        for mark in article.find("toponyms"):
            if mark.findtext("type") not in _NO_PLACES:
                number = (mark.findtext("geonamesID") or "").strip()
                marks.append((int(mark.findtext("start")), int(mark.findtext("end")), number))
        yield _marked(article.get("file"), article.findtext("text"),
                      article.findtext("link"), marks)  # fmt: skip


def _marked(
    number: str, text: str, url: str, marks: Sequence[tuple[int, int, str | None]]
) -> Marked:
    return Marked(
        number, text, url,
        tuple(sorted({Gold(s, e, int(i)) for s, e, i in marks if i}, key=lambda one: one.start)),
        tuple((s, e) for s, e, i in marks if not i),
    )  # fmt: skip


def home_of_document(one: Marked) -> Home:
    """Give the home of the document's publisher."""
    return home_of(one.url)


def gold_mentions(one: Marked, places: Gazetteer) -> tuple[list[Mention], list[int | None]]:
    """Give the mentions of the gold spans that the gazetteer knows, and their gold ids."""
    found = mentions_at(one.text, [(gold.start, gold.end) for gold in one.spans], places)
    pairs = [(m, gold.id) for m, gold in zip(found, one.spans, strict=True) if m.entries]
    return [mention for mention, _ in pairs], [number for _, number in pairs]


def resolution(marked: Sequence[Marked], *, publisher: bool = True) -> dict[str, float]:
    """Give the share of gold spans that got exactly the gold id, in per cent."""
    right = total = 0
    for one in marked:
        spans = [(gold.start, gold.end) for gold in one.spans]
        found = place_spans(one.text, spans, publisher=one.url if publisher else None)
        total += len(spans)
        right += sum(place is not None and place.id == gold.id
                     for place, gold in zip(found, one.spans, strict=True))  # fmt: skip
    return {"exact": round(100 * right / max(total, 1), 1), "spans": total}


def detection(marked: Sequence[Marked]) -> dict[str, dict[str, float]]:
    """Give precision, recall and F of the spans found, in per cent."""
    counts = {name: Count() for name in ("detection", "detection-names", "detection-strict")}
    for one in marked:
        found = find_places(one.text, publisher=one.url)
        everything = {(place.span.start, place.span.end) for place in found}
        gold = {(mark.start, mark.end) for mark in one.spans}
        outside = {span for span in everything - gold
                   if any(s < span[1] and span[0] < e for s, e in one.ignored)}  # fmt: skip
        _count(counts["detection"], everything - outside, gold)
        strict = gold | set(one.ignored)
        _count(counts["detection-strict"], everything, strict)
        names = {(place.span.start, place.span.end) for place in found if place.form == "name"}
        called = {span for span in gold if fold_name(one.text[slice(*span)]) not in demonyms()}
        _count(counts["detection-names"], names - outside, called)
    return {name: _figures(count) for name, count in counts.items()}


def _count(count: Count, found: set[tuple[int, int]], gold: set[tuple[int, int]]) -> None:
    count.add(len(found & gold), len(found), len(gold))


def _figures(count: Count) -> dict[str, float]:
    return {
        "precision": round(100 * count.precision, 1),
        "recall": round(100 * count.recall, 1),
        "f1": round(100 * count.f1, 1),
    }


def measure(name: str, *, held: bool) -> dict[str, Any]:
    """Measure one data set."""
    marked = list(documents(name, held=held))
    return {
        "documents": len(marked),
        "resolution": resolution(marked),
        "resolution-without-publisher": resolution(marked, publisher=False),
        **detection(marked),
    }


def figures() -> dict[str, Any]:
    """Measure both data sets on their held-back documents. Raises NotThere."""
    return {name: measure(name, held=True) for name in ("geowebnews", "lgl")}
