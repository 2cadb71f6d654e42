"""The bytes of gzip and zstd files, unpacked as they are read, in bounded memory."""

import io
import zlib
from collections.abc import Callable
from contextlib import suppress
from typing import BinaryIO, Protocol

GZIP, ZSTD = b"\x1f\x8b\x08", b"(\xb5/\xfd"
ZSTD_WORDS = b"]*M\x18"  # the frame before all others of a .warc.zst, with the dictionary they are packed with
# Bytes unpacked at a time: they become at most 17 MB with gzip, 33 MB with zstd.
GZIP_STEP, ZSTD_STEP = 16 * 1024, 1024
LARGEST_WORDS = 10_000_000  # bytes of a dictionary; usual are 100,000
# Text becomes 3 to 20 times as large, pages that are much the same up to 60 times, zeros 1,000 times and more.
MOST_TIMES, LARGEST_DENSE = 200, 10_000_000
MOST_DAMAGES = 1000


class _Unpacker(Protocol):
    @property
    def eof(self) -> bool: ...
    @property
    def unused_data(self) -> bytes: ...
    def decompress(self, data: bytes, /) -> bytes: ...


class Unpacked(io.RawIOBase):
    """The unpacked bytes of one gzip member or zstd frame after another. `trouble` is what has gone wrong so far.

    After a damaged member the next is looked for, as an archive has one for each record. Going back means unpacking
    again from the beginning.
    """

    trouble: str | None
    _ready: io.BytesIO
    _position: int

    def __init__(self, packed: BinaryIO) -> None:
        self._packed = packed
        self._start = packed.tell() if packed.seekable() else None
        self._begin()

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return self._start is not None

    def readinto(self, buffer: "memoryview") -> int:  # type: ignore[override]
        while not (size := self._ready.readinto(buffer)):
            piece = self._next()
            if piece is None:
                return 0
            self._ready = io.BytesIO(piece)
        self._position += size
        return size

    def seek(self, offset: int, whence: int = io.SEEK_SET, /) -> int:
        target = offset + (self._position if whence == io.SEEK_CUR else 0)
        if self._start is None or whence == io.SEEK_END:
            raise io.UnsupportedOperation("packed data is unpacked from its beginning only")
        if target < self._position:
            self._packed.seek(self._start)
            self._begin()
        while self._position < target and self.read(min(target - self._position, 64 * 1024)):
            pass
        return self._position

    def _begin(self) -> None:
        self.trouble = None
        self._ready, self._position = io.BytesIO(), 0
        self._taken = self._given = self._damages = 0
        first = self._packed.read(8)
        self._mark, self._step = (GZIP, GZIP_STEP) if first.startswith(GZIP[:2]) else (ZSTD, ZSTD_STEP)
        self._new, self._failure = _gzip() if self._mark == GZIP else _zstd(self._words(first))
        self._rest = b"" if first.startswith(ZSTD_WORDS) else first
        self._between, self._unpacker = True, self._new()

    def _words(self, first: bytes) -> bytes:
        """The dictionary at the beginning of the file; empty where there is none."""
        if not first.startswith(ZSTD_WORDS):
            return b""
        return self._packed.read(min(int.from_bytes(first[4:], "little"), LARGEST_WORDS))

    def _next(self) -> bytes | None:
        """The next bytes, perhaps none yet; None at the end, or where it is best to stop."""
        data = self._rest or self._more()
        if not data or self.trouble == "too large" or self._damages > MOST_DAMAGES:
            self.trouble = self.trouble or (None if self._between else "cut short")
            return None
        data = data.lstrip(b"\0") if self._between else data  # files from tapes are filled up with zeros
        try:
            piece = self._unpacker.decompress(data)
        except self._failure:
            self._rest = self._behind_damage(data)
            return b""
        self._between, self._rest = self._unpacker.eof or (self._between and not data), self._unpacker.unused_data
        self._unpacker = self._new() if self._unpacker.eof else self._unpacker
        return self._weighed(piece)

    def _more(self) -> bytes:
        data = self._packed.read(self._step)
        self._taken += len(data)
        return data

    def _weighed(self, piece: bytes) -> bytes | None:
        self._given += len(piece)
        if self._given <= max(LARGEST_DENSE, MOST_TIMES * (self._taken + self._step)):
            return piece
        self.trouble = "too large"
        return None

    def _behind_damage(self, data: bytes) -> bytes:
        """What follows from the next member on."""
        self.trouble = "damaged"
        self._damages += 1
        self._between, self._unpacker = True, self._new()
        at = data.find(self._mark, 1)
        while at < 0:
            more = self._more()
            if not more:
                return b""
            data = data[1 - len(self._mark) :] + more
            at = data.find(self._mark)
        return data[at:]


def _gzip() -> tuple[Callable[[], _Unpacker], type[Exception]]:
    return lambda: zlib.decompressobj(zlib.MAX_WBITS | 16), zlib.error


def _zstd(words: bytes) -> tuple[Callable[[], _Unpacker], type[Exception]]:
    """`words` is a dictionary, itself packed or not."""
    import zstandard

    if words.startswith(ZSTD):
        with suppress(zstandard.ZstdError):
            words = zstandard.ZstdDecompressor().stream_reader(words).read(LARGEST_WORDS)
    known = zstandard.ZstdCompressionDict(words) if words else None
    return zstandard.ZstdDecompressor(dict_data=known).decompressobj, zstandard.ZstdError
