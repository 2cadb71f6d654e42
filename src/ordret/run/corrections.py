"""Links a printed correction to the report it corrects, and its figures to those that they replace."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from ordret.link.corrections import Correction, Counted, changed, corrected, correction, noted, replaced
from ordret.model import Article, Credit, Figure, Link, Span
from ordret.run.material import Material, material
from ordret.store import Store
from ordret.store.links import Links

NAME = "corrections"
BY = f"{NAME}@1"
REACH = 14  # days after a report within which its correction is printed; most are the next day's
MOST = 1000  # reports of an outlet or agency that are read for one correction, the latest


def tell(store: Store, materials: Sequence[Material], *, at: datetime) -> None:
    """Link new corrections, and those that came before what they correct."""
    links = store.links
    told = {each.number: found for each in materials if (found := _said(store, each.article))}
    for number in told:
        links.corrections.mark(number)
    new = {each.number: each for each in materials}
    for number in sorted({*told, *_open(links, materials)}):
        own = new[number] if number in new else material(store, number)
        found = told.get(number) or _said(store, own.article)
        if found:
            links.wordings.link(_correcting(store, own, found), at=at)
    for each in materials:
        links.wordings.link(_later_version(store, each), at=at)


def _said(store: Store, article: Article) -> Correction | None:
    """Where an article says that it corrects something; the whole of it where only its wire says so, by a signal or in
    a note to editors."""
    found, edition = correction(article), store.edition(article.id)
    if found or edition is None:
        return found
    words = noted(edition.note or "", article.lang) or ("correction" if edition.corrects else None)
    return Correction(Span(0, len(article.text)), words, own=False) if words else None


def _open(links: Links, materials: Sequence[Material]) -> Iterator[int]:
    """Corrections that may be of one of these articles, once for each outlet and day."""
    told = {(each.article.outlet, day.toordinal()) for each in materials if (day := each.days()[1])}
    for outlet, first in sorted((outlet, first) for outlet, first in told if outlet):
        yield from links.corrections.open(outlet, days=(first, first + REACH))


def _correcting(store: Store, own: Material, found: Correction) -> Iterator[Link]:
    """The link from a correction to its report, and those between their figures."""
    earlier = _superseded(store, own)
    if found.own or earlier:
        target, why = earlier, "an earlier version of it"
    else:
        target, why = _likest(store, own, found) or (None, "")
    if target is None:
        return
    yield Link(own.article.id, target, "corrects", "yes", None, f"“{found.words}”; {why}", BY)
    for new, old in replaced(_figures(own, found.span), _figures_of(store, target)):
        yield _figure(new, old, f"“{found.words}”")


def _later_version(store: Store, own: Material) -> Iterator[Link]:
    """Figures that are others in a later version of one report."""
    earlier = _superseded(store, own)
    if earlier:
        for new, old in changed(_figures(own), _figures_of(store, earlier)):
            yield _figure(new, old, "a later version of the report")


def _figure(new: Counted, old: Counted, why: str) -> Link:
    return Link(new.id, old.id, "corrects", "yes", None, f"“{new.words}” in place of “{old.words}”; {why}", BY)


def _superseded(store: Store, own: Material) -> str | None:
    version = store.version(own.article.id)
    return version.supersedes if version else None


def _likest(store: Store, own: Material, found: Correction) -> tuple[str, str] | None:
    """The report that a correction is of, among those of its outlet or agency in the days before."""
    day = own.days()[1]
    if day is None:
        return None
    credits = (each.finding for each in own.found if isinstance(each.finding, Credit))
    agencies = {credit.agency for credit in credits if credit.how != "cited"}
    last = day.toordinal()
    ids = store.links.corrections.before(own.rank(), own.article.outlet, agencies, days=(last - REACH, last), most=MOST)
    texts = {id_: store.article(id_).text for id_ in ids}
    likest = corrected(own.article.text[found.span.start : found.span.end], texts)
    return (likest[0], f"{likest[1]:.2f} of its words are there") if likest else None


def _figures(own: Material, within: Span | None = None) -> list[Counted]:
    """The figures of an article, or of a stretch of it."""
    return [
        Counted(id_, figure.amount, figure.quantity.text, figure.words.text)
        for id_, figure in own.standing(Figure)
        if within is None or within.start <= figure.words.start < within.end
    ]


def _figures_of(store: Store, article: str) -> list[Counted]:
    """The figures of an article, be it superseded."""
    found = ((each.id, each.finding) for each in store.findings_of(article))
    return [Counted(id_, f.amount, f.quantity.text, f.words.text) for id_, f in found if isinstance(f, Figure)]
