"""Fits what `link/series/alike.py` weighs, on news translated line by line.

Two figures are of one quantity where they stand in one line and say the same number; of two where they stand in
different lines of one article. Reports that contradict each other do not say the same number, so half of the pairs that
are one are given another on one side. Of a text nothing is kept.
"""

import sys
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from itertools import accumulate, combinations, groupby
from pathlib import Path
from random import Random
from typing import NamedTuple

import numpy as np
from bench.texts import rows
from numpy.typing import NDArray

from ordret import encoder
from ordret.find import find
from ordret.link.meaning import meaning
from ordret.link.series.alike import MANY, apart, features, is_equal
from ordret.link.series.counted import Counted
from ordret.model import Article, Figure, Mention, finding_id
from ordret.pack import LANG, load
from ordret.run.counted import counted, quantity
from ordret.run.material import Material
from ordret.store import Found

WEIGHTS = Path(str(LANG / "series.toml"))
LANGS = ("da", "nb", "nn", "sv", "en", "de")
NEVER = datetime(2000, 1, 1, tzinfo=UTC)
GAP = "\n\n"
PARAGRAPH = 3  # lines to a paragraph, so that a paragraph does not tell the line
CHANGED = (1.2, 3.0)  # by what a number is made another: a smaller difference is a rounding
RIDGE, ROUNDS = 1.0, 30  # of Newton's method
PLACES = ("beside", "distance")  # in reports that go on in one order
Floats = NDArray[np.float64]


class Copy(NamedTuple):
    """An article in one language: its figures, the line of each, and the vectors of their quantities."""

    figures: list[Counted]
    lines: list[int]
    vectors: NDArray[np.float32]


def main(data: Path) -> None:
    """Writes `lang/series.toml`, and prints what the weights that each half of the articles gives say of the other."""
    held = list(copies(data))
    for half in (0, 1):
        fitted = weights([pair for n, doc in enumerate(held) if n % 2 != half for pair in examples(doc)])
        tested = [pair for n, doc in enumerate(held) if n % 2 == half for pair in examples(doc)]
        for least in (0.2, 0.5, 0.8):
            print(f"half {half}, {least}: {', '.join(judged(fitted, tested, least))}")
    write(weights([pair for doc in held for pair in examples(doc)]))


def copies(data: Path) -> Iterator[dict[str, Copy]]:
    """Each article in all languages."""
    model = encoder.load()
    lines = rows(data / "parallel" / "newstest2019-dev.jsonl.gz")
    for doc, of_one in groupby(lines, key=lambda row: row["doc"]):
        held = list(of_one)
        yield {lang: _copy(f"{doc} {lang}", lang, [row[lang] for row in held], model) for lang in LANGS}


def _copy(name: str, lang: str, lines: Sequence[str], model: encoder.Encoder) -> Copy:
    gaps = [GAP if n % PARAGRAPH == 0 else " " for n in range(1, len(lines) + 1)]
    starts = [0, *accumulate(len(line) + len(gap) for line, gap in zip(lines, gaps, strict=True))]
    text = "".join(line + gap for line, gap in zip(lines, gaps, strict=True))
    article = Article(name, name, lang, text, "", NEVER)
    kept = [row for _, row in find(article, load(lang)) if isinstance(row, Figure | Mention)]
    found = tuple(Found(finding_id(row), row, "", "", lang, True) for row in kept)
    figures = counted(Material(0, article, True, found))
    vectors = meaning(model.embed([quantity(each) for each in figures])) if figures else np.zeros((0, 384), np.float32)
    return Copy(figures, [bisect_right(starts, each.start) for each in figures], vectors)


class Example(NamedTuple):
    """A pair of figures: what is weighed, and whether they are one."""

    weighed: dict[str, float]
    one: bool


def examples(doc: dict[str, Copy]) -> Iterator[Example]:
    chance = Random(1)
    for left, right in combinations(doc.values(), 2):
        for i, one in enumerate(left.figures):
            for j, other in enumerate(right.figures):
                same, equal = left.lines[i] == right.lines[j], is_equal(one, other)
                again = equal and not same and one.bounds.size >= MANY  # as a headline says what the text says
                if apart(one, other) or again or (same and not equal):
                    continue
                if same and chance.random() < 0.5:
                    other = _changed(other, chance)
                cosine = float(left.vectors[i] @ right.vectors[j])
                yield Example(features(one, other, cosine), same)


def _changed(figure: Counted, chance: Random) -> Counted:
    by = chance.uniform(*CHANGED) ** chance.choice((1, -1))
    low, high = (None if end is None else end * by for end in (figure.bounds.low, figure.bounds.high))
    return replace(figure, bounds=replace(figure.bounds, low=low, high=high))


Weights = dict[str, dict[str, float]]


def weights(pairs: Sequence[Example]) -> Weights:
    """What each sign counts, of any two reports and of one in two languages."""
    one = np.array([pair.one for pair in pairs], float)
    every = list(pairs[0].weighed)
    asked = {"any": [name for name in every if name not in PLACES], "report": every}
    found: Weights = {}
    for which, names in asked.items():
        given = np.array([[1.0, *(float(pair.weighed[name]) for name in names)] for pair in pairs])
        found[which] = dict.fromkeys(("bias", *every), 0.0) | dict(zip(("bias", *names), _fit(given, one), strict=True))
    return found


def _fit(given: Floats, one: Floats) -> Floats:
    """Logistic regression by Newton's method, with a ridge."""
    found = np.zeros(given.shape[1])
    ridge = np.diag([0.0, *[RIDGE] * (given.shape[1] - 1)])
    for _ in range(ROUNDS):
        likely = 1 / (1 + np.exp(-given @ found))
        slope = given.T @ (one - likely) - ridge @ found
        found += np.linalg.solve((given.T * (likely * (1 - likely))) @ given + ridge, slope)
    return found


def judged(fitted: Weights, pairs: Sequence[Example], least: float) -> Iterator[str]:
    """Precision and recall of what is likely enough, for any two reports and for one in two languages."""
    for which, held in fitted.items():
        right = said = 0
        for pair in pairs:
            total = held["bias"] + sum(held[name] * value for name, value in pair.weighed.items())
            if total >= np.log(least / (1 - least)):
                said, right = said + 1, right + pair.one
        yield f"{which} P {right / max(said, 1):.3f} R {right / sum(pair.one for pair in pairs):.3f}"


def write(fitted: Weights) -> None:
    head = [line for line in WEIGHTS.read_text("utf-8").splitlines() if line.startswith("#")]
    for which, held in fitted.items():
        head += ["", f"[{which}]", *(f"{name} = {value:.2f}" for name, value in held.items())]
    WEIGHTS.write_text("\n".join(head) + "\n", "utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
