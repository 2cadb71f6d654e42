"""The page that a case is read by: one document that loads nothing, and links to nothing but the case's own files."""

from base64 import b64encode
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from importlib.resources import files
from typing import Any

from markupsafe import Markup

from ordret.casefile.chosen import Case
from ordret.casefile.places import Place, Report, place, report
from ordret.casefile.rows import findings, judgements
from ordret.model import Decision, Figure, Meeting, Part, Quotation, When
from ordret.record import Record
from ordret.store import Found, Store
from ordret.view.conflicts import Conflict
from ordret.view.lineage import Derived, lineage_of
from ordret.view.passages import joined
from ordret.view.wordings import side_by_side
from ordret.web.pages.wordings import rows as compared
from ordret.web.shown import environment
from ordret.web.tongue import Tongue


@dataclass(frozen=True, slots=True)
class Said:
    """A statement: its earliest words, who said it when, and every wording in the case."""

    id: str
    words: str
    lang: str
    speakers: tuple[Part, ...]
    said: When | None
    places: tuple[Place, ...]


def page(record: Record, case: Case, language: Tongue) -> Iterator[str]:
    """The document, piece by piece."""
    style = (files("ordret.casefile") / "style.css").read_text("utf-8")
    yield from (
        environment(language.code)
        .get_template("casefile.html")
        .generate(
            style=Markup(style),
            style_hash=b64encode(sha256(style.encode()).digest()).decode(),
            record=record.store.path.name,
            chosen=case.named,
            statements=_statements(record, case),
            others=_others(record.store, case),
            conflicts=_conflicts(record.store, case),
            lineage=_lineage(record.store, case),
            judgements=judgements(record.store, case),
            reports=(report(record.store, each) for each in case.articles),
        )
    )


def _statements(record: Record, case: Case) -> Iterator[Said]:
    store, seen = record.store, set[str]()
    for article in case.articles:
        for found in findings(store, case, article):
            group = store.groups(article).get(found.id, found.id)
            if isinstance(found.finding, Quotation) and (group not in seen or not found.current):
                seen.add(group)
                yield _said(record, case, found)


def _said(record: Record, case: Case, found: Found[Any]) -> Said:
    """What one quotation of the case words, side by side with the others; alone if it counts no more."""
    store = record.store
    worded = side_by_side(store, found) if found.current else []
    held = [each for each in worded if each.id in case.findings]
    first: Found[Any] = (store.found(held[0].id) if held else None) or found
    sides = {each.id: each for each in compared(record, held, earliest=first)} if held else {}
    members = [store.found(each.id) for each in held] or [found]
    said: Quotation = first.finding
    return Said(
        id=first.id,
        words=joined(said.words),
        lang=first.lang,
        speakers=tuple(each for each in (said.speaker, *said.joint) if each),
        said=said.said,
        places=tuple(place(store, each, sides.get(each.id)) for each in members if each),
    )


def _others(store: Store, case: Case) -> Iterator[Place]:
    """What was chosen beside statements."""
    named = frozenset(case.named)
    for article in case.articles:
        for found in findings(store, case, article):
            if isinstance(found.finding, Meeting | Figure | Decision) or (
                found.id in named and not isinstance(found.finding, Quotation)
            ):
                yield place(store, found, None)


def _conflicts(store: Store, case: Case) -> Iterator[tuple[Conflict, tuple[Place, ...]]]:
    for each in case.conflicts:
        sides = (store.found(id_) for id_ in (each.left, each.right))
        yield each, tuple(place(store, side, None) for side in sides if side)


def _lineage(store: Store, case: Case) -> Iterator[tuple[Derived, Report, Report | None]]:
    for article in case.articles:
        for each in lineage_of(store, article):
            yield each, report(store, article), report(store, each.origin) if each.origin else None
