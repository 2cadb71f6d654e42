"""Numbers at 4 bits, packed and unpacked."""

import numpy as np
from training.encoder import blocks

from encoder import tiny_bert


def test_low_nibbles_come_first() -> None:
    row = np.concatenate([np.array([2.0], "<f2").view(np.uint8), np.full(16, 0x9F, np.uint8)])
    assert blocks.unpacked(row[None]).tolist() == [[14.0] * 16 + [2.0] * 16]


def test_what_was_unpacked_is_packed_as_it_was() -> None:
    rows = tiny_bert.packed(3)["q:emb.word"]
    assert np.array_equal(blocks.packed(blocks.unpacked(rows)), rows)


def test_the_value_farthest_from_zero_is_kept_and_the_others_are_near() -> None:
    row = np.linspace(-0.5, 4, 32, dtype=np.float32)[None]
    given = blocks.unpacked(blocks.packed(row))
    assert given[0, -1] == 4
    assert np.abs(given - row).max() <= 4 / 8 / 2


def test_what_lies_beyond_nibble_15_is_nibble_15() -> None:
    row = np.array([[-8.0, 8.0, *[0.0] * 30]], np.float32)
    assert blocks.unpacked(blocks.packed(row)).tolist() == [[-8.0, 7.0, *[0.0] * 30]]


def test_a_block_of_zeros_stays_so() -> None:
    assert not blocks.unpacked(blocks.packed(np.zeros((1, 64), np.float32))).any()
