"""The encoder as one ONNX graph at 8 bits, whose vectors do not depend on what else is in the batch.

Words lie at 4 bits (see `blocks`). Weights are int8 with a scale per row of the matrix. What flows between is put to
8 bits with a scale per token, found as it flows, where the usual dynamic quantisation has one scale for the whole
batch. The layer norms are written out as InstanceNormalization, each token a channel: onnxruntime's own kernel for
them took a fifth of the time.
"""

from typing import Any

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper
from training.encoder.blocks import LEAST, Array, packed, parted
from training.encoder.checkpoint import Weights

HEAD = 32  # width of a head: 12 heads of a hidden size of 384
# 7 of 8 bits: processors without VNNI add pairs of products in 16 bits, which 255 · 127 · 2 overflows and 255 · 63 · 2
# does not; so vectors are the same on all of them. It costs 0.0004 of cosine to float32.
TOP = 63
TINY = 1e-9  # keeps the scale of a token of zeros from being zero


def build(weights: Weights, name: str) -> onnx.ModelProto:
    """From `input_ids` and `attention_mask` (batch, tokens) to `sentence_embedding` (batch, hidden), rows 1 long."""
    graph = Graph(weights)
    graph.write()
    size = len(weights["emb.ln.w"])
    put = [helper.make_tensor_value_info(n, TensorProto.INT64, ["batch", "tokens"]) for n in graph.INPUTS]
    out = helper.make_tensor_value_info(graph.OUTPUT, TensorProto.FLOAT, ["batch", size])
    made = helper.make_graph(graph.nodes, name, put, [out], list(graph.constants.values()))
    sets = [helper.make_opsetid("", 18), helper.make_opsetid("com.microsoft", 1)]
    return helper.make_model(made, opset_imports=sets, ir_version=9, producer_name="ordret training.encoder")


class Graph:
    """The nodes and constants written so far. Tokens of all texts stand in one list, but for attention."""

    INPUTS = ("input_ids", "attention_mask")
    OUTPUT = "sentence_embedding"

    def __init__(self, weights: Weights) -> None:
        self.weights = weights
        self.size = len(weights["emb.ln.w"])
        self.nodes: list[onnx.NodeProto] = []
        self.constants: dict[str, onnx.TensorProto] = {}

    def write(self) -> None:
        ids, mask = self.INPUTS
        self.constant("zero point", np.uint8(128))
        self.constant("one", np.float32(1))
        self.constant("first", np.array([0]))
        self.constant("second", np.array([1]))
        x = self.op("Reshape", self._embedded(ids), self.constant("flat", np.array([-1, self.size])))
        self.tokens = self.op("Shape", x, start=0, end=1)
        self.ones = self.op("Expand", "one", self.tokens)
        self.zeros = self.op("Expand", self.constant("nought", np.float32(0)), self.tokens)
        self.middles = self.op("Expand", "zero point", self.tokens)
        self.triple = self.op("Concat", self.op("Shape", ids), self._length("triple", 3 * self.size), axis=0)
        self.mask = self.op("Cast", mask, to=TensorProto.INT32)
        x = self._norm(x, "emb.ln")
        for layer in range(sum(name.endswith(".q.w") for name in self.weights)):
            x = self._layer(x, f"l{layer}.")
        self._pooled(x, ids, mask)

    def _embedded(self, ids: str) -> str:
        words = self._words(ids)
        places = self.constant("emb.pos", self.weights["emb.pos"] + self.weights["emb.type"][0])
        count = self.op("Shape", ids, start=1, end=2)
        return self.op("Add", words, self.op("Slice", places, "first", count))

    def _words(self, ids: str) -> str:
        """Rows of the word table, looked up at 4 bits and unpacked as `blocks.unpacked` does: the same bit by bit."""
        nibbles, scales = parted(packed(self.weights["emb.word"]))
        two = self.op("Gather", self.constant("emb.q", nibbles), ids)
        low = self.op("BitwiseAnd", two, self.constant("low", np.uint8(15)))
        high = self.op("BitShift", two, self.constant("half a byte", np.uint8(4)), direction="RIGHT")
        whole = self.op("Cast", self.op("Concat", low, high, axis=-1), to=TensorProto.FLOAT)
        whole = self.op("Add", whole, self.constant("nibble 0", np.float32(LEAST)))
        scale = self.op("Cast", self.op("Gather", self.constant("emb.s", scales), ids), to=TensorProto.FLOAT)
        return self.op("Reshape", self.op("Mul", whole, scale), self.constant("rows", np.array([0, 0, self.size])))

    def _layer(self, x: str, at: str) -> str:
        matrix, bias = (np.concatenate([self.weights[f"{at}{part}.{kind}"] for part in "qkv"]) for kind in "wb")
        three = self.op("Reshape", self._linear(x, at + "qkv", matrix), self.triple)
        q, k, v = self.ops("Split", three, axis=-1, num_outputs=3)
        bias_name = self.constant(at + "qkv.b", bias)
        seen = self.own("MultiHeadAttention", q, k, v, bias_name, self.mask, num_heads=self.size // HEAD)
        seen = self.op("Reshape", seen, "flat")
        x = self._norm(self._added(x, self._linear(seen, at + "ao"), at + "ao.b"), at + "aln")
        wide = self.own("BiasGelu", self._linear(x, at + "fi"), self._weight(at + "fi.b"))
        return self._norm(self._added(x, self._linear(wide, at + "fo"), at + "fo.b"), at + "oln")

    def _linear(self, x: str, name: str, matrix: Array | None = None) -> str:
        """x times the matrix in whole numbers, then both scales; the bias is added by what follows."""
        rows, scales = quantised(self.weights[name + ".w"] if matrix is None else matrix)
        whole, scale = self._whole(x)
        ours = self.constant(name + ".q", rows.T), "one", self.constant(name + ".s", scales)
        return self.op("Mul", self.own("MatMulIntegerToFloat", whole, *ours, "zero point"), scale)

    def _whole(self, x: str) -> tuple[str, str]:
        """Each token's values as whole numbers from 1 to 255 around 128, and the scale of each token."""
        largest = self.op("ReduceMax", self.op("Abs", x), self.constant("last", np.array([-1])), keepdims=0)
        largest = self.op("Max", largest, self.constant("least", np.float32(TINY)))
        scale = self.op("Div", largest, self.constant("top", np.float32(127)))
        return self.op("QuantizeLinear", x, scale, self.middles, axis=0), self.op("Unsqueeze", scale, "second")

    def _added(self, x: str, y: str, bias: str) -> str:
        return self.op("Add", self.op("Add", x, self._weight(bias)), y)

    def _norm(self, x: str, name: str) -> str:
        channels = self.op("Unsqueeze", x, "first")
        even = self.op("InstanceNormalization", channels, self.ones, self.zeros, epsilon=1e-12)
        scaled = self.op("Mul", self.op("Squeeze", even, "first"), self._weight(name + ".w"))
        return self.op("Add", scaled, self._weight(name + ".b"))

    def _pooled(self, x: str, ids: str, mask: str) -> None:
        """The sum over a text's tokens, made one long: the same as their mean made one long."""
        shape = self.op("Concat", self.op("Shape", ids), self._length("single", self.size), axis=0)
        counted = self.op("Unsqueeze", self.op("Cast", mask, to=TensorProto.FLOAT), "second")
        total = self.op("Squeeze", self.op("MatMul", counted, self.op("Reshape", x, shape)), "second")
        self.nodes.append(helper.make_node("LpNormalization", [total], [self.OUTPUT], axis=-1, p=2))

    def _length(self, name: str, length: int) -> str:
        return self.constant(name, np.array([length]))

    def _weight(self, name: str) -> str:
        return self.constant(name, self.weights[name])

    def constant(self, name: str, value: np.ndarray | np.generic) -> str:
        self.constants.setdefault(name, numpy_helper.from_array(np.asarray(value, order="C"), name))
        return name

    def op(self, kind: str, *inputs: str, domain: str = "", **settings: Any) -> str:
        out = f"{kind} {len(self.nodes)}"
        self.nodes.append(helper.make_node(kind, list(inputs), [out], domain=domain, **settings))
        return out

    def own(self, kind: str, *inputs: str, **settings: Any) -> str:
        """One of onnxruntime's own operators."""
        return self.op(kind, *inputs, domain="com.microsoft", **settings)

    def ops(self, kind: str, *inputs: str, num_outputs: int, **settings: Any) -> list[str]:
        outs = [f"{kind} {len(self.nodes)}.{number}" for number in range(num_outputs)]
        self.nodes.append(helper.make_node(kind, list(inputs), outs, num_outputs=num_outputs, **settings))
        return outs


def quantised(matrix: Array) -> tuple[np.ndarray, Array]:
    """Whole numbers from -63 to 63, and a scale for each row."""
    scales = np.maximum(np.abs(matrix).max(axis=1), TINY) / TOP
    return np.rint(matrix / scales[:, None]).astype(np.int8), scales.astype(np.float32)
