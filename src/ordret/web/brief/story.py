"""A story as a brief: what is told day by day, what is counted, where reports differ, what stays open."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import chain, islice
from typing import cast

from ordret.model import Decision, Figure, Meeting, Quotation
from ordret.store import Found, Store
from ordret.view.occasions import meetings
from ordret.view.stories import title_of
from ordret.web import addresses
from ordret.web.asked import Asked
from ordret.web.brief import lines
from ordret.web.brief.lines import Line
from ordret.web.pages.story import Item, StoryPage, story
from ordret.web.pages.told import story_at


@dataclass(frozen=True, slots=True)
class Against:
    """Two that differ, the earlier one first. `strict`: both cannot hold."""

    strict: bool
    left: Line
    right: Line


@dataclass(frozen=True, slots=True)
class StoryBrief:
    """A story in lines with sources: `page` says how much of it there is, `title` where its title is printed. `next` is
    the address of the brief that goes on, None at the end, and `part` whether this is one that does, of days alone;
    `more` names the lists that are cut, since they are longer than was asked for."""

    page: StoryPage
    title: Line
    days: tuple[Line, ...]
    figures: tuple[Line, ...]
    conflicts: tuple[Against, ...]
    demands: tuple[Line, ...]
    more: frozenset[str]
    part: bool
    next: str | None

    def lines(self) -> Iterator[Line]:
        """All of them, in the order in which they are read."""
        differing = chain.from_iterable((each.left, each.right) for each in self.conflicts)
        return chain([self.title], self.days, self.figures, differing, self.demands)


def brief(asked: Asked) -> StoryBrief:
    """A story's brief; what goes on after the first part has no more than the days."""
    page, told = story(asked), story_at(asked.record, asked.key)
    days = tuple(chain.from_iterable(_told(asked.record.store, row) for row in page.rows))
    whole = StoryBrief(
        page=page,
        title=_titled(asked.record.store, told.articles, page.title),
        days=days,
        figures=(),
        conflicts=(),
        demands=(),
        more=frozenset(),
        part=bool(asked.after),
        next=addresses.twin(page.next, "md") if page.next else None,
    )
    return whole if whole.part else _with_lists(asked, whole, told.articles)


def _with_lists(asked: Asked, brief: StoryBrief, articles: Iterable[str]) -> StoryBrief:
    store, lists, limit = asked.record.store, asked.record.lists, asked.rows
    figures = list(islice(_figures(store, articles), limit + 1))
    conflicts = lists.conflicts(story=brief.page.id, limit=limit)
    demands = lists.demands(brief.page.id, open_only=True, limit=limit)
    cut = {"figures": len(figures) > limit, "conflicts": conflicts.next, "demands": demands.next}
    asking = (
        replace(lines.side(store, d.id), what=d.kind, deadline=d.deadline, reports=d.wordings) for d in demands.rows
    )
    return replace(
        brief,
        figures=tuple(sorted(figures[:limit], key=lambda line: line.what or "")),
        conflicts=tuple(
            Against(each.strict, lines.side(store, each.left), lines.side(store, each.right)) for each in conflicts.rows
        ),
        demands=tuple(asking),
        more=frozenset(name for name, further in cut.items() if further),
    )


def _titled(store: Store, articles: Iterable[str], title: str) -> Line:
    """The earliest report with the title of the story."""
    held = (store.article(id_) for id_ in articles)
    return lines.report(store, next(article for article in held if title_of(article) == title))


def _told(store: Store, row: Item) -> Iterator[Line]:
    """An entry of the timeline; nothing where it is found no more, which the next linking will learn."""
    if row.kind == "report":
        yield lines.report(store, store.article(row.id))
        return
    found = store.found(row.id)
    match found:
        case None:
            return
        case Found(finding=Quotation()):
            said = cast("Found[Quotation]", found)
            yield lines.statement(store, said, reports=row.wordings, when=row.when)
        case Found(finding=Decision()):
            yield lines.decision(store, cast("Found[Decision]", found), when=row.when)
        case _:
            held = meetings(store, store.groups(found.finding.article).get(found.id, found.id))
            yield lines.meeting(store, held or [cast("Found[Meeting]", found)], when=row.when)


def _figures(store: Store, articles: Iterable[str]) -> Iterator[Line]:
    """What the reports count or measure: of one quantity every claim once, by the earliest report that has it."""
    seen = set[object]()
    for article in articles:
        groups = store.groups(article)
        for found in store.findings_of(article):
            if not found.current or not isinstance(found.finding, Figure):
                continue
            line = lines.figure(store, cast("Found[Figure]", found), reports=1)
            claim = groups.get(found.id, found.id), found.finding.amount, line.who[:1]
            if claim not in seen:
                seen.add(claim)
                yield line
