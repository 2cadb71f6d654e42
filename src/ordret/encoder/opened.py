"""A model and its tokenizer as they lie in a folder, opened."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

LONGEST = 512  # tokens: the model has no more positions
INPUTS = {"input_ids", "attention_mask", "token_type_ids"}


class EncoderError(Exception):
    """A model that cannot be used; the message names the folder, what is amiss and what to do."""


class Opened:
    """`model.onnx` and `tokenizer.json`; the tokenizer puts around a text whatever the model expects there."""

    def __init__(self, folder: Path, threads: int) -> None:
        import onnxruntime  # type: ignore[import-untyped]  # here: it takes a tenth of a second, and few commands embed
        from tokenizers import Tokenizer

        for name in ("model.onnx", "tokenizer.json"):
            if not (folder / name).is_file():
                raise EncoderError(f"{folder}: no {name} in it; give a folder that holds model.onnx and tokenizer.json")
        settings = onnxruntime.SessionOptions()
        settings.intra_op_num_threads = threads
        settings.log_severity_level = 4  # what goes wrong is raised, too
        model, here = str(folder / "model.onnx"), ["CPUExecutionProvider"]
        try:
            self.session = onnxruntime.InferenceSession(model, settings, providers=here)
            self.tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        except Exception as error:  # onnxruntime and tokenizers raise classes of their own, and bare Exception
            raise EncoderError(f"{folder}: cannot be opened ({error}); export the model to ONNX again") from error
        self.tokenizer.enable_truncation(LONGEST)
        self.tokenizer.no_padding()
        self.folder = folder
        self.inputs = {put.name for put in self.session.get_inputs()}
        self.output = self.session.get_outputs()[0]
        self._check()

    def _check(self) -> None:
        """Raises `EncoderError` for a model of something else than text."""
        dimensions = len(self.output.shape or ())
        if not {"input_ids"} <= self.inputs <= INPUTS or dimensions not in (2, 3):
            raise EncoderError(
                f"{self.folder}/model.onnx: takes {', '.join(sorted(self.inputs))} and gives {dimensions} dimensions; "
                "export one that takes input_ids and attention_mask, and whose first output is vectors of tokens "
                "(batch, tokens, size) or of texts (batch, size)"
            )

    def tokens(self, texts: Sequence[str]) -> list[list[int]]:
        """Ids of each text's tokens, at most 512. White space of any kind and length is one blank."""
        # One at a time: in a batch the tokenizer takes all cores, whatever it was given, for a fiftieth of the time.
        return [self.tokenizer.encode(_plain(text)).ids for text in texts]

    def vectors(self, tokens: Sequence[Sequence[int]]) -> NDArray[np.float32]:
        """A row of length 1 for each text, from the model's first output: of texts as it is, of tokens their mean."""
        ids = np.zeros((len(tokens), max(map(len, tokens))), np.int64)
        mask = np.zeros_like(ids)
        for row, each in enumerate(tokens):
            ids[row, : len(each)] = each
            mask[row, : len(each)] = 1
        out = self._run({"input_ids": ids, "attention_mask": mask, "token_type_ids": np.zeros_like(ids)})
        total = (out * mask[:, :, None]).sum(axis=1) if out.ndim == 3 else out
        lengths = np.linalg.norm(total, axis=1, keepdims=True)
        return np.asarray(total / np.maximum(lengths, 1e-12), dtype=np.float32)

    def _run(self, fed: dict[str, NDArray[np.int64]]) -> NDArray[np.float32]:
        put = {name: value for name, value in fed.items() if name in self.inputs}
        try:
            out: NDArray[np.float32] = self.session.run([self.output.name], put)[0]
        except Exception as error:  # onnxruntime has no class for all of its errors
            raise EncoderError(f"{self.folder}: does not run ({error}); is the tokenizer.json the model's?") from error
        return out


def _plain(text: str) -> str:
    """With single blanks, and with a question mark for half a surrogate pair, which the tokenizer cannot take."""
    return " ".join(text.encode("utf-8", "replace").decode("utf-8").split())
