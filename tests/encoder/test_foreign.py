"""Another model's folder: either kind of output, and one clear error for what is none."""

import shutil
from pathlib import Path

import numpy as np
import onnx
import pytest
from onnx import TensorProto, helper, numpy_helper

from encoder import tiny_bert
from ordret import encoder

TABLE = np.random.default_rng(1).normal(size=(len(tiny_bert.PIECES), 8)).astype(np.float32)


def model(
    path: Path, *, pooled: bool, put: tuple[str, ...] = ("input_ids", "attention_mask", "token_type_ids")
) -> None:
    """Looks each token up in a table, and where pooled, takes the first one's row."""
    nodes = [helper.make_node("Gather", ["table", put[0]], ["last_hidden_state"])]
    constants = [numpy_helper.from_array(TABLE, "table"), numpy_helper.from_array(np.array(0), "zero")]
    nodes.append(helper.make_node("Gather", ["last_hidden_state", "zero"], ["text"], axis=1))
    inputs = [helper.make_tensor_value_info(name, TensorProto.INT64, ["batch", "tokens"]) for name in put]
    shape: list[str | int | None]
    name, shape = ("text", ["batch", 8]) if pooled else ("last_hidden_state", ["batch", "tokens", 8])
    out = helper.make_tensor_value_info(name, TensorProto.FLOAT, shape)
    graph = helper.make_graph(nodes, "table", inputs, [out], constants)
    onnx.save(helper.make_model(graph, opset_imports=[helper.make_opsetid("", 18)], ir_version=9), path)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "theirs"
    folder.mkdir()
    tiny_bert.vocabulary(folder / "tokenizer.json")
    model(folder / "model.onnx", pooled=False)
    return folder


def unit(row: np.ndarray) -> np.ndarray:
    return np.asarray(row / np.linalg.norm(row))


def test_vectors_of_tokens_are_averaged_without_the_padding(folder: Path) -> None:
    rows = encoder.load(folder).embed(["ja nej", "ja"])
    ja, nej = TABLE[tiny_bert.PIECES.index("▁ja")], TABLE[tiny_bert.PIECES.index("▁nej")]
    assert np.allclose(rows, [unit(ja + nej), unit(ja)], atol=1e-6)


def test_vectors_of_texts_are_taken_as_they_are(folder: Path) -> None:
    model(folder / "model.onnx", pooled=True)
    rows = encoder.load(folder).embed(["ja nej", "nej ja ja"])
    assert np.allclose(rows, [unit(TABLE[tiny_bert.PIECES.index(piece)]) for piece in ("▁ja", "▁nej")], atol=1e-6)


def test_its_name_is_the_folders_and_changes_with_the_model(folder: Path) -> None:
    before = encoder.load(folder).name
    model(folder / "model.onnx", pooled=True)
    after = encoder.load(folder).name
    assert before.startswith("theirs@")
    assert after.startswith("theirs@")
    assert before != after


@pytest.mark.parametrize("name", ["model.onnx", "tokenizer.json"])
def test_a_file_that_is_missing_is_named(folder: Path, name: str) -> None:
    (folder / name).unlink()
    with pytest.raises(encoder.EncoderError, match=rf"theirs: no {name} in it"):
        encoder.load(folder)


@pytest.mark.parametrize("name", ["model.onnx", "tokenizer.json"])
def test_a_file_that_cannot_be_opened_is_refused(folder: Path, name: str) -> None:
    (folder / name).write_text("not this", "utf-8")
    with pytest.raises(encoder.EncoderError, match="theirs: cannot be opened"):
        encoder.load(folder)


def test_a_model_of_something_else_is_refused(folder: Path) -> None:
    model(folder / "model.onnx", pooled=False, put=("pixels",))
    with pytest.raises(encoder.EncoderError, match="takes pixels"):
        encoder.load(folder)


def test_a_tokenizer_with_more_pieces_than_the_model_is_refused(folder: Path) -> None:
    shutil.copy(encoder.FOLDER / "tokenizer.json", folder)
    with pytest.raises(encoder.EncoderError, match="theirs: does not run"):
        encoder.load(folder).embed(["Vi går hjem nu"])
