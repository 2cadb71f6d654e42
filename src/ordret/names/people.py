"""The names of one article: which stand where, and which short form stands for whom."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping

from ordret.model import MentionKind
from ordret.names.capitals import PARTICLES
from ordret.names.cases import Cases, bases
from ordret.names.named import Named
from ordret.names.tables import Sex, Tables

NO_CASES: Cases = {}


class Names:
    """The names of an article in their order. A surname finds the full name where only one such person is named; in
    languages with `cases` both stand without their endings, where that can be told."""

    def __init__(self, found: Iterable[Named], tables: Tables, cases: Cases = NO_CASES) -> None:
        self.all, self._tables, self._cases = tuple(found), tables, cases
        self._by_surname: dict[str, dict[frozenset[str], Named]] = {}
        self._full: dict[str, Named | None] = {}
        people = [name for name in self.all if name.kind == "person"]
        self._lasts = {name.bare.rsplit(" ", 1)[-1] for name in people} if cases else set()
        for name in people:
            bare = self._base_of_person(name.bare) if cases else name.bare
            words = bare.lower().split()
            if len(words) > 1 and words[0] not in PARTICLES:
                self._by_surname.setdefault(words[-1], {}).setdefault(frozenset(words), name._replace(bare=bare))

    def _base_of_person(self, bare: str) -> str:
        """A person's name without the ending of a case, where the article has it so elsewhere."""
        before, gap, last = bare.rpartition(" ")
        held = [form for form in bases(last, self._cases) if form in self._lasts]
        return before + gap + held[0] if len(held) == 1 else bare

    def of_genitive(self, bare: str) -> str:
        """A person's name that stands in the genitive, in its base form; as it stands where that cannot be told:
        "Holmin" is of Holm or Holmi."""
        before, gap, last = bare.rpartition(" ")
        forms = bases(last, self._cases)
        apart = [form for form in forms if not any(other.startswith(form) for other in forms if other != form)]
        held = [form for form in apart if len(forms) == 1 or "surname" in self._tables.tags.get(form, ())]
        return before + gap + held[0] if len(held) == 1 else bare

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
            self._full[bare] = self._found(bare.lower().split())
        return self._full[bare]

    def _found(self, words: list[str]) -> Named | None:
        fits: Mapping[str, Named] = {}
        for last in (words[-1], *bases(words[-1], self._cases)):
            held = self._by_surname.get(last, {})
            same = [name for full, name in held.items() if full.issuperset((*words[:-1], last))]
            fits = {**fits, **{name.bare: name for name in same}}
        return next(iter(fits.values())) if len(fits) == 1 else None

    def base(self, bare: str) -> str:
        """A country, town or body without the ending of a case, where a table has it so; else as it stands."""
        before, gap, last = bare.rpartition(" ")
        tags, own = self._tables.tags, self._tables.known.get(bare)
        found = [before + gap + base for base in bases(last, self._cases)]
        held = [base for base in found if base in tags and self._tables.known.get(base) == own]
        return held[0] if own and len(held) == 1 else bare

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
