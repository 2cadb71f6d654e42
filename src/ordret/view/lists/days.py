"""The days of an article as a query gives them."""

from collections.abc import Sequence
from datetime import date

from ordret.model import When


def days(row: Sequence[str | None]) -> When | None:
    """When an article was published, as printed or delivered, else as inferred: of columns first, last, words and basis
    of the one, first, last and basis of the other."""
    first, last, words, basis, *inferred = row
    if first is None or last is None or basis is None:
        first, last, basis, words = *inferred, None
    return When(date.fromisoformat(first), date.fromisoformat(last), words, basis) if first and last and basis else None
