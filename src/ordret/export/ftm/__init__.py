"""The record as FollowTheMoney entities (followthemoney.tech): reports, who is named in them, what they did and said.

Each entity is `{id, schema, properties}`, every property a list of texts. What the model has no property for is named
`ordret…`; its loader leaves such properties out, and docs/exports.md lists them. Ids are those of the record; that of a
mention ends in ".here".
"""

from collections.abc import Iterator

from ordret.export.ftm.entity import FtmEntity
from ordret.export.ftm.things import article, legal, mention
from ordret.export.ftm.told import decision, occasion, quotation
from ordret.model import Decision, Mention, Quotation
from ordret.store import Filter, Store
from ordret.view.entities import entities
from ordret.view.occasions import occasions

CURRENT = Filter(current=True)


def ftm(store: Store) -> Iterator[FtmEntity]:
    """All entities, those first that others point to: persons and bodies, reports, and what is told in them."""
    yield from (legal(each) for each in entities(store) if each.kind in ("person", "body"))
    yield from (article(store, version) for version in store.versions(CURRENT))
    yield from (mention(store, found) for found in store.findings(Mention, CURRENT) if found.finding.kind != "place")
    yield from (quotation(store, found) for found in store.findings(Quotation, CURRENT))
    yield from (occasion(store, each) for each in occasions(store))
    yield from (decision(store, found) for found in store.findings(Decision, CURRENT))
