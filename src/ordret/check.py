"""Does every passage still stand in its article?"""

from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256

from ordret.model import Article, Passage, article_id, finding_id
from ordret.store import Store
from ordret.view.passages import places


@dataclass(frozen=True, slots=True)
class Wrong:
    """Something kept that does not hold: its id, and what is wrong with it."""

    id: str
    what: str


@dataclass(frozen=True, slots=True)
class Checked:
    """How many passages were cut again from their articles, and what does not hold."""

    passages: int
    wrong: tuple[Wrong, ...]


def check(store: Store) -> Checked:
    """Cut every passage again and compare code point by code point; take every digest again."""
    wrong = list(_wrong_bytes(store))
    passages = 0
    for problem in store.problems():
        version = store.version(problem.article) if problem.article and problem.words else None
        if version is not None:
            passages += 1
            wrong.extend(_wrong_passages(version.article, f"problem in {version.article.id}", list(places(problem))))
    for version in store.versions():
        article = version.article
        wrong.extend(_wrong_article(article))
        for found in store.findings_of(article.id):
            cut = list(places(found.finding))
            passages += len(cut)
            wrong.extend(_wrong_passages(article, found.id, cut))
            if finding_id(found.finding) != found.id:
                wrong.append(Wrong(found.id, f"its passages make it {finding_id(found.finding)}"))
    return Checked(passages, tuple(wrong))


def _wrong_bytes(store: Store) -> Iterator[Wrong]:
    for digest, data in store.raw():
        if data is None or sha256(data).hexdigest() != digest:
            yield Wrong(digest, "the kept bytes are not those that were delivered")


def _wrong_article(article: Article) -> Iterator[Wrong]:
    if article_id(article.source, article.text) != article.id:
        yield Wrong(article.id, "the kept text is not the one that its id was made of")
    for span in article.skip:
        if span.end > len(article.text):
            yield Wrong(article.id, f"{span.start}:{span.end} of what is not report lies outside the text")


def _wrong_passages(article: Article, id_: str, cut: list[tuple[str, Passage]]) -> Iterator[Wrong]:
    for field, passage in cut:
        if not 0 <= passage.start < passage.end or article.text[passage.start : passage.end] != passage.text:
            yield Wrong(id_, f"{field} {passage.start}:{passage.end} is not {passage.text!r} in the article")
