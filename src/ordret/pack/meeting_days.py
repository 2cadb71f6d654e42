"""Words that say how long a meeting lasts, and which days only bound it, compiled from `lang/XX.meetings.toml`."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import msgspec

HERE = "\0"  # stands on both sides of the words for a day
NUMBER = r"(?<!\w)(?P<n>\d{1,2}|[^\W\d_]+?)"


class Days(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """As the file has it. `{n}` stands for a number, `~` for a day, a star at the end for any ending."""

    counts: dict[str, int]
    lengths: list[str]
    begins: list[str]
    ends: list[str]
    until: list[str]
    beyond: list[str]
    onward: list[str]


@dataclass(frozen=True, slots=True, eq=False)
class MeetingDays:
    """`until`, `beyond`, `onward` are to be looked for in a day's words with what stands around them, marked by HERE;
    their group `gap` is a word between that must be a determiner."""

    counts: dict[str, int]  # numbers as first parts of compounds
    lengths: tuple[re.Pattern[str], ...]
    begins: frozenset[str]
    ends: frozenset[str]
    until: re.Pattern[str]
    beyond: re.Pattern[str]
    onward: re.Pattern[str]


def compile_days(raw: Days) -> MeetingDays:
    return MeetingDays(
        counts=raw.counts,
        lengths=tuple(map(_length, raw.lengths)),
        begins=frozenset(raw.begins),
        ends=frozenset(raw.ends),
        until=_beside(raw.until),
        beyond=_beside(raw.beyond),
        onward=_beside(raw.onward),
    )


def _length(entry: str) -> re.Pattern[str]:
    """A number, glued to what follows ("{n}-day") or apart from it ("{n} days of")."""
    rest = entry.removeprefix("{n}")
    words = (r"\s+" if rest.startswith(" ") else "") + _spaced(rest.removesuffix("*").split())
    return re.compile(NUMBER + words + ("" if rest.endswith("*") else r"(?!\w)"))


def _beside(entries: Iterable[str]) -> re.Pattern[str]:
    """Phrases before or behind a day, or partly within its words ("til |over helga|")."""
    rows = [entry.split() for entry in entries]
    ahead = [row[:-1] for row in rows if row[-1] == "~"]
    behind = [row[1:] for row in rows if row[0] == "~"]
    within = [(row[:at], row[at:]) for row in ahead for at in range(len(row))]
    parts = [rf"(?<!\w){_any(map(_spaced, ahead))}\s+(?P<gap>\w+\s+)?{HERE}"]
    parts += [rf"{_led(lead)}{HERE}{_spaced(rest)}(?!\w)" for lead, rest in within]
    parts += [
        rf"(?<!\w){_spaced(row[:at])}{HERE}\s*{_spaced(row[at:])}(?!\w)" for row in behind for at in range(1, len(row))
    ]
    parts += [rf"(?<!\w){_spaced(row)}{HERE}[^{HERE}]*$|{HERE}\s+{_spaced(row)}(?!\w)" for row in behind]
    return re.compile("|".join(parts))


def _led(words: Sequence[str]) -> str:
    return rf"(?<!\w){_spaced(words)}\s+" if words else f"^[^{HERE}]*"


def _any(words: Iterable[str]) -> str:
    return f"(?:{'|'.join(words) or '(?!)'})"


def _spaced(words: Iterable[str]) -> str:
    return r"\s+".join(map(re.escape, words))
