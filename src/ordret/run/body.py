"""What of a quotation is compared with others."""

from datetime import date, timedelta
from typing import NamedTuple

import ordret.pack
from ordret.link import people
from ordret.link.wording.signs import signs
from ordret.model import Quotation
from ordret.run.material import Material, storable
from ordret.store.links.body import Body
from ordret.view.passages import joined

BEFORE = 7  # days before a report that it may quote from without saying when


class Days(NamedTuple):
    first: date | None
    last: date | None


def body(material: Material, quotation: Quotation) -> Body:
    """A quotation as it is compared."""
    article = material.article
    text = storable(joined(quotation.words))
    pack = ordret.pack.load(article.lang) if article.lang in ordret.pack.languages() else None
    own = signs(text, pack, _names(material, quotation))
    days = said(material, quotation)
    told = (quotation.form, quotation.act, days.first, days.last)
    return Body(article.id, article.lang, text, *told, own.found, own.names, own.words)


def said(material: Material, quotation: Quotation) -> Days:
    """The days on which words can have been said: those printed, or else the days before the report and its own."""
    if quotation.said:
        return Days(quotation.said.first, quotation.said.last)
    when = material.article.published
    return Days(when.first - timedelta(BEFORE), when.last) if when else Days(None, None)


def _names(material: Material, quotation: Quotation) -> frozenset[tuple[str, str]]:
    """The names within the words, as they are in every language; without those that mean somebody only here."""
    lang = material.article.lang
    within = [
        mention
        for _, mention in material.mentions()
        for passage in quotation.words
        if passage.start <= mention.words.start < passage.end
    ]
    keyed = ((mention.kind, people.key(mention.kind, mention.name, lang)) for mention in within)
    return frozenset((kind, key) for kind, key in keyed if key)
