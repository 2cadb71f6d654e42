"""Where reports differ: two and two, side by side."""

from dataclasses import dataclass
from typing import get_args

from ordret.record import Record
from ordret.record.kept import article_of
from ordret.view.conflicts import ConflictKind
from ordret.web import addresses
from ordret.web.asked import Asked
from ordret.web.pages.choices import Choice, choices
from ordret.web.pages.opposed import Differing, differing
from ordret.web.pages.page import Page

KINDS: tuple[ConflictKind, ...] = get_args(ConflictKind)


@dataclass(frozen=True, slots=True)
class ConflictsPage:
    """Where reports differ, the newest first. `story` and `of` are the addresses of the story, and the statement or
    series, to which the list is kept; `every` that of all stories."""

    kinds: tuple[Choice, ...]
    story: str | None
    of: str | None
    every: str
    rows: tuple[Differing, ...]
    next: str | None


def conflicts(asked: Asked) -> ConflictsPage:
    """Where reports differ: figures of one quantity that do not agree, a claim and who denies it, wordings of one
    statement with another number or a "not" more or less. Whether both cannot hold, or only differ, is said."""
    kind, story, own = asked.of("kind", KINDS), asked.one("story"), asked.one("of")
    group = group_of(asked.record, own) if own else None
    listed = asked.record.lists.conflicts(kind, story=story, group=group, after=asked.after, limit=asked.rows)
    return ConflictsPage(
        kinds=choices(asked, "kind", KINDS),
        story=addresses.story(story) if story else None,
        of=addresses.found(own) if own else None,
        every=addresses.conflicts([("kind", kind or "")]),
        rows=tuple(row for each in listed.rows if (row := differing(asked.record, each))),
        next=asked.more(listed.next),
    )


PAGE = Page("conflicts", "/conflicts", conflicts, asks=("kind", "story", "of"), rows=20)


def group_of(record: Record, finding: str) -> str:
    """The statement or series that a finding is of. Raises RecordError where there is no such finding."""
    article = article_of(record.show(finding))
    return record.store.groups(article).get(finding, finding)
