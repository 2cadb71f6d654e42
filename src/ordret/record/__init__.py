"""The record, opened: everything that can be asked of it and done with it."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import replace
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO, Self

from ordret import judge, model, settings
from ordret.check import Checked, check
from ordret.model import Form, Verdict
from ordret.notebook import facts
from ordret.record.asked import RecordError, Seen, Status, Why, above, asked, filtered, where
from ordret.record.kept import article_of, of_kind, shown, status
from ordret.results import Results
from ordret.search import Hit, HitKind, search
from ordret.store import Filter, Found, Table, Version
from ordret.store.asking import ask
from ordret.store.sqlite import SqliteStore
from ordret.store.words import phrases

__all__ = ["Record", "RecordError", "Seen", "Status", "Why"]

if TYPE_CHECKING:
    from ordret.add import Added
    from ordret.run import Ran
    from ordret.view.conflicts import Conflict
    from ordret.view.corrections import Corrected
    from ordret.view.demands import Demand
    from ordret.view.entities import Entity
    from ordret.view.lineage import Derived
    from ordret.view.lists import Lists
    from ordret.view.occasions import Occasion
    from ordret.view.series import Series
    from ordret.view.statements import Statement
    from ordret.view.stories import Story
    from ordret.view.timeline import Entry
    from ordret.view.wordings import Worded


class Record:
    """A record in a file. What it lists is current; `store` streams everything. Raises StoreError for a broken file."""

    def __init__(self, store: SqliteStore) -> None:
        self.store = store

    @classmethod
    def open(cls, path: str | Path | None = None, *, create: bool = False, read_only: bool = False) -> Self:
        """The record in `path`, or in the `ordret.db` of this folder or the nearest one above that has one.

        One that is opened for reading alone may be handed from thread to thread.
        Raises RecordError where there is none, unless one is to be made.
        """
        where = Path(path) if path is not None else above(Path.cwd())
        if not create and not where.is_file():
            raise RecordError(f"{where}: no record here; `ordret add` makes one")
        return cls(SqliteStore(where, create=create, reading=read_only))

    def close(self) -> None:
        self.store.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def snapshot(self, *, seconds: float | None = None) -> AbstractContextManager[None]:
        """All that is read within is of one state, whatever others write meanwhile. Raises StoreError where it takes
        longer than `seconds`."""
        return self.store.snapshot(seconds)

    @cached_property
    def lists(self) -> "Lists":
        """What pages list, a page at a time."""
        from ordret.view.lists import Lists

        return Lists(self.store)

    def add(
        self, what: str | Iterable[str], *, stdin: BinaryIO | None = None,
        progress: Callable[[int], None] | None = None, follow: bool = False, private: bool = False,
    ) -> "Added":  # fmt: skip
        """Take in files, folders, addresses and "-"; `progress` is told how many sources have been read. `follow`: the
        addresses that files name, too; `private`: of this machine and its network, too. Raises SettingsError."""
        from ordret.add import add, asking  # reading and finding cost a search their start-up

        columns = settings.load(self.store.path.parent).columns
        fetcher = asking(self.store.path.parent, private=private)
        return add(self.store, what, stdin=stdin, progress=progress, fetcher=fetcher, follow=follow, columns=columns)

    def run(self, *, again: str | None = None, progress: Callable[[int, int], None] | None = None) -> "Ran":
        """Find and link what is new; `again` redoes a stage and those after it, and the links of what they find anew.
        `progress` is told articles done and to do, first of finding, then of linking."""
        ran = self.find(again=again, progress=progress)
        return replace(ran, linked=self.link(progress=progress))

    def find(self, *, again: str | None = None, progress: Callable[[int, int], None] | None = None) -> "Ran":
        """The finding half of `run`."""
        from ordret.run import StageError, find

        try:
            return find(self.store, again=again, progress=progress)
        except StageError as error:
            raise RecordError(str(error)) from error

    def link(self, *, only: Sequence[str] | None = None, progress: Callable[[int, int], None] | None = None) -> int:
        """The linking half of `run`, of all articles or of those of these ids; how many were taken up. `ordret.toml`
        beside the record may name another encoder. Raises SettingsError where that is not right."""
        from ordret import encoder
        from ordret.run import link

        named = settings.load(self.store.path.parent).encoder
        return link(self.store, encoder.load(named.folder), only=only, progress=progress)

    def judge(self, left: str, right: str, verdict: Verdict, *, who: str, reason: str | None = None) -> None:
        """A person's word on whether two findings are one: two quotations one statement, two mentions one person. It
        counts at once. Raises JudgeError for what cannot be judged so."""
        self._keep([judge.of_link(self.store, left, right, verdict, who=who, reason=reason)])

    def withdraw(self, id_: str, *, who: str, reason: str | None = None, withdrawn: bool = True) -> None:
        """A finding is wrong: it stays, and counts no more; with `withdrawn` false it counts again."""
        self._keep([judge.of_finding(self.store, id_, withdrawn=withdrawn, who=who, reason=reason)])

    def correct(
        self, id_: str, *, speaker: str | None = None, form: Form | None = None, who: str, reason: str | None = None
    ) -> None:
        """A quotation has another speaker, a mention of its article by id or name ("" for nobody), or another form."""
        self._keep([judge.of_quotation(self.store, id_, speaker=speaker, form=form, who=who, reason=reason)])

    def undo(self, *, who: str) -> model.Judgement:
        """Take back somebody's last judgement."""
        gone, articles = judge.undo(self.store, who)
        self.link(only=articles)
        return gone

    def take_judgements(self, lines: Iterable[bytes], *, name: str = "judgements") -> int:
        """Judgements as another record exports them, as JSON lines; how many were new."""
        return self._keep(judge.taken(lines, name=name))

    def _keep(self, judgements: Sequence[model.Judgement]) -> int:
        new, articles = judge.keep(self.store, judgements)
        if articles:
            self.link(only=articles)
        return new

    def articles(self) -> Results[Version]:
        return Results(self.store.versions(Filter(current=True)))

    def quotations(
        self, *, speaker: str | None = None, lang: str | None = None, form: Form | None = None
    ) -> Results[Found[model.Quotation]]:
        return Results(self.store.findings(model.Quotation, filtered(speaker=speaker, lang=lang, form=form)))

    def mentions(self) -> Results[Found[model.Mention]]:
        return Results(self.store.findings(model.Mention, Filter(current=True)))

    def credits(self) -> Results[Found[model.Credit]]:
        return Results(self.store.findings(model.Credit, Filter(current=True)))

    def figures(self) -> Results[Found[model.Figure]]:
        return Results(self.store.findings(model.Figure, Filter(current=True)))

    def series(self, what: str | None = None) -> "Results[Series]":
        """Figures of one quantity, over reports and languages: all, those of a figure's id, or those with all these
        words in what is counted, its unit or its claimant."""
        from ordret.view import series

        if what is None or not what.startswith("figure-"):
            return Results(series.every(self.store, asked(phrases(what), what) if what is not None else ()))
        figure = of_kind(self.show(what), model.Figure)
        return Results([series.series(self.store, series.series_of(self.store, figure), figure)])

    def statements(self, *, speaker: str | None = None, lang: str | None = None) -> "Results[Statement]":
        from ordret.view.statements import statements

        return Results(statements(self.store, filtered(speaker=speaker, lang=lang)))

    def meetings(self) -> Results[Found[model.Meeting]]:
        return Results(self.store.findings(model.Meeting, Filter(current=True)))

    def decisions(self) -> Results[Found[model.Decision]]:
        return Results(self.store.findings(model.Decision, Filter(current=True)))

    def occasions(self) -> "Results[Occasion]":
        """Meetings as all reports of one occasion together tell of them."""
        from ordret.view.occasions import occasions

        return Results(occasions(self.store))

    def corrections(self) -> "Results[Corrected]":
        from ordret.view.corrections import corrections

        return Results(corrections(self.store))

    def problems(self) -> Results[model.Problem]:
        return Results(self.store.problems())

    def search(
        self, words: str, *, kind: HitKind | None = None, lang: str | None = None, outlet: str | None = None,
        speaker: str | None = None, first: date | None = None, last: date | None = None, limit: int = 50,
    ) -> Results[Hit]:  # fmt: skip
        """What has all the words, or what is "within quotation marks" as it stands; best first.

        `first` and `last` are days of publication; what has no day is left out then. Of what thousands have, the last.
        """
        wanted = where(lang=lang, outlet=outlet, speaker=speaker, first=first, last=last)
        return Results(search(self.store, asked(phrases(words), words), wanted, kind=kind, limit=limit))

    def show(self, id_: str) -> Version | Found[model.Finding]:
        """The article or finding of this id, or of the only id that begins so."""
        return shown(self.store, id_)

    def to_judge(self) -> Results[model.Link]:
        """Links that are left to a person to decide, the likeliest first."""
        from ordret.view.judging import to_judge

        return Results(to_judge(self.store))

    def entities(self) -> "Results[Entity]":
        from ordret.view.entities import entities

        return Results(entities(self.store))

    def entity(self, mention: str) -> "Entity | None":
        """Whom a mention is held to mean; None for one that is not linked yet."""
        from ordret.view.entities import meant

        return meant(self.store, mention)

    def stories(self) -> "Results[Story]":
        from ordret.view.stories import stories

        return Results(stories(self.store))

    def story(self, id_: str) -> "Story":
        """The story of this id, or of the article or finding of this id."""
        from ordret.view.stories import story, story_of

        return story(self.store, story_of(self.store, article_of(self.show(id_))))

    def timeline(self, id_: str) -> "Results[Entry]":
        """What a story tells, day by day; the id may be of anything in it."""
        from ordret.view.timeline import timeline

        return Results(timeline(self.store, self.story(id_).id))

    def demands(self, *, story: str | None = None) -> "Results[Demand]":
        """What is demanded, asked for and proposed, with what answered it, and who warned, threatened, accused, denied
        and rejected: in one story, by the id of anything in it, or in all."""
        from ordret.view.demands import demands

        return Results(demands(self.store, self.story(story).id if story is not None else None))

    def lineage(self, article: str) -> "Results[Derived]":
        """What an article derives from."""
        from ordret.view.lineage import lineage_of

        return Results(lineage_of(self.store, article))

    def conflicts(self) -> "Results[Conflict]":
        from ordret.view.conflicts import conflicts

        return Results(conflicts(self.store))

    def wordings(self, id_: str) -> "Results[Worded]":
        """Every wording of the statement that a quotation belongs to, the earliest copy held first."""
        from ordret.view.wordings import side_by_side

        return Results(side_by_side(self.store, of_kind(self.show(id_), model.Quotation)))

    def why(self, id_: str) -> Why:
        """What made a finding, on what it rests, and why it is held to be one with others."""
        from ordret.record.why import why

        return why(self.store, self.show(id_))

    def check(self) -> Checked:
        """Does every passage still stand in its article?"""
        return check(self.store)

    def status(self) -> Status:
        return status(self.store)

    def _repr_html_(self) -> str:
        held = self.status()
        return facts({"record": held.path, **held.counts, **{f"articles in {k}": n for k, n in held.languages.items()}})

    def sql(self, query: str) -> tuple[tuple[str, ...], Iterator[tuple[Any, ...]]]:
        """Column names and rows of a SELECT. Raises StoreError for what is wrong with it."""
        return ask(self.store.path, query)

    def tables(self) -> tuple[Table, ...]:
        """What `sql` can be asked about, what is made for people first."""
        return self.store.tables()
