"""What is said: statements by day, of one speaker, in which somebody is named, and of which the speaker is disputed."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal, cast

from ordret.model import Act, Form, Quotation, When
from ordret.store import Store
from ordret.store.newest import BEGINNING, Place
from ordret.store.rows import unpacked
from ordret.store.words import Phrase
from ordret.view.lists.days import days
from ordret.view.lists.page import Page, page, place
from ordret.view.passages import joined


@dataclass(frozen=True, slots=True)
class Line:
    """A statement in a list, by its earliest wording, whose id it has: `speaker` and `role` as printed there, `entity`
    who said it by the first wording that names them, `when` it was said or else published."""

    id: str
    article: str
    outlet: str | None
    lang: str
    speaker: str | None
    entity: str | None
    role: str | None
    form: Form
    act: Act
    words: str
    when: When | None
    wordings: int
    languages: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Disputed:
    """A quotation of which it is not settled who said it, as `line` has it. `how`: a person corrected its speaker;
    somebody denies it in `other`; or `other`, of somebody else, may be the same words."""

    line: Line
    how: Literal["corrected", "denied", "unsure"]
    other: str | None


def statements(
    store: Store, after: str | None, limit: int, *, entity: str | None, words: Sequence[Phrase], lang: str | None
) -> Page[Line]:
    """Statements, the newest first, what has no day last: all or an entity's; with all the words in a wording of the
    latest quotations that have them; in the language of the earliest wording, or of the one that names the entity."""
    behind = _behind(after)
    if words:
        rows = [row for row in store.newest.statements_with(words, entity, lang) if tuple(row[:2]) < behind][
            : limit + 1
        ]
    else:
        rows = store.newest.statements(entity, lang, behind, limit + 1)
    return page(rows, limit, lambda row: line(store, row[2]), keys=2)


def about(store: Store, after: str | None, limit: int, *, entity: str) -> Page[Line]:
    """Statements of others whose words name an entity, the newest first."""
    return page(store.newest.about(entity, _behind(after), limit + 1), limit, lambda row: line(store, row[2]), keys=2)


def disputed(store: Store, after: str | None, limit: int, *, entity: str) -> Page[Disputed]:
    """Quotations that an entity is held to have said, or was before a person corrected it, and of which that is not
    settled; the newest first."""
    *behind, other = place(after, str, str, str) or (*BEGINNING, "")
    rows = store.newest.disputed(entity, Place(*behind), other, limit + 1)
    return page(rows, limit, lambda row: _disputed(store, row), keys=3)


def line(store: Store, statement: str) -> Line:
    """The line of a statement."""
    row, languages = store.newest.statement(statement)
    return _line(statement, row, languages)


def _behind(after: str | None) -> Place:
    return Place(*(place(after, str, str) or BEGINNING))


def _disputed(store: Store, row: Sequence[Any]) -> Disputed:
    _, id_, other, how = row
    found = store.newest.wording(id_)
    return Disputed(_line(id_, found, {found[3]: 1}), how, other or None)


def _line(id_: str, row: Sequence[Any], languages: dict[str, int]) -> Line:
    body, article, outlet, lang, *printed, entity = row
    said = unpacked(body, Quotation)
    speaker = said.speaker
    return Line(
        id=id_,
        article=article,
        outlet=outlet,
        lang=lang,
        speaker=speaker.name or speaker.here.text if speaker else None,
        entity=cast("str | None", entity),
        role=speaker.role if speaker else None,
        form=said.form,
        act=said.act,
        words=joined(said.words),
        when=said.said or days(printed),
        wordings=sum(languages.values()),
        languages=tuple(languages),
    )
