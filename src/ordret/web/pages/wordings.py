"""Wordings of a statement as rows, and what differs in them from the earliest copy held."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ordret.link.wording.drift import Difference, Kind
from ordret.link.wording.tongue import Way
from ordret.model import Quotation, Relation
from ordret.record import Record
from ordret.store import Found
from ordret.view.passages import beside
from ordret.view.wordings import Worded
from ordret.web.pages.differing import earlier, later
from ordret.web.pages.pieces import Excerpt, Origin, excerpt, origin
from ordret.web.pages.ties import Ground, Tie, had


@dataclass(frozen=True, slots=True)
class Wording:
    """One wording, in one report. `relation` is what it is to the earliest copy held, None for that itself and where
    only others lie between, and `ground` what that rests on: `ties` are what its report has from whom. `way` tells
    whether it is in the language in which it was said, and `tells` what says so. `differences` are those that can be
    shown in print."""

    id: str
    address: str
    origin: Origin
    passage: Excerpt
    earliest: bool
    relation: Relation | None
    ground: Ground | None
    ties: tuple[Tie, ...]
    way: Way | None
    tells: str | None
    differences: tuple[Difference, ...]
    because: str | None


@dataclass(frozen=True, slots=True)
class Report:
    """Where something stands."""

    address: str
    outlet: str | None
    source: str


@dataclass(frozen=True, slots=True)
class Drift:
    """What some wordings in one language have otherwise than the earliest copy held: `left` is printed in that, in
    `left_lang`, `right` in these; None where there is nothing of the kind."""

    what: str
    kind: Kind
    left: str | None
    left_lang: str
    right: str | None
    right_lang: str
    reports: tuple[Report, ...]


def rows(record: Record, wordings: Sequence[Worded], *, earliest: Found[Quotation]) -> Iterator[Wording]:
    """The rows of wordings, given the earliest copy held. In that, what any of them has otherwise is marked."""
    home = earliest.finding.article
    first, others = record.store.article(home), [each for wording in wordings for each in _printed(wording)]
    sources = frozenset({each.agency for each in had(record.store, first) if each.agency} | {first.outlet})
    for each in wordings:
        article = record.store.article(each.article)
        where = origin(record.store, article, finding=each.id, words=each.words[0].text)
        from_whom = tuple(had(record.store, article))
        yield Wording(
            id=each.id,
            address=where.address,
            origin=where,
            passage=excerpt(
                each.lang,
                beside(article, each.words[0].start, each.words[-1].end),
                earlier(each.words, others) if each.id == earliest.id else later(each.words, _printed(each)),
            ),
            earliest=each.earliest,
            relation=each.relation,
            ground=_ground(each, from_whom, home, sources) if each.relation else None,
            ties=from_whom,
            way=each.way,
            tells=each.tells,
            differences=_printed(each),
            because=each.because,
        )


def drifts(wordings: Sequence[Wording], *, lang: str) -> tuple[Drift, ...]:
    """What differs, by kind, each once with the reports that have it so; `lang` is that of the earliest copy held."""
    held: dict[tuple[str, Kind, str | None, str | None, str], list[Report]] = {}
    for row in wordings:
        for each in row.differences:
            left, right = each.left.text if each.left else None, each.right.text if each.right else None
            key = each.what, each.kind, left, right, row.origin.lang
            held.setdefault(key, []).append(Report(row.address, row.origin.outlet, row.origin.source))
    ordered = sorted(held.items(), key=lambda item: item[0][0])
    return tuple(
        Drift(what, kind, left, lang, right, own, tuple(reports)) for (what, kind, left, right, own), reports in ordered
    )


def _printed(worded: Worded) -> tuple[Difference, ...]:
    """Without names that only one of them has: these are told by keys."""
    return tuple(each for each in worded.differences if each.what != "name")


def _ground(worded: Worded, held: Sequence[Tie], earliest: str, sources: frozenset[str | None]) -> Ground:
    """Stated where a report says that it has its words from the earliest one, or from whom that has them."""
    if any(tie.ground == "stated" and (tie.report == earliest or tie.agency in sources) for tie in held):
        return "stated"
    return "word for word" if worded.relation == "copy" and not _printed(worded) else "inferred"
