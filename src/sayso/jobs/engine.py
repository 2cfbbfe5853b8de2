"""What a reading process loads once and uses for every document."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from sayso.reading.own_actors import OwnActors
    from sayso.records import Document, Reading


class Engine(Protocol):
    """Reads documents. `encoder` names what makes its vectors."""

    @property
    def encoder(self) -> str: ...

    def read(self, document: Document) -> tuple[Reading, NDArray[np.float32] | None]:
        """The reading and a unit vector [n, width] a statement (None: no vectors are made)."""


class Source(Protocol):
    """Where engines come from. A process is told its name (`module:object`) and loads one."""

    def name(self) -> str:
        """The reader's name, as it will stand in its readings; quick, nothing is loaded."""

    def load(self) -> Engine:
        """Raises SaysoError `models-missing`."""

    def knowing(self, own: OwnActors) -> Source:
        """The same with the actors that a user adds."""


SHIPPED = "sayso.jobs.shipped:SOURCE"
"""The engine of the shipped models."""


def source(name: str, own: OwnActors | None = None) -> Source:
    """The source of that name (`module:object`), knowing the actors that a user adds."""
    module, _, attribute = name.partition(":")
    found: Source = getattr(import_module(module), attribute)
    return found if own is None else found.knowing(own)
