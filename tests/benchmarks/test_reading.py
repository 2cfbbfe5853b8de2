"""The benchmark's own parts: same texts for all, other documents by copy, memory from outside."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks.machine import machine
from benchmarks.memory import Watch
from benchmarks.quotations import quotations
from benchmarks.reading import EXAMPLES, lay_out, main, measure, rates, ratios
from benchmarks.stages import LABELS, STAGES, TEXTS
from sayso.documents import document as documented
from sayso.intake import captures
from sayso.records import Capture


def test_the_baseline_finds_direct_quotations() -> None:
    text = (
        "“The road is closed,” Ana Ruiz said. He told the paper: “Nobody may pass.” "
        '"It will open," said Bo Lund. The road, she said, is long. A so-called “road”.'
    )
    assert set(quotations(text)) == {
        ("Ana Ruiz", "The road is closed,"),
        ("He", "Nobody may pass."),
        ("Bo Lund", "It will open,"),
    }


def test_copies_are_other_documents_with_the_same_text(tmp_path: Path) -> None:
    size = lay_out([EXAMPLES], tmp_path, at_least=30)
    held = [one for one in captures([tmp_path / "documents"]) if isinstance(one, Capture)]
    texts = json.loads((tmp_path / TEXTS).read_text("utf-8"))
    assert size["documents"] == len(held) == len(texts) >= 30
    assert len({one.sha256 for one in held}) == len(held)
    made = [documented(one)[0] for one in held]
    assert [one.text for one in made if one is not None] == texts
    assert len({one.id for one in made if one is not None}) == len(held)
    assert len(set(texts)) < len(texts)
    assert size["words"] > 1000


def test_nothing_to_read_is_said(tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match="nothing to read"):
        lay_out([tmp_path], tmp_path, at_least=1)


def test_stages_are_measured_in_their_own_process(tmp_path: Path) -> None:
    lay_out([EXAMPLES], tmp_path, at_least=1)
    found = measure("baseline", tmp_path / "documents")
    assert found["seconds"] > 0
    assert found["found"] > 0
    with pytest.raises(RuntimeError, match="baseline"):
        measure("baseline", tmp_path / "none" / "documents")


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="needs /proc")
def test_memory_counts_what_a_process_starts() -> None:
    hungry = "x = bytearray(60 << 20); import time; time.sleep(.3)"
    code = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {hungry!r}])"
    process = subprocess.Popen([sys.executable, "-c", code], text=True)
    watch = Watch(process)
    process.wait()
    watch.stop()
    assert watch.mebibytes is not None
    assert 60 < watch.mebibytes < 200


def test_figures_are_rates_and_ratios() -> None:
    size = {"documents": 10, "words": 2000}
    slow = {"seconds": 2.0, "passes": 1, "found": 7, "peak_mib": 100.0}
    told = rates(slow, size, 0.01)
    assert told["documents_per_second"] == 5.0
    assert told["words_per_second"] == 1000
    assert told["times_baseline"] == 200.0
    assert ratios({"tagger": {"seconds": 1.0}, "reader": slow})[0].startswith("50%")
    assert ratios({"reader": slow}) == []


def test_the_command_prints_machine_and_table(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    (tmp_path / "a.txt").write_text("“It rained,” Ana Ruiz said. It was a long day.\n", "utf-8")
    before = set(os.listdir(tmp_path))
    assert main([str(tmp_path), "--documents", "3", "--stage", "baseline", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["texts"]["documents"] == 3
    assert told["stages"]["baseline"]["times_baseline"] == 1.0
    assert told["machine"]["versions"]["python"]
    assert main([str(tmp_path), "--documents", "1", "--stage", "baseline"]) == 0
    assert machine()["processor"] in capsys.readouterr().out
    assert set(os.listdir(tmp_path)) == before


def test_every_stage_has_a_label() -> None:
    assert list(STAGES) == list(LABELS)
