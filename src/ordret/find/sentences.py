"""The sentences of one article, each taken apart once, whichever stage asks first."""

from collections.abc import Sequence

from ordret.find.items import Item, Spoken, items
from ordret.model import Article
from ordret.pack import Pack
from ordret.when import Day, days

MARKS = """.,:;!?()[]"'“”„»«‘’‚›‹–—-/…"""
Place = tuple[int, int]


class Sentences:
    """What a sentence at `start, end` holds: words in small letters, items, days."""

    def __init__(self, article: Article, pack: Pack) -> None:
        self._article, self._pack = article, pack
        self._words: dict[Place, frozenset[str]] = {}
        self._items: dict[Place, list[Item]] = {}
        self._days: dict[Place, Sequence[Day]] = {}

    def words(self, place: Place) -> frozenset[str]:
        if place not in self._words:
            self._words[place] = _words(self._article.text[slice(*place)].lower())
        return self._words[place]

    def items(self, place: Place, spoken: Sequence[Spoken] = ()) -> list[Item]:
        """With quotations in it as one item each, where there are any; nobody changes the list."""
        if spoken:
            return items(self._article.text, *place, spoken)
        if place not in self._items:
            self._items[place] = items(self._article.text, *place, ())
        return self._items[place]

    def days(self, place: Place) -> Sequence[Day]:
        if place not in self._days:
            self._days[place] = [*days(self._article.text, *place, self._pack, self._article.published)]
        return self._days[place]


def _words(low: str) -> frozenset[str]:
    """What stands between spaces and marks; taking the marks out first costs half of what a pattern would."""
    for mark in MARKS:
        if mark in low:
            low = low.replace(mark, " ")
    return frozenset(low.split())
