"""Rows of numbers at 4 bits in blocks of 32 with a float16 scale: `q4_0` of ggml, in which `weights.npz` has them."""

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float32]

VALUES = 32  # in a block
BYTES = 18  # of a block: its scale, little-endian, then 16 bytes whose low nibbles come before the high ones
LEAST = -8  # the value of nibble 0; that of 15 is 7


def parted(rows: NDArray[np.uint8]) -> tuple[NDArray[np.uint8], NDArray[np.float16]]:
    """Nibbles two to a byte (rows, blocks, 16) and scales (rows, blocks, 1) of rows of blocks as they lie in a file."""
    blocks = rows.reshape(len(rows), -1, BYTES)
    return blocks[:, :, 2:], blocks[:, :, :2].copy().view("<f2")


def unpacked(rows: NDArray[np.uint8]) -> Array:
    """The values: (nibble - 8) times the scale of the block."""
    nibbles, scales = parted(rows)
    whole = np.concatenate([nibbles & 15, nibbles >> 4], axis=2).astype(np.float32) + LEAST
    return (whole * scales.astype(np.float32)).reshape(len(rows), -1)


def packed(matrix: Array) -> NDArray[np.uint8]:
    """Rows of blocks: the value farthest from zero is nibble 0, which sets the scale, and the others the nearest.

    What `unpacked` gives comes back bit by bit where each block has a nibble 0, as all that were made so have.
    """
    blocks = matrix.reshape(len(matrix), -1, VALUES)
    farthest = np.take_along_axis(blocks, np.abs(blocks).argmax(axis=2)[:, :, None], axis=2)
    scales = (farthest / LEAST).astype("<f2")
    divisors = np.where(scales == 0, 1, scales).astype(np.float32)
    nibbles = np.clip(np.floor(blocks / divisors - LEAST + 0.5), 0, 15).astype(np.uint8)
    half = VALUES // 2
    parts = [scales.view(np.uint8), nibbles[:, :, :half] | nibbles[:, :, half:] << 4]
    return np.concatenate(parts, axis=2).reshape(len(matrix), -1)
