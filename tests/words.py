"""An encoder small enough to see through: texts are near one another by the words they share."""

from collections.abc import Sequence
from hashlib import blake2b

import numpy as np
from numpy.typing import NDArray


class Words:
    """Each word a direction of its own, the same in every language that prints it."""

    name = "words@1"

    def __init__(self) -> None:
        self.seen: list[str] = []

    def embed(self, texts: Sequence[str]) -> NDArray[np.float32]:
        self.seen.extend(texts)
        rows = [_row(text) for text in texts]
        return np.array([row / np.linalg.norm(row) for row in rows], np.float32).reshape(len(texts), 384)


def _row(text: str) -> NDArray[np.float32]:
    row = np.full(384, 0.01, np.float32)
    for word in text.lower().split():
        seed = int.from_bytes(blake2b(word.encode("utf-8", "replace"), digest_size=4).digest(), "big")
        row += np.random.default_rng(seed).normal(size=384).astype(np.float32)
    return row
