"""`ordret watch`."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from signal import SIGINT, SIGTERM, Signals, signal
from threading import Event
from typing import TYPE_CHECKING, Annotated

import typer

from ordret.cli.add import Private, told
from ordret.cli.layout import FOUND, NOTHING_FOUND, put
from ordret.cli.options import Database, Quiet
from ordret.cli.run import found
from ordret.cli.talk import count, say

if TYPE_CHECKING:
    from ordret.watch import Round

Once = Annotated[bool, typer.Option("--once", help="Do what is due now and end: for cron.")]


def watch(*, once: Once = False, private: Private = False, db: Database = None, quiet: Quiet = False) -> int:
    """Ask the feeds of ordret.toml, each when it is due. What is new is added, found and linked, a line to a round;
    Ctrl-C ends it after the article at hand. With --once, the exit status is 1 where feeds were due and none of them
    named anything, else 0."""
    from ordret import settings
    from ordret.record import Record
    from ordret.record.asked import above
    from ordret.record.watched import rounds

    where = db or above(Path.cwd())
    settings.feeds(where.parent)  # refuses to begin without any, before a record is made for nothing
    asked, had = 0, False
    with Record.open(where, create=True) as record, _stopped() as stopped:
        each_turn = rounds(record, once=once, private=private, sleep=stopped.wait, stopped=stopped.is_set)
        with closing(each_turn):
            for each in each_turn:
                _tell(each, quiet=quiet)
                asked, had = asked + 1, had or each.had_list or each.ran is not None
    return NOTHING_FOUND if once and asked and not had else FOUND


def _tell(each: "Round", *, quiet: bool) -> None:
    for line in told(each.problems):
        say(line, quiet=quiet)
    if not quiet:
        put([f"{_line(each)}\n".encode()])


def _line(each: "Round") -> str:
    left = f"; {count(each.left, 'address', 'addresses')} for later" if each.left else ""
    ran = f"; {found(each.ran)}" if each.ran else ""
    return f"{each.feed.name}: {count(each.articles, 'new article')}{left}{ran}"


@contextmanager
def _stopped() -> Iterator[Event]:
    """Set by Ctrl-C or SIGTERM; the second one ends the program at once."""
    stop = Event()

    def stopping(number: int, _: object) -> None:
        stop.set()
        signal(number, before[Signals(number)])

    before = {number: signal(number, stopping) for number in (SIGINT, SIGTERM)}
    try:
        yield stop
    finally:
        for number, handler in before.items():
            signal(number, handler)
