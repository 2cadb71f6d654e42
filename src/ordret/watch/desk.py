"""Where the addresses of one feed are asked for, and what they give is kept."""

import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from ordret import settings
from ordret.add import arrivals
from ordret.model import Problem
from ordret.read.delivery import About, Opened, Taken
from ordret.read.fetch import Answer, Fetcher
from ordret.read.forms import items
from ordret.store import Arrival, Store
from ordret.store.watched import Feed, Pointed
from ordret.watch.sorting import Sorted, sort_out


@dataclass(frozen=True, slots=True)
class Visit:
    """What asking for one address brought: new articles, what was wrong, and whether there was a list."""

    articles: int = 0
    problems: tuple[Problem, ...] = ()
    had_list: bool = False


@dataclass(frozen=True, slots=True)
class Desk:
    """For one feed of the settings. `columns` are names of fields in tables and JSON; `now` gives the time, with its
    zone."""

    feed: settings.Feed
    columns: settings.Columns
    store: Store
    fetcher: Fetcher
    now: Callable[[], datetime]

    def about(self, about: About) -> About:
        """What is known of a list, or of a report: the settings outrank what feeds say."""
        return replace(about, outlet=self.feed.outlet or about.outlet, lang=self.feed.lang or about.lang)

    def read(self, answer: Answer, about: About) -> Sorted:
        """What an address gave, read in the same forms as a file, and what of it is new."""
        told = replace(about, url=answer.final, charset=answer.charset)
        opened = Opened(answer.asked, io.BytesIO(answer.body), told, self.columns)
        return sort_out(self.store, answer.asked, items(opened), feed=self.feed)

    def arrived(self, taken: Sequence[Taken]) -> list[Arrival]:
        return arrivals(self.store, taken, fetched=self.now())

    def keep(
        self, came: Sequence[Arrival], *, feeds: Sequence[Feed] = (), pointed: Sequence[Pointed] = ()
    ) -> Visit:  # fmt: skip
        """Keep all that asking for one address brought, and how things stand now, or nothing of it."""
        new = self.store.watched.keep(self.feed.address, came, feeds=feeds, pointed=pointed)
        return Visit(len(new), tuple(p for arrival in came for p in arrival.problems))
