"""Lists for pages: each is read by key, no more of it than is shown, in the order in which it is kept."""

from collections.abc import Sequence

from ordret.model import PartKind
from ordret.store import Store
from ordret.store.lists import Order
from ordret.store.words import Phrase, phrases
from ordret.view.conflicts import Conflict, ConflictKind
from ordret.view.counted import Covered, Heard, Tally
from ordret.view.demands import Demand, DemandKind
from ordret.view.lists import called, figured, kept, members, met, outlets, said
from ordret.view.lists.called import Known, Named
from ordret.view.lists.figured import Measured
from ordret.view.lists.outlets import Days, Outlet
from ordret.view.lists.page import ListError, Page
from ordret.view.lists.said import Disputed, Line
from ordret.view.occasions import Occasion
from ordret.view.series import Count
from ordret.view.stories import Story
from ordret.view.timeline import Entry
from ordret.view.wordings import Worded

__all__ = ["Disputed", "Known", "Line", "ListError", "Lists", "Measured", "Named", "Order", "Page"]

MOST_WORDS = 32  # in a question: more are a text, and slow


class Lists:
    """What pages list of what is linked. Of every list `limit` rows behind the place that the key `after` names, which
    the page before gives as its `next`. Raises ListError for a key that is none of the list's."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def stories(self, order: Order = "biggest", *, after: str | None = None, limit: int) -> Page[Story]:
        """By how many articles they have, or the newest first."""
        return kept.stories(self._store, order, after=after, limit=limit)

    def story(self, id_: str) -> Story | None:
        """The story of this id; None where there is none of it (any more)."""
        return kept.story(self._store, id_)

    def entries(self, story: str, *, after: str | None = None, limit: int) -> Page[Entry]:
        """What a story tells, by day, what has no day last."""
        return kept.entries(self._store, story, after=after, limit=limit)

    def latest(self, story: str, *, limit: int) -> tuple[Entry, ...]:
        """What a story tells of its last days, the latest first; nothing that has no day."""
        return kept.latest(self._store, story, limit=limit)

    def conflicts(
        self,
        kind: ConflictKind | None = None,
        *,
        story: str | None = None,
        group: str | None = None,
        after: str | None = None,
        limit: int,
    ) -> Page[Conflict]:
        """Of all kinds or one, in all stories or one, or those that a statement or a series is in; the newest first, by
        the later of the two reports."""
        return kept.conflicts(self._store, kind, story=story, group=group, after=after, limit=limit)

    def demands(
        self,
        story: str | None = None,
        *,
        kind: DemandKind | None = None,
        open_only: bool = False,
        after: str | None = None,
        limit: int,
    ) -> Page[Demand]:
        """Those of a story by day, what has no day last; of all stories the newest first."""
        if story is None:
            return kept.demands(self._store, kind, open_only=open_only, after=after, limit=limit)
        return kept.demands_of(self._store, story, kind, open_only=open_only, after=after, limit=limit)

    def people(self, kind: PartKind | None = None, *, after: str | None = None, limit: int) -> Page[Heard]:
        """Whoever is quoted, or those of one kind, by the number of statements."""
        return kept.people(self._store, kind, after=after, limit=limit)

    def coverage(self, *, after: str | None = None, limit: int) -> Page[Covered]:
        """Articles by day, the newest first, language and outlet."""
        return kept.coverage(self._store, after=after, limit=limit)

    def outlets(self, spans: Sequence[Days], *, after: str | None = None, limit: int) -> Page[Outlet]:
        """What each outlet has in each of some spans, all of them days or all months; who has most first."""
        return outlets.outlets(self._store, spans, after=after, limit=limit)

    def tally(self) -> Tally | None:
        """How much of everything there is; None where nothing was ever linked."""
        return kept.tally(self._store)

    def statements(
        self,
        entity: str | None = None,
        *,
        words: str | None = None,
        lang: str | None = None,
        after: str | None = None,
        limit: int,
    ) -> Page[Line]:
        """Statements, or an entity's, the newest first. `words` all stand in a wording, of the latest five hundred that
        have them; `lang` is that of the earliest wording, with an entity of the first that names it, with words of the
        one that has them."""
        return said.statements(self._store, after, limit, entity=entity, words=_asked(words), lang=lang)

    def about(self, entity: str, *, after: str | None = None, limit: int) -> Page[Line]:
        """Statements of others in which an entity is named, the newest first."""
        return said.about(self._store, after, limit, entity=entity)

    def disputed(self, entity: str, *, after: str | None = None, limit: int) -> Page[Disputed]:
        """Quotations of which it is not settled that the entity said them, the newest first."""
        return said.disputed(self._store, after, limit, entity=entity)

    def wordings(self, statement: str, *, after: str | None = None, limit: int) -> Page[Worded]:
        """A statement in every wording, the earliest copy held first."""
        return members.worded(self._store, after, limit, statement=statement)

    def figures(
        self, entity: str | None = None, *, words: str | None = None, after: str | None = None, limit: int
    ) -> Page[Measured]:
        """Series of figures, or those of which an entity gives one, the newest first. `words` all stand in what is
        counted, its number, unit or claimant, of the latest five hundred figures that have them."""
        return figured.figures(self._store, after, limit, entity=entity, words=_asked(words))

    def counts(self, series: str, *, after: str | None = None, limit: int) -> Page[Count]:
        """The figures of a series, the earliest printed first."""
        return members.counts(self._store, after, limit, of=series)

    def occasions(self, entity: str, *, after: str | None = None, limit: int) -> Page[Occasion]:
        """Occasions in which an entity has a part, the newest first."""
        return met.occasions(self._store, after, limit, entity=entity)

    def names(self, words: str, *, after: str | None = None, limit: int) -> Page[Named]:
        """Who is called so, in any spelling or script, the most named first."""
        _asked(words)
        return called.names(self._store, after, limit, name=words, words=_asked(words))

    def entity(self, id_: str) -> Known | None:
        """Who that is, and who prints which name; None where no linked mention has this id for its entity."""
        return called.entity(self._store, id_)


def _asked(words: str | None) -> tuple[Phrase, ...]:
    """Raises ListError where words are asked for, and there is none in it, or more than an index can be asked for."""
    found = phrases(words or "")
    if words is not None and not found:
        raise ListError(f"{words[:40]!r} has no word to look for; give letters or digits")
    if sum(len(phrase.words) for phrase in found) > MOST_WORDS:
        raise ListError(f"more than {MOST_WORDS} words to look for; give fewer")
    return found
