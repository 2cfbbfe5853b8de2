"""Ridge regression over the features of `sayso.reading.events.features`, in its dual form.

Two thousand rows of two hundred thousand features: the kernel is small, and the weights by
feature follow from the dual solution.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix
from sklearn.model_selection import StratifiedGroupKFold

from sayso.reading.events.features import BLOCKS, PLACES, STRETCHES, features
from sayso.reading.events.model import NONE
from training.events.rows import Origin, Row

Array = NDArray[np.float64]
PARTS: Final = (1.0, 1.0, 1.414)
"""Lengths of the blocks: words, words of the core, letters of the core."""
PIECES: Final = 4.0
"""Squared length of the word pieces, all stretches together."""
PENALTY: Final = 0.3
TRUST: Final = {"plv": 1.0, "template": 0.15, "content": 1.5}
"""How much a row of each origin counts."""
SEED: Final = 20240131
FOLDS: Final = 5


@dataclass(frozen=True, slots=True)
class Table:
    """All rows as matrices: counts by hashed place for each block, pieces for each stretch."""

    rows: Sequence[Row]
    labels: tuple[str, ...]
    blocks: tuple[csr_matrix, ...]
    stretches: tuple[csr_matrix, ...]
    vectors: NDArray[np.float32]
    """[pieces, width]: what a sentence encoder makes of each piece alone."""

    @property
    def targets(self) -> NDArray[np.int64]:
        return np.array([self.labels.index(row.label) for row in self.rows])

    def targets_of(self, origin: Origin) -> NDArray[np.int64]:
        """Give the labels of the rows of one origin."""
        return self.targets[[row.origin == origin for row in self.rows]]


@dataclass(frozen=True, slots=True)
class Fitted:
    """The weights of one fit; scores are in the order of the table's labels."""

    places: Array
    rarity: Array
    pieces: Array
    """[pieces, stretches, labels]"""
    piece_rarity: Array
    bias: Array


def tabled(rows: Sequence[Row], vectors: NDArray[np.float32]) -> Table:
    """Look at all rows."""
    seen = [features(row.text) for row in rows]
    labels = (*sorted({row.label for row in rows} - {NONE}), NONE)
    blocks = tuple(
        _sparse([one.blocks[number] for one in seen], PLACES) for number in range(BLOCKS)
    )
    stretches = tuple(
        _sparse([_counts(one.stretches[number]) for one in seen], len(vectors))
        for number in range(STRETCHES)
    )
    return Table(rows, labels, blocks, stretches, vectors)


def fit(table: Table, train: NDArray[np.int64]) -> Fitted:
    """Fit on some rows."""
    rarity, piece_rarity = _rarity(table.blocks, train), _piece_rarity(table.stretches[0], train)
    hashed = sum(
        _unit(block[train], rarity) * part for block, part in zip(table.blocks, PARTS, strict=True)
    )
    pooled = [_pooled(one[train], piece_rarity, table.vectors) for one in table.stretches]
    middles = [one.mean(0) for one in pooled]
    shares = [
        np.sqrt(PIECES / STRETCHES / ((one - middle) ** 2).sum(1).mean())
        for one, middle in zip(pooled, middles, strict=True)
    ]
    dense = np.hstack(
        [(one - middle) * share for one, middle, share in zip(pooled, middles, shares, strict=True)]
    )
    dual = _solved((hashed @ hashed.T).toarray() + dense @ dense.T, table, train)
    width = table.vectors.shape[1]
    inner = (dense.T @ dual).reshape(STRETCHES, width, -1) * np.array(shares)[:, None, None]
    shift = sum(middle @ one for middle, one in zip(middles, inner, strict=True))
    return Fitted(
        places=np.asarray(hashed.T @ dual),
        rarity=rarity,
        pieces=np.stack([table.vectors @ one for one in inner], axis=1),
        piece_rarity=piece_rarity,
        bias=dual.sum(0) - shift,
    )


def scores(table: Table, fitted: Fitted, wanted: NDArray[np.int64]) -> Array:
    """Score rows, as `EventModel` does."""
    hashed = sum(
        _unit(block[wanted], fitted.rarity) * part
        for block, part in zip(table.blocks, PARTS, strict=True)
    )
    total = hashed @ fitted.places + fitted.bias
    for number, stretch in enumerate(table.stretches):
        total += _pooled(stretch[wanted], fitted.piece_rarity, fitted.pieces[:, number])
    return np.asarray(total)


def folded(table: Table, *, origin: Origin = "plv", seed: int = SEED) -> Array:
    """Score every row of one origin by a fit on the other folds of that origin and on all rows of
    the others. [rows of that origin, labels]"""
    others = np.array([nth for nth, row in enumerate(table.rows) if row.origin != origin])
    theirs = np.array([nth for nth, row in enumerate(table.rows) if row.origin == origin])
    groups = [table.rows[nth].group for nth in theirs]
    splitter = StratifiedGroupKFold(FOLDS, shuffle=True, random_state=seed)
    found = np.zeros((len(theirs), len(table.labels)))
    for train, test in splitter.split(theirs, table.targets[theirs], groups):
        fitted = fit(table, np.concatenate([theirs[train], others]))
        found[test] = scores(table, fitted, theirs[test])
    return found


def _solved(kernel: Array, table: Table, train: NDArray[np.int64]) -> Array:
    """Solve for the dual weights, with a bias; rare labels and trusted rows are fitted closer."""
    targets = table.targets[train]
    wanted = -np.ones((len(train), len(table.labels)))
    wanted[np.arange(len(train)), targets] = 1
    often = np.maximum(np.bincount(targets, minlength=len(table.labels)), 1)
    trust = np.array([TRUST[table.rows[nth].origin] for nth in train])
    closer = np.minimum(np.sqrt(len(train) / len(table.labels) / often[targets]), 3.0) * trust
    scale = sum(part * part for part in PARTS) + PIECES
    return np.linalg.solve(kernel + scale * (1 + PENALTY * np.diag(1 / closer)), wanted)


def _rarity(blocks: Sequence[csr_matrix], train: NDArray[np.int64]) -> Array:
    often = sum(np.asarray((block[train] > 0).sum(0)).ravel() for block in blocks)
    return np.asarray(np.log((1 + len(train)) / (1 + often)) + 1)


def _piece_rarity(pieces: csr_matrix, train: NDArray[np.int64]) -> Array:
    often = 1 + np.asarray((pieces[train] > 0).sum(0)).ravel()
    return np.asarray(1 / (1 + 20 * often / len(train)))


def _unit(counts: csr_matrix, rarity: Array) -> csr_matrix:
    weighed = counts.multiply(rarity).tocsr()
    lengths = np.sqrt(np.asarray(weighed.multiply(weighed).sum(1)).ravel())
    return weighed.multiply(1 / np.maximum(lengths, 1e-12)[:, None]).tocsr()


def _pooled(pieces: csr_matrix, rarity: Array, values: NDArray[np.floating]) -> Array:
    weighed = pieces.multiply(rarity).tocsr()
    return np.asarray((weighed @ values) / (np.asarray(weighed.sum(1)) + 1))


def _counts(pieces: Sequence[int]) -> dict[int, float]:
    return {piece: float(count) for piece, count in Counter(pieces).items()}


def _sparse(rows: Sequence[Mapping[int, float]], width: int) -> csr_matrix:
    ends = np.cumsum([0, *map(len, rows)])
    places = [place for row in rows for place in row]
    values = [value for row in rows for value in row.values()]
    return csr_matrix((values, places, ends), (len(rows), width))
