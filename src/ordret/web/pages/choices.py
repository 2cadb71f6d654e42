"""Filters of a list: each a link that sets or takes away one."""

from collections.abc import Sequence
from dataclasses import dataclass

from ordret.web import addresses
from ordret.web.asked import Asked


@dataclass(frozen=True, slots=True)
class Choice:
    """One value that a filter can have, None for any; `chosen` where it has it."""

    value: str | None
    address: str
    chosen: bool


def choices(asked: Asked, name: str, values: Sequence[str]) -> tuple[Choice, ...]:
    """Any, then each value; all else that is asked stays, and the list begins anew."""
    kept, held = [pair for pair in asked.query if pair[0] not in (name, "after")], asked.one(name)
    return tuple(
        Choice(value, addresses.asked(asked.path, [*kept, *([(name, value)] if value else [])]), value == held)
        for value in (None, *values)
    )
