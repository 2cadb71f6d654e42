"""A BERT of two layers with weights by chance, small enough to write in either form that the rebuild reads."""

import json
from pathlib import Path

import numpy as np
from safetensors.numpy import save_file
from training.encoder.checkpoint import HUGGING_FACE, PARTS, Weights

SIZE, WIDE, LAYERS = 64, 128, 2
PIECES = ["<s>", "<pad>", "</s>", "<unk>", "▁que", "ry", ":", "▁", "▁ja", "▁nej", "j", "a", "n", "e", "世"]


def packed(seed: int) -> dict[str, np.ndarray]:
    """As in `weights.npz`: matrices of layers and words in blocks of 4 bits, the rest in float16."""
    chance = np.random.default_rng(seed)
    flat = {"emb.pos": (512, SIZE), "emb.type": (2, SIZE), "emb.ln.w": (SIZE,), "emb.ln.b": (SIZE,)}
    rows = {"emb.word": (len(PIECES), SIZE)}
    for layer in range(LAYERS):
        shapes = dict.fromkeys(("q", "k", "v", "ao"), (SIZE, SIZE)) | {"fi": (WIDE, SIZE), "fo": (SIZE, WIDE)}
        rows |= {f"l{layer}.{part}.w": shape for part, shape in shapes.items()}
        flat |= {f"l{layer}.{part}.b": (shape[0],) for part, shape in shapes.items()}
        flat |= {f"l{layer}.{norm}.{kind}": (SIZE,) for norm in ("aln", "oln") for kind in "wb"}
    whole = {f"f:{name}": chance.normal(size=shape).astype(np.float16).ravel() for name, shape in flat.items()}
    return whole | {f"q:{name}": _blocks(chance, *shape) for name, shape in rows.items()}


def _blocks(chance: np.random.Generator, count: int, size: int) -> np.ndarray:
    scales = chance.uniform(0.02, 0.05, (count, size // 32, 1)).astype("<f2")
    scales *= chance.choice([-1, 1], scales.shape)
    nibbles = chance.integers(0, 256, (count, size // 32, 16), np.uint8)
    nibbles[:, :, 3] &= 0xF0  # each block has a nibble 0, as those of `q4_0` have
    return np.concatenate([scales.view(np.uint8), nibbles], axis=2).reshape(count, -1)


def original(weights: Weights, path: Path) -> None:
    """The same weights as a checkpoint of Hugging Face, with a pooler that nobody needs."""
    names = {own: name for name, own in HUGGING_FACE.items()}
    for layer in range(LAYERS):
        for part, own in PARTS.items():
            names[f"l{layer}.{own}.w"] = f"encoder.layer.{layer}.{part}.weight"
            names[f"l{layer}.{own}.b"] = f"encoder.layer.{layer}.{part}.bias"
    arrays = {names[name]: np.ascontiguousarray(array) for name, array in weights.items()}
    save_file(arrays | {"pooler.dense.bias": np.zeros(SIZE, np.float32)}, path)


def vocabulary(path: Path, pieces: list[str] = PIECES) -> None:
    """A `tokenizer.json` with no frame around a text."""
    model = {"type": "Unigram", "unk_id": 3, "byte_fallback": False}
    model["vocab"] = [[piece, -float(at)] for at, piece in enumerate(pieces)]
    metaspace = {"type": "Metaspace", "replacement": "▁", "prepend_scheme": "always", "split": True}
    parts = {"normalizer": {"type": "NFKC"}, "pre_tokenizer": metaspace, "post_processor": None, "decoder": None}
    frame: dict[str, object] = {"version": "1.0", "truncation": None, "padding": None, "added_tokens": []}
    path.write_text(json.dumps(frame | parts | {"model": model}), "utf-8")
