"""Where one noun phrase ends and the next begins with nothing between them: "in Paris |Präsident X|"."""

from dataclasses import replace
from typing import NamedTuple

from ordret.find.items import Item
from ordret.find.meetings.scene import Scene, genitive
from ordret.model import Part
from ordret.names import Named, plain

LOCAL = ("in", "to")  # what a local case stands for


class Chunk(NamedTuple):
    """A noun phrase: items `first` up to `last`, the preposition before it ("" for none), and whom it means, if
    anybody."""

    first: int
    last: int
    prep: str
    part: Part | None


def cut(row: list[Item], at: int, end: int, prep: str, scene: Scene) -> int:
    """Where the phrase of items `at` up to `end`, behind a preposition or none, ends, if another begins in it."""
    return next((p for p in range(at + 1, end) if _next(row, (at, end), p, prep, scene)), end)


def _next(row: list[Item], phrase: tuple[int, int], p: int, prep: str, scene: Scene) -> bool:
    """Whether another phrase begins at an item: a role, a determiner, a name behind a place or a person; behind a noun
    for a meeting whoever is named."""
    pack, at, low = scene.reading.pack, phrase[0], row[p].low
    noun = scene.words.noun(row[p - 1].low) is not None
    if not pack.nouns_capital and noun:
        return low in pack.roles or row[p].capital
    if pack.nouns_capital and prep in pack.naming.where and p == at + 1 and scene.words.noun(low):
        return True  # "führten in Genf |Gespräche|"
    opens = low in pack.determiners and low not in pack.pronouns
    if not opens and low not in pack.roles and not row[p].capital:
        return False
    name = _ends(row, at, p, scene)
    if name is None or genitive(scene.reading.article.text, name):
        return False
    titled = low in pack.roles and scene.named(row[p].start, row[phrase[1] - 1].end)
    if name.kind == "person" and _named(row, p, "place", scene):
        return low.endswith(_local(scene))  # "tapasi Pavlo Holubin |Brysselissä|"
    if name.kind == "person":
        return pack.verb_second and (low in pack.determiners or titled) and not _owns(name, scene)
    where = prep in pack.naming.where or row[p - 1].low.endswith(_local(scene))
    begins = name.start == row[at].start and name.kind == "place" and where
    return begins and (low in pack.determiners or low in pack.roles or _named(row, p, "person", scene))


def apart(chunk: Chunk, scene: Scene) -> bool:
    """Whether a phrase says where something is, and begins no role: "in |Paris| President X"."""
    where = chunk.prep in scene.reading.pack.naming.where or (bool(scene.words.locative) and chunk.prep in LOCAL)
    return where and chunk.part is not None and chunk.part.kind == "place"


def own_role(row: list[Item], first: int, part: Part, scene: Scene) -> Part:
    """A named part with the role that stands in its own phrase alone."""
    role = plain(scene.reading.article.text[row[first].start : part.here.start]).strip()
    return replace(part, role=role or None)


def _ends(row: list[Item], at: int, p: int, scene: Scene) -> Named | None:
    """The name that ends right before an item."""
    names = scene.reading.names.within(row[at].start, row[p - 1].end)
    return next((name for name in names if name.end == row[p - 1].end), None)


def _named(row: list[Item], p: int, kind: str, scene: Scene) -> bool:
    names = scene.reading.names.within(row[p].start, row[min(p + 4, len(row) - 1)].end)
    return any(name.start == row[p].start and name.kind == kind for name in names)


def _owns(name: Named, scene: Scene) -> bool:
    """Whether a name may be the genitive of what follows, where the ending is a part of it: "|Kivelän| avustaja"."""
    return bool(scene.words.genitives) and name.bare.lower().endswith(scene.words.genitives)


def _local(scene: Scene) -> tuple[str, ...]:
    return (*scene.words.locative, *scene.words.moving) or ("\0",)
