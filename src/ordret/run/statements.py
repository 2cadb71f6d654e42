"""Puts together what is one statement."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping

from ordret.link.wording.closure import closure
from ordret.model import Link
from ordret.run.people import Verdicts
from ordret.store.links import Links

LARGEST = 2000  # wordings of one statement that are looked at together

OPPOSED = frozenset({"denies", "corrects"})  # a yes to these says that two are not one


def state(links: Links, touched: Iterable[str], judged: Verdicts) -> None:
    """Say anew which wordings are one statement, wherever a link came or went. A statement is called after its
    earliest wording."""
    beside = judged_one(judged)
    seen: set[str] = set()
    for id_ in sorted(touched):
        if id_ in seen:
            continue
        ids, found = component(links.wordings.links, id_, beside)
        seen |= ids
        rows = {row.id: row for row in links.wordings.rows(sorted(ids))}
        within = {pair: value for pair, value in judged.items() if rows.keys() >= set(pair)}
        for group in closure({member: str(row.article) for member, row in rows.items()}, found, within):
            earliest = min(group, key=lambda member: (rows[member].rank, member))
            moved = {member: earliest for member in group if rows[member].statement != earliest}
            links.wordings.state(moved)


def component(
    links: Callable[[str], Iterable[Link]], id_: str, beside: Mapping[str, set[str]]
) -> tuple[set[str], set[Link]]:
    """All that hangs together with a finding by a yes, and every link among them; of a huge one a part."""
    seen, waiting, found = {id_}, [id_], set[Link]()
    while waiting and len(seen) < LARGEST:
        each = waiting.pop()
        own = [link for link in links(each) if link.relation not in OPPOSED]
        found.update(own)
        others = {other for link in own if link.verdict == "yes" for other in (link.left, link.right)}
        new = (others | beside.get(each, set())) - seen
        seen |= new
        waiting.extend(sorted(new))
    return seen, found


def judged_one(judged: Verdicts) -> dict[str, set[str]]:
    """What a person says is one with what."""
    found: dict[str, set[str]] = defaultdict(set)
    for (left, right), value in judged.items():
        if value == "yes":
            found[left].add(right)
            found[right].add(left)
    return found
