"""Addresses → the reports at them, and at those that they name in turn: a list of feeds, its feeds, their pages."""

import io
from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import replace

from ordret.read.delivery import USUAL, Item, Opened, Pointer, Taken, problem
from ordret.read.fetch import Fetcher
from ordret.read.forms import items
from ordret.settings import Columns

MOST = 1_000  # addresses from one that was named; a site map of news has no more


def follow(name: str, found: Iterable[Item], fetcher: Fetcher, *, columns: Columns = USUAL) -> Iterator[Taken]:
    """Passes on what was found, and fetches what that points to, each address once and `MOST` in all; where there are
    more, one problem of `name` says so."""
    seen: set[str] = set()
    waiting: deque[Pointer] = deque()
    over = 0
    while True:
        for item in found:
            if not isinstance(item, Pointer):
                yield item
            elif item.url not in seen and len(seen) >= MOST:
                over += 1
            elif item.url not in seen:
                seen.add(item.url)
                waiting.append(item)
        if not waiting:
            break
        found = _fetched(waiting.popleft(), fetcher, columns)
    if over:
        yield problem(name, "too many addresses", f"{over} were not fetched: at most {MOST} at once; add those by name")


def _fetched(pointer: Pointer, fetcher: Fetcher, columns: Columns) -> Iterator[Item]:
    """What an address gives, in the same forms as a file, and named for the address."""
    answer = fetcher.fetch(pointer.url)
    if answer.problem:
        return iter([answer.problem])
    about = replace(pointer.about, url=answer.final, charset=answer.charset)
    return items(Opened(pointer.url, io.BytesIO(answer.body), about, columns))
