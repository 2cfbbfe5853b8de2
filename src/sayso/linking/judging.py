"""The shipped judge: the stance model and the rules, over many statements at once."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.linking.ask import Judge
from sayso.linking.embedding import Embedder
from sayso.linking.entailment import StanceModel
from sayso.linking.passage import nearer, passage, sentence_before, surroundings
from sayso.linking.stance import BACKWARD, judge, render
from sayso.records import Judgement, Statement


def shipped_judge(*, threads: int = 1) -> Judge:
    """A judge on the shipped weights. Raises SaysoError `models-missing`."""
    model = StanceModel.load(threads=threads)
    encoder = Embedder.load(threads=threads)

    def judged(said: Sequence[tuple[Statement, str]], proposition: str) -> list[Judgement]:
        around = [surroundings(statement, text) for statement, text in said]
        pairs = [
            (render(statement, context, proposition=proposition), proposition)
            for (statement, _), context in zip(said, around, strict=True)
        ]
        close = nearer(
            encoder,
            [
                (
                    passage(*one),
                    sentence_before(*one) if BACKWARD.search(one[0].words) else None,
                    proposition,
                )
                for one in said
            ],
        )
        return [
            judge(statement, context, proposition, row, nearness=cosine)
            for (statement, _), context, row, cosine in zip(
                said, around, model.score(pairs), close, strict=True
            )
        ]

    return judged
