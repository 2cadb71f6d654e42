"""gzip and zstd around a file of any form."""

import io
from collections.abc import Callable, Iterator
from dataclasses import replace

from ordret.model import Problem
from ordret.read.delivery import Item, Opened, problem
from ordret.read.packed.unpacker import GZIP, ZSTD, ZSTD_WORDS, Unpacked

PACKED = (GZIP, ZSTD, ZSTD_WORDS, b"PK\3\4", b"BZh9", b"\xfd7zXZ\0")
BUFFER = 64 * 1024
HINTS = {
    "cut short": "the packed file ends too early; what stands before the cut was taken. Fetch it again",
    "damaged": "part of the packed file cannot be unpacked; what can be was taken. Fetch it again",
    "too large": "it grows to more than 200 times its size, as no report does; the rest was not unpacked",
}
TWICE = "packed twice; unpack it once and add that"


def unpacked(opened: Opened, inner: Callable[[Opened], Iterator[Item]]) -> Iterator[Item]:
    """What `inner` finds in the unpacked file. Of a cut one, up to the cut, with one problem: what is wrong with the
    last report is the cut's doing."""
    packed = Unpacked(opened.stream)
    stream = io.BufferedReader(packed, BUFFER)
    if stream.peek(4).startswith(PACKED):
        yield problem(opened.source, "not a report", TWICE)
        return
    last: Item | None = None
    for item in inner(replace(opened, stream=stream)):
        if last:
            yield last
        last = item
    if last and not (packed.trouble and isinstance(last, Problem) and last.code != "not a report"):
        yield last
    if packed.trouble:
        yield problem(opened.source, packed.trouble, HINTS[packed.trouble])
