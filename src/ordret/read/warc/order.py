"""The captures of one address in the order in which they were made: the last version taken is the one that counts."""

import zlib
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from tempfile import TemporaryFile
from typing import BinaryIO
from zipfile import BadZipFile

from ordret.read.warc.records import Broken, Record, records

UNREADABLE = (OSError, EOFError, zlib.error, BadZipFile)  # what a file or the zip archive around it may raise


@dataclass(frozen=True, slots=True)
class Late:
    """A capture behind a newer one of the same address, in a stream that cannot be read twice."""

    address: str


def in_order(stream: BinaryIO) -> Iterator[Record | Broken | Late]:
    """The records as they come, but for those of an address that lie in another order than they were captured in: these
    wait on disk and come last. To know them takes reading the stream once before."""
    if not stream.seekable():
        yield from _as_they_come(stream)
        return
    late = _late(stream)
    if not late:
        yield from records(stream)
        return
    with TemporaryFile() as blocks:
        waiting: list[tuple[Record, int, int]] = []
        for found in records(stream):
            if isinstance(found, Record) and found.block is not None and hash(found.address) in late:
                waiting.append((replace(found, block=None), blocks.tell(), len(found.block)))
                blocks.write(found.block)
            else:
                yield found
        for record, at, size in sorted(waiting, key=lambda each: each[0].captured):
            blocks.seek(at)
            yield replace(record, block=blocks.read(size))


def _late(stream: BinaryIO) -> frozenset[int]:
    """The hashes of the addresses that lie out of order. The stream then stands where it stood."""
    start = stream.tell()
    late: set[int] = set()
    newest: dict[int, str] = {}
    with suppress(*UNREADABLE):
        for record in _captures(stream):
            if _is_late(record, newest):
                late.add(hash(record.address))
    stream.seek(start)
    return frozenset(late)


def _captures(stream: BinaryIO) -> Iterator[Record]:
    return (found for found in records(stream) if isinstance(found, Record) and found.holds_a_capture)


def _is_late(record: Record, newest: dict[int, str]) -> bool:
    """Whether a newer capture came before; it is noted in `newest` otherwise. ~200 bytes of memory an address."""
    key = hash(record.address)
    if record.captured < newest.get(key, ""):
        return True
    newest[key] = record.captured
    return False


def _as_they_come(stream: BinaryIO) -> Iterator[Record | Broken | Late]:
    newest: dict[int, str] = {}
    for found in records(stream):
        is_late = isinstance(found, Record) and found.holds_a_capture and found.address and _is_late(found, newest)
        yield Late(found.address or "") if isinstance(found, Record) and is_late else found
