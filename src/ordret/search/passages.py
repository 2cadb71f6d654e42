"""What of an article is shown of something found in it, and where the words stand in that."""

from collections.abc import Sequence

from ordret.model import Article, Finding, Passage, Span, passages
from ordret.store.words import Phrase, marks
from ordret.view.passages import around

_PLACES = 50  # of the words in one article that are looked at for its best passage: a page of them is enough


def of_finding(article: Article, finding: Finding) -> Passage:
    """A finding in its surroundings."""
    said = passages(finding)
    return around(article, said[0].start, said[-1].end)


def of_article(article: Article, words: Sequence[Phrase]) -> Passage | None:
    """The passage with most of the words; None if they stand only in what is not report."""
    reported = [m for m in marks(article.text, words) if not any(s.start <= m.start < s.end for s in article.skip)]
    found = dict.fromkeys(around(article, m.start, m.end) for m in reported[:_PLACES])
    return max(found, key=lambda each: sum(bool(marks(each.text, [phrase])) for phrase in words), default=None)


def marked(passage: Passage, words: Sequence[Phrase]) -> tuple[Span, ...]:
    """The places of the words in a passage, as offsets of its article."""
    return tuple(Span(m.start + passage.start, m.end + passage.start) for m in marks(passage.text, words))
