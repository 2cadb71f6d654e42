"""Texts as vectors: near one another where they mean the same, whatever their languages.

`model.onnx` is multilingual-e5-small at 8 bits, its 110,344 pieces of vocabulary at 4 (LICENSE beside it says whose
work it is, training/README.md how it is made again). Nothing is loaded before it is used, and nothing is fetched.
"""

import hashlib
import os
from collections.abc import Sequence
from functools import cached_property
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from ordret.encoder.batches import batches
from ordret.encoder.opened import EncoderError, Opened

__all__ = ["FOLDER", "NAME", "Encoder", "EncoderError", "load"]

FOLDER = Path(__file__).parent
NAME = "multilingual-e5-small-int8@1"  # the number rises whenever a text's vector changes
SAID = 16  # hexadecimal digits of a foreign model's digest in its name


class Encoder:
    """A model and its tokenizer, opened when first used. `name` is part of the key under which vectors are kept."""

    def __init__(self, folder: Path, name: str, threads: int | None) -> None:
        self.folder, self.name, self.threads = folder, name, threads

    @cached_property
    def opened(self) -> Opened:
        return Opened(self.folder, self.threads or _cores())

    def embed(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """One row of length 1 for each text, in the order given: (texts, dimensions), 384 with the model shipped.

        A text gives the same row alone and with any others. It is read up to 512 tokens, some 350 words; what follows
        is not seen. Raises `EncoderError` where the model does not work.
        """
        if not texts:
            return self.embed([""])[:0]
        tokens = self.opened.tokens(texts)
        order = list(batches([len(ids) for ids in tokens]))
        rows = np.concatenate([self.opened.vectors([tokens[at] for at in batch]) for batch in order])
        out = np.empty_like(rows)
        out[[at for batch in order for at in batch]] = rows
        return out


def load(folder: Path | None = None, *, threads: int | None = None) -> Encoder:
    """The encoder shipped, opened on first use; or another's `model.onnx` and `tokenizer.json` in a folder, opened now.

    Threads are as many as there are cores to run on, unless given. Raises `EncoderError` for a folder without a model.
    """
    if folder is None:
        return Encoder(FOLDER, NAME, threads)
    encoder = Encoder(folder, "", threads)
    _ = encoder.opened
    encoder.name = f"{folder.resolve().name}@{_digest(folder)}"
    return encoder


def _digest(folder: Path) -> str:
    """Of both files: another tokenizer gives other vectors, too."""
    digest = hashlib.sha256()
    for name in ("model.onnx", "tokenizer.json"):
        with (folder / name).open("rb") as file:
            digest.update(hashlib.file_digest(file, "sha256").digest())
    return digest.hexdigest()[:SAID]


def _cores() -> int:
    """Those this process may run on, where the system tells; else all."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
