"""How well wordings of one statement meet over languages: news translated line by line, quotations of one line against
each other and, as what must stay apart, against all others of the same report and of all other reports.

Two ways of taking the quotations: as the finders find them in each language's article; and, past the finders, the words
between quotation marks of a line.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from itertools import combinations
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from bench.texts import rows
from ordret import pack
from ordret.find import find
from ordret.link.meaning import meaning
from ordret.link.people import key
from ordret.link.wording.closure import closure
from ordret.link.wording.compare import NEAR, Wording, compare
from ordret.link.wording.shared import raised
from ordret.link.wording.signs import Named, signs
from ordret.model import Article, Link, Mention, Quotation, article_id, finding_id

LANGS = ("da", "nb", "sv", "en", "de")
NEVER = datetime(2000, 1, 1, tzinfo=UTC)
MARKED = re.compile('[“”„"«»]([^“”„"«»]{3,}?)[“”„"«»]')
# Reports of the data that tell of one event, and quote the same words of it: what joins them is not counted.
ONE_EVENT = ({"bbc.381736", "reuters.218861"}, {"rt.com.91337", "reuters.218932"})

Embed = Callable[[Sequence[str]], NDArray[np.float32]]


@dataclass(frozen=True, slots=True)
class Line:
    """A wording with the line of the data that holds it; `report` names the article in all languages, `half` is 0 or 1
    by turns of the reports."""

    wording: Wording
    report: str
    line: int
    half: int


@dataclass(frozen=True, slots=True)
class Figures:
    """Pairs of two languages: `precision` of those that share a statement, `recall` of lines with one in both."""

    pairs: int
    wrong: int
    lines: int
    met: int

    @property
    def precision(self) -> float:
        return 1 - self.wrong / max(self.pairs, 1)

    @property
    def recall(self) -> float:
        return self.met / max(self.lines, 1)


def found(path: Path, embed: Embed, langs: Sequence[str] = LANGS) -> list[Line]:
    """The quotations that the finders find in the reports, as wordings."""
    lines = [line for report in _reports(path) for lang in langs for line in _found(*report, lang)]
    return _embedded(lines, embed)


def between_marks(path: Path, embed: Embed, langs: Sequence[str] = LANGS) -> list[Line]:
    """The words between quotation marks of each line as one wording, with the speaker that the finders find there."""
    lines = [line for report in _reports(path) for lang in langs for line in _marked(*report, lang)]
    return _embedded(lines, embed)


def _reports(path: Path) -> Iterator[tuple[str, list[dict[str, str]], int]]:
    reports: dict[str, list[dict[str, str]]] = defaultdict(list)
    for row in rows(path):
        reports[row["doc"]].append(row)
    yield from ((name, held, at % 2) for at, (name, held) in enumerate(reports.items()))


def _article(name: str, held: list[dict[str, str]], lang: str) -> tuple[Article, list[int]]:
    """A report in one language, a paragraph for each line, with where each line begins."""
    texts = [row[lang] for row in held]
    text = "\n\n".join(texts)
    starts = [sum(len(t) + 2 for t in texts[:at]) for at in range(len(texts))]
    return Article(article_id(name + lang, text), name, lang, text, "", NEVER, title=texts[0]), starts


def _found(name: str, held: list[dict[str, str]], half: int, lang: str) -> Iterator[Line]:
    article, starts = _article(name, held, lang)
    findings = [row for _, row in find(article, pack.load(lang))]
    mentions = [row for row in findings if isinstance(row, Mention)]
    for row in findings:
        if isinstance(row, Quotation):
            line = sum(start <= row.words[0].start for start in starts) - 1
            yield Line(wording(row, article, mentions), name, int(held[line]["n"]), half)


def wording(row: Quotation, article: Article, mentions: Sequence[Mention]) -> Wording:
    """A quotation as it is compared, its vector not yet known; speakers are who shares a key, no finer."""
    text = " … ".join(words.text for words in row.words)
    names = frozenset(_named(row, article, mentions))
    who = _speaker(row, article.lang)
    held = signs(text, pack.load(article.lang), names)
    none = np.zeros(0, np.float32)
    return Wording(finding_id(row), article.id, article.lang, text, row.form, row.act, who, None, None, held, none)


def _speaker(row: Quotation, lang: str) -> str | None:
    """A person's key. A body or a place counts as nobody known: one report has "Moscow", the other its minister."""
    who = row.speaker
    return key("person", who.name, lang) if who and who.name and who.kind == "person" else None


def _named(row: Quotation, article: Article, mentions: Sequence[Mention]) -> Iterator[Named]:
    for mention in mentions:
        at = mention.words
        within = any(words.start <= at.start and at.end <= words.end for words in row.words)
        if within and (held := key(mention.kind, mention.name, article.lang)):  # else it means somebody only here
            yield mention.kind, held


def _marked(name: str, held: list[dict[str, str]], half: int, lang: str) -> Iterator[Line]:
    by_line = defaultdict(list)
    for line in _found(name, held, half, lang):
        by_line[line.line].append(line)
    for row in held:
        if words := MARKED.findall(row[lang]):
            text = " … ".join(word.strip(" ,.") for word in words)
            speakers = {line.wording.speaker for line in by_line[int(row["n"])] if line.wording.speaker}
            who = speakers.pop() if len(speakers) == 1 else None
            names = frozenset(n for line in by_line[int(row["n"])] for n in line.wording.signs.names)
            held_signs, ids = signs(text, pack.load(lang), names), f"{name}-{row['n']}-{lang}"
            none = np.zeros(0, np.float32)
            one = Wording(ids, name + lang, lang, text, "direct", "says", who, None, None, held_signs, none)
            yield Line(one, name, int(row["n"]), half)


def _embedded(lines: list[Line], embed: Embed) -> list[Line]:
    vectors = meaning(embed([line.wording.text for line in lines]))
    return [replace(line, wording=replace(line.wording, vector=v)) for line, v in zip(lines, vectors, strict=True)]


def figures(lines: Sequence[Line]) -> Figures:
    """What is joined of the wordings, all of them taken as one collection, as a record would."""
    by_id = {line.wording.id: line for line in lines}
    groups = closure({id_: line.wording.article for id_, line in by_id.items()}, joined(lines), {})
    count, met = Counter[str](), set[tuple[int, frozenset[str]]]()
    for group in groups:
        for left, right in combinations((by_id[id_] for id_ in group), 2):
            langs = frozenset((left.wording.lang, right.wording.lang))
            if len(langs) < 2 or {left.report, right.report} in ONE_EVENT:
                continue
            count["pairs"] += 1
            count["wrong"] += left.line != right.line
            met |= {(left.line, langs)} if left.line == right.line else set()
    return Figures(count["pairs"], count["wrong"], len(_wanted(lines)), len(met))


def _wanted(lines: Sequence[Line]) -> set[tuple[int, frozenset[str]]]:
    langs: dict[int, set[str]] = defaultdict(set)
    for line in lines:
        langs[line.line].add(line.wording.lang)
    return {(line, frozenset(two)) for line, held in langs.items() for two in combinations(sorted(held), 2)}


def joined(lines: Sequence[Line]) -> list[Link]:
    """The links between wordings, those that two reports make likelier as they are then."""
    links = {(link.left, link.right): link for link in compared(lines)}
    articles = {line.wording.id: line.wording.article for line in lines}
    links.update(
        {(link.left, link.right): link for link in raised(links.values(), articles, Counter(articles.values()))}
    )
    return list(links.values())


def compared(lines: Sequence[Line]) -> Iterator[Link]:
    for left, right in near(lines):
        if link := compare(left.wording, right.wording):
            yield link


def near(lines: Sequence[Line]) -> Iterator[tuple[Line, Line]]:
    """All pairs whose meaning is near enough to be compared."""
    vectors = np.stack([line.wording.vector for line in lines])
    for at, line in enumerate(lines):
        yield from ((line, lines[int(other)]) for other in np.nonzero(vectors[at] @ vectors[:at].T >= NEAR)[0])


def table(path: Path, embed: Embed) -> Iterator[str]:
    """The lines of a table: each way of taking quotations, by halves of the reports. The weights have seen both halves;
    what those of one half are worth on the other `training.wording` prints."""
    yield "| quotations of one line, da nb sv en de | pairs joined | precision | recall of lines |"
    yield "|---|---|---|---|"
    for way, lines in (("found", found(path, embed)), ("between marks", between_marks(path, embed))):
        for half in (0, 1):
            f = figures([line for line in lines if line.half == half])
            yield f"| {way}, half {half} of the reports | {f.pairs} | {f.precision:.3f} | {f.recall:.3f} |"
