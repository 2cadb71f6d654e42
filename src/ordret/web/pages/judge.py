"""What is left to a person to decide: one unsure link, two passages; or one finding, to be withdrawn or corrected."""

from dataclasses import dataclass

from ordret.model import Article, Finding, Form, Judgement, Link, Mention, Quotation, Relation, passages
from ordret.record import Record, RecordError
from ordret.store import Found, Version
from ordret.view.judging import to_judge
from ordret.web.asked import Asked, AskedError
from ordret.web.pages.page import Page
from ordret.web.pages.pieces import Excerpt, Origin, Who, origin, quoted, who


@dataclass(frozen=True, slots=True)
class Side:
    """A finding to be judged, in its surroundings."""

    id: str
    address: str
    origin: Origin
    speaker: Who | None
    form: Form | None
    passage: Excerpt


@dataclass(frozen=True, slots=True)
class JudgePage:
    """The findings to be judged: two and why a linker is not sure that they are one; or one, with those whom its
    article names; or none, where nothing is left. `next` leads past a link, `last` is what can be undone."""

    rows: tuple[Side, ...]
    next: str | None
    relation: Relation | None
    because: str | None
    named: tuple[str, ...]
    withdrawn: bool
    last: Judgement | None


def judge(asked: Asked) -> JudgePage:
    """What is left to a person to decide: an unsure link and its two passages, or the finding `of` an id."""
    record, of = asked.record, asked.one("of")
    if asked.judge is None:
        raise AskedError("to judge, open the address that `ordret serve --edit` printed", status=403)
    last = record.store.links.judgements.last(asked.judge.who)
    if of is not None:
        return _of_one(record, of, last)
    links = to_judge(record.store, after=asked.after)
    link = next(links, None)
    if link is None:
        return JudgePage((), None, None, None, (), False, last)
    rows = tuple(_side(record, id_) for id_ in (link.left, link.right))
    return JudgePage(rows, asked.more(_key(link)), link.relation, link.because, (), False, last)


PAGE = Page("judge", "/judge", judge, asks=("of",))


def _key(link: Link) -> str:
    return f"{link.left} {link.right}"


def _of_one(record: Record, of: str, last: Judgement | None) -> JudgePage:
    side = _side(record, of)
    found = record.store.findings_of(side.origin.article)
    named = dict.fromkeys(each.finding.name for each in found if isinstance(each.finding, Mention))
    standing = record.store.links.judgements.standing(of, "withdraw")
    withdrawn = standing is not None and standing.value == "yes"
    return JudgePage((side,), None, None, None, tuple(named), withdrawn, last)


def _side(record: Record, id_: str) -> Side:
    kept = record.show(id_)
    if isinstance(kept, Version):
        raise RecordError(f"{id_} is an article; only what is found in one can be judged")
    return _shown(record, kept, record.store.article(kept.finding.article))


def _shown(record: Record, found: Found[Finding], article: Article) -> Side:
    words = passages(found.finding)
    said = found.finding if isinstance(found.finding, Quotation) else None
    where = origin(record.store, article, finding=found.id, words=words[0].text)
    groups = record.store.groups(article.id)
    return Side(
        id=found.id,
        address=where.address,
        origin=where,
        speaker=who(article.id, found.lang, said.speaker, groups) if said and said.speaker else None,
        form=said.form if said else None,
        passage=quoted(article, words),
    )
