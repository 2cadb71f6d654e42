"""Tables as data sets ship them, and what is read of them."""

import io
from collections.abc import Mapping

import pyarrow as pa  # type: ignore[import-untyped]
from pyarrow import feather, ipc, parquet

from ordret.model import Problem
from ordret.read.delivery import USUAL, Delivery, Opened
from ordret.read.forms import items
from ordret.settings import Columns

TEXT = "Berit Aune møtte pressen i Bergen."
FORMS = ("parquet", "feather", "file", "stream")


def written(table: pa.Table, form: str = "parquet", *, batch: int = 10) -> bytes:
    out = io.BytesIO()
    if form == "parquet":
        parquet.write_table(table, out, row_group_size=batch)
    elif form == "feather":
        feather.write_feather(table, out, compression="zstd", chunksize=batch)
    else:
        with (ipc.new_file if form == "file" else ipc.new_stream)(out, table.schema) as writer:
            writer.write_table(table, max_chunksize=batch)
    return out.getvalue()


def read(raw: bytes, source: str = "a.bin", *, columns: Columns = USUAL) -> list[Delivery | Problem]:
    found = list(items(Opened(source, io.BytesIO(raw), columns=columns)))
    return [item for item in found if isinstance(item, Delivery | Problem)]


def one(columns: Mapping[str, object], *, settings: Columns = USUAL) -> Delivery:
    [delivery] = read(written(pa.table(columns)), columns=settings)
    assert isinstance(delivery, Delivery)
    return delivery


def codes(found: list[Delivery | Problem]) -> list[tuple[str, str]]:
    return [(item.source, item.code) for item in found if isinstance(item, Problem)]


def texts(found: list[Delivery | Problem]) -> list[str]:
    return [item.text for item in found if isinstance(item, Delivery)]


def numbered(count: int) -> pa.Table:
    return pa.table({"text": [f"{TEXT} {number}" for number in range(count)]})
