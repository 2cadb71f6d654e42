"""How well reprints are found among growing numbers of articles, and how many are looked at for each.

    python -m bench.copies DATA

Articles are made of `quotations/polnear-en`, word after word, each drawn from those that follow the one before it, so
that they share phrases as news does; every third ends with a note of one outlet. Some are printed again: whole; the
first half; with every twelfth word another; or 80 words of them in the middle of another article.
"""

import random
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from bench.texts import rows
from ordret.link.copies import fingerprints, rare, reuse
from ordret.link.lineage import is_copy
from ordret.model import Article

NEVER = datetime(2000, 1, 1, tzinfo=UTC)
KINDS = ("whole", "half", "rewritten", "80 words")
REPRINTS, LENGTH = 50, 700  # of each kind; words
MOST = 20  # articles that share most fingerprints with one are read, as `ordret run` does
NOTE = " Sign up for our daily letter to have the news of the day in your mail before breakfast, free of charge."


class Found(NamedTuple):
    """What was found of each kind of reprint; pairs found that are none; other articles read for one, milliseconds."""

    recall: dict[str, float]
    wrong: int
    read: float
    milliseconds: float


def pile(data: Path, count: int) -> list[Article]:
    """So many articles, and the reprints, whose ids say of which article and kind they are."""
    texts = (row["text"].split() for row in rows(data / "quotations" / "polnear-en" / "train.jsonl.gz"))
    follow: dict[str, list[str]] = defaultdict(list)
    for words in texts:
        for one, two in pairwise(words):
            follow[one].append(two)
    draw, begin = random.Random(1), list(follow)
    written = [_written(draw, follow, begin) for _ in range(count)]
    printed = [_article(f"o{n}", " ".join(words) + NOTE * (n % 3 == 0)) for n, words in enumerate(written)]
    return printed + list(_reprints(draw, written))


def _written(draw: random.Random, follow: dict[str, list[str]], begin: Sequence[str]) -> list[str]:
    words = [draw.choice(begin)]
    while len(words) < LENGTH:
        words.append(draw.choice(follow.get(words[-1], begin)))
    return words


def _reprints(draw: random.Random, written: Sequence[list[str]]) -> Iterator[Article]:
    for kind in KINDS:
        for n in draw.sample(range(len(written)), REPRINTS):
            words, host = written[n], draw.choice(written)
            match kind:
                case "half":
                    words = words[: LENGTH // 2]
                case "rewritten":
                    words = [draw.choice(host) if at % 12 == 11 else word for at, word in enumerate(words)]
                case "80 words":
                    at = draw.randrange(LENGTH - 80)
                    words = draw.sample(host, 90) + words[at : at + 80] + draw.sample(host, 90)
            yield _article(f"r{n} {kind}", " ".join(words))


def _article(name: str, text: str) -> Article:
    return Article(name, name, "en", text, "", NEVER)


def measure(articles: Sequence[Article]) -> Found:
    """Articles arrive one after the other; each is held against those before it that it shares a fingerprint with."""
    index: dict[int, list[int]] = defaultdict(list)
    found, wrong, read, start = Counter[str](), 0, 0, time.process_time()
    for number, article in enumerate(articles):
        own = fingerprints(article.text)
        sharing = Counter(other for mark in rare({mark: len(index[mark]) for mark in own}) for other in index[mark])
        read += len(sharing.most_common(MOST))
        for other, _ in sharing.most_common(MOST):
            shared = reuse(article, articles[other])
            if shared and is_copy(shared):
                name, _, kind = article.id.partition(" ")
                right = name[1:] == articles[other].id.partition(" ")[0][1:]
                found[kind] += right and other < len(articles) - REPRINTS * len(KINDS)
                wrong += not right
        for mark in own:
            index[mark].append(number)
    spent = 1000 * (time.process_time() - start) / len(articles)
    return Found({kind: found[kind] / REPRINTS for kind in KINDS}, wrong, read / len(articles), spent)


def main(data: Path) -> None:
    print(f"| articles | {' | '.join(KINDS)} | wrong | read for one | ms for one |\n|{'---|' * (len(KINDS) + 4)}")
    for count in (1_000, 3_000, 10_000):
        found = measure(pile(data, count))
        shares = " | ".join(f"{found.recall[kind]:.2f}" for kind in KINDS)
        print(f"| {count} | {shares} | {found.wrong} | {found.read:.1f} | {found.milliseconds:.1f} |", flush=True)


if __name__ == "__main__":
    if len(sys.argv) != 2:
        raise SystemExit("usage: python -m bench.copies DATA, with quotations/ in it")
    main(Path(sys.argv[1]))
