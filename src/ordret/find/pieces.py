"""The subject before what commas part from its verb: `Mike Tull, |the former governor|, said`.

No comma stands between a subject and its verb, so what ends at the last comma is always such a part.
"""

from ordret.find.clause import bound, main_verb, start
from ordret.find.items import Item
from ordret.find.phrases import Phrase, lacks_name
from ordret.find.segment import subject_within
from ordret.find.verbs import finite, progressive
from ordret.pack import Pack


def subject_over(row: list[Item], floor: int, end: int, pack: Pack) -> Phrase | None:
    """The subject of a verb that stands behind the comma at `end - 1`."""
    comma = _comma(row, floor, end - 1)
    while comma is not None:
        earlier = _comma(row, floor, comma)
        first = floor if earlier is None else earlier + 1
        named = _bare_name(row, comma + 1) and lacks_name(row, first, comma, pack)  # "|his wife|, Jane, said"
        if first < comma and (named or not _hangs(row, first, comma, floor, pack)):
            return _before(row, first, comma, pack)
        comma = earlier
    return None


def _comma(row: list[Item], floor: int, end: int) -> int | None:
    """The last comma before `end` in its clause."""
    for at in range(end - 1, floor - 1, -1):
        if row[at].low == "," or bound(row, at):
            return at if row[at].low == "," else None
    return None


def _hangs(row: list[Item], first: int, last: int, floor: int, pack: Pack) -> bool:
    """Whether a piece is about what stands before it: "|60|", "|a doctor|", "|who lost|", "|of Ohio|"."""
    if first == last:
        return True
    head = row[first]
    if head.low in pack.relatives or head.low in pack.prepositions or head.low[0].isdigit():
        return True
    if not head.capital and (progressive(row, first, pack) or finite(row, first, pack)):
        return True
    described = head.low in pack.determiners or head.low in pack.roles
    return described and first > floor and row[first - 1].low == "," and _name_before(row, floor, first - 1, pack)


def _name_before(row: list[Item], floor: int, comma: int, pack: Pack) -> bool:
    if row[comma - 1].low == ")":
        return True
    for at in range(comma - 1, floor - 1, -1):
        if row[at].low == "," or bound(row, at):
            return False
        if row[at].capital and row[at].low not in pack.closed:
            return True
    return False


def _before(row: list[Item], first: int, comma: int, pack: Pack) -> Phrase | None:
    first = max(first, start(row, first, comma, pack))
    while first < comma - 1 and row[first].low in pack.openers and row[first].low not in pack.determiners:
        first += 1
    if first >= comma or main_verb(row, first, comma, pack, floor=first) is not None:
        return None
    found = subject_within(row, first, comma, pack)
    if found and lacks_name(row, found.first, found.last, pack) and (name := _bare_name(row, comma + 1)):
        return Phrase(found.first, name)
    return found


def _bare_name(row: list[Item], first: int) -> int | None:
    """Where a bare name between commas ends: `the party's leader, |Karen Holm|, said`."""
    at = first
    while at < len(row) and (row[at].capital or row[at].low == "."):
        at += 1
    return at if first < at < len(row) and row[at].low == "," else None
