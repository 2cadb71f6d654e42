"""Search: quotations with the words first, then what else articles say with them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, cast

from ordret.model import Article, Passage, Quotation, Span, When
from ordret.search.look import MOST, of_kind
from ordret.search.order import ordered, ranked
from ordret.search.passages import marked, of_article, of_finding
from ordret.store import Found, Store
from ordret.store.search import Match, Where
from ordret.store.words import Phrase

HitKind = Literal["quotation", "article"]


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


def search(store: Store, words: Sequence[Phrase], where: Where, *, kind: HitKind | None, limit: int) -> Iterator[Hit]:
    """What has all the words; best first, or newest first where so many have them that only the last added are looked
    at. A filter on the speaker leaves only quotations."""
    found, where = 0, store.search.placed(where)
    for each in ("quotation", "article") if kind is None else (kind,):
        held = of_kind(store.search, words, where, kind=each, most=max(MOST, limit))
        for match in ordered(ranked(held), "best")[: limit - found]:
            found += match.kind == "quotation"
            yield from _hit(store, match, words)


def _hit(store: Store, match: Match, words: Sequence[Phrase]) -> Iterator[Hit]:
    article = store.search.article(match.article)
    if match.kind == "quotation":
        found = cast("Found[Quotation]", store.search.finding(match.number))
        yield _of(article, of_finding(article, found.finding), words, found)
    elif (passage := of_article(article, words)) is not None:
        yield _of(article, passage, words, None)


def _of(article: Article, passage: Passage, words: Sequence[Phrase], found: Found[Quotation] | None) -> Hit:
    return Hit(
        article=article.id,
        source=article.source,
        outlet=article.outlet,
        lang=article.lang,
        published=article.published,
        title=article.title,
        around=passage,
        marks=marked(passage, words),
        found=found,
    )
