"""Countries, cities and bodies in the languages that have no tables of their own, from CLDR and `lang/exonyms.toml`."""

from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cache

import msgspec
from babel import Locale, UnknownLocaleError

from ordret.names import tables
from ordret.pack import LANG


class _Country(msgspec.Struct, frozen=True):
    wikidata: str


class _Exonyms(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    capitals: dict[str, dict[str, list[str]]]
    cities: dict[str, dict[str, list[str]]]
    bodies: dict[str, dict[str, list[str]]]


@cache
def countries(lang: str) -> Mapping[str, str]:
    """Wikidata items of countries by CLDR's names in a language; nothing where it has none of it."""
    try:
        territories = Locale.parse(lang).territories
    except (UnknownLocaleError, ValueError):
        return {}
    known = msgspec.toml.decode((LANG / "countries.toml").read_bytes(), type=dict[str, _Country])
    return {territories[code].replace("’", "'"): each.wikidata for code, each in known.items() if code in territories}


@cache
def cities(lang: str) -> Mapping[str, str]:
    """Cities by their names in a language: a capital's Wikidata item, else the English name."""
    file, known = _file(), tables("en").known
    rows = [
        *((known[name].wikidata or name, by) for name, by in file.capitals.items()),
        *((name, by) for name, by in file.cities.items()),
    ]
    pairs = {(spelling, city) for city, by in rows for spelling in (*by.get("all", []), *by.get(lang, []))}
    shared = Counter(spelling for spelling, _ in pairs)
    return {spelling: city for spelling, city in pairs if shared[spelling] == 1}


def elsewhere(body: str, lang: str) -> Sequence[str]:
    """What papers of a language call a body of `lang/bodies.toml`, beyond that table."""
    return _file().bodies.get(body, {}).get(lang, [])


@cache
def _file() -> _Exonyms:
    return msgspec.toml.decode((LANG / "exonyms.toml").read_bytes(), type=_Exonyms)
