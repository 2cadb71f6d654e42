"""What is said, done and decided as entities of FollowTheMoney."""

from collections.abc import Iterable

from ordret.export.ftm.entity import FtmEntity, day, days, entity, evidence
from ordret.model import Decision, Meeting, Part, Quotation
from ordret.store import Found, Store
from ordret.view.occasions import Occasion
from ordret.view.parts import entity_id


def quotation(store: Store, found: Found[Quotation]) -> FtmEntity:
    own = found.finding
    speakers = [each for each in (own.speaker, *own.joint) if each]
    return entity(
        found.id,
        "Note",
        entity=_known(store, own.article, speakers),
        description=(each.text for each in own.words),
        ordretSaid=day(own.said),
        ordretDocument=own.article,
        ordretStatement=store.groups(own.article).get(found.id, found.id),
        ordretForm=own.form,
        ordretAct=own.act,
        ordretVia=(each.name for each in own.via),
        **evidence(own),
    )


def occasion(store: Store, told: Occasion) -> FtmEntity:
    """An occasion, in the words of its earliest report, with all reports of it as proof."""
    reports = [found for id_ in told.meetings if (found := store.found(id_))]
    meetings = [found.finding for found in reports if isinstance(found.finding, Meeting)]
    return entity(
        told.id,
        "Event",
        name=meetings[0].words.text,
        **days(told.held),
        location=told.place,
        organizer=_legal_ones(store, meetings, [told.host.entity] if told.host else []),
        involved=_legal_ones(store, meetings, [each.entity for each in told.parties]),
        proof=(each.article for each in meetings),
        ordretMode=told.mode,
        ordretStatus=told.status,
        ordretParty=(each.name for each in told.parties),
        ordretAbsent=(each.name for each in told.absent),
    )


def decision(store: Store, found: Found[Decision]) -> FtmEntity:
    own = found.finding
    return entity(
        found.id,
        "Event",
        name=own.outcome.text,
        **days(own.taken),
        organizer=_known(store, own.article, [own.body] if own.body else []),
        proof=own.article,
        ordretStatus=own.status,
        ordretTerm=own.term.text if own.term else None,
        **evidence(own),
    )


def _known(store: Store, article: str, parts: Iterable[Part]) -> list[str]:
    """The entities of parts that are persons or bodies; others are none in the model."""
    groups = store.groups(article)
    ids = (entity_id(article, each) for each in parts if each.kind in ("person", "body"))
    return [groups.get(id_, id_) for id_ in ids]


def _legal_ones(store: Store, meetings: Iterable[Meeting], wanted: Iterable[str]) -> list[str]:
    known = {id_ for own in meetings for id_ in _known(store, own.article, _parts(own))}
    return [id_ for id_ in wanted if id_ in known]


def _parts(meeting: Meeting) -> list[Part]:
    return [*meeting.parties, *([meeting.host] if meeting.host else [])]
