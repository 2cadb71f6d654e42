"""Bodies and places: by identity where the tables have one, else by their words.

What every country has ("Utenriksdepartementet") is nobody outside its article, unless the name tells the country.
"""

from collections.abc import Mapping
from functools import cache, lru_cache

import msgspec

from ordret.find.agencies import by_spelling
from ordret.link.people.exonyms import cities, countries, elsewhere
from ordret.link.people.lands import land
from ordret.link.people.naming import Judged, Naming
from ordret.link.people.spelling import written_out
from ordret.names import identity, tables
from ordret.pack import LANG, languages

ACRONYM = 4  # letters; so few, and unknown, are another body in another language


class _Body(msgspec.Struct, frozen=True):
    name: str
    spellings: dict[str, list[str]]
    wikidata: str | None = None
    ambiguous: list[str] = []


class _Institutions(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    heads: dict[str, list[str]]
    beside: dict[str, list[str]]
    shared: dict[str, list[str]]
    private: dict[str, list[str]]


def body(name: str, lang: str) -> str | None:
    """Which body a name means: its Wikidata item, or its name in `lang/bodies.toml`; None where it is in neither, or
    every country has one of that name."""
    held = _bodies(lang).get(name) or _bodies(lang).get(name.removesuffix("s"), ())
    doubtful = name in _ambiguous() and generic(name, lang) is not None
    if not held and (agency := by_spelling().get(name)):
        return agency.name
    return held[0] if len(held) == 1 and not doubtful else None


def place(name: str, lang: str) -> str | None:
    """The Wikidata item of a country or capital that a name means, or the English name of another city; None where
    there is none, or it means two."""
    name = name.replace("’", "'") if lang not in languages() else name
    if name in _institutions().shared["places"]:
        return None
    if lang not in languages():
        return countries(lang).get(name) or cities(lang).get(name)
    known = tables(lang)
    if "country" in known.tags.get(name, ()):
        return known.known[name].wikidata
    return identity(name, lang).wikidata or cities(lang).get(name)


def body_key(name: str, lang: str) -> str:
    """One key a name: by identity, else by its letters; empty where it says nothing beyond its own article."""
    if found := body(name, lang):
        return found
    told = generic(name, lang)
    if told is not None:
        return told
    return "" if len(_bodies(lang).get(name, ())) > 1 else _folded(name, lang)


def place_key(name: str, lang: str) -> str:
    """One key a name: by identity, else by its letters; empty where two places of the world are called so."""
    if found := place(name, lang):
        return found
    return "" if name in _institutions().shared["places"] else _folded(name, lang)


def same_body(left: Naming, right: Naming) -> Judged:
    """Whether two names of bodies or places mean one."""
    key, identified = (body_key, body) if left.kind == "body" else (place_key, place)
    one, other = key(left.name, left.lang), key(right.name, right.lang)
    if not one or not other:
        return Judged("unsure", "a name that many have")
    if identified(left.name, left.lang) or identified(right.name, right.lang):
        return Judged("yes", "the same in the tables") if one == other else Judged("no", "different in the tables")
    if one != other:
        return Judged("no", "different names")
    if left.kind == "body" and left.lang != right.lang and _short(left.name):
        return Judged("unsure", "an abbreviation in two languages")
    return Judged("yes", "the same name")


@lru_cache(maxsize=1 << 14)
def generic(name: str, lang: str) -> str | None:
    """For a body that every country has: its country with the other words if one is told, else nothing (""). None for
    all other bodies."""
    table = _institutions()
    heads, beside = table.heads.get(lang, []), table.beside.get(lang, [])
    words = name.split()
    lands = [land(word, lang) for word in words]
    rest = [word.lower() for word, told in zip(words, lands, strict=True) if not told]
    if not rest or not all(_listed(word, heads) or word in beside for word in rest):
        return None
    if not any(_listed(word, heads) for word in rest):
        return None
    told_lands = {told for told in lands if told}
    return f"{told_lands.pop()} {' '.join(rest)}" if len(told_lands) == 1 else ""


def is_public(name: str, lang: str) -> bool:
    """Whether the name alone says that it is a public body's: "Justisdepartementet", "Supreme Court of Norway"."""
    private = _institutions().private.get(lang, [])
    return generic(name, lang) is not None and not any(word.lower() in private for word in name.split())


def _listed(word: str, heads: list[str]) -> bool:
    return any(word.endswith(head[1:]) if head[0] == "*" else word == head for head in heads)


def _folded(name: str, lang: str) -> str:
    """A name's letters; with its marks written out, so that "Aarhus" and "Århus" are one."""
    return written_out(name, lang) or name.casefold()


def _short(name: str) -> bool:
    return name.isupper() and len(name) <= ACRONYM


@cache
def _bodies(lang: str) -> Mapping[str, tuple[str, ...]]:
    """Bodies by how a language prints them; a language without tables has the spellings of all."""
    held: dict[str, set[str]] = {}
    for each in _table():
        for spelling in (*each.spellings.get("all", []), *each.spellings.get(lang, [])):
            held.setdefault(spelling, set()).add(each.wikidata or each.name)
        for spelling in elsewhere(each.name, lang):
            held.setdefault(spelling, set()).add(each.wikidata or each.name)
    return {spelling: tuple(sorted(bodies)) for spelling, bodies in held.items()}


@cache
def _ambiguous() -> frozenset[str]:
    return frozenset(spelling for each in _table() for spelling in each.ambiguous)


@cache
def _table() -> list[_Body]:
    return msgspec.toml.decode((LANG / "bodies.toml").read_bytes(), type=dict[str, list[_Body]])["body"]


@cache
def _institutions() -> _Institutions:
    return msgspec.toml.decode((LANG / "institutions.toml").read_bytes(), type=_Institutions)
