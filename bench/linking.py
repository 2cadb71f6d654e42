"""How linking grows: piles of articles made from annotated texts by recombining paragraphs, names and days.

No two articles of a pile are alike, but paragraphs come again and again with other names: harder than news, in which a
paragraph comes again only where it was copied.
"""

import json
import random
import re
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from time import perf_counter

from bench.speed import timed
from bench.texts import rows

PARALLEL = ("da", "nb", "nn", "sv", "en", "de")
PARAGRAPHS, LINES = 6, 3  # of an article, and of a paragraph made of parallel lines
DAYS = 200
SEED = 7
NAME = re.compile(r"\b[A-Z]\w{3,} [A-Z]\w{3,}\b")


@dataclass(frozen=True, slots=True)
class Growth:
    """What linking a pile took: seconds by the clock and of the processors, peak MB, MB of the file."""

    articles: int
    seconds: float
    cpu: float
    peak_mb: float
    file_mb: float


def pools(data: Path) -> dict[str, list[str]]:
    """Paragraphs by language."""
    found: dict[str, list[str]] = {}
    for name in ("polnear-en", "wikinews-de"):
        for row in rows(data / "quotations" / name / "dev.jsonl.gz"):
            held = (line.strip() for line in row["text"].split("\n"))
            found.setdefault(row["lang"], []).extend(line for line in held if len(line.split()) > 15)
    lines = list(rows(data / "parallel" / "newstest2019-dev.jsonl.gz"))
    for lang in PARALLEL:
        texts = [row[lang] for row in lines]
        found.setdefault(lang, []).extend(" ".join(texts[at : at + LINES]) for at in range(0, len(texts), LINES))
    return found


def articles(data: Path, count: int) -> Iterator[dict[str, str]]:
    """So many articles, as rows of a JSON-lines file; the same ones each time."""
    chance, held = random.Random(SEED), pools(data)
    names = {lang: sorted({m[0] for text in texts for m in NAME.finditer(text)}) for lang, texts in held.items()}
    for number in range(count):
        lang = chance.choice(sorted(held))
        paragraphs = [_renamed(text, names[lang], chance) for text in chance.sample(held[lang], PARAGRAPHS)]
        day = date(2024, 1, 1) + timedelta(chance.randrange(DAYS))
        title = " ".join(paragraphs[0].split()[:8])
        text = "\n\n".join(paragraphs)
        yield {"id": str(number), "lang": lang, "title": title, "text": text, "published": day.isoformat()}


def _renamed(text: str, names: list[str], chance: random.Random) -> str:
    """With other names, each for one all through the paragraph."""
    printed = list(dict.fromkeys(NAME.findall(text)))
    others = {name: chance.choice(names) for name in printed}
    return NAME.sub(lambda m: others[m[0]], text)


def growth(data: Path, count: int) -> Growth:
    """Adds, finds and links a pile in a folder that goes afterwards; the figures are those of linking alone."""
    with tempfile.TemporaryDirectory() as folder:
        where = Path(folder)
        source = where / "pile.jsonl"
        source.write_text("".join(json.dumps(row) + "\n" for row in articles(data, count)), "utf-8")
        timed(["add", str(source)], where)
        timed(["find"], where)
        start = perf_counter()
        cpu, peak = timed(["link"], where)
        size = sum(file.stat().st_size for file in where.glob("ordret.db*")) / 1e6
        return Growth(count, perf_counter() - start, cpu, peak, size)


if __name__ == "__main__":
    print(growth(Path(sys.argv[1]), int(sys.argv[2])))
