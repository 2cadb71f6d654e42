"""Search: what passages have the words, in the full-text indices and what stands beside them.

A word that half of all reports have is not ranked: of what has it no more is looked at than what was added last.
"""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
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

# Where a filter leaves few, so many times as many as are wanted are looked through, last added first.
_WALKED = 4
_NEAR = 20_000  # articles: a longer stretch is not worth finding its findings
_LARGEST = 2**63 - 1  # number that a row can have
_INDEX: dict[Kind, str] = {
    "quotation": "quotation_index",
    "article": "article_index",
    "meeting": "finding_index",
    "figure": "figure_index",
    "decision": "finding_index",
}
# Texts that are gone through for words of a script without blanks, which no index has: 9 µs each, so 70 ms for both.
_READ = 4_000
_ONE_FINDING = f"SELECT {FINDING} FROM judged f JOIN article a ON a.number = f.article WHERE f.number = ?"
_ONE_ARTICLE = f"SELECT {ARTICLE} FROM article a WHERE a.number = ?"


class Search:
    """What is found is in no order. Raises StoreError where the record cannot be read."""

    def __init__(self, connection: Connection, path: Path) -> None:
        self._connection, self._path = connection, path

    def placed(self, where: Where) -> Where:
        """With the stretch of articles in which days lie: those added in order stand together."""
        if where.first is None and where.last is None:
            return where
        low, high = next(self._rows(queries.STRETCH, queries.values(where)))
        return replace(where, stretch=(low, high) if low is not None else (0, 0))

    def quotations(self, words: Sequence[Phrase], where: Where, *, most: int) -> Matches:
        """Quotations with all the words; without words what was published last."""
        if not words and not where.named:
            return self._latest(where, most)
        wanted = [f"{{words speaker}} : ({expression(words)})"] if words else []
        wanted += [f"speaker : ({expression(where.named)})"] if where.named else []
        match = self._narrowed(" AND ".join(wanted), where, _WALKED * most)
        typed = expression([replace(phrase, beginning=bool(phrase.run)) for phrase in words])
        weighed = {"lead": f"speaker : ({expression(words)})", "exact": f"{{words speaker}} : ({typed})"}
        leads = {name: f"({match}) AND {weight}" for name, weight in weighed.items()} if words else {}
        query = queries.QUOTATIONS.format(where=queries.of_quotation(where))
        return self._matches("quotation", match, query, where, most, **leads)

    def affairs(self, words: Sequence[Phrase], where: Where, *, kind: Kind, most: int) -> Matches:
        """Meetings, figures or decisions with all the words, in what they say or in the names of who has part in it."""
        if where.of_speakers:
            return Matches((), whole=True)
        query = queries.AFFAIRS.format(where=queries.of_article(where))
        wanted = expression(words) if kind == "figure" else f"kind : {kind} AND {{words who}} : ({expression(words)})"
        return self._matches(kind, wanted, query, where, most)

    def articles(self, words: Sequence[Phrase], where: Where, *, most: int) -> Matches:
        """Articles with all the words and no quotation that has them all."""
        if where.of_speakers:
            return Matches((), whole=True)
        query = queries.SAID + queries.ARTICLES.format(where=queries.of_article(where))
        if any(phrase.run for phrase in words):
            return self._read_through(words, query, where, most)
        return self._matches("article", expression(words), query, where, most, said=expression(words))

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

    def _narrowed(self, match: str, where: Where, most: int) -> str:
        """With the names of the speakers that are asked for, where that has to be looked for among too many; of whom a
        report tells by nothing but an office, it finds no more there."""
        everywhere = (0, _LARGEST)
        if not where.speakers or len(self._numbers("quotation_index", match, everywhere, most + 1)) <= most:
            return match
        names = [name for (name,) in self._rows(queries.SPELLINGS, (queries.listed(where.speakers),))]
        spelled = [f"({expression(phrases)})" for name in names if (phrases := exactly(name))]
        return f"{match} AND speaker : ({' OR '.join(spelled)})" if spelled else match

    def _stretch(self, kind: Kind, where: Where) -> tuple[int, int]:
        """Between which numbers of its index a kind stands that was published within the days."""
        low, high = where.stretch or (0, _LARGEST)
        if kind == "article" or high - low > _NEAR:
            return (low, high) if kind == "article" else (0, _LARGEST)
        first, last = self._one(queries.NUMBERS_OF, kind, low, high)
        return (first, last) if first is not None else (0, 0)

    def _numbers(self, index: str, match: str, stretch: tuple[int, int], walked: int) -> list[int]:
        """Of what matches the last added."""
        values = {"match": match, "low": stretch[0], "high": stretch[1], "walked": walked}
        return [number for (number,) in self._rows(queries.NUMBERS.format(index=index), values)]

    def _matches(self, kind: Kind, match: str, query: str, where: Where, most: int, **others: Any) -> Matches:
        """What matches in the index of a kind: ranked where that is all, else the last added."""
        walked = _WALKED * most if where != ANYWHERE else most
        stretch = self._stretch(kind, where)
        numbers = self._numbers(_INDEX[kind], match, stretch, walked + 1)
        if not numbers:
            return Matches((), whole=True)
        values = {**queries.values(where), "match": match, "quoted": _WALKED * most, "most": most + 1, **others}
        if len(numbers) > walked:
            return Matches(self._last(queries.NUMBERED + query, values, numbers[:walked], most), whole=False)
        lead = queries.LEADS if "lead" in others else "0"
        found = queries.RANKED.format(index=_INDEX[kind], lead=lead) + query
        return self._cut(found, {**values, "low": stretch[0], "high": stretch[1]}, most, every=True)

    def _last(self, query: str, values: dict[str, Any], numbers: Sequence[int], most: int) -> tuple[Match, ...]:
        """What a filter leaves of these, looked at a part at a time until there is enough."""
        found: list[Match] = []
        for start in range(0, len(numbers), most):
            part = queries.listed(numbers[start : start + most])
            found += map(Match._make, self._rows(query, {**values, "numbers": part}))
            if len(found) >= most:
                break
        return tuple(found[:most])

    def _read_through(self, words: Sequence[Phrase], query: str, where: Where, most: int) -> Matches:
        told = {
            "runs": queries.listed([phrase.run for phrase in words if phrase.run]),
            "match": expression([phrase for phrase in words if not phrase.run]),
            "said": expression(words),
            "spaceless": queries.listed(SPACELESS),
            "read": _READ,
            "quoted": _WALKED * most,
            "most": most + 1,
        }
        every = bool(self._one("SELECT ifnull(max(number), 0) <= ? FROM article", _READ)[0])
        return self._cut(queries.READ_THROUGH + query, {**queries.values(where), **told}, most, every=every)

    def _latest(self, where: Where, most: int) -> Matches:
        values = {**queries.values(where), "walked": most + 1, "most": most + 1}
        if where.speakers:
            return self._spoken(where, values, most)
        found = queries.LATEST.format(where=queries.of_article(where))
        return self._cut(found + queries.QUOTATIONS.format(where="true"), values, most, every=True)

    def _spoken(self, where: Where, values: dict[str, Any], most: int) -> Matches:
        """The latest words of some speakers; where a filter leaves few of them, more are looked through."""
        if where != Where(speakers=where.speakers):
            values = {**values, "walked": _WALKED * most}
        held = self._one(queries.SPOKEN_HELD, values["speakers"])[0]
        query = queries.SPOKEN + queries.QUOTATIONS.format(where=queries.of_quotation(where))
        return self._cut(query, values, most, every=held <= values["walked"])

    def _cut(self, query: str, values: dict[str, Any], most: int, *, every: bool) -> Matches:
        rows = tuple(map(Match._make, self._rows(query, values)))
        return Matches(rows[:most], every and len(rows) <= most)

    def _rows(self, query: str, values: Any) -> Iterator[Any]:
        with told(self._path):
            yield from self._connection.execute(query, values).fetchall()

    def _one(self, query: str, *values: Any) -> Any:
        with told(self._path):
            return self._connection.execute(query, values).fetchone()
