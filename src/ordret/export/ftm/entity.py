"""One entity of FollowTheMoney, and what its properties are made of."""

from collections.abc import Iterable
from datetime import date, datetime

import msgspec

from ordret.model import Finding, When, passages

Value = str | date | datetime | int | bool | None


class FtmEntity(msgspec.Struct, frozen=True):
    """An entity of the model; `properties` has but what is known."""

    id: str
    schema: str
    properties: dict[str, list[str]]


def entity(id_: str, schema: str, **properties: Value | Iterable[Value]) -> FtmEntity:
    told = {name.strip("_"): _values(value) for name, value in properties.items()}
    return FtmEntity(id_, schema, {name: values for name, values in told.items() if values})


def _values(value: Value | Iterable[Value]) -> list[str]:
    every = [value] if value is None or isinstance(value, str | date | datetime | int) else value
    return list(dict.fromkeys(_text(each) for each in every if each is not None))


def _text(value: Value) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return value.isoformat() if isinstance(value, date | datetime) else str(value)


def evidence(finding: Finding) -> dict[str, list[int]]:
    """Where the words stand in the report's text, in code points."""
    words = passages(finding)
    return {"ordretStart": [each.start for each in words], "ordretEnd": [each.end for each in words]}


def days(when: When | None) -> dict[str, date | None]:
    if when is None:
        return {}
    return {"date": when.first} if when.first == when.last else {"startDate": when.first, "endDate": when.last}


def day(when: When | None) -> date | None:
    """A day; nothing of a range, which the model cannot hold in one date."""
    return when.first if when and when.first == when.last else None
