"""Commitments of a ledger, and what was said of them later."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from sayso.ledger.asking import Encoder, candidate, shipped_judge
from sayso.linking.ask import Candidate, Judge
from sayso.linking.commitments import MADE_BY, Commitment, commitments_in, done, followed
from sayso.linking.embedding import Embedder
from sayso.linking.retrieval import nearest
from sayso.terms import ACTS

if TYPE_CHECKING:
    from sayso.ledger.store import Ledger

NEAREST = 12
"""Statements judged for each commitment."""


def commitments(
    ledger: Ledger,
    *,
    on: str | None = None,
    speaker: str | None = None,
    place: str | None = None,
    since: str | None = None,
    until: str | None = None,
    later: bool = False,
    encoder: Encoder | None = None,
    judge: Judge | None = None,
) -> list[Commitment]:
    """See `Ledger.commitments`; `encoder` and `judge` stand in for the shipped models."""
    made = [
        entry
        for act in ACTS
        if act in MADE_BY
        for entry in ledger.statements(
            speaker=speaker, act=act, place=place, since=since, until=until
        )
    ]
    day = None if on is None else date.fromisoformat(on)
    found = commitments_in(
        [Candidate(entry.id, entry.statement, entry.document, entry.reading) for entry in made],
        on=day,
    )
    if not later or not found:
        return found
    encoder = encoder or Embedder.load()
    judge = judge or shipped_judge()
    ids, vectors = ledger.vectors(encoder.name)
    rows = {int(number): row for row, number in enumerate(ids)}
    wanted = encoder.embed([done(one.statement) for one in found])
    return [
        followed(
            one,
            [
                candidate(entry, rows, vectors)
                for entry in ledger.statements_by_id(nearest(query, ids, vectors, limit=NEAREST))
            ],
            judge=judge,
        )
        for one, query in zip(found, wanted, strict=True)
    ]
