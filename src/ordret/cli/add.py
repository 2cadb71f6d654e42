"""`ordret add`."""

import sys
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from ordret.cli.layout import NOTHING_FOUND
from ordret.cli.options import Database, Quiet
from ordret.cli.talk import breakdown, count, progress, say

if TYPE_CHECKING:
    from ordret.add import Added
    from ordret.model import Problem

NAMED = 10  # sources named one by one before the rest is a number
What = Annotated[
    list[str] | None,
    typer.Argument(metavar="WHAT", help="Files, folders, archives and web addresses of reports; - is standard input."),
]
Follow = Annotated[bool, typer.Option("--follow", help="Fetch the addresses that files name.")]
Private = Annotated[bool, typer.Option("--allow-private", help="Fetch also from this machine and its network.")]


def add(
    what: What = None, *, follow: Follow = False, private: Private = False, db: Database = None, quiet: Quiet = False
) -> int:
    """Take in reports. Each file is known by its content; makes ordret.db here if there is none further up."""
    from ordret.read import read
    from ordret.record import Record

    if not what:
        raise typer.TyperException("nothing to add; name files, folders or web addresses, or - for standard input")
    if "-" in what and sys.stdin.isatty():
        say("reading what you type; end it with Ctrl-D", quiet=quiet)
    read(what)  # refuses a path that does not exist, before a record is made for nothing
    with Record.open(db, create=True) as record, progress("adding", quiet=quiet) as watch:
        added = record.add(what, stdin=sys.stdin.buffer, progress=watch, follow=follow, private=private)
    for line in (*told(added.problems), *_forms(added), *_notices(added), _summary(added)):
        say(line, quiet=quiet)
    return 0 if added.articles or added.known or added.notices else NOTHING_FOUND


def _forms(added: "Added") -> Iterator[str]:
    """What the files were taken for, so that a wrong guess is seen."""
    if added.forms:
        yield f"read as {breakdown(added.forms)}"


def _notices(added: "Added") -> Iterator[str]:
    if added.notices:
        yield f"{count(added.notices, 'notice')} that a report is not to be used; `ordret run` takes out what it says"


def _summary(added: "Added") -> str:
    known = f"; {count(added.known, 'article')} held already" if added.known else ""
    if not added.articles:
        nothing = "" if added.notices else "; no report was found"
        return f"added nothing{known or nothing}"
    languages = f"{count(len(added.by_language), 'language')} ({breakdown(added.by_language)})"
    return f"added {count(added.articles, 'article')} in {languages}{known}"


def told(problems: Sequence["Problem"]) -> Iterator[str]:
    """What is wrong with sources, the first ones by name; of what is wrong with articles only how much."""
    of_sources = [problem for problem in problems if problem.article is None]
    of_articles = len(problems) - len(of_sources)
    yield from (f"{problem.source}: {problem.code}; {problem.hint}" for problem in of_sources[:NAMED])
    if len(of_sources) > NAMED:
        yield f"and {len(of_sources) - NAMED} more like these (ordret export problems)"
    if of_articles:
        yield f"{count(of_articles, 'note')} about articles added (ordret export problems)"
