"""The encoder in plain numpy at float32, after the paper and not after our graph: what the graph is checked against."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from training.encoder.blocks import Array
from training.encoder.checkpoint import Weights

HEAD = 32  # width of a head: 12 heads of a hidden size of 384
EPSILON = 1e-12


def vector(weights: Weights, ids: Sequence[int]) -> Array:
    """The unit vector of one text, given as the ids of its tokens."""
    at = np.asarray(ids)
    x = weights["emb.word"][at] + weights["emb.pos"][: len(at)] + weights["emb.type"][0]
    x = _norm(x, weights, "emb.ln")
    for layer in range(sum(name.endswith(".q.w") for name in weights)):
        x = _layer(x, weights, f"l{layer}.")
    mean = x.mean(axis=0)
    unit: Array = mean / np.linalg.norm(mean)
    return unit


def _layer(x: Array, weights: Weights, at: str) -> Array:
    q, k, v = (_heads(_linear(x, weights, at + name)) for name in "qkv")
    scores = q @ k.transpose(0, 2, 1) / np.sqrt(np.float32(HEAD))
    shares = np.exp(scores - scores.max(axis=-1, keepdims=True))
    shares /= shares.sum(axis=-1, keepdims=True)
    seen = (shares @ v).transpose(1, 0, 2).reshape(x.shape)
    x = _norm(x + _linear(seen, weights, at + "ao"), weights, at + "aln")
    wide = _gelu(_linear(x, weights, at + "fi"))
    return _norm(x + _linear(wide, weights, at + "fo"), weights, at + "oln")


def _heads(x: Array) -> Array:
    return x.reshape(len(x), -1, HEAD).transpose(1, 0, 2)


def _linear(x: Array, weights: Weights, name: str) -> Array:
    out: Array = x @ weights[name + ".w"].T + weights[name + ".b"]
    return out


def _norm(x: Array, weights: Weights, name: str) -> Array:
    centred = x - x.mean(axis=-1, keepdims=True)
    scale = np.sqrt((centred**2).mean(axis=-1, keepdims=True) + EPSILON)
    out: Array = centred / scale * weights[name + ".w"] + weights[name + ".b"]
    return out


def _gelu(x: Array) -> Array:
    """x times the normal distribution's share below x; its integral by Abramowitz and Stegun 7.1.26, good to 1.5e-7."""
    z: NDArray[np.float32] = np.abs(x) / np.sqrt(np.float32(2))
    t = 1 / (1 + 0.3275911 * z)
    series = t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))))
    tail = series * np.exp(-z * z) / 2
    out: Array = (x * np.where(x > 0, 1 - tail, tail)).astype(np.float32)
    return out
