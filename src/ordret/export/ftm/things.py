"""Persons, bodies, reports and the names in them as entities of FollowTheMoney."""

from ordret.export.ftm.entity import FtmEntity, day, entity, evidence
from ordret.link.people.bodies import is_public
from ordret.model import Mention
from ordret.store import Found, Store, Version
from ordret.view.days import published
from ordret.view.entities import Entity


def legal(known: Entity) -> FtmEntity:
    return entity(
        known.id,
        _schema(known),
        name=known.name,
        alias=(each.name for each in known.names if each.name != known.name),
        position=(each.role for each in known.roles) if known.kind == "person" else (),
        country=known.country.lower() if known.country else None,
        wikidataId=known.wikidata,
    )


def _schema(known: Entity) -> str:
    """A public body where its name alone says so: "Justisdepartementet", "the Supreme Court of Norway"."""
    if known.kind == "person":
        return "Person"
    public = any(is_public(each.name, each.lang) for each in known.names)
    return "PublicBody" if public else "Organization"


def article(store: Store, version: Version) -> FtmEntity:
    own = version.article
    when = published(store, own)
    return entity(
        own.id,
        "Article",
        title=own.title,
        fileName=own.source,
        sourceUrl=own.url,
        publisher=own.outlet,
        language=own.lang,
        publishedAt=own.published_at or day(when),
        bodyText=own.text,
        retrievedAt=own.fetched,
        ordretRawSha256=own.raw_sha256,
        ordretPublishedFirst=when.first if when else None,
        ordretPublishedLast=when.last if when else None,
        ordretStory=store.groups(own.id).get(own.id, own.id),
    )


def mention(store: Store, found: Found[Mention]) -> FtmEntity:
    own = found.finding
    return entity(
        f"{found.id}.here",  # without which it would have the id of the entity that is called after it
        "Mention",
        document=own.article,
        name=own.name,
        resolved=store.groups(own.article).get(found.id, found.id),
        detectedSchema="Person" if own.kind == "person" else "Organization",
        ordretRole=own.role,
        **evidence(own),
    )
