"""The shipped judge: the stance model and the rules, over many statements at once."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from sayso.linking.ask import Candidate, Judge
from sayso.linking.embedding import Embedder
from sayso.linking.entailment import StanceModel, settings
from sayso.linking.passage import Nearness, matter, passage, sentence_before, surroundings
from sayso.linking.stance import BACKWARD, judge, render
from sayso.records import Judgement

FAR = "too far from it in meaning to be judged"


def shipped_judge(*, threads: int = 1) -> Judge:
    """A judge on the shipped weights. Raises SaysoError `models-missing`.

    It works in steps, the dear ones for few: what lies farther from the proposition than `far`
    (of `config.json`) is `none` by its vector alone; only the rest is read by the model.
    """
    model = StanceModel.load(threads=threads)
    encoder = Embedder.load(threads=threads)

    def judged(candidates: Sequence[Candidate], proposition: str) -> list[Judgement]:
        vectors = _Vectors(encoder, proposition)
        cosines = [vectors.nearness(one) for one in candidates]
        far = float(settings().get("far", -1.0))
        close = [place for place, cosine in enumerate(cosines) if cosine >= far]
        around = {
            place: surroundings(candidates[place].statement, candidates[place].document.text)
            for place in close
        }
        rows = model.score(
            [
                (
                    render(candidates[place].statement, around[place], proposition=proposition),
                    proposition,
                )
                for place in close
            ]
        )
        found = [Judgement("none", 1.0, (FAR,))] * len(candidates)
        for place, row in zip(close, rows, strict=True):
            one = candidates[place]
            nearness = vectors.both(one, cosines[place])
            found[place] = judge(one.statement, around[place], proposition, row, nearness=nearness)
        return found

    return judged


class _Vectors:
    """How near statements are to one proposition. A statement's own vector is that of the ledger
    where it has one; where its words point back, what they point to may be nearer."""

    def __init__(self, encoder: Embedder, proposition: str) -> None:
        self.encoder = encoder
        whole, bare = encoder.embed([proposition, matter(proposition)])
        self.whole: NDArray[np.float32] = whole
        self.bare: NDArray[np.float32] = bare
        self._before: dict[int, str] = {}

    def nearness(self, one: Candidate) -> float:
        """The cosine of the vectors as they are."""
        own = one.vector
        if own is None:
            own = self._vector(passage(one.statement, one.document.text))
        cosine = float(own @ self.whole)
        if BACKWARD.search(one.statement.words):
            before = sentence_before(one.statement, one.document.text)
            if before:
                cosine = max(cosine, float(self._vector(before) @ self.whole))
                self._before[one.id] = before
        return cosine

    def both(self, one: Candidate, cosine: float) -> Nearness:
        """With it, the cosine of the vectors without names."""
        bare = float(self._vector(matter(passage(one.statement, one.document.text))) @ self.bare)
        before = self._before.get(one.id)
        if before is not None:
            bare = max(bare, float(self._vector(matter(before)) @ self.bare))
        return cosine, bare

    def _vector(self, text: str) -> NDArray[np.float32]:
        found: NDArray[np.float32] = self.encoder.embed([text])[0]
        return found
