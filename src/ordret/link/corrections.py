"""What corrects what: a printed correction and the report it is of, and in both the figure that replaces another.

A correction says that it is one, in words that open its title or a paragraph, or in a note below a text that was mended
("An earlier version of this article"). Which report it means it seldom says: it is an earlier one of the same outlet or
agency, and the one that has most of its words, or none.
"""

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

import msgspec

from ordret.model import Amount, Article, Span
from ordret.pack import LANG

# Share of a correction's words that its report has, at the least; rare words among the candidates count more. A lead
# does not tell: what is corrected stands anywhere in a report. Swept .25 to .4 on 562 corrections put together from
# parallel articles in da nb sv en de, among 60 articles of one outlet (bench/corrections.py): .35 finds the report of
# .89 of them; where the report itself is taken away, another is taken for it in .02.
SHARE = 0.35
APART = 0.05  # by which the best has more than the next: else nobody can tell
MARKS = " :–—-.(/|"  # around the words of a head
WORD = re.compile(r"[^\W\d_]{4,}|\d+")
STEM = 8  # letters by which words are told apart, so that endings are not


@dataclass(frozen=True, slots=True)
class Correction:
    """Where an article corrects something, and the words that say so. `own`: an earlier version of itself."""

    span: Span
    words: str
    own: bool


def correction(article: Article) -> Correction | None:
    """Where an article says that it corrects something; the first place of several. From there to the end of the
    paragraph, or of the whole article where its title says so."""
    words = _words().get(article.lang)
    if words is None:
        return None
    head, earlier = words.head.search(article.text), words.earlier.search(article.text)
    found = min((m for m in (head, earlier) if m), key=lambda m: m.start(), default=None)
    if found is None or any(span.start <= found.start() < span.end for span in article.skip):
        return None
    start = article.text.rfind("\n", 0, found.start()) + 1
    own = earlier is not None and (found is earlier or earlier.start() < _end(article.text, found.end()))
    whole = not own and article.text[:start].strip() == ""
    end = len(article.text) if whole else _end(article.text, found.end())
    return Correction(Span(start, end), " ".join(found[0].split()).strip(MARKS), own)


def noted(note: str, lang: str) -> str | None:
    """The words by which a note to editors says that its report corrects an earlier version; None where it does not."""
    words = _words().get(lang)
    found = words and (words.head.search(note) or words.earlier.search(note))
    return " ".join(found[0].split()).strip(MARKS) if found else None


def _end(text: str, start: int) -> int:
    """The end of the paragraph; of a head that is a line of its own, that of the next one."""
    end = text.find("\n", start)
    if end < 0:
        return len(text)
    if text[start:end].strip(" :–—-."):
        return end
    following = re.compile(r"\S[^\n]*").search(text, end)
    return following.end() if following else len(text)


def corrected(text: str, others: Mapping[str, str]) -> tuple[str, float] | None:
    """The article that a correction is of, by its id, among the texts of those that it may be of, and the share of its
    words that are there; None where none has enough of them, or two have."""
    own, held = _stems(text), {id_: _stems(other) for id_, other in others.items()}
    frequency = Counter(stem for stems in held.values() for stem in stems)
    weight = {stem: math.log((len(held) + 10) / (frequency[stem] + 1)) for stem in own}
    total = math.fsum(weight.values()) or 1.0
    shares = sorted(
        ((math.fsum(weight[s] for s in own & stems) / total, id_) for id_, stems in held.items()), reverse=True
    )
    if not shares or shares[0][0] < SHARE or (len(shares) > 1 and shares[1][0] > shares[0][0] - APART):
        return None
    share, id_ = shares[0]
    return id_, share


def _stems(text: str) -> frozenset[str]:
    return frozenset(word.lower()[:STEM] for word in WORD.findall(text))


class Counted(NamedTuple):
    """A figure by its id, with the words that say what is counted, and those of bound, number and unit."""

    id: str
    amount: Amount
    quantity: str
    words: str


def replaced(correcting: Sequence[Counted], report: Sequence[Counted]) -> list[tuple[Counted, Counted]]:
    """The figures of a correction that replace one of the report: (new, old). Told where the correction gives both, the
    wrong one as the report has it; or where it gives one alone, and the report one alone of what is counted so."""
    found: list[tuple[Counted, Counted]] = []
    for unit in sorted({each.amount.unit.casefold() for each in correcting}):
        given = _distinct(each for each in correcting if each.amount.unit.casefold() == unit)
        held = [each for each in report if each.amount.unit.casefold() == unit]
        wrong = [each for each in given if any(_equal(each, other) for other in held)]
        right = [each for each in given if each not in wrong]
        if len(right) != 1 or len(wrong) > 1:
            continue
        old = [each for each in held if _equal(each, wrong[0])] if wrong else _alike(right[0], held)
        if len(_distinct(old)) == 1:
            found.append((right[0], old[0]))
    return found


def changed(new: Sequence[Counted], old: Sequence[Counted]) -> list[tuple[Counted, Counted]]:
    """The figures that are others in a later version of one report: what is counted is printed alike, once in each."""
    pairs: list[tuple[Counted, Counted]] = []
    for each in new:
        own = [other for other in new if _of_one(each, other)]
        theirs = [other for other in old if _of_one(each, other)]
        if len(own) == len(theirs) == 1 and not _equal(each, theirs[0]):
            pairs.append((each, theirs[0]))
    return pairs


def _of_one(left: Counted, right: Counted) -> bool:
    same = left.amount.unit.casefold() == right.amount.unit.casefold()
    return same and left.quantity.casefold() == right.quantity.casefold()


def _equal(left: Counted, right: Counted) -> bool:
    return (left.amount.low, left.amount.high) == (right.amount.low, right.amount.high)


def _distinct(figures: Iterable[Counted]) -> list[Counted]:
    """One of each amount, the first."""
    return list({(each.amount.low, each.amount.high): each for each in reversed(list(figures))}.values())


def _alike(figure: Counted, held: Sequence[Counted]) -> list[Counted]:
    """Those that count what a figure counts, by a word of five letters and more that both have."""
    words = {word for word in figure.quantity.casefold().split() if len(word) >= 5}
    return [each for each in held if words & set(each.quantity.casefold().split())]


class _Row(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    heads: dict[str, list[str]]
    earlier: dict[str, list[str]]


class _Words(NamedTuple):
    head: re.Pattern[str]
    earlier: re.Pattern[str]


@cache
def _words() -> dict[str, _Words]:
    held = msgspec.toml.decode((LANG / "corrections.toml").read_bytes(), type=_Row)
    return {lang: _Words(_head(heads), _earlier(held.earlier[lang])) for lang, heads in held.heads.items()}


def _head(words: Sequence[str]) -> re.Pattern[str]:
    """A head opens a line; behind it a colon, perhaps behind a few words, or a mark or the end of the line."""
    either = "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
    return re.compile(
        rf"^[ \t*(\[]*(?:{either})(?:[ \t]+[^\n:]{{1,60}}:|[ \t]*[)\]]|[ \t]*(?:[:–—.(/|]|$))", re.I | re.M
    )


def _earlier(words: Sequence[str]) -> re.Pattern[str]:
    return re.compile("|".join(re.escape(word) for word in sorted(words, key=len, reverse=True)), re.I)
