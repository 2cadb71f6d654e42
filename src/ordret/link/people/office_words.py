"""The words for offices and walks of life, from `lang/offices.toml`, each in all its forms."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import product

import msgspec

from ordret.pack import LANG

SPLIT = re.compile(r"[\s/-]+")
LONGEST = 200  # letters of a role; a longer one is a clause
BESIDE = '.,;:()"“”»«'


class _Row(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    what: str
    words: dict[str, list[str]]
    within: list[str] = []
    single: bool = True
    only: list[str] = []
    of: str | None = None


class _File(msgspec.Struct, frozen=True, forbid_unknown_fields=True, rename={"former": "not"}):
    endings: dict[str, list[str]]
    former: dict[str, list[str]]
    beside: dict[str, list[str]]
    minister: dict[str, list[str]]
    portfolios: dict[str, dict[str, list[str]]]
    office: list[_Row]
    past: dict[str, list[str]]
    kin: dict[str, list[str]]
    walks: dict[str, dict[str, list[str]]]


@dataclass(frozen=True, slots=True)
class Row:
    """What words mean: an office within a country, a body or a place; `only` in these countries; `of` this body."""

    what: str
    within: tuple[str, ...] = ("country",)
    single: bool = True
    only: tuple[str, ...] = ()
    of: str | None = None


@dataclass(frozen=True, slots=True)
class OfficeWords:
    """One language's: `rows` by the words in small letters, those first that hold in some countries only."""

    rows: Mapping[tuple[str, ...], tuple[Row, ...]]
    former: frozenset[str]
    beside: frozenset[str]


@cache
def office_words(lang: str) -> OfficeWords | None:
    """The words of a language; None where it has none."""
    file = _file()
    if lang not in file.endings:
        return None
    rows: dict[tuple[str, ...], list[Row]] = {}
    for phrase, row in (*_rows(lang), *_ministers(lang)):
        for form in _forms(tuple(phrase.split()), file.endings[lang]):
            if row not in rows.setdefault(form, []):
                rows[form].append(row)
    held = {form: tuple(sorted(each, key=lambda row: not row.only)) for form, each in rows.items()}
    return OfficeWords(held, frozenset(file.former[lang]), frozenset(file.beside[lang]))


@lru_cache(maxsize=1 << 14)
def walks(role: str, lang: str) -> frozenset[str]:
    """The walks of life that the words of a role belong to: "sport", "art", "office"; none where no word tells."""
    words, listed = _words(role), _callings(lang)
    endings = _file().endings.get(lang, [""])
    longest = max((phrase.count(" ") for phrase in listed), default=0) + 1
    phrases = [" ".join(words[at : at + size]) for size in range(2, longest + 1) for at in range(len(words) - size + 1)]
    told = [listed.get(phrase, frozenset()) for phrase in phrases]
    told += [_told([word.removesuffix(ending) for ending in endings], listed) for word in words]
    return frozenset[str]().union(*told)


def _told(forms: list[str], listed: Mapping[str, frozenset[str]]) -> frozenset[str]:
    """What the longest word tells that is one of a word's forms, or its end."""
    ends = [end for form in forms for end in (form, *(f"*{form[at:]}" for at in range(len(form)))) if end in listed]
    return listed[max(ends, key=lambda end: len(end.removeprefix("*")))] if ends else frozenset()


def _words(role: str) -> list[str]:
    return [word for printed in SPLIT.split(role.lower()[:LONGEST]) if (word := printed.strip(BESIDE))]


@cache
def _callings(lang: str) -> Mapping[str, frozenset[str]]:
    """The walks of life by the words for them."""
    held: dict[str, set[str]] = {}
    for name, words in _file().walks.items():
        for word in words.get(lang, []):
            held.setdefault(word, set()).add(name)
    return {word: frozenset(names) for word, names in held.items()}


def is_past(role: str, lang: str) -> bool:
    """Whether a role is one that somebody had once."""
    return not set(_words(role)).isdisjoint(_file().past.get(lang, []))


@cache
def go_together(one: str, other: str) -> bool:
    """Whether one person often has both walks of life at the same time."""
    kin = _file().kin
    return one == other or other in kin.get(one, []) or one in kin.get(other, [])


def _rows(lang: str) -> Iterator[tuple[str, Row]]:
    for row in _file().office:
        held = Row(row.what, tuple(row.within), row.single, tuple(row.only), row.of)
        yield from ((phrase, held) for phrase in row.words.get(lang, []))


def _ministers(lang: str) -> Iterator[tuple[str, Row]]:
    for name, words in _file().portfolios.items():
        row = Row(f"{name} minister")
        yield from ((form.format(word), row) for form, word in product(_file().minister[lang], words.get(lang, [])))


def _forms(words: tuple[str, ...], endings: list[str]) -> Iterator[tuple[str, ...]]:
    """An office's words with the endings that its first and its last may have."""
    for ending in endings:
        yield (*words[:-1], words[-1] + ending)
        if len(words) > 1:
            yield (words[0] + ending, *words[1:])


@cache
def _file() -> _File:
    return msgspec.toml.decode((LANG / "offices.toml").read_bytes(), type=_File)
