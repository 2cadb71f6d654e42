"""Words of which an expression of days must have one, or a figure: a line without them is passed over unread.

So most of a report costs one look at its words. Swept on the reports of the bench: 3.6 ms a report without, 1.5 with.
"""

import re
from collections.abc import Collection, Iterable, Iterator

from ordret.pack.vocabulary import Roles

# Every pattern that is not fixed has a slot of these, or one of figures.
NEEDED = frozenset({"weekday", "weekday_past", "weekday_habit", "month", "unit", "season", "season_past"})
GROUP = re.compile(r"\(([^()]*)\)(\s*\?)?")


def anchors(words: Roles, phrases: Iterable[str], prepositions: Collection[str]) -> frozenset[str]:
    """In small letters. Prepositions are none: many lines have them for another reason ("til uka", "efter jul")."""
    named = {word for word, held in words.items() if NEEDED & held.keys()}
    return frozenset(
        word.lower().rstrip(".") for word in {*named, *(w for p in phrases for w in _of_phrase(p, prepositions))}
    )


def _of_phrase(phrase: str, prepositions: Collection[str]) -> list[str]:
    """Of the parts that a phrase cannot do without, the words of the one whose shortest choice is longest."""
    telling = (
        (min(0 if word in prepositions else len(word) for word in choices), choices) for choices in _parts(phrase)
    )
    return max(telling, key=lambda part: part[0])[1]


def _parts(phrase: str) -> Iterator[list[str]]:
    rest = GROUP.sub(" ", phrase).split()
    if rest:
        yield [max(reversed(rest), key=len)]
    for group, optional in GROUP.findall(phrase):
        if not optional:
            yield [max(reversed(choice.split()), key=len) for choice in group.split("|")]
