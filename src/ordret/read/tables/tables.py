"""Parquet, Arrow (file, stream, Feather) and CSV: a report in each row, read batch by batch.

They need pyarrow, which only `ordret[tables]` brings.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

import msgspec

from ordret.model import Problem
from ordret.read.delivery import LARGEST, Opened, Taken, problem
from ordret.read.records.dialects import OWN, Names, names_in
from ordret.read.records.exported import KEPT, exported, is_exported
from ordret.read.records.reports import report
from ordret.read.records.values import FIELDS
from ordret.read.tables.spool import rewindable

if TYPE_CHECKING:
    from ordret.read.tables.batches import Batch, Table, Types

Found = Iterator[Taken]
Fields = dict[str, Any]

NEEDED = "tables are read with pyarrow, which is not here: pip install 'ordret[tables]'"
LISTED = 20  # columns named where none is known


def parquet(opened: Opened) -> Found:
    """The reports in a Parquet file, which is read from its end."""
    with rewindable(opened.stream) as stream:
        if stream is None:
            yield problem(opened.source, "too large", "Parquet of over 2 GB through a pipe; save it and add the file")
            return
        yield from _table(replace(opened, stream=stream), "parquet")


def arrow_file(opened: Opened) -> Found:
    return _table(opened, "arrow_file")


def arrow_stream(opened: Opened) -> Found:
    return _table(opened, "arrow_stream")


def csv(opened: Opened) -> Found:
    return _table(opened, "csv")


def _table(opened: Opened, form: str) -> Found:
    try:
        from ordret.read.tables import batches
    except ImportError:
        yield problem(opened.source, "not installed", NEEDED)
        return
    try:
        table = getattr(batches, form)(opened.stream)
    except batches.BROKEN as error:
        yield problem(opened.source, "damaged", f"nothing of it can be read ({_said(error)}); fetch it again")
        return
    if not table.types:
        yield problem(opened.source, "empty", "no columns in it")
        return
    if is_exported(dict.fromkeys(table.types, "")):
        wanted = sorted(KEPT & set(table.types))
        yield from _rows(opened, table, wanted, partial(_exported, opened))
        return
    yield from _misfits(opened, table.types)
    names = _names(opened, table.types)
    if not (names["text"] or names["html"]):
        yield problem(opened.source, "no text", _unknown(table.types))
        return
    wanted = sorted({name for some in names.values() for name in some})
    yield from _rows(opened, table, wanted, partial(_report, opened, names))


def _report(opened: Opened, names: Names, fields: Fields, number: int) -> Found:
    return report(opened, fields, number=str(number), names=names)


def _exported(opened: Opened, fields: Fields, number: int) -> Found:
    return exported(f"{opened.source}#{number}", msgspec.json.encode(fields, order="sorted"), fields)


def _names(opened: Opened, types: "Types") -> Names:
    """The columns that may hold each field, by their names and types."""
    from ordret.read.tables.cells import fits

    named = names_in(types, opened.columns)
    return {field: tuple(name for name in named[field] if fits(field, types[name])) for field in FIELDS}


def _misfits(opened: Opened, types: "Types") -> Iterator[Problem]:
    from ordret.read.tables.cells import fits

    for field in FIELDS:
        for name, type_ in types.items():
            own = name in OWN[field] or name == getattr(opened.columns, field)
            if own and str(type_) != "null" and not fits(field, type_):
                hint = f"the column {name} is {str(type_)[:80]}, which cannot be the {field} of a report; left out"
                yield problem(opened.source, "bad field", hint)


def _unknown(types: "Types") -> str:
    there = ", ".join(list(types)[:LISTED])
    return f'no column is known to hold a text ({there}); name it in ordret.toml: [columns] text = "its name"'


def _rows(opened: Opened, table: "Table", wanted: list[str], told: Callable[[Fields, int], Found]) -> Found:
    """What the rows with the wanted columns tell. What was read before a fault is kept."""
    from ordret.read.tables.batches import BROKEN
    from ordret.read.tables.cells import cells

    read = 0
    for batch in _until(BROKEN, lambda: table.batches(wanted)):
        if isinstance(batch, Exception):
            hint = f"what comes after row {read} cannot be read ({_said(batch)}); fetch it again"
            yield problem(opened.source, "damaged", hint)
            return
        columns = {name: cells(batch.column(batch.schema.names.index(name))) for name in wanted}
        for at in range(batch.num_rows):
            read += 1
            fields = {name: cell(at) for name, cell in columns.items()}
            if any(isinstance(value, str) and len(value) > LARGEST for value in fields.values()):
                yield problem(f"{opened.source}#{read}", "too large", "the row is too long for one report; split it")
                continue
            yield from told(fields, read)
    lacking = table.lacks(read) or (None if read else ("empty", "no rows in it"))
    if lacking:
        yield problem(opened.source, *lacking)


def _until(
    broken: tuple[type[Exception], ...], begin: "Callable[[], Iterator[Batch]]"
) -> "Iterator[Batch | Exception]":
    """What there is until a fault, and then the fault."""
    try:
        yield from begin()
    except broken as error:
        yield error


def _said(error: Exception) -> str:
    return str(error).strip()[:200] or type(error).__name__
