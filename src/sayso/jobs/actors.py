"""The file of actors that a user adds: the one named, else the one beside the ledger."""

from __future__ import annotations

import os
from pathlib import Path

from sayso.errors import SaysoError
from sayso.ledger import Ledger
from sayso.reading.own_actors import OwnActors

BESIDE = "actors.toml"
"""The name under which it is found beside a ledger."""


def own_actors(path: str | os.PathLike[str]) -> OwnActors:
    """Read and check the file. Raises SaysoError `bad-actors`, `not-found`, `unreadable`."""
    try:
        own = OwnActors(Path(path).read_bytes(), str(path))
    except FileNotFoundError:
        raise SaysoError("not-found", str(path)) from None
    except OSError as error:
        raise SaysoError("unreadable", str(path), reason=error.strerror or str(error)) from None
    own.rows()
    return own


def known_to(ledger: Ledger, given: str | os.PathLike[str] | None) -> OwnActors | None:
    """The actors of the file given, else of the one beside the ledger, else none."""
    if given is not None:
        return own_actors(given)
    beside = ledger.path.parent / BESIDE if ledger.path is not None else None
    return own_actors(beside) if beside is not None and beside.is_file() else None
