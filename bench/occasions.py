"""Occasions over languages: the parallel articles, each language's as a report of its own, all of the same day, through
the whole chain. How many meetings that two languages' copies tell of in one line are one occasion; and how many pairs
of meetings are joined that stand in two articles, or in two lines of one.

Among copies of one article two meetings of one occasion in different lines are no mistake: reports come back to what
they tell. They are counted and listed, to be read.
"""

import json
import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

from bench.chain import _texts
from bench.texts import rows
from bench.wording import ONE_EVENT
from ordret import Record
from ordret.model import Meeting

LANGS = ("da", "nb", "nn", "sv", "en", "de", "nl", "fi")
DAY = "2019-03-14"


@dataclass(frozen=True, slots=True)
class Told:
    """A meeting of a copy: its document, language and line, its occasion, and what is read of it."""

    document: str
    lang: str
    line: int
    occasion: str
    words: str

    def __str__(self) -> str:
        return f"{self.document} {self.line} {self.lang} “{self.words}”"


def told(data: Path, langs: Iterable[str]) -> list[Told]:
    """Every meeting found in the copies, linked."""
    lines = list(rows(data / "parallel" / "newstest2019-dev.jsonl.gz"))
    held = {(doc, lang): text for lang in langs for doc, text in _texts(lines, lang)}
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "pile.jsonl"
        source.write_text("".join(_row(*key, text) for key, text in held.items()), "utf-8")
        with Record.open(Path(folder) / "ordret.db", create=True) as record:
            record.add(str(source))
            record.run()
            return list(_told(record, held))


def _row(document: str, lang: str, lines: list[tuple[int, str]]) -> str:
    text = "\n\n".join(line for _, line in lines)
    return json.dumps({"id": f"{document} {lang}", "lang": lang, "text": text, "published": DAY}) + "\n"


def _told(record: Record, held: dict[tuple[str, str], list[tuple[int, str]]]) -> Iterator[Told]:
    keys = {v.article.id: v.article.source.partition("#")[2].rpartition(" ") for v in record.articles()}
    for found in record.store.findings(Meeting):
        document, _, lang = keys[found.finding.article]
        occasion = record.store.groups(found.finding.article)[found.id]
        line = _line(held[document, lang], found.finding.words.start)
        yield Told(document, lang, line, occasion, found.finding.words.text)


def _line(lines: list[tuple[int, str]], start: int) -> int:
    at = 0
    for number, line in lines:
        at += len(line) + 2
        if start < at:
            return number
    return lines[-1][0]


def table(found: list[Told]) -> Iterator[str]:
    """The share of meetings of one line in two languages that are one occasion; then what is joined otherwise."""
    by_line: dict[int, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for each in found:
        by_line[each.line][each.lang].add(each.occasion)
    asked, one, missed = Counter[tuple[str, str]](), Counter[tuple[str, str]](), dict[int, tuple[str, str]]()
    for line, langs in by_line.items():
        for pair in combinations(sorted(langs), 2):
            together = bool(langs[pair[0]] & langs[pair[1]])
            asked[pair], one[pair] = asked[pair] + 1, one[pair] + together
            if not together:
                missed.setdefault(line, pair)
    yield f"{len(found)} meetings, {len({each.occasion for each in found})} occasions"
    share = one.total() / max(asked.total(), 1)
    yield f"told of in one line of two languages: {asked.total()}, one occasion {share:.3f}"
    for pair in sorted(asked):
        yield f"  {' '.join(pair)}: {one[pair]} of {asked[pair]}"
    yield "apart, in each line the first two:"
    yield from (f"  {each}" for each in found if each.lang in missed.get(each.line, ()))
    yield from _joined(found)


def _joined(found: list[Told]) -> Iterator[str]:
    groups: dict[str, list[Told]] = defaultdict(list)
    for each in found:
        groups[each.occasion].append(each)
    pairs = [(a, b) for members in groups.values() for a, b in combinations(members, 2)]
    across = [p for p in pairs if p[0].document != p[1].document]
    wrong = [p for p in across if {p[0].document, p[1].document} not in ONE_EVENT]
    lines = [p for p in pairs if p[0].document == p[1].document and p[0].line != p[1].line]
    yield f"joined pairs: {len(pairs)}; of two articles {len(across)}, of which of two events {len(wrong)}"
    yield from (f"  {a} = {b}" for a, b in wrong)
    once = {(a.line, b.line): (a, b) for a, b in lines}
    yield f"joined pairs of two lines of one article: {len(lines)}, of {len(once)} pairs of lines"
    yield from (f"  {a} = {b}" for a, b in once.values())


if __name__ == "__main__":
    for line in table(told(Path(sys.argv[1]), sys.argv[2:] or LANGS)):
        print(line, flush=True)
