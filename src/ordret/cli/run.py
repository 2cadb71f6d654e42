"""`ordret run` and `ordret find`."""

from typing import TYPE_CHECKING, Annotated

import typer

from ordret.cli.options import Database, Quiet
from ordret.cli.talk import breakdown, count, progress, say

if TYPE_CHECKING:
    from ordret.run import Ran

Again = Annotated[
    str | None,
    typer.Option("--again", metavar="STAGE", help="Redo this stage, and what builds on it, for every article."),
]


def run(*, again: Again = None, db: Database = None, quiet: Quiet = False) -> int:
    """Find what is new: the everyday command."""
    return find(again=again, db=db, quiet=quiet)


def find(*, again: Again = None, db: Database = None, quiet: Quiet = False) -> int:
    """The finding half of run. Reads the articles that are new, or that a changed stage or pack reads otherwise."""
    from ordret.record import Record

    with Record.open(db) as record, progress("reading", quiet=quiet) as watch:
        ran = record.run(again=again, progress=watch)
    say(_summary(ran), quiet=quiet)
    return 0


def _summary(ran: "Ran") -> str:
    if not ran.articles:
        return "nothing new to read"
    forms = f" ({breakdown(ran.forms)})" if ran.forms else ""
    found = [
        count(ran.found.get("quotation", 0), "quotation") + forms,
        count(ran.found.get("credit", 0), "credit"),
        count(ran.found.get("mention", 0), "mention"),
    ]
    problems = f"; {count(ran.problems, 'passage')} not understood (ordret export problems)" if ran.problems else ""
    return f"found {', '.join(found)} in {count(ran.articles, 'article')}{problems}"
