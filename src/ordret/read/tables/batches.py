"""Parquet, Arrow and CSV → batches of rows, with only the columns that are wanted.

Needs pyarrow: import this module where it is used, not before.
"""

import csv as delimited
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, BinaryIO, TypeAlias

import pyarrow as pa  # type: ignore[import-untyped]
from pyarrow import csv as arrow_csv
from pyarrow import ipc
from pyarrow import parquet as arrow_parquet

from ordret.read.decode import decode
from ordret.read.tables.cells import verify

Batch: TypeAlias = Any  # pyarrow has no types of its own
Types: TypeAlias = Mapping[str, Any]  # of the columns by their names; of two of one name, the first

BROKEN = (pa.ArrowException, OSError, MemoryError, ValueError, EOFError, delimited.Error)
MAGIC = b"ARROW1"
# Rows of a Parquet file at a time. A file of 2 kB can say the same 20 MB in every row: 256 of them took 4.7 GB, 16 take
# 0.3 GB, and reading by 16 is no slower (2.6 µs a row; 2.3 by 256, 10 by one).
ROWS = 16
WINDOW = 1 << 20  # bytes of a Parquet column read at a time; without it a whole row group is
LONGEST_ROW = 1 << 24  # bytes of a CSV row; an open quotation mark would take the rest of the file with it
HEADER = 1 << 20
LONGEST_NAME = 100_000  # of a column


@dataclass(frozen=True, slots=True)
class Table:
    """`batches` reads the columns of these names. `lacks` says, by how many rows were read, what is wrong with the
    whole: a code and a hint."""

    types: Types
    batches: Callable[[list[str]], Iterator[Batch]]
    lacks: Callable[[int], tuple[str, str] | None]


def parquet(stream: BinaryIO) -> Table:
    """A file that can go back and forth."""
    file = arrow_parquet.ParquetFile(stream, pre_buffer=False, buffer_size=WINDOW, page_checksum_verification=True)

    def batches(names: list[str]) -> Iterator[Batch]:
        return iter(file.iter_batches(ROWS, columns=names, use_threads=False))

    def lacks(rows: int) -> tuple[str, str] | None:
        stated = file.metadata.num_rows
        return None if rows == stated else ("cut short", f"it says that it has {stated} rows, and {rows} are there")

    return Table(_types(file.schema_arrow), batches, lacks)


def arrow_stream(stream: BinaryIO) -> Table:
    """A stream, which need not have an end."""
    return Table(*_messages(stream), lambda _: None)


def arrow_file(stream: BinaryIO) -> Table:
    """A file, or Feather: a stream between marks. Read as one, it gives what it has where its end was lost."""
    stream.read(8)
    return Table(*_messages(stream), lambda _: None if _ends(stream) else ("cut short", "its end is not there"))


def _messages(stream: BinaryIO) -> tuple[Types, Callable[[list[str]], Iterator[Batch]]]:
    start = stream.tell() if stream.seekable() else None
    reader = ipc.open_stream(stream)

    def batches(names: list[str]) -> Iterator[Batch]:
        if start is None:
            return (_verified(batch.select(names)) for batch in reader)
        stream.seek(start)
        wanted = ipc.IpcReadOptions(included_fields=[reader.schema.names.index(name) for name in names])
        return (_verified(batch) for batch in ipc.open_stream(stream, options=wanted))

    return _types(reader.schema), batches


def _types(schema: Any) -> Types:
    types: dict[str, Any] = {}
    for name, type_ in zip(schema.names, schema.types, strict=True):
        types.setdefault(name, type_)
    return types


def _verified(batch: Batch) -> Batch:
    for column in batch.columns:
        verify(column)
    return batch


def _ends(stream: BinaryIO) -> bool:
    last = b""
    while more := stream.read(1 << 16):
        last = (last + more)[-len(MAGIC) :]
    return last == MAGIC


def csv(stream: BinaryIO) -> Table:
    """Rows under a header of one line; the commonest delimiter there is that of the file."""
    head = (decode(stream.readline(HEADER)) or "").split("\n")[0]
    delimiter = max(",;\t|", key=head.count)
    if max(map(len, head.split(delimiter))) > LONGEST_NAME:  # csv's own limit is one for all of a process to change
        raise ValueError(f"a column with a name of over {LONGEST_NAME} characters")
    names = _distinct(next(delimited.reader([head], delimiter=delimiter), []))
    odd: Counter[str] = Counter()

    def skipped(_row: object) -> str:
        odd["rows"] += 1
        return "skip"

    def batches(wanted: list[str]) -> Iterator[Batch]:
        parse = arrow_csv.ParseOptions(delimiter=delimiter, newlines_in_values=True, invalid_row_handler=skipped)
        # Of a row that is none pyarrow makes text, and stops for good where it cannot: in Latin-1 it can.
        read = arrow_csv.ReadOptions(use_threads=False, block_size=LONGEST_ROW, column_names=names, encoding="latin-1")
        convert = arrow_csv.ConvertOptions(include_columns=wanted, column_types=dict.fromkeys(names, pa.binary()))
        try:
            return map(_as_it_stands, arrow_csv.open_csv(stream, read, parse, convert))
        except pa.ArrowInvalid as error:
            if "Empty CSV file" in str(error):  # a header alone
                return iter(())
            raise

    def lacks(_rows: int) -> tuple[str, str] | None:
        rows = odd["rows"]
        return (
            ("bad row", f"{rows} rows have not the header's fields and are left out; look for an open quotation mark")
            if rows
            else None
        )

    return Table(dict.fromkeys(names, pa.binary()), batches, lacks)


def _as_it_stands(batch: Batch) -> Batch:
    """A batch that was read as Latin-1, in the bytes of the file."""
    columns = ([cell.as_py().decode().encode("latin-1") for cell in column] for column in batch.columns)
    return pa.record_batch([pa.array(cells, pa.binary()) for cells in columns], batch.schema)


def _distinct(names: list[str]) -> list[str]:
    """Names without blanks around them; one that is there already, or empty, by its place."""
    bare = [name.strip() for name in names]
    return [name if name and bare.index(name) == at else f"column {at + 1}" for at, name in enumerate(bare)]
