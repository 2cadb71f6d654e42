"""Who stands in a sentence: noun phrases that mean somebody, those that are joined taken together."""

from dataclasses import replace
from typing import NamedTuple

from ordret.find.items import Item, is_word
from ordret.find.meetings.chunks import chunk_text, joint
from ordret.find.meetings.edges import Chunk
from ordret.find.meetings.lists import listed
from ordret.find.meetings.office import national
from ordret.find.meetings.reported import nameless
from ordret.find.meetings.scene import DAY, Scene
from ordret.find.meetings.verbs import parts_clause
from ordret.find.phrases import Phrase
from ordret.find.speakers import part
from ordret.model import Part, quote
from ordret.names import plain

LEADING = 6  # items of a sentence that its subject may take up before another joins it
ASIDE = 14  # items of what stands between commas or brackets behind a name


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
            found.append(_pronoun(row, found, _antecedents(row, found, group, scene), scene))
        at = max(follows, at + 1)
    return _with_relatives(row, found, scene) if scene.words.verb_final else found


def _with_relatives(row: list[Item], held: list[Group], scene: Scene) -> list[Group]:
    """Groups with the relatives that stand for the one before a comma: "X, |die| am Montag Y traf"."""
    pack, found = scene.reading.pack, list[Group]()
    for group, follow in zip(held, (*held, None)[1:], strict=True):
        found.append(group)
        at = group.last if row[group.last - 1].low == "," else group.last + 1
        if not 1 < at < len(row) - 2 or row[at - 1].low != ",":
            continue
        prep = row[at].low if row[at].low in pack.prepositions else ""  # "X, |met wie| Y sprak"
        at += bool(prep)
        if row[at].low not in pack.subject_relatives:
            continue
        closed = row[at + 1].low == DAY or row[at + 1].low in pack.prepositions or row[at + 1].low in pack.adverbs
        closed = closed or (follow is not None and follow.first == at + 1)
        if closed and (follow is None or follow.first > at):
            here = quote(scene.reading.article, row[at].start, row[at].end)
            parts = tuple(replace(part, here=here) if part.name else part for part in group.parts)
            found.append(Group(at, at + 1, prep, parts))
    return found


def _pronoun(row: list[Item], found: list[Group], group: Group, scene: Scene) -> Group:
    """A pronoun as the only person before it in its sentence, where that is somebody without a name."""
    people = [each for each in found if any(_known(part, scene) for part in each.parts)]
    if len(people) != 1 or people[0].prep or len(group.parts) > 1 or group.last - group.first > 1:
        return group
    meant = nameless(people[0].parts, group.parts[0], scene) if not _plural(row, group, scene) else None
    return group._replace(parts=(meant,)) if meant else group


def _plural(row: list[Item], group: Group, scene: Scene) -> bool:
    """Whether a pronoun for one or many stands beside a verb of many: "|Sie blieben| fern"."""
    ending = scene.reading.pack.plural_ending
    pronoun = scene.reading.pack.pronouns.get(row[group.first].low)
    if not ending or pronoun is None or pronoun.number != "-":
        return False
    beside = [p for p in (group.first - 1, group.last) if 0 <= p < len(row)]
    return any(row[p].low.endswith(ending) and parts_clause(row, p, scene) for p in beside)


def _known(part: Part, scene: Scene) -> bool:
    """Whether somebody is a person by a role or a name that the article has, and not by a capital alone."""
    return part.kind == "person" and (part.role is not None or scene.named(part.here.start, part.here.end))


def _antecedents(row: list[Item], found: list[Group], group: Group, scene: Scene) -> Group:
    """A relative that stands for several, or for somebody by a word for people: "X and Y, |who| met"."""
    before, unknown = found[-1] if found else None, group.parts[0].name is None
    if before is None or group.last - group.first > 1:
        return group
    told = before.parts[0].here.text.lower() not in scene.reading.pack.pronouns
    if len(before.parts) < 2 and not (unknown and told):
        return group
    beside = row[before.last : group.first] in ([], row[group.first - 1 : group.first])
    comma = before.last == group.first or row[group.first - 1].low == ","
    if row[group.first].low not in scene.reading.pack.subject_relatives or not beside or not comma:
        return group
    here = group.parts[0].here
    return group._replace(parts=tuple(replace(part, here=here) if part.name else part for part in before.parts))


def _group(row: list[Item], held: list[Chunk], at: int, scene: Scene) -> tuple[Group | None, int]:
    """The group that begins with a chunk, and the chunk behind it."""
    parts, last, follows, whole = _member(row, held, at, scene)
    if not parts:
        return None, at + 1
    waiting: list[Part] = []
    sure = follows, last
    while follows < len(held) and (link := joint(row, last, held[follows], scene)):
        more, end, behind, one = _member(row, held, follows, scene)
        if not more and link == "and" and (unknown := _unknown(row, held[follows], parts, scene)):
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


def _unknown(row: list[Item], chunk: Chunk, parts: list[Part], scene: Scene) -> Part | None:
    """Somebody who is joined to a body or a group, and so one like it: "die Gewerkschaft und |der Versender Rolin|"."""
    pack, first = scene.reading.pack, row[chunk.first]
    like = all(part.kind in ("group", "body") for part in parts) and not chunk.prep
    ends = chunk.last == len(row) or not parts_clause(row, chunk.last, scene) or chunk.first < 2 + LEADING
    stretch = row[chunk.first : chunk.last]
    named = stretch[-1].capital and stretch[-1].low not in pack.not_names and len(stretch) > 1
    thing = any(scene.words.says(item.low) or item.low in pack.spokes for item in stretch)
    said = first.low in pack.determiners or not (first.capital or pack.nouns_capital)  # "|carmaker Volmar|"
    if not (like and ends and named and not thing and said):
        return None
    return Part("group", None, None, quote(scene.reading.article, first.start, stretch[-1].end))


def _member(row: list[Item], held: list[Chunk], at: int, scene: Scene) -> tuple[list[Part], int, int, bool]:
    """Who a chunk means with what stands beside it, where that ends, and the chunk behind."""
    chunk = held[at]
    shared = listed(row, held, at, scene)
    if shared:
        return shared
    if chunk.part is None:
        lone = _surname(row, held, at, scene)
        return [lone] if lone else [], chunk.last, at + 1, bool(lone)
    if chunk.part.name is None:
        return _nameless(row, held, at, scene)
    last, follows = _past_aside(row, held, chunk.last, at + 1, scene)
    return [chunk.part], last, follows, True


def _surname(row: list[Item], held: list[Chunk], at: int, scene: Scene) -> Part | None:
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


def _nameless(row: list[Item], held: list[Chunk], at: int, scene: Scene) -> tuple[list[Part], int, int, bool]:
    """A role: its name behind a comma ("the chancellor, |X|,"), or whose it is ("leaders of |A and B|")."""
    chunk, words = held[at], scene.words
    first = chunk.part
    assert first is not None
    follows = held[at + 1] if at + 1 < len(held) else None
    if follows is None:
        return [first], chunk.last, at + 1, True
    between = [item.low for item in row[chunk.last : follows.first]]
    closed = follows.last == len(row) or row[follows.last].low in (",", ".")
    end = follows.last + (follows.last < len(row) and row[follows.last].low == ",")
    person = follows.part if follows.part and follows.part.kind == "person" and follows.part.named else None
    if between == [","] and person and closed and not follows.prep:
        reading = scene.reading
        named = part(reading.article, row, Phrase(chunk.first, follows.last), reading.names, reading.pack)
        return [named or person], end, at + 2, True
    unknown = follows.part is None or follows.part.kind == "body"
    if between == [","] and first.kind == "person" and unknown and (printed := _printed(row, chunk, follows, scene)):
        return [printed], end, at + 2, True
    if first.kind == "group" and (both := _both(row, held, at, scene)):
        return both
    beyond = held[at + 2] if at + 2 < len(held) else None
    office = (
        (follows.part is None or follows.part.kind == "body") and beyond is not None and beyond.prep in words.countries
    )
    office = office and not any(words.noun(row[p].low) for p in range(follows.first, follows.last))
    if office and beyond and between == [follows.prep] and row[follows.last].low == beyond.prep:
        joined = [*held[:at], chunk._replace(last=follows.last), *held[at + 2 :]]
        parts, last, behind, sure = _nameless(row, joined, at, scene)
        return parts, last, behind + 1, sure
    if between == [follows.prep] and beyond and (named := _headed(row, chunk, follows, beyond, scene)):
        return [named], beyond.last + (beyond.last < len(row) and row[beyond.last].low == ","), at + 3, True
    tied = follows.prep in scene.reading.pack.naming.where and _tied(row, chunk, scene)
    if between == [follows.prep] and follows.prep in words.countries and not tied:
        group, behind = _group(row, held, at + 1, scene)
        sides = group and len(group.parts) > 1
        if group and sides and all(p.kind == "group" and not p.name for p in group.parts):
            return [*group.parts], group.last, behind, group.whole  # "envoys of |army and rebels|"
        if group and all(p.kind in ("place", "body") and p.named for p in group.parts):
            if len(group.parts) > 1:
                shared = chunk_text(scene, row, chunk)
                return [replace(p, role=shared) for p in group.parts], group.last, behind, group.whole
            whole = quote(scene.reading.article, row[chunk.first].start, row[group.last - 1].end)
            role = whole.text if first.kind == "person" else None
            return [replace(first, role=role, here=whole)], group.last, behind, True
        if group and len(group.parts) == 1 and not group.parts[0].name and _told(group, scene):
            return [_hung(row, chunk, first, group, scene)], group.last, behind, True
    if first.kind == "group" and beyond and between == [follows.prep] and follows.prep in words.countries:
        also = beyond.part is not None and not beyond.prep and joint(row, follows.last, beyond, scene) == "and"
        if also and _is_place(follows) and not _is_place(beyond):
            return [first], follows.last, at + 2, True  # "the government |in Aden| and the rebels"
    return [first], chunk.last, at + 1, True


def _is_place(chunk: Chunk) -> bool:
    return chunk.part is not None and chunk.part.kind == "place"


def _headed(row: list[Item], role: Chunk, body: Chunk, name: Chunk, scene: Scene) -> Part | None:
    """A name behind a comma, behind a role with what it is of: "the head of the bank, |X Y|"."""
    one = name.part
    person = one is not None and one.kind == "person" and bool(one.named) and not name.prep
    closed = name.last == len(row) or row[name.last].low in (",", ".")
    beside = [item.low for item in row[body.last : name.first]] == [","]
    roles = any(row[p].low in scene.reading.pack.roles for p in range(role.first, role.last))
    of = body.prep in scene.words.of or body.prep in scene.words.countries
    if one is None or not (person and closed and beside and roles and of):
        return None
    return replace(one, role=plain(scene.reading.article.text[row[role.first].start : row[body.last - 1].end]))


def _told(group: Group, scene: Scene) -> bool:
    """Whether a group is told by a word for people, and not by a pronoun: "many of |them|"."""
    return group.parts[0].here.text.lower() not in scene.reading.pack.pronouns


def _hung(row: list[Item], chunk: Chunk, first: Part, group: Group, scene: Scene) -> Part:
    """A role with whoever it is of: "leaders |of three parties|", "an envoy |of South Korea's president|"."""
    whole = quote(scene.reading.article, row[chunk.first].start, row[group.last - 1].end)
    return replace(first, role=whole.text if first.kind == "person" else None, here=whole)


def _tied(row: list[Item], chunk: Chunk, scene: Scene) -> bool:
    """Whether a role says already whose it is, so that a place behind it is where something is: "sin |tyrkiske| kollega
    |i| Ankara"."""
    pack, words = scene.reading.pack, row[chunk.first : chunk.last]
    nation = national([word.low for word in words], scene)
    named = next(scene.reading.names.within(words[0].start, words[-1].end), None) is not None
    return nation or named or not any(word.low in pack.roles for word in words)


def _both(row: list[Item], held: list[Chunk], at: int, scene: Scene) -> tuple[list[Part], int, int, bool] | None:
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


def _past_aside(row: list[Item], held: list[Chunk], end: int, follows: int, scene: Scene) -> tuple[int, int]:
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
