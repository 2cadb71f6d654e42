"""Fits what `link/meaning.py` and `link/wording.py` rest on, on news translated line by line.

The mean and the directions of languages come from all lines, in ten languages; the weights from quotations of one line
in two languages against those of other lines, of the same report and of the others. Of a text nothing is kept.
"""

import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
from bench.texts import rows
from bench.wording import LANGS, ONE_EVENT, Embed, Line, between_marks, figures, found, near
from numpy.typing import NDArray

from ordret import encoder
from ordret.link.wording.compare import alike, features, may_be_one, weighed
from ordret.pack import LANG

MEANING, WEIGHTS = Path(str(LANG / "meaning.npz")), Path(str(LANG / "wording.toml"))
OF = ("da", "nb", "nn", "sv", "en", "de", "nl", "fi", "fr", "ru")  # whose means are told apart: nine directions
QUOTED = (*LANGS, "nn")
RIDGE = 1.0  # of the weights but the bias: no feature of a dozen pairs decides
ROUNDS = 30  # of Newton's method, which settles in ten
Floats = NDArray[np.float64]


def main(data: Path) -> None:
    """Writes `lang/meaning.npz` and `lang/wording.toml` from the folder of the data, and prints what the weights that
    each half of the reports gives are worth on the other."""
    path, embed = data / "parallel" / "newstest2019-dev.jsonl.gz", encoder.load().embed
    languages(path, embed)
    ways = {"found": found(path, embed, QUOTED), "between marks": between_marks(path, embed, QUOTED)}
    for half in (0, 1):
        weights(*([line for line in lines if line.half != half] for lines in ways.values()))
        for way, lines in ways.items():
            f = figures([line for line in lines if line.half == half and line.wording.lang in LANGS])
            print(f"half {half}, {way}: {f.pairs} pairs, precision {f.precision:.4f}, recall {f.recall:.4f}")
    weights(*ways.values())


def languages(path: Path, embed: Embed) -> None:
    """The mean of the languages' means, and the directions in which these lie apart."""
    held = list(rows(path))
    means = np.stack([embed([row[lang] for row in held]).mean(axis=0) for lang in OF])
    mean = means.mean(axis=0)
    directions = np.linalg.svd(means - mean, full_matrices=False)[2][: len(OF) - 1]
    np.savez(MEANING, mean=mean.astype(np.float16), away=directions.astype(np.float16))


def weights(*ways: Sequence[Line]) -> None:
    """What each feature counts, over all ways of taking quotations. Pairs are of one half of the reports: how many
    other reports there are sets how likely a chance likeness is, and half is as many as it is measured with."""
    halves = [[line for line in lines if line.half == half] for lines in ways for half in (0, 1)]
    examples = [example for lines in halves if lines for example in _examples(lines)]
    names = list(examples[0][0])
    given = np.array([[1.0, *(row[name] for name in names)] for row, _ in examples])
    fitted = _fit(given, np.array([one for _, one in examples], float))
    head = [line for line in WEIGHTS.read_text("utf-8").splitlines() if line.startswith("#")]
    body = [f"{name} = {value:.2f}" for name, value in zip(["bias", *names], fitted, strict=True)]
    WEIGHTS.write_text("\n".join([*head, *body]) + "\n", "utf-8")
    weighed.cache_clear()


def _examples(lines: Sequence[Line]) -> Iterator[tuple[dict[str, float], bool]]:
    """Pairs in two languages, each with whether it is of one line; none of a line with several in one language."""
    count = Counter((line.line, line.wording.lang) for line in lines)
    for left, right in near(lines):
        a, b = left.wording, right.wording
        several = left.line == right.line and count[left.line, a.lang] + count[right.line, b.lang] > 2
        if a.lang != b.lang and not several and may_be_one(a, b) and {left.report, right.report} not in ONE_EVENT:
            yield features(a, b, alike(a, b)), left.line == right.line


def _fit(given: Floats, wanted: Floats) -> Floats:
    """Weights of a logistic model by Newton's method with a ridge."""
    weights = np.zeros(given.shape[1])
    ridge = np.array([0.0, *[RIDGE] * (len(weights) - 1)])
    for _ in range(ROUNDS):
        likely = 1 / (1 + np.exp(-given @ weights))
        slope = given.T @ (likely - wanted) + ridge * weights
        bend = (given.T * (likely * (1 - likely))) @ given + np.diag(ridge)
        weights = weights - np.linalg.solve(bend, slope)
    return weights


if __name__ == "__main__":
    if len(sys.argv) != 2:
        raise SystemExit("usage: python -m training.wording DATA, with parallel/ in it")
    main(Path(sys.argv[1]))
