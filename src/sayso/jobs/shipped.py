"""The engine of the shipped models."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from sayso.jobs.engine import Engine, Source
from sayso.linking.embedding import Embedder
from sayso.linking.passage import passage
from sayso.reading import attribution, entities
from sayso.reading.attribution import AttributionModel
from sayso.reading.entities import EntityModel
from sayso.reading.own_actors import OwnActors
from sayso.reading.read import read, reader_name
from sayso.records import Document, Reading


class Shipped:
    """Attributions and names by the shipped taggers, vectors by the shipped encoder, one thread
    each: the work is spread over documents, not inside of one."""

    def __init__(self, own: OwnActors | None = None) -> None:
        self.own = own
        self.tagger = AttributionModel.load(threads=1)
        self.namer = EntityModel.load(threads=1)
        self.embedder = Embedder.load(threads=1)
        self.encoder = self.embedder.name

    def read(self, document: Document) -> tuple[Reading, NDArray[np.float32] | None]:
        reading = read(document, self.tagger, self.namer, own=self.own)
        passages = [passage(statement, document.text) for statement in reading.statements]
        return reading, self.embedder.embed(passages)


class ShippedSource:
    """Opens the shipped models when a reading process asks for them."""

    def __init__(self, own: OwnActors | None = None) -> None:
        self.own = own

    def name(self) -> str:
        models = attribution.shipped_version(), entities.shipped_version()
        return reader_name(*models, own=self.own)

    def load(self) -> Engine:
        return Shipped(self.own)

    def knowing(self, own: OwnActors) -> Source:
        return ShippedSource(own)


SOURCE = ShippedSource()
