"""A stream that is to be read from its end."""

import io
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from typing import BinaryIO

LARGEST = 2_000_000_000  # bytes put into a temporary file, below what a small machine has free


@contextmanager
def rewindable(stream: BinaryIO) -> Iterator[BinaryIO | None]:
    """The stream itself if it is a file or bytes; else a temporary file with all of it, or None for over 2 GB."""
    if _goes_back(stream):
        yield stream
        return
    with tempfile.TemporaryFile() as file:
        yield file if _filled(file, stream) else None


def _goes_back(stream: BinaryIO) -> bool:
    """What is unpacked on the way can go back too, but by unpacking it all anew."""
    return stream.seekable() and isinstance(getattr(stream, "raw", stream), io.FileIO | io.BytesIO)


def _filled(file: BinaryIO, stream: BinaryIO) -> bool:
    while more := stream.read(1 << 20):
        file.write(more)
        if file.tell() > LARGEST:
            return False
    file.seek(0)
    return True
