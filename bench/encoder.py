"""The encoder: how near its vectors are to float32, whether it finds a line's translation, and how fast it is."""

import re
import time
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from bench.texts import rows
from ordret import encoder

PAIRS = (("en", "da"), ("da", "nb"), ("en", "de"), ("en", "nb"), ("da", "de"))
MARKED = re.compile('["“”„«»]')
LINES = 250  # the first that have quotation marks in English
SENTENCES = 1_000
LANGS = ("da", "nb", "nn", "sv", "en", "de", "fi", "nl", "fr", "es", "pl", "et", "isl", "ru", "uk")
NEAR = 0.98  # cosine to float32 that no sentence should fall below
SHAPES = ((16, 64), (8, 256))  # texts, and tokens in each


def table(data: Path, weights: Path | None = None) -> list[str]:
    """Lines of Markdown. `weights` is a folder with the weights the encoder was made from and their tokenizer."""
    lines = list(rows(data / "parallel" / "newstest2019-dev.jsonl.gz"))
    found = encoder.load()
    began = time.perf_counter()
    found.embed([""])
    out = ["| encoder | |", "|---|---|", f"| seconds to load and embed one text | {time.perf_counter() - began:.2f} |"]
    out += [f"| {a}–{b}, translation first of {LINES} | {retrieved(found, lines, a, b):.1%} |" for a, b in PAIRS]
    out += [f"| tokens per second, {n} × {size} | {speed(found, n, size):,.0f} |" for n, size in SHAPES]
    out.append(f"| least cosine of a text alone and among {SENTENCES} | {alone(found, sentences(lines)):.6f} |")
    if weights is not None:
        cosines = against_float32(found, weights, sentences(lines))
        out.append(f"| cosine to float32 and all pieces, least | {cosines.min():.4f} |")
        out.append(f"| cosine to float32 and all pieces, mean | {cosines.mean():.4f} |")
        out.append(f"| of {len(cosines)} sentences, those below {NEAR} | {(cosines < NEAR).sum()} |")
    return out


def sentences(lines: list[dict[str, str]]) -> list[str]:
    """Each line in one language, the languages in turn."""
    return [line[LANGS[at % len(LANGS)]] for at, line in enumerate(lines[:SENTENCES])]


def retrieved(found: encoder.Encoder, lines: list[dict[str, str]], left: str, right: str) -> float:
    """The share of lines whose own translation is the nearest of all."""
    quoted = [line for line in lines if MARKED.search(line["en"])][:LINES]
    near = found.embed([line[left] for line in quoted]) @ found.embed([line[right] for line in quoted]).T
    return float((near.argmax(axis=1) == np.arange(len(quoted))).mean())


def alone(found: encoder.Encoder, texts: list[str]) -> float:
    """The least cosine of a text's vector embedded alone and embedded with all."""
    together = found.embed(texts)[::10]
    return float(min(found.embed([text])[0] @ row for text, row in zip(texts[::10], together, strict=True)))


def speed(found: encoder.Encoder, texts: int, size: int) -> float:
    """Tokens per second through the model on the cores given: the best of five."""
    tokens = [[1000 + at] * size for at in range(texts)]
    best = float("inf")
    for _ in range(5):
        began = time.perf_counter()
        found.opened.vectors(tokens)
        best = min(best, time.perf_counter() - began)
    return texts * size / best


def against_float32(found: encoder.Encoder, weights: Path, texts: list[str]) -> NDArray[np.float32]:
    """Cosines to what the uncut float32 weights give in plain numpy, from `weights.npz` or `model.safetensors`."""
    from tokenizers import Tokenizer
    from training.encoder import checkpoint, float32

    name = "weights.npz" if (weights / "weights.npz").is_file() else "model.safetensors"
    read, uncut = checkpoint.read(weights / name), Tokenizer.from_file(str(weights / "tokenizer.json"))
    whole = np.stack([float32.vector(read, uncut.encode(f"query: {' '.join(text.split())}").ids) for text in texts])
    cosines: NDArray[np.float32] = (found.embed(texts) * whole).sum(axis=1)
    return cosines
