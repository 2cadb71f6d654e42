"""Names beside what somebody is, and what stands between commas or brackets behind a name."""

from dataclasses import replace

from ordret.find.items import Item, is_word
from ordret.find.meetings.chunks import chunk_text, joint
from ordret.find.meetings.edges import Chunk
from ordret.find.meetings.lists import Members
from ordret.find.meetings.office import national
from ordret.find.meetings.scene import Scene
from ordret.find.meetings.verbs import parts_clause
from ordret.find.phrases import Phrase
from ordret.find.speakers import part
from ordret.model import Part, quote
from ordret.names import plain

ASIDE = 14  # items of what stands between commas or brackets behind a name


def surname(row: list[Item], held: list[Chunk], at: int, scene: Scene) -> Part | None:
    """`|Whitmore| og Beloserov`: a capital within a sentence that no table has, beside a surname."""
    pack, last = scene.reading.pack, row[held[at].last - 1]
    follow = held[at + 1] if at + 1 < len(held) else None
    other = follow.part if follow else None
    if follow is None or other is None or other.kind != "person" or not other.name or " " in other.here.text:
        return None
    unknown = last.capital and held[at].last > 1 and last.low not in pack.closed and not pack.nouns_capital
    if not unknown or joint(row, held[at].last, follow, scene) != "and":
        return None
    here = quote(scene.reading.article, last.start, last.end)
    return Part("person", plain(here.text), None, here, here)


def _is_place(chunk: Chunk) -> bool:
    return chunk.part is not None and chunk.part.kind == "place"


def named_behind(row: list[Item], held: list[Chunk], at: int, scene: Scene) -> Members | None:
    """Whose name stands behind a comma: "the chancellor, |X|,", "the two ministers, |X and Y|"."""
    chunk, follows = held[at], held[at + 1]
    first, name = chunk.part, follows.part
    if [item.low for item in row[chunk.last : follows.first]] == [","]:
        end = follows.last + (follows.last < len(row) and row[follows.last].low == ",")
        if name and name.kind == "person" and name.named and _closed(row, follows) and not follows.prep:
            reading = scene.reading
            told = part(reading.article, row, Phrase(chunk.first, follows.last), reading.names, reading.pack)
            return [told or name], end, at + 2, True
        unknown = name is None or name.kind == "body"
        if first and first.kind == "person" and unknown and (printed := _printed(row, chunk, follows, scene)):
            return [printed], end, at + 2, True
    return _both(row, held, at, scene) if first and first.kind == "group" else None


def _closed(row: list[Item], chunk: Chunk) -> bool:
    return chunk.last == len(row) or row[chunk.last].low in (",", ".")


def headed(row: list[Item], held: list[Chunk], at: int, scene: Scene) -> Members | None:
    """A name behind a comma, behind a role with what it is of: "the head of the bank, |X Y|"."""
    if at + 2 >= len(held):
        return None
    role, body, name = held[at : at + 3]
    one = name.part
    person = one is not None and one.kind == "person" and bool(one.named) and not name.prep
    beside = [item.low for item in row[body.last : name.first]] == [","]
    roles = any(row[p].low in scene.reading.pack.roles for p in range(role.first, role.last))
    of = body.prep in scene.words.of or body.prep in scene.words.countries
    if one is None or not (person and _closed(row, name) and beside and roles and of):
        return None
    told = plain(scene.reading.article.text[row[role.first].start : row[body.last - 1].end])
    return [replace(one, role=told)], name.last + (name.last < len(row) and row[name.last].low == ","), at + 3, True


def apart(row: list[Item], held: list[Chunk], at: int, scene: Scene) -> bool:
    """Whether a place behind a group is where it sits, as others who are none are joined to it."""
    if held[at].part is None or at + 2 >= len(held):
        return False
    group, (follows, beyond) = held[at].part, held[at + 1 : at + 3]
    joined = beyond.part is not None and not beyond.prep and joint(row, follows.last, beyond, scene) == "and"
    sits = group is not None and group.kind == "group" and follows.prep in scene.words.countries
    return sits and joined and _is_place(follows) and not _is_place(beyond)


def tied(row: list[Item], chunk: Chunk, scene: Scene) -> bool:
    """Whether a role says already whose it is, so that a place behind it is where something is: "sin |tyrkiske| kollega
    |i| Ankara"."""
    pack, words = scene.reading.pack, row[chunk.first : chunk.last]
    nation = national([word.low for word in words], scene)
    named = next(scene.reading.names.within(words[0].start, words[-1].end), None) is not None
    return nation or named or not any(word.low in pack.roles for word in words)


def _both(row: list[Item], held: list[Chunk], at: int, scene: Scene) -> Members | None:
    """`the two ministers, |X and Y|`: the people whose names stand behind what they are."""
    last, follows = held[at].last, at + 1
    if follows < len(held) and held[follows].prep and held[follows].first == last + 1:
        last, follows = held[follows].last, follows + 1  # "the leaders |of Iran|, X and Y"
        while follows < len(held) and _is_place(held[follows]) and joint(row, last, held[follows], scene):
            last, follows = held[follows].last, follows + 1  # "the leaders of Iran |and Iraq|, X and Y"
    if follows + 1 >= len(held) or held[follows].prep or row[last : held[follows].first] != row[last : last + 1]:
        return None
    if row[last].low != ",":
        return None
    names, end, behind, whole = [held[follows].part], held[follows].last, follows + 1, True
    while behind < len(held) and (link := joint(row, end, held[behind], scene)):
        names, end, behind = [*names, held[behind].part], held[behind].last, behind + 1
        if link == "and":
            people = [part for part in names if part and part.kind == "person" and part.name]
            end += end < len(row) and row[end].low == ","
            return (people, end, behind, whole) if len(people) == len(names) else None
    return None


def _printed(row: list[Item], role: Chunk, chunk: Chunk, scene: Scene) -> Part | None:
    """Two words or more with capitals between commas behind a role: a name that no table has."""
    stretch = row[chunk.first : chunk.last]
    closed = chunk.last == len(row) or row[chunk.last].low in (",", ".")
    if len(stretch) < 2 or not closed or not all(item.capital for item in stretch) or chunk.prep:
        return None
    here = quote(scene.reading.article, stretch[0].start, stretch[-1].end)
    return Part("person", plain(here.text), chunk_text(scene, row, role), here, here)


def past_aside(row: list[Item], held: list[Chunk], end: int, follows: int, scene: Scene) -> tuple[int, int]:
    """Behind what stands between commas or brackets after a name: "X|, Norway's foreign minister,|", "X |(SPD)|"."""
    if end >= len(row) or row[end].low not in ("(", ","):
        return end, follows
    close = ")" if row[end].low == "(" else ","
    reach = range(end + 1, min(end + ASIDE, len(row)))
    stop = next((p for p in reach if row[p].low in (close, ".", ";") or parts_clause(row, p, scene)), None)
    if stop is None or row[stop].low != close:
        return end, follows
    pack = scene.reading.pack
    roles = any(row[p].low in pack.roles for p in range(end + 1, stop))
    verb = stop + 1 < len(row) and parts_clause(row, stop + 1, scene) and is_word(row[stop + 1])
    roles = roles or (row[end + 1].low in pack.determiners and verb)  # "X, |the head of Y,| met"
    names = any(
        c.part and c.part.named and c.part.kind == "person" and not c.prep for c in held if end < c.first < stop
    )
    if close == "," and (not roles or names):
        return end, follows
    behind = next((at for at in range(follows, len(held)) if held[at].first >= stop), len(held))
    return stop + 1, behind
