"""How something was found: the stage, its rule in words, and the links that make it one with others."""

from dataclasses import dataclass

from ordret.model import Judgement, Link
from ordret.record import Record
from ordret.web import addresses


@dataclass(frozen=True, slots=True)
class Tied:
    """A link of a finding to another, with the other's page."""

    other: str
    address: str
    link: Link


@dataclass(frozen=True, slots=True)
class How:
    """The stage and pack with their versions, the rule by name and the stage's rule in words, the links, and what
    people judged."""

    stage: str
    pack: str
    rule: str | None
    explanation: str
    links: tuple[Tied, ...]
    judgements: tuple[Judgement, ...]


def how(record: Record, id_: str) -> How:
    """How a finding was found. Raises RecordError where there is none."""
    why = record.why(id_)
    found = why.found.finding
    ties = tuple(_tied(id_, link) for link in why.links)
    return How(why.found.stage, why.found.pack, getattr(found, "found_by", None), why.explanation, ties, why.judgements)


def _tied(id_: str, link: Link) -> Tied:
    other = link.right if link.left == id_ else link.left
    return Tied(other, addresses.found(other), link)
