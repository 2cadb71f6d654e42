"""Who stands in a sentence: noun phrases that mean somebody, those that are joined taken together."""

from dataclasses import replace
from typing import NamedTuple

from ordret.find.items import Item
from ordret.find.meetings.asides import apart, headed, named_behind, past_aside, surname, tied
from ordret.find.meetings.chunks import chunk_text, joint
from ordret.find.meetings.edges import Chunk
from ordret.find.meetings.lists import Members, listed
from ordret.find.meetings.scene import Scene
from ordret.find.meetings.verbs import parts_clause
from ordret.model import Part, quote

LEADING = 6  # items of a sentence that its subject may take up before another joins it


class Group(NamedTuple):
    """Joined noun phrases that mean somebody: "X |and| Y". `last` is behind what hangs on them."""

    first: int
    last: int
    prep: str
    parts: tuple[Part, ...]
    whole: bool = True  # False where somebody in it could not be told


def groups(row: list[Item], held: list[Chunk], scene: Scene) -> list[Group]:
    """The groups of a sentence, in order, by its noun phrases."""
    found: list[Group] = []
    at = 0
    while at < len(held):
        group, follows = _group(row, held, at, scene)
        if group:
            found.append(group)
        at = max(follows, at + 1)
    return found


def _group(row: list[Item], held: list[Chunk], at: int, scene: Scene) -> tuple[Group | None, int]:
    """The group that begins with a chunk, and the chunk behind it."""
    parts, last, follows, whole = _member(row, held, at, scene)
    if not parts:
        return None, at + 1
    waiting: list[Part] = []
    sure = follows, last
    while follows < len(held) and (link := joint(row, last, held[follows], scene)):
        more, end, behind, one = _member(row, held, follows, scene)
        if not more and link == "and" and (unknown := _unknown(row, held[follows], parts, held[at].prep, scene)):
            more, one = [unknown], True
        if link == "," and _placed(held[at], scene) and any(part.kind == "person" for part in more):
            break  # "in Oslo|,| X and Y met"
        if not more:
            whole = whole and link == ","
            break
        waiting += more
        last, follows, whole = end, behind, whole and one
        if link != ",":
            parts, sure, waiting = [*parts, *waiting], (follows, last), []
    follow = row[sure[1]].low if sure[1] < len(row) else ""
    prep = follow if follow in scene.words.postpositions else held[at].prep
    return Group(held[at].first, sure[1], prep, tuple(parts), whole), sure[0]


def _placed(chunk: Chunk, scene: Scene) -> bool:
    return chunk.part is not None and chunk.part.kind == "place" and chunk.prep in scene.reading.pack.naming.where


def _unknown(row: list[Item], chunk: Chunk, parts: list[Part], prep: str, scene: Scene) -> Part | None:
    """Somebody who is joined to a body or a group, and so one like it: "die Gewerkschaft und |der Versender Rolin|";
    behind "between" whoever the second is: "mellan rådet och |barnmorskorna|"."""
    pack, first = scene.reading.pack, row[chunk.first]
    kinds = ("group", "body", "place") if prep in scene.words.between else ("group", "body")
    like = all(part.kind in kinds for part in parts) and not chunk.prep
    ends = chunk.last == len(row) or not parts_clause(row, chunk.last, scene) or chunk.first < 2 + LEADING
    ends = ends or (prep in scene.words.between and row[chunk.last].low == ",")
    stretch = row[chunk.first : chunk.last]
    named = stretch[-1].capital and stretch[-1].low not in pack.not_names and len(stretch) > 1
    thing = any(scene.words.says(item.low) or item.low in pack.spokes for item in stretch)
    said = first.low in pack.determiners or not (first.capital or pack.nouns_capital)  # "|carmaker Volmar|"
    if not (like and ends and (named or prep in scene.words.between) and not thing and said):
        return None
    return Part("group", None, None, quote(scene.reading.article, first.start, stretch[-1].end))


def _member(row: list[Item], held: list[Chunk], at: int, scene: Scene) -> Members:
    """Who a chunk means with what stands beside it, where that ends, and the chunk behind."""
    chunk = held[at]
    shared = listed(row, held, at, scene)
    if shared:
        return shared
    if chunk.part is None:
        lone = surname(row, held, at, scene)
        return [lone] if lone else [], chunk.last, at + 1, bool(lone)
    if chunk.part.name is None:
        return _nameless(row, held, at, scene)
    last, follows = past_aside(row, held, chunk.last, at + 1, scene)
    return [chunk.part], last, follows, True


def _nameless(row: list[Item], held: list[Chunk], at: int, scene: Scene) -> Members:
    """A role: its name behind a comma ("the chancellor, |X|,"), or whose it is ("leaders of |A and B|")."""
    chunk = held[at]
    first = chunk.part
    assert first is not None
    alone = [first], chunk.last, at + 1, True
    if at + 1 == len(held):
        return alone
    follows = held[at + 1]
    if named := named_behind(row, held, at, scene):
        return named
    if [item.low for item in row[chunk.last : follows.first]] != [follows.prep]:
        return alone
    if _of_office(row, held, at, scene):
        joined = [*held[:at], chunk._replace(last=follows.last), *held[at + 2 :]]
        parts, last, behind, sure = _nameless(row, joined, at, scene)
        return parts, last, behind + 1, sure
    of = headed(row, held, at, scene) or (_of_whom(row, held, at, scene) if _belongs(row, held, at, scene) else None)
    if of is None and apart(row, held, at, scene):
        return [first], follows.last, at + 2, True  # "the government |in Aden| and the rebels"
    return of or alone


def _of_office(row: list[Item], held: list[Chunk], at: int, scene: Scene) -> bool:
    """Whether a role is of something that is of somebody else: "the head |of the army| of Peru"."""
    if at + 2 >= len(held):
        return False
    follows, beyond = held[at + 1], held[at + 2]
    office = (follows.part is None or follows.part.kind == "body") and beyond.prep in scene.words.countries
    meeting = any(scene.words.noun(row[p].low) for p in range(follows.first, follows.last))
    return office and not meeting and row[follows.last].low == beyond.prep


def _belongs(row: list[Item], held: list[Chunk], at: int, scene: Scene) -> bool:
    """Whether what stands behind a role may be whose it is, and not where it is."""
    prep = held[at + 1].prep
    return prep in scene.words.countries and not (
        prep in scene.reading.pack.naming.where and tied(row, held[at], scene)
    )


def _of_whom(row: list[Item], held: list[Chunk], at: int, scene: Scene) -> Members | None:
    """A role with whose it is: "leaders |of A and B|", "envoys |of army and rebels|"."""
    first, (group, behind) = held[at].part, _group(row, held, at + 1, scene)
    if group is None or first is None:
        return None
    several, nameless = len(group.parts) > 1, not any(p.name for p in group.parts)
    if several and nameless and all(p.kind == "group" for p in group.parts):
        return [*group.parts], group.last, behind, group.whole
    places = all(p.kind in ("place", "body") and p.named for p in group.parts)
    if several and places:
        shared = chunk_text(scene, row, held[at])
        return [replace(p, role=shared) for p in group.parts], group.last, behind, group.whole
    pronoun = group.parts[0].here.text.lower() in scene.reading.pack.pronouns  # "many of |them|"
    if not places and (several or not nameless or pronoun):
        return None
    whole = quote(scene.reading.article, row[held[at].first].start, row[group.last - 1].end)
    role = whole.text if first.kind == "person" else None
    return [replace(first, role=role, here=whole)], group.last, behind, True
