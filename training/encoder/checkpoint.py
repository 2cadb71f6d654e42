"""The weights of a BERT, from either form in which they come, under one set of names.

The names are those of `weights.npz`: `emb.word`, `emb.pos`, `emb.type`, `emb.ln.w`, and for each layer `l0.q.w`
(query), `k`, `v`, `ao` (what attention gives out), `aln` (its norm), `fi` and `fo` (into and out of the wide
layer), `oln`.
"""

import re
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from training.encoder.blocks import Array, unpacked

Weights = dict[str, Array]

HUGGING_FACE = {
    "embeddings.word_embeddings.weight": "emb.word",
    "embeddings.position_embeddings.weight": "emb.pos",
    "embeddings.token_type_embeddings.weight": "emb.type",
    "embeddings.LayerNorm.weight": "emb.ln.w",
    "embeddings.LayerNorm.bias": "emb.ln.b",
}
PARTS = {
    "attention.self.query": "q",
    "attention.self.key": "k",
    "attention.self.value": "v",
    "attention.output.dense": "ao",
    "attention.output.LayerNorm": "aln",
    "intermediate.dense": "fi",
    "output.dense": "fo",
    "output.LayerNorm": "oln",
}
LAYER = re.compile(r"encoder\.layer\.(\d+)\.(.+)\.(weight|bias)")


def read(path: Path) -> Weights:
    """Float32 arrays from `weights.npz`, or from the checkpoint's own `model.safetensors`."""
    if path.suffix == ".safetensors":
        return dict(_safetensors(path))
    return shaped(dict(_packed(path)))


def shaped(flat: Weights) -> Weights:
    """With the matrices' shapes given back, which follow from the length of a norm."""
    size = len(flat["emb.ln.w"])
    matrices = {name for name in flat if name.startswith(("emb.word", "emb.pos", "emb.type"))}
    matrices |= {name for name in flat if re.fullmatch(r"l\d+\.(?:q|k|v|ao|fi)\.w", name)}
    wide = {name for name in flat if name.endswith(".fo.w")}
    out = {name: flat[name].reshape(-1, size) if name in matrices else flat[name] for name in flat}
    return out | {name: flat[name].reshape(size, -1) for name in wide}


def _packed(path: Path) -> Iterator[tuple[str, Array]]:
    with np.load(path) as file:
        for key in file.files:
            kind, name = key.split(":", 1)
            yield name, file[key].astype(np.float32) if kind == "f" else unpacked(file[key])


def _safetensors(path: Path) -> Iterator[tuple[str, Array]]:
    from safetensors.numpy import load_file

    for name, array in load_file(path).items():
        own = _own(name.removeprefix("bert.").removeprefix("roberta."))
        if own is not None:
            yield own, array.astype(np.float32)


def _own(name: str) -> str | None:
    """Our name for a Hugging Face one; None for what embedding needs not (the pooler, a list of positions)."""
    if name in HUGGING_FACE:
        return HUGGING_FACE[name]
    found = LAYER.fullmatch(name)
    if found is None or found[2] not in PARTS:
        return None
    return f"l{found[1]}.{PARTS[found[2]]}.{found[3][0]}"
