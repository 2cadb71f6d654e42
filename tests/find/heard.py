"""What a text says, short enough to stand beside it."""

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import NamedTuple

from ordret.find import find
from ordret.model import Article, Credit, Finding, Problem, Quotation, article_id
from ordret.pack import load


class Heard(NamedTuple):
    """A quotation: its words without a comma at the end, `/` between passages, and the speaker's name or words."""

    form: str
    words: str
    speaker: str | None


def article(lang: str, text: str, title: str | None = None) -> Article:
    return Article(article_id("a", text), "a", lang, text, "", datetime(2031, 5, 6, tzinfo=UTC), title=title)


def findings(read: Article) -> list[Finding]:
    return [row for _, row in find(read, load(read.lang)) if not isinstance(row, Problem)]


def quotations(lang: str, text: str, title: str | None = None) -> list[Quotation]:
    return [row for row in findings(article(lang, text, title)) if isinstance(row, Quotation)]


def heard(lang: str, text: str, title: str | None = None) -> list[Heard]:
    return list(_heard(quotations(lang, text, title)))


def _heard(said: list[Quotation]) -> Iterator[Heard]:
    for each in said:
        words = " / ".join(passage.text.rstrip(", ") for passage in each.words)
        speaker = (each.speaker.name or each.speaker.here.text) if each.speaker else None
        yield Heard(each.form, words, speaker)


def credits(lang: str, text: str) -> list[tuple[str, str, str]]:
    """Agency, how, and the words, of every credit."""
    return [(c.agency, c.how, c.words.text) for c in findings(article(lang, text)) if isinstance(c, Credit)]
