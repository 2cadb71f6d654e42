"""The names of one article: which stand where, and which short form stands for whom."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator

from ordret.model import MentionKind
from ordret.names.capitals import PARTICLES
from ordret.names.named import Named
from ordret.names.tables import Sex, Tables


class Names:
    """The names of an article in their order. A surname finds the full name where only one such person is named."""

    def __init__(self, found: Iterable[Named], tables: Tables) -> None:
        self.all, self._tables = tuple(found), tables
        self._by_surname: dict[str, dict[frozenset[str], Named]] = {}
        self._full: dict[str, Named | None] = {}
        for name in self.all:
            words = name.bare.lower().split() if name.kind == "person" else []
            if len(words) > 1 and words[0] not in PARTICLES:
                self._by_surname.setdefault(words[-1], {}).setdefault(frozenset(words), name)

    def within(self, start: int, end: int) -> Iterator[Named]:
        """The names that stand in `start` up to `end`."""
        for at in range(bisect_left(self.all, start, key=lambda name: name.start), len(self.all)):
            if self.all[at].end > end:
                return
            yield self.all[at]

    def last(self, start: int, end: int, limit: int) -> Iterator[Named]:
        """The last names that stand in `start` up to `end`, at most so many, in order."""
        stop = bisect_right(self.all, end, key=lambda name: name.end)
        yield from (name for name in self.all[max(0, stop - limit) : stop] if name.start >= start)

    def full(self, bare: str) -> Named | None:
        """The one full name that a name stands for, itself if it is one; None where none or several could be meant."""
        if bare not in self._full:
            words = bare.lower().split()
            held = self._by_surname.get(words[-1], {})
            fits = [name for full, name in held.items() if full.issuperset(words)]
            self._full[bare] = fits[0] if len(fits) == 1 else None
        return self._full[bare]

    def known(self, word: str) -> MentionKind | None:
        """What a lone word is that its place in a sentence leaves open: a country or a seat of government, a body."""
        tags = self._tables.tags.get(word, frozenset())
        return "place" if tags & {"country", "seat"} else "body" if "body" in tags else None

    def sex(self, bare: str) -> Sex | None:
        """The sex that a person's given name tells ("m", "f"); None where it, or the article, tells none."""
        full = self.full(bare)
        given = full.bare.split()[0].split("-")[0] if full else ""
        sex = self._tables.sex.get(given)
        return None if sex == "b" else sex
