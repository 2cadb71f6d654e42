"""A finder small enough to see through, and reports for it to read."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import ordret.pack
from ordret.find.sentences import Sentences
from ordret.find.stage import Reading, Row, Stage
from ordret.model import Article, Finding, Mention, Part, Problem, Quotation, quote
from ordret.names import Names, tables
from ordret.pack import Pack


def names(reading: Reading) -> Iterator[Row]:
    """Two capitalised words are a person."""
    for m in re.finditer(r"\b[A-Z]\w+ [A-Z]\w+", reading.article.text):
        yield Mention(reading.article.id, "person", m.group(), quote(reading.article, *m.span()))


def speech(reading: Reading) -> Iterator[Row]:
    """What stands between quotation marks is said by the first person of the report."""
    article = reading.article
    if "(garbled)" in article.text:
        yield Problem(article.source, "speech", "garbled", "look at it", article.id)
    people = [found for found in reading.found if isinstance(found, Mention)]
    speaker = Part("person", people[0].name, None, people[0].words) if people else None
    for m in re.finditer(r"“([^”]+)”", article.text):
        yield Quotation(article.id, "direct", "says", (quote(article, *m.span(1)),), "marks", speaker)


NAMES = Stage("names", 1, (), names)
SPEECH = Stage("speech", 1, ("names",), speech)


@dataclass(frozen=True)
class Tiny:
    """Runs its stages as the real finder does."""

    STAGES: tuple[Stage, ...] = (NAMES, SPEECH)

    def find(self, article: Article, pack: Pack) -> Iterator[tuple[str, Row]]:
        found: tuple[Finding, ...] = ()
        for stage in self.STAGES:
            rows = tuple(
                stage.run(Reading(article, pack, (), Names((), tables("en")), Sentences(article, pack), found))
            )
            found += tuple(row for row in rows if not isinstance(row, Problem))
            yield from ((stage.name, row) for row in rows)


@dataclass(frozen=True)
class English:
    """English alone, at some version."""

    version: int = 1

    def languages(self) -> tuple[str, ...]:
        return ("en",)

    def load(self, lang: str) -> Pack:
        return replace(ordret.pack.load(lang), version=self.version)


def report(number: int, *, more: str = "") -> dict[str, str]:
    return {
        "id": f"r{number}",
        "title": f"Harbour of Elmsby closed for day {number}",
        "text": f"The mayor of Elmsby, Mona Tarrant, spoke on Friday.\n\n“The harbour stays closed for {number} days,” "
        f"she told reporters at the town hall. She thanked the fishermen of the island for their patience.{more}",
        "lang": "en",
        "outlet": "Elmsby Post",
        "published": "2024-05-03",
    }


def pile(path: Path, count: int) -> Path:
    """So many reports as JSON lines."""
    path.write_text("".join(json.dumps(report(n)) + "\n" for n in range(count)), encoding="utf-8")
    return path
