"""How data is laid out, and its way to standard output."""

import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from enum import Enum, auto
from itertools import chain, islice
from typing import TypeVar

import typer

FOUND, NOTHING_FOUND, WRONG = 0, 1, 2  # exit status
T = TypeVar("T")


class Layout(Enum):
    ARRAY = auto()
    LINES = auto()
    CSV = auto()
    PERSON = auto()


def chosen(*, json: bool, nl: bool, csv: bool, table: bool) -> Layout:
    """What was asked for; else a person's layout on a terminal and JSON lines in a pipe."""
    wanted = [layout for layout, asked in zip(Layout, (json, nl, csv, table), strict=True) if asked]
    if len(wanted) > 1:
        raise typer.TyperException("--json, --nl, --csv and --table exclude each other; give one")
    if wanted:
        return wanted[0]
    return Layout.PERSON if sys.stdout.isatty() else Layout.LINES


def in_layout(layout: Layout, rows: Iterable[object], *, columns: Sequence[str]) -> Iterator[bytes]:
    """Rows as a program reads them."""
    from ordret.export import write

    match layout:
        case Layout.ARRAY:
            return write.json_array(rows)
        case Layout.CSV:
            return write.csv_lines(columns, rows)
    return write.json_lines(rows)


def rows_in(layout: Layout, rows: Iterable[Sequence[object]], *, columns: Sequence[str]) -> Iterator[bytes]:
    """Rows of a table, for a program or a person."""
    if layout is Layout.PERSON:
        from ordret.cli.terminal import table

        return table(columns, rows)
    return in_layout(layout, (dict(zip(columns, row, strict=True)) for row in rows), columns=columns)


def begun(rows: Iterable[T]) -> tuple[int, Iterator[T]]:
    """The exit status for these rows, FOUND or NOTHING_FOUND, and the rows again."""
    remaining = iter(rows)
    first = list(islice(remaining, 1))
    return (FOUND if first else NOTHING_FOUND), chain(first, remaining)


def put(pieces: Iterable[bytes]) -> None:
    """To standard output. A reader who has seen enough (`| head`) ends it quietly."""
    try:
        for piece in pieces:
            sys.stdout.buffer.write(piece)
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        os.dup2(
            os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno()
        )  # else Python complains when it flushes at its end
