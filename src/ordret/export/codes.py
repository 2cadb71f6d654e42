"""PLOVER and CAMEO codes of what is exported, from `codes.toml`, which has a row with its reason for every act of a
quotation, every mode and status of a meeting and every status of a decision, with a code or without.

`ordret.export.codes_page` makes docs/codes.md of it.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import product
from pathlib import Path
from typing import get_args

import msgspec

from ordret.link.requests import is_request
from ordret.model import Act, Decision, DecisionStatus, Meeting, MeetingMode, MeetingStatus, Quotation
from ordret.pack import languages, load

DATA = Path(__file__).with_name("codes.toml")
Key = tuple[str, ...]


class CodeError(ValueError):
    """A table of codes that breaks the rules; the message names the entry and the mend."""


@dataclass(frozen=True, slots=True)
class Plover:
    """An event type of PLOVER and, where it is known, its mode."""

    event: str
    mode: str | None


@dataclass(frozen=True, slots=True)
class Codes:
    """The codes of one finding, each None where the system has none for it."""

    plover: Plover | None
    cameo: str | None


class Row(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`detail` is PLOVER's mode. A meeting without `mode` or `status` is one of any. `request` tells questions from
    requests, which have one act. `case` is a sentence of this code."""

    why: str
    case: str
    act: Act | None = None
    request: bool | None = None
    mode: MeetingMode | None = None
    status: str | None = None
    plover: str | None = None
    detail: str | None = None
    cameo: str | None = None

    @property
    def codes(self) -> Codes:
        return Codes(Plover(self.plover, self.detail) if self.plover else None, self.cameo)


class File(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    plover: dict[str, list[str]]
    cameo: dict[str, str]
    act: list[Row]
    meeting: list[Row]
    decision: list[Row]


@dataclass(frozen=True, slots=True)
class Table:
    """The rows, and their codes: acts by ("asks", "request"), meetings by mode and status, decisions by status."""

    file: File
    acts: Mapping[Key, Codes]
    meetings: Mapping[Key, Codes]
    decisions: Mapping[Key, Codes]


def of_quotation(quotation: Quotation, lang: str) -> Codes:
    """The codes of what somebody did by saying it."""
    asked = quotation.act == "asks" and lang in languages() and is_request(quotation, load(lang))
    return table().acts[(quotation.act, "request") if asked else (quotation.act,)]


def of_meeting(meeting: Meeting) -> Codes:
    return table().meetings[meeting.mode, meeting.status]


def of_decision(decision: Decision) -> Codes:
    return table().decisions[decision.status,]


@cache
def table() -> Table:
    """The table as it is shipped."""
    return read(DATA.read_bytes())


def read(data: bytes) -> Table:
    """A table from the bytes of its TOML file. Raises CodeError for what has no row, or two, and for a code that the
    heads of the file do not have."""
    try:
        file = msgspec.toml.decode(data, type=File)
    except msgspec.ValidationError as error:
        raise CodeError(f"codes.toml: {error}") from error
    for row in (*file.act, *file.meeting, *file.decision):
        _check(row, file)
    statuses, modes = get_args(MeetingStatus), get_args(MeetingMode)
    every = ((row, product(_any(row.mode, modes), _any(row.status, statuses))) for row in file.meeting)
    meetings = _closest((key, row) for row, keys in every for key in keys)
    decisions = (((str(row.status),), row) for row in file.decision)
    acts = (((str(row.act), "request") if row.request else (str(row.act),), row) for row in file.act)
    return Table(
        file,
        _whole("act", acts, {("asks", "request"), *((act,) for act in get_args(Act))}),
        _whole("meeting", meetings, set(product(modes, statuses))),
        _whole("decision", decisions, {(status,) for status in get_args(DecisionStatus)}),
    )


def _any(value: str | None, every: Iterable[str]) -> tuple[str, ...]:
    return (value,) if value else tuple(every)


def _closest(rows: Iterable[tuple[Key, Row]]) -> Iterable[tuple[Key, Row]]:
    """A row without a status holds for all of its mode: "no code for a hearing", be it held or planned."""
    held = list(rows)
    whole = {key for key, row in held if row.status is None}
    return [(key, row) for key, row in held if row.status is None or key not in whole]


def _check(row: Row, file: File) -> None:
    if row.plover and row.plover not in file.plover:
        raise CodeError(f"codes.toml: {row.plover!r} is no event of PLOVER; there are {', '.join(file.plover)}")
    if row.detail and row.detail not in file.plover.get(row.plover or "", []):
        raise CodeError(f"codes.toml: {row.detail!r} is no mode of {row.plover}; name one under [plover]")
    if row.cameo and row.cameo not in file.cameo:
        raise CodeError(f"codes.toml: {row.cameo!r} has no name; give it one under [cameo]")


def _whole(kind: str, rows: Iterable[tuple[Key, Row]], wanted: set[Key]) -> Mapping[Key, Codes]:
    """The rows by what they are for, each once and none left out."""
    found: dict[Key, Codes] = {}
    for key, row in rows:
        if key in found or key not in wanted:
            raise CodeError(f"codes.toml: [[{kind}]] {' '.join(key)}: there is {_amiss(key, found)}; mend its row")
        found[key] = row.codes
    if missing := wanted - found.keys():
        raise CodeError(f"codes.toml: no [[{kind}]] for {' '.join(min(missing))}; say its code, or why there is none")
    return found


def _amiss(key: Key, found: Mapping[Key, Codes]) -> str:
    return "a row for it already" if key in found else "no such thing"
