"""Fits `src/ordret/link/cells.npz`: the directions in which translations agree, and the cells of `ordret.link.cells`.

Sentences of `names` (NorNE, UNER Danish-DDT, klintan, UNER English-EWT) and the lines of `parallel` (NTREX-128) are
encoded; of a text nothing is kept. `bench.cells` fits on half of the documents and measures on the others.
"""

import random
import sys
from pathlib import Path

import numpy as np
from bench.texts import detokenised, rows
from numpy.typing import NDArray

from ordret import encoder
from ordret.link.cells import FITTED
from ordret.link.meaning import meaning

Vectors = NDArray[np.float32]
LANGUAGES = ("en", "da", "nb", "nn", "sv", "de", "fr", "fi", "nl", "uk", "pl")
NEWS = {"da": 3800, "nb": 6300, "nn": 4300, "sv": 6300, "en": 1800}  # sentences; the English ones are of the web
SHORTEST = 6  # words
# Swept on documents apart: of 64, 96 and 128 axes none put more translations into one cell; without turning to the axes
# 32 cells held .93 of them, with it .95.
AXES = 64
EVEN = 0.5  # of the mean variance is added to each direction, as the lines are few; .1 and 2 make no difference
CELLS, ROUNDS = 2048, 12
SEED = 5


def fit(lines: Vectors, sentences: dict[str, Vectors]) -> dict[str, NDArray[np.float16]]:
    """The arrays of `cells.npz`, given the meanings of lines (languages, lines, 384) and of sentences (n, 384)."""
    apart = (lines - lines.mean(0)).reshape(-1, lines.shape[2])
    within = _covariance(apart, freedom=len(apart) * (len(lines) - 1) // len(lines))
    pools = [*lines, *sentences.values()]
    spread = np.concatenate([pool - pool.mean(0) for pool in pools])
    between = _covariance(spread, freedom=len(spread))
    axes = _axes(within, between)
    centres = k_means(_unit(np.concatenate(pools) @ axes))
    return {"axes": axes.astype(np.float16), "centres": centres.astype(np.float16)}


def _covariance(centred: Vectors, *, freedom: int) -> Vectors:
    return np.asarray(centred.T @ centred / freedom, np.float32)


def _axes(within: Vectors, between: Vectors) -> Vectors:
    """The directions with most variance, once translations vary alike in each."""
    size = len(within)
    values, vectors = np.linalg.eigh(within + EVEN * np.trace(within) / size * np.eye(size))
    whiten = vectors / np.sqrt(values)
    _, directions = np.linalg.eigh(whiten.T @ between @ whiten)
    return np.asarray(whiten @ directions[:, ::-1][:, :AXES], np.float32)


def k_means(points: Vectors) -> Vectors:
    """The centres of CELLS cells of unit vectors, each of length 1; an empty cell starts anew from a point."""
    draw = np.random.default_rng(SEED)
    centres = points[draw.choice(len(points), CELLS, replace=False)]
    for _ in range(ROUNDS):
        nearest = np.concatenate([np.argmax(part @ centres.T, 1) for part in np.array_split(points, 20)])
        sums = np.zeros_like(centres)
        np.add.at(sums, nearest, points)
        empty = np.bincount(nearest, minlength=CELLS) == 0
        sums[empty] = points[draw.choice(len(points), int(empty.sum()))]
        centres = _unit(sums)
    return centres


def _unit(vectors: Vectors) -> Vectors:
    return np.asarray(vectors / np.linalg.norm(vectors, axis=1, keepdims=True), np.float32)


def parallel(data: Path) -> list[dict[str, str]]:
    """The lines that are translated, in all languages."""
    return list(rows(data / "parallel" / "newstest2019-dev.jsonl.gz"))


def news(data: Path, lang: str) -> list[str]:
    """Sentences of one language's news, the same at every run."""
    part = "dev" if lang == "en" else "train"
    texts = (detokenised(row["text"])[0] for row in rows(data / "names" / lang / f"{part}.jsonl.gz"))
    long = [text for text in texts if len(text.split()) >= SHORTEST]
    random.Random(SEED).shuffle(long)
    return long[: NEWS[lang]]


def main(data: Path) -> None:
    embed, translated = encoder.load().embed, parallel(data)
    lines = np.stack([meaning(embed([row[lang] for row in translated])) for lang in LANGUAGES])
    fitted = fit(lines, {lang: meaning(embed(news(data, lang))) for lang in NEWS})
    np.savez_compressed(FITTED, axes=fitted["axes"], centres=fitted["centres"])


if __name__ == "__main__":
    if len(sys.argv) != 2:
        raise SystemExit("usage: python -m training.cells DATA, with parallel/ and names/ in it")
    main(Path(sys.argv[1]))
