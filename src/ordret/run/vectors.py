"""What texts mean, as vectors: those that are kept, and new ones for those that are not."""

from collections.abc import Iterable
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from ordret.encoder import EncoderError
from ordret.link.meaning import meaning
from ordret.store.links import Links
from ordret.store.links.vectors import Vector, digest

SIZE = 384  # of `link.meaning` and `link.cells`


class Encodes(Protocol):
    """What turns texts to vectors of one length; `name` tells vectors of different models apart."""

    @property
    def name(self) -> str: ...

    def embed(self, texts: list[str]) -> NDArray[np.float32]: ...


def vectors(links: Links, encoder: Encodes, texts: Iterable[str]) -> dict[str, Vector]:
    """The meaning of each text. What is new is encoded and kept at once, before anything rests on it, so that no other
    writer waits for the encoder."""
    by_digest = {digest(text): text for text in texts}
    kept = links.vectors(encoder.name)
    held = kept.of(list(by_digest))
    new = [each for each in by_digest if each not in held]
    if new:
        rows = meaning(fitting(encoder, encoder.embed([by_digest[each] for each in new])))
        with links.batch():
            kept.keep(dict(zip(new, rows, strict=True)))
        held |= kept.of(new)
    return {text: held[each] for each, text in by_digest.items()}


def fitting(encoder: Encodes, rows: NDArray[np.float32]) -> NDArray[np.float32]:
    """The rows, if they have as many numbers as the linkers are fitted to. Raises EncoderError for others."""
    if rows.shape[1] == SIZE:
        return rows
    raise EncoderError(
        f"{encoder.name}: its vectors have {rows.shape[1]} numbers, and the linkers are fitted to {SIZE}; "
        "name a model with as many in ordret.toml, or none"
    )
