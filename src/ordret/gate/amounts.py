"""How found figures meet the marked ones: by overlapping words, in order; right where bounds and unit agree.

One with other bounds, or another unit of a table, is counted as wrong. An optional one counts only where it is found
and right. Claimants and quantities are scored by themselves, for figures that are right: a claimant where the marked
one overlaps it by a word, a quantity where half of its words are the marked one's.
"""

from collections.abc import Iterator
from dataclasses import replace

from ordret import marked
from ordret.amount import figure_words
from ordret.find import read as laid_out
from ordret.find.figures import find_figures
from ordret.find.quotations import find_quotations
from ordret.model import Figure, Quotation
from ordret.pack import Pack

KINDS = ("figures", "figures: claimant", "figures: quantity", "figures: day")
CLOSE = 0.0051  # of a share printed in words: a third is 33.33


def count(passage: marked.Passage, language: Pack) -> Iterator[tuple[str, str]]:
    """For each marked figure and each found one its kind, with one of gold, found, right, wrong."""
    found = read(passage, language)
    pairs = list(_paired(passage, found))
    met = {id(figure) for _, figure in pairs}
    for said, figure in pairs:
        right = agrees(said, figure, language.lang)
        if said.optional and not right:
            continue
        yield from (("figures", what) for what in ("gold", "found", "right" if right else "wrong"))
        if right:
            yield from _beside(said, figure)
    taken = {id(said) for said, _ in pairs}
    yield from (("figures", "gold") for said in passage.figures if id(said) not in taken and not said.optional)
    yield from (("figures", "found") for figure in found if id(figure) not in met)


def read(passage: marked.Passage, language: Pack) -> list[Figure]:
    """The figures that are found in a marked text, printed when it was."""
    reading = laid_out(marked.as_article(passage, language.lang), language)
    said = (row for row in find_quotations.run(reading) if isinstance(row, Quotation))
    return [row for row in find_figures.run(replace(reading, found=tuple(said))) if isinstance(row, Figure)]


def _paired(passage: marked.Passage, found: list[Figure]) -> Iterator[tuple[marked.Counted, Figure]]:
    lead = len(passage.text) - len(passage.text.lstrip("\n"))
    free = list(found)
    for said in passage.figures:
        span = marked.place(passage.text, said.words, said.nth, where=passage.id)
        start, end = span.start - lead, span.end - lead
        meets = [f for f in free if f.words.start < end and start < f.words.end]
        if meets:
            best = max(meets, key=lambda f: min(end, f.words.end) - max(start, f.words.start))
            free.remove(best)
            yield said, best


def agrees(said: marked.Counted, figure: Figure, lang: str) -> bool:
    """Whether bounds and unit are the marked ones; a noun may be marked, or found, with what stands before it."""
    amount = figure.amount
    bounds = _near(said.low, amount.low) and _near(said.high, amount.high)
    return bounds and said.approximate == amount.approximate and _same_unit(said.unit, amount.unit, lang)


def _near(one: float | None, two: float | None) -> bool:
    if one is None or two is None:
        return one is two
    return abs(one - two) <= max(CLOSE, abs(one) * 1e-9)


def _same_unit(marked_unit: str, unit: str, lang: str) -> bool:
    words = figure_words(lang)
    codes = words.codes if words else {}
    one, two = (codes.get(each, codes.get(each.lower(), each)).lower() for each in (marked_unit, unit))
    shorter, longer = sorted((one, two), key=len)
    return one == two or (longer.endswith(shorter) and len(shorter) > 3)


def _beside(said: marked.Counted, figure: Figure) -> Iterator[tuple[str, str]]:
    given = figure.given_by
    names = " ".join((given.here.text, given.name or "")) if given else None
    yield from _score("figures: claimant", said.given_by, names, _shared(said.given_by, names) > 0)
    held = figure.quantity.text
    yield from _score("figures: quantity", said.quantity, held, _shared(said.quantity, held) >= 0.5)
    day, first = figure.as_of, said.first
    right = day is not None and (day.first, day.last) == (said.first, said.last)
    yield from _score("figures: day", first, day, right)


def _score(kind: str, wanted: object, given: object, right: bool) -> Iterator[tuple[str, str]]:
    if wanted is not None:
        yield kind, "gold"
    if given is not None and (wanted is not None or kind != "figures: quantity"):
        yield kind, "found"
        yield kind, "right" if right else "wrong"


def _shared(one: str | None, two: str | None) -> float:
    """How many of the marked words are among the found ones, of all marked."""
    left, right = set((one or "").lower().split()), set((two or "").lower().split())
    return len(left & right) / len(left) if left else 0.0
