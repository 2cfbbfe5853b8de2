"""The measure of the whole reader, on made-up records and with a rule-based tagger."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

import pytest

from evaluation.labels import DEV, LabelledDocument, Unusable, read_labels
from evaluation.reading import SHOW, acts, figures, measure
from evaluation.shared import NotThere
from sayso.records import Span, Speaker, Statement
from tests.reading.tagger import RuleTagger

REPORT = (
    "Ana Ruiz said the bridge was closed. The road stayed open all day.\n\n"
    "Bo Lund denied that the bridge was closed.\n\nCarl Holm said nothing would change.\n"
)
TRANSCRIPT = (
    "MS. RUIZ: Good afternoon, everyone. The bridge in the harbour is closed until the spring.\n\n"
    "QUESTION: When will the bridge be opened again?\n\n"
    "MS. RUIZ: We expect that it will open at the end of May.\n\n"
    "QUESTION: Is the road beside it open to all of us?\n\n"
    "MS. RUIZ: The road is open to everyone in the town.\n"
)


def at(text: str, quote: str) -> list[list[int]]:
    start = text.index(quote)
    return [[start, start + len(quote)]]


def mark(text: str, source: str, cue: str, content: str, **more: Any) -> dict[str, Any]:
    found = {
        "source": at(text, source) if source else [],
        "cue": at(text, cue) if cue else [],
        "content": at(text, content),
        "speaker": source or None,
        "affiliation": None,
        "parent": None,
        "form": "cue",
    }
    return found | more


def row(name: str, text: str, kind: str, marks: list[dict[str, Any]], **more: Any) -> Any:
    return {
        "file": "made.jsonl", "document": name, "kind": kind, "range": [0, len(text)],
        "sha256": hashlib.sha256(text.encode()).hexdigest(), "attributions": marks,
    } | more  # fmt: skip


def gold_report(text: str = REPORT) -> list[dict[str, Any]]:
    return [
        mark(text, "Ana Ruiz", "said", "the bridge was closed"),
        mark(text, "Bo Lund", "denied", "that the bridge was closed"),
        mark(text, "Carl Holm", "said nothing"[:4], "nothing would change")
        | {"cue": [[text.index("said nothing"), text.index("said nothing") + 4]]},
    ]


@pytest.fixture
def measured(tmp_path: Path) -> Any:
    """Measure rows on records of one made file."""

    def made(records: dict[str, str], rows: list[dict[str, Any]]) -> dict[str, Any]:
        lines = [
            {"id": name, "text": text, "title": "Bridge in the harbour", "language": "en",
             "publisher": "The Example Gazette", "published": "2023-03-01"}
            for name, text in records.items()
        ]  # fmt: skip
        for file, content in (("made.jsonl", lines), ("rows.jsonl", rows)):
            text = "".join(json.dumps(line) + "\n" for line in content)
            (tmp_path / file).write_text(text, "utf-8")
        return measure(RuleTagger(), read_labels(tmp_path, tmp_path / "rows.jsonl"))

    return made


def test_a_report_that_is_read_well(measured: Any) -> None:
    found = measured({"r": REPORT}, [row("r", REPORT, "report", gold_report())])
    assert found["documents"] == {"labelled": 1, "measured": 1, "kind": 100.0, "unusable": {}}
    cue = found["report"]["cue"]
    assert (cue["gold"], cue["predicted"]) == (3, 3)
    assert cue["attribution exact"]["f1"] == 100.0
    assert cue["speaker"] == {"of": 3, "right": 100.0}
    assert found["report"]["heard"] == {"of": 3, "right": 100.0}
    assert found["all"] == found["report"]
    assert found["transcript"]["documents"] == 0


def test_wrong_speakers_and_missed_attributions_are_seen(measured: Any) -> None:
    marks = gold_report()
    marks[0]["speaker"] = "Dora Vik"
    marks[1]["affiliation"] = "Norway"
    marks.append(mark(REPORT, "", "stayed", "open all day", speaker="The road"))
    found = measured({"r": REPORT}, [row("r", REPORT, "report", marks)])
    cue = found["report"]["cue"]
    assert (cue["gold"], cue["predicted"]) == (4, 3)
    assert cue["attribution IoU50"]["recall"] == 75.0
    assert cue["speaker"] == {"of": 3, "right": 66.7, "wrong": 33.3}
    assert cue["affiliation"] == {"of": 3, "right": 66.7, "unknown": 33.3}
    assert found["report"]["heard"] == {"of": 4, "right": 50.0, "wrong": 50.0}


KINDS_REPORT = (
    "Ana Ruiz said the bridge was closed. The road stayed open all day.\n\n"
    "Bo Lund believes that the bridge will open.\n\nCarl Holm said nothing would change.\n"
)


def gold_kinds() -> list[dict[str, Any]]:
    text = KINDS_REPORT
    marks = [
        mark(text, "Ana Ruiz", "said", "the bridge was closed", cue_kind="saying"),
        mark(text, "Bo Lund", "believes", "that the bridge will open", cue_kind="thinking"),
        mark(text, "Carl Holm", "said", "nothing would change"),
    ]
    last = text.rindex("said")
    return [*marks[:2], marks[2] | {"cue": [[last, last + 4]]}]


def test_what_was_only_thought_counts_among_all_kinds_only(measured: Any) -> None:
    rows = [row("r", KINDS_REPORT, "report", gold_kinds())]
    found = measured({"r": KINDS_REPORT}, rows)["report"]
    assert (found["cue"]["gold"], found["cue"]["predicted"]) == (2, 2)
    assert found["cue"]["attribution exact"]["f1"] == 100.0
    every = found["all kinds"]
    assert (every["gold"], every["predicted"]) == (3, 3)
    assert every["attribution IoU50"]["f1"] == 100.0
    assert every["kind"] == {"of": 2, "right": 100.0}  # the third label does not say
    assert every["shown"] == {"of": 3, "right": 100.0}
    assert found["heard"]["of"] == 2


def test_a_wrong_kind_of_cue_is_seen(measured: Any) -> None:
    marks = gold_kinds()
    marks[0]["cue_kind"] = "writing"
    marks[1]["cue_kind"] = "saying"
    found = measured({"r": KINDS_REPORT}, [row("r", KINDS_REPORT, "report", marks)])["report"]
    # What is labelled as said and read as thought is missed among what is shown.
    assert (found["cue"]["gold"], found["cue"]["predicted"]) == (3, 2)
    assert found["all kinds"]["kind"] == {"of": 2, "right": 0.0, "wrong": 100.0}
    assert found["all kinds"]["shown"] == {"of": 3, "right": 66.7, "wrong": 33.3}


def test_only_the_range_counts(measured: Any) -> None:
    start, end = REPORT.index("Bo Lund"), REPORT.index("\n\nCarl")
    rows = [row("r", REPORT, "report", gold_report()[1:2], range=[start, end])]
    cue = measured({"r": REPORT}, rows)["report"]["cue"]
    assert (cue["gold"], cue["predicted"]) == (1, 1)
    assert cue["attribution exact"]["f1"] == 100.0


def test_marks_follow_a_text_with_markup(measured: Any) -> None:
    text = REPORT.replace("Bo Lund", "**Bo Lund**").replace("road", "[road](https://a.example)")
    found = measured({"r": text}, [row("r", text, "report", gold_report(text))])
    assert found["documents"]["measured"] == 1
    assert found["report"]["cue"]["attribution exact"]["f1"] == 100.0


def test_turns(measured: Any) -> None:
    names = {"MS. RUIZ": "Ms. Ruiz", "QUESTION": None}
    marks = []
    at_ = 0
    for block in TRANSCRIPT.strip().split("\n\n"):
        label, body = block.split(": ", 1)
        start = at_ + len(label) + 2
        marks.append(
            {"source": [[at_, at_ + len(label)]], "cue": [], "affiliation": None, "parent": None,
             "content": [[start, start + len(body)]], "speaker": names[label], "form": "turn"}
        )  # fmt: skip
        at_ += len(block) + 2
    found = measured({"t": TRANSCRIPT}, [row("t", TRANSCRIPT, "transcript", marks)])
    assert found["documents"]["kind"] == 100.0
    turns = found["transcript"]["turn"]
    assert turns["of"] == 5
    assert turns["right"] == 100.0
    assert turns["beyond"] == 0
    marks[0]["speaker"] = "Dora Vik"
    turns = measured({"t": TRANSCRIPT}, [row("t", TRANSCRIPT, "transcript", marks)])["transcript"]
    assert turns["turn"]["right"] == 80.0
    assert turns["turn"]["wrong"] == 20.0


def test_rows_that_cannot_be_measured_are_said(measured: Any) -> None:
    rows = [
        row("gone", REPORT, "report", []),
        row("r", REPORT, "report", gold_report(), sha256="0" * 64),
        row("t", TRANSCRIPT, "transcript", [mark(TRANSCRIPT, "", "", "Good") | {
            "content": [[len(TRANSCRIPT) - 1, len(TRANSCRIPT)]]}]),
    ]  # fmt: skip
    found = measured({"r": REPORT, "t": TRANSCRIPT}, rows)["documents"]
    assert found["measured"] == 0
    assert set(found["unusable"]) == {"gone", "r", "t"}
    assert "not found again" in found["unusable"]["t"]


def test_joint_speakers_are_one_act() -> None:
    text = "Ana and Bo said it rained. “It will stop,” they said."

    def said(content: tuple[int, int], speaker: str) -> Statement:
        return Statement(
            document="d", source=Span.of(text, 0, 10), cue=(Span.of(text, 11, 15),),
            content=(Span.of(text, *content),), speaker=Speaker(speaker, None, speaker.lower()),
            act="assert", polarity="positive", certainty="certain", said_on=None, confidence=0.9,
            form="cue", context=(0, 26),
        )  # fmt: skip

    (one,) = acts(text, [said((16, 25), "Ana"), said((16, 25), "Bo"), said((27, 42), "Ana")])
    assert one.content == ((16, 25), (27, 42))
    assert [speaker.name for speaker in one.speakers] == ["Ana", "Bo"]


def test_without_the_corpus_it_is_skipped(tmp_path: Path) -> None:
    with pytest.raises(NotThere):
        figures(shared=tmp_path, tagger=RuleTagger())


def test_every_row_of_the_labels_finds_its_words(shared: Path) -> None:
    rows = {}
    with DEV.open(encoding="utf-8") as lines:
        for line in lines:
            one = json.loads(line)
            rows[str(one["document"])] = one
    found = list(read_labels(shared / "corpus"))
    assert len(found) == len(rows)
    assert not [one for one in found if isinstance(one, Unusable)]
    for one in found:
        assert isinstance(one, LabelledDocument)
        text = one.document.text
        assert 0 <= one.start < one.end <= len(text)
        for mark_ in one.attributions:
            for start, end in (*mark_.source, *mark_.cue, *mark_.content):
                assert one.start <= start < end <= one.end
                assert not text[start:end][:1].isspace()


def test_what_is_shown_has_the_shape_of_the_figures(measured: Any) -> None:
    found = measured({"r": KINDS_REPORT}, [row("r", KINDS_REPORT, "report", gold_kinds())])
    for path in SHOW:
        if path[0] in ("transcript", "statement") or "issued" in path or "turn" in path:
            continue
        inner: Any = found
        for key in path:
            inner = inner[key]
        assert isinstance(inner, int | float)
