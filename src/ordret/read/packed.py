"""gzip → what is in it, up to what may be held."""

import gzip
import io
import zlib

from ordret.model import Problem
from ordret.read.delivery import LARGEST, problem

CHUNK = 1_000_000


def unpacked(source: str, raw: bytes) -> tuple[bytes, tuple[Problem, ...]]:
    """What is inside, and what is wrong with it: of a cut file there is what stands before the cut, of one that unpacks
    to more than `LARGEST` nothing."""
    inside = bytearray()
    with gzip.GzipFile(fileobj=io.BytesIO(raw)) as stream:
        try:
            while piece := stream.read1(CHUNK):
                inside += piece
                if len(inside) > LARGEST:
                    return b"", (problem(source, "too large", "over 50 MB unpacked; unpack and split it"),)
        except (OSError, EOFError, zlib.error) as error:
            return bytes(inside), (problem(source, "cut short", f"{error}; what stands before is taken"),)
    return bytes(inside), ()
