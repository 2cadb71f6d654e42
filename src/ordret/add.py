"""Takes in what is named, and keeps what is new."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from hashlib import sha256
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from ordret import settings
from ordret.model import Notice, Problem, article_id
from ordret.read import Delivery, Withdrawal, article_of, read
from ordret.read.delivery import USUAL
from ordret.settings import Columns
from ordret.store import Arrival, Store

if TYPE_CHECKING:
    from ordret.read.fetch import Fetcher

Progress = Callable[[int], None]  # reports and problems taken in

BATCH = 200  # sources to a commit
WEIGHT = 8_000_000  # or so many bytes of them, so that memory does not grow with the length of reports


@dataclass(frozen=True, slots=True)
class Added:
    """New articles, how many in each language; what the files were taken for, with the reports in each form; reports
    that were kept before; what was not understood this time; and notices that a report is not to be used."""

    articles: int
    by_language: dict[str, int]
    forms: dict[str, int]
    known: int
    problems: tuple[Problem, ...]
    notices: int = 0


def add(
    store: Store,
    what: str | Iterable[str],
    *,
    stdin: BinaryIO | None = None,
    progress: Progress | None = None,
    fetcher: "Fetcher | None" = None,
    follow: bool = False,
    columns: Columns = USUAL,
) -> Added:
    """Read all that is named and keep the articles that are new, committing as it goes."""
    named = [what] if isinstance(what, str) else what
    fetched = datetime.now(UTC)
    languages: Counter[str] = Counter()
    forms: Counter[str] = Counter()
    problems: list[Problem] = []
    reports = notices = taken = 0
    found = read(named, stdin=stdin, fetcher=fetcher, follow=follow, columns=columns)
    for batch in _batches(_sources(found)):
        arrivals = _arrivals(store, batch, fetched)
        languages.update(article.lang for article in store.keep(arrivals))
        forms.update(_forms(batch, arrivals))
        problems.extend(problem for arrival in arrivals for problem in arrival.problems)
        reports += sum(arrival.read for arrival in arrivals)
        notices += sum(arrival.notice is not None for arrival in arrivals)
        taken += len(batch)
        if progress is not None:
            progress(taken)
    new = languages.total()
    return Added(new, dict(languages.most_common()), dict(forms.most_common()), reports - new, tuple(problems), notices)


def arrivals(store: Store, items: Iterable[Delivery | Withdrawal | Problem], *, fetched: datetime) -> list[Arrival]:
    """What came, ready to be kept: for those who keep it with something of their own."""
    return _arrivals(store, list(_sources(items)), fetched)


def asking(folder: Path, *, private: bool) -> "Fetcher":
    """What asks the web for the record in a folder, as its settings say. Raises SettingsError."""
    from ordret.read.fetch import Fetcher  # a fifth of a second, which nobody shall wait for at import

    return Fetcher(contact=settings.load(folder).fetch.contact, private=private)


@dataclass(frozen=True, slots=True)
class _Source:
    name: str
    brought: Delivery | Withdrawal | None
    problems: tuple[Problem, ...]


def _sources(items: Iterable[Delivery | Withdrawal | Problem]) -> Iterator[_Source]:
    for name, group in groupby(items, key=lambda item: item.source):
        rows = list(group)
        problems = tuple(row for row in rows if isinstance(row, Problem))
        brought = [row for row in rows if not isinstance(row, Problem)]
        yield _Source(name, brought[0] if brought else None, problems)
        yield from (_Source(name, each, problems) for each in brought[1:])


def _forms(batch: list[_Source], arrivals: list[Arrival]) -> Iterator[str]:
    """What each report that was taken was taken for."""
    for source, arrival in zip(batch, arrivals, strict=True):
        if arrival.read and isinstance(source.brought, Delivery):
            yield source.brought.form


def _batches(sources: Iterable[_Source]) -> Iterator[list[_Source]]:
    batch: list[_Source] = []
    weight = 0
    for source in sources:
        batch.append(source)
        weight += len(source.brought.raw) if source.brought else 0
        if len(batch) >= BATCH or weight >= WEIGHT:
            yield batch
            batch, weight = [], 0
    if batch:
        yield batch


def _arrivals(store: Store, batch: list[_Source], fetched: datetime) -> list[Arrival]:
    ids = [article_id(s.brought.source, s.brought.text) for s in batch if isinstance(s.brought, Delivery)]
    known = store.known(ids)
    return [_arrival(source, known, fetched) for source in batch]


def _arrival(source: _Source, known: frozenset[str], fetched: datetime) -> Arrival:
    told = source.brought
    if told is None:
        return Arrival(source.name, source.problems)
    if isinstance(told, Withdrawal):
        return Arrival(source.name, source.problems, raw=told.raw, notice=_notice(told, fetched))
    held_back = _embargoed(told, fetched)
    if held_back:
        return Arrival(source.name, (*source.problems, held_back))
    return _taken(source, told, known, fetched)


def _taken(source: _Source, delivery: Delivery, known: frozenset[str], fetched: datetime) -> Arrival:
    id_ = article_id(delivery.source, delivery.text)
    numbered, edition = delivery.numbered, delivery.edition
    if id_ in known:
        return Arrival(source.name, source.problems, read=True, numbered=numbered, held=id_, edition=edition)
    article, problems = article_of(delivery, fetched=fetched)
    of_article = tuple(replace(problem, article=article.id) for problem in problems)
    return Arrival(
        source.name, source.problems + of_article, True, article, delivery.raw, numbered, edition=edition
    )  # fmt: skip


def _embargoed(delivery: Delivery, now: datetime) -> Problem | None:
    """Why a report is not taken yet; None where it may be."""
    embargo = delivery.embargo
    if embargo is None or (embargo.until and embargo.until <= now):
        return None
    hint = f"{embargo.words}; it was not taken: add it again when that is over"
    return Problem(delivery.source, "read", "embargoed", hint)


def _notice(told: Withdrawal, fetched: datetime) -> Notice:
    digest = sha256(told.raw).hexdigest()
    return Notice(told.source, told.killed, told.edition, told.place, fetched, digest)
