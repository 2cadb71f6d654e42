"""Files, folders and standard input → deliveries, one at a time, and whatever is left out by name."""

import codecs
import os
import stat
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO

from ordret.model import Problem
from ordret.read.decode import decode
from ordret.read.delivery import Delivery, problem
from ordret.read.kinds import WIDE, LeftOut, kind_of
from ordret.read.lines import document, lines
from ordret.read.page import page
from ordret.read.plain import plain

STDIN = "-"
# No report is longer; above it a file would have to be held whole. JSON lines have no limit but for each line.
LARGEST = 50_000_000


class ReadError(FileNotFoundError):
    """Something named that does not exist or cannot be added; the message says what and what to do."""


def read(what: Iterable[str], *, stdin: BinaryIO | None = None) -> Iterator[Delivery | Problem]:
    """Every report in the files, folders (with all below, in sorted order) and standard input ("-") named.

    Bad content gives a `Problem` and reading goes on. Raises ReadError, before anything is read, for a path that does
    not exist. `stdin` is the process's own unless given.
    """
    named = list(what)
    for path in named:
        _refuse_missing(path)
    return (item for path in named for item in _named(path, stdin))


def _refuse_missing(path: str) -> None:
    if path == STDIN or os.path.lexists(path):
        return
    if path.startswith(("http://", "https://")):
        raise ReadError(f"{path}: addresses are not fetched; save the page and add the file")
    raise ReadError(f"{path}: no such file or folder; nothing was added. Check the spelling")


def _named(path: str, stdin: BinaryIO | None) -> Iterator[Delivery | Problem]:
    if path == STDIN:
        return _stream(STDIN, stdin or sys.stdin.buffer)
    return _folder(path) if os.path.isdir(path) else _file(path)


def _folder(top: str) -> Iterator[Delivery | Problem]:
    failed: list[OSError] = []
    for folder, below, names in os.walk(top, onerror=failed.append):
        hidden = {name for name in (*below, *names) if name.startswith(".")}
        for name in sorted(hidden):
            yield problem(_source(folder, name), "hidden", "hidden files are left out; name it to add it")
        linked = {name for name in below if os.path.islink(os.path.join(folder, name))} - hidden
        for name in sorted(linked):
            yield problem(_source(folder, name), "linked", "a link to a folder is not followed; name it to add it")
        below[:] = sorted(set(below) - hidden - linked)
        for name in sorted(set(names) - hidden):
            yield from _file(os.path.join(folder, name))
    for error in failed:
        yield problem(_source(str(error.filename)), "unreadable", f"{error.strerror}; its files were not read")


def _file(path: str) -> Iterator[Delivery | Problem]:
    try:
        if not stat.S_ISREG(os.stat(path).st_mode):
            yield problem(_source(path), "not a report", "no regular file; pass its content to standard input")
            return
        with Path(path).open("rb") as stream:
            yield from _stream(_source(path), stream)
    except OSError as error:
        yield problem(_source(path), "unreadable", f"{error.strerror}; it was not read")


def _source(*parts: str) -> str:
    """A path as text that any file can hold, even where the file's name is no valid UTF-8."""
    return os.fsencode(os.path.join(*parts)).decode("utf-8", "backslashreplace")


def _stream(source: str, stream: BinaryIO) -> Iterator[Delivery | Problem]:
    """JSON lines one by one, so that memory stays flat; anything else whole."""
    first = stream.readline(LARGEST + 1)
    kind = kind_of(first, source)
    if isinstance(kind, LeftOut):
        yield problem(source, kind.code, kind.hint)
    elif kind == "lines" and not first.startswith(WIDE):
        yield from lines(source, _each(first.removeprefix(codecs.BOM_UTF8), stream))
    else:
        yield from _whole(source, first + stream.read(LARGEST + 1 - len(first)))


def _each(line: bytes, stream: BinaryIO) -> Iterator[bytes | None]:
    """The line and those after it; None for one that is too long."""
    while line:
        yield line if len(line) <= LARGEST else None
        while len(line) > LARGEST and not line.endswith(b"\n"):
            line = stream.readline(LARGEST + 1)
        line = stream.readline(LARGEST + 1)


def _whole(source: str, raw: bytes) -> Iterator[Delivery | Problem]:
    if not raw.strip():
        return iter([problem(source, "empty", "nothing in it")])
    if len(raw) > LARGEST:
        return iter([problem(source, "too large", "over 50 MB; split it, or give JSON lines in a file named .jsonl")])
    kind = kind_of(raw, source)
    match kind:
        case LeftOut():
            return iter([problem(source, kind.code, kind.hint)])
        case "lines":
            return lines(source, _utf8(raw).splitlines())
        case "document":
            return document(source, _utf8(raw))
    place, numbered = (f"{STDIN}#1", True) if source == STDIN else (source, False)
    read_one = page if kind == "page" else plain
    return read_one(place, raw, numbered=numbered)


def _utf8(raw: bytes) -> bytes:
    return (decode(raw) or "").encode() if raw.startswith(WIDE) else raw
