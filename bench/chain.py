"""The whole chain on news in several languages: the parallel articles, each language's as a report of its own, added,
found and linked; then which quotations of one line are one statement, and which reports one story."""

import json
import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

from bench.texts import rows
from bench.wording import ONE_EVENT
from ordret import Record
from ordret.model import Quotation

STATEMENTS = ("da", "nb", "sv", "en", "de")
STORIES = (*STATEMENTS, "nn", "nl")

Lines = dict[str, list[tuple[int, str]]]  # of each document, with their numbers over all


@dataclass(frozen=True, slots=True)
class Figures:
    """Pairs of quotations in two languages that are one statement: the share that is of one line, and the share of
    lines with quotations in both languages of which a pair is. BCubed F1 of stories."""

    precision: float
    recall: float
    stories: float


@dataclass(frozen=True, slots=True)
class Said:
    """A quotation: its document, language, and the lines that it is of."""

    document: str
    lang: str
    lines: frozenset[int]


def measure(data: Path, langs: Iterable[str], *, dated: bool) -> Figures:
    """The figures for some languages; `dated`: each document has a day, as papers do."""
    lines = list(rows(data / "parallel" / "newstest2019-dev.jsonl.gz"))
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "pile.jsonl"
        held = {(doc, lang): text for lang in langs for doc, text in _texts(lines, lang)}
        source.write_text("".join(_row(doc, lang, text, dated) for (doc, lang), text in held.items()), "utf-8")
        with Record.open(Path(folder) / "ordret.db", create=True) as record:
            record.add(str(source))
            record.run()
            return _figures(record, held)


def _texts(lines: list[dict[str, str]], lang: str) -> Iterator[tuple[str, list[tuple[int, str]]]]:
    documents: Lines = defaultdict(list)
    for number, line in enumerate(lines):
        documents[line["doc"]].append((number, line[lang]))
    yield from documents.items()


def _row(document: str, lang: str, lines: list[tuple[int, str]], dated: bool) -> str:
    number = lines[0][0]
    day = {"published": f"2019-{1 + number % 12:02d}-{1 + number % 28:02d}"} if dated else {}
    text = "\n\n".join(line for _, line in lines)
    return json.dumps({"id": f"{document} {lang}", "lang": lang, "text": text, **day}) + "\n"


def _figures(record: Record, held: Mapping[tuple[str, str], list[tuple[int, str]]]) -> Figures:
    keys = {v.article.id: _key(v.article.source) for v in record.articles()}
    said = {f.id: _said(f.finding, *keys[f.finding.article], held) for f in record.store.findings(Quotation)}
    joined = [pair for s in record.statements() for pair in combinations(s.quotations, 2)]
    across = [(said[a], said[b]) for a, b in joined if said[a].lang != said[b].lang]
    across = [(a, b) for a, b in across if {a.document, b.document} not in ONE_EVENT]
    right = sum(bool(a.lines & b.lines) for a, b in across)
    told = {frozenset(((n, a.lang), (n, b.lang))) for a, b in across for n in a.lines & b.lines}
    asked = _asked(said.values())
    story = {article: s.id for s in record.stories() for article in s.articles}
    return Figures(right / len(across), len(told & asked) / len(asked), _b_cubed(story, keys))


def _key(source: str) -> tuple[str, str]:
    document, _, lang = source.partition("#")[2].rpartition(" ")
    return document, lang


def _said(
    quotation: Quotation, document: str, lang: str, held: Mapping[tuple[str, str], list[tuple[int, str]]]
) -> Said:
    found, at = set[int](), 0
    for number, line in held[document, lang]:
        if any(words.start < at + len(line) and at < words.end for words in quotation.words):
            found.add(number)
        at += len(line) + 2
    return Said(document, lang, frozenset(found))


def _asked(said: Iterable[Said]) -> set[frozenset[tuple[int, str]]]:
    """Every line with a quotation in two languages, by its number and theirs."""
    langs: dict[int, set[str]] = defaultdict(set)
    for each in said:
        for number in each.lines:
            langs[number].add(each.lang)
    return {frozenset(((n, a), (n, b))) for n, held in langs.items() for a, b in combinations(sorted(held), 2)}


def _b_cubed(story: Mapping[str, str], keys: Mapping[str, tuple[str, str]]) -> float:
    """F1 after Bagga and Baldwin (1998), each article's document against its story."""
    both = Counter((story[article], document) for article, (document, _) in keys.items())
    stories, documents = Counter(story.values()), Counter(document for document, _ in keys.values())
    cells = both.items()
    precision = sum(n * n / stories[s] for (s, _), n in cells) / len(keys)
    recall = sum(n * n / documents[d] for (_, d), n in cells) / len(keys)
    return 2 * precision * recall / (precision + recall)


def table(data: Path) -> Iterator[str]:
    yield "| the whole chain on parallel news | statements P | R | stories F1 |"
    yield "|---|---|---|---|"
    for langs, dated in ((STATEMENTS, False), (STORIES, True)):
        f = measure(data, langs, dated=dated)
        what = f"{' '.join(langs)}, {'dated' if dated else 'no dates'}"
        yield f"| {what} | {f.precision:.3f} | {f.recall:.3f} | {f.stories:.3f} |"


if __name__ == "__main__":
    for line in table(Path(sys.argv[1])):
        print(line, flush=True)
