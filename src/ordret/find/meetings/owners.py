"""Whose meeting it is: names in the genitive before the noun, and the first part of a compound."""

from collections.abc import Iterator

from ordret.find.items import Item, is_word
from ordret.find.meetings.scene import DAY, Scene, owns
from ordret.find.meetings.verbs import parts_clause
from ordret.find.phrases import OWNERS
from ordret.model import Part, quote
from ordret.names import Named, plain, role_beside

OF = 3  # items between a noun and whose it is: an article and an adjective


def owners(row: list[Item], at: int, scene: Scene) -> Iterator[Part]:
    """The names in the genitive before a noun: "|Merkels| besøg"; or the first part of a compound: "|EU|-topmødet"."""
    reading = scene.reading
    first = at
    while first > 0 and _describes(row, first - 1, scene):
        first -= 1
    names = [*reading.names.within(row[first].start, row[at].end)]
    owning = [name for name in names if owns(name, scene) and name.end <= row[at].start]
    role = _role(row, first, at, scene) if len(owning) < 2 else None
    if role and (not owning or (role.here.start <= owning[0].start and owning[0].end < role.here.end)):
        yield role
        owning = []
    yield from _people([_part(name, scene) for name in owning], scene)
    for name in names:
        whole = name.kind == "body" and at > first and name.end == row[at - 1].end and name not in owning
        if name.end > row[at].start and name.start >= row[at].start:
            yield _part(name, scene)  # the compound's first part
        elif whole and reading.pack.naming.genitive_apart and not _hangs(row, name.start, scene):
            yield _part(name, scene)  # the same, written as two words: "the |Nato| summit"


def _hangs(row: list[Item], start: int, scene: Scene) -> bool:
    """Whether a name stands behind a preposition, where it says at what something else was: "at |the Nato| summit"."""
    pack = scene.reading.pack
    before = [item.low for item in row if item.start < start]
    while before and before[-1] in pack.determiners:
        before.pop()
    return bool(before) and before[-1] in pack.prepositions


def _people(parts: list[Part], scene: Scene) -> Iterator[Part]:
    """Some parts without those that only say what another is: "|Saksan| kanslerin X Y:n vierailu"."""
    text = scene.reading.article.text
    for part, follow in zip(parts, (*parts, None)[1:], strict=True):
        role = follow.role if follow and part.kind != "person" else None
        if not (follow and role and plain(text[part.here.start : follow.here.start]).startswith(role)):
            yield part


def _role(row: list[Item], first: int, at: int, scene: Scene) -> Part | None:
    """A role in the genitive: "|statsministerens| besøg", "|the president's| trip"."""
    pack, article, endings = scene.reading.pack, scene.reading.article, scene.words.genitives
    for p in range(at - 1, first - 1, -1):
        apart = row[p].low in ("'s", "’s") and p > first
        stem = row[p - 1].low if apart else row[p].low.removesuffix("s")
        if not apart and row[p].low.endswith(OWNERS):
            stem = row[p].low[:-2]
        if endings and not apart:
            known = row[p].low in pack.roles or row[p].low in scene.words.people
            if known and not row[p].low.endswith(endings):
                return None  # "kutsui puolueiden |johtajat| neuvotteluihin"
            stem = row[p].low if "-" in row[p].low or p == 0 or not row[p].capital else ""
        if (stem not in pack.roles and stem not in scene.words.people) or (stem == row[p].low and not endings):
            continue
        start = p - apart
        while start > first and _belongs(row[start - 1], scene):
            start -= 1
        here = quote(article, row[start].start, row[p - 1].end if apart else row[p].end - (len(row[p].low) - len(stem)))
        one = stem in pack.roles and stem not in pack.groups
        return Part("person" if one else "group", None, here.text if one else None, here)
    return None


def _belongs(item: Item, scene: Scene) -> bool:
    """Whether a word before a role in the genitive is of its phrase; where cases show, it has the same."""
    if item.low in scene.reading.pack.coordinators or item.low == DAY or not is_word(item):
        return False
    if item.low in scene.words.reflexive:
        return False  # "sköt |upp| ministerns resa"
    return item.low.endswith(scene.words.genitives or item.low)


def _describes(row: list[Item], at: int, scene: Scene) -> bool:
    pack, low = scene.reading.pack, row[at].low
    if pack.verb_second and at and low in pack.determiners and row[at - 1].capital:
        return False  # "hat Tschechiens Präsident |seine| Visite"
    if low in pack.coordinators:
        return at > 0 and _genitive_item(row[at - 1], scene)
    if low in pack.conjunctions:
        return False  # "she frowned |when| the commission's talks opened"
    if not low[0].isalnum() or low in pack.prepositions or parts_clause(row, at, scene):
        return low in ("'", "’")
    return low not in pack.adverbs or low in pack.time or low == DAY


def _genitive_item(item: Item, scene: Scene) -> bool:
    return item.capital and item.low.endswith(("s", *OWNERS, *scene.words.genitives))


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


def compound(item: Item, scene: Scene) -> Part | None:
    """Who meets by the first part of a noun: "|Innenminister|konferenz", "|Ministerpräsidenten|treffen"."""
    stem = _stem(item.low, scene)
    return Part("group", None, None, quote(scene.reading.article, item.start, item.start + stem)) if stem else None


def _stem(low: str, scene: Scene) -> int:
    """How long the role is that a word begins with."""
    pack = scene.reading.pack
    known = (k for k in range(len(low) - 4, 4, -1) if low[:k] in pack.roles or low[:k] in scene.words.people)
    tails = scene.words.tails
    return next((k for k in known if any(t.endswith(low[k:]) or low[k:].endswith(t) for t in tails)), 0)
