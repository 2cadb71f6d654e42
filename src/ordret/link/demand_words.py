"""The words around demands, from `lang/demands.toml`, compiled."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cache

import msgspec

from ordret.pack import LANG

Lists = dict[str, list[str]]


class Case(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What is demanded, with its deadline as printed and the last day of it, where it has one."""

    lang: str
    text: str
    deadline: str | None = None
    last: date | None = None


class File(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    ahead: Lists
    behind: Lists
    between: Lists
    counted_from: Lists
    hours: Lists
    guarantees: Lists
    governments: Lists
    demands: Lists
    proposals: Lists
    source: Lists = msgspec.field(name="from")
    case: list[Case]


@dataclass(frozen=True, slots=True, eq=False)
class DemandWords:
    """One language's. `ahead` matches what makes the day behind it a deadline, `opens` such a word at the beginning of
    the words for a day, `behind` one behind it, `counted_from` what shows that it
    counts from something else; `hours` a deadline in hours; `source` stands
    before whoever something is demanded of."""

    ahead: re.Pattern[str]
    opens: re.Pattern[str]
    behind: re.Pattern[str]
    counted_from: re.Pattern[str]
    hours: re.Pattern[str]
    guarantees: re.Pattern[str]
    governments: re.Pattern[str]
    demands: re.Pattern[str]
    proposals: re.Pattern[str]
    source: frozenset[str]


@cache
def file() -> File:
    return msgspec.toml.decode((LANG / "demands.toml").read_bytes(), type=File)


@cache
def demand_words(lang: str) -> DemandWords | None:
    """The words of a language; None where it has none."""
    held = file()
    if lang not in held.ahead:
        return None
    ahead, between = _any(held.ahead[lang]), _any(held.between[lang])
    behind = [*held.behind[lang]]
    return DemandWords(
        ahead=_compiled(rf"\b{ahead}(?:\s+{between})*\s+$"),
        opens=_compiled(rf"{ahead}\b"),
        behind=_compiled(rf"(?:^|\s){_any(behind)}$" if behind else r"(?!)"),
        counted_from=_compiled(rf"\s+{_any(held.counted_from[lang])}\b"),
        hours=_compiled(rf"\b{ahead}\s+(?P<hours>\d{{1,3}})\s+{_any(held.hours[lang])}\b"),
        guarantees=_words(held.guarantees[lang]),
        governments=_words(held.governments[lang]),
        demands=_words(held.demands[lang]),
        proposals=_words(held.proposals[lang]),
        source=frozenset(held.source[lang]),
    )


def _words(forms: Iterable[str]) -> re.Pattern[str]:
    return _compiled(rf"\b{_any(forms)}\b")


def _any(forms: Iterable[str]) -> str:
    """One of the forms, the longest first."""
    held = (r"\s+".join(map(re.escape, form.split())) for form in sorted(forms, key=len, reverse=True))
    return f"(?:{'|'.join(held)})".replace(r"\*", r"\w*")


def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)
