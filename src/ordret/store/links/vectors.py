"""What texts mean, as vectors, each text and model once."""

from collections.abc import Mapping, Sequence
from hashlib import sha256
from sqlite3 import Connection
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from ordret.link.cells import cell

DIGEST = 12  # bytes: among 10^9 texts two equal digests are a one in 10^11 chance


class Vector(NamedTuple):
    """A vector's number, the cell in which it lies, and its values, float32 of half precision."""

    number: int
    cell: int
    vector: NDArray[np.float32]


def digest(text: str) -> bytes:
    return sha256(text.encode("utf-8", "surrogatepass")).digest()[:DIGEST]


class Vectors:
    """The vectors of one model."""

    def __init__(self, connection: Connection, model: str) -> None:
        self._connection, self._model = connection, model

    def of(self, digests: Sequence[bytes]) -> dict[bytes, Vector]:
        """Those that are kept."""
        query = "SELECT number, cell, bytes FROM vector WHERE digest = ? AND model = ?"
        found = ((each, self._connection.execute(query, (each, self._model)).fetchone()) for each in digests)
        return {each: Vector(row[0], row[1], values(row[2])) for each, row in found if row}

    def keep(self, vectors: Mapping[bytes, NDArray[np.float32]]) -> None:
        """Keep vectors at half precision, which moves a cosine by less than 0.0005."""
        cells = cell(np.stack(list(vectors.values()))).tolist()
        rows = [
            (digest, self._model, at, vector.astype(np.float16).tobytes())
            for (digest, vector), at in zip(vectors.items(), cells, strict=True)
        ]
        insert = "INSERT OR IGNORE INTO vector (digest, model, cell, bytes) VALUES (?, ?, ?, ?)"
        self._connection.executemany(insert, rows)


def values(kept: bytes) -> NDArray[np.float32]:
    """A vector as kept."""
    return np.frombuffer(kept, np.float16).astype(np.float32)


def matrix(kept: Sequence[bytes]) -> NDArray[np.float32]:
    """Vectors as kept, a row each; (0, 0) without any."""
    return values(b"".join(kept)).reshape(len(kept), -1) if kept else np.zeros((0, 0), np.float32)
