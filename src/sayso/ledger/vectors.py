"""Statement vectors as they are kept and as they are compared."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import Connection, select

from sayso.ledger import schema
from sayso.ledger.query import latest

_STORED = np.dtype("<f2")  # half precision: cosines move by less than 0.001, at half the size


def pack(vector: NDArray[np.float32]) -> bytes:
    return vector.astype(_STORED).tobytes()


def load(connection: Connection, encoder: str) -> tuple[NDArray[np.int64], NDArray[np.float32]]:
    """Ids [n] and an encoder's vectors [n, width] of the statements of latest readings, by id."""
    table = schema.vectors
    own = (
        select(table.c.statement, table.c.vector)
        .join(schema.statements, schema.statements.c.id == table.c.statement)
        .where(table.c.encoder == encoder, schema.statements.c.reading.in_(latest()))
        .order_by(table.c.statement)
    )
    numbers: list[int] = []
    blocks: list[NDArray[np.float32]] = []
    for part in connection.execute(own).partitions(4096):
        numbers += [number for number, _ in part]
        joined = np.frombuffer(b"".join(data for _, data in part), _STORED)
        blocks.append(joined.reshape(len(part), -1).astype(np.float32))
    if not blocks:
        return np.zeros(0, np.int64), np.zeros((0, 0), np.float32)
    return np.array(numbers, np.int64), np.concatenate(blocks)
