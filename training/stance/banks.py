"""Names, places and sentence shapes from which `compose` builds training pairs (`banks.toml`)."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any, Final

with (Path(__file__).parent / "banks.toml").open("rb") as file:
    _BANK: Final[dict[str, Any]] = tomllib.load(file)


def _words(name: str) -> tuple[str, ...]:
    return tuple(_BANK[name])


def _shapes(name: str) -> dict[str, tuple[tuple[str, str], ...]]:
    return {act: tuple((cue, said) for cue, said in rows) for act, rows in _BANK[name].items()}


STATES: Final = _words("states")
PLACES: Final = _words("places")
GROUPS: Final = _words("groups")
ORGANISATIONS: Final = _words("organisations")
FIRST: Final = _words("first")
LAST: Final = _words("last")
DAYS: Final = _words("days")
NUMBERS: Final = _words("numbers")
OFFICES: Final = _words("offices")
VOICES: Final = _words("voices")
CLAUSE: Final = _shapes("clause")
NOUN: Final = _shapes("noun")
INFINITIVE: Final = _shapes("infinitive")
BACK: Final = _shapes("back")
OWN: Final[dict[str, tuple[str, ...]]] = {act: tuple(rows) for act, rows in _BANK["own"].items()}
