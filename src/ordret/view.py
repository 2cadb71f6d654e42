"""What is read: findings, alone or in groups. As yet nothing is linked, so every group has one member."""

from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass
from datetime import date

from ordret.model import Article, Finding, Mention, Part, PartKind, Passage, Quotation, finding_id, quote
from ordret.names import NOBODY, identity
from ordret.store import EVERYTHING, Filter, Found, Store

_REACH = 300  # code points shown to either side of a passage: about two sentences, a paragraph of most reports


@dataclass(frozen=True, slots=True)
class Statement:
    """The quotations that are the same words of the same speaker; `speaker` is an entity's id."""

    id: str
    speaker: str | None
    quotations: tuple[str, ...]
    languages: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NameCount:
    """A name, and how often it stands in a language."""

    name: str
    lang: str
    count: int


@dataclass(frozen=True, slots=True)
class RoleDays:
    """A role as printed, and the days on which it was; None where the article's day is not known."""

    role: str
    lang: str
    first: date | None
    last: date | None


@dataclass(frozen=True, slots=True)
class Entity:
    """A person, body, place or unnamed party; `name` is the printed words where it has no name. `country` (ISO 3166
    alpha-2, XK for Kosovo) and `wikidata` are known of countries, and of what the tables of places and bodies have."""

    id: str
    kind: PartKind
    name: str
    names: tuple[NameCount, ...]
    roles: tuple[RoleDays, ...]
    wikidata: str | None = None
    country: str | None = None


def statement_id(quotation: Found[Quotation]) -> str:
    """The statement that a quotation belongs to."""
    return quotation.id


def entity_id(article: str, part: Part) -> str:
    """Whom a part is: the mention where its name stands, or else the words at hand as a mention."""
    where = part.named or part.here
    return finding_id(Mention(article, "person", where.text, where))


def story_id(article: Article) -> str:
    """The story that an article belongs to."""
    return article.id


def statements(store: Store, where: Filter = EVERYTHING) -> Iterator[Statement]:
    """The statements of the quotations that the filter leaves."""
    for found in store.findings(Quotation, where):
        said = found.finding
        speaker = entity_id(said.article, said.speaker) if said.speaker else None
        yield Statement(statement_id(found), speaker, (found.id,), (found.lang,))


def entities(store: Store) -> Iterator[Entity]:
    """Everybody in current articles: one for each mention, and for each part that stands at none."""
    for version in store.versions(Filter(current=True)):
        findings = [found.finding for found in store.findings_of(version.article.id)]
        yield from _entities(version.article, findings)


def parts(finding: Finding) -> tuple[Part, ...]:
    """Everybody who has a part in a finding."""
    if not isinstance(finding, Quotation):
        return ()
    return tuple(part for part in (finding.speaker, *finding.joint, finding.addressee) if part is not None)


def places(value: object, name: str = "") -> Iterator[tuple[str, Passage]]:
    """Every passage in a finding, or in a part of one, with the path of the field that holds it ("speaker.here")."""
    if isinstance(value, Passage):
        yield name, value
        return
    if isinstance(value, tuple):
        for item in value:
            yield from places(item, name)
        return
    if is_dataclass(value):
        for field in fields(value):
            yield from places(getattr(value, field.name), f"{name}.{field.name}".lstrip("."))


def around(article: Article, start: int, end: int) -> Passage:
    """The paragraph that holds a passage, without what is no report, cut between words where it is long. Never less
    than the passage."""
    text = article.text
    low, high = text.rfind("\n", 0, start) + 1, text.find("\n", end)
    high = len(text) if high < 0 else high
    low = max([low, *(span.end for span in article.skip if span.end <= start)])
    high = min([high, *(span.start for span in article.skip if span.start >= end)])
    low += len(text[low:start]) - len(text[low:start].lstrip())
    if start - low > _REACH:
        low = max(text.find(" ", start - _REACH, start) + 1, start - _REACH)
    if high - end > _REACH:
        high = max(text.rfind(" ", end, end + _REACH), end)
    return quote(article, low, high)


def _entities(article: Article, findings: list[Finding]) -> Iterator[Entity]:
    seen: set[str] = set()
    for part in _everybody(findings):
        id_ = entity_id(article.id, part)
        if id_ in seen:
            continue
        seen.add(id_)
        names = (NameCount(part.name, article.lang, 1),) if part.name else ()
        known = identity(part.name, article.lang) if part.name and part.kind in ("place", "body") else NOBODY
        name = part.name or part.here.text
        yield Entity(id_, part.kind, name, names, _roles(article, part.role), known.wikidata, known.country)


def _everybody(findings: list[Finding]) -> Iterator[Part]:
    """Mentions first, so that a part standing at one is that one."""
    for finding in findings:
        if isinstance(finding, Mention):
            yield Part(finding.kind, finding.name, finding.role, finding.words)
    for finding in findings:
        yield from parts(finding)


def _roles(article: Article, role: str | None) -> tuple[RoleDays, ...]:
    if role is None:
        return ()
    when = article.published
    return (RoleDays(role, article.lang, when.first, when.last) if when else RoleDays(role, article.lang, None, None),)
