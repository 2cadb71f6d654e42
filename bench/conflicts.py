"""Whether a wrong number in a translated report is shown: news in two languages through the whole chain, one number of
the second copy changed; and what is shown where nothing was changed.

    python -m bench.conflicts DATA [LANG ...]

Each article of `parallel` is a report of one day in both languages of each pair. A number is changed that was found in
both copies with the same value in the same line, printed in figures or words: by a factor of 1.2 to 3, or in one
digit, as an error would. It is shown where an exported conflict, of figures or of wordings, pairs the changed place
with its like. Without a change every conflict is printed: some are mistakes of the translators.
"""

import json
import random
import re
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import combinations, permutations
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from bench.texts import rows
from ordret import Record, encoder
from ordret.find import find
from ordret.model import Article, Figure, Finding, passages
from ordret.pack import load
from ordret.run import find as find_all
from ordret.run import link
from ordret.store import Found
from ordret.view.conflicts import Conflict

LANGS = ("en", "da", "nb", "nn", "sv", "de")
SEED = 3
GAP = "\n\n"
NEVER = datetime(2000, 1, 1, tzinfo=UTC)
FIGURES = re.compile(r"\d[\d.,\s\u00a0]*\d|\d")
LEAST, MOST = 1.2, 3.0  # times as much, or as little


@dataclass(frozen=True, slots=True)
class Place:
    """A figure in a line of a document: its offsets in the line, and what it says."""

    line: int
    figure: Figure


@dataclass(frozen=True, slots=True)
class Plant:
    """A number changed: in which line of the second copy, from where to where, what stands there instead, and where in
    the first copy its like stands; and how much it said."""

    line: int
    start: int
    end: int
    instead: str
    like: tuple[int, int, int]
    said: float | None


class Remembering:
    """The encoder, asking the model once for each text."""

    name = encoder.NAME

    def __init__(self) -> None:
        self._model, self._held = encoder.load(), dict[str, NDArray[np.float32]]()

    def embed(self, texts: list[str]) -> NDArray[np.float32]:
        new = [text for text in dict.fromkeys(texts) if text not in self._held]
        if new:
            self._held |= dict(zip(new, self._model.embed(new), strict=True))
        return np.stack([self._held[text] for text in texts])


Documents = Mapping[str, Mapping[str, list[str]]]  # lines of each document in each language


def documents(data: Path) -> Documents:
    held: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for row in rows(data / "parallel" / "newstest2019-dev.jsonl.gz"):
        for lang in LANGS:
            held[row["doc"]][lang].append(row[lang])
    return held


def found(lines: Sequence[str], lang: str) -> list[Place]:
    """The figures of a copy, by line; offsets are those of the line."""
    text = GAP.join(lines)
    article = Article("x", "x", lang, text, "", NEVER)
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line) + len(GAP))
    figures = (row for _, row in find(article, load(lang)) if isinstance(row, Figure))
    return [Place(max(n for n, s in enumerate(starts[:-1]) if s <= f.words.start), f) for f in figures]


def plant(lines: Sequence[str], left: list[Place], right: list[Place], chance: random.Random) -> Plant | None:
    """One number of the second copy changed; None where none was found in both."""
    both = [(a, b) for a in left for b in right if a.line == b.line and _same(a.figure, b.figure)]
    chance.shuffle(both)
    for like, place in both:
        start = place.figure.words.start - sum(len(line) + len(GAP) for line in lines[: place.line])
        words = place.figure.words.text
        changed = _changed(words, chance)
        if changed and lines[place.line][start : start + len(words)] == words:
            return Plant(
                place.line, start, start + len(words), changed, (like.line, *_span(like)), place.figure.amount.low
            )
    return None


def _span(place: Place) -> tuple[int, int]:
    return place.figure.words.start, place.figure.words.end


def _same(left: Figure, right: Figure) -> bool:
    one, other = left.amount, right.amount
    ends = (one.low, one.high) == (other.low, other.high)
    return ends and (one.low is None or one.high is None or one.low == one.high)


def _changed(words: str, chance: random.Random) -> str | None:
    """The words with another number; None where it stands in no digits, or in two runs of them."""
    printed = FIGURES.findall(words)
    if len(printed) != 1:
        return None
    digits = printed[0]
    other = _digit(digits, chance)
    return words.replace(digits, other, 1) if other else None


def _digit(digits: str, chance: random.Random) -> str | None:
    """The first digit changed so that the number is 1.2 to 3 times as much, or as little."""
    held = [d + digits[1:] for d in "123456789" if digits[0] != "0" and LEAST <= _ratio(d + digits[1:], digits) <= MOST]
    return chance.choice(held) if held else None


def _ratio(one: str, other: str) -> float:
    left, right = (int(re.sub(r"\D", "", digits)) for digits in (one, other))
    return max(left / right, right / left)


def reports(held: Documents, pair: tuple[str, str], plants: Mapping[str, Plant]) -> Iterator[str]:
    for number, (doc, langs) in enumerate(held.items()):
        day = f"2019-{1 + number % 12:02d}-{1 + number % 28:02d}"
        for lang in pair:
            lines = list(langs[lang])
            if lang == pair[1] and (p := plants.get(doc)):
                lines[p.line] = lines[p.line][: p.start] + p.instead + lines[p.line][p.end :]
            yield json.dumps({"id": f"{doc} {lang}", "lang": lang, "text": GAP.join(lines), "published": day}) + "\n"


def linked(lines: Iterable[str], model: Remembering, folder: Path) -> Record:
    source = folder / "pile.jsonl"
    source.write_text("".join(lines), "utf-8")
    record = Record.open(folder / "ordret.db", create=True)
    record.add(str(source))
    find_all(record.store)
    link(record.store, model)
    return record


def shown(record: Record, pair: tuple[str, str], held: Documents, plants: Mapping[str, Plant]) -> dict[str, bool]:
    """Of each document with a changed number, whether a conflict pairs it with its like, or with what says the same as
    that in the report itself: a headline that has the number still."""
    sources = {v.article.id: v.article.source.partition("#")[2].rpartition(" ") for v in record.articles()}
    hits = dict.fromkeys(plants, False)
    for conflict in record.conflicts():
        ends = [record.store.found(id_) for id_ in (conflict.left, conflict.right)]
        places = [(*sources[e.finding.article], e) for e in ends if e]
        for (doc, _, lang, end), (other, _, of, like) in permutations(places, 2):
            if doc == other and lang == pair[1] and doc in plants:
                hits[doc] |= _is_changed(end, held[doc][lang], plants[doc]) and _is_like(
                    like, plants[doc], same=of == lang
                )
    return hits


def _is_changed(end: Found[Finding], lines: Sequence[str], changed: Plant) -> bool:
    start = sum(len(line) + len(GAP) for line in lines[: changed.line]) + changed.start
    return any(w.start < start + len(changed.instead) and start < w.end for w in passages(end.finding))


def _is_like(end: Found[Finding], changed: Plant, *, same: bool) -> bool:
    """Whether the other end is the like; in the changed report itself, whether it counts as much."""
    if same:
        figure = end.finding
        return isinstance(figure, Figure) and changed.said in (figure.amount.low, figure.amount.high)
    return any(w.start < changed.like[2] and changed.like[1] < w.end for w in passages(end.finding))


def told(record: Record, conflict: Conflict) -> str:
    """A conflict in a line: what differs, with its words."""
    ends = [record.store.found(id_) for id_ in (conflict.left, conflict.right)]
    words = [" … ".join(p.text for p in passages(each.finding))[:70] for each in ends if each]
    return f"{conflict.kind}{', strict' if conflict.strict else ''}: {conflict.because} | {' | '.join(words)}"


def _around(line: str, changed: Plant) -> str:
    before, behind = line[max(0, changed.start - 60) : changed.start], line[changed.end : changed.end + 60]
    return f"{before}[{line[changed.start : changed.end]} → {changed.instead}]{behind}"


def main(data: Path, langs: Sequence[str]) -> None:
    held, model = documents(data), Remembering()
    places = {(doc, lang): found(held[doc][lang], lang) for doc in held for lang in langs}
    print("| changed number | shown | of | | unchanged: shown (strict) |\n|---|---|---|---|---|")
    alarms: list[str] = []
    sums = [0, 0]
    for pair in combinations(langs, 2):
        chance = random.Random(f"{SEED} {pair}")
        made = {doc: plant(held[doc][pair[1]], places[doc, pair[0]], places[doc, pair[1]], chance) for doc in held}
        plants = {doc: p for doc, p in made.items() if p}
        with (
            tempfile.TemporaryDirectory() as folder,
            linked(reports(held, pair, plants), model, Path(folder)) as record,
        ):
            hits = shown(record, pair, held, plants)
        with tempfile.TemporaryDirectory() as folder, linked(reports(held, pair, {}), model, Path(folder)) as record:
            every = list(record.conflicts())
            alarms += [f"{'-'.join(pair)} {told(record, each)}" for each in every]
        right, of, strict = sum(hits.values()), len(hits), sum(each.strict for each in every)
        sums = [sums[0] + right, sums[1] + of]
        print(f"| {'-'.join(pair)} | {right} | {of} | {right / of:.3f} | {len(every)} ({strict}) |", flush=True)
        for doc in (doc for doc, hit in hits.items() if not hit):
            print(f"  missed {doc}: {_around(held[doc][pair[1]][plants[doc].line], plants[doc])}", file=sys.stderr)
    print(f"| all | {sums[0]} | {sums[1]} | {sums[0] / sums[1]:.3f} | |\n")
    print("\n".join(sorted(alarms)))


if __name__ == "__main__":
    if len(sys.argv) < 2:
        raise SystemExit("usage: python -m bench.conflicts DATA [LANG ...], with parallel/ in it")
    main(Path(sys.argv[1]), sys.argv[2:] or LANGS)
