"""Every evaluation against its floors: `python -m evaluation [--json] [--only NAME]`.

Prints figure, floor and verdict of each measure. Exits with 1 where a figure is under its floor
(`floors.toml`) or could not be measured though its data is there; an evaluation whose data set is
not on this machine is skipped, and says so.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any, Final

from evaluation.floors import FLOORS, Row, compare, read_floors
from evaluation.shared import NotThere
from sayso.errors import SaysoError

Paths = Sequence[tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Evaluation:
    """`figures` measures, and raises NotThere or SaysoError; `show` names the figures that get a
    line of the table even without a floor."""

    figures: Callable[[], Mapping[str, Any]]
    show: Paths = ()


def _module(name: str) -> Callable[[], Evaluation]:
    # Imported when its turn comes: each loads models and tables of its own.
    def opened() -> Evaluation:
        module = import_module(f"evaluation.{name}")
        return Evaluation(module.figures, module.SHOW)

    return opened


EVALUATIONS: Final[Mapping[str, Callable[[], Evaluation]]] = {
    name: _module(name)
    for name in (
        "attribution", "headlines", "stance", "copies", "reading", "understanding", "time", "place",
        "entities", "events",
    )
}  # fmt: skip


def main(
    arguments: Sequence[str] | None = None,
    evaluations: Mapping[str, Callable[[], Evaluation]] = EVALUATIONS,
) -> int:
    """Run what is asked for and give the exit status."""
    parser = argparse.ArgumentParser(prog="python -m evaluation", description=__doc__)
    parser.add_argument("--json", action="store_true", help="print all figures as JSON")
    parser.add_argument("--only", action="append", choices=list(evaluations), metavar="NAME",
                        help=f"one of {', '.join(evaluations)}; may be given again")  # fmt: skip
    parser.add_argument("--floors", type=Path, default=FLOORS, help="another file of floors")
    asked = parser.parse_args(arguments)
    floors = read_floors(asked.floors)
    results: dict[str, Any] = {}
    failed = False
    for name, opened in evaluations.items():
        if asked.only and name not in asked.only:
            continue
        if not asked.json:
            print(f"{name} …", file=sys.stderr, flush=True)
        rows: list[Row] = []
        found: Mapping[str, Any] = {}
        try:
            evaluation = opened()
            found = evaluation.figures()
            rows = compare(found, floors.get(name, {}), name, show=evaluation.show)
            wrong = [row.line for row in rows if row.verdict in ("under", "missing")]
        except NotThere as reason:
            results[name] = {"skipped": str(reason)}
            if not asked.json:
                print(f"{name}: {reason}\n")
            continue
        except SaysoError as error:
            wrong = [f"{name}: {error}"]
        failed = failed or bool(wrong)
        results[name] = {"figures": found, "rows": [_plain(row) for row in rows], "wrong": wrong}
        if rows and not asked.json:
            show(name, rows)
        for line in wrong:
            print(line, file=sys.stderr)
    if asked.json:
        print(json.dumps({"passed": not failed, **results}, indent=2))
    return 1 if failed else 0


def show(name: str, rows: Sequence[Row]) -> None:
    """Print one evaluation's lines."""
    width = max([len(row.place) for row in rows] + [len(name), 40])
    print(f"{name:{width}}{'figure':>9}{'floor':>9}  verdict")
    for row in rows:
        figure = "–" if row.figure is None else f"{row.figure:g}"
        floor = "–" if row.floor is None else f"{row.floor:g}"
        print(f"{row.place:{width}}{figure:>9}{floor:>9}  {row.verdict}")
    print()


def _plain(row: Row) -> dict[str, Any]:
    return {
        "figure": row.figure, "floor": row.floor, "path": list(row.path), "verdict": row.verdict,
    }  # fmt: skip


if __name__ == "__main__":
    raise SystemExit(main())
