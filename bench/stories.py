"""How right stories are: news articles in seven languages, mixed, put into stories one after the other as they arrive.

    python -m bench.stories DATA

The articles of `parallel` are translations of one another, so that each should be a story of its own; two of them are
about one referendum, and count as a mistake where they are joined. They print no days. What two outlets write of one
happening is less alike: `cut` reads every article as two, one of its even and one of its odd lines. Distractors
(`quotations/polnear-en`) are put between; they are counted only where one stands in a story of the articles.
"""

import random
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime
from itertools import groupby
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from bench.texts import rows
from ordret import encoder, pack
from ordret.amount import counts, number_words
from ordret.find import find
from ordret.link.cells import cell, probes
from ordret.link.meaning import meaning
from ordret.link.people import key
from ordret.link.reports import Report, lead
from ordret.link.stories import place
from ordret.model import Article, Mention

LANGS = ("da", "nb", "nn", "sv", "en", "de", "nl")
ORDERS = 3  # in which the articles arrive; the figures are their mean
NEVER = datetime(2000, 1, 1, tzinfo=UTC)
Figures = tuple[float, float, float]  # precision, recall, F1


def articles(data: Path, half: int, *, cut: bool = False) -> Iterator[Article]:
    """The articles of `parallel` with an even (0) or odd (1) place, in each language; `cut` into two reports each."""
    lines = rows(data / "parallel" / "newstest2019-dev.jsonl.gz")
    for number, (doc, held) in enumerate(groupby(lines, key=lambda row: row["doc"])):
        kept = list(held)
        parts = (kept[::2], kept[1::2]) if cut else (kept,)
        if number % 2 == half:
            for lang in LANGS:
                for n, part in enumerate(parts):
                    yield article(f"{doc} {n} {lang}", lang, "\n\n".join(row[lang] for row in part))


def distractors(data: Path) -> Iterator[Article]:
    for part in ("train", "dev"):
        for row in rows(data / "quotations" / "polnear-en" / f"{part}.jsonl.gz"):
            yield article(f"distractor {row['id']}", "en", row["text"])


def article(name: str, lang: str, text: str) -> Article:
    return Article(name, name, lang, text, "", NEVER)


def reports(texts: Iterable[Article]) -> list[Report]:
    """What of articles tells their stories."""
    held = list(texts)
    vectors = meaning(encoder.load().embed([lead(text) for text in held]))
    return [report(text, vector) for text, vector in zip(held, vectors, strict=True)]


def report(text: Article, vector: NDArray[np.float32]) -> Report:
    found = (row for _, row in find(text, pack.load(text.lang)) if isinstance(row, Mention))
    names = frozenset(key(row.kind, row.name, text.lang) for row in found) - {""}
    numbers = frozenset(f"{each.value:g}" for each in counts(text.text, number_words(text.lang)))
    return Report(text.id, text.lang, None, None, names, numbers, vector)


def told(arriving: Sequence[Report]) -> dict[str, str]:
    """The story of each article; candidates are the members of stories with a report in the cells nearby."""
    story: dict[str, str] = {}
    by_cell, members = defaultdict[int, list[str]](list), defaultdict[str, list[Report]](list)
    for each in arriving:
        near = {story[other] for at in probes(each.vector) for other in by_cell[at]}
        placed = place(each, [(name, member) for name in sorted(near) for member in members[name]])
        for other in placed.merges:
            members[placed.story or ""] += members.pop(other)
            story = {name: placed.story or "" if held == other else held for name, held in story.items()}
        story[each.article] = placed.story or each.article
        members[story[each.article]].append(each)
        by_cell[int(cell(each.vector[None])[0])].append(each.article)
    return story


def b_cubed(story: dict[str, str]) -> Figures:
    """BCubed of the articles that are no distractors (Bagga and Baldwin 1998); the first word of an id is its gold."""
    told_with, belong = defaultdict[str, list[str]](list), defaultdict[str, int](int)
    for name, held in story.items():
        told_with[held].append(name.split()[0])
        belong[name.split()[0]] += 1
    counted = [(name.split()[0], told_with[held]) for name, held in story.items() if not name.startswith("distractor")]
    right = [(held.count(doc) / len(held), held.count(doc) / belong[doc]) for doc, held in counted]
    precision, recall = (sum(values) / len(right) for values in zip(*right, strict=True))
    return precision, recall, 2 * precision * recall / (precision + recall)


def measure(held: Sequence[Report]) -> Figures:
    """The mean over ORDERS orders of arrival."""
    orders = [random.Random(seed).sample(held, len(held)) for seed in range(ORDERS)]
    precision, recall, f1 = np.mean([b_cubed(told(order)) for order in orders], axis=0)
    return float(precision), float(recall), float(f1)


def main(data: Path) -> None:
    print("| stories | reports | BCubed P | R | F1 |\n|---|---|---|---|---|")
    between = reports(distractors(data))
    for half, name in ((0, "even"), (1, "odd")):
        whole, parts = reports(articles(data, half)), reports(articles(data, half, cut=True))
        for what, held in (("", whole), (", among distractors", [*whole, *between]), (", cut", parts)):
            precision, recall, f1 = measure(held)
            print(f"| {name}{what} | {len(held)} | {precision:.3f} | {recall:.3f} | {f1:.3f} |", flush=True)


if __name__ == "__main__":
    if len(sys.argv) != 2:
        raise SystemExit("usage: python -m bench.stories DATA, with parallel/ and quotations/ in it")
    main(Path(sys.argv[1]))
