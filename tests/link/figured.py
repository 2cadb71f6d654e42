"""Figures of our own writing as they are compared: a report in a sentence or two, and a number in it."""

from collections.abc import Sequence
from datetime import UTC, date, datetime

import numpy as np
from numpy.typing import NDArray

from ordret.find import read
from ordret.find.mentions import find_mentions
from ordret.link.series.counted import Counted
from ordret.model import Amount, Article, Figure, Finding, Mention, Part, Passage, When, finding_id, quote
from ordret.pack import load
from ordret.run.counted import counted
from ordret.run.material import Material
from ordret.store import Found

DAY = date(2031, 5, 6)
NEVER = datetime(2031, 5, 7, tzinfo=UTC)


def told(
    text: str,
    *numbers: tuple[str, Amount],
    lang: str = "en",
    day: date | None = DAY,
    as_of: date | None = None,
    given_by: str | None = None,
) -> list[Counted]:
    """The figures of a report: each is printed so in its text, and says so much. The quantity of one is what follows
    the number, up to a comma or full stop."""
    printed = When(day, day, None, "test") if day else None
    article = Article(text[:20], "test", lang, text, "", NEVER, published=printed)
    of = When(as_of, as_of, None, "test") if as_of else None
    by = Part("place", given_by, None, _passage(article, given_by)) if given_by else None
    figures = [
        Figure(article.id, _quantity(article, words), amount, _passage(article, words), by, of)
        for words, amount in numbers
    ]
    names: list[Finding] = [row for row in find_mentions.run(read(article, load(lang))) if isinstance(row, Mention)]
    found = tuple(Found(finding_id(row), row, "", "", lang, True) for row in [*names, *figures])
    return counted(Material(0, article, True, found))


def one(
    text: str,
    words: str,
    low: float | None,
    high: float | None,
    unit: str = "people",
    *,
    approximate: bool = False,
    lang: str = "en",
    day: date | None = DAY,
    as_of: date | None = None,
    given_by: str | None = None,
) -> Counted:
    """The one figure of a report."""
    amount = Amount(low, high, unit, approximate)
    (found,) = told(text, (words, amount), lang=lang, day=day, as_of=as_of, given_by=given_by)
    return found


def exactly(number: float, unit: str = "people") -> Amount:
    return Amount(number, number, unit)


def near(rows: Sequence[Sequence[float]]) -> NDArray[np.float32]:
    """Cosines of the quantities of two reports."""
    return np.array(rows, np.float32)


def _passage(article: Article, words: str) -> Passage:
    start = article.text.index(words)
    return quote(article, start, start + len(words))


def _quantity(article: Article, words: str) -> Passage:
    start = article.text.index(words)
    noun = start + words.rindex(" ") + 1 if " " in words else start
    ends = [at for mark in ",.;" if (at := article.text.find(mark, start + len(words))) > 0]
    return quote(article, noun, min(ends, default=len(article.text)))
