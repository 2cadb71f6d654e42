"""A case file, in a folder or a zip archive → its articles with the bytes that were delivered."""

import re
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from hashlib import sha256
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import BinaryIO
from zipfile import BadZipFile, ZipFile
from zipfile import Path as Inside

import msgspec

from ordret.model import Problem
from ordret.read.delivery import LARGEST, Delivery, Taken, problem
from ordret.read.records.exported import Row, article, is_exported, is_whole, row_of, withdrawal
from ordret.read.warc.wacz import has_long_list

MANIFEST, ARTICLES, JUDGEMENTS = "manifest.json", "rows/articles.jsonl", "rows/judgements.jsonl"
FORM = "ordret case file"
# Names of files are made by Ordret and by nobody else, so that none leads out of the folder.
NAMES = re.compile(
    r"manifest\.json|SHA256SUMS|index\.html|rows/[a-z]+\.jsonl|texts/[0-9a-f]{20}\.txt|raw/[0-9a-f]{64}\.bin"
)
BROKEN = (OSError, ValueError, EOFError, KeyError, RuntimeError, NotImplementedError, BadZipFile, zlib.error)


@dataclass(frozen=True, slots=True)
class File:
    """A file of a case: its size in bytes and their digest."""

    path: str
    bytes: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a case file says of itself: `version` is that of its layout, `record_version` that of the record's file,
    `chosen` the ids that were asked for."""

    form: str
    version: int
    made: datetime
    program: str
    record: str
    record_version: int
    chosen: tuple[str, ...]
    files: tuple[File, ...]


def manifest_of(root: Traversable) -> Manifest | None:
    """None where there is none, or another program's."""
    raw = content(root, MANIFEST)
    try:
        manifest = msgspec.json.decode(raw or b"", type=Manifest)
    except (ValueError, RecursionError):
        return None
    return manifest if manifest.form == FORM else None


def content(root: Traversable, path: str) -> bytes | None:
    """The bytes of a file; None where there is no such file, it cannot be read, or it is over 50 MB."""
    if not NAMES.fullmatch(path):
        return None
    try:
        with root.joinpath(path).open("rb") as stream:
            raw = stream.read(LARGEST + 1)
    except BROKEN:
        return None
    return raw if len(raw) <= LARGEST else None


def lines(root: Traversable, path: str) -> Iterator[bytes]:
    """The lines of a file, if there is one. Raises one of BROKEN where it cannot be read on."""
    if not root.joinpath(path).is_file():
        return
    with root.joinpath(path).open("rb") as stream:
        while line := stream.readline(LARGEST + 1):
            if len(line) > LARGEST:
                raise ValueError("a line is over 50 MB")
            yield line


def folder(path: str | Path) -> Traversable | None:
    """A folder, if a case file is in it."""
    root = Path(path)
    return root if manifest_of(root) else None


def archive(stream: BinaryIO) -> Traversable | None:
    """A zip archive, which can go back, if a case file is in it."""
    if has_long_list(stream):
        return None
    try:
        root = Inside(ZipFile(stream))
    except BROKEN:
        return None
    return root if manifest_of(root) else None


@contextmanager
def opened(path: Path) -> Iterator[Traversable | None]:
    """The case file of this name; None where it is none. Raises OSError where nothing can be read there."""
    if path.is_dir():
        yield folder(path)
        return
    with path.open("rb") as stream:
        yield archive(stream)


def casefile(source: str, root: Traversable) -> Iterator[Taken]:
    """The articles of a case, those that were withdrawn with the notice, in the order in which they were added.

    Of a source that went back to an earlier version that one comes once more. What does not fit its hash is a problem
    and is not taken.
    """
    last: dict[str, int] = {}
    current: dict[str, int] = {}
    try:
        for number, row in _rows(source, root):
            yield from _taken(f"{source}#{number}", root, row)
            if isinstance(row, Row):
                last[row.source] = number
                current |= {row.source: number} if row.current else {}
        again = {number for name, number in current.items() if last[name] != number}
        for number, row in _rows(source, root) if again else ():
            if number in again:
                yield from _taken(f"{source}#{number}", root, row)
    except BROKEN as error:
        yield problem(source, "damaged", f"its articles cannot be read on ({error}); copy the case file anew")


def _rows(source: str, root: Traversable) -> Iterator[tuple[int, Row | Problem]]:
    """Rows by their number, or what is wrong with one."""
    for number, line in enumerate(lines(root, ARTICLES), start=1):
        try:
            fields = msgspec.json.decode(line)
            if not is_exported(fields):
                raise ValueError("it has no source, text and raw_sha256")
            yield number, row_of(fields)
        except (ValueError, RecursionError) as error:
            yield number, problem(f"{source}#{number}", "bad row", f"no article as Ordret exports it: {error}")


def _taken(place: str, root: Traversable, row: Row | Problem) -> Iterator[Taken]:
    """The article of a row with its own bytes, and its notice with the notice's."""
    if isinstance(row, Problem):
        yield row
        return
    raw = delivered(root, row.raw_sha256)
    notice = delivered(root, row.notice.raw_sha256) if row.notice else b""
    if raw is None or notice is None:
        yield problem(place, "bad hash", "what was delivered is not there, or was changed; it was not taken")
        return
    for item in article(place, row, raw):
        yield replace(item, form="case file") if isinstance(item, Delivery) else item
    if row.notice and is_whole(row):
        yield withdrawal(row.source, row.notice, notice)


def delivered(root: Traversable, digest: str) -> bytes | None:
    """The bytes of a digest; None where they are not there, or have another."""
    raw = content(root, f"raw/{digest}.bin")
    return raw if raw is not None and sha256(raw).hexdigest() == digest else None
