"""Who is called so, over spellings and scripts; and who an entity is."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from ordret.link import people
from ordret.link.people.spelling import arabic, plain, sounds
from ordret.model import MentionKind, PartKind
from ordret.pack import languages
from ordret.store import Store
from ordret.store.newest.called import Called
from ordret.store.words import Phrase
from ordret.view.entities import Entity, linked
from ordret.view.lists.page import Page, page, place

SPELLINGS = 12  # whose outlets are told, the most frequent; entities are called by a few names and their misspellings
KINDS: tuple[MentionKind, ...] = ("person", "body", "place")


@dataclass(frozen=True, slots=True)
class Named:
    """Somebody in a list of names: how often they are named, in which languages, and by which name that was sought."""

    id: str
    kind: PartKind
    name: str
    called: str
    count: int
    languages: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Spelling:
    """A name in a language, how often it is printed, and some outlets that print it."""

    name: str
    lang: str
    count: int
    outlets: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Known:
    """An entity, with who prints its most frequent names."""

    entity: Entity
    spellings: tuple[Spelling, ...]


def entity(store: Store, id_: str) -> Known | None:
    """The entity of an id; None where none that is linked has it."""
    found = linked(id_, store.links.people.members(id_))
    if found is None:
        return None
    spellings = (
        Spelling(each.name, each.lang, each.count, store.newest.names.outlets(Called(id_, each.name, each.lang)))
        for each in found.names[:SPELLINGS]
    )
    return Known(found, tuple(spellings))


def names(store: Store, after: str | None, limit: int, *, name: str, words: Sequence[Phrase]) -> Page[Named]:
    """People, bodies and places with a name that has all the words, or is another spelling of the name that they are;
    the most named first."""
    found: dict[str, str] = {}
    for each in (*store.newest.names.with_words(words), *_spelled(store, name)):
        found.setdefault(each.entity, each.name)
    rows = sorted((-store.newest.names.count(id_), id_, called) for id_, called in found.items())
    behind = place(after, int, str) or (-(1 << 62), "")
    rows = [row for row in rows if row[:2] > behind]
    return page(rows, limit, lambda row: _named(store, row[1], row[2]), keys=2)


def _named(store: Store, id_: str, called: str) -> Named:
    found = linked(id_, store.links.people.members(id_))
    assert found is not None  # a naming of it was just read
    count = sum(each.count for each in found.names)
    langs = dict.fromkeys(each.lang for each in found.names)
    return Named(id_, found.kind, found.name, called, count, tuple(langs))


def _spelled(store: Store, words: str) -> Iterator[Called]:
    """Names that the linker's keys put with these words; of people those of which every word may be one of them."""
    for kind in KINDS:
        for key in sorted({people.key(kind, words, lang) for lang in languages()} - {""}):
            held = store.newest.names.of_key(key)
            yield from (each for each in held if kind != "person" or _alike(words.split(), each))


def _alike(words: Iterable[str], called: Called) -> bool:
    printed = [_readings(word, called.lang) for word in called.name.split()]
    return all(any(_readings(word, called.lang) & own for own in printed) for word in words)


def _readings(word: str, lang: str) -> frozenset[str]:
    """How a word is written without marks, and how it may sound that comes from another script."""
    kinds = {"plain": plain(word, lang), "sounds": sounds(word, lang), "arabic": arabic(word, lang)}
    return frozenset(f"{kind} {each}" for kind, ways in kinds.items() for each in ways if each)
