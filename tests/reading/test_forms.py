"""Forms that training data lacks: headlines, turns, releases, broken marks, shared sources."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence

import pytest

from sayso.documents import document as documented
from sayso.reading.attribution import AttributionModel
from sayso.reading.raw import RawAttribution, Tagger
from sayso.reading.read import read
from sayso.records import Capture, Document, Statement
from tests.reading.forms import FAMILIES
from tests.reading.forms.sample import Sample
from tests.reading.tagger import RuleTagger

ENOUGH = 0.85
"""Share of a family's texts that any weights must get wholly right; the first got them all."""
LONGEST = 400
"""Most characters of content outside quotation marks: more has swallowed its neighbours."""

SAMPLES = [
    pytest.param(sample, id=f"{family}-{number}")
    for family, samples in FAMILIES.items()
    for number, sample in enumerate(samples)
]
PLAIN = [param for param in SAMPLES if param.values[0].by != "model"]  # type: ignore[union-attr]


class Silent:
    """Finds nothing: what is shown is shown by the rules."""

    version = "silent"

    def tag(self, paragraphs: Sequence[tuple[int, str]]) -> list[list[RawAttribution]]:
        return [[] for _ in paragraphs]


class Greedy:
    """Takes every paragraph whole for a source, a cue and a content: as bad as weights can be."""

    version = "greedy"

    def tag(self, paragraphs: Sequence[tuple[int, str]]) -> list[list[RawAttribution]]:
        return [
            [
                RawAttribution(
                    ((at, at + len(text)),), ((at + 1, at + 3),), ((at, at + len(text)),), 1
                )
            ]
            for at, text in paragraphs
        ]


@pytest.fixture(scope="module")
def model() -> AttributionModel:
    return AttributionModel.load()


def document(sample: Sample) -> Document:
    fields = {
        "text": sample.text, "title": sample.title, "publisher": sample.publisher,
        "published": sample.published,
    }  # fmt: skip
    data = json.dumps({name: value for name, value in fields.items() if value}).encode()
    capture = Capture(data, hashlib.sha256(data).hexdigest(), "sample", "json")
    made, _ = documented(capture)
    assert made is not None
    return made


def told(made: Sequence[Statement]) -> list[tuple[str | None, str]]:
    return [(one.speaker.name if one.speaker else None, one.words) for one in made]


def faults(sample: Sample, tagger: Tagger) -> list[str]:
    """Name what a reading fails to show, and what it shows that it must not."""
    made = told(read(document(sample), tagger).statements)
    missing = [
        f"missing: {who}: {words}" for who, words in sample.shows
        if not any(who == speaker and words in content for speaker, content in made)
    ]  # fmt: skip
    wrong = [
        f"wrong: {who}: {words}" for who, words in sample.never
        if any(who in ("*", speaker) and words in content for speaker, content in made)
    ]  # fmt: skip
    return missing + wrong


@pytest.mark.parametrize("sample", PLAIN)
def test_what_the_rules_show(sample: Sample) -> None:
    assert faults(sample, Silent() if sample.by == "rules" else RuleTagger()) == []


@pytest.mark.parametrize("family", FAMILIES)
def test_what_the_model_shows(family: str, model: AttributionModel) -> None:
    samples = FAMILIES[family]
    wrong = {sample.title or sample.text[:40]: faults(sample, model) for sample in samples}
    right = sum(not found for found in wrong.values())
    assert right >= ENOUGH * len(samples), wrong


@pytest.mark.parametrize("sample", SAMPLES)
@pytest.mark.parametrize("name", ["model", "greedy", "double"])
def test_no_span_swallows_the_text(sample: Sample, name: str, model: AttributionModel) -> None:
    tagger: Tagger = {"model": model, "greedy": Greedy(), "double": RuleTagger()}[name]
    made = document(sample)
    for one in read(made, tagger).statements:
        spans = (*one.content, *one.cue, *([one.source] if one.source else []))
        for span in spans:
            assert made.text[span.start : span.end] == span.quote
            assert "\n\n" not in span.quote
            assert span.quote == span.quote.strip()
        if name == "greedy":
            continue
        for span in one.content:
            assert len(span.quote) < LONGEST
            assert span.quote.count("(") == span.quote.count(")")
