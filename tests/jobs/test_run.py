import json
import subprocess
import sys
import threading

import pytest

from sayso.errors import SaysoError
from sayso.jobs.run import read
from sayso.jobs.work import within
from sayso.ledger import Ledger
from tests.jobs import doubles

BOTH = pytest.mark.parametrize("workers", [1, 2])


def article(folder, name, body, **fields):
    values = {"id": name, "published": "2023-05-01", "language": "en", "text": body, **fields}
    path = folder / f"{name}.json"
    path.write_text(json.dumps(values), "utf-8")
    return path


@pytest.fixture
def folder(tmp_path):
    folder = tmp_path / "in"
    folder.mkdir()
    return folder


@pytest.fixture
def ledger():
    with Ledger.open(None) as opened:
        yield opened


def run(paths, ledger, **options):
    return read(paths, ledger, **{"engine": doubles.ENGINE, "workers": 1, **options})


@BOTH
def test_documents_are_read_in_the_order_in_which_they_are_found(folder, ledger, workers):
    for number in range(12):
        article(folder, f"d{number:02}", f"TALK. Ines said day {number} was fine.")
    report = run([folder], ledger, workers=workers)
    assert (report.read, report.statements, report.failed) == (12, 12, 0)
    assert report.kinds == {"report": 12}
    assert report.speakers == {"ines"}
    assert [entry.words for entry in ledger.statements_by_id(range(1, 13))] == [
        f"day {number} was fine" for number in range(12)
    ]
    assert len(ledger.vectors()[0]) == 12
    assert ledger.report is report
    assert ledger.verify() == []


@BOTH
def test_the_same_again_adds_nothing_and_loads_nothing(folder, ledger, workers):
    article(folder, "one", "Ines said it was fine.")
    run([folder], ledger, workers=workers)
    again = run([folder], ledger, workers=workers)
    assert (again.read, again.known, again.documents) == (0, 1, 0)
    assert ledger.totals() == {"documents": 1, "statements": 1, "speakers": 1}


def test_the_same_bytes_twice_are_one_document(folder, ledger):
    article(folder, "one", "Ines said it was fine.")
    (folder / "copy.json").write_bytes((folder / "one.json").read_bytes())
    report = run([folder], ledger)
    assert (report.read, report.known) == (1, 1)


@BOTH
def test_a_new_reader_reads_again(folder, ledger, workers):
    article(folder, "one", "Ines said it was fine.")
    run([folder], ledger, workers=workers)
    report = run([folder], ledger, workers=workers, engine=doubles.NEWER)
    assert (report.read, report.known) == (1, 0)
    assert [entry.reading for entry in ledger.statements()] == ["double-2"]


@BOTH
def test_one_bad_document_does_not_stop_the_others(folder, ledger, workers):
    article(folder, "a", "Ines said it was fine.")
    article(folder, "b", "RAISE. Ines said it was not.")
    article(folder, "c", "SHIFT. Ines said it was odd.")
    article(folder, "d", "Omar said it was fine.")
    report = run([folder], ledger, workers=workers)
    assert (report.read, report.failed) == (2, 2)
    raised, shifted = report.problems
    assert raised.code == shifted.code == "reading-failed"
    assert raised.where == str(folder / "b.json")
    assert "ZeroDivisionError: a mistake in the reader" in raised.message
    assert "'never'" in shifted.message
    assert [h.reader for h in ledger.documents()] == ["double-1", None, None, "double-1"]
    assert [one.code for one in ledger.left_out()] == ["reading-failed"] * 2
    # The next run tries them again, and says so again, but records it once.
    again = run([folder], ledger, workers=workers)
    assert (again.known, again.failed) == (2, 2)
    assert len(ledger.problems()) == 2


def test_a_reader_that_is_killed_is_replaced(folder, ledger):
    for number in range(8):
        sign = "KILL. " if number in (2, 5) else ""
        article(folder, f"d{number}", f"{sign}Ines said day {number} was fine.")
    report = run([folder], ledger, workers=2)
    assert (report.read, report.failed) == (6, 2)
    assert [one.where for one in report.problems] == [
        str(folder / "d2.json"),
        str(folder / "d5.json"),
    ]
    assert "killed (signal 9)" in report.problems[0].message
    assert ledger.totals()["statements"] == 6


@BOTH
def test_missing_models_end_the_run(folder, ledger, workers):
    article(folder, "a", "Ines said it was fine.")
    with pytest.raises(SaysoError) as raised:
        run([folder], ledger, workers=workers, engine=doubles.BROKEN)
    assert raised.value.problem.code == "models-missing"
    assert ledger.totals()["documents"] == 0


def test_readers_that_do_not_start_end_the_run(folder, ledger):
    article(folder, "a", "Ines said it was fine.")
    with pytest.raises(RuntimeError, match="did not start"):
        run([folder], ledger, workers=2, engine=doubles.STILLBORN)


def test_a_language_that_is_not_read_is_kept_and_said(folder, ledger):
    article(folder, "a", "Інес сказала, що все добре, і пішла додому.", language="uk")
    report = run([folder], ledger)
    assert (report.read, report.failed) == (0, 0)
    assert report.skipped == {"language": 1}
    (one,) = report.problems
    assert (one.code, one.severity) == ("language", "warning")
    (holding,) = ledger.documents()
    assert holding.skipped == "language"


def test_dates(folder, ledger):
    article(folder, "a", "Ines said it was fine.", published="2023-05-01T23:59:00Z")
    article(folder, "b", "Ines said it was late.", published="2023-05-02")
    article(folder, "c", "Ines said it was gone.", published=None)
    report = run([folder], ledger, since="2023-05-01", until="2023-05-01")
    assert (report.read, report.outside, report.undated) == (1, 1, 1)
    assert ledger.totals()["documents"] == 1


@pytest.mark.parametrize(
    ("published", "since", "until", "inside"),
    [
        (None, None, None, True),
        (None, "2022", None, False),
        ("2022-02-10", "2022-02-10", "2022-02-10", True),
        ("2022-02-10T23:00:00Z", None, "2022-02-10", True),
        ("2022-02-09T23:00:00Z", "2022-02-10", None, False),
        ("2022-02", "2022-02-10", None, True),
        ("2022", None, "2022-02", True),
        ("2022-01", "2022-02-10", None, False),
        ("2022-03-01", "2022-02", "2022-02", False),
        ("2022-02-28", "2022-02", "2022-02", True),
    ],
)
def test_within(published, since, until, inside):
    assert within(published, since, until) is inside


def test_bad_input_is_said_and_the_rest_is_read(folder, ledger):
    (folder / "a.txt").write_text("", "utf-8")
    (folder / "b.jsonl").write_text(
        json.dumps({"id": "x", "language": "en", "text": "Ines said it was fine."})
        + "\n{broken\n"
        + json.dumps({"id": "y", "language": "en", "text": "Omar said it was bad."})
        + "\n",
        "utf-8",
    )
    (folder / "c.txt").write_bytes(bytes(range(256)) * 64)
    report = run([folder, folder / "none.txt"], ledger)
    assert report.read == 2
    places = {one.code: one.where for one in report.errors}
    assert places["empty"] == str(folder / "a.txt")
    assert places["broken-json"] == f"{folder / 'b.jsonl'}:2"
    assert places["binary"] == str(folder / "c.txt")
    assert places["not-found"] == str(folder / "none.txt")
    assert report.failed == 4
    assert {one.code for one in ledger.left_out()} == set(places)


@BOTH
def test_progress_and_stop(folder, ledger, workers):
    for number in range(40):
        article(folder, f"d{number:02}", f"Ines said day {number} was fine.")
    stop = threading.Event()
    steps = []

    def progress(step):
        steps.append(step.done)
        if step.done == 5:
            stop.set()

    report = run([folder], ledger, workers=workers, progress=progress, stop=stop)
    assert report.interrupted
    assert steps[:5] == [1, 2, 3, 4, 5]
    assert 5 <= report.read < 40
    assert ledger.totals()["documents"] == report.read
    rest = run([folder], ledger, workers=workers)
    assert (rest.known, rest.read) == (report.read, 40 - report.read)
    assert not rest.interrupted


def test_a_script_needs_no_guard(folder, tmp_path):
    article(folder, "a", "Ines said it was fine.")
    script = tmp_path / "script.py"
    script.write_text(
        "from sayso.jobs.run import read\nfrom sayso.ledger import Ledger\n"
        f"report = read([{str(folder)!r}], Ledger.open(None), workers=2,"
        f" engine={doubles.ENGINE!r})\n"
        "print('read', report.read)\n",
        "utf-8",
    )
    done = subprocess.run(
        [sys.executable, str(script)], capture_output=True, text=True, timeout=60, check=True,
        env={**__import__("os").environ, "PYTHONPATH": ":".join(p or "." for p in sys.path)},
    )  # fmt: skip
    assert done.stdout == "read 1\n"


@BOTH
def test_a_date_for_documents_that_tell_none(folder, ledger, workers):
    article(folder, "dated", "Ines said it was fine.")
    article(folder, "undated", "Omar said it was not.", published=None)
    run([folder], ledger, workers=workers, published="2023-06-02")
    days = {holding.document.id: holding.document.published for holding in ledger.documents()}
    assert days == {"dated": "2023-05-01", "undated": "2023-06-02"}
    assert ledger.verify() == []
