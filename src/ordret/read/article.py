"""A delivery → an article: its language, what of it is no report, its identity."""

from collections.abc import Iterator
from datetime import datetime
from hashlib import sha256

from ordret.model import Article, Problem, Span, When, article_id
from ordret.outlets import Outlet, outlet_of
from ordret.pack import languages, load
from ordret.read.delivery import Delivery
from ordret.read.furniture import skip_spans
from ordret.read.language import belied, language_of, likelihoods, tag_of
from ordret.read.published import in_zone

UNDETERMINED = "und"


def article_of(delivery: Delivery, *, fetched: datetime) -> tuple[Article, tuple[Problem, ...]]:
    """The article a delivery makes, and what could not be told about it. `lang` is "und" where it is not known.

    A delivered language is believed unless the text is clearly in another one. What its outlet's file says holds by
    the host of the address: the name goes before the delivered one, so that an outlet has one name. What another record
    kept is taken as it is, with the moment when that fetched it.
    """
    packs = languages()
    kept = delivery.kept
    outlet = None if kept else outlet_of(delivery.url, delivery.source)
    key = article_id(delivery.source, delivery.text)
    lang = kept.lang if kept else _language(delivery, packs, outlet)
    published, published_at = _published(delivery, outlet)
    article = Article(
        id=key, source=delivery.source, lang=lang, text=delivery.text,
        raw_sha256=sha256(delivery.raw).hexdigest(), fetched=kept.fetched if kept else fetched,
        url=delivery.url, outlet=outlet.name if outlet else delivery.outlet, title=delivery.title,
        skip=kept.skip if kept else _skip(delivery, lang, packs, outlet),
        published=published, published_at=published_at,
    )  # fmt: skip
    doubts = _doubts(delivery, lang, packs)
    return article, tuple(Problem(delivery.source, "read", code, hint, article=key) for code, hint in doubts)


def _published(delivery: Delivery, outlet: Outlet | None) -> tuple[When | None, datetime | None]:
    if delivery.published is None or outlet is None or outlet.zone is None:
        return delivery.published, delivery.published_at
    return in_zone(delivery.published, delivery.published_at, outlet.zone)


def _skip(delivery: Delivery, lang: str, packs: tuple[str, ...], outlet: Outlet | None) -> tuple[Span, ...]:
    lines = (*outlet.lines, *outlet.stub) if outlet else ()
    found = skip_spans(delivery.text, load(lang) if lang in packs else None, lines=lines, apart=delivery.apart)
    return (delivery.head, *found) if delivery.head else found


def _language(delivery: Delivery, packs: tuple[str, ...], outlet: Outlet | None) -> str:
    lead = _lead(delivery)
    claim = tag_of(delivery.lang, packs) if delivery.lang else None
    if claim and not belied(claim, likelihoods(lead, packs)):
        return claim
    prior = outlet.lang if outlet else None
    return language_of(lead, packs=packs, outlet_prior=prior) or claim or prior or UNDETERMINED


def _lead(delivery: Delivery) -> str:
    """Title and body begin the text, after its date line."""
    return delivery.text[delivery.head.end if delivery.head else 0 :]


def _doubts(delivery: Delivery, lang: str, packs: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """Code and hint of each problem with the language."""
    claim = tag_of(delivery.lang, packs) if delivery.lang else None
    if claim and claim != lang:
        yield "language differs", f"delivered as {delivery.lang}, but written in {lang}; it is read as {lang}"
    if lang == UNDETERMINED:
        yield "language unknown", "too few words to tell the language; deliver it with lang in JSON lines"
    elif lang not in packs:
        yield "no pack", f"nothing is found in {lang}, only searched; there are packs for {', '.join(packs)}"
