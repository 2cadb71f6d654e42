"""A sentence laid out for its meetings: what costs most only when somebody asks."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from operator import attrgetter

from ordret.find.items import Item
from ordret.find.meetings.chunks import chunks
from ordret.find.meetings.edges import Chunk
from ordret.find.meetings.groups import Group, groups
from ordret.find.meetings.relatives import resolved
from ordret.find.meetings.scene import DAY, Scene
from ordret.when import Day

_START = attrgetter("start")
PAIRED = 12  # items between the two words of a pair: one name with its role


@dataclass(frozen=True)
class Sentence:
    """A sentence: its items, its days, and its noun phrases, alone and joined."""

    row: list[Item]
    days: Sequence[Day]
    scene: Scene

    @cached_property
    def chunks(self) -> list[Chunk]:
        return chunks(self.row, self.scene)

    @cached_property
    def groups(self) -> Sequence[Group]:
        return resolved(self.row, groups(self.row, self.chunks, self.scene), self.scene)


def laid_out(start: int, end: int, scene: Scene) -> Sentence:
    sentences = scene.reading.sentences
    row, held = sentences.items((start, end)), sentences.days((start, end))
    row = _timed(row, held, scene) if held else row
    return Sentence(_paired(_lasting(row, scene), scene), held, scene)


def _timed(row: list[Item], held: Sequence[Day], scene: Scene) -> list[Item]:
    """Items of which those that stand in words for a day read as no verb and no preposition, but for one that a noun
    for a meeting hangs on: "|efter| torsdagens möte"."""
    words = scene.words
    timed = list(row)
    for day in held:
        first, last = (bisect_left(row, place, key=_START) for place in (day.start, day.end))
        noun = last < len(row) and words.noun(row[last].low)
        first += bool(noun) and first + 1 < last and row[first].low in words.after | words.before
        timed[first:last] = [item._replace(low=DAY) for item in row[first:last]]
    return timed


def _paired(row: list[Item], scene: Scene) -> list[Item]:
    """Items of which the second word of a pair that joins two reads as "and": "zowel X |als| Y"."""
    pairs = scene.words.pairs
    joined = row
    for at, item in enumerate(row):
        other = pairs.get(item.low)
        then = next((p for p in range(at + 1, min(at + PAIRED, len(row))) if row[p].low == other), None)
        if then is not None:
            joined = [*joined[:then], row[then]._replace(low=min(scene.reading.pack.coordinators)), *joined[then + 1 :]]
    return joined


def _lasting(row: list[Item], scene: Scene) -> list[Item]:
    """Items of which a number and its unit before "long" read as words of time: "et |to dager| langt besøk"."""
    words, numbers = scene.words.lasting, scene.reading.pack.numbers
    ends = [at for at, item in enumerate(row) if at > 1 and item.low in words]
    ends = [at for at in ends if row[at - 2].low.isdigit() or row[at - 2].low in numbers]
    if not ends:
        return row
    timed = list(row)
    for at in ends:
        timed[at - 2 : at] = [item._replace(low=DAY) for item in row[at - 2 : at]]
    return timed
