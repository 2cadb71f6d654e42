"""`ordret sql`."""

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from ordret.cli.layout import begun, chosen, put, rows_in
from ordret.cli.options import AsCsv, AsJson, AsLines, AsTable, Database

if TYPE_CHECKING:
    from ordret.store import Table

COLUMNS = ("table", "column", "about")
Query = Annotated[str | None, typer.Argument(metavar="QUERY", help="One query; without it, what there is to ask.")]


def sql(
    query: Query = None,
    *,
    db: Database = None,
    json: AsJson = False,
    nl: AsLines = False,
    csv: AsCsv = False,
    table: AsTable = False,
) -> int:
    """Ask the record in SQL, read-only. Without a query: every table and column, and what it holds."""
    from ordret.record import Record

    layout = chosen(json=json, nl=nl, csv=csv, table=table)
    with Record.open(db) as record:
        columns, rows = record.sql(query) if query else (COLUMNS, documented(record.tables()))
        status, rows = begun(rows)
        put(rows_in(layout, rows, columns=unique(columns)))
    return status


def documented(tables: Iterable["Table"]) -> Iterator[tuple[str, str, str]]:
    """A row for each table, with an empty column, and one for each of its columns."""
    for table in tables:
        yield table.name, "", table.about
        yield from ((table.name, column, about) for column, about in table.columns)


def unique(columns: Sequence[str]) -> tuple[str, ...]:
    """Names for columns of which some have the same: the second `id` is `id_2`, so that none is lost in JSON."""
    before = [columns[:place].count(name) for place, name in enumerate(columns)]
    return tuple(f"{name}_{seen + 1}" if seen else name for name, seen in zip(columns, before, strict=True))
