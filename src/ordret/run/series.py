"""Puts together the figures that are of one quantity, and says where they contradict each other."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from functools import cache, partial
from itertools import product

from ordret.link.series import rivals
from ordret.link.series.counted import Counted
from ordret.link.series.opposed import opposed
from ordret.link.series.order import SURE, Pair, pairs, within
from ordret.link.series.rivals import joined
from ordret.link.wording.closure import closure
from ordret.model import Figure, Link
from ordret.run import recounts
from ordret.run.counted import MOST, quantity
from ordret.run.material import Material
from ordret.run.people import Verdicts
from ordret.run.statements import component, judged_one
from ordret.run.stories import Merged
from ordret.store.links import Links
from ordret.store.links.figures import Held, Row
from ordret.store.links.report import unpacked
from ordret.store.links.vectors import Vector
from ordret.store.rows import packed

NAME = "figures"
BY = f"{NAME}@1"
LINKERS = (NAME, rivals.NAME, recounts.NAME)
# Reports that a report's figures are held against: of its story the latest, and some that are one report with it. Of
# reprints in a hundred papers a few will do.
REPORTS, COPIES = 8, 4
# Two reports go on in one order where their leads are so near, and of the names and numbers of both so much is shared:
# of the parallel news in two languages 7 in 10, of reports of one meeting by different hands 1 in 10 (examples/summit).
# Of reports with as many paragraphs less will do.
ALIKE, IN_STEP = (0.6, 0.55), (0.5, 0.2)
PARAGRAPHS = 6  # so many are seldom the same number by chance


def keep(links: Links, material: Material, figures: Sequence[Counted], vectors: Mapping[str, Vector]) -> None:
    """Keep an article's figures, each as yet a series of its own."""
    rows: list[Row] = []
    names: list[tuple[str, int, int, str]] = []
    for each in figures:
        held = vectors[quantity(each)]
        rank, day = material.rank(each.start), _day(each)
        rows.append(Row(each.id, material.number, held.cell, day, rank, each.id, held.number, packed(each)))
        names.extend((name, held.cell, day, each.id) for name in sorted(each.around) if day)
    links.figures.keep(rows)
    links.figures.keep_names(material.number, names)
    if len(figures) == MOST and (every := sum(1 for _ in material.standing(Figure))) > MOST:
        links.figures.leave_out(material.number, f"{every} figures; the first {MOST} are compared with other reports")


def _day(counted: Counted) -> int:
    days = counted.of or counted.printed
    return days[1].toordinal() if days else 0


def tell(
    links: Links,
    materials: Sequence[Material],
    touched: Iterable[str],
    judged: Verdicts,
    *,
    merged: Sequence[Merged] = (),
    at: datetime,
) -> None:
    """Link the figures of new articles with those of their stories, of `merged` ones, and of others, and say anew which
    are one series: theirs, those that are linked with them, and what is `touched` besides."""
    numbers = [each.number for each in materials]
    held = cache(links.figures.of_article)
    found = [*_compared(links, held, numbers, merged), *recounts.found(links, map(held, numbers))]
    links.wordings.link(found, at=at)
    own = (id_ for each in materials for id_, _ in each.standing(Figure))
    _state(links, {*own, *touched, *(end for link in found for end in (link.left, link.right))}, judged)


def _compared(
    links: Links, held: Callable[[int], Held], numbers: Sequence[int], merged: Sequence[Merged]
) -> Iterator[Link]:
    """The links between the figures of articles and those of other reports, each two reports once; and within each."""
    seen: set[tuple[int, int]] = set()
    for number in numbers:
        if held(number).figures:
            yield from _within(held(number))
    for number, other in _beside(links, numbers, merged):
        both = min(number, other), max(number, other)
        if both not in seen and held(number).figures and held(other).figures:
            seen.add(both)
            copy = other in links.figures.one_report(number)
            alike = copy or _alike(links, held(number), held(other))
            yield from _between(held(number), held(other), alike=alike, one_report=copy)


def _beside(links: Links, numbers: Sequence[int], merged: Sequence[Merged]) -> Iterator[tuple[int, int]]:
    """Each report with those it is held against."""
    for number in numbers:
        others = [*links.figures.one_report(number)[:COPIES], *links.figures.in_story(number, REPORTS)]
        yield from ((number, other) for other in dict.fromkeys(others))
    for ones, others in merged:
        yield from product(ones, others)


def _within(own: Held) -> Iterator[Link]:
    """The links between the figures of one report."""
    cosines = own.vectors @ own.vectors.T
    yield from (_link(own, own, pair, one_report=True) for pair in within(own.figures, cosines))
    yield from (_rivals(own, own, pair, one_report=True) for pair in rivals.within(own.figures, cosines))


def _between(own: Held, other: Held, *, alike: bool, one_report: bool) -> Iterator[Link]:
    """The links between the figures of two reports, the earlier one's first."""
    left, right = sorted((own, other), key=lambda each: each.rank)
    one_report = one_report or (alike and left.figures[0].printed == right.figures[0].printed)
    cosines = left.vectors @ right.vectors.T
    found = pairs(left.figures, right.figures, cosines, report=alike)
    yield from (_link(left, right, pair, one_report=one_report) for pair in found)
    if not one_report:
        met = {(pair.left, pair.right) for pair in found}
        claims = rivals.between(left.figures, right.figures, cosines)
        yield from (_rivals(left, right, pair) for pair in claims if (pair.left, pair.right) not in met)


def _alike(links: Links, one: Held, other: Held) -> bool:
    """Whether two reports are as alike as translations, though too short for lineage to tell."""
    left, right = (links.reports.member(each.article) for each in (one, other))
    if left is None or right is None:
        return False
    ours, theirs = (unpacked(each.body) for each in (left, right))
    signs, others = ours.names | ours.numbers, theirs.names | theirs.numbers
    count, same = one.figures[0].paragraphs, one.figures[0].paragraphs == other.figures[0].paragraphs
    lead, shared = IN_STEP if same and count >= PARAGRAPHS else ALIKE
    return float(left.vector @ right.vector) >= lead and len(signs & others) >= shared * len(signs | others)


def _link(left: Held, right: Held, pair: Pair, *, one_report: bool) -> Link:
    one, other = left.figures[pair.left], right.figures[pair.right]
    ends = partial(Link, one.id, other.id, score=round(pair.score, 3), by=BY)
    if not pair.one:
        return ends(relation="contradicts", verdict="no", because=f"“{one.told}” and “{other.told}”: {pair.because}")
    found = opposed(one, other, one_report=one_report)
    if found.verdict is None:
        return ends(relation="same", verdict="yes", because=pair.because)
    return ends(relation="contradicts", verdict=found.verdict, because=found.because)


def _rivals(left: Held, right: Held, pair: rivals.Rivals, *, one_report: bool = False) -> Link:
    """The link between two claims of one quantity."""
    one, other = left.figures[pair.left], right.figures[pair.right]
    found = opposed(one, other, one_report=one_report, rivals=True)
    if found.verdict is None:
        return Link(one.id, other.id, "same", "yes", SURE, pair.because, rivals.BY)
    return Link(one.id, other.id, "contradicts", found.verdict, SURE, found.because, rivals.BY)


def _state(links: Links, touched: Iterable[str], judged: Verdicts) -> None:
    """Say anew which figures are one series, wherever a link came or went. A series is called after its earliest."""
    beside = judged_one(judged)
    seen: set[str] = set()
    for id_ in sorted(touched):
        if id_ in seen:
            continue
        ids, found = component(partial(_ones, links), id_, beside)
        seen |= ids
        rows = links.figures.rows(sorted(ids))
        within_ids = {pair: value for pair, value in judged.items() if rows.keys() >= set(pair)}
        told = [link for link in found if link.by == BY]
        groups = closure({member: str(row.article) for member, row in rows.items()}, told, within_ids)
        homes = {member: row.article for member, row in rows.items()}
        for group in joined(groups, [link for link in found if link.by != BY], within_ids, homes):
            earliest = min(group, key=lambda member: (rows[member].rank, member))
            links.figures.state({member: earliest for member in group if rows[member].series != earliest})


def _ones(links: Links, id_: str) -> list[Link]:
    """The links of a figure, each saying whether the two are of one quantity, though they contradict each other."""
    found = (link for link in links.wordings.links(id_) if link.by.partition("@")[0] in LINKERS)
    return [replace(link, verdict="yes" if (link.score or 0.0) >= SURE else "no") for link in found]
