"""Streams: one that has been read from, from its beginning again; and one line by line, however long they are."""

import codecs
import io
from collections.abc import Iterator
from typing import BinaryIO

from ordret.read.delivery import LARGEST


def begun(first: bytes, rest: BinaryIO) -> BinaryIO:
    """A stream that has been read from, from its beginning again."""
    if rest.seekable():
        rest.seek(-len(first), io.SEEK_CUR)
        return rest
    return io.BufferedReader(_Joined(first, rest))


class _Joined(io.RawIOBase):
    """Bytes, and a stream behind them."""

    def __init__(self, first: bytes, rest: BinaryIO) -> None:
        self._first, self._rest = io.BytesIO(first), rest

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: "memoryview") -> int:  # type: ignore[override]
        got = self._first.read(len(buffer)) or self._rest.read(len(buffer))
        buffer[: len(got)] = got
        return len(got)


def each_line(stream: BinaryIO) -> Iterator[bytes | None]:
    """Line by line; None for one that is too long."""
    line = stream.readline(LARGEST + 1).removeprefix(codecs.BOM_UTF8)
    while line:
        yield line if len(line) <= LARGEST else None
        while len(line) > LARGEST and not line.endswith(b"\n"):
            line = stream.readline(LARGEST + 1)
        line = stream.readline(LARGEST + 1)
