"""A record that watches feeds."""

import time
from collections.abc import Callable, Generator

from ordret import settings
from ordret.add import asking
from ordret.record import Record
from ordret.watch import Round, Watching, watch


def rounds(
    record: Record,
    *,
    once: bool = False,
    private: bool = False,
    clock: Callable[[], float] = time.time,
    sleep: Callable[[float], object] = time.sleep,
    stopped: Callable[[], bool] = lambda: False,
) -> Generator[Round]:
    """Ask the feeds that `ordret.toml` beside the record names, when each is due, for good or `once`; after each round
    that brought something, find and link. It ends after the article at hand when `stopped` says so; `private`: of this
    machine and its network, too. Raises SettingsError, and WatchError where another watches."""
    folder = record.store.path.parent
    fetcher = asking(folder, private=private)
    columns = settings.load(folder).columns
    watching = Watching(record.store, fetcher, columns, lambda live: record.run(progress=live), clock, sleep, stopped)
    return watch(watching, settings.feeds(folder), once=once)
