"""Fits the weights of the signs of names: `.venv/bin/python -m training.names DATA` (see training/README.md).

First on the annotated sentences of the four Nordic languages, then on these and on what they tell of German and English
lines. There is no chance in it: the same data and tables give the same weights. Writes `src/ordret/lang/kinds.toml`.
"""

import sys
from pathlib import Path

from training.examples import Example, annotated
from training.fit import Weights, fit
from training.parallel import NORDIC, projected

from ordret.names import kinds
from ordret.pack import LANG

WEIGHTS = Path(str(LANG / "kinds.toml"))
LEAST = 0.05  # weights nearer to nothing are left out


def main(data: Path) -> None:
    marked = [each for lang in NORDIC for each in annotated(data / "names" / lang / "train.jsonl.gz", lang)]
    write(fit(marked))
    kinds.weights.cache_clear()
    lines = data / "parallel" / "newstest2019-dev.jsonl.gz"
    held: list[Example] = [*marked, *projected(lines, "de"), *projected(lines, "en")]
    write(fit(held))


def write(weights: Weights) -> None:
    """One table a kind, one line a sign."""
    lines = ["# How much each sign of a name counts for each kind, against being no name. Made by training/names.py."]
    for kind, each in weights.items():
        lines.append(f"\n[{kind}]")
        lines.extend(f'"{sign}" = {value:.2f}' for sign, value in sorted(each.items()) if abs(value) >= LEAST)
    WEIGHTS.write_text("\n".join(lines) + "\n", "utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
