"""A stage: one pure reading of one article, with its name, version and what it builds on."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from ordret.find.layout import Paragraph
from ordret.find.sentences import Sentences
from ordret.model import Article, Finding, Problem
from ordret.names import Names
from ordret.pack import Pack

Row = Finding | Problem


@dataclass(frozen=True, slots=True)
class Reading:
    """All that a stage may know: the article, its language's pack, its paragraphs, the names in them, its sentences
    taken apart, and what was found so far."""

    article: Article
    pack: Pack
    paragraphs: tuple[Paragraph, ...]
    names: Names
    sentences: Sentences
    found: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class Stage:
    """`explanation` is what a reader sees under "How was this found?". A changed rule raises `version`."""

    name: str
    version: int
    after: tuple[str, ...]
    run: Callable[[Reading], Iterator[Row]]

    @property
    def explanation(self) -> str:
        return " ".join((self.run.__doc__ or "").split())


def stage(
    name: str, *, version: int, after: Sequence[str] = ()
) -> Callable[[Callable[[Reading], Iterator[Row]]], Stage]:
    """Makes a stage of a pure function from a reading to its findings."""

    def declare(run: Callable[[Reading], Iterator[Row]]) -> Stage:
        return Stage(name, version, tuple(after), run)

    return declare
