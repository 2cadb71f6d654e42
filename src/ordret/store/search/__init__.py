"""Search: what passages have the words, in the full-text indices and what stands beside them.

A word that half of all reports have is not ranked: of what has it no more is looked at than what was added last.
"""

import json
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from sqlite3 import Connection
from typing import Any

from ordret.model import Article, Finding
from ordret.store import Found
from ordret.store.file import told
from ordret.store.rows import ARTICLE, FINDING, found_of, version_of
from ordret.store.search import queries
from ordret.store.search.matches import ANYWHERE, Beside, Kind, Match, Matches, Where, Wordings
from ordret.store.words import SPACELESS, Phrase, exactly, expression

__all__ = ["ANYWHERE", "Beside", "Kind", "Match", "Matches", "Search", "Where", "Wordings"]

# Where a filter leaves few, so many times as many as are wanted are looked through, last added first: 20,000 of them
# take 60 ms.
_WALKED = 4
# Quotations with the words, last added first, whose articles are not shown for them again.
_QUOTED = 20_000
# Texts that are gone through for words of a script without blanks, which no index has: 9 µs each, so 70 ms for both.
_READ = 4_000
_ONE_FINDING = f"SELECT {FINDING} FROM judged f JOIN article a ON a.number = f.article WHERE f.number = ?"
_ONE_ARTICLE = f"SELECT {ARTICLE} FROM article a WHERE a.number = ?"


class Search:
    """What is found is in no order. Raises StoreError where the record cannot be read."""

    def __init__(self, connection: Connection, path: Path) -> None:
        self._connection, self._path = connection, path

    def quotations(self, words: Sequence[Phrase], where: Where, *, most: int) -> Matches:
        """Quotations with all the words; without words what was published last."""
        if not words and not where.named:
            return self._latest(where, most)
        wanted = [f"{{words speaker}} : ({expression(words)})"] if words else []
        wanted += [f"speaker : ({expression(where.named)})"] if where.named else []
        match = self._narrowed(" AND ".join(wanted), where, _walked(where, most))
        lead = f"speaker : ({expression(words)})" if words else None
        query = queries.QUOTATIONS.format(where=queries.of_quotation(where))
        return self._matches("quotation_index", match, query, where, most, lead=lead)

    def affairs(self, words: Sequence[Phrase], where: Where, *, kind: Kind, most: int) -> Matches:
        """Meetings, figures or decisions with all the words, in what they say or in the names of who has part in it."""
        if where.of_speakers:
            return Matches((), whole=True)
        query = queries.AFFAIRS.format(where=queries.of_article(where))
        if kind == "figure":
            return self._matches("figure_index", expression(words), query, where, most)
        match = f"kind : {kind} AND {{words who}} : ({expression(words)})"
        return self._matches("finding_index", match, query, where, most)

    def articles(self, words: Sequence[Phrase], where: Where, *, most: int) -> Matches:
        """Articles with all the words and no quotation that has them all."""
        if where.of_speakers:
            return Matches((), whole=True)
        query = queries.SAID + queries.ARTICLES.format(where=queries.of_article(where))
        if any(phrase.run for phrase in words):
            return self._read_through(words, query, where, most)
        return self._matches("article_index", expression(words), query, where, most, said=expression(words))

    def article(self, number: int) -> Article:
        """The article of a match."""
        return version_of(self._one(_ONE_ARTICLE, number)).article

    def finding(self, number: int) -> Found[Finding]:
        """The finding of a match."""
        return found_of(self._one(_ONE_FINDING, number))

    def names(self, entities: Iterable[str]) -> dict[str, tuple[str, str]]:
        """The name by which each is named most often, in full where any is, and its language."""
        found = ((entity, self._one(queries.NAME, entity)) for entity in entities)
        return {entity: (row[0], row[1]) for entity, row in found if row}

    def wordings(self, statement: str) -> Wordings:
        """None of a statement that is not linked."""
        count, languages = self._one(queries.WORDINGS, statement)
        return Wordings(count, tuple(sorted(json.loads(languages))))

    def beside(self, statement: str, without: str, *, most: int) -> tuple[Beside, ...]:
        """Other wordings of a statement than the one of this id, earliest first."""
        return tuple(map(Beside._make, self._rows(queries.BESIDE, (statement, without, most))))

    def covered(self) -> tuple[str | None, str | None]:
        """The first and the last day on which anything held was published."""
        first, last = self._one(queries.COVERED)
        return first, last

    def _narrowed(self, match: str, where: Where, walked: int) -> str:
        """With the names of the speakers that are asked for, where that has to be looked for among too many."""
        if not where.speakers or self._held("quotation_index", match, walked + 1) <= walked:
            return match
        names = [name for (name,) in self._rows(queries.SPELLINGS, (queries.listed(where.speakers),))]
        spelled = [f"({expression(phrases)})" for name in names if (phrases := exactly(name))]
        return f"{match} AND speaker : ({' OR '.join(spelled)})" if spelled else match

    def _held(self, index: str, match: str, most: int) -> int:
        """How many rows of an index match; no more than `most` are counted."""
        held: int = self._one(queries.HELD.format(index=index), match, most)[0]
        return held

    def _matches(
        self, index: str, match: str, query: str, where: Where, most: int, *, lead: str | None = None, said: str = ""
    ) -> Matches:
        walked = _walked(where, most)
        every = self._held(index, match, walked + 1) <= walked
        found = queries.INDEXED.format(
            index=index, rank="rank" if every else "0.0", lead=queries.LEADS if lead and every else "0"
        )
        told = {"match": match, "lead": lead, "said": said, "quoted": _QUOTED}
        told |= {"walked": walked, "most": most + 1}
        return self._cut(found + query, {**queries.values(where), **told}, most, every=every)

    def _read_through(self, words: Sequence[Phrase], query: str, where: Where, most: int) -> Matches:
        told = {
            "runs": queries.listed(tuple(phrase.run for phrase in words if phrase.run)),
            "match": expression([phrase for phrase in words if not phrase.run]),
            "said": expression(words),
            "spaceless": queries.listed(SPACELESS),
            "read": _READ,
            "quoted": _QUOTED,
            "most": most + 1,
        }
        every = bool(self._one("SELECT ifnull(max(number), 0) <= ? FROM article", _READ)[0])
        return self._cut(queries.READ_THROUGH + query, {**queries.values(where), **told}, most, every=every)

    def _latest(self, where: Where, most: int) -> Matches:
        walked = _walked(where, most) if where.speakers else most + 1
        found = queries.SPOKEN if where.speakers else queries.LATEST.format(where=queries.of_article(where))
        query = found + queries.QUOTATIONS.format(where=queries.of_quotation(where))
        return self._cut(query, {**queries.values(where), "walked": walked, "most": most + 1}, most, every=True)

    def _cut(self, query: str, values: dict[str, Any], most: int, *, every: bool) -> Matches:
        rows = tuple(map(Match._make, self._rows(query, values)))
        return Matches(rows[:most], every and len(rows) <= most)

    def _rows(self, query: str, values: Any) -> Iterator[Any]:
        with told(self._path):
            yield from self._connection.execute(query, values).fetchall()

    def _one(self, query: str, *values: Any) -> Any:
        with told(self._path):
            return self._connection.execute(query, values).fetchone()


def _walked(where: Where, most: int) -> int:
    """How many of what an index finds are looked through: more where a filter leaves few of them."""
    return _WALKED * most if where != ANYWHERE else most
