"""How far the figures of translations agree: of those found in a line of one language, how many are in the other's.

`python -m bench.figures DATA` prints a row for each ordered pair, and then the lines whose figures do not meet, with
their texts: the mistakes of translators can so be told from ours.
"""

import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import permutations
from pathlib import Path
from typing import Any

from bench.texts import rows
from ordret import marked
from ordret.find import read
from ordret.find.figures import find_figures
from ordret.model import Amount, Figure, When
from ordret.pack import load
from ordret.pack.units import comparable

LANGS = ("en", "da", "nb", "nn", "sv", "de")
PRINTED = When(date(2018, 10, 1), date(2018, 10, 1), None, "when the news of the test set were printed")
ROUNDED = 0.1  # translators round what they convert: 6 feet are 2 metres


@dataclass(frozen=True, slots=True)
class Line:
    """The figures of a line in each language, and its texts."""

    name: str
    texts: dict[str, str]
    figures: dict[str, tuple[Figure, ...]]


def main(data: Path) -> None:
    lines = list(_lines(rows(data / "parallel" / "newstest2019-dev.jsonl.gz")))
    print("| from | to | figures | with the same value | of these with the same bound |\n|---|---|---|---|---|")
    missed: dict[str, Counter[str]] = defaultdict(Counter)
    for one, two in permutations(LANGS, 2):
        met = [(figure, like) for line in lines for figure, like in _met(line, one, two, missed)]
        same = [like for _, like in met if like]
        bound = sum(like is not None and _bound(figure.amount) == _bound(like.amount) for figure, like in met)
        share = f"{len(same) / len(met):.3f}", f"{bound / len(same):.3f}"
        print(f"| {one} | {two} | {len(met)} | {share[0]} | {share[1]} |")
    print()
    for line in (line for line in lines if missed[line.name]):
        print(f"{line.name}: " + ", ".join(f"{words} ({count}×)" for words, count in missed[line.name].most_common()))
        for lang in LANGS:
            held = ", ".join(figure.words.text for figure in line.figures[lang])
            print(f"    {lang}: [{held}] {line.texts[lang]}")


def _lines(held: Iterator[dict[str, Any]]) -> Iterator[Line]:
    for row in held:
        texts = {lang: row[lang] for lang in LANGS}
        figures = {lang: tuple(found(text, lang)) for lang, text in texts.items()}
        if any(figures.values()):
            yield Line(f"{row['doc']}:{row['n']}", texts, figures)


def found(text: str, lang: str) -> list[Figure]:
    """The figures of a line."""
    article = replace(marked.as_article(marked.Passage(text), lang), published=PRINTED)
    return [row for row in find_figures.run(read(article, load(lang))) if isinstance(row, Figure)]


def _met(line: Line, one: str, two: str, missed: dict[str, Counter[str]]) -> Iterator[tuple[Figure, Figure | None]]:
    """Each figure of a language with its like in the other, in order; what has none is written down."""
    free = list(line.figures[two])
    for figure in line.figures[one]:
        like = next((other for other in free if _alike(figure.amount, other.amount)), None)
        if like:
            free.remove(like)
        else:
            missed[line.name][f"{one} “{figure.words.text}”"] += 1
        yield figure, like


def _alike(one: Amount, two: Amount) -> bool:
    """Whether two amounts have the same numbers, or numbers that their units explain."""
    left, right = _ends(one), _ends(two)
    if left == right or {left[0], left[-1]} & {right[0], right[-1]} == {left[0]}:
        return True
    factor = comparable(one.unit, two.unit)
    pairs = zip(left, right, strict=False)
    return factor not in (None, 1.0) and all(abs(a * (factor or 1) - b) <= ROUNDED * abs(b) for a, b in pairs)


def _ends(amount: Amount) -> Sequence[float]:
    return [end for end in (amount.low, amount.high) if end is not None]


def _bound(amount: Amount) -> tuple[bool, bool, bool, bool]:
    return amount.low is None, amount.high is None, amount.approximate, amount.low == amount.high


if __name__ == "__main__":
    if len(sys.argv) != 2:
        raise SystemExit("usage: python -m bench.figures DATA")
    main(Path(sys.argv[1]))
