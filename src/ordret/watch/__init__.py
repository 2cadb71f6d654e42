"""Feeds asked again and again: what is new in them is kept, found and linked. A round is one feed's turn."""

from collections.abc import Callable, Generator, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from ordret import settings
from ordret.model import Problem
from ordret.read.fetch import Fetcher
from ordret.run import Ran
from ordret.store import Store
from ordret.watch.addresses import fetch
from ordret.watch.alone import alone
from ordret.watch.desk import Desk, Visit
from ordret.watch.lists import look
from ordret.watch.waits import is_due

__all__ = ["Round", "Watching", "watch"]

NAP = 20.0  # seconds between two looks at what is due; a sign of life goes with each
VISITS = 400  # requests to a round, so that every feed has its turn

Run = Callable[[Callable[..., None]], Ran]  # finds and links what is new; it is given what to call as it goes


@dataclass(frozen=True, slots=True)
class Watching:
    """What a watch is done with: `columns` are names of fields in tables and JSON, `clock` gives seconds since 1970,
    `sleep` waits so many, and once `stopped` says so the watch ends after the address at hand."""

    store: Store
    fetcher: Fetcher
    columns: settings.Columns
    run: Run
    clock: Callable[[], float]
    sleep: Callable[[float], object]
    stopped: Callable[[], bool]

    def now(self) -> datetime:
        return datetime.fromtimestamp(self.clock(), UTC)


@dataclass(frozen=True, slots=True)
class Round:
    """A feed's turn: new articles, what was wrong, whether there was a list, be it unchanged, addresses `left` for
    later, and what the run behind it found; None where there was nothing to find, or no time."""

    feed: settings.Feed
    articles: int
    problems: tuple[Problem, ...]
    had_list: bool
    left: int
    ran: Ran | None


def watch(watching: Watching, feeds: Sequence[settings.Feed], *, once: bool = False) -> Generator[Round]:
    """The rounds of what is due, for good or, `once`, of what is due now. Raises WatchError where another watches."""
    with alone(watching.store.watched, watching.now) as live:
        watching.store.watched.begin([feed.address for feed in feeds])
        while not watching.stopped():
            for feed in feeds:
                live()
                if not watching.stopped() and _is_due(watching, feed):
                    yield _round(watching, feed, live)
            if once:
                return
            watching.sleep(NAP)


def _is_due(watching: Watching, feed: settings.Feed) -> bool:
    kept, root, now = watching.store.watched, feed.address, watching.now()
    lists = any(is_due(each, feed.interval, now) for each in kept.feeds(root))
    return lists or kept.waiting(root, now) is not None or kept.unread(root) > 0


def _round(watching: Watching, feed: settings.Feed, live: Callable[[], None]) -> Round:
    kept = watching.store.watched
    visits = list(_visits(watching, feed, live))
    ran = None
    if kept.unread(feed.address) and not watching.stopped():
        ran = watching.run(lambda *_: live())
        kept.ran()
    problems = tuple(problem for visit in visits for problem in visit.problems)
    had_list = any(visit.had_list for visit in visits)
    return Round(feed, sum(visit.articles for visit in visits), problems, had_list, kept.left(feed.address), ran)


def _visits(watching: Watching, feed: settings.Feed, live: Callable[[], None]) -> Iterator[Visit]:
    """First the addresses that wait, then the next list: so no more wait than a list or two names."""
    desk = Desk(feed, watching.columns, watching.store, watching.fetcher, watching.now)
    for _ in range(VISITS):
        if watching.stopped():
            return
        live()
        visit = _visit(desk, watching.now())
        if visit is None:
            return
        yield visit


def _visit(desk: Desk, now: datetime) -> Visit | None:
    """What is due first; None where nothing is."""
    kept, root = desk.store.watched, desk.feed.address
    waiting = kept.waiting(root, now)
    if waiting:
        return fetch(desk, waiting)
    due = (feed for feed in kept.feeds(root) if is_due(feed, desk.feed.interval, now))
    return next((look(desk, feed) for feed in due), None)
