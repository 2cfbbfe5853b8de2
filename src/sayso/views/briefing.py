"""The brief of a ledger: what it holds, gathered for `views.brief` to put together."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.ledger import Ledger
from sayso.views.brief import Brief, brief


def briefing(
    ledger: Ledger,
    propositions: Sequence[str] = (),
    *,
    since: str | None = None,
    until: str | None = None,
    judge: int = 200,
) -> Brief:
    """Answer the propositions (default: those that most parties speak on) from a ledger.

    With bounds (ISO 8601, included) only documents published and statements made then are in
    it; `judge` statements are looked at for each proposition.

    Raises SaysoError `bad-proposition`, `models-missing`.
    """
    asked = list(propositions) or ledger.matters()
    answers = [ledger.ask(one, limit=judge, since=since, until=until) for one in asked]
    documents = [holding.document for holding in ledger.documents(since=since, until=until)]
    readings = {
        document.id: reading
        for document in documents
        if (reading := ledger.reading(document.id)) is not None
    }
    return brief(answers, documents, readings, problems=ledger.problems())
