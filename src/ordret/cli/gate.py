"""`ordret gate`."""

from pathlib import Path
from typing import Annotated

import typer

from ordret.cli.layout import chosen, put, rows_in
from ordret.cli.options import AsCsv, AsJson, AsLines, AsTable

COLUMNS = ("lang", "kind", "gold", "found", "right", "wrong", "precision", "recall", "f1")
Gold = Annotated[Path, typer.Argument(metavar="GOLD", help="The folder of hand-marked passages, and of their floors.")]
Raise = Annotated[bool, typer.Option("--raise", help="Make today's figures the floors where they are better.")]


def gate(
    gold: Gold = Path("gold"),
    *,
    up: Raise = False,
    json: AsJson = False,
    nl: AsLines = False,
    csv: AsCsv = False,
    table: AsTable = False,
) -> int:
    """Score against gold. What falls below its floor is named, and makes the exit status 2."""
    from ordret.gate import figures, floors, raise_floors, run

    layout = chosen(json=json, nl=nl, csv=csv, table=table)
    report = run(gold)
    rows = (
        (s.lang, s.kind, s.gold, s.found, s.right, s.wrong, *(figures(s)[f] for f in ("precision", "recall", "f1")))
        for s in report.scores
    )
    put(rows_in(layout, rows, columns=COLUMNS))
    if report.below and not (up and not floors(gold)):  # the first floors are below nothing
        raise typer.TyperException(f"below the floor: {'; '.join(report.below)}")
    if up:
        raise_floors(gold, report)
    return 0
