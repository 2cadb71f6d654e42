"""Where one noun phrase ends and the next begins with nothing between them: "in Paris |Präsident X|"."""

from dataclasses import replace
from typing import NamedTuple

from ordret.find.items import Item
from ordret.find.meetings.scene import Scene, genitive, owns
from ordret.find.phrases import LONGEST, run
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
    places = (p for p in range(at + 1, end) if not _in_name(row, p, scene))
    return next((p for p in places if _next(row, (at, end), p, prep, scene)), end)


def _in_name(row: list[Item], p: int, scene: Scene) -> bool:
    """Whether a name goes on at an item that might begin another phrase: "Anja |de| Ridder"."""
    name = scene.name_at(row[p - 1].start)
    return name is not None and row[p].start < name.end


def _next(row: list[Item], phrase: tuple[int, int], p: int, prep: str, scene: Scene) -> bool:
    """Whether another phrase begins at an item: a role, a determiner, a name behind a place or a person; behind a noun
    for a meeting whoever is named."""
    pack, at, low = scene.reading.pack, phrase[0], row[p].low
    if p == at + 1 and row[at].low in scene.words.him and row[at].low not in pack.determiners:
        return True
    noun = scene.words.noun(row[p - 1].low) is not None
    if not pack.nouns_capital and noun:
        return low in pack.roles or row[p].capital
    if scene.words.genitives and row[p].capital and not row[p - 1].capital and p == at + 1 and prep:
        return not _titles(row[p - 1].low, scene)  # "ennen avajaisia |X ja Y|"
    if scene.words.genitives and scene.words.noun(low) and not row[p - 1].low.endswith(scene.words.genitives):
        before = row[p - 1].low
        return before in pack.roles or before in scene.words.people  # "kutsui johtajat |neuvotteluihin|"
    if scene.words.genitives and _owns(row[p - 1].low, scene) and _opens_noun(row, p, phrase[1], scene):
        return True  # "luottamusmiesten |toinen tapaaminen|"
    placed = pack.nouns_capital and prep in pack.naming.where and p == at + 1 and row[at].capital
    if placed and scene.words.noun(low):
        return True  # "führten in Genf |Gespräche|"
    if noun and low in pack.genitive_articles:
        return True  # "das Treffen |der Minister|"
    if _determined(row, p, scene) or _case_ends(row, p, scene):
        return True
    unknown = row[p - 1].capital and scene.name_at(row[p - 1].start) is None
    if unknown and p == at + 1 and low in pack.roles and row[at].low.endswith(scene.words.locative or ("\0",)):
        return True  # "Varsovassa |pääministeri X|"
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
        return pack.verb_second and (low in pack.determiners or titled) and not owns(name, scene)
    where = prep in pack.naming.where or row[p - 1].low.endswith(_local(scene))
    begins = name.start == row[at].start and name.kind == "place" and where
    return begins and (low in pack.determiners or low in pack.roles or _named(row, p, "person", scene))


def apart(row: list[Item], chunk: Chunk, scene: Scene) -> bool:
    """Whether a phrase says where something is, or names a person, and begins no role: "in |Paris| President X"."""
    last = row[chunk.last - 1].low
    if scene.words.locative and (last.endswith(scene.words.locative) or scene.words.noun(last)):
        return True  # "Oslossa |keskusteluja| pääministeri X:n kanssa"
    if chunk.part is not None and chunk.part.kind == "person" and chunk.part.name:
        return True
    where = chunk.prep in scene.reading.pack.naming.where or (bool(scene.words.locative) and chunk.prep in LOCAL)
    return where and chunk.part is not None and chunk.part.kind == "place"


def located(stretch: list[Item], prep: str, part: Part | None, scene: Scene) -> Part | None:
    """Whom a phrase means; a name that no table has, in the case that says "in", is a place: "alkoi |Baijerissa|"."""
    cased = prep == "in" and bool(scene.words.locative) and len(stretch) == 1
    unknown = part is not None and part.kind == "person" and part.role is None and bool(part.name)
    if part and cased and unknown and not scene.named(stretch[0].start, stretch[0].end):
        return replace(part, kind="place")
    return part


def many(row: list[Item], at: int, part: Part | None, scene: Scene) -> Part | None:
    """Whom a phrase means; several where its article says so behind a noun: "das Treffen |der Minister|"."""
    if part is None or part.kind != "person" or part.name or row[at].low not in scene.words.many or not at:
        return part
    one = part.here.text.lower().endswith(scene.words.feminine)
    behind = scene.words.noun(row[at - 1].low) is not None and " " in part.here.text
    return Part("group", None, None, part.here) if behind and not one else part


def own_role(row: list[Item], first: int, part: Part, scene: Scene) -> Part:
    """A named part with the role that stands in its own phrase alone."""
    role = plain(scene.reading.article.text[row[first].start : part.here.start]).strip()
    return replace(part, role=role or None)


def _case_ends(row: list[Item], p: int, scene: Scene) -> bool:
    """Whether a case that says where ends a phrase, which goes on in the same case alone: "|Oslossa| keskusteluja"; or
    one in it begins another: "presidentin |Varsovassa|"."""
    ends = scene.words.locative
    name = scene.name_at(row[p].start)
    if ends and name and _owns(row[p - 1].low, scene) and name.bare.lower().endswith(scene.words.moving):
        return True  # "ulkoministerien |New Yorkiin| sovittu tapaaminen"
    if not ends or row[p].low.endswith(ends) == row[p - 1].low.endswith(ends):
        return False
    return row[p - 1].low.endswith(ends) or (row[p].capital and not row[p - 1].capital)


def _owns(low: str, scene: Scene) -> bool:
    """Whether a word for people stands in the genitive."""
    known = low in scene.words.people or low in scene.reading.pack.roles
    return known and low.endswith(scene.words.genitives) and not low.endswith(scene.words.moving)


def _opens_noun(row: list[Item], p: int, end: int, scene: Scene) -> bool:
    """Whether nothing but adjectives stands from an item on to a noun for a meeting."""
    at = next((q for q in range(p, end) if scene.words.noun(row[q].low)), None)
    return at is not None and not any(row[q].capital or _titles(row[q].low, scene) for q in range(p, at))


def _titles(low: str, scene: Scene) -> bool:
    pack = scene.reading.pack
    return low in pack.roles or low in pack.groups or low in scene.words.people or low in pack.determiners


def _determined(row: list[Item], p: int, scene: Scene) -> bool:
    """Whether a determiner behind a noun begins a phrase: "via tussenpersonen |een| ontmoeting"."""
    pack, low, before = scene.reading.pack, row[p].low, row[p - 1]
    opens = low in pack.determiners and low not in pack.genitive_articles and low not in scene.words.owned
    noun = before.capital if pack.nouns_capital else before.low not in pack.adverbs and before.low not in pack.numbers
    opens = opens and low not in scene.words.many and not row[p].capital
    return pack.verb_second and opens and noun and before.low not in pack.determiners


def past_people(row: list[Item], at: int, end: int, stop: int, scene: Scene) -> int:
    """Past a word for people behind a capital that is no name: "zijn Deense |ambtgenote Mette X|"."""
    if end <= at or end >= stop:
        return end
    name = scene.name_at(row[end - 1].start)
    if name and not (scene.words.genitives and owns(name, scene)):
        return end
    people = row[end - 1].capital and row[end].low in scene.words.people
    return run(row[: min(stop, end + LONGEST)], end, scene.reading.pack) if people else end


def _ends(row: list[Item], at: int, p: int, scene: Scene) -> Named | None:
    """The name that ends right before an item."""
    names = scene.reading.names.within(row[at].start, row[p - 1].end)
    return next((name for name in names if name.end == row[p - 1].end), None)


def _named(row: list[Item], p: int, kind: str, scene: Scene) -> bool:
    names = scene.reading.names.within(row[p].start, row[min(p + 4, len(row) - 1)].end)
    return any(name.start == row[p].start and name.kind == kind for name in names)


def _local(scene: Scene) -> tuple[str, ...]:
    return (*scene.words.locative, *scene.words.moving) or ("\0",)
