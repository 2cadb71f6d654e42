"""A list a page at a time: where one ends, an opaque key says where the next begins."""

from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

import msgspec

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)


class ListError(Exception):
    """The list cannot be given so. Says what, and what to do."""


@dataclass(frozen=True, slots=True)
class Page(Generic[T_co]):
    """Some rows of a list, in its order; `next` is what to give for `after` to have those behind them, None where there
    are none."""

    rows: tuple[T_co, ...]
    next: str | None


def page(rows: Sequence[Sequence[Any]], limit: int, made: Callable[[Sequence[Any]], T], *, keys: int) -> Page[T]:
    """The page of at most `limit + 1` rows of a query; the first `keys` columns of a row are what the list is ordered
    by."""
    shown = rows[:limit]
    return Page(tuple(made(row) for row in shown), _key(shown[-1][:keys]) if len(rows) > limit and shown else None)


def place(after: str | None, *kinds: type) -> tuple[Any, ...] | None:
    """The place that a key names, as many values as there are `kinds` of them; None for the beginning. Raises ListError
    for what is no key of such a list."""
    if after is None:
        return None
    try:
        values = msgspec.json.decode(urlsafe_b64decode(after.encode("ascii") + b"=" * (-len(after) % 4)))
    except ValueError:  # no base64, no ASCII, no JSON
        values = None
    if not isinstance(values, list) or tuple(map(type, values)) != kinds:
        raise ListError(f"{after[:40]!r} is no place in this list; begin at its first page")
    return tuple(values)


def _key(values: Sequence[Any]) -> str:
    return urlsafe_b64encode(msgspec.json.encode(list(values))).rstrip(b"=").decode("ascii")
