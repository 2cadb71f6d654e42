"""An address of every page, with something on it."""

from collections.abc import Callable, Mapping

from ordret.record import Record
from ordret.web import addresses


def _remark(record: Record) -> str:
    """The statement that most reports carry."""
    return max(record.statements(), key=lambda each: len(each.quotations)).id


def _biggest(record: Record) -> str:
    """The story with most articles."""
    return record.lists.stories(limit=1).rows[0].id


OF: Mapping[str, Callable[[Record], str]] = {
    "article": lambda record: addresses.article(record.articles()[0].article.id),
    "coverage": lambda _: addresses.coverage(),
    "person": lambda record: addresses.person(record.lists.people(limit=1).rows[0].id, "anybody"),
    "people": lambda _: addresses.people(),
    "conflicts": lambda _: addresses.conflicts(),
    "demands": lambda _: addresses.demands(),
    "figure": lambda record: addresses.figure(max(record.series(), key=lambda each: len(each.counts)).id),
    "figures": lambda _: addresses.figures(),
    "languages": lambda _: addresses.languages(),
    "story_demands": lambda record: addresses.story_demands(record.demands()[0].id),
    "start": lambda _: addresses.start(),
    "search": lambda _: addresses.search([("q", "transponder")]),
    "statement": lambda record: addresses.statement(_remark(record)),
    "statement_lineage": lambda record: addresses.statement_lineage(_remark(record)),
    "stories": lambda _: addresses.stories(),
    "story": lambda record: addresses.story(_biggest(record)),
    "story_lineage": lambda record: addresses.story_lineage(_biggest(record)),
}
