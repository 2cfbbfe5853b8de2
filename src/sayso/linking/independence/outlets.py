"""The shipped table of news outlets, whose they are, and look-ups in it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

_BLANK = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Outlet:
    """A news outlet. `state` is the one that owns it and appoints who runs it, if one does."""

    name: str
    kind: str
    """`agency`, `paper` or `broadcaster`."""
    owner: str
    state: str | None


@lru_cache(maxsize=1)
def outlets() -> dict[str, Outlet]:
    """All outlets by each of their names, as written."""
    raw = files("sayso.linking.independence").joinpath("outlets.json").read_text("utf-8")
    found: dict[str, Outlet] = {}
    for row in json.loads(raw)["outlets"]:
        one = Outlet(row["name"], row["kind"], row["owner"], row["state"])
        found.update(dict.fromkeys((one.name, *row["aliases"]), one))
    return found


@lru_cache(maxsize=1)
def _folded() -> dict[str, Outlet]:
    return {_fold(name): outlet for name, outlet in outlets().items()}


def _fold(name: str) -> str:
    return _BLANK.sub(" ", name.casefold().strip().removeprefix("the ").removeprefix("www."))


def outlet(name: str | None) -> Outlet | None:
    """The outlet of that name or internet domain, case and article aside."""
    return _folded().get(_fold(name or ""))


@lru_cache(maxsize=2)
def named(*, agencies: bool = False) -> str:
    """A pattern that finds outlets by name (in brackets of its own), the longest first."""
    names = [name for name, one in outlets().items() if not agencies or one.kind == "agency"]
    found = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
    return rf"(?<!\w)({found})(?!\w)"


def mentioned(text: str, start: int, end: int) -> Iterator[tuple[Outlet, int, int]]:
    """The outlets named in a stretch of text, with where."""
    for match in _anywhere().finditer(text, start, end):
        yield outlets()[match[1]], match.start(1), match.end(1)


@lru_cache(maxsize=1)
def _anywhere() -> re.Pattern[str]:
    return re.compile(named())
