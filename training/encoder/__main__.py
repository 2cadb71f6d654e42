"""Rebuilds the encoder: `.venv/bin/python -m training.encoder WEIGHTS TOKENIZER` (see training/README.md).

WEIGHTS is `weights.npz` or the original `model.safetensors`, TOKENIZER the `tokenizer.json` that belongs to it. Those
of its pieces are kept which the tokenizer in the project has.
"""

import argparse
import json
from pathlib import Path

import onnx
from training.encoder import checkpoint, graph, pieces

from ordret.encoder import FOLDER, NAME


def main(weights: Path, vocabulary: Path, like: Path, folder: Path) -> None:
    """Writes `model.onnx` and `tokenizer.json`, with the pieces that the tokenizer `like` has."""
    kept = pieces.listed(like)
    rows = {piece: row for row, piece in enumerate(pieces.listed(vocabulary))}
    tokenizer = json.dumps(pieces.cut(vocabulary, kept), ensure_ascii=False, separators=(",", ":"))
    read = checkpoint.read(weights)
    read["emb.word"] = read["emb.word"][[rows[piece] for piece in kept]]
    folder.mkdir(parents=True, exist_ok=True)
    onnx.save(graph.build(read, NAME), folder / "model.onnx")
    (folder / "tokenizer.json").write_text(tokenizer + "\n", "utf-8")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("weights", type=Path)
    parser.add_argument("tokenizer", type=Path)
    parser.add_argument("--to", type=Path, default=FOLDER, help="folder to write to, instead of the project's")
    given = parser.parse_args()
    main(given.weights, given.tokenizer, FOLDER / "tokenizer.json", given.to)
