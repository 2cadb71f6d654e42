"""Puts the names of articles together: whom each means, across spellings, languages and articles."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

from ordret.link import people as linker
from ordret.model import Link, Mention, Verdict
from ordret.run import offices
from ordret.run.material import Material, start
from ordret.store.links import Links
from ordret.store.links.people import Appearance, Kept

Verdicts = Mapping[tuple[str, str], Verdict]  # the standing word on two findings, by their ids
Pairs = dict[tuple[int, int], Verdict]  # the same, by the namings that they stand for

BY = "people@1"
ALONE = "@"  # begins the key of a name that means somebody only within its article


def put_together(
    links: Links, materials: Sequence[Material], forgotten: Iterable[int], judged: Verdicts, *, at: datetime
) -> set[int]:
    """Keep whom articles name, and say anew whom all namings mean that are concerned, the forgotten ones among them;
    the namings that meant another before."""
    keys = {links.people.key(naming) for naming in forgotten} | enrol(links, materials)
    changed = resolve(links, keys, judged, at=at)
    told = offices.tell(links, links.offices.concerned({*changed, *forgotten}, [each.number for each in materials]))
    own = {each.article.id for each in materials}
    links.work.free(sorted({id_.split("-")[1] for id_ in told} - own))
    return changed


def enrol(links: Links, materials: Iterable[Material]) -> set[str]:
    """Keep whom articles name, and who is told in them by an office alone; the keys."""
    keys: set[str] = set()
    for each in materials:
        keys |= _enrolled(links, each)
        offices.stand(links, each)
    return keys


def _enrolled(links: Links, material: Material) -> set[str]:
    """Keep the names of one article; their keys."""
    together: dict[tuple[str, str], list[tuple[str, Mention]]] = defaultdict(list)
    for id_, mention in material.mentions():
        together[mention.kind, mention.name].append((id_, mention))
    appearances: list[Appearance] = []
    places: dict[str, int] = {}
    keys: set[str] = set()
    for mentions in together.values():
        key, naming = _naming(links, material, [mention for _, mention in mentions])
        appearances.append(_appearance(material, naming, mentions))
        places |= {id_: naming for id_, _ in mentions}
        keys.add(key)
    links.people.appear(material.number, appearances, places)
    return keys


def _naming(links: Links, material: Material, mentions: Sequence[Mention]) -> tuple[str, int]:
    first, lang = mentions[0], material.article.lang
    roles = tuple(sorted({mention.role for mention in mentions if mention.role}))
    key = linker.key(first.kind, first.name, lang) or f"{ALONE}{material.article.id}"
    surname = first.kind == "person" and " " not in first.name
    month = material.published[:7] if surname else ""  # a surname alone may mean another person later on
    naming = links.people.naming(key, first.kind, first.name, lang, roles, month=month)
    for role in roles:
        if name := offices.kept(role, lang):
            links.offices.hold(name, naming)
    return key, naming


def _appearance(material: Material, naming: int, mentions: Sequence[tuple[str, Mention]]) -> Appearance:
    first, last = material.days()
    id_, mention = mentions[0]
    return Appearance(naming, first, last, material.rank(start(mention)), id_, len(mentions))


def resolve(links: Links, keys: Iterable[str], judged: Verdicts, *, at: datetime) -> set[int]:
    """Say anew whom the namings of these keys mean; those namings that meant another before."""
    pairs = _pairs(links, judged)
    changed: set[int] = set()
    for block in _blocks(links, keys, pairs):
        entities = {each.number: entity for group in _groups(block, pairs) for each, entity in _called(group)}
        moved = {each.number for each in block if each.entity != entities[each.number]}
        if moved:
            links.people.assign({number: entities[number] for number in moved})
            _explain(links, block, entities, at=at)
        changed |= {each.number for each in block if each.number in moved and each.entity is not None}
    return changed


def _pairs(links: Links, judged: Verdicts) -> Pairs:
    found = ((links.people.at(left), links.people.at(right), value) for (left, right), value in judged.items())
    return {(left, right): value for left, right, value in found if left and right and left != right}


def _blocks(links: Links, keys: Iterable[str], pairs: Pairs) -> Iterable[list[Kept]]:
    """The namings of each key, with those of other keys that a person says mean the same."""
    waiting, seen = sorted(keys), set[str]()
    for key in waiting:
        if key in seen:
            continue
        block, more = [], [key]
        while more:
            each = more.pop()
            if each not in seen:
                seen.add(each)
                block.extend(links.people.block(each))
                more.extend(_beyond(links, {kept.number for kept in block}, pairs))
        yield sorted(block, key=lambda kept: kept.number)


def _beyond(links: Links, numbers: set[int], pairs: Pairs) -> Iterable[str]:
    for pair, value in pairs.items():
        if value == "yes" and not numbers.isdisjoint(pair):
            yield from (links.people.key(number) for number in pair if number not in numbers)


def _groups(block: Sequence[Kept], pairs: Pairs) -> list[list[Kept]]:
    """The linker's partition, within each key, then as people judged."""
    by_key: dict[str, list[Kept]] = defaultdict(list)
    for each in block:
        by_key[each.key].append(each)
    groups = [
        [kept[at] for at in group]
        for kept in by_key.values()
        for group in linker.together([each.naming for each in kept])
    ]
    for (left, right), value in pairs.items():
        groups = _as_judged(groups, left, right, value)
    return groups


def _as_judged(groups: list[list[Kept]], left: int, right: int, value: Verdict) -> list[list[Kept]]:
    with_left = next((group for group in groups if any(each.number == left for each in group)), None)
    with_right = next((group for group in groups if any(each.number == right for each in group)), None)
    if with_left is None or with_right is None:
        return groups
    others = [group for group in groups if group is not with_left and group is not with_right]
    if value == "yes" and with_left is not with_right:
        return [*others, with_left + with_right]
    if value == "no" and with_left is with_right:
        alone = [each for each in with_left if each.number == right]
        return [*others, [each for each in with_left if each.number != right], alone]
    return groups


def _called(group: Sequence[Kept]) -> list[tuple[Kept, str]]:
    """Each with the id of the earliest."""
    earliest = min(group, key=lambda each: each.rank)
    return [(each, earliest.mention) for each in group]


def _explain(links: Links, block: Sequence[Kept], entities: Mapping[int, str], *, at: datetime) -> None:
    """A link from each naming to the one that its entity is called after."""
    for each in block:
        links.wordings.unlink(each.mention, BY.partition("@")[0])
    by_mention = {each.mention: each for each in block}
    found = [_same(each, by_mention[entities[each.number]]) for each in block if each.mention != entities[each.number]]
    links.wordings.link(found, at=at)


def _same(each: Kept, earliest: Kept) -> Link:
    _, because = linker.same(earliest.naming, each.naming)
    return Link(earliest.mention, each.mention, "same", "yes", None, because, BY)
