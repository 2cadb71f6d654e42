"""The encoder shipped: what it makes of texts, alone and together."""

import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import pytest

from ordret import encoder
from ordret.encoder.batches import TOKENS, batches

SAID = [  # the same in three languages, and then something else in two
    ("da", "Vi kan ikke acceptere, at bønderne betaler regningen, siger ministeren."),
    ("en", "We cannot accept that the farmers pay the bill, the minister says."),
    ("de", "Wir können nicht hinnehmen, dass die Bauern die Rechnung bezahlen, sagt die Ministerin."),
    ("da", "Broen åbner igen for trafik på lørdag."),
    ("en", "The bridge opens to traffic again on Saturday."),
]


@pytest.fixture(scope="module")
def shipped() -> encoder.Encoder:
    return encoder.load(threads=2)


def test_what_means_the_same_is_nearest_in_any_language(shipped: encoder.Encoder) -> None:
    rows = shipped.embed([text for _, text in SAID])
    near = rows @ rows.T - 2 * np.eye(len(rows))
    assert [int(at) > 2 for at in near.argmax(axis=1)] == [False, False, False, True, True]


def test_rows_are_one_long_and_in_the_order_given(shipped: encoder.Encoder) -> None:
    texts = ["Kort.", SAID[0][1] * 9, "Ja, sagde hun.", SAID[1][1]]
    rows = shipped.embed(texts)
    assert rows.dtype == np.float32
    assert np.allclose(np.linalg.norm(rows, axis=1), 1)
    assert all(np.dot(row, shipped.embed([text])[0]) > 0.9999 for text, row in zip(texts, rows, strict=True))


def test_a_text_gives_the_same_alone_and_among_64_of_all_lengths(shipped: encoder.Encoder) -> None:
    words = " ".join(text for _, text in SAID).split()
    texts = [" ".join((words * 4)[at : at + 1 + at % 16 * 4]) for at in range(64)]
    tokens = shipped.opened.tokens(texts)
    together = shipped.opened.vectors(tokens)  # one batch, with all the padding that sorting avoids
    alone = np.concatenate([shipped.opened.vectors([ids]) for ids in tokens])
    assert (together * alone).sum(axis=1).min() >= 0.9999


def test_no_texts_give_no_rows(shipped: encoder.Encoder) -> None:
    assert shipped.embed([]).shape == (0, 384)


@pytest.mark.parametrize("text", ["", "\ud83d", "half \udc00 a pair", "\x00\x07\x1b", "東京", "\U0001f600", "a" * 9000])
def test_any_text_has_a_vector(shipped: encoder.Encoder, text: str) -> None:
    assert np.isfinite(shipped.embed([text])).all()


def test_how_lines_are_broken_makes_no_difference(shipped: encoder.Encoder) -> None:
    left, right = shipped.opened.tokens(["Hun sagde:\n  Vi går.", " Hun\u00a0sagde: Vi går. "])
    assert left == right


def test_nothing_beyond_512_tokens_is_read(shipped: encoder.Encoder) -> None:
    assert [len(ids) for ids in shipped.opened.tokens(["ja " * 2000])] == [512]
    assert np.array_equal(*shipped.embed(["ja " * 2000, "ja " * 2000 + "nej"]))


def test_a_rare_word_falls_apart_into_pieces_that_are_known(shipped: encoder.Encoder) -> None:
    unknown = shipped.opened.tokenizer.token_to_id("<unk>")
    tokens = shipped.opened.tokens(["Þjóðkirkjumálanefndarfundargerð Żółćgęśl щодопідвищення Ξεσκεπάζω"])
    assert unknown not in tokens[0]


def test_importing_it_opens_nothing() -> None:
    code = "import sys, ordret.encoder as e; e.load(); print({'onnxruntime', 'tokenizers'} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "set()\n"


def test_it_loads_in_under_a_second_of_work() -> None:
    began = time.process_time()
    encoder.load(threads=1).embed(["ja"])
    assert time.process_time() - began < 1


def test_the_files_shipped_are_under_50_mb() -> None:
    assert sum(path.stat().st_size for path in Path(encoder.FOLDER).iterdir() if path.is_file()) < 50e6


def test_batches_hold_like_lengths_and_every_text_once() -> None:
    lengths = [5, 500, 7, 512, 6, 500, 490, 480, 3]
    found = list(batches(lengths))
    assert [lengths[at] for batch in found for at in batch] == sorted(lengths, reverse=True)
    assert all(len(batch) * max(lengths[at] for at in batch) <= TOKENS for batch in found)
