"""The quality gate: what the finders find in hand-marked passages, held against floors that only rise.

Two quotations match when the Jaccard index of their characters is at least 0.5, marks and closing punctuation at the
ends left out; pairs are taken greedily, best first. Gold of a form that is not scored is neither asked for nor held
against a prediction that meets it. A speaker is wrong where the gold has another, or none.
"""

import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from ordret import marked, pack
from ordret.find import find
from ordret.model import Article, Credit, Finding, Problem, Quotation

OVERLAP = 0.5
SCORED = ("direct", "mixed")  # indirect speech is not read yet
ENDS = frozenset(" \n\t\xa0\"“”„«»‟'‘’.,;:!?…–—-")
NAME = re.compile(r"[^\W_]+(?:[-’'][^\W_]+)*")


@dataclass(frozen=True, slots=True)
class Score:
    """How one kind fared in one language: asked for, found, right, and (quotations) with a wrong speaker."""

    lang: str
    kind: str
    gold: int
    found: int
    right: int
    wrong: int

    @property
    def precision(self) -> float:
        return self.right / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        return self.right / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


@dataclass(frozen=True, slots=True)
class Report:
    """The scores of every language and kind, and what fell below its floor, in words."""

    scores: tuple[Score, ...]
    below: tuple[str, ...]


def run(gold: Path) -> Report:
    """Scores every `XX.toml` in `gold` and compares with `floors.json` there. Raises FileNotFoundError without gold."""
    files = sorted(gold.glob("??.toml"))
    if not files:
        raise FileNotFoundError(f"{gold}: no gold here; give the folder that holds da.toml, en.toml, …")
    scores = tuple(score for file in files for score in score_language(file.stem, marked.load(file)))
    held = floors(gold)
    below = tuple(_below(scores, held)) if held else ("floors.json is missing; `ordret gate --raise` makes it",)
    return Report(scores, below)


def floors(gold: Path) -> dict[str, dict[str, dict[str, float]]]:
    """Language, kind, figure: the least that is let pass (of `wrong` the most)."""
    path = gold / "floors.json"
    held: dict[str, dict[str, dict[str, float]]] = json.loads(path.read_text("utf-8")) if path.is_file() else {}
    return held


def raise_floors(gold: Path, report: Report) -> None:
    """Writes today's figures as the floors, each only where it is better than the old one."""
    old = floors(gold)
    for score in report.scores:
        kind = old.setdefault(score.lang, {}).setdefault(score.kind, {})
        for figure, value in figures(score).items():
            better = min if figure == "wrong" else max
            kind[figure] = better(kind.get(figure, value), value)
    (gold / "floors.json").write_text(json.dumps(old, indent=1, sort_keys=True) + "\n", "utf-8")


def figures(score: Score) -> dict[str, float]:
    """The figures that have floors, to three places, always rounded to the safe side by at most 0.001."""
    return {
        "precision": int(score.precision * 1000) / 1000,
        "recall": int(score.recall * 1000) / 1000,
        "f1": int(score.f1 * 1000) / 1000,
        "wrong": float(score.wrong),
    }


def _below(scores: Iterable[Score], held: dict[str, dict[str, dict[str, float]]]) -> Iterator[str]:
    """What is worse than its floor, or has a floor and is not scored any more."""
    found = {(score.lang, score.kind): figures(score) for score in scores}
    kinds = [(lang, kind, least) for lang, by_kind in held.items() for kind, least in by_kind.items()]
    for lang, kind, least in kinds:
        if (lang, kind) not in found:
            yield f"{lang} {kind}: not scored, has floors"
            continue
        for figure, floor in least.items():
            value = found[lang, kind][figure]
            if value > floor if figure == "wrong" else value < floor:
                yield f"{lang} {kind}: {figure} {value:g}, floor {floor:g}"


def score_language(lang: str, passages: Iterable[marked.Passage]) -> list[Score]:
    """A score for each form of SCORED and for credits."""
    language = pack.load(lang)
    count: Counter[tuple[str, str]] = Counter()
    for passage in passages:
        article = marked.as_article(passage, lang)
        found = [row for _, row in find(article, language) if not isinstance(row, Problem)]
        count.update(_quotations(article, passage, found))
        count.update(_credits(passage, found))
    kinds = (*SCORED, "credits")
    return [Score(lang, k, *(count[k, what] for what in ("gold", "found", "right", "wrong"))) for k in kinds]


def _quotations(article: Article, passage: marked.Passage, found: list[Finding]) -> Iterator[tuple[str, str]]:
    gold = marked.places(article.text, passage.quotations, where=passage.id)
    said = [row for row in found if isinstance(row, Quotation)]
    pairs = match(article.text, gold, said)
    for at, marks in enumerate(gold):
        if marks.said.form not in SCORED:
            continue
        yield marks.said.form, "gold"
        if at in pairs:
            yield marks.said.form, "right"
            yield marks.said.form, "found"
            if wrong_speaker(marks.said, said[pairs[at]]):
                yield marks.said.form, "wrong"
    for at, quotation in enumerate(said):
        if at not in pairs.values():
            yield quotation.form, "found"


def match(text: str, gold: list[marked.Marks], said: list[Quotation]) -> dict[int, int]:
    """Which gold quotation, by its place in the list, each found one meets."""
    wanted = [_characters(text, ((s.start, s.end) for s in marks.spans)) for marks in gold]
    given = [_characters(text, ((p.start, p.end) for p in row.words)) for row in said]
    pairs = [(_jaccard(a, b), i, j) for i, a in enumerate(wanted) for j, b in enumerate(given)]
    taken: dict[int, int] = {}
    for likeness, i, j in sorted(pairs, key=lambda pair: (-pair[0], pair[1], pair[2])):
        if likeness >= OVERLAP and i not in taken and j not in taken.values():
            taken[i] = j
    return taken


def _characters(text: str, spans: Iterable[tuple[int, int]]) -> frozenset[int]:
    found: set[int] = set()
    for start, end in spans:
        while start < end and text[start] in ENDS:
            start += 1
        while end > start and text[end - 1] in ENDS:
            end -= 1
        found.update(range(start, end))
    return frozenset(found)


def _jaccard(a: frozenset[int], b: frozenset[int]) -> float:
    return len(a & b) / len(a | b) if a or b else 0.0


def wrong_speaker(gold: marked.Said, found: Quotation) -> bool:
    """Whether a quotation names somebody else than the gold does, or anybody where the gold names none."""
    if found.speaker is None:
        return False
    wanted, given = f"{gold.speaker} {gold.name or ''}", f"{found.speaker.here.text} {found.speaker.name or ''}"
    if gold.speaker is None or found.speaker.here.text.lower() == gold.speaker.lower():
        return gold.speaker is None
    names = _capitalised(wanted), _capitalised(given)
    return not (names[0] & names[1] if all(names) else _words(wanted) & _words(given))


def _capitalised(words: str) -> set[str]:
    return {word.lower() for word in NAME.findall(words) if word[0].isupper()}


def _words(words: str) -> set[str]:
    """Words of four letters and more, or all where there are none: "the" and "den" tell nobody from nobody."""
    each = {word.lower() for word in NAME.findall(words)}
    return {word for word in each if len(word) > 3} or each


def _credits(passage: marked.Passage, found: list[Finding]) -> Iterator[tuple[str, str]]:
    wanted = Counter((credit.agency.lower(), credit.how) for credit in passage.credits)
    given = Counter((row.agency.lower(), row.how) for row in found if isinstance(row, Credit))
    for what, counts in (("gold", wanted), ("found", given), ("right", wanted & given)):
        yield from (("credits", what) for _ in counts.elements())
