"""The record, opened: everything that can be asked of it and done with it."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, BinaryIO, Self

from ordret import view
from ordret.check import Checked, check
from ordret.model import Credit, Finding, Form, Mention, Passage, Problem, Quotation
from ordret.results import Results
from ordret.search import Hit, HitKind, search
from ordret.store import Filter, Found, Table, Version
from ordret.store.asking import ask
from ordret.store.sqlite import SqliteStore
from ordret.store.words import Phrase, exactly, phrases

if TYPE_CHECKING:
    from ordret.add import Added
    from ordret.run import Ran

NAME = "ordret.db"
_PHRASES = 32  # words to a search: more are a text, and slow


class RecordError(Exception):
    """The question cannot be answered. Says what, and what to do."""


@dataclass(frozen=True, slots=True)
class Seen:
    """A passage of a finding, the field that holds it ("speaker.here"), and its surroundings."""

    field: str
    passage: Passage
    around: Passage


@dataclass(frozen=True, slots=True)
class Why:
    """What made a finding: stage and pack with their versions, the stage's rule in words, and every passage."""

    found: Found[Finding]
    explanation: str
    passages: tuple[Seen, ...]


@dataclass(frozen=True, slots=True)
class Status:
    """Rows of each kind, current articles in each language, the file, its size in bytes and its form."""

    counts: dict[str, int]
    languages: dict[str, int]
    path: Path
    bytes: int
    version: int


class Record:
    """A record in a file. What it lists is current; `store` streams everything. Raises StoreError for a broken file."""

    def __init__(self, store: SqliteStore) -> None:
        self.store = store

    @classmethod
    def open(cls, path: str | Path | None = None, *, create: bool = False) -> Self:
        """The record in `path`, or in the `ordret.db` of this folder or the nearest one above that has one.

        Raises RecordError where there is none, unless one is to be made.
        """
        where = Path(path) if path is not None else _above(Path.cwd())
        if not create and not where.is_file():
            raise RecordError(f"{where}: no record here; `ordret add` makes one")
        return cls(SqliteStore(where, create=create))

    def close(self) -> None:
        self.store.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def add(
        self,
        what: str | Iterable[str],
        *,
        stdin: BinaryIO | None = None,
        progress: Callable[[int], None] | None = None,
    ) -> "Added":
        """Take in files, folders and "-"; `progress` is told how many sources have been read."""
        from ordret.add import add  # reading and finding cost a search their start-up

        return add(self.store, [what] if isinstance(what, str) else what, stdin=stdin, progress=progress)

    def run(self, *, again: str | None = None, progress: Callable[[int, int], None] | None = None) -> "Ran":
        """Find what is new; `again` redoes a stage and those after it. `progress` is told articles done and to do."""
        from ordret.run import StageError, run

        try:
            return run(self.store, again=again, progress=progress)
        except StageError as error:
            raise RecordError(str(error)) from error

    def articles(self) -> Results[Version]:
        return Results(self.store.versions(Filter(current=True)))

    def quotations(
        self, *, speaker: str | None = None, lang: str | None = None, form: Form | None = None
    ) -> Results[Found[Quotation]]:
        return Results(self.store.findings(Quotation, _filter(speaker=speaker, lang=lang, form=form)))

    def mentions(self) -> Results[Found[Mention]]:
        return Results(self.store.findings(Mention, Filter(current=True)))

    def credits(self) -> Results[Found[Credit]]:
        return Results(self.store.findings(Credit, Filter(current=True)))

    def statements(self, *, speaker: str | None = None, lang: str | None = None) -> Results[view.Statement]:
        return Results(view.statements(self.store, _filter(speaker=speaker, lang=lang)))

    def problems(self) -> Results[Problem]:
        return Results(self.store.problems())

    def search(
        self,
        words: str,
        *,
        kind: HitKind | None = None,
        lang: str | None = None,
        speaker: str | None = None,
        first: date | None = None,
        last: date | None = None,
        limit: int = 50,
    ) -> Results[Hit]:
        """What has all the words, or what is "within quotation marks" as it stands; best first.

        `first` and `last` are days of publication; what has no day is left out then.
        """
        wanted = _asked(phrases(words), words)
        where = _filter(speaker=speaker, lang=lang, first=first, last=last)
        return Results(search(self.store, wanted, where, kind=kind, limit=limit))

    def show(self, id_: str) -> Version | Found[Finding]:
        """The article or finding of this id, or of the only id that begins so."""
        matches = self.store.beginning(id_) if id_ else ()
        if not matches:
            raise RecordError(f"nothing has the id {id_!r}; `ordret search` shows ids")
        exact = [match for match in matches if _id(match) == id_]
        if len(matches) > 1 and not exact:
            raise RecordError(f"{id_!r} begins several ids, such as {_id(matches[0])} and {_id(matches[1])}; give more")
        return (exact or matches)[0]

    def why(self, id_: str) -> Why:
        """What made a finding, and on what it rests."""
        from ordret.find import STAGES

        found = self.show(id_)
        if isinstance(found, Version):
            raise RecordError(f"{id_} is an article, kept as it came; give the id of something found in it")
        article = self.store.version(found.finding.article)
        assert article is not None  # a finding cannot be kept without its article: a foreign key
        explanations = {stage.name: stage.explanation for stage in STAGES}
        seen = (
            Seen(field, passage, view.around(article.article, passage.start, passage.end))
            for field, passage in view.places(found.finding)
        )
        return Why(found, explanations.get(found.stage.partition("@")[0], ""), tuple(seen))

    def check(self) -> Checked:
        """Does every passage still stand in its article?"""
        return check(self.store)

    def status(self) -> Status:
        path = self.store.path
        written = (path, path.with_name(f"{path.name}-wal"))  # the log holds what is not yet moved into the file
        size = sum(file.stat().st_size for file in written if file.exists())
        return Status(self.store.counts(), self.store.languages(), path, size, self.store.form)

    def sql(self, query: str) -> tuple[tuple[str, ...], Iterator[tuple[Any, ...]]]:
        """Column names and rows of a SELECT. Raises StoreError for what is wrong with it."""
        return ask(self.store.path, query)

    def tables(self) -> tuple[Table, ...]:
        """What `sql` can be asked about, what is made for people first."""
        return self.store.tables()


def _above(folder: Path) -> Path:
    candidates = (place / NAME for place in (folder, *folder.parents))
    return next((path for path in candidates if path.is_file()), folder / NAME)


def _asked(wanted: tuple[Phrase, ...], words: str) -> tuple[Phrase, ...]:
    if not wanted:
        raise RecordError(f"no word to look for in {words[:40]!r}; give a name or a word")
    if sum(len(phrase.words) for phrase in wanted) > _PHRASES:
        raise RecordError(f"more than {_PHRASES} words to look for; give fewer")
    return wanted


def _filter(*, speaker: str | None = None, **others: Any) -> Filter:
    return Filter(current=True, speaker=_asked(exactly(speaker), speaker) if speaker is not None else (), **others)


def _id(kept: Version | Found[Finding]) -> str:
    return kept.article.id if isinstance(kept, Version) else kept.id
