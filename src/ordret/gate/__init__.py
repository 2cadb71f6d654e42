"""The quality gate: what the finders find in hand-marked passages, held against floors that only rise.

How two of them meet: `speech` for quotations and credits, `names` for names, roles and references, `days` for days,
`amounts` for figures, `meetings` and `decisions` for these.
What linkers join is scored likewise: `people` for names, `wording` for wordings.
"""

import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from ordret import encoder, marked, pack
from ordret.gate import amounts, days, decisions, meetings, names, people, speech, wording
from ordret.gate.speech import SCORED, match, wrong_speaker
from ordret.pack.standing import floors

__all__ = [
    "SCORED",
    "Report",
    "Score",
    "figures",
    "floors",
    "match",
    "raise_floors",
    "run",
    "score",
    "wrong_speaker",
]


Reader = Callable[[marked.Passage, pack.Pack], Iterator[tuple[str, str]]]  # kind, and gold, found, right or wrong
COUNTED = ("gold", "found", "right", "wrong")
SEVERAL = "mul"  # ISO 639-2: for what is of several languages at once
# Gold that lies in a folder of its own: its kinds, and who counts them.
BESIDE: dict[str, tuple[tuple[str, ...], Reader]] = {
    "apart": (speech.PARTIES, speech.parties),
    "names": (names.KINDS, names.count),
    "days": (("days",), days.count),
    "figures": (amounts.KINDS, amounts.count),
    "decisions": (decisions.KINDS, decisions.count),
    "meetings": (meetings.KINDS, meetings.count),
}


@dataclass(frozen=True, slots=True)
class Score:
    """How one kind fared in one language: asked for, found, right, and wrong.

    A quotation is wrong with a wrong speaker, an addressee or a way where there is another or none, a day with a range
    that excludes the marked one.
    """

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
    """Scores every `XX.toml` in `gold`, and in its folders for each kind, against its `floors.json`.

    Raises FileNotFoundError without gold.
    """
    langs = sorted({file.stem for place in (".", *BESIDE) for file in (gold / place).glob("??.toml")})
    if not langs:
        raise FileNotFoundError(f"{gold}: no gold here; give the folder that holds da.toml, en.toml, …")
    scores = (*(score for lang in langs for score in _scores(gold, lang)), *_linked(gold))
    held = floors(gold)
    below = tuple(_below(scores, held)) if held else ("floors.json is missing; `ordret gate --raise` makes it",)
    return Report(scores, below)


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


def _scores(gold: Path, lang: str) -> Iterator[Score]:
    """The scores of a language: of speech, and of what has gold in a folder of its own, read for that alone."""
    whole, apart = _passages(gold / f"{lang}.toml"), _passages(gold / "apart" / f"{lang}.toml")
    if whole:
        yield from score(lang, SCORED, speech.count, [*whole, *apart])  # apart: by somebody who did not know the rules
        yield from score(lang, ["credits"], speech.credits, whole)
    for folder, (kinds, reader) in BESIDE.items():
        if beside := _passages(gold / folder / f"{lang}.toml"):
            yield from score(lang, kinds, reader, beside)


def _passages(file: Path) -> list[marked.Passage]:
    return marked.load(file) if file.is_file() else []


def _linked(gold: Path) -> Iterator[Score]:
    """The scores of what linkers join: names of all languages together, and wordings by each language of a pair."""
    pairs, wordings = gold / "people" / "pairs.toml", gold / "wording"
    if pairs.is_file():
        held = sum(people.counts(pairs).values(), Counter())
        yield Score(SEVERAL, people.KIND, *(held[what] for what in COUNTED))
    if wordings.is_dir():
        counts = Counter(wording.count(wordings, encoder.load()))
        for lang in wording.LANGS:
            yield from (Score(lang, kind, *(counts[lang, kind, what] for what in COUNTED)) for kind in wording.KINDS)


def score(lang: str, kinds: Iterable[str], reader: Reader, passages: Iterable[marked.Passage]) -> list[Score]:
    """A score for each kind, of what the reader counts in the passages."""
    language = pack.load(lang)
    count = Counter(row for passage in passages for row in reader(passage, language))
    return [Score(lang, k, *(count[k, what] for what in COUNTED)) for k in kinds]
