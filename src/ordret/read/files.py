"""Files, folders, addresses and standard input → deliveries, one at a time, and whatever is left out by name."""

import os
import stat
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from ordret.read import casefile
from ordret.read.delivery import USUAL, Item, Opened, Pointer, Taken, problem
from ordret.read.forms import STDIN, items
from ordret.settings import Columns

if TYPE_CHECKING:
    from ordret.read.fetch import Fetcher


class ReadError(FileNotFoundError):
    """Something named that does not exist or cannot be added; the message says what and what to do."""


def read(
    what: Iterable[str],
    *,
    stdin: BinaryIO | None = None,
    fetcher: "Fetcher | None" = None,
    follow: bool = False,
    columns: Columns = USUAL,
) -> Iterator[Taken]:
    """Every report in the files, folders (with all below, in sorted order), addresses and standard input ("-") named.

    Bad content gives a `Problem` and reading goes on. Raises ReadError, before anything is read, for a path that does
    not exist. `stdin` is the process's own unless given; so is `fetcher` one with nothing set. An address is followed
    to those it names; a file is only with `follow`, for nobody expects a file to make the program ask the world.
    `columns` are one's own names for the fields of records.
    """
    named = list(what)
    for path in named:
        _refuse_missing(path)
    return _each(named, stdin, fetcher, follow=follow, columns=columns)


def _each(
    named: list[str], stdin: BinaryIO | None, fetcher: "Fetcher | None", *, follow: bool, columns: Columns
) -> Iterator[Taken]:
    for path in named:
        if follow or is_address(path):
            from ordret.read.fetch import Fetcher  # a fifth of a second, for those who add files
            from ordret.read.follow import follow as followed

            fetcher = fetcher or Fetcher()
            yield from followed(path, _named(path, stdin, columns), fetcher, columns=columns)
        else:
            yield from _told(_named(path, stdin, columns))


def is_address(path: str) -> bool:
    return path.startswith(("http://", "https://"))


def _told(found: Iterator[Item]) -> Iterator[Taken]:
    """What was found; of the addresses that a file names, how many."""
    named: Counter[str] = Counter()
    for item in found:
        if isinstance(item, Pointer):
            named[item.source] += 1
        else:
            yield item
    for source, count in named.items():
        hint = f"it names {count}, which were not fetched; add it with --follow for what is there"
        yield problem(source, "addresses", hint)


def _refuse_missing(path: str) -> None:
    if path == STDIN or is_address(path) or os.path.lexists(path):
        return
    if "://" in path:
        raise ReadError(f"{path}: only http and https addresses are fetched; nothing was added")
    raise ReadError(f"{path}: no such file or folder; nothing was added. Check the spelling")


def _named(path: str, stdin: BinaryIO | None, columns: Columns) -> Iterator[Item]:
    if path == STDIN:
        return items(Opened(STDIN, stdin or sys.stdin.buffer, columns=columns))
    if is_address(path):
        return iter([Pointer(path, path)])
    return _folder(path, columns) if os.path.isdir(path) else _file(path, columns)


def _folder(top: str, columns: Columns) -> Iterator[Item]:
    failed: list[OSError] = []
    for folder, below, names in os.walk(top, onerror=failed.append):
        case = casefile.folder(folder) if casefile.MANIFEST in names else None
        if case is not None:
            below.clear()
            yield from casefile.casefile(_source(folder), case)
            continue
        hidden = {name for name in (*below, *names) if name.startswith(".")}
        for name in sorted(hidden):
            yield problem(_source(folder, name), "hidden", "left out; name it to add it")
        linked = {name for name in below if os.path.islink(os.path.join(folder, name))} - hidden
        for name in sorted(linked):
            yield problem(_source(folder, name), "linked", "a link to a folder is not followed; name it to add it")
        below[:] = sorted(set(below) - hidden - linked)
        for name in sorted(set(names) - hidden):
            yield from _file(os.path.join(folder, name), columns)
    for error in failed:
        yield problem(_source(str(error.filename)), "unreadable", f"{error.strerror}; its files were not read")


def _file(path: str, columns: Columns) -> Iterator[Item]:
    try:
        if not stat.S_ISREG(os.stat(path).st_mode):
            yield problem(_source(path), "not a report", "no regular file; pass its content to standard input")
            return
        with Path(path).open("rb") as stream:
            yield from items(Opened(_source(path), stream, columns=columns))
    except OSError as error:
        yield problem(_source(path), "unreadable", f"{error.strerror}; it was not read")


def _source(*parts: str) -> str:
    """A path as text that any file can hold, even where the file's name is no valid UTF-8."""
    return os.fsencode(os.path.join(*parts)).decode("utf-8", "backslashreplace")
