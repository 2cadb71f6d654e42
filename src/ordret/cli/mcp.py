"""`ordret mcp`."""

from typing import Annotated

import typer

from ordret.cli.layout import FOUND
from ordret.cli.options import Database

Site = Annotated[str | None, typer.Option("--site", metavar="ADDRESS", help="Where `ordret serve` opens the pages.")]


def mcp(*, site: Site = None, db: Database = None) -> int:
    """The record for assistants. A server of the Model Context Protocol on standard input and output, for a program
    that starts it; it needs the extra `ordret[mcp]`."""
    from ordret.record import Record

    with Record.open(db) as record:
        path = record.store.path
    try:
        from ordret.mcp import SITE, server
    except ModuleNotFoundError as error:
        raise typer.TyperException("this needs the mcp library: pip install 'ordret[mcp]'") from error
    server(path, site=site or SITE).run("stdio")
    return FOUND
