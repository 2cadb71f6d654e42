"""Finds what is new: runs the stages over the articles that they have not finished."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Protocol

import ordret.find
import ordret.pack
from ordret.find.stage import Row, Stage
from ordret.model import Article, Finding, Problem, Quotation, finding_id
from ordret.pack import Pack
from ordret.store import WHOLE, Finished, Stamp, Store

Progress = Callable[[int, int], None]  # articles done, articles to do

BATCH = 200  # articles to a commit: a kill loses a second or two of work


class StageError(Exception):
    """There is no stage of this name. Says which there are."""


class Finder(Protocol):
    """The stages in order, and all that they say of an article, each with the name of the stage that says it."""

    @property
    def STAGES(self) -> tuple[Stage, ...]: ...

    def find(self, article: Article, pack: Pack) -> Iterator[tuple[str, Row]]: ...


class Packs(Protocol):
    """The languages that can be read."""

    def languages(self) -> tuple[str, ...]: ...

    def load(self, lang: str) -> Pack: ...


@dataclass(frozen=True, slots=True)
class Ran:
    """Articles read, findings of each kind ("quotation") and quotations of each form ("direct"), problems seen;
    articles linked."""

    articles: int
    found: dict[str, int]
    forms: dict[str, int]
    problems: int
    linked: int = 0


def find(
    store: Store,
    *,
    finder: Finder = ordret.find,
    packs: Packs = ordret.pack,
    again: str | None = None,
    progress: Progress | None = None,
) -> Ran:
    """Bring every article in a language with a pack up to the present stages and packs, committing as it goes.

    `again` names a stage to be redone with those after it; Raises StageError where there is none of that name.
    """
    if again is not None:
        store.forget(_from(again, finder.STAGES))
    present = [packs.load(lang) for lang in packs.languages()]
    work = [(pack, store.unfinished(pack.lang, stamps(finder.STAGES, pack))) for pack in present]
    total = sum(len(numbers) for _, numbers in work)
    tally: Counter[str] = Counter()
    for pack, numbers in work:
        for start in range(0, len(numbers), BATCH):
            batch = [_finished(store, number, pack, finder) for number in numbers[start : start + BATCH]]
            store.finish(batch)
            tally.update(chain.from_iterable(map(_counted, batch)))
            if progress is not None:
                progress(tally["articles"], total)
    return _ran(tally)


def stamps(stages: Sequence[Stage], pack: Pack) -> tuple[Stamp, ...]:
    """The stages as they are now, with this pack."""
    return tuple(Stamp(stage.name, stage.version, f"{pack.lang}@{pack.version}") for stage in stages)


def read_anew(
    article: Article, pack: Pack, done: frozenset[Stamp], finder: Finder
) -> tuple[tuple[Stamp, ...], list[tuple[Stamp, Finding]], list[Problem]]:
    """The stages that are not `done`, or build on one that is not, and what they say of the article. Pure.

    Where two stages find the very same thing, the first one stands. Where the finder fails, a problem says so and what
    was found until then is kept: the same stages would only fail again.
    """
    todo = _stale(finder.STAGES, stamps(finder.STAGES, pack), done)
    findings: dict[str, tuple[Stamp, Finding]] = {}
    problems: list[Problem] = []
    try:
        for stage, row in finder.find(article, pack):
            if isinstance(row, Problem):
                problems.extend([row] if stage in todo else [])
                continue
            if stage in todo:
                findings.setdefault(finding_id(row), (todo[stage], row))
    except Exception as error:
        problems.append(_failure(article, error))
    return tuple(todo.values()), list(findings.values()), problems


def _finished(store: Store, number: int, pack: Pack, finder: Finder) -> Finished:
    article, done = store.taken_up(number)
    todo, findings, problems = read_anew(article, pack, done, finder)
    return Finished(number, todo, tuple(findings), tuple(problems))


def _stale(stages: Sequence[Stage], present: Sequence[Stamp], done: frozenset[Stamp]) -> dict[str, Stamp]:
    todo: dict[str, Stamp] = {}
    for stage, stamp in zip(stages, present, strict=True):
        if stamp not in done or not todo.keys().isdisjoint(stage.after):
            todo[stage.name] = stamp
    return todo


def _from(again: str, stages: Sequence[Stage]) -> tuple[str, ...]:
    """A stage and all that build on it."""
    if again not in {stage.name for stage in stages}:
        raise StageError(f"no stage {again!r}; there are {', '.join(stage.name for stage in stages)}")
    chosen = {again}
    for stage in stages:
        if not chosen.isdisjoint(stage.after):
            chosen.add(stage.name)
    return tuple(chosen)


def _failure(article: Article, error: Exception) -> Problem:
    hint = f"{type(error).__name__}: {error}; report this with the article"
    return Problem(article.source, WHOLE, "stage failed", hint, article.id)


def _counted(done: Finished) -> Iterator[str]:
    yield "articles"
    yield from ("problems" for _ in done.problems)
    for _, finding in done.findings:
        yield f"found {type(finding).__name__.lower()}"
        if isinstance(finding, Quotation):
            yield f"form {finding.form}"


def _ran(tally: Counter[str]) -> Ran:
    def under(word: str) -> dict[str, int]:
        return {key.removeprefix(word): count for key, count in tally.items() if key.startswith(word)}

    return Ran(tally["articles"], under("found "), under("form "), tally["problems"])
