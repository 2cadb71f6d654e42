"""The options that several commands share."""

from pathlib import Path
from typing import Annotated

import typer

Database = Annotated[
    Path | None,
    typer.Option("--db", metavar="FILE", help="The record; without it, ordret.db found upwards from here."),
]
Quiet = Annotated[bool, typer.Option("-q", "--quiet", help="Say nothing but errors.")]
AsJson = Annotated[bool, typer.Option("--json", help="One JSON array.")]
AsLines = Annotated[bool, typer.Option("--nl", help="JSON lines; what a pipe gets without being asked.")]
AsCsv = Annotated[bool, typer.Option("--csv", help="CSV with a header.")]
AsTable = Annotated[bool, typer.Option("--table", help="As a person reads it; what a terminal gets.")]
