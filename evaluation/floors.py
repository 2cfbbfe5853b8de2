"""Floors: the figure below which a measure must not fall, and what is said where one does.

`floors.toml` has a section for each evaluation; its tables have the shape of the figures that the
evaluation returns, and hold only the figures that have a floor. A floor is raised freely and
lowered only by hand, with a reason beside it.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, Literal

FLOORS: Final = Path(__file__).parent / "floors.toml"
Floors = Mapping[str, Any]
"""A number at each leaf; the same keys on the way to it as in the figures."""


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table: a figure (None: not measured), its floor if it has one, and which
    of the two is higher. `path` holds the keys to it, the evaluation's name first."""

    path: tuple[str, ...]
    figure: float | None
    floor: float | None

    @property
    def verdict(self) -> Literal["ok", "under", "missing", ""]:
        """Empty for a figure that is only shown."""
        if self.floor is None:
            return ""
        if self.figure is None:
            return "missing"
        return "under" if self.figure < self.floor else "ok"

    @property
    def place(self) -> str:
        return ".".join(self.path)

    @property
    def line(self) -> str:
        """Say what is wrong with it."""
        if self.figure is None:
            return f"{self.place}: not measured, its floor is {self.floor}"
        return f"{self.place}: {self.figure} is under its floor {self.floor}"


def read_floors(path: Path = FLOORS) -> dict[str, Any]:
    """Read all sections; none where the file is not there. Raises TOMLDecodeError."""
    return tomllib.loads(path.read_text("utf-8")) if path.is_file() else {}


def compare(
    figures: Floors, floors: Floors, at: str, *, show: Sequence[tuple[str, ...]] = ()
) -> list[Row]:
    """Set figures beside their floors, in the order of the floors; then those of `show` (paths of
    keys) that have none. `at` names the evaluation."""
    rows = [Row((at, *path), _figure(figures, path), floor) for path, floor in _leaves(floors)]
    there = {row.path for row in rows}
    for path in show:
        figure = _figure(figures, path)
        if figure is not None and (at, *path) not in there:
            rows.append(Row((at, *path), figure, None))
    return rows


def below(figures: Floors, floors: Floors, at: str) -> list[str]:
    """Give every figure that is under its floor, or was not measured, as a line to print."""
    return [row.line for row in compare(figures, floors, at) if row.verdict in ("under", "missing")]


def _leaves(floors: Floors, path: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], float]]:
    for key, value in floors.items():
        if isinstance(value, Mapping):
            yield from _leaves(value, (*path, key))
        elif isinstance(value, int | float) and not isinstance(value, bool):
            yield (*path, key), float(value)
        else:
            raise ValueError(f"floor {'.'.join((*path, key))} is no number: {value!r}")


def _figure(figures: Any, path: tuple[str, ...]) -> float | None:
    for key in path:
        if not isinstance(figures, Mapping) or key not in figures:
            return None
        figures = figures[key]
    number = isinstance(figures, int | float) and not isinstance(figures, bool)
    # NaN is neither above nor below anything: it counts as not measured
    return figures if number and figures == figures else None
