"""WACZ, web archives in a zip file."""

import io
import re
import struct
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import BinaryIO, cast
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from ordret.read.delivery import Item, Opened, problem
from ordret.read.kinds import ARCHIVE
from ordret.read.packed.unpacker import LARGEST_DENSE, MOST_TIMES
from ordret.read.warc.order import UNREADABLE

WARC = re.compile(r"archive/[^/\\]+\.warc(?:\.gz|\.zst)?")
ODD = re.compile(r"^/|^[A-Za-z]:|(?:^|[/\\])\.\.(?:[/\\]|$)")
# The end of a zip file, which a comment of up to 64 kB may follow, and where it has the size of the list in bytes.
END_SIZE = 66_000
LIST_SIZE = re.compile(rb"PK\x05\x06.{8}(.{4})", re.DOTALL)
LIST_SIZE_64 = re.compile(rb"PK\x06\x06.{36}(.{8})", re.DOTALL)
NOT_HERE = 0xFFFFFFFF
LARGEST_LIST = 10_000_000  # a list of 100,000 members; a web archive has ten
LOCKED_BIT = 1
UNREADABLE_ZIP = (*UNREADABLE, ValueError, OverflowError, NotImplementedError, struct.error)

PIPED = "a zip file cannot be read from standard input; save it and add the file"
LONG_LIST = "its list of members is longer than any web archive's; unpack it and add what is inside"
DAMAGED = "the zip file is damaged or cut; what could be read was taken. Fetch it again"
LOCKED = "locked with a password; unpack it and add what is inside"
OTHER_PACKING = "packed in a way that web archives are not; unpack it and add what is inside"
DENSE = "it grows to more than 200 times its size, as no archive does; left out"
ODD_NAME = "members whose names lead out of the archive are left out"


def wacz(opened: Opened, inner: Callable[[Opened], Iterator[Item]]) -> Iterator[Item]:
    """What `inner` finds in the WARC files of an archive. Any other zip file is left out."""
    if not opened.stream.seekable():
        yield problem(opened.source, "not a report", PIPED)
    elif has_long_list(opened.stream):
        yield problem(opened.source, "too large", LONG_LIST)
    else:
        yield from _members(opened, inner)


def has_long_list(stream: BinaryIO) -> bool:
    """Whether the list of members, which the library reads whole, is too long, by either of the places that say so."""
    size = stream.seek(0, io.SEEK_END)
    stream.seek(max(size - END_SIZE, 0))
    end = stream.read()
    stream.seek(0)
    sizes = [int.from_bytes(size, "little") for size in (*LIST_SIZE.findall(end), *LIST_SIZE_64.findall(end))]
    return any(LARGEST_LIST < size != NOT_HERE for size in sizes)


def _members(opened: Opened, inner: Callable[[Opened], Iterator[Item]]) -> Iterator[Item]:
    try:
        archive = ZipFile(opened.stream)
    except UNREADABLE_ZIP:
        yield problem(opened.source, "damaged", DAMAGED)
        return
    with archive:
        names = archive.namelist()
        if any(ODD.search(name) for name in names):
            yield problem(opened.source, "bad name", ODD_NAME)
        if not any(map(WARC.fullmatch, names)):
            yield problem(opened.source, ARCHIVE.code, ARCHIVE.hint)
        for member in archive.infolist():
            if WARC.fullmatch(member.filename):
                place = replace(opened, source=f"{opened.source}#{member.filename}")
                yield from _member(archive, member, place, inner)


def _member(
    archive: ZipFile, member: ZipInfo, place: Opened, inner: Callable[[Opened], Iterator[Item]]
) -> Iterator[Item]:
    refused = _refused(member)
    if refused:
        yield problem(place.source, *refused)
        return
    try:
        with archive.open(member) as stream:
            yield from inner(replace(place, stream=cast(BinaryIO, stream)))
    except UNREADABLE_ZIP:
        yield problem(place.source, "damaged", DAMAGED)


def _refused(member: ZipInfo) -> tuple[str, str] | None:
    if member.flag_bits & LOCKED_BIT:
        return "locked", LOCKED
    if member.compress_type not in (ZIP_STORED, ZIP_DEFLATED):
        return "damaged", OTHER_PACKING
    if member.file_size > max(LARGEST_DENSE, MOST_TIMES * member.compress_size):
        return "too large", DENSE
    return None
