"""Lists of countries that share a role: each is a party in it."""

from ordret.find.items import Item
from ordret.find.meetings.chunks import joint
from ordret.find.meetings.edges import Chunk
from ordret.find.meetings.scene import Scene, owns
from ordret.model import Part, quote
from ordret.names import Named, plain, tables

Members = tuple[list[Part], int, int, bool]  # who, where that ends, the chunk behind, whether all could be told


def listed(row: list[Item], held: list[Chunk], at: int, scene: Scene) -> Members | None:
    """The countries of a list that begins with a chunk; None where none does."""
    return _owners(row, held, at, scene) or _peoples(row, held, at, scene) or _genitives(row, held, at, scene)


def _owners(row: list[Item], held: list[Chunk], at: int, scene: Scene) -> Members | None:
    """`|Russlands og Ukrainas| utenriksministre`: each country, in that role."""
    reading = scene.reading
    if not scene.named(row[held[at].first].start, row[held[at].last - 1].end):
        return None
    owners: list[Named] = []
    while at < len(held):
        chunk = held[at]
        stretch = row[chunk.first : chunk.last]
        names = [n for n in reading.names.within(stretch[0].start, stretch[-1].end) if n.kind in ("place", "body")]
        if not names or names[0].start != stretch[0].start or not owns(names[0], scene):
            return None
        owners.append(names[0])
        behind = [item for item in stretch if item.start >= names[0].end and item.low not in ("'s", "’s")]
        if behind:
            known = any(i.low in reading.pack.roles or i.low in reading.pack.groups for i in behind)
            if len(owners) < 2 or not known or len(names) > 1:
                return None
            role = plain(reading.article.text[behind[0].start : behind[-1].end])
            return [_place(scene, n, role) for n in owners], chunk.last, at + 1, True
        if at + 1 >= len(held) or not joint(row, chunk.last, held[at + 1], scene):
            return None
        at += 1
    return None


def _genitives(row: list[Item], held: list[Chunk], at: int, scene: Scene) -> Members | None:
    """`die Umweltminister |Polens, Estlands und Finnlands|`, `Vertreter |des Iran und Chinas|`: each, in that role."""
    reading, chunk = scene.reading, held[at]
    if not reading.pack.nouns_capital or chunk.part is None or chunk.part.name:
        return None
    stretch = row[chunk.first : chunk.last]
    owned = [n for n in reading.names.within(stretch[0].start, stretch[-1].end) if n.kind in ("place", "body")]
    owned = [n for n in owned if n.end == stretch[-1].end and n.start > stretch[0].start]
    follows, last = at + 1, chunk.last
    if not owned and follows < len(held) and held[follows].prep == "of" and held[follows].first == last:
        owned, last, follows = _lone(row, held[follows], scene), held[follows].last, follows + 1
    if not owned:
        return None
    waiting: list[Named] = []
    while follows < len(held) and (link := joint(row, last, held[follows], scene)):
        more = _lone(row, held[follows], scene)
        if not more:
            break
        waiting, last, follows = [*waiting, *more], held[follows].last, follows + 1
        if link != ",":
            role = plain(reading.article.text[stretch[0].start : owned[0].start]).strip()
            return [_place(scene, name, role) for name in [*owned, *waiting]], last, follows, True
    return None


def _lone(row: list[Item], chunk: Chunk, scene: Scene) -> list[Named]:
    """The country or body that is all of a phrase."""
    first, last = row[chunk.first], row[chunk.last - 1]
    names = [n for n in scene.reading.names.within(first.start, last.end) if n.kind in ("place", "body")]
    article = first.low in scene.reading.pack.determiners and chunk.last - chunk.first == 2
    fits = names and names[0].end == last.end and (names[0].start == first.start or article)
    return names[:1] if fits else []


def _peoples(row: list[Item], held: list[Chunk], at: int, scene: Scene) -> Members | None:
    """`|Den russiske og den kinesiske| præsident`: adjectives of countries with one role between them."""
    last = at
    while _nation(row, held[last], scene) and last + 1 < len(held):
        if not joint(row, held[last].last, held[last + 1], scene):
            break
        last += 1
    end = held[last]
    joined = last > at and joint(row, held[last - 1].last, end, scene) == "and"
    if not joined or end.part is None or end.part.named:
        return None
    here = quote(scene.reading.article, row[held[at].first].start, row[end.last - 1].end)
    return [Part("group", None, None, here)], end.last, last + 1, True


def _nation(row: list[Item], chunk: Chunk, scene: Scene) -> bool:
    """Whether a phrase ends with an adjective of a country, or is nothing else ("de Letse, |Estse| en …")."""
    low, tags = row[chunk.last - 1].low, tables(scene.reading.pack.lang).tags
    held = tags.get(low, frozenset()) | tags.get(low.capitalize(), frozenset())
    return (chunk.part is None or chunk.last - chunk.first == 1) and "people" in held


def _place(scene: Scene, name: Named, role: str | None) -> Part:
    here = quote(scene.reading.article, name.start, name.end)
    return Part(name.kind, name.bare, role, here, here)
