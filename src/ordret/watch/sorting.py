"""What an address gave, sorted: a report of its own, or a list, and of that what is new."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from ordret import settings
from ordret.model import Problem, article_id
from ordret.read.delivery import Delivery, Item, Pointer, Taken, problem
from ordret.store import Store

NEW = 200  # entries of one list at a time: at two seconds a page, seven minutes. The rest comes next time


@dataclass(frozen=True, slots=True)
class Sorted:
    """`own` is the report at the very address, and what is wrong with the address; the others are what it lists and is
    new: `entries` are reports and what is wrong with some, `pointers` addresses of reports. `more`: there are more."""

    own: tuple[Taken, ...]
    entries: tuple[Taken, ...]
    pointers: tuple[Pointer, ...]
    is_list: bool
    more: bool


def sort_out(store: Store, address: str, found: Iterable[Item], *, feed: settings.Feed) -> Sorted:
    """Reads on only as long as there is room for what is new."""
    own: list[Taken] = []
    entries: list[Taken] = []
    pointers: dict[str, Pointer] = {}
    is_list = False
    for item in _whole(address, found):
        if not isinstance(item, Pointer) and item.source == address:
            own.append(item)
            continue
        is_list = is_list or not isinstance(item, Problem)
        if not _is_new(store, item):
            continue
        if len(entries) + len(pointers) >= NEW:
            return Sorted(tuple(own), tuple(entries), tuple(pointers.values()), True, True)
        if isinstance(item, Pointer):
            pointers.setdefault(item.url, _told(item, feed))
        else:
            entries.append(_labelled(item, feed))
    return Sorted(tuple(own), tuple(entries), tuple(pointers.values()), is_list, False)


def _whole(address: str, found: Iterable[Item]) -> Iterator[Item]:
    """What is found. No page may end a watch, so what a reader trips over is said."""
    try:
        yield from (_placed(item, address) for item in found)
    except Exception as error:
        yield problem(address, "not read", f"reading it failed ({type(error).__name__}: {error}); report this")


def _placed(item: Item, address: str) -> Item:
    """An entry that has but a position in its list, named for what it says: the position is another's next time."""
    if not isinstance(item, Delivery) or not item.numbered:
        return item
    return replace(item, source=f"{address}#{article_id(address, item.text)}")


def _is_new(store: Store, item: Item) -> bool:
    """A report that a feed carries whole may have changed; not so one that was fetched from its own address."""
    match item:
        case Pointer():
            return not store.watched.knows(item.url)
        case Delivery():
            return not store.watched.has_fetched(item.source) and not _is_held(store, item)
        case Problem():
            return not store.watched.knows(item.source)
        case _:
            return True


def _is_held(store: Store, delivery: Delivery) -> bool:
    return bool(store.known([article_id(delivery.source, delivery.text)]))


def _told(pointer: Pointer, feed: settings.Feed) -> Pointer:
    """With what the settings say, which outranks what feeds are called and claim to be written in."""
    about = pointer.about
    told = replace(about, outlet=feed.outlet or about.outlet, lang=feed.lang or about.lang)
    return replace(pointer, about=told)


def _labelled(item: Taken, feed: settings.Feed) -> Taken:
    if not isinstance(item, Delivery):
        return item
    return replace(item, outlet=feed.outlet or item.outlet, lang=feed.lang or item.lang)
