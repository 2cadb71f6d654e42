"""How right the days are that phrases of annotated data are read as, each phrase as a text of its own.

The phrases are spoken to an assistant, to whom a bare weekday is to come. So they are read twice: as they stand, and in
a sentence that says of them what is to come. Of both all phrases count, and then those that a report might print.
"""

import json
import re
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from ordret.model import When
from ordret.when import Day, read

FRAMES = {
    "da": "De skal mødes {}.",
    "nb": "De skal møtes {}.",
    "sv": "De ska mötas {}.",
    "de": "Sie werden sich treffen, {}.",
    "en": "They will meet {}.",
}
GRAINS = ("day", "week", "month", "quarter", "year")
# What nobody prints: day and month in figures alone, a short weekday alone, counts of what is to come, short units,
# counting from the end, "now", and weekdays counted from another day.
SPOKEN = re.compile(
    r"(on )?\d+ ?[-/.] ?\d+\.?|[^\W\d]{2,3}\.?|.*\b(upcoming|hence|from now|back|qtr|yr|igen|igjen|closest|ides)\b.*"
    r"|\d\dq\d|.*\d(st|nd|rd|th)? last .*|.*(third|second) last .*|.*(at this time|zu dieser zeit).*"
    r"|2 \w+days ago|.* (in a year|a year from|after julaften|etter julaften|nach weihnachten).*|a year from .*",
    re.IGNORECASE,
)


def table(folder: Path) -> Iterator[str]:
    """Lines of a table: shares of phrases that are read right, and of ranges that exclude the right day."""
    yield "| dates | phrases | right | right, to come | excluded | excluded, to come | not read |"
    yield "|---|---|---|---|---|---|---|"
    for lang in FRAMES:
        rows = [json.loads(line) for line in (folder / f"{lang}.jsonl").open(encoding="utf8")]
        rows = [row for row in rows if row["grain"] in GRAINS]
        yield _line(lang, "all", rows)
        yield _line(lang, "as printed", [row for row in rows if not SPOKEN.fullmatch(row["phrase"])])


def _line(lang: str, which: str, rows: list[dict[str, Any]]) -> str:
    alone, framed = (Counter(judged(row, lang, form) for row in rows) for form in ("{}", FRAMES[lang]))
    parts = [f"{count[what] / len(rows):.3f}" for what in ("right", "excluded") for count in (alone, framed)]
    return f"| {lang}, {which} | {len(rows)} | {' | '.join(parts)} | {alone['none']} |"


def judged(row: dict[str, Any], lang: str, frame: str) -> str:
    """right: the same first and last day; excluded: a range without them; wider: with more; none: nothing read."""
    at = date.fromisoformat(row["reference"])
    found = read(frame.format(row["phrase"]), lang, When(at, at, None, "reference"))
    first, last = date.fromisoformat(row["first"]), date.fromisoformat(row["last"])
    if not found:
        return "none"
    if any(_same(day, first, last) for day in found):
        return "right" if len(found) == 1 else "excluded"
    return "wider" if len(found) == 1 and found[0].when.first <= first <= last <= found[0].when.last else "excluded"


def _same(day: Day, first: date, last: date) -> bool:
    return (day.when.first, day.when.last) == (first, last)
