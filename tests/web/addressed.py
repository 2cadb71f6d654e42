"""An address of every page, with something on it."""

from collections.abc import Callable, Mapping

from ordret.record import Record
from ordret.web import addresses


def _remark(record: Record) -> str:
    """The statement that most reports carry."""
    return max(record.statements(), key=lambda each: len(each.quotations)).id


OF: Mapping[str, Callable[[Record], str]] = {
    "article": lambda record: addresses.article(record.articles()[0].article.id),
    "languages": lambda _: addresses.languages(),
    "statement": lambda record: addresses.statement(_remark(record)),
}
