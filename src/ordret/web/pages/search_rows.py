"""The rows of a search: passages in their surroundings, together by statement, person or article."""

from collections.abc import Sequence
from dataclasses import dataclass

from ordret.record import Record
from ordret.search.order import Grouping
from ordret.store.search import Match
from ordret.store.words import Phrase
from ordret.view.lists.called import Named
from ordret.web import addresses
from ordret.web.pages.search_hits import Hit, hit

_TOGETHER = 3  # passages of a person or an article that are shown; the others stand behind a link
_FOLDED = 5  # other wordings of a statement that are named


@dataclass(frozen=True, slots=True)
class Other:
    """Another wording of the same statement, and who prints it."""

    address: str
    outlet: str | None
    source: str
    lang: str


@dataclass(frozen=True, slots=True)
class Row:
    """What is together: `found` passages with the words, of which `hits` are shown; `rest` leads to all of them. Of a
    statement `wordings` and `languages` are those of all that is held of it, and `others` some that are not the shown
    one. `name` is that of the person or article, in the language `lang`; None of a statement, and where nobody is
    named. Of a person found by name `found` is how often they are named, and `called` the name that was sought."""

    address: str
    by: Grouping
    name: str | None
    lang: str
    found: int
    hits: tuple[Hit, ...]
    wordings: int
    languages: tuple[str, ...]
    others: tuple[Other, ...]
    rest: str | None
    called: str | None = None


def named(each: Named) -> Row:
    """Somebody found by name, in any spelling."""
    rest = addresses.search([("speaker", each.id)])
    address, lang = addresses.person(each.id, each.name), next(iter(each.languages), "und")
    called = each.called if each.called != each.name else None
    return Row(address, "person", each.name, lang, each.count, (), 0, each.languages, (), rest, called)


def row(record: Record, group: Sequence[Match], words: Sequence[Phrase], by: Grouping, rest: str | None) -> Row | None:
    """A group as a row. None where its words stand only in what is no report."""
    few = group[:1] if by == "statement" else group[:_TOGETHER]
    hits = tuple(shown for match in few if (shown := hit(record, match, words)))
    if not hits:
        return None
    if by == "article":
        return _of_article(group, hits)
    if by == "person" and group[0].kind == "quotation":
        return _of_person(record, group, hits, rest)
    return _of_statement(record, group, hits)


def _of_statement(record: Record, group: Sequence[Match], hits: tuple[Hit, ...]) -> Row:
    first, statement = hits[0], group[0].statement
    lang = first.words.lang
    if statement is None:
        return Row(first.address, "statement", None, lang, len(group), hits, 0, (), (), None)
    held, languages = record.store.search.wordings(statement)
    beside = record.store.search.beside(statement, first.id, most=_FOLDED)
    others = tuple(Other(addresses.statement(each.id), each.outlet, each.source, each.lang) for each in beside)
    return Row(first.address, "statement", None, lang, len(group), hits, held, languages, others, None)


def _of_article(group: Sequence[Match], hits: tuple[Hit, ...]) -> Row:
    where = hits[0].origin
    address = addresses.article(where.article)
    return Row(address, "article", where.title, where.lang, len(group), hits, 0, (), (), address)


def _of_person(record: Record, group: Sequence[Match], hits: tuple[Hit, ...], rest: str | None) -> Row:
    entity = group[0].speaker
    name, lang = record.store.search.names([entity] if entity else []).get(entity or "", (None, hits[0].words.lang))
    address = addresses.person(entity, name) if entity and name else hits[0].address
    return Row(address, "person", name, lang, len(group), hits, 0, (), (), rest)
