"""`ordret serve`."""

import getpass
from typing import TYPE_CHECKING, Annotated

import typer

from ordret.cli.layout import FOUND, NOTHING_FOUND, WRONG, put
from ordret.cli.options import Database
from ordret.cli.talk import say

if TYPE_CHECKING:
    from starlette.applications import Starlette

    from ordret.web.judging import Judging

Edit = Annotated[bool, typer.Option("--edit", help="Allow judging, to who opens the address that is printed.")]
Who = Annotated[str | None, typer.Option("--as", metavar="NAME", help="Who judges; without it, who is logged in.")]
Get = Annotated[
    str | None,
    typer.Option("--get", metavar="PATH", help="Print one page, such as /conflicts.json, and serve nothing."),
]
Excerpts = Annotated[
    bool, typer.Option("--excerpts-only", help="Keep whole texts back, for servers that others can reach.")
]
Host = Annotated[str, typer.Option("--host", metavar="ADDRESS", help="Where to listen; 0.0.0.0 is everywhere.")]
Port = Annotated[int, typer.Option("--port", min=1, max=65535, help="The port to listen at.")]


KEEP = 30  # seconds that a connection waits for its next question: a busy server answers late


def serve(
    *,
    edit: Edit = False,
    who: Who = None,
    get: Get = None,
    excerpts_only: Excerpts = False,
    host: Host = "127.0.0.1",
    port: Port = 8000,
    db: Database = None,
) -> int:
    """The record in a browser. Only this machine can reach it, until --host says otherwise; nothing is loaded from
    elsewhere, and only judging writes."""
    from ordret.record import Record
    from ordret.web.application import LOCAL, application
    from ordret.web.judging import Judging

    with Record.open(db) as record:
        path = record.store.path
    judging = Judging(path, who or getpass.getuser()) if edit else None
    hosts = LOCAL if host in ("127.0.0.1", "localhost", "::1") else (*LOCAL, "*")
    app = application(path, excerpts=excerpts_only, judging=judging, hosts=hosts)
    if get is not None:
        return _one(app, get)
    _listen(app, host, port, judging)
    return FOUND


def _one(app: "Starlette", path: str) -> int:
    """One page to standard output, as a browser that asks for English would be given it."""
    from ordret.web.inside import get

    status, body = get(app, path)
    put([body])
    if status < 400:
        return FOUND
    return NOTHING_FOUND if status == 404 else WRONG


def _listen(app: "Starlette", host: str, port: int, judging: "Judging | None") -> None:
    import uvicorn

    from ordret.names.tables import tables
    from ordret.pack import languages
    from ordret.web import addresses

    for lang in languages():
        tables(lang)  # half a second now, so that the first reader does not wait for it

    home = f"http://{f'[{host}]' if ':' in host else host}:{port}"
    say(f"the record is at {home}{addresses.start()}; Ctrl-C ends it", quiet=False)
    if judging is not None:
        say(f"to judge as {judging.who}, open {home}{addresses.enter(judging.token)}", quiet=False)
    uvicorn.run(app, host=host, port=port, log_level="warning", timeout_keep_alive=KEEP)
