"""What the readings of an article share, and which names are genitives."""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from functools import cached_property

from ordret.find.referring import Referring
from ordret.find.speakers import GENITIVE
from ordret.find.stage import Reading
from ordret.names import Named, plain, role_beside
from ordret.pack.meeting_words import MeetingWords

DAY = "0day"  # what an item reads as that stands in words for a day ("i |går|"), whatever else it may be


@dataclass(frozen=True)
class Scene:
    """What all of a sentence's readings share."""

    reading: Reading
    words: MeetingWords
    referring: Referring
    parting: dict[int, bool] = field(default_factory=dict)  # what `parts_clause` has said, by where an item begins

    @cached_property
    def _starts(self) -> list[int]:
        return [name.start for name in self.reading.names.all]

    def named(self, start: int, end: int) -> bool:
        """Whether a name stands in a stretch; asked of each phrase."""
        at = bisect_left(self._starts, start)
        return at < len(self._starts) and self.reading.names.all[at].end <= end

    def name_at(self, place: int) -> Named | None:
        """The name that a code point stands in."""
        at = bisect_right(self._starts, place) - 1
        name = self.reading.names.all[at] if at >= 0 else None
        return name if name and place < name.end else None

    @cached_property
    def in_office(self) -> frozenset[str]:
        """The people whom the article names with a role, by full name."""
        text, names, pack = self.reading.article.text, self.reading.names, self.reading.pack
        people = (name for name in names.all if name.kind == "person")
        held = (name for name in people if role_beside(text, name.start, name.end, pack))
        return frozenset((names.full(name.bare) or name).bare for name in held)


def genitive(text: str, name: Named) -> bool:
    return plain(text[name.start : name.end]) != name.bare or bool(GENITIVE.match(text, name.end))


def owns(name: Named, scene: Scene) -> bool:
    """Whether a name is a genitive; in languages where a case's ending is a part of it, by its ending: "Kiina|n|"."""
    low, words = name.bare.lower(), scene.words
    ending = bool(words.genitives) and low.endswith(words.genitives) and not low.endswith(words.moving)
    return ending or genitive(scene.reading.article.text, name)
