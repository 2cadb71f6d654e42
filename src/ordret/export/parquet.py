"""Rows as a Parquet file, with columns from the row types, so that a kind with nothing in it has them too.

Needs pyarrow, which only `ordret[tables]` brings: import this module where it is used, not before.
Times are kept to the microsecond as UTC: the same instant, without the zone in which it was printed.
"""

from collections.abc import Iterable, Iterator
from datetime import date, datetime
from itertools import islice
from pathlib import Path
from typing import Any

import msgspec
import pyarrow as pa  # type: ignore[import-untyped]
from msgspec import inspect
from pyarrow import parquet

from ordret.export.rows import Row

BATCH = 1_000  # rows held in memory at once: some 5 MB of articles


def write_parquet(path: Path, rows: Iterable[Row], *, row: type[Row]) -> None:
    """All of `rows`, which are of type `row`, a batch at a time."""
    schema = arrow_schema(row)
    with parquet.ParquetWriter(path, schema) as writer:
        for batch in _batches(rows):
            writer.write_batch(pa.RecordBatch.from_pylist(batch, schema=schema))


def arrow_schema(row: type[Row]) -> pa.Schema:
    """A column for each key of the row; only what may be null in the contract is nullable."""
    return pa.schema(_columns(inspect.type_info(row)))


def _batches(rows: Iterable[Row]) -> Iterator[list[dict[str, Any]]]:
    """Days and times stay Python's own, which Arrow knows; all else becomes lists and dictionaries."""
    remaining = iter(rows)
    while batch := list(islice(remaining, BATCH)):
        yield [msgspec.to_builtins(row, builtin_types=(date, datetime)) for row in batch]


def _columns(info: inspect.Type) -> list[pa.Field]:
    assert isinstance(info, inspect.DataclassType | inspect.StructType)
    return [_column(field) for field in info.fields]


def _column(field: inspect.Field) -> pa.Field:
    kind, nullable = _without_null(field.type)
    return pa.field(field.encode_name, _arrow(kind), nullable=nullable or not field.required)


def _without_null(info: inspect.Type) -> tuple[inspect.Type, bool]:
    match info:
        case inspect.UnionType(types=types):
            (kind,) = (each for each in types if not isinstance(each, inspect.NoneType))
            return kind, True
        case inspect.Metadata(type=kind):
            return kind, False
    return info, False


def _arrow(info: inspect.Type) -> pa.DataType:
    match info:
        case inspect.StrType() | inspect.LiteralType():
            return pa.string()
        case inspect.BoolType():
            return pa.bool_()
        case inspect.IntType():
            return pa.int64()
        case inspect.FloatType():
            return pa.float64()
        case inspect.DateType():
            return pa.date32()
        case inspect.DateTimeType():
            return pa.timestamp("us", tz="UTC")
        case inspect.VarTupleType(item_type=item):
            return pa.list_(_arrow(item))
        case inspect.TupleType(item_types=items):
            return pa.list_(_arrow(items[0]), len(items))
        case inspect.DataclassType() | inspect.StructType():
            return pa.struct(_columns(info))
    raise TypeError(f"no Parquet column for {info}; say one in {__name__}")
