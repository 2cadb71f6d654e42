"""An article: the kept text as it is, with its findings in place and beside it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from ordret.link.lineage import How
from ordret.model import Article, Credit, Finding, Mention, Notice, Span, When, passages
from ordret.store import Found, Store, Version
from ordret.view.days import published
from ordret.view.lineage import Derived, lineage_of
from ordret.view.passages import around
from ordret.web import addresses, linked
from ordret.web.asked import Asked, AskedError
from ordret.web.pages.changes import Changes, changes
from ordret.web.pages.marked import Paragraph, marked, page
from ordret.web.pages.noted import Noted, noted, placed
from ordret.web.pages.page import Page
from ordret.web.pages.pieces import Origin, origin

_VERSIONS = 50  # of one report: a live blog is told by its latest


@dataclass(frozen=True, slots=True)
class Had:
    """What the report, or a part of it, comes from: an article, which has an address, or an agency; `how` and whether
    that is stated in print or inferred."""

    name: str
    address: str | None
    how: How
    stated: bool
    because: str


@dataclass(frozen=True, slots=True)
class Edition:
    """A version of the article: `compared` leads to what the one shown has otherwise."""

    id: str
    address: str
    published: When | None
    fetched: datetime
    current: bool
    own: bool
    compared: str | None


@dataclass(frozen=True, slots=True)
class Withdrawn:
    """That the source lets no version be used, for good where it is `killed`; `at` is when it said so, `taken` when
    that was added, `file` where it stood, and `words` what it says."""

    killed: bool
    at: datetime | None
    taken: datetime
    file: str
    words: str | None


@dataclass(frozen=True, slots=True)
class ArticlePage:
    """The kept text from one place on, as paragraphs, or only what stands around its findings where `excerpts` says so;
    its findings are the rows. `versions` are in order of adding, with nothing in it where there is but one."""

    id: str
    address: str
    origin: Origin
    fetched: datetime
    current: bool
    withdrawn: Withdrawn | None
    story: str
    had: tuple[Had, ...]
    versions: tuple[Edition, ...]
    changes: Changes | None
    excerpts: bool
    begins: bool
    paragraphs: tuple[Paragraph, ...]
    rows: tuple[Noted, ...]
    next: str | None


def article(asked: Asked) -> ArticlePage:
    """An article: its kept text with findings marked in place, where it comes from, and its versions."""
    store, kept = asked.record.store, asked.record.show(asked.key)
    if not isinstance(kept, Version):
        raise AskedError(f"{asked.key[:40]!r} is no article; a finding has the article's id in its own", status=404)
    own, groups, at = kept.article, store.groups(kept.article.id), _place(asked)
    shown, following = page(own.text, at)
    found = _found(store, kept, shown)
    notes = {each.id: noted(each, groups) for each in found}
    parts = _excerpts(own, found, shown) if asked.excerpts else shown
    places = [place for each in found for place in placed(each, notes[each.id])]
    versions = _editions(store, own)
    return ArticlePage(
        id=own.id,
        address=addresses.article(own.id),
        origin=origin(store, own),
        fetched=own.fetched,
        current=kept.current,
        withdrawn=_withdrawn(kept.notice) if kept.notice else None,
        story=addresses.story(groups.get(own.id, own.id)),
        had=tuple(_had(store, each) for each in lineage_of(store, own.id)),
        versions=versions,
        changes=_changes(asked, own, versions),
        excerpts=asked.excerpts,
        begins=not at,
        paragraphs=tuple(marked(own, span, places) for span in parts),
        rows=tuple(note for note in notes.values() if any(part.start <= note.start < part.end for part in parts)),
        next=asked.more(str(following) if following is not None else None),
    )


PAGE = Page("article", "/article/{key}", article, asks=("with",), linked=linked.article)


def _withdrawn(notice: Notice) -> Withdrawn:
    edition = notice.edition
    return Withdrawn(notice.killed, edition.made, notice.fetched, notice.place, edition.note)


def _place(asked: Asked) -> int:
    """The code point with whose paragraph the page begins. Raises AskedError for what is none."""
    told = asked.after or "0"
    if not (told.isascii() and told.isdecimal() and len(told) < 12):
        raise AskedError(f"after: {told[:40]!r} is no place in a text; give the number of a code point")
    return int(told)


def _found(store: Store, kept: Version, shown: Sequence[Span]) -> list[Found[Finding]]:
    """What was found in some paragraphs; of a current version without what a person withdrew."""
    if not shown:
        return []
    within = Span(shown[0].start, shown[-1].end)
    return [each for each in store.findings_of(kept.article.id, within=within) if each.current or not kept.current]


def _excerpts(article: Article, found: Sequence[Found[Finding]], shown: Sequence[Span]) -> list[Span]:
    """What stands around the findings, each stretch once. Names and credits are no reason to show a paragraph: they
    stand in nearly all of them."""
    telling = [each.finding for each in found if not isinstance(each.finding, Mention | Credit)]
    near = [around(article, passage.start, passage.end) for each in telling for passage in passages(each)]
    held: list[Span] = []
    for each in sorted(Span(each.start, each.end) for each in near):
        if held and each.start <= held[-1].end:
            held[-1] = Span(held[-1].start, max(held[-1].end, each.end))
        elif any(each.start < part.end and part.start < each.end for part in shown):
            held.append(each)
    return held


def _had(store: Store, derived: Derived) -> Had:
    version = store.version(derived.origin) if derived.origin else None
    if version is None:
        return Had(derived.agency or "", None, derived.how, derived.stated, derived.because)
    own = version.article
    name = own.outlet or own.title or own.source
    return Had(name, addresses.article(own.id), derived.how, derived.stated, derived.because)


def _editions(store: Store, own: Article) -> tuple[Edition, ...]:
    ids = store.succession(own.id)
    return tuple(_edition(store, id_, own) for id_ in ids[-_VERSIONS:]) if len(ids) > 1 else ()


def _edition(store: Store, id_: str, shown: Article) -> Edition:
    version = store.version(id_)
    assert version is not None  # it was just read
    address, own = addresses.article(id_), id_ == shown.id
    compared = None if own else addresses.asked(addresses.article(shown.id), [("with", id_)])
    when = published(store, version.article)
    return Edition(id_, address, when, version.article.fetched, version.current, own, compared)


def _changes(asked: Asked, own: Article, versions: Sequence[Edition]) -> Changes | None:
    """Between this version and the one asked for, from the earlier to the later. Raises AskedError for one that is none
    of the same report, and where texts are kept back."""
    other = asked.one("with")
    if other is None:
        return None
    if asked.excerpts:
        raise AskedError("with: whole texts are kept back here, so versions cannot be compared", status=403)
    ids = [each.id for each in versions]
    if other not in ids or other == own.id:
        raise AskedError(f"with: {other[:40]!r} is no other version of this article")
    pair = sorted((own.id, other), key=ids.index)
    texts = (asked.record.store.article(id_).text for id_ in pair)
    old, new = zip(pair, texts, strict=True)
    return changes(old, new)
