"""What a text means, apart from its language: the encoder's vectors without what tells languages from one another.

All of the encoder's cosines lie between .7 and .95, and two texts of one language are nearer for that alone. Taking
away the mean of many languages, and the directions in which the languages' means lie apart, leaves what is said (Yang,
Yang, Cer and Darve 2021, "A simple and effective method to eliminate the self language bias in multilingual
representations"). `lang/meaning.npz` holds both, fitted by `training/wording.py`; measured, `bench/wording.py`.
"""

from functools import cache

import numpy as np
from numpy.typing import NDArray

from ordret.pack import LANG

Vectors = NDArray[np.float32]


def meaning(vectors: Vectors) -> Vectors:
    """Unit rows of what the rows of an encoder mean, whatever their languages; (n, 384) both."""
    mean, away = _fitted()
    rows = vectors - mean
    rows -= (rows @ away.T) @ away
    return rows / np.maximum(np.linalg.norm(rows, axis=-1, keepdims=True), 1e-9)  # type: ignore[no-any-return]


@cache
def _fitted() -> tuple[Vectors, Vectors]:
    """The mean (384) and the directions of languages (k, 384), orthogonal unit rows."""
    with (LANG / "meaning.npz").open("rb") as file, np.load(file) as held:
        return held["mean"].astype(np.float32), held["away"].astype(np.float32)
