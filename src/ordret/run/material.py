"""What the linkers are given of an article: itself, what was found in it, and its place among others."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date

from ordret.model import Article, Finding, Mention, passages
from ordret.store import FindingT, Found, Store

UNKNOWN = "9999"  # sorts after every day


@dataclass(frozen=True, slots=True)
class Material:
    """An article by its number, with its findings; one that is not current is only to be taken out."""

    number: int
    article: Article
    current: bool
    found: tuple[Found[Finding], ...]

    @property
    def published(self) -> str:
        """When it was published, so that strings sort as times do; the day where no time is known."""
        if at := self.article.published_at:
            return at.astimezone(UTC).strftime("%Y-%m-%d %H:%M:%S")
        return self.article.published.first.isoformat() if self.article.published else UNKNOWN

    def rank(self, start: int = 0) -> str:
        """Orders the members of a group: by publication, then article, then place."""
        return f"{self.published} {self.article.id} {start:09}"

    def days(self) -> tuple[date, date] | tuple[None, None]:
        """First and last day of publication."""
        when = self.article.published
        return (when.first, when.last) if when else (None, None)

    def mentions(self) -> Iterator[tuple[str, Mention]]:
        """Its mentions by id, in order."""
        return ((found.id, found.finding) for found in self.found if isinstance(found.finding, Mention))

    def standing(self, kind: type[FindingT]) -> Iterator[tuple[str, FindingT]]:
        """Its findings of a kind by id, in order, without what a person withdrew."""
        for found in self.found:
            if isinstance(found.finding, kind) and found.current:
                yield found.id, found.finding


def material(store: Store, number: int) -> Material:
    """The article of a number, with what was found in it."""
    id_ = store.links.work.ids([number])[number]
    version = store.version(id_)
    assert version is not None  # its id was just read
    found = tuple(store.findings_of(id_)) if version.current else ()
    return Material(number, version.article, version.current, found)


def storable(text: str) -> str:
    """A text with question marks for half surrogate pairs, which no JSON holds."""
    return text.encode("utf-8", "replace").decode()


def start(finding: Finding) -> int:
    """Where a finding begins."""
    return passages(finding)[0].start
