"""The brief of a ledger: what it holds, gathered for `views.brief` to put together."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from sayso.ledger import Ledger
from sayso.linking.ask import Answer
from sayso.views.brief import Brief, brief


def briefing(
    ledger: Ledger,
    propositions: Sequence[str] = (),
    *,
    place: str | None = None,
    since: str | None = None,
    until: str | None = None,
    judge: int = 200,
    all_documents: bool = False,
    ask: Callable[[str], Answer] | None = None,
) -> Brief:
    """Answer the propositions (default: those that most parties speak on) from a ledger.

    With `place` only statements that name a place in it are judged (`Ledger.statements`).
    With bounds (ISO 8601, included) only documents published and statements made then are in
    it; `judge` statements are looked at for each proposition. `all_documents` shows the text of
    those too that nothing cites. `ask` stands in for the ledger's own answers.

    Raises SaysoError `bad-proposition`, `unknown-place`, `models-missing`.
    """
    put = ask or (lambda one: ledger.ask(one, limit=judge, place=place, since=since, until=until))
    answers = [put(one) for one in list(propositions) or ledger.matters(place=place)]
    held = [holding.document for holding in ledger.documents(since=since, until=until)]
    documents = {document.id: document for document in held}
    # Words may be said inside the bounds and stand in a document published outside them.
    for answer in answers:
        documents.update((line.document.id, line.document) for line in answer.lines)
    readings = {
        name: reading for name in documents if (reading := ledger.reading(name)) is not None
    }
    return brief(
        answers,
        documents.values(),
        readings,
        problems=ledger.problems(),
        all_documents=all_documents,
    )
