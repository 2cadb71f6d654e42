"""What keeps a hostile file from filling the record with its problems, or a list with its title."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from ordret.model import Problem
from ordret.read.delivery import Delivery, Item, problem

ONE_BY_ONE = 20  # of a file's problems of a kind are named before the rest is a number
LINES, LONGEST_LINE = ("title", "outlet", "lang"), 1_000  # characters of what is shown in one line


def few(source: str, found: Iterator[Item]) -> Iterator[Item]:
    """The first problems of each kind by name, of the others how many: a file can have millions of rows."""
    seen: Counter[str] = Counter()
    for item in found:
        if isinstance(item, Problem):
            seen[item.code] += 1
        if not isinstance(item, Problem) or seen[item.code] <= ONE_BY_ONE:
            yield item
    for code, count in seen.items():
        if count > ONE_BY_ONE:
            yield problem(source, code, f"so are {count - ONE_BY_ONE} more than those that are named")


def in_bounds(delivery: Delivery) -> Iterator[Delivery | Problem]:
    """The report without what is too long for what it is called; all its text stays."""
    long = [name for name in LINES if len(getattr(delivery, name) or "") > LONGEST_LINE]
    for name in long:
        yield problem(delivery.source, "bad field", f"its {name} has over {LONGEST_LINE} characters; left out")
    nothing: dict[str, Any] = dict.fromkeys(long)
    yield replace(delivery, **nothing)
