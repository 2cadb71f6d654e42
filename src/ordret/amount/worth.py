"""Where an article may have a number: a figure, or a word that begins with one of the language's number words."""

import re
from collections.abc import Iterable

from ordret.amount.patterns import SHORT, letters
from ordret.amount.words import NumberWords


def worth(alone: Iterable[str], numbers: NumberWords, ends: str) -> re.Pattern[str]:
    """Finds them in small letters; `alone` are phrases that are no numbers of words, `ends` is what a number may be one
    word with. The words are grouped by their first letters, which makes the search three times as fast."""
    heads: dict[str, dict[str, list[str]]] = {}
    joined = [one + join for one, value in numbers.numbers.items() if value == 1 for join in numbers.joins]
    held = {entry.lower() for entry in [*_spelled(numbers), *numbers.halves, *alone, *_shares(numbers), *joined]}
    for entry in sorted(held, key=len, reverse=True):
        heads.setdefault(entry[0], {}).setdefault(entry[1:2], []).append(entry[2:])
    groups = (
        re.escape(first) + _grouped(re.escape(second) + _grouped(map(letters, rests)) for second, rests in rows.items())
        for first, rows in heads.items()
    )
    tail = rf"(?:{numbers.within.pattern})*(?:{ends.lower()})?(?!\w)"
    return re.compile(rf"\d+|(?<!\w){_grouped(groups)}{tail}")


def _spelled(words: NumberWords) -> list[str]:
    """Number words but those that are mostly articles, and the scales behind them."""
    return [word for word, value in words.numbers.items() if value > 1] + [w for w in words.scales if len(w) > SHORT]


def _shares(words: NumberWords) -> list[str]:
    """Words for a share; "in" and "of", which only join one, are in every sentence."""
    return [entry for entry, means in words.parts.means.items() if means.split()[0] in ("share", "each")]


def _grouped(patterns: Iterable[str]) -> str:
    return f"(?:{'|'.join(patterns)})"
