"""Times of day, as one pattern of a pack's words for them."""

import re
from collections.abc import Iterable

from ordret.pack.days_file import Clock

OFFSET = r"(?:GMT|UTC)([+-])(\d{1,2})(?::(\d\d))?"  # sign, hours, minutes


def compile_clock(clock: Clock) -> re.Pattern[str]:
    """Groups `h`, `m`, `half` behind words for it, `h2`, `m2`, `half2` before some, and `zone`."""
    halves = [*clock.morning, *clock.afternoon]
    ahead = rf"{_any(clock.before)}\s*(?P<h>\d{{1,2}})(?:[.:](?P<m>\d\d))?(?:\s*(?P<half>{_any(halves)})(?!\w))?"
    behind = rf"(?P<h2>\d{{1,2}})(?:[.:](?P<m2>\d\d))?\s*(?P<half2>{_any([*clock.after, *halves])})"
    zone = rf"(?:,?\s*\(?(?P<zone>{OFFSET}|{_any(map(re.escape, clock.zones))})(?!\w))?"
    return re.compile(rf"\b(?:{ahead}|{behind})(?:(?![\w:])|(?=GMT|UTC)){zone}")


def _any(words: Iterable[str]) -> str:
    return "(?:" + ("|".join(sorted(words, key=len, reverse=True)) or "(?!)") + ")"
