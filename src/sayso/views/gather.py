"""A ledger's brief: the answers asked for, or those to what most parties speak about."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from sayso.linking.ask import Answer
from sayso.linking.propositions import propositions
from sayso.views.brief import Brief, brief
from sayso.views.pages import WHOLE

if TYPE_CHECKING:
    from sayso.ledger import Ledger

SUGGESTED = 3
"""Boards of a brief for which nothing was asked."""

Ask = Callable[[str], Answer]


def gather(
    ledger: Ledger,
    asked: Sequence[str] = (),
    *,
    since: str | None = None,
    until: str | None = None,
    all_documents: bool = False,
    whole: int = WHOLE,
    ask: Ask | None = None,
) -> Brief:
    """Ask the ledger each proposition and put the answers together with their documents.

    Without `asked`, the propositions that the most parties speak about are taken. `since` and
    `until` (ISO 8601, included) bound the statements judged and the documents listed; `ask`
    stands in for the ledger's own. Raises SaysoError `bad-proposition`, `models-missing`.
    """
    put = ask or (lambda proposition: ledger.ask(proposition, since=since, until=until))
    answers = [put(proposition) for proposition in asked or suggested(ledger)]
    holdings = list(ledger.documents(since=since, until=until))
    documents = {holding.document.id: holding.document for holding in holdings}
    # A statement may be said inside the bounds in a document published outside them.
    for answer in answers:
        for line in answer.lines:
            documents.setdefault(line.document.id, line.document)
    readings = {name: reading for name in documents if (reading := ledger.reading(name))}
    places = {place for document in documents.values() for place in (document.id, document.origin)}
    # What is wrong with a document that the ledger keeps is said where it is listed.
    problems = [problem for problem in ledger.left_out() if problem.where not in places]
    return brief(
        answers,
        documents.values(),
        readings,
        problems=problems,
        whole=whole,
        all_documents=all_documents,
    )


def suggested(ledger: Ledger, *, limit: int = SUGGESTED) -> list[str]:
    """Up to `limit` propositions, each of a matter on which the most parties speak."""
    ids, vectors = ledger.vectors()
    place = {int(number): row for row, number in enumerate(ids)}
    entries = ledger.statements_by_id(list(place))
    if not entries:
        return []
    rows = [place[entry.id] for entry in entries]
    return propositions([entry.statement for entry in entries], vectors[rows], limit=limit)
