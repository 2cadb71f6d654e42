"""How something was found: the stage, its rule in words, and the links that make it one with others."""

from dataclasses import dataclass

from ordret.model import Judgement, Link
from ordret.record import Record
from ordret.web import addresses

MOST = 20  # links of a finding that are shown: words that all agencies carry have thousands


@dataclass(frozen=True, slots=True)
class Tied:
    """A link of a finding to another, with the other's page."""

    other: str
    address: str
    link: Link


@dataclass(frozen=True, slots=True)
class How:
    """The stage and pack with their versions, the rule by name and the stage's rule in words, the first of the links
    (`linked` counts them all), and what people judged."""

    stage: str
    pack: str
    rule: str | None
    explanation: str
    linked: int
    links: tuple[Tied, ...]
    judgements: tuple[Judgement, ...]


def how(record: Record, id_: str) -> How:
    """How a finding was found. Raises RecordError where there is none."""
    why = record.why(id_)
    found = why.found.finding
    return How(
        stage=why.found.stage,
        pack=why.found.pack,
        rule=getattr(found, "found_by", None),
        explanation=why.explanation,
        linked=len(why.links),
        links=tuple(_tied(id_, link) for link in why.links[:MOST]),
        judgements=why.judgements,
    )


def _tied(id_: str, link: Link) -> Tied:
    other = link.right if link.left == id_ else link.left
    return Tied(other, addresses.found(other), link)
