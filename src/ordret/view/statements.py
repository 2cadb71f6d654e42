"""What somebody said, in every wording held."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import cast

from ordret.model import Quotation
from ordret.notebook import facts
from ordret.store import EVERYTHING, Filter, Found, Store
from ordret.view.parts import entity_id


@dataclass(frozen=True, slots=True)
class Statement:
    """The quotations that are the same words of the same speaker, the earliest copy held first; `speaker` is an
    entity's id."""

    id: str
    speaker: str | None
    quotations: tuple[str, ...]
    languages: tuple[str, ...]

    _repr_html_ = facts


def statements(store: Store, where: Filter = EVERYTHING) -> Iterator[Statement]:
    """The statements, each once, that have a quotation that the filter leaves."""
    seen: set[str] = set()
    for found in store.findings(Quotation, where):
        id_ = store.groups(found.finding.article).get(found.id, found.id)
        if id_ not in seen:
            seen.add(id_)
            yield statement(store, id_, found)


def statement(store: Store, id_: str, found: Found[Quotation]) -> Statement:
    """The statement of an id, given one of its quotations."""
    members = wordings(store, id_) or [found]
    speakers = (speaker for member in members if (speaker := speaker_of(store, member)))
    languages = tuple(dict.fromkeys(member.lang for member in members))
    return Statement(id_, next(speakers, None), tuple(member.id for member in members), languages)


def wordings(store: Store, statement: str) -> list[Found[Quotation]]:
    """The current quotations of a statement, the earliest copy held first; none where it is not linked."""
    found = (store.found(id_) for id_ in store.links.wordings.members(statement))
    return [cast("Found[Quotation]", each) for each in found if each and each.current]


def speaker_of(store: Store, found: Found[Quotation]) -> str | None:
    """The entity that said it."""
    said = found.finding
    if said.speaker is None:
        return None
    id_ = entity_id(said.article, said.speaker)
    return store.groups(said.article).get(id_, id_)
