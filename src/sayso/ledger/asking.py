"""A proposition put to a ledger: what may bear on it is found here and judged in `linking`."""

from __future__ import annotations

import os
import re
from collections.abc import Collection, Mapping, Sequence
from functools import cache, partial
from typing import TYPE_CHECKING, Protocol

import numpy as np
from numpy.typing import NDArray

from sayso.errors import SaysoError
from sayso.ledger.rows import Entry
from sayso.linking.ask import Answer, Candidate, Judge, answer
from sayso.linking.embedding import Embedder
from sayso.linking.propositions import propositions
from sayso.linking.retrieval import fused, nearest
from sayso.terms import CUE_KINDS, JUDGED, CueKind

if TYPE_CHECKING:
    from sayso.ledger.store import Ledger


BEST = 100
"""Hits whose neighbours are judged too."""

BESIDE = 3
"""How many statements on either side of a hit."""


class Encoder(Protocol):
    """What makes vectors of texts (`linking.embedding.Embedder`)."""

    name: str

    def embed(self, texts: list[str]) -> NDArray[np.float32]: ...


def ask(
    ledger: Ledger,
    proposition: str,
    *,
    limit: int = 200,
    place: str | None = None,
    since: str | None = None,
    until: str | None = None,
    cue_kinds: Collection[CueKind] = JUDGED,
    encoder: Encoder | None = None,
    judge: Judge | None = None,
) -> Answer:
    """See `Ledger.ask`; `encoder` and `judge` stand in for the shipped models."""
    proposition = " ".join(proposition.split())
    if len(re.findall(r"\w+", proposition)) < 2:
        raise SaysoError("bad-proposition", repr(proposition))
    bounded = partial(ledger.statement_ids, place=place, since=since, until=until)
    allowed = set(bounded(cue_kinds=cue_kinds))
    inside = bounded(cue_kinds=CUE_KINDS)
    encoder = encoder or Embedder.load()
    judge = judge or shipped_judge()
    ids, vectors = _only(allowed, *ledger.vectors(encoder.name))
    hits = ledger.search(proposition, limit=10 * limit)
    rankings = [[number for number in hits if number in allowed][:limit]]
    if len(ids):
        rankings.append(nearest(encoder.embed([proposition])[0], ids, vectors, limit=limit))
    found = ledger.statements_by_id(fused(rankings, limit=limit))
    beside = [entry for entry in _beside(ledger, found) if entry.id in allowed]
    rows = {int(number): row for row, number in enumerate(ids)}
    candidates = [candidate(entry, rows, vectors) for entry in [*found, *beside]]
    return answer(
        proposition,
        candidates,
        judge=judge,
        held=len(allowed),
        left_out=len(inside) - len(allowed),
    )


def candidate(entry: Entry, rows: Mapping[int, int], vectors: NDArray[np.float32]) -> Candidate:
    """An entry of the ledger with its row among the vectors."""
    row = rows.get(entry.id)
    vector = None if row is None else vectors[row]
    return Candidate(entry.id, entry.statement, entry.document, entry.reading, vector)


def _only(
    allowed: set[int], ids: NDArray[np.int64], vectors: NDArray[np.float32]
) -> tuple[NDArray[np.int64], NDArray[np.float32]]:
    inside = np.isin(ids, np.fromiter(allowed, np.int64, len(allowed)))
    return ids[inside], vectors[inside]


def _beside(ledger: Ledger, found: Sequence[Entry]) -> list[Entry]:
    """What stands beside the best hits in their documents: a discussion runs over sentences,
    and "we have not verified that" shares no word with what it is about."""
    have = {entry.id for entry in found}
    places = {entry.id: (entry.document.id, entry.reading) for entry in found[:BEST]}
    near = {
        number + step: place
        for number, place in places.items()
        for step in range(-BESIDE, BESIDE + 1)
        if number + step not in have
    }
    return [
        entry
        for entry in ledger.statements_by_id(sorted(near))
        if (entry.document.id, entry.reading) == near[entry.id]
    ]


def matters(
    ledger: Ledger, *, limit: int = 3, place: str | None = None, encoder: Encoder | None = None
) -> list[str]:
    """See `Ledger.matters`."""
    ids, vectors = ledger.vectors((encoder or Embedder.load()).name)
    ids, vectors = _only(set(ledger.statement_ids(place=place)), ids, vectors)
    entries = ledger.statements_by_id([int(number) for number in ids])
    return propositions([entry.statement for entry in entries], vectors, limit=limit)


@cache
def shipped_judge() -> Judge:
    """The judge on the shipped weights, loaded once. Raises SaysoError `models-missing`."""
    # Imported here: whoever brings a judge of their own needs no stance model.
    from sayso.linking import judging

    return judging.shipped_judge(threads=min(4, os.cpu_count() or 1))
