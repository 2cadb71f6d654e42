"""All commands, in the order in which one needs them."""

from importlib.metadata import version
from typing import Annotated

import typer

from ordret.cli.add import add
from ordret.cli.brief import brief
from ordret.cli.casefile import casefile
from ordret.cli.check import check
from ordret.cli.export import export
from ordret.cli.figures import figures
from ordret.cli.gate import gate
from ordret.cli.judge import judge
from ordret.cli.mcp import mcp
from ordret.cli.run import find, link, run
from ordret.cli.search import search
from ordret.cli.serve import serve
from ordret.cli.show import show, why
from ordret.cli.sql import sql
from ordret.cli.status import langs, status
from ordret.cli.stories import conflicts, lineage, timeline
from ordret.cli.watch import watch

COMMANDS = (
    add, watch, run, find, link, search, show, timeline, figures, conflicts, lineage, serve, mcp, judge, why, check,
    export, brief, casefile, status, langs, sql, gate,
)  # fmt: skip

app = typer.Typer(rich_markup_mode=None, pretty_exceptions_enable=False, add_completion=False)


def _say_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"ordret {version('ordret')}")
        raise typer.Exit


@app.callback()
def ordret(
    *,
    _: Annotated[
        bool, typer.Option("--version", help="Print the version.", callback=_say_version, is_eager=True)
    ] = False,
) -> None:
    """A sourced record of who said what, word for word, from news reports in many languages."""


for command in COMMANDS:
    app.command()(command)
