"""What of a figure is compared with others."""

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence

from ordret.amount import counts, number_words
from ordret.link import people as names
from ordret.link.people.lands import land
from ordret.link.series.bounds import bounds
from ordret.link.series.claims import holds_against
from ordret.link.series.counted import COUNT, Counted, Days, measure
from ordret.link.series.scopes import scopes
from ordret.link.wording.signs import STEM
from ordret.model import Amount, Figure, Part, When
from ordret.run.material import Material, storable

END = re.compile(r"\n|[.!?][”“»«\"’)]*\s+(?=\W*[A-ZÆØÅÄÖÜ])")  # of a sentence, nearly
LINES = re.compile(r"\s*\n\s*(?=\S)")  # between two paragraphs
LONGEST = 400  # code points of a sentence to either side of a figure
WORD = re.compile(r"[^\W\d_]{3,}")
ENCODED = 8  # words of a quantity that are encoded: those behind them tell of something else
MOST = 80  # figures of a report that are compared, the first ones: tables have hundreds, and no other report has those


def quantity(figure: Counted) -> str:
    """What is encoded of a figure."""
    return " ".join(figure.quantity.split()[:ENCODED])


def counted(material: Material) -> list[Counted]:
    """The figures of an article as they are compared, in order."""
    held = sorted(material.standing(Figure), key=lambda each: (each[1].words.start, each[0]))[:MOST]
    laid = _Laid(material, [figure for _, figure in held])
    return [laid.counted(id_, at) for at, (id_, _) in enumerate(held)]


class _Laid:
    """An article laid out: its figures, and the names in it, by place."""

    def __init__(self, material: Material, figures: Sequence[Figure]) -> None:
        self._article = material.article
        self._figures = figures
        self._starts = [each.words.start for each in figures]
        self._counts: dict[tuple[int, int], tuple[str, ...]] = {}
        self._lines = [0, *(found.end() for found in LINES.finditer(self._article.text))]
        mentions = sorted((each.words.start, each.kind, each.name) for _, each in material.mentions())
        self._places = [start for start, _, _ in mentions]
        self._names = [(names.key(kind, name, self._article.lang), name) for _, kind, name in mentions]

    def counted(self, id_: str, at: int) -> Counted:
        """The figure at a place in the row of them."""
        figure, article = self._figures[at], self._article
        start, end = _sentence(article.text, figure.words.start, figure.words.end)
        beside = [each for each in self._within(start, end) if each is not figure]
        told, bound = printed(figure, article.lang)
        kind, factor = measure(figure.amount.unit)
        return Counted(
            id=id_,
            article=article.id,
            lang=article.lang,
            told=told,
            bound=bound,
            unit=figure.amount.unit,
            measure=kind,
            bounds=bounds(figure.amount, factor),
            quantity=clean(figure.quantity.text),
            names=self._named(figure.quantity.start, figure.quantity.end),
            around=frozenset(self._named(start, end)),
            number=_value(figure.amount),
            values=self._values(start, end),
            stems=_stems(article.text[start:end]),
            scopes=self._scopes(figure, beside, (start, end)),
            givers=givers(figure.given_by, article.lang) if figure.given_by else frozenset(),
            given_by=clean(figure.given_by.name or figure.given_by.here.text) if figure.given_by else None,
            of=_days(figure.as_of),
            printed=_days(article.published),
            place=self._place(figure.words.start),
            paragraphs=len(self._lines),
            start=figure.words.start,
            called=_called(figure.given_by) if figure.given_by else None,
            sentence=start,
            counts=figure.quantity.start,
            again=holds_against(self._ahead(figure, beside, start), article.lang),
        )

    def _ahead(self, figure: Figure, beside: Sequence[Figure], start: int) -> str:
        """What of its sentence stands between the figure before it and its number."""
        before = max([start, *(each.words.end for each in beside if each.words.end <= figure.words.start)])
        return self._article.text[before : figure.words.end]

    def _place(self, start: int) -> float:
        """How far into the report a place is, by its paragraphs: translations keep them, and differ in length."""
        at = bisect_left(self._lines, start + 1) - 1
        end = self._lines[at + 1] if at + 1 < len(self._lines) else len(self._article.text)
        return (at + (start - self._lines[at]) / max(end - self._lines[at], 1)) / len(self._lines)

    def _within(self, start: int, end: int) -> Sequence[Figure]:
        return self._figures[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def _named(self, start: int, end: int) -> Mapping[str, str]:
        """The names in a stretch, as printed, by the keys that they have in every language."""
        found = self._names[bisect_left(self._places, start) : bisect_left(self._places, end)]
        return {key: clean(name) for key, name in found if key}

    def _values(self, start: int, end: int) -> tuple[str, ...]:
        """The numbers of a sentence, whether they are figures or not."""
        if (start, end) not in self._counts:
            found = counts(self._article.text[start:end], number_words(self._article.lang))
            self._counts[start, end] = tuple(f"{each.value:g}" for each in found if not each.year)
        return self._counts[start, end]

    def _scopes(self, figure: Figure, beside: Sequence[Figure], sentence: tuple[int, int]) -> frozenset[str]:
        start, end = figure.words.start, figure.words.end
        before = max([sentence[0], *(each.words.end for each in beside if each.words.end <= start)])
        behind = min([sentence[1], *(each.words.start for each in beside if each.words.start >= end)])
        last = max(end, min(figure.quantity.end, behind))
        return scopes(self._article.text, start, last, before=before, behind=behind, lang=self._article.lang)


def printed(figure: Figure, lang: str) -> tuple[str, str]:
    """The number of a figure with its bound, as printed, and the bound alone: ("over 90.000", "over")."""
    words, unit = clean(figure.words.text), clean(figure.amount.unit)
    if measure(figure.amount.unit)[0] == COUNT and words.endswith(f" {unit}"):
        words = words.removesuffix(unit).rstrip()
    found = list(counts(words, number_words(lang)))
    if not found:
        return words, ""
    ahead, behind = words[: found[0].start].strip(), words[found[-1].end :].strip()
    open_ = figure.amount.low is None or figure.amount.high is None
    return words, (ahead or behind or words) if open_ else ""


def givers(part: Part, lang: str) -> frozenset[str]:
    """Keys of whoever gives a figure, the same in every language: a name's, and the country's that they speak for."""
    kind = part.kind if part.kind in ("person", "body", "place") else None
    words = f"{part.name or part.here.text} {part.role or ''}".split()
    lands = (found for word in words if (found := land(word.strip(",.;:()"), lang)))
    keys = [names.key(kind, part.name, lang)] if kind and part.name else []
    return frozenset([*(key for key in keys if key and kind != "place"), *(f"land {each}" for each in lands)])


def _called(part: Part) -> str | None:
    """What tells whoever gives a figure from others in the report; None for one who may be any of them ("she")."""
    unknown = part.name is None and part.kind in ("person", "anonymous")
    return None if unknown else clean(part.name or part.here.text).lower()


def clean(text: str) -> str:
    """In one line, and storable."""
    return " ".join(storable(text).split())


def _sentence(text: str, start: int, end: int) -> tuple[int, int]:
    """Where the sentence of a figure begins and ends."""
    low, high = max(0, start - LONGEST), min(len(text), end + LONGEST)
    begins = [found.end() for found in END.finditer(text, low, start)]
    ends = END.search(text, end, high)
    return max([low, *begins]), ends.start() if ends else high


def _value(amount: Amount) -> str:
    return f"{amount.high if amount.low is None else amount.low:g}"


def _stems(text: str) -> frozenset[str]:
    return frozenset(clean(found[0]).lower()[:STEM] for found in WORD.finditer(text))


def _days(when: When | None) -> Days | None:
    return (when.first, when.last) if when else None
