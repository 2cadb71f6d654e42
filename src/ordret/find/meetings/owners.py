"""Whose meeting it is: names in the genitive before the noun, and the first part of a compound."""

from collections.abc import Iterator

from ordret.find.items import Item, is_word
from ordret.find.meetings.scene import DAY, Scene, genitive, parts_clause
from ordret.find.phrases import OWNERS
from ordret.model import Part, quote
from ordret.names import Named, plain, role_beside


def owners(row: list[Item], at: int, scene: Scene) -> Iterator[Part]:
    """The names in the genitive before a noun: "|Merkels| besøg"; or the first part of a compound: "|EU|-topmødet"."""
    reading = scene.reading
    first = at
    while first > 0 and _describes(row, first - 1, scene):
        first -= 1
    names = [*reading.names.within(row[first].start, row[at].end)]
    if not any(genitive(reading.article.text, name) for name in names) and (role := _role(row, first, at, scene)):
        yield role
    for name in names:
        if name.end > row[at].start and name.start >= row[at].start:
            yield _part(name, scene)  # the compound's first part
        elif genitive(reading.article.text, name):
            yield _part(name, scene)


def _role(row: list[Item], first: int, at: int, scene: Scene) -> Part | None:
    """A role in the genitive: "|statsministerens| besøg", "|the president's| trip"."""
    pack, article = scene.reading.pack, scene.reading.article
    for p in range(at - 1, first - 1, -1):
        apart = row[p].low in ("'s", "’s") and p > first
        stem = row[p - 1].low if apart else row[p].low.removesuffix("s")
        if not apart and row[p].low.endswith(OWNERS):
            stem = row[p].low[:-2]
        if (stem not in pack.roles and stem not in scene.words.people) or stem == row[p].low:
            continue
        start = p - apart
        while start > first and row[start - 1].low not in pack.coordinators and is_word(row[start - 1]):
            start -= 1
        here = quote(article, row[start].start, row[p - 1].end if apart else row[p].end - (len(row[p].low) - len(stem)))
        one = stem in pack.roles and stem not in pack.groups
        return Part("person" if one else "group", None, here.text if one else None, here)
    return None


def _describes(row: list[Item], at: int, scene: Scene) -> bool:
    pack, low = scene.reading.pack, row[at].low
    if low in pack.coordinators:
        return at > 0 and _genitive_item(row[at - 1])
    if not low[0].isalnum() or low in pack.prepositions or parts_clause(row, at, scene):
        return low in ("'", "’")
    return low not in pack.adverbs or low in pack.time or low == DAY


def _genitive_item(item: Item) -> bool:
    return item.capital and (item.low.endswith("s") or item.low.endswith(OWNERS))


def _part(name: Named, scene: Scene) -> Part:
    reading = scene.reading
    article = reading.article
    here = quote(article, name.start, name.end)
    if name.kind != "person":
        return Part(name.kind, name.bare, None, here, here)
    full = reading.names.full(name.bare)
    role = role_beside(article.text, name.start, name.end, reading.pack)
    named = quote(article, full.start, full.end) if full else here
    return Part(
        "person", full.bare if full else name.bare, plain(article.text[slice(*role)]) if role else None, here, named
    )
