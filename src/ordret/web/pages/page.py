"""What a page is: an address, a function that makes its context, and the templates and twins that show it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from ordret.web.asked import ROWS, Asked


class Row(Protocol):
    """One line of a page: it leads somewhere."""

    @property
    def address(self) -> str: ...


class Context(Protocol):
    """All that a page shows: a frozen dataclass. `rows` are what its CSV has, too; `next` is the address of the page
    that follows, None on the last one."""

    @property
    def rows(self) -> Sequence[Row]: ...

    @property
    def next(self) -> str | None: ...


@dataclass(frozen=True, slots=True)
class Page:
    """A page by name, which its template has as well. `make` says in its docstring what the page is, and in its
    annotation the type of its context; `asks` are the names its query may have, `feeds` and `linked` make an Atom feed
    and JSON-LD of it, where it has them; `brief` where `ordret.web.brief` makes one of it; `rows` are
    shown where the address does not say how many."""

    name: str
    path: str
    make: Callable[[Asked], Any]
    asks: tuple[str, ...] = ()
    feeds: Callable[[Any], "Feed"] | None = None
    linked: Callable[[Any], dict[str, Any]] | None = None
    brief: bool = False
    rows: int = ROWS

    @property
    def twins(self) -> tuple[str, ...]:
        """The kinds of its twins."""
        made = {"jsonld": self.linked, "atom": self.feeds, "md": self.brief}
        return ("json", "csv", *(kind for kind, of in made.items() if of))

    @property
    def context(self) -> type[Context]:
        """The declared type of the context."""
        made: type[Context] = self.make.__annotations__["return"]
        return made


@dataclass(frozen=True, slots=True)
class Entry:
    """A row of a feed: where it leads, its words and their language, and the ISO day or time it is of."""

    address: str
    title: str
    lang: str
    updated: str
    words: str


@dataclass(frozen=True, slots=True)
class Feed:
    """What an Atom feed shows, newest first."""

    title: str
    address: str
    entries: tuple[Entry, ...]
