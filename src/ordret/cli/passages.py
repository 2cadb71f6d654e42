"""Passages as a person reads them: who, when, where, and the words marked in their surroundings.

Every mark is more than a colour: what was said is bold, what was searched for is reversed, names are underlined.
"""

from collections.abc import Iterator, Sequence
from datetime import timedelta
from itertools import chain
from typing import TYPE_CHECKING

from ordret.cli.terminal import drawn, printable
from ordret.model import Credit, Finding, Mention, Part, Passage, Quotation, Span, When

if TYPE_CHECKING:
    from rich.console import RenderableType
    from rich.text import Text

    from ordret.model import Article
    from ordret.search import Hit

Layer = tuple[str, Sequence[Span | Passage]]
SAID, SEARCHED, NAMED, CREDITED, SKIPPED = "bold", "reverse", "underline", "italic", "dim"


def hits(found: Sequence["Hit"]) -> Iterator[bytes]:
    """Search results, those of one article under its heading, in the order of each article's best."""
    by_article: dict[str, list[Hit]] = {}
    for hit in found:
        by_article.setdefault(hit.article, []).append(hit)
    for of_one in by_article.values():
        first = of_one[0]
        place = " · ".join((day(first.published), first.outlet or first.source, first.lang))
        yield drawn(printable(first.title or "(no title)", "bold cyan"))
        yield drawn(printable(place, "cyan"))
        yield from chain.from_iterable(_hit(hit) for hit in of_one)


def _hit(hit: "Hit") -> Iterator[bytes]:
    if hit.found:
        yield drawn(indented(printable(saying(hit.found.finding) + ":", "green")))
    words = hit.found.finding.words if hit.found else ()
    yield drawn(indented(marked(hit.around, [(SAID, words), (SEARCHED, hit.marks)])))
    yield drawn(indented(printable(hit.found.id if hit.found else hit.article, "dim"))) + b"\n"


def saying(quotation: Quotation) -> str:
    """ "Asta Rønne, udenrigsminister, says (direct), via dpa"."""
    people = speakers(quotation) or "somebody unnamed"
    comma = "," if "," in people else ""
    via = f", via {', '.join(each.name for each in quotation.via)}" if quotation.via else ""
    return f"{people}{comma} {quotation.act} ({quotation.form}){via}"


def speakers(quotation: Quotation) -> str:
    """All who said it; empty where nobody is named."""
    return " and ".join(who(part) for part in (quotation.speaker, *quotation.joint) if part)


def who(part: Part) -> str:
    """The name, or the printed words where the article never names them, with the role."""
    return ", ".join(filter(None, (part.name or part.here.text, part.role)))


def day(when: When | None) -> str:
    """A day, a whole month as a month, or both ends of a range."""
    if when is None:
        return "undated"
    if when.first == when.last:
        return when.first.isoformat()
    after = when.last + timedelta(days=1)
    if when.first.day == after.day == 1 and (after - when.first).days <= 31:
        return when.first.isoformat()[:7]
    return f"{when.first} to {when.last}"


def marked(passage: Passage, layers: Sequence[Layer]) -> "Text":
    """The words of a passage with stretches of its article styled, later layers over earlier ones."""
    text = printable(passage.text)
    for style, stretches in layers:
        for stretch in stretches:
            text.stylize(style, max(stretch.start - passage.start, 0), stretch.end - passage.start)
    return text


def report(article: "Article", findings: Sequence[Finding]) -> "Text":
    """A whole text with its findings marked, and what is not report dim."""
    layers: list[Layer] = [
        (SKIPPED, article.skip),
        (NAMED, [finding.words for finding in findings if isinstance(finding, Mention)]),
        (CREDITED, [finding.words for finding in findings if isinstance(finding, Credit)]),
        (SAID, [words for finding in findings if isinstance(finding, Quotation) for words in finding.words]),
    ]
    return marked(Passage(0, len(article.text), article.text), layers)


def indented(drawing: "RenderableType") -> "RenderableType":
    from rich.padding import Padding

    return Padding(drawing, (0, 0, 0, 2))
