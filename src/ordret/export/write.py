"""Rows as bytes: JSON lines, one JSON array, CSV; and files that are either whole or not there.

JSON is UTF-8 with every character as itself. CSV is for reading in a spreadsheet: nested fields are JSON text, null is
an empty cell, and a text that a spreadsheet would run as a formula has an apostrophe before it: one that begins with
=, +, @, a tab or a carriage return, or with a "-" that a letter, a digit, "(" or another operator follows at once. A
speech dash with its blank stays as it is. Where every code point counts, take JSON lines or Parquet.
"""

import csv
import io
import os
import re
import stat
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, nullcontext
from pathlib import Path
from typing import Any

import msgspec

# What Excel and LibreOffice take for the beginning of a formula (OWASP, "CSV Injection"). OWASP has every "-"; but
# after a blank, as in "- Vi kommer", it is a speech dash, of which reports are full.
FORMULA = re.compile(r"[=+@\t\r]|-[\w(=+@*/^&<>%.$'\"-]")


class ExportError(Exception):
    """An export that cannot be made. Says what, where, and what to do."""


def json_lines(rows: Iterable[object]) -> Iterator[bytes]:
    encoder = msgspec.json.Encoder()
    for row in rows:
        yield encoder.encode(row) + b"\n"


def json_array(rows: Iterable[object]) -> Iterator[bytes]:
    """One array, a row per line, written as it comes."""
    encoder = msgspec.json.Encoder()
    before = b"["
    for row in rows:
        yield before + b"\n" + encoder.encode(row)
        before = b","
    yield b"[]\n" if before == b"[" else b"\n]\n"


def csv_lines(columns: Sequence[str], rows: Iterable[object]) -> Iterator[bytes]:
    """A header, always, and a record per row; a column that a row has not is an empty cell."""
    yield _csv_line(columns)
    for row in rows:
        fields = msgspec.to_builtins(row)
        yield _csv_line([_cell(fields.get(column)) for column in columns])


def columns(row: type[Any]) -> tuple[str, ...]:
    """The keys of a row type as they are exported."""
    if issubclass(row, msgspec.Struct):
        return row.__struct_encode_fields__
    return tuple(row.__dataclass_fields__)


def _csv_line(cells: Sequence[str]) -> bytes:
    line = io.StringIO()
    csv.writer(line).writerow(cells)
    return line.getvalue().encode()


def _cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, str):
        return f"'{value}" if FORMULA.match(value) else value
    return msgspec.json.encode(value).decode()


@contextmanager
def whole_file(path: Path) -> Iterator[Path]:
    """Where to write what shall be `path`: it takes that name only when all is written.

    After an error what was there before is untouched. A link stays, and what it leads to is replaced; a device or a
    pipe is written to as it is. Raises ExportError where there is no such folder, or no room.
    """
    if not path.parent.is_dir():
        raise ExportError(f"{path}: there is no folder {path.parent}; make it first")
    if path.is_dir():
        raise ExportError(f"{path}: this is a folder; name a file in it")
    try:
        with nullcontext(path) if _is_special(path) else _replaced(Path(os.path.realpath(path))) as unfinished:
            yield unfinished
    except OSError as error:
        if error.filename:
            raise
        raise ExportError(f"{path}: {error.strerror or error}; make room there or name another file") from error


@contextmanager
def _replaced(target: Path) -> Iterator[Path]:
    with tempfile.TemporaryDirectory(dir=target.parent, prefix=f".{target.name}.") as folder:
        unfinished = Path(folder) / target.name
        yield unfinished
        unfinished.replace(target)


def _is_special(path: Path) -> bool:
    """A device, a pipe, a socket. Raises OSError for a link that leads in a circle."""
    try:
        return not stat.S_ISREG(path.stat().st_mode)
    except FileNotFoundError:
        return False
