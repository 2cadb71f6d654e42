"""How often a translation lies in the cells that are looked at: `python -m bench.cells DATA`.

The axes and cells are fitted anew on the even documents of `parallel` and measured on the odd ones, and the other way
round: for lines with quotation marks, in pairs of languages, whether the cell of the one is among the probes of the
other, and which share of all sentences lies in these cells.
"""

import sys
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from training import cells

from ordret import encoder
from ordret.link.meaning import meaning

Vectors = NDArray[np.float32]
PAIRS = (("en", "da"), ("da", "de"), ("en", "nb"), ("da", "nb"), ("da", "sv"), ("en", "fi"), ("en", "nl"), ("da", "uk"))
COUNTS = (4, 8, 16, 32)
MARKS = frozenset('"“”„«»')


def main(data: Path) -> None:
    translated, embed = cells.parallel(data), encoder.load().embed
    lines = np.stack([meaning(embed([row[lang] for row in translated])) for lang in cells.LANGUAGES])
    news = {lang: meaning(embed(cells.news(data, lang))) for lang in cells.NEWS}
    docs = list(dict.fromkeys(row["doc"] for row in translated))
    even = np.array([docs.index(row["doc"]) % 2 == 0 for row in translated])
    quoted = np.array([bool(MARKS & set(row["en"])) for row in translated])
    print("| probes | found | least of a pair | looked at |\n|---|---|---|---|")
    halves = [measure(cells.fit(lines[:, half], news), lines[:, quoted & ~half], news) for half in (even, ~even)]
    for count, (found, least, looked) in zip(COUNTS, np.mean(halves, axis=0), strict=True):
        print(f"| {count} | {found:.3f} | {least:.3f} | {looked:.4f} |")


def measure(fitted: dict[str, NDArray[np.float16]], lines: Vectors, news: dict[str, Vectors]) -> list[list[float]]:
    """For each of COUNTS: the share found, that of the worst pair of languages, and the share of the news looked at."""
    axes, centres = fitted["axes"].astype(np.float32), fitted["centres"].astype(np.float32)
    order = np.argsort(-(lines @ axes @ centres.T), axis=2, kind="stable")
    nearest = np.concatenate([np.argmax(each @ axes @ centres.T, axis=1) for each in news.values()])
    share = np.bincount(nearest, minlength=len(centres)) / len(nearest)
    figures = []
    for count in COUNTS:
        sides = [(cells.LANGUAGES.index(left), cells.LANGUAGES.index(right)) for left, right in PAIRS]
        found = [float((order[a, :, :count] == order[b, :, :1]).any(axis=1).mean()) for a, b in sides]
        looked = float(share[order[:, :, :count]].sum(axis=2).mean())
        figures.append([sum(found) / len(found), min(found), looked])
    return figures


if __name__ == "__main__":
    if len(sys.argv) != 2:
        raise SystemExit("usage: python -m bench.cells DATA, with parallel/ and names/ in it")
    main(Path(sys.argv[1]))
