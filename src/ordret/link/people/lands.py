"""Countries by the words that a language has for them: names, adjectives, peoples, and seats of government."""

import re
from collections.abc import Mapping
from functools import cache

import msgspec

from ordret.link.people.spelling import spelling
from ordret.names import tables
from ordret.names.tables import Tag
from ordret.pack import LANG, languages


class _Country(msgspec.Struct, frozen=True):
    adjective: dict[str, list[str]] = {}
    people: dict[str, list[str]] = {}


CLITIC = re.compile(r"[’']s?$|:s$")
TELLING: frozenset[Tag] = frozenset({"country", "people", "seat"})


def land(words: str, lang: str) -> str | None:
    """ISO 3166-1 code of the country that words name, as an adjective, a people or a seat, too; a genitive may be on.
    None where they name none, or several ("kongolesisk")."""
    if lang not in languages():
        return None
    held = _lands(lang)
    bare = CLITIC.sub("", words)
    forms = (bare, bare[:-1] if bare.endswith("s") else bare)
    return next((held[form] for form in forms if form in held), None)


@cache
def _lands(lang: str) -> Mapping[str, str]:
    known = tables(lang)
    told = {word for word, tags in known.tags.items() if tags & TELLING} - _of_several(lang)
    lands = {word: country for word in told if word in known.known and (country := known.known[word].country)}
    return {**_weak(lands, lang), **lands}


def _weak(lands: Mapping[str, str], lang: str) -> Mapping[str, str]:
    """The forms of adjectives that the tables leave out: Swedish "norske" beside "norska"."""
    ways = spelling().weak.get(lang, {})
    small = ((word, country) for word, country in lands.items() if word[0].islower())
    return {
        word.removesuffix(end) + other: country
        for word, country in small
        for end, other in ways.items()
        if word.endswith(end)
    }


@cache
def _of_several(lang: str) -> frozenset[str]:
    """Adjectives and peoples of two countries; `names` gives them to the one that stands first."""
    held: dict[str, set[str]] = {}
    for code, country in _countries().items():
        for word in (*country.adjective.get(lang, []), *country.people.get(lang, [])):
            held.setdefault(word.lower(), set()).add(code[:2])
    shared = {word for word, codes in held.items() if len(codes) > 1}
    return frozenset(form for word in shared for form in (word, word[0].upper() + word[1:]))


@cache
def _countries() -> Mapping[str, _Country]:
    return msgspec.toml.decode((LANG / "countries.toml").read_bytes(), type=dict[str, _Country])
