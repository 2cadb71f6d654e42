"""What somebody does by saying something, where the verb alone does not tell it."""

from ordret.find.cues import Cue
from ordret.find.items import Item
from ordret.find.verbs import finite
from ordret.model import Act
from ordret.pack import Pack

CLAUSE = 8  # items of a clause within which its verb stands: a subject with its noun, a name of three words


def act_of(row: list[Item], cue: Cue, begins: int, pack: Pack) -> Act:
    """The act of a cue's verb; to reject |that something is so| is to deny it. The words begin at item `begins`."""
    verb = cue.verb
    if verb is None:
        return "says"
    return "denies" if verb.refuting and _clause(row, begins, pack) else verb.act


def _clause(row: list[Item], at: int, pack: Pack) -> bool:
    """Whether a clause with a verb begins at an item, and no infinitive ("afviser |at betale|")."""
    if at >= len(row) or row[at].low not in pack.declarative:
        return False
    for place in range(at + 1, min(len(row), at + CLAUSE)):
        if row[place].low == ",":
            return False
        if finite(row, place, pack):
            return True
    return pack.days.verbs.infinitive.isdisjoint(pack.declarative)
