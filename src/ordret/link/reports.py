"""What of an article tells its story, and how much two of them are alike."""

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

import numpy as np
from numpy.typing import NDArray

from ordret.find.agencies import named
from ordret.find.layout import blocks
from ordret.model import Article

ENOUGH, MOST = 60, 100  # words of a lead: whole paragraphs until it has enough, and never more than the most
# "KØBENHAVN (Ritzau) – ", "GENEVA – ", "Elmsby /NTB/ ": a place, and behind it an agency or a dash.
DATELINE = re.compile(
    r"([^\W\d_][^!?()\[\]/–—\n]{0,60}?)\s*(?:[(/\[]([^()\[\]/\n]{1,40})[)/\]])?\s*(?:[-–—]\s|(?<=[)/\]])\s)\s*"
)
NAMES, NUMBERS = 0.3, 0.1  # swept with `stories.JOIN`: they take .02 more of BCubed F1; .2 and .4, .1 and .2 are alike


@dataclass(frozen=True, slots=True)
class Report:
    """What is compared. `vector` is what the `lead` means (`meaning.meaning`), of length 1.

    `first` and `last` are the days on which it was printed, None where unknown; `names` are keys and `numbers` values
    that are the same in every language, years among them ("2031").
    """

    article: str
    lang: str
    first: date | None
    last: date | None
    names: frozenset[str]
    numbers: frozenset[str]
    vector: NDArray[np.float32]


def lead(article: Article) -> str:
    """The title and the first paragraphs, as one line of 60 to 100 words where there are so many; no dateline."""
    words: list[str] = []
    for start, end in blocks(article.text):
        if any(span.start <= start < span.end for span in article.skip):
            continue
        words += article.text[_behind_dateline(article.text, start, end) : end].split()
        if len(words) >= ENOUGH:
            break
    return " ".join(words[:MOST])


def _behind_dateline(text: str, start: int, end: int) -> int:
    found = DATELINE.match(text, start, end)
    if not found:
        return start
    place, agency = found.group(1), found.group(2)
    credited = agency is not None and bool(named(text, *found.span(2)))
    return found.end() if credited or (agency is None and place.isupper()) else start


def likeness(left: Report, right: Report, *, frequency: Mapping[str, int] | None = None) -> float:
    """How much alike two reports are, days aside: about 1 for one text in two languages, 0 for two stories.

    `frequency` tells in how many articles a name stands: a rare one counts more. Without it all count the same.
    """
    weight = {name: 1 / math.sqrt((frequency or {}).get(name, 1)) for name in left.names | right.names}
    names = _overlap(left.names, right.names, weight, 0.5)
    numbers = _overlap(left.numbers, right.numbers, dict.fromkeys(left.numbers | right.numbers, 1.0), 2)
    return float(left.vector @ right.vector) + NAMES * names + NUMBERS * numbers


def _overlap(left: frozenset[str], right: frozenset[str], weight: Mapping[str, float], half: float) -> float:
    """What is shared as a part of the smaller side; it counts by half where `half` is shared, wholly where much is."""
    if not left or not right:
        return 0.0
    shared = sum(weight[one] for one in sorted(left & right))
    smaller = min(sum(weight[one] for one in sorted(side)) for side in (left, right))
    return shared / smaller * shared / (shared + half)
