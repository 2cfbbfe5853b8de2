"""The engine of the shipped models."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from sayso.jobs.engine import Engine
from sayso.linking.embedding import Embedder
from sayso.linking.passage import passage
from sayso.reading.attribution import AttributionModel, shipped_version
from sayso.reading.read import RULES, read
from sayso.records import Document, Reading


class Shipped:
    """Attributions by the shipped tagger, vectors by the shipped encoder, one thread each: the
    work is spread over documents, not inside of one."""

    def __init__(self) -> None:
        self.tagger = AttributionModel.load(threads=1)
        self.embedder = Embedder.load(threads=1)
        self.encoder = self.embedder.name

    def read(self, document: Document) -> tuple[Reading, NDArray[np.float32] | None]:
        reading = read(document, self.tagger)
        passages = [passage(statement, document.text) for statement in reading.statements]
        return reading, self.embedder.embed(passages)


class ShippedSource:
    """Opens the shipped models when a reading process asks for them."""

    def name(self) -> str:
        return f"{RULES}+{shipped_version()}"

    def load(self) -> Engine:
        return Shipped()


SOURCE = ShippedSource()
