"""The noun phrases of a sentence, each with the preposition before it and whom it means."""

import sys
from collections.abc import Iterator

from ordret.find.items import Item, is_word
from ordret.find.meetings.edges import Chunk, apart, cut, located, many, own_role, past_people
from ordret.find.meetings.scene import DAY, Scene
from ordret.find.meetings.somebody import somebody
from ordret.find.meetings.verbs import parts_clause, possessive
from ordret.find.phrases import LONGEST, run
from ordret.model import Part, quote
from ordret.names import plain, role_beside, tables


def chunks(row: list[Item], scene: Scene) -> list[Chunk]:
    """The noun phrases of a sentence, in order; a role with its name is one ("Secretary |of State X|")."""
    held: list[Chunk] = []
    for chunk in _chunks(row, scene):
        chunk = _counted(row, held, _office(row, held, chunk, scene), scene)
        start = _role_start(row, chunk, scene)
        while chunk.part and held and row[held[-1].first].start >= start and chunk.first > held[-1].first:
            if apart(row, held[-1], scene):
                chunk = chunk._replace(part=own_role(row, chunk.first, chunk.part, scene))
                break
            before = held.pop()
            chunk = chunk._replace(first=before.first, prep=before.prep)
        held.append(chunk)
    return held


def _office(row: list[Item], held: list[Chunk], chunk: Chunk, scene: Scene) -> Chunk:
    """`Secretary of |State X Y|`: the word of the office that its capital has drawn to the name."""
    before = held[-1] if held else None
    if before is None or before.part is None or before.part.name or before.last != chunk.first - 1:
        return chunk
    stretch = row[chunk.first : chunk.last]
    if len(stretch) < 3:
        return chunk
    known = tables(scene.reading.pack.lang)
    text = scene.reading.article.text
    words = [text[item.start : item.end] for item in stretch]
    if chunk.prep not in scene.words.of or not all(item.capital for item in stretch):
        return chunk
    if known.given(words[0]) or not known.given(words[1]):
        return chunk
    here = quote(scene.reading.article, stretch[1].start, stretch[-1].end)
    role = plain(text[row[before.first].start : stretch[0].end])
    held.pop()
    return Chunk(before.first, chunk.last, before.prep, Part("person", plain(here.text), role, here, here))


def _counted(row: list[Item], held: list[Chunk], chunk: Chunk, scene: Scene) -> Chunk:
    """`|EUs| 27 regjeringssjefer`: a number parts a genitive from what it owns."""
    before = held[-1] if held else None
    if before is None or before.last != chunk.first or chunk.prep or chunk.part is None:
        return chunk
    if row[chunk.first].low not in scene.reading.pack.numbers and not row[chunk.first].low.isdigit():
        return chunk
    if before.last - before.first > 2 or not row[before.last - 1].capital or not row[before.last - 1].low.endswith("s"):
        return chunk
    held.pop()
    here = quote(scene.reading.article, row[before.first].start, row[chunk.last - 1].end)
    return Chunk(before.first, chunk.last, before.prep, Part("group", None, None, here))


def _role_start(row: list[Item], chunk: Chunk, scene: Scene) -> int:
    """Where the role before a person's name begins, no verb being in it; far behind the text where there is none."""
    reading, one = scene.reading, chunk.part
    if one is None or one.kind != "person" or one.name is None or one.role is None:
        return sys.maxsize
    role = role_beside(reading.article.text, one.here.start, one.here.end, reading.pack)
    if role is None or role[0] >= one.here.start:
        return sys.maxsize
    verb = any(item.start >= role[0] and parts_clause(row, at, scene) for at, item in enumerate(row[: chunk.first]))
    return sys.maxsize if verb else role[0]


def _chunks(row: list[Item], scene: Scene) -> Iterator[Chunk]:
    pack = scene.reading.pack
    at, prep, stops = 0, "", _stops(row, scene)
    while at < len(row):
        low = row[at].low
        if low in scene.words.reflexive and low in pack.prepositions and at and row[at - 1].low in scene.words.invites:
            at, prep = at + 1, ""  # a particle: "bjöd |in| X"
            continue
        if low in pack.subject_relatives and _relative(row, at, scene):
            yield Chunk(at, at + 1, "", somebody(row, at, at + 1, scene))
            at, prep = at + 1, ""
            continue
        if low in pack.prepositions and not (row[at].capital and at):
            low = "" if low in scene.words.postpositions else low
            at, prep = at + 1, low
            continue
        if possessive(row, at, scene):
            at += 1  # "met |zijn| collega"
            continue
        end = at if parts_clause(row, at, scene) else cut(row, at, _end(row, at, stops, scene), prep, scene)
        if end == at and at + 2 < len(row) and scene.words.means_two(f"{low} {row[at + 1].low}"):
            end = at + 2  # "In a call |the two| discussed …"
        if end > at and not prep:
            prep = _case(row, at, end, scene)
        if end > at:
            yield Chunk(at, end, prep, _whom(row, at, end, prep, scene))
        keeps = low in pack.adverbs and low not in pack.time
        at, prep = max(end, at + 1), prep if keeps and end == at else ""


def _relative(row: list[Item], at: int, scene: Scene) -> bool:
    """Whether a word that is a preposition or an adverb, too, is a relative: "X, |som| møtte", not "|som| minister"."""
    pack = scene.reading.pack
    if not pack.verb_second or row[at].low in pack.determiners:
        return False
    ahead = next((p for p in range(at + 1, len(row)) if row[p].low not in pack.adverbs), len(row))
    if not 0 < at < ahead < len(row):
        return False
    low = row[ahead].low
    return low == DAY or low in pack.prepositions or (is_word(row[ahead]) and parts_clause(row, ahead, scene))


def _whom(row: list[Item], at: int, end: int, prep: str, scene: Scene) -> Part | None:
    return many(row, at, located(row[at:end], prep, somebody(row, at, end, scene), scene), scene)


def _case(row: list[Item], at: int, end: int, scene: Scene) -> str:
    """The preposition that the case of a phrase stands for: "of" a genitive's, "in" a locative's, "to" or "from"."""
    low, words = row[end - 1].low, scene.words
    if at and _attribute(row, at, scene):
        return "of"
    if words.locative and low.endswith(words.locative):
        return "in"
    return "to" if words.moving and low.endswith(words.moving) and low not in words.unmoved else ""


def _attribute(row: list[Item], at: int, scene: Scene) -> bool:
    """Whether a phrase is the genitive of the noun before it: "am Rande |der Versammlung|"."""
    pack = scene.reading.pack
    before = row[at - 1]
    noun = pack.nouns_capital and before.capital and before.low not in pack.time and before.low != DAY
    noun = noun and not scene.words.says(before.low)
    return noun and row[at].low in pack.genitive_articles


def _stops(row: list[Item], scene: Scene) -> list[int]:
    """Of each item, the next from it on at which no phrase goes on: a verb, a word of time."""
    time, stop = scene.reading.pack.time, len(row)
    held = [stop] * (stop + 1)
    for at in range(stop - 1, -1, -1):
        low = row[at].low
        small = low in time or low == DAY or low in scene.words.postpositions or low in scene.words.reflexive
        if small or parts_clause(row, at, scene):
            stop = at
        held[at] = stop
    return held


def _end(row: list[Item], at: int, stops: list[int], scene: Scene) -> int:
    """Where a noun phrase ends: before the next verb at the latest."""
    pack = scene.reading.pack
    low = row[at].low
    timed = low == DAY or low in pack.time
    if timed or low in pack.coordinators or low in scene.words.reflexive or not is_word(row[at]):
        return at
    end = run(row[: min(stops[at + 1], at + LONGEST + 2)], at, pack)
    while end > at and (row[end - 1].low in pack.time or row[end - 1].low in scene.words.marks):
        end -= 1
    while end > at and end + 1 < len(row) and row[end].low == "&" and row[end - 1].capital and row[end + 1].capital:
        end = run(row[: stops[end + 1]], end + 1, pack)  # "Land |& Vand|"
    end = _before_meeting(row, at, end, scene)
    end = _owned(row, at, past_people(row, at, end, stops[at + 1], scene), scene)
    end = _whole_name(row, at, end, scene)
    return _past_hyphen(row, at, end, stops, scene)


def _before_meeting(row: list[Item], at: int, end: int, scene: Scene) -> int:
    """Before a noun for a meeting behind somebody who is no genitive: "spiser |forbundskansleren| middag med …"."""
    pack, words = scene.reading.pack, scene.words
    if (
        pack.nouns_capital
        or pack.plural_ending
        or not pack.verb_second
        or end - at < 2
        or words.noun(row[end - 1].low) is None
    ):
        return end
    low = row[end - 2].low
    return end - 1 if low in pack.roles or low in pack.groups or low in words.people else end


def _whole_name(row: list[Item], at: int, end: int, scene: Scene) -> int:
    """Past a name of which a small word or an ending has parted the rest: "Hendrik |av Nederländerna|"."""
    name = scene.name_at(row[max(at, end - 1)].start)
    if end == at and not (name and row[at].capital and name.start == row[at].start):
        return end  # no name either, such as "|Ter| Apel"
    while name and end < len(row) and row[end].start < name.end:
        end += 1
    return end


def _owned(row: list[Item], at: int, end: int, scene: Scene) -> int:
    """Past the possessive behind a noun, which ends its phrase: "den finske kollegaen |sin|"."""
    owned = scene.words.owned
    if not owned or end == at:
        return end
    if any(item.low in owned for item in row[at + 1 : end]):
        return end
    follows = end + 1 < len(row) and is_word(row[end + 1]) and not _closed(row, end + 1, scene)
    return end + 1 if end < len(row) and row[end].low in owned and not follows else end


def _closed(row: list[Item], at: int, scene: Scene) -> bool:
    pack, low = scene.reading.pack, row[at].low
    return low in pack.prepositions or low in pack.coordinators or low == DAY or parts_clause(row, at, scene)


def _past_hyphen(row: list[Item], at: int, end: int, stops: list[int], scene: Scene) -> int:
    """Past "stats- |og regjeringssjefer|", whose first half ends in a hyphen."""
    pack = scene.reading.pack
    if at < end < len(row) - 2 and row[end].low == "-" and row[end].start == row[end - 1].end:
        return _end(row, end + 2, stops, scene) if row[end + 1].low in pack.coordinators else end
    return end


def joint(row: list[Item], end: int, chunk: Chunk, scene: Scene) -> str:
    """What joins a chunk to what ends before it: a comma, "and", or nothing."""
    start = chunk.first - (chunk.first > end and possessive(row, chunk.first - 1, scene))  # "X en |zijn| collega Y"
    between = [item.low for item in row[end:start]]
    if chunk.prep and between and between[-1] == chunk.prep:
        return ""
    coordinators = scene.reading.pack.coordinators
    if between and between[-1] in coordinators and between[:-1] in ([], [","]):
        return "and"
    return "," if between == [","] else ""


def chunk_text(scene: Scene, row: list[Item], chunk: Chunk) -> str:
    return plain(scene.reading.article.text[row[chunk.first].start : row[chunk.last - 1].end])
