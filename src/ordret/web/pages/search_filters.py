"""What a search may be narrowed down to, each with the number of passages it leaves; and what narrows it already."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from ordret.search.look import Looked
from ordret.store.search import Match, Search
from ordret.web.asked import Asked
from ordret.web.pages.search_question import KINDS, PEOPLE, Question, is_entity, less, more

_CHOICES = 8  # of a language, an outlet, a speaker: the most frequent ones
_MONTHS = 24  # at most, the latest ones


@dataclass(frozen=True, slots=True)
class Choice:
    """Something to choose, with the address that chooses it: a `value` of the address, `words` where it is a name as
    printed (in the language `lang`, where that is known), `first` and `last` where it is days. `more` tells that there
    are more than `count`."""

    value: str
    address: str
    words: str | None = None
    lang: str | None = None
    first: date | None = None
    last: date | None = None
    count: int | None = None
    more: bool = False
    chosen: bool = False


@dataclass(frozen=True, slots=True)
class Facet:
    """Choices of one kind, by the name that the address has for them; "from" for days."""

    name: str
    choices: tuple[Choice, ...]


def kinds(asked: Asked, question: Question, looked: Looked) -> tuple[Choice, ...]:
    """How many there are of each kind, and people, who are not counted before they are asked for."""
    people = Choice(PEOPLE, more(asked, ("kind", PEOPLE)), chosen=question.people)
    held = tuple(
        Choice(
            name,
            more(asked, ("kind", name)),
            count=looked.counts[kind],
            more=kind in looked.more,
            chosen=question.kind == kind,
        )
        for name, kind in KINDS.items()
        if looked.counts.get(kind)
    )
    return (*held, people) if question.words else held


def facets(asked: Asked, search: Search, matches: Sequence[Match]) -> tuple[Facet, ...]:
    """What passages may be narrowed down to; nothing that all of them are."""
    held = (
        Facet("lang", tuple(_most(asked, "lang", (match.lang for match in matches)))),
        Facet("outlet", tuple(_most(asked, "outlet", (match.outlet for match in matches)))),
        Facet("speaker", tuple(_speakers(asked, search, matches))),
        Facet("from", tuple(_days(asked, Counter(match.day for match in matches if match.day)))),
    )
    return tuple(facet for facet in held if len(facet.choices) > 1)


def kept(asked: Asked, search: Search) -> tuple[Choice, ...]:
    """What narrows the search, each with the address that does no more."""
    names = search.names(filter(is_entity, asked.all("speaker")))
    return tuple(_without(asked, name, value, names) for name, value in asked.query if _narrows(name, value))


def _narrows(name: str, value: str) -> bool:
    return bool(value.strip()) and name in ("lang", "outlet", "speaker", "from", "to")


def _without(asked: Asked, name: str, value: str, names: dict[str, tuple[str, str]]) -> Choice:
    value = value.strip()
    address = less(asked, name, value)
    if name in ("from", "to"):
        day = date.fromisoformat(value)
        return Choice(name, address, first=day, last=day)
    if name == "lang":
        return Choice(name, address, lang=value)
    words, lang = names.get(value, (value, None))
    return Choice(name, address, words=words, lang=lang)


def _most(asked: Asked, name: str, values: Iterable[str | None]) -> Iterator[Choice]:
    for value, count in Counter(value for value in values if value).most_common(_CHOICES):
        words = None if name == "lang" else value
        yield Choice(value, more(asked, (name, value)), words=words, count=count, chosen=value in asked.all(name))


def _speakers(asked: Asked, search: Search, matches: Iterable[Match]) -> Iterator[Choice]:
    counted = Counter(match.speaker for match in matches if match.speaker).most_common(_CHOICES)
    names = search.names(entity for entity, _ in counted)
    for entity, count in counted:
        if entity in names:
            words, lang = names[entity]
            chosen = entity in asked.all("speaker")
            yield Choice(entity, more(asked, ("speaker", entity)), words, lang, count=count, chosen=chosen)


def _days(asked: Asked, days: Counter[str]) -> Iterator[Choice]:
    """Years; of one year its months."""
    years = Counter[str]()
    for day, count in days.items():
        years[day[:4]] += count
    if len(years) > 1:
        yield from (_stretch(asked, year, "-01-01", "-12-31", count) for year, count in sorted(years.items())[::-1])
        return
    months = Counter[str]()
    for day, count in days.items():
        months[day[:7]] += count
    for month, count in sorted(months.items())[: -_MONTHS - 1 : -1]:
        after = date.fromisoformat(f"{month}-28") + timedelta(days=4)
        yield _stretch(asked, month, "-01", f"-{(after - timedelta(days=after.day)).day}", count)


def _stretch(asked: Asked, value: str, first: str, last: str, count: int) -> Choice:
    days = (value + first, value + last)
    low, high = map(date.fromisoformat, days)
    return Choice(value, more(asked, ("from", days[0]), ("to", days[1])), first=low, last=high, count=count)
