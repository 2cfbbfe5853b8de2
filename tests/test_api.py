import json
import subprocess
import sys
from dataclasses import replace

import pytest

import sayso
from sayso import api
from sayso.jobs import engine
from sayso.terms import CUE_KINDS
from tests.jobs import doubles
from tests.ledger import made
from tests.reading.tagger import RuleTagger


@pytest.fixture
def tagger(monkeypatch):
    monkeypatch.setattr(api, "_tagger", RuleTagger)


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.setattr(engine, "SHIPPED", doubles.ENGINE)
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "in"
    folder.mkdir()
    for name in ("a", "b"):
        record = {"id": name, "language": "en", "text": f"Ines said day {name} was fine."}
        (folder / f"{name}.json").write_text(json.dumps(record), "utf-8")
    return folder


def test_import_loads_nothing():
    code = (
        "import sys, sayso\n"
        "print([name for name in ('numpy', 'sqlalchemy', 'onnxruntime') if name in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        env={"PYTHONPATH": ":".join(path or "." for path in sys.path)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout == "[]\n"


@pytest.mark.parametrize("name", sayso.__all__)
def test_everything_promised_is_there_and_documented(name):
    assert getattr(sayso, name).__doc__
    assert name in dir(sayso)


def test_what_is_not_there_is_an_attribute_error():
    with pytest.raises(AttributeError, match="nonsense"):
        _ = sayso.nonsense


def test_read_makes_a_ledger_and_reports(folder):
    with sayso.read(str(folder), ledger="case.db", workers=1) as ledger:
        assert ledger.report is not None
        assert ledger.report.documents == 2
        assert [entry.words for entry in ledger.statements()] == [
            "day a was fine",
            "day b was fine",
        ]
    with sayso.open("case.db") as ledger:
        assert ledger.report is None
        assert ledger.verify() == []
        assert sayso.read([folder], ledger=ledger, workers=1) is ledger
        assert ledger.report.known == 2


def test_read_without_a_ledger_leaves_no_file(folder):
    with sayso.read([folder / "a.json"], ledger=None, workers=1) as ledger:
        assert ledger.totals()["documents"] == 1
    assert sorted(path.name for path in folder.parent.iterdir()) == ["in"]


def test_a_generator_of_paths(folder):
    with sayso.read((path for path in folder.iterdir()), ledger=None, workers=1) as ledger:
        assert ledger.totals()["documents"] == 2


def test_open_nothing(tmp_path):
    with pytest.raises(sayso.SaysoError) as raised:
        sayso.open(tmp_path / "none.db")
    assert raised.value.problem.code == "no-ledger"
    assert raised.value.problem.hint


def test_statements_of_one_text(tagger):
    text = "The harbour master said the ferry was late. Nobody was hurt."
    (one,) = sayso.statements(text, published="2023-11-08")
    assert one.source.quote == "The harbour master"
    assert all(text[span.start : span.end] == span.quote for span in one.content)
    assert one.act == "assert"


def test_what_was_only_thought_is_given_when_asked_for(tagger):
    text = "The mayor said the ferry was late. The harbour master believes it will sink."
    (said,) = sayso.statements(text)
    assert said.cue_kind == "saying"
    (thought,) = sayso.statements(text, cue_kinds=["thinking"])
    assert thought.words == "it will sink"
    assert len(sayso.statements(text, cue_kinds=CUE_KINDS)) == 2


def test_a_parent_that_is_left_out_hands_its_place_on():
    document = made.document()
    outer, inner = made.statements(document)
    found = [
        outer,
        replace(inner, cue_kind="thinking", parent=0),
        replace(inner, parent=1),
        replace(inner, cue_kind="doing", parent=None),
        replace(inner, parent=3),
    ]
    kept = api._of_kinds(found, ["saying"])
    assert [one.parent for one in kept] == [None, 0, None]
    assert [one.parent for one in api._of_kinds(found, CUE_KINDS)] == [None, 0, 1, None, 3]


@pytest.mark.parametrize(
    ("text", "options", "code"),
    [
        ("", {}, "no-text"),
        (" \n ", {}, "no-text"),
        ("The mayor said it rained.", {"published": "2023-02-31"}, "bad-date"),
        ("Міністр оборони заявив, що війська залишаються на своїх позиціях.", {}, "language"),
    ],
)
def test_a_text_that_cannot_be_read(tagger, text, options, code):
    with pytest.raises(sayso.SaysoError) as raised:
        sayso.statements(text, **options)
    assert raised.value.problem.code == code
