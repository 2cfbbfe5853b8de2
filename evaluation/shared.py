"""Where the data sets lie that are not part of this repository: `../shared` beside it."""

from __future__ import annotations

from pathlib import Path
from typing import Final

SHARED: Final = Path(__file__).resolve().parents[2] / "shared"


class NotThere(Exception):
    """A data set is not on this machine: the evaluation that needs it is skipped, not failed."""

    def __init__(self, path: Path) -> None:
        self.path = path
        super().__init__(f"skipped: needs {_short(path)}")


def need(path: Path) -> Path:
    """Give the path. Raises NotThere where there is nothing at it."""
    if not path.exists():
        raise NotThere(path)
    return path


def _short(path: Path) -> str:
    """Name a path as the documentation does: `../shared/…`."""
    if path.is_relative_to(SHARED):
        return f"../shared/{path.relative_to(SHARED).as_posix()}".rstrip("/.")
    return str(path)
