"""Search: quotations with the words first, then what else articles say with them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from ordret.model import Article, Passage, Quotation, Span, When
from ordret.store import Filter, Found, Store
from ordret.store.words import Phrase, marks
from ordret.view.passages import around

HitKind = Literal["quotation", "article"]

_PLACES = 50  # of the words in one article that are looked at for its best passage: a page of them is enough


@dataclass(frozen=True, slots=True)
class Hit:
    """A quotation, or a passage of an article (`found` is None), with its surroundings.

    `marks` are the places of the searched words within `around`, as offsets of the article.
    """

    article: str
    source: str
    outlet: str | None
    lang: str
    published: When | None
    title: str | None
    around: Passage
    marks: tuple[Span, ...]
    found: Found[Quotation] | None


def search(store: Store, words: Sequence[Phrase], where: Filter, *, kind: HitKind | None, limit: int) -> Iterator[Hit]:
    """What has all the words. A filter on speaker or form leaves only quotations."""
    found = 0
    if kind != "article":
        for quotation in store.quotations_with(words, where, limit=limit):
            found += 1
            yield _of_quotation(store, quotation, words)
    if kind != "quotation" and not where.speaker and not where.form:
        versions = store.articles_with(words, where, limit=limit - found)
        yield from (hit for version in versions for hit in _of_article(version.article, words))


def _of_quotation(store: Store, found: Found[Quotation], words: Sequence[Phrase]) -> Hit:
    version = store.version(found.finding.article)
    assert version is not None  # a finding cannot be kept without its article: a foreign key
    said = found.finding.words
    passage = around(version.article, said[0].start, said[-1].end)
    return _hit(version.article, passage, words, found)


def _of_article(article: Article, words: Sequence[Phrase]) -> Iterator[Hit]:
    """The passage with most of the words; none if they stand only in what is not report."""
    reported = [m for m in marks(article.text, words) if not any(s.start <= m.start < s.end for s in article.skip)]
    passages = dict.fromkeys(around(article, m.start, m.end) for m in reported[:_PLACES])
    if passages:
        best = max(passages, key=lambda passage: sum(bool(marks(passage.text, [phrase])) for phrase in words))
        yield _hit(article, best, words, None)


def _hit(article: Article, passage: Passage, words: Sequence[Phrase], found: Found[Quotation] | None) -> Hit:
    places = tuple(Span(m.start + passage.start, m.end + passage.start) for m in marks(passage.text, words))
    return Hit(
        article=article.id,
        source=article.source,
        outlet=article.outlet,
        lang=article.lang,
        published=article.published,
        title=article.title,
        around=passage,
        marks=places,
        found=found,
    )
