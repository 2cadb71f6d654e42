"""`ordret export`."""

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any

import typer

from ordret.cli.layout import Layout, in_layout, put
from ordret.cli.options import Database, Quiet
from ordret.cli.talk import say

STDOUT = ("-", "/dev/stdout")  # the latter may lead to a file that others write to as well: it is not to be replaced
Kind = Annotated[str, typer.Argument(metavar="KIND", help="articles, quotations, ftm …; a wrong one lists all.")]
Output = Annotated[
    str, typer.Option("-o", "--output", metavar="FILE", help="Where to; the file is there only when it is whole.")
]
Csv = Annotated[
    bool,
    typer.Option(
        "--csv", help="CSV for a spreadsheet: a header, nested fields as JSON, ' before what it would run as a formula."
    ),
]
Parquet = Annotated[bool, typer.Option("--parquet", help="Parquet; needs -o FILE.")]


def export(
    kind: Kind,
    *,
    output: Output = "-",
    csv: Csv = False,
    parquet: Parquet = False,
    db: Database = None,
    quiet: Quiet = False,
) -> int:
    """All rows of a kind. JSON lines unless told otherwise; docs/schema.json says what is in them."""
    from ordret.export.foreign import FOREIGN
    from ordret.export.kinds import exported
    from ordret.export.rows import KINDS
    from ordret.export.write import whole_file
    from ordret.record import Record

    if kind not in (*KINDS, *FOREIGN):
        raise typer.TyperException(f"no kind {kind!r} to export; there are {', '.join((*KINDS, *FOREIGN))}")
    if csv and parquet:
        raise typer.TyperException("--csv and --parquet exclude each other; give one")
    if kind in FOREIGN and (csv or parquet):
        raise typer.TyperException(f"{kind} is JSON lines and nothing else; leave --csv and --parquet out")
    with Record.open(db) as record:
        rows: Iterator[Any] = FOREIGN[kind](record.store) if kind in FOREIGN else exported(record.store, kind)
        if output not in STDOUT:
            with whole_file(Path(output)) as unfinished:
                _write(unfinished, kind, rows, csv=csv, parquet=parquet)
            say(f"exported {kind} to {output}", quiet=quiet)
            return 0
        if parquet:
            raise typer.TyperException("Parquet cannot go to standard output; name a file with -o FILE")
        put(_lines(kind, rows, csv=csv))
    return 0


def _write(file: Path, kind: str, rows: Iterator[Any], *, csv: bool, parquet: bool) -> None:
    from ordret.export.rows import KINDS

    if not parquet:
        with file.open("wb") as out:
            out.writelines(_lines(kind, rows, csv=csv))
        return
    try:
        from ordret.export.parquet import write_parquet
    except ImportError as error:
        raise typer.TyperException("Parquet needs pyarrow, which is not here: pip install 'ordret[tables]'") from error
    write_parquet(file, rows, row=KINDS[kind])


def _lines(kind: str, rows: Iterator[Any], *, csv: bool) -> Iterator[bytes]:
    from ordret.export.rows import KINDS
    from ordret.export.write import columns, json_lines

    if kind not in KINDS:
        return json_lines(rows)
    return in_layout(Layout.CSV if csv else Layout.LINES, rows, columns=columns(KINDS[kind]))
