"""What is known before reading: countries and their peoples, places, bodies, given names and surnames.

The tables stand in `lang/`; names of countries, and of the cities after which time zones are called, are CLDR's,
through Babel. A spelling is as printed, without a genitive ending; one may be several things ("Jordan", "Bergen").
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Literal, NamedTuple, TypeVar

import msgspec
from babel import Locale

from ordret.pack import LANG, languages

Tag = Literal["country", "people", "seat", "place", "body", "given", "surname", "word"]
Sex = Literal["m", "f", "b"]


class Known(NamedTuple):
    """A place or body that has an identity: ISO 3166 code of its country, and its Wikidata item, where known."""

    country: str | None
    wikidata: str | None


NOBODY = Known(None, None)


@dataclass(frozen=True, slots=True)
class Tables:
    """`tags` says what a spelling may be; `phrases` has those of several words by their first, longest first."""

    tags: Mapping[str, frozenset[Tag]]
    phrases: Mapping[str, tuple[str, ...]]
    known: Mapping[str, Known]
    sex: Mapping[str, Sex]

    def certain_place(self, name: str, *, inflected: bool) -> bool:
        """Whether a name is a country or a government's seat, and nothing else; a genitive is no other word's form."""
        tags = self.tags.get(name, frozenset())
        return bool(tags & {"country", "seat"}) and (inflected or "word" not in tags)

    def given(self, word: str) -> bool:
        """Whether a word is a given name, or several joined ("Carl-Emil")."""
        return all("given" in self.tags.get(part, ()) for part in word.split("-"))

    def stem(self, word: str) -> str | None:
        """The body or country that a compound begins with: "Nato-styrker", "EU-diplomat"."""
        stem, hyphen, _ = word.partition("-")
        tags = self.tags.get(stem, frozenset())
        return stem if hyphen and "word" not in tags and tags & {"body", "country"} else None


class _Country(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    wikidata: str
    names: dict[str, list[str]] = {}
    adjective: dict[str, list[str]] = {}
    people: dict[str, list[str]] = {}
    capital: dict[str, str | list[str]] = {}
    seats: dict[str, list[str]] = {}
    ambiguous: dict[str, list[str]] = {}


class _Body(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    name: str
    spellings: dict[str, list[str]]
    wikidata: str | None = None
    country: str | None = None
    kind: str = ""
    ambiguous: list[str] = []


class _Agency(msgspec.Struct, frozen=True):
    spellings: list[str]
    country: str


T = TypeVar("T")
_Row = tuple[str, Tag, Known | None]
_Gathered = tuple[dict[str, frozenset[Tag]], dict[str, Known]]


@cache
def tables(lang: str) -> Tables:
    """The tables as one language prints them."""
    own, known = _gathered(_of_language(lang))
    shared, places = _of_all()
    tags = {**shared, **{spelling: held | shared.get(spelling, frozenset()) for spelling, held in own.items()}}
    sex = {name: each for name, each, _ in _given()}
    phrases: dict[str, list[str]] = {}
    for spelling in sorted((s for s in tags if " " in s or "/" in s), key=len, reverse=True):
        phrases.setdefault(spelling.partition(" ")[0].partition("/")[0], []).append(spelling)
    return Tables(tags, {first: tuple(each) for first, each in phrases.items()}, {**places, **known}, sex)


def identity(name: str, lang: str) -> Known:
    """What is known of the country, place or body that a language prints so; nothing where the words mean others, too,
    or the language has no pack."""
    if lang not in languages():
        return NOBODY
    known = tables(lang)
    return NOBODY if "word" in known.tags.get(name, ()) else known.known.get(name, NOBODY)


@cache
def _of_all() -> _Gathered:
    """What every language prints alike, read once for all of them: sixty thousand spellings."""
    return _gathered(_everywhere())


def _gathered(rows: Iterable[_Row]) -> _Gathered:
    """What each spelling may be, and what is known of it; what stands first has the name where two have one."""
    tags: dict[str, set[Tag]] = {}
    known: dict[str, Known] = {}
    for spelling, tag, each in rows:
        tags.setdefault(spelling, set()).add(tag)
        if each:
            known.setdefault(spelling, each)
    sets: dict[frozenset[Tag], frozenset[Tag]] = {}  # a few dozen for all the spellings
    return {spelling: sets.setdefault(frozenset(held), frozenset(held)) for spelling, held in tags.items()}, known


def _of_language(lang: str) -> Iterator[_Row]:
    yield from _countries(lang)
    yield from _bodies(lang)
    yield from ((zone["city"], "place", None) for zone in Locale.parse(lang).time_zones.values() if "city" in zone)


def _everywhere() -> Iterator[_Row]:
    yield from ((name, "place", Known(country, None)) for name, country, _ in _lines("places.tsv"))
    yield from ((name, "word", None) for name, _, mark in _lines("places.tsv") if mark)
    yield from ((name, "given", None) for name, _, _ in _given())
    yield from ((name, "word", None) for name, _, mark in _given() if mark)
    yield from ((name, "surname", None) for name, _, _ in _lines("surnames.tsv"))
    yield from ((name, "word", None) for name, _, mark in _lines("surnames.tsv") if mark)


def _countries(lang: str) -> Iterator[_Row]:
    territories = Locale.parse(lang).territories
    for code, country in _toml("countries.toml", dict[str, _Country]).items():
        iso = _alpha2(code)
        own = Known(iso, country.wikidata)
        names = [*([territories[code]] if code in territories else []), *country.names.get(lang, [])]
        yield from ((name, "country", own) for name in names)
        capital = country.capital.get("wikidata")
        place = Known(iso, capital if isinstance(capital, str) else None)
        yield from ((name, "place", place) for name in country.capital.get(lang, []))
        yield from ((name, "seat", Known(iso, None)) for name in country.seats.get(lang, []))
        yield from ((name, "word", None) for name in country.ambiguous.get(lang, []))
        for word in (*country.adjective.get(lang, []), *country.people.get(lang, [])):
            yield from ((form, "people", own) for form in {word, word[0].upper() + word[1:]})


def _bodies(lang: str) -> Iterator[_Row]:
    for body in _toml("bodies.toml", dict[str, list[_Body]])["body"]:
        names = (*body.spellings.get("all", []), *body.spellings.get(lang, []))
        yield from ((name, "body", Known(_alpha2(body.country or ""), body.wikidata)) for name in names)
        yield from ((name, "word", None) for name in body.ambiguous)
    for agency in _toml("agencies.toml", dict[str, list[_Agency]])["agency"]:
        yield from ((name, "body", Known(agency.country, None)) for name in agency.spellings)


def _alpha2(code: str) -> str | None:
    """The code of two letters: England's ("GB-ENG") is GB, the Soviet Union ("SUHH") has none."""
    return code[:2] if len(code) == 2 or code[2:3] == "-" else None


@cache
def _given() -> list[tuple[str, Sex, str]]:
    return [(name, msgspec.convert(sex, Sex), mark) for name, sex, mark in _lines("given.tsv")]


def _lines(file: str) -> Iterator[tuple[str, str, str]]:
    """Name, second column and mark of a table's rows; columns that a row lacks are empty."""
    for line in (LANG / file).read_text("utf-8").splitlines():
        if not line.startswith("#"):
            name, second, mark, *_ = [*line.split("\t"), "", ""]
            yield name, second, mark


@cache
def _toml(file: str, form: type[T]) -> T:
    return msgspec.toml.decode((LANG / file).read_bytes(), type=form)
