"""Patterns of a pack, compiled: words beside an agency's name, and lines that are no report."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from ordret.pack.file import PackError

BETWEEN = r"(?:[^\W\d_]+ ){0,2}[„“”\"«»’‘]?"  # "ifølge |nyhedsbureauet| AFP", "die |„|Süddeutsche Zeitung“"


@dataclass(frozen=True, slots=True)
class Beside:
    """Words that make an agency's name a credit: what must end before it, and what must begin behind it."""

    before: re.Pattern[str]
    after: re.Pattern[str]


def beside(phrases: Iterable[str], name: str, *, before: str) -> tuple[Beside, ...]:
    """Patterns with `{}` for an agency's name, cut there; `before` frames what stands ahead of it, if anything does."""
    return tuple(_cut(pattern, name, before) for pattern in phrases)


def _cut(pattern: str, name: str, frame: str) -> Beside:
    before, hole, after = (part.replace(" ", r"[ \xa0]+") for part in pattern.partition("{}"))
    if not hole:
        raise PackError(f"{name}: credits: {pattern!r} has no {{}} for the agency's name")
    ahead = frame.replace("{}", before) if before else ""
    try:
        return Beside(re.compile(f"{ahead}$", re.IGNORECASE), re.compile(rf"s?{after}(?!\w)", re.IGNORECASE))
    except re.error as error:
        raise PackError(f"{name}: credits: {pattern!r} is no pattern: {error}") from error


def patterns(lines: Iterable[str], name: str) -> tuple[re.Pattern[str], ...]:
    """All patterns as one, which is matched in one pass; none where there are none."""
    try:
        each = [re.compile(line, re.IGNORECASE) for line in lines]
    except re.error as error:
        raise PackError(f"{name}: furniture: {error.pattern!r} is no pattern: {error}") from error
    return (re.compile("|".join(f"(?:{one.pattern})" for one in each), re.IGNORECASE),) if each else ()
