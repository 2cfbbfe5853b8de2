"""Floors hold: made-up figures, no models."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from evaluation.__main__ import EVALUATIONS, Evaluation, main
from evaluation.floors import FLOORS, below, compare, read_floors
from evaluation.shared import SHARED, NotThere, need
from sayso.errors import SaysoError

FIGURES = {"dev": {"cue": {"f1": 71.5, "recall": 60.0}, "source": {"f1": 80.0}}, "rows": 12}


def made(figures: dict[str, Any] | Exception) -> Any:
    def measured() -> dict[str, Any]:
        if isinstance(figures, Exception):
            raise figures
        return figures

    return lambda: Evaluation(measured, (("dev", "cue", "recall"), ("dev", "gone")))


@pytest.fixture
def floors(tmp_path: Path) -> Path:
    path = tmp_path / "floors.toml"
    path.write_text("[tagging.dev]\ncue = { f1 = 71.5 }\nsource = { f1 = 80 }\n", "utf-8")
    return path


def run(floors: Path, figures: dict[str, Any] | Exception, *more: str) -> int:
    return main(["--floors", str(floors), *more], {"tagging": made(figures)})


def test_a_figure_at_its_floor_passes(floors: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(floors, FIGURES) == 0
    out = capsys.readouterr().out
    assert "tagging.dev.cue.f1" in out
    assert "ok" in out
    assert "tagging.dev.cue.recall" in out  # shown though it has no floor
    assert "gone" not in out


def test_a_figure_under_its_floor_fails_the_command(
    floors: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(floors, {"dev": {"cue": {"f1": 71.4}, "source": {"f1": 90}}}) == 1
    found = capsys.readouterr()
    assert "tagging.dev.cue.f1: 71.4 is under its floor 71.5" in found.err
    assert "under" in found.out


@pytest.mark.parametrize(
    "source", [{}, {"f1": None}, {"f1": float("nan")}, {"f1": "90"}, {"f1": True}, 90, None]
)
def test_what_is_not_measured_fails(floors: Path, source: Any) -> None:
    assert run(floors, {"dev": {"cue": {"f1": 99}, "source": source}}) == 1


def test_absent_data_is_skipped_and_said(floors: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(floors, NotThere(SHARED / "data" / "x")) == 0
    assert "tagging: skipped: needs ../shared/data/x" in capsys.readouterr().out


def test_a_missing_model_fails(floors: Path, capsys: pytest.CaptureFixture[str]) -> None:
    error = SaysoError("models-missing", "here", file="model.onnx")
    assert run(floors, error) == 1
    assert "tagging:" in capsys.readouterr().err


def test_json_holds_figures_floors_and_verdicts(
    floors: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(floors, {"dev": {"cue": {"f1": 1}, "source": {"f1": 90}}}, "--json") == 1
    told = json.loads(capsys.readouterr().out)
    assert told["passed"] is False
    assert told["tagging"]["figures"]["dev"]["cue"] == {"f1": 1}
    assert [row["verdict"] for row in told["tagging"]["rows"]] == ["under", "ok"]


def test_only_runs_what_is_named(floors: Path) -> None:
    both = {"tagging": made(FIGURES), "other": made(AssertionError("must not run"))}
    assert main(["--floors", str(floors), "--only", "tagging"], both) == 0
    with pytest.raises(SystemExit):
        main(["--only", "nothing"], both)


def test_without_a_file_nothing_has_a_floor(tmp_path: Path) -> None:
    assert read_floors(tmp_path / "none.toml") == {}
    assert below(FIGURES, {}, "tagging") == []


def test_a_floor_must_be_a_number() -> None:
    with pytest.raises(ValueError, match="dev"):
        below(FIGURES, {"dev": {"cue": "high"}}, "tagging")


def test_the_file_of_floors_fits_the_evaluations() -> None:
    floors = read_floors(FLOORS)
    assert "attribution" in floors
    assert set(floors) <= set(EVALUATIONS)
    assert all(row.floor is not None for name in floors for row in compare({}, floors[name], name))


def test_need_gives_what_is_there(tmp_path: Path) -> None:
    assert need(tmp_path) == tmp_path
    with pytest.raises(NotThere, match="needs"):
        need(tmp_path / "none")
