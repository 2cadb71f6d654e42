"""Files, folders and standard input → deliveries, one at a time, and whatever is left out by name."""

import os
import stat
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO

from ordret.model import Problem
from ordret.read.delivery import Delivery, Item, Opened, Pointer, Withdrawal, problem
from ordret.read.forms import STDIN, items


class ReadError(FileNotFoundError):
    """Something named that does not exist or cannot be added; the message says what and what to do."""


def read(what: Iterable[str], *, stdin: BinaryIO | None = None) -> Iterator[Delivery | Withdrawal | Problem]:
    """Every report in the files, folders (with all below, in sorted order) and standard input ("-") named.

    Bad content gives a `Problem` and reading goes on. Raises ReadError, before anything is read, for a path that does
    not exist. `stdin` is the process's own unless given.
    """
    named = list(what)
    for path in named:
        _refuse_missing(path)
    return (item for path in named for item in _told(_named(path, stdin)))


def _told(found: Iterator[Item]) -> Iterator[Delivery | Withdrawal | Problem]:
    """What was found; of the addresses that a file names, how many."""
    named: Counter[str] = Counter()
    for item in found:
        if isinstance(item, Pointer):
            named[item.source] += 1
        else:
            yield item
    for source, count in named.items():
        yield problem(source, "addresses", f"it names {count} and holds no report at those; add the addresses")


def _refuse_missing(path: str) -> None:
    if path == STDIN or os.path.lexists(path):
        return
    if path.startswith(("http://", "https://")):
        raise ReadError(f"{path}: addresses are not fetched; save the page and add the file")
    raise ReadError(f"{path}: no such file or folder; nothing was added. Check the spelling")


def _named(path: str, stdin: BinaryIO | None) -> Iterator[Item]:
    if path == STDIN:
        return items(Opened(STDIN, stdin or sys.stdin.buffer))
    return _folder(path) if os.path.isdir(path) else _file(path)


def _folder(top: str) -> Iterator[Item]:
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


def _file(path: str) -> Iterator[Item]:
    try:
        if not stat.S_ISREG(os.stat(path).st_mode):
            yield problem(_source(path), "not a report", "no regular file; pass its content to standard input")
            return
        with Path(path).open("rb") as stream:
            yield from items(Opened(_source(path), stream))
    except OSError as error:
        yield problem(_source(path), "unreadable", f"{error.strerror}; it was not read")


def _source(*parts: str) -> str:
    """A path as text that any file can hold, even where the file's name is no valid UTF-8."""
    return os.fsencode(os.path.join(*parts)).decode("utf-8", "backslashreplace")
