"""The script that makes the encoder again, on a BERT of two layers."""

import importlib
import json
from pathlib import Path

import numpy as np
import onnx
import onnxruntime  # type: ignore[import-untyped]
import pytest
from onnx import TensorProto, helper
from training.encoder import checkpoint, float32, pieces

from encoder import tiny_bert
from ordret import encoder

TEXTS = ["ja", "nej", "ja nej ja", "世"]
rebuild = importlib.import_module("training.encoder.__main__")


@pytest.fixture
def source(tmp_path: Path) -> Path:
    """A folder with the tiny weights in both forms, their tokenizer, and one with the pieces to keep."""
    np.savez(tmp_path / "weights.npz", allow_pickle=False, **tiny_bert.packed(7))
    tiny_bert.original(checkpoint.read(tmp_path / "weights.npz"), tmp_path / "model.safetensors")
    tiny_bert.vocabulary(tmp_path / "tokenizer.json")
    tiny_bert.vocabulary(tmp_path / "kept.json", [piece for piece in tiny_bert.PIECES if piece != "▁nej"])
    return tmp_path


def made(source: Path, weights: str) -> Path:
    folder = source / f"from {weights}"
    rebuild.main(source / weights, source / "tokenizer.json", source / "kept.json", folder)
    return folder


def test_both_forms_of_the_weights_make_the_same_files(source: Path) -> None:
    ours, theirs = made(source, "weights.npz"), made(source, "model.safetensors")
    assert (ours / "model.onnx").read_bytes() == (theirs / "model.onnx").read_bytes()
    assert (ours / "tokenizer.json").read_bytes() == (theirs / "tokenizer.json").read_bytes()


def test_the_graph_gives_what_plain_float32_gives(source: Path) -> None:
    found = encoder.load(made(source, "weights.npz"))
    weights = checkpoint.read(source / "weights.npz")
    kept = pieces.listed(found.folder / "tokenizer.json")
    rows = [tiny_bert.PIECES.index(piece) for piece in kept]
    whole = [float32.vector(weights, [rows[at] for at in ids]) for ids in found.opened.tokens(TEXTS)]
    assert (found.embed(TEXTS) * np.stack(whole)).sum(axis=1).min() > 0.995


def test_the_words_in_the_graph_are_those_of_the_weights_bit_by_bit(source: Path) -> None:
    graph = onnx.load(made(source, "weights.npz") / "model.onnx")
    unpacked = next(node.output[0] for node in graph.graph.node if node.op_type == "Reshape")
    del graph.graph.output[:]
    graph.graph.output.append(helper.make_tensor_value_info(unpacked, TensorProto.FLOAT, None))
    session = onnxruntime.InferenceSession(graph.SerializeToString(), providers=["CPUExecutionProvider"])
    ids = np.arange(len(tiny_bert.PIECES) - 1)[None]
    words = session.run(None, {"input_ids": ids, "attention_mask": np.ones_like(ids)})[0][0]
    whole = checkpoint.read(source / "weights.npz")["emb.word"]
    assert np.array_equal(words, np.delete(whole, tiny_bert.PIECES.index("▁nej"), axis=0))


def test_a_piece_that_is_not_kept_falls_apart(source: Path) -> None:
    found = encoder.load(made(source, "weights.npz"))
    assert "▁nej" not in pieces.listed(found.folder / "tokenizer.json")
    kept = found.opened.tokenizer.encode("nej", add_special_tokens=False).tokens
    assert kept == ["▁", "n", "e", "j"]


def test_the_tokenizer_puts_the_prefix_before_a_text(source: Path) -> None:
    cut = json.loads((made(source, "weights.npz") / "tokenizer.json").read_text("utf-8"))
    kept = [piece for piece, _ in cut["model"]["vocab"]]
    ids = cut["post_processor"]["special_tokens"]["query:"]["ids"]
    assert [kept[at] for at in ids] == ["▁que", "ry", ":"]
