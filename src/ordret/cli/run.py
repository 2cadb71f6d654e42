"""`ordret run`, `ordret find` and `ordret link`."""

from typing import TYPE_CHECKING, Annotated

import typer

from ordret.cli.options import Database, Quiet
from ordret.cli.talk import breakdown, count, progress, say

if TYPE_CHECKING:
    from ordret.record import Record
    from ordret.run import Ran

Again = Annotated[
    str | None,
    typer.Option("--again", metavar="STAGE", help="Redo this stage, and what builds on it, for every article."),
]


def run(*, again: Again = None, db: Database = None, quiet: Quiet = False) -> int:
    """Find and link what is new: the everyday command."""
    from ordret.record import Record

    with Record.open(db) as record:
        _find(record, again=again, quiet=quiet)
        _link(record, quiet=quiet)
    return 0


def find(*, again: Again = None, db: Database = None, quiet: Quiet = False) -> int:
    """The finding half of run. Reads the articles that are new, or that a changed stage or pack reads otherwise."""
    from ordret.record import Record

    with Record.open(db) as record:
        _find(record, again=again, quiet=quiet)
    return 0


def link(*, db: Database = None, quiet: Quiet = False) -> int:
    """The linking half of run. Puts together who is one, what is one statement and one story, and who had what from
    whom, for the articles in which something was found anew."""
    from ordret.record import Record

    with Record.open(db) as record:
        _link(record, quiet=quiet)
    return 0


def _find(record: "Record", *, again: str | None, quiet: bool) -> None:
    with progress("reading", quiet=quiet) as watch:
        ran = record.find(again=again, progress=watch)
    say(found(ran), quiet=quiet)


def _link(record: "Record", *, quiet: bool) -> None:
    with progress("linking", quiet=quiet) as watch:
        linked = record.link(progress=watch)
    say(_linked(record) if linked else "nothing new to link", quiet=quiet)


def found(ran: "Ran") -> str:
    if not ran.articles:
        return "nothing new to read"
    forms = f" ({breakdown(ran.forms)})" if ran.forms else ""
    others = [count(ran.found.get(kind, 0), kind) for kind in ("meeting", "figure", "decision", "credit", "mention")]
    found = [count(ran.found.get("quotation", 0), "quotation") + forms, *others]
    problems = f"; {count(ran.problems, 'passage')} not understood (ordret export problems)" if ran.problems else ""
    return f"found {', '.join(found)} in {count(ran.articles, 'article')}{problems}"


def _linked(record: "Record") -> str:
    held = record.store.counts()
    unsure = held["to judge"]
    judge = f"; {count(unsure, 'link')} to judge (ordret judge)" if unsure else ""
    return (
        f"linked {count(held['quotations'], 'quotation')} into {count(held['statements'], 'statement')}, "
        f"{count(held['articles'], 'article')} into {count(held['stories'], 'story', 'stories')}{judge}"
    )
