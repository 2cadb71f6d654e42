"""The annotated data as it lies in its folder: rows of JSON lines, and sentences with their blanks put right."""

import gzip
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

NO_BLANK_BEFORE = re.compile(r"^(?:[.,;:!?%)\]»”’]|'s|n't|'re|'ve|'ll|'d|'m)$")
NO_BLANK_AFTER = frozenset("([«“„")


def rows(path: Path) -> Iterator[dict[str, Any]]:
    """The rows of a `.jsonl` or `.jsonl.gz` file."""
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf8") as file:
        yield from (json.loads(line) for line in file if line.strip())


def detokenised(text: str) -> tuple[str, list[int]]:
    """Text of tokens joined by blanks as it would be printed, and for each old offset the new one."""
    out: list[str] = []
    place: list[int] = []
    size = 0
    for token in text.split(" "):
        glued = not out or NO_BLANK_BEFORE.match(token) or out[-1][-1:] in NO_BLANK_AFTER
        if not glued:
            out.append(" ")
            size += 1
        if place:
            place.append(size)  # the blank before this token in the old text
        place.extend(range(size, size + len(token)))
        out.append(token)
        size += len(token)
    return "".join(out), [*place, size]
