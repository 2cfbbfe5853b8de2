import json
import os
import signal
import subprocess
import sys
import time

import numpy as np
import pytest

from sayso import cli
from sayso.jobs import engine
from sayso.ledger import Ledger, asking
from sayso.records import Judgement
from sayso.terminal import output
from tests.jobs import doubles
from tests.ledger import made

HEAVY = {"onnxruntime", "tokenizers", "numpy", "sqlalchemy", "rich", "trafilatura", "jinja2"}


def environment():
    paths = os.pathsep.join(path or os.getcwd() for path in sys.path)
    return {**os.environ, "PYTHONPATH": paths, "COLUMNS": "80"}


def article(folder, name, body, **fields):
    values = {"id": name, "published": "2023-05-01", "language": "en", "text": body, **fields}
    (folder / f"{name}.json").write_text(json.dumps(values), "utf-8")


@pytest.fixture
def case(tmp_path, monkeypatch):
    """A folder to be in, with documents in `in`, read by a double."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(engine, "SHIPPED", doubles.ENGINE)
    monkeypatch.delenv("SAYSO_LEDGER", raising=False)
    folder = tmp_path / "in"
    folder.mkdir()
    article(folder, "a", "Ines said the bridge would open.", publisher="The Gazette")
    article(folder, "b", "Omar said the bridge was closed.", published="2023-05-02")
    return tmp_path


class Embedder:
    """Puts every proposition near to the first statements."""

    name = ""

    def embed(self, texts):
        return np.eye(4, dtype=np.float32)[: len(texts)]


def judged(said, proposition):
    return [
        Judgement("deny" if "closed" in one.statement.words else "affirm", 0.9, ("a word",))
        for one in said
    ]


@pytest.fixture
def models(monkeypatch):
    monkeypatch.setattr(asking.Embedder, "load", lambda **_: Embedder())
    monkeypatch.setattr(asking, "shipped_judge", lambda: judged)


@pytest.fixture
def sayso(capfd):
    """Runs the command here; gives its status, its output and its errors."""

    def run(*arguments):
        with pytest.raises(SystemExit) as ended:
            cli.main([str(argument) for argument in arguments])
        return ended.value.code, *capfd.readouterr()

    return run


def lines(out):
    return [json.loads(line) for line in out.splitlines()]


# --help


def test_help_imports_no_model():
    code = (
        "import sys\nfrom sayso.cli import main\n"
        "try:\n    main(['--help'])\nexcept SystemExit as ended:\n    assert not ended.code\n"
        f"heavy = {sorted(HEAVY)!r}\n"
        "print([name for name in heavy if name in sys.modules])\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], env=environment(), capture_output=True, text=True, check=True
    )
    assert "read" in done.stdout
    assert done.stdout.splitlines()[-1] == "[]"


def test_help_answers_quickly():
    def best(*arguments):
        """Least wall time and least processor time of some runs, in seconds."""
        walls, cpus = [], []
        for _ in range(7):
            before, began = os.times(), time.perf_counter()
            subprocess.run(
                [sys.executable, *arguments],
                env=environment(),
                stdout=subprocess.DEVNULL,
                check=True,
            )
            walls.append(time.perf_counter() - began)
            after = os.times()
            cpus.append(after.children_user - before.children_user)
        return min(walls), min(cpus)

    bare = best("-c", "pass")
    own = best("-c", "from sayso.cli import main; main(['--help'])")
    assert own[1] - bare[1] < 0.2
    # On a machine that is busy with something else, wall time is not the command's own.
    assert min(own[0] - bare[0], own[1] - bare[1] + 0.05) < 0.2


@pytest.mark.parametrize("command", sorted(cli.sayso.commands))
def test_every_command_and_option_says_what_it_does(command, sayso):
    status, out, _ = sayso(command, "--help")
    assert status == 0
    assert cli.sayso.commands[command].help
    for parameter in cli.sayso.commands[command].params:
        if parameter.param_type_name == "option":
            assert parameter.help, parameter.name
            assert parameter.opts[0] in out


def test_version(sayso):
    from sayso import __version__

    assert sayso("--version")[:2] == (0, f"sayso {__version__}\n")


# read


def test_read_then_read_again(case, sayso):
    status, out, err = sayso("read", "in", "--workers", "1")
    assert (status, err) == (0, "")
    (summary,) = lines(out)
    assert summary["summary"]["documents"] == 2
    assert summary["summary"]["statements"] == 2
    status, out, err = sayso("read", "in", "--table", "--workers", "1")
    assert status == 0
    assert "Nothing new" in out
    assert "2 documents in the ledger already" in out


def test_read_in_processes_and_elsewhere(case, sayso):
    assert sayso("--ledger", "other.db", "read", "in", "--workers", "2")[0] == 0
    assert not (case / "sayso.db").exists()
    assert len(lines(sayso("statements", "--ledger", "other.db")[1])) == 2


def test_the_environment_names_the_ledger(case, sayso, monkeypatch):
    monkeypatch.setenv("SAYSO_LEDGER", "env.db")
    assert sayso("read", "in", "-q", "--workers", "1") == (0, "", "")
    assert (case / "env.db").exists()


def test_bad_inputs_fail_alone(case, sayso):
    folder = case / "in"
    (folder / "empty.txt").touch()
    (folder / "huge.txt").write_bytes(b"word " * 160_000)
    (folder / "line.txt").write_bytes(b"word " * 100_200)
    (folder / "binary.txt").write_bytes(bytes(range(256)) * 40)
    (folder / "latin.txt").write_bytes("Zoë said the café was open.".encode("latin-1"))
    (folder / "page.html").write_text(
        "<html><head><script>var a = 1;</script></head><body><script>b()</script></body></html>"
    )
    (folder / "lines.jsonl").write_text(
        '{"id": "x", "text": "Vera said it was fine.", "language": "en"}\n'
        '{"id": "y", "text": \n'
        '{"id": "z", "text": "Vera said it was bad.", "language": "en",'
        ' "published": "2023-02-31"}\n'
    )
    status, out, err = sayso("read", "in", "--workers", "2", "--max-bytes", "600000")
    assert status == 1
    (summary,) = lines(out)
    # a, b, latin.txt, lines.jsonl:1 and :3
    assert summary["summary"]["documents"] == 5
    for place, code in {
        "empty.txt": "empty",
        "huge.txt": "too-large",
        "line.txt": "line-too-long",
        "binary.txt": "binary",
        "page.html": "no-article",
        "lines.jsonl:2": "broken-json",
    }.items():
        found = [line for line in err.splitlines() if place in line]
        assert len(found) == 1, err
        assert found[0].startswith("error: ")
        assert found[0].endswith(f"[{code}]")
    for place, code in {"latin.txt": "encoding", "lines.jsonl:3": "bad-date"}.items():
        (found,) = [line for line in err.splitlines() if place in line]
        assert found.startswith("warning: ")
        assert found.endswith(f"[{code}]")
    assert err.count("\n  → ") == 8
    left_out = [line for line in lines(sayso("documents")[1]) if line["document"] is None]
    assert len(left_out) == 6
    assert all(line["skipped"] and line["hint"] for line in left_out)
    assert sayso("verify")[0] == 0


def test_many_problems_are_counted(case, sayso):
    bad = case / "bad.jsonl"
    bad.write_text("{\n" * 50 + '{"id": "x", "text": "Vera said yes.", "language": "en"}\n')
    status, _, err = sayso("read", "bad.jsonl", "--workers", "1")
    assert status == 1
    assert err.count("error:") == output.SHOWN
    assert "and 30 more: sayso documents" in err


def test_nothing_to_do(case, sayso):
    status, out, err = sayso("read", "nowhere", "--workers", "1")
    assert status == 2
    assert lines(out)[0]["summary"]["failed"] == 1
    assert "error: nowhere: " in err
    assert "[not-found]" in err
    (case / "void").mkdir()
    status, _, err = sayso("read", "void", "--workers", "1")
    assert status == 2
    assert "[no-documents]" in err


def test_dates_choose_and_are_checked(case, sayso):
    status, out, _ = sayso("read", "in", "--since", "2023-05-02", "--workers", "1")
    assert (status, lines(out)[0]["summary"]["outside"]) == (0, 1)
    status, _, err = sayso("read", "in", "--until", "2023-02-31")
    assert status == 2
    assert "'2023-02-31' is not a date" in err
    assert "[bad-option]" in err
    assert "→ see sayso read --help" in err


@pytest.mark.parametrize(
    "arguments",
    [("read",), ("ask",), ("nonsense",), ("statements", "--act", "shout"), ("--nonsense",)],
)
def test_usage(arguments, sayso):
    status, out, err = sayso(*arguments)
    assert (status, out) == (2, "")
    assert err.startswith("error: ")
    assert "--help" in err


def test_missing_models(case, sayso, monkeypatch):
    monkeypatch.setattr(engine, "SHIPPED", doubles.BROKEN)
    status, _, err = sayso("read", "in", "--workers", "2")
    assert status == 2
    assert "[models-missing]" in err
    assert "sayso doctor" in err


# statements, documents, verify


def test_statements(case, sayso):
    sayso("read", "in", "-q", "--workers", "1")
    first, second = lines(sayso("statements")[1])
    assert set(first) == {
        "document", "publisher", "published", "title", "source", "cue", "content", "speaker",
        "act", "polarity", "certainty", "said_on", "said_when", "about_when", "due", "evidence",
        "about_where", "nobody", "mentions", "event", "medium", "target", "denies", "condition",
        "confidence", "reading", "id", "form", "cue_kind", "parent",
    }  # fmt: skip
    assert first["content"] == [{"start": 10, "end": 31, "quote": "the bridge would open"}]
    assert first["source"] == {"start": 0, "end": 4, "quote": "Ines"}
    assert first["speaker"] == {"name": "Ines", "affiliation": None, "key": "ines", "likely": None}
    assert first["reading"] == "double-1"
    text = sayso("documents", "--text", "a")[1]
    assert text[10:31] == "the bridge would open"
    assert lines(sayso("statements", "--speaker", "omar")[1]) == [second]
    assert lines(sayso("statements", "--search", "closing bridges")[1]) == [second, first]
    assert lines(sayso("statements", "--limit", "1")[1]) == [first]
    assert lines(sayso("statements", "--until", "2023-05-01")[1]) == [first]
    assert sayso("statements", "--speaker", "nobody") == (0, "", "")


def test_statements_on_an_event(case, sayso):
    document = made.document()
    reading = made.reading(document)
    with Ledger.open(case / "sayso.db", create=True) as opened:
        capture = made.capture(document.text, origin=document.origin)
        opened.add(capture, document, reading, made.vectors(reading))
    found = lines(sayso("statements", "--event", "agree", "--all-kinds")[1])
    assert {line["event"]["root"] for line in found} == {"AGREE"}
    assert sayso("statements", "--event", "RETREAT", "--all-kinds") == (0, "", "")
    assert sayso("statements", "--event", "nonsense")[0] == 2


def test_statements_on_a_place(case, sayso):
    article(case / "in", "c", "Vera said Russian trains left Kharkiv. Omar said Crimea was calm.")
    sayso("read", "in", "-q", "--workers", "1")
    first, second = lines(sayso("statements", "--document", "c")[1])
    kharkiv, russian = first["about_where"]
    assert kharkiv == {
        "name": "Kharkiv", "geonames": 706483, "form": "name", "kind": "city", "country": "UA",
        "region": "UA.07", "latitude": 49.5, "longitude": 36.25, "confidence": 0.9,
        "other": {"name": "Kharkiv Oblast", "geonames": 706482, "kind": "region", "country": "UA",
                  "region": "UA.07", "chance": 0.3},
        "claimants": [], "countries": ["UA"], "view": "GeoNames",
        "start": 30, "end": 37, "quote": "Kharkiv",
    }  # fmt: skip
    assert (russian["form"], russian["name"]) == ("demonym", "Russia")
    assert second["about_where"][0]["claimants"] == ["Ukraine", "Russia"]
    assert lines(sayso("statements", "--place", "Kharkiv")[1]) == [first]
    assert lines(sayso("statements", "--place", "Ukraine")[1]) == [first, second]
    assert lines(sayso("statements", "--place", "russia")[1]) == [second]
    assert lines(sayso("statements", "--place", "706483", "--speaker", "omar")[1]) == []
    assert sayso("statements", "--place", "Norway") == (0, "", "")
    status, out, err = sayso("statements", "--place", "Kharkv")
    assert (status, out) == (2, "")
    assert "unknown-place" in err
    assert "did you mean Kharkiv" in err


def test_what_was_not_said_is_shown_when_asked_for(case, sayso):
    article(case / "in", "c", "Vera thought it leaked. Vera did a test. Vera said it held.")
    sayso("read", "in", "-q", "--workers", "1")

    def words(*arguments):
        status, out, err = sayso("statements", "--document", "c", *arguments)
        assert status == 0
        return [line["content"][0]["quote"] for line in lines(out)], err

    assert words() == (["it held"], "… 2 more are thoughts, evidence or deeds: --all-kinds\n")
    assert words("--cue-kind", "thinking") == (["it leaked"], "")
    assert words("--cue-kind", "thinking", "--cue-kind", "doing")[0] == ["it leaked", "a test"]
    assert words("--all-kinds") == (["it leaked", "a test", "it held"], "")
    shown, err = words("--search", "leaked")
    assert (shown, err) == ([], "… 1 more are thoughts, evidence or deeds: --all-kinds\n")
    assert words("--search", "leaked", "--all-kinds")[0] == ["it leaked"]
    table = sayso("statements", "--document", "c", "--all-kinds", "--table")[1]
    assert "thinking" in table
    assert "doing" in table


def test_tables(case, sayso, monkeypatch):
    sayso("read", "in", "-q", "--workers", "1")
    for columns in (80, 140):
        monkeypatch.setenv("COLUMNS", str(columns))
        for command in ("statements", "documents"):
            status, out, _ = sayso(command, "--table")
            assert status == 0
            assert max(map(len, out.splitlines())) <= columns
        assert "“the bridge would open”" in sayso("statements", "--table")[1]


def test_a_text_cannot_steer_the_terminal(case, sayso):
    article(case / "in", "c", "Vera said \x1b[31mred\x1b[0m was \x07fine.", title="a\x1b[2Jb")
    sayso("read", "in", "-q", "--workers", "1")
    for command in ("statements", "documents"):
        assert "\x1b" not in sayso(command, "--table")[1]


def test_documents(case, sayso):
    article(case / "in", "u", "Інес сказала, що все добре, і пішла додому.", language="uk")
    (case / "in" / "empty.txt").touch()
    status, _, err = sayso("read", "in", "--workers", "1")
    assert status == 1
    assert "[language]" in err
    a, u, b, empty = lines(sayso("documents")[1])
    assert (a["document"], a["statements"], a["skipped"]) == ("a", 1, None)
    assert b["published"] == "2023-05-02"
    assert (u["skipped"], u["statements"]) == ("language", 0)
    assert empty["skipped"] == "empty"
    table = sayso("documents", "--table")[1]
    assert "written in uk" in table
    assert "empty.txt" in table


def test_text_of_an_unknown_document(case, sayso):
    sayso("read", "in", "-q", "--workers", "1")
    status, _, err = sayso("documents", "--text", "nobody")
    assert status == 2
    assert "'nobody'" in err


def test_verify(case, sayso):
    sayso("read", "in", "-q", "--workers", "1")
    status, out, _ = sayso("verify")
    assert status == 0
    assert lines(out)[-1]["summary"] == {
        "documents": 2, "statements": 2, "speakers": 2, "flaws": 0
    }  # fmt: skip
    import sqlite3

    with sqlite3.connect(case / "sayso.db") as raw:
        raw.execute("UPDATE documents SET text = replace(text, 'open', 'shut')")
    raw.close()
    status, out, _ = sayso("verify")
    assert status == 1
    assert "'the bridge would open'" in out
    assert "flaws" in sayso("verify", "--table")[1]


@pytest.mark.parametrize("command", ["statements", "documents", "verify"])
def test_no_ledger(case, sayso, command):
    status, out, err = sayso(command)
    assert (status, out) == (2, "")
    assert "sayso.db" in err
    assert "[no-ledger]" in err
    (case / "notes.txt").write_text("my notes")
    assert "[not-a-ledger]" in sayso(command, "--ledger", "notes.txt")[2]


# ask


def behind(name: str | None) -> dict[str, object]:
    """A stance's part of the summary: one statement by that speaker, who names no ground."""
    names = [name] if name else []
    number = len(names)
    step = {"step": "no access", "kept": None, "reason": "names no ground, and speaks of others"}
    return {
        "statements": number, "speakers": number, "documents": number, "texts": number,
        "utterances": number, "unnamed": 0, "origins": names, "independent": names,
        "with_access": [], "merges": [{**step, "merged": names}] if names else [],
    }  # fmt: skip


def test_ask_says_who_stands_behind(case, sayso, models):
    sayso("read", "in", "-q", "--workers", "1")
    out = sayso("ask", "the", "bridge", "will", "open", "--table")[1]
    steps = "1 document → 1 text → 1 utterance → 1 named origin → 1 independent → 0 with own access"
    assert " ".join(out.split()).count(steps) == 2


def test_ask(case, sayso, models):
    sayso("read", "in", "-q", "--workers", "1")
    status, out, _ = sayso("ask", "the", "bridge", "will", "open")
    assert status == 0
    first, second, summary = lines(out)
    assert set(first) == {
        "proposition", "stance", "score", "speaker", "affiliation", "said_on", "document",
        "publisher", "content", "cue", "cue_kind", "signals", "statement",
    }  # fmt: skip
    assert first["proposition"] == "the bridge will open"
    assert (first["stance"], first["speaker"], first["publisher"]) == (
        "affirm", "Ines", "The Gazette",
    )  # fmt: skip
    assert (second["stance"], second["speaker"]) == ("deny", "Omar")
    assert summary["summary"] == {
        "proposition": "the bridge will open",
        "affirm": behind("Ines"),
        "deny": behind("Omar"),
        "doubt": behind(None),
        "disputed": True,
        "judged": 2,
        "held": 2,
        "left_out": 0,
    }


def test_ask_and_brief_on_a_place(case, sayso, models):
    article(case / "in", "c", "Vera said the bridge of Kharkiv would open.")
    sayso("read", "in", "-q", "--workers", "1")
    line, summary = lines(sayso("ask", "the bridge opens", "--place", "Ukraine")[1])
    assert line["document"] == "c"
    assert summary["summary"]["held"] == 1
    brief = sayso("brief", "--ask", "the bridge opens", "--place", "Ukraine")[1]
    assert "Vera" in brief
    assert "places: Kharkiv (UA)" in brief
    assert "Ines" not in brief
    status, _, err = sayso("brief", "--ask", "the bridge opens", "--place", "Nowherria")
    assert status == 2
    assert "unknown-place" in err


def test_ask_within_dates(case, sayso, models):
    sayso("read", "in", "-q", "--workers", "1")
    *found, summary = lines(sayso("ask", "the bridge will open", "--since", "2023-05-02")[1])
    assert [line["speaker"] for line in found] == ["Omar"]
    assert summary["summary"]["held"] == 1


def test_ask_judges_no_deeds(case, sayso, models):
    article(case / "in", "c", "Vera thought it would open. Vera did open the bridge.")
    sayso("read", "in", "-q", "--workers", "1")
    *found, summary = lines(sayso("ask", "the bridge will open")[1])
    assert sorted(line["speaker"] for line in found) == ["Ines", "Omar", "Vera"]
    assert {line["cue_kind"] for line in found} == {None, "thinking"}
    assert (summary["summary"]["held"], summary["summary"]["left_out"]) == (3, 1)
    table = sayso("ask", "the bridge will open", "--table")[1]
    assert "(as a thought)" in table
    assert "1 more left out for its kind of cue" in table
    *found, _ = lines(sayso("ask", "the bridge will open", "--cue-kind", "saying")[1])
    assert sorted(line["speaker"] for line in found) == ["Ines", "Omar"]
    *_, summary = lines(sayso("ask", "the bridge will open", "--all-kinds")[1])
    assert (summary["summary"]["held"], summary["summary"]["left_out"]) == (4, 0)


def test_ask_draws_a_table(case, sayso, models, monkeypatch):
    sayso("read", "in", "-q", "--workers", "1")
    for columns in (80, 140):
        monkeypatch.setenv("COLUMNS", str(columns))
        out = sayso("ask", "--table", "the bridge will open")[1]
        assert max(map(len, out.splitlines())) <= columns
        assert "DISPUTED" in out
        assert "● 1 affirm" in out
        assert "“the bridge was closed”" in out


def test_ask_wants_a_proposition(case, sayso, models):
    sayso("read", "in", "-q", "--workers", "1")
    status, _, err = sayso("ask", "bridge")
    assert status == 2
    assert "[bad-proposition]" in err


# commitments


def test_commitments(tmp_path, sayso, monkeypatch):
    path = tmp_path / "case.db"
    document = made.document()
    reading = made.reading(document)
    capture = made.capture(document.text, origin=document.origin)
    with Ledger.open(path, create=True) as opened:
        opened.add(capture, document, reading, made.vectors(reading))
    status, out, _ = sayso("commitments", "--ledger", path, "--on", "2023-07-01")
    assert status == 0
    (found,) = lines(out)
    assert set(found) == {
        "statement", "document", "publisher", "speaker", "act", "said_on", "published",
        "content", "due", "condition", "standing", "later",
    }  # fmt: skip
    assert (found["standing"], found["due"]["edtf"], found["later"]) == ("overdue", "2023-05", [])
    for columns in (80, 140):
        monkeypatch.setenv("COLUMNS", str(columns))
        out = sayso("commitments", "--ledger", path, "--on", "2023-07-01", "--table")[1]
        assert max(map(len, out.splitlines())) <= columns
        assert "overdue" in out
        assert "Ada Holm" in out
    assert sayso("commitments", "--ledger", path, "--standing", "overdue")[1] == ""
    assert lines(sayso("commitments", "--ledger", path)[1])[0]["standing"] == "open"
    assert sayso("commitments", "--ledger", path, "--place", "Norway") == (0, "", "")


def test_commitments_wants_a_whole_day(tmp_path, sayso):
    with Ledger.open(tmp_path / "case.db", create=True):
        pass
    status, _, err = sayso("commitments", "--ledger", tmp_path / "case.db", "--on", "2023-07")
    assert status == 2
    assert "[bad-option]" in err


# brief


def test_brief_of_a_folder_leaves_no_ledger(case, sayso, models):
    status, out, _ = sayso("brief", "in", "--ask", "the bridge will open", "--workers", "1")
    assert status == 0
    assert "the bridge will open" in out
    assert "DISPUTED" in out
    assert "Ines" in out
    assert sorted(path.name for path in case.iterdir()) == ["in"]


def test_brief_of_the_ledger_as_a_page(case, sayso, models):
    article(case / "in", "c", "Vera said the northern tunnel would open in May.")
    sayso("read", "in", "-q", "--workers", "1")
    status, out, err = sayso("brief", "-o", "page.html")
    assert (status, out, err) == (0, "", "→ page.html\n")
    page = (case / "page.html").read_text("utf-8")
    assert "<html" in page
    # Without --ask it asks what is said in the ledger.
    assert "The northern tunnel would open in May" in page


def test_brief_within_dates(case, sayso, models):
    sayso("read", "in", "-q", "--workers", "1")
    arguments = ("brief", "--ask", "the bridge will open", "--since", "2023-05-02")
    status, out, _ = sayso(*arguments)
    assert status == 0
    assert "Omar" in out
    assert "Ines" not in out


def test_brief_says_what_failed(case, sayso, models):
    (case / "in" / "empty.txt").touch()
    status, _, err = sayso("brief", "in", "-o", "page.html", "--workers", "1")
    assert status == 1
    assert "[empty]" in err
    assert "empty.txt" in (case / "page.html").read_text("utf-8")


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("brief",), "no-ledger"),
        (("brief", "nowhere"), "no-documents"),
        (("brief", "in", "-o", "nowhere/page.html"), "unreadable"),
        (("brief", "in", "--ask", "what"), "bad-proposition"),
    ],
)
def test_brief_of_nothing(case, sayso, models, arguments, code):
    status, _, err = sayso(*arguments)
    assert status == 2
    assert f"[{code}]" in err


# the process


def drive(case, *arguments, engine=doubles.ENGINE, **options):
    return subprocess.Popen(
        [sys.executable, "-m", "tests.driver", engine, *arguments],
        cwd=case,
        env=environment(),
        text=True,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        **options,
    )


def wait_for(case, documents, process):
    """Wait until so many documents are in the ledger."""
    path = case / "sayso.db"
    for _ in range(600):
        assert process.poll() is None, process.communicate()
        if path.exists():
            try:
                with Ledger.open(path) as ledger:
                    if ledger.totals()["documents"] >= documents:
                        return
            except Exception:
                pass
        time.sleep(0.02)
    raise AssertionError("the run does not get on")


@pytest.mark.parametrize("workers", ["1", "2"])
def test_killed_in_the_middle_and_run_again(case, workers):
    for number in range(60):
        article(case / "in", f"d{number:02}", f"Ines said day {number} was fine.")
    command = ("read", "in", "--workers", workers)
    for reached in (5, 20):
        process = drive(case, *command, engine=doubles.SLOW)
        wait_for(case, reached, process)
        process.kill()
        process.communicate()
        with Ledger.open(case / "sayso.db") as ledger:
            assert ledger.verify() == []
            held = ledger.totals()
            assert reached <= held["documents"] == held["statements"] < 62
            assert len(ledger.vectors()[0]) == held["statements"]
    process = drive(case, *command)
    out, err = process.communicate()
    assert process.returncode == 0, err
    assert lines(out)[0]["summary"]["documents"] + held["documents"] <= 62
    with Ledger.open(case / "sayso.db") as ledger:
        assert ledger.verify() == []
        assert ledger.totals() == {"documents": 62, "statements": 62, "speakers": 2}
        assert len({entry.document.id for entry in ledger.statements()}) == 62
        assert len(ledger.vectors()[0]) == 62


@pytest.mark.parametrize("workers", ["1", "2"])
def test_stopped_with_ctrl_c(case, workers):
    for number in range(60):
        article(case / "in", f"d{number:02}", f"Ines said day {number} was fine.")
    process = drive(
        case, "read", "in", "--table", "--workers", workers,
        engine=doubles.SLOW, start_new_session=True,
    )  # fmt: skip
    wait_for(case, 4, process)
    os.killpg(process.pid, signal.SIGINT)
    out, err = process.communicate(timeout=20)
    assert process.returncode == 130
    assert "stopping" in err
    assert "Traceback" not in err
    assert "The same command goes on from here" in out
    with Ledger.open(case / "sayso.db") as ledger:
        assert ledger.verify() == []
        assert 4 <= ledger.totals()["documents"] < 62


def test_a_pipe_that_closes_early(case):
    text = "\n".join(f"Ines said rain would come on day {number}." for number in range(3000))
    article(case / "in", "long", text)
    assert drive(case, "read", "in", "-q", "--workers", "1").wait() == 0
    process = drive(case, "statements")
    assert process.stdout.readline().startswith("{")
    process.stdout.close()
    assert process.stderr.read() == ""
    assert process.wait(timeout=20) == 0
