"""What answers a demand: words of whoever it was made of, or of somebody for them, on the same matter."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np
from numpy.typing import NDArray

from ordret.link.demand_words import demand_words
from ordret.model import Act

ANSWERING: frozenset[Act] = frozenset({"agrees", "rejects", "denies", "promises", "says"})
# Cosine of `meaning` from which on words are on the matter of a demand. Swept .30 to .60 on tests/link/answers.toml
# (56 pairs in eight languages, nearly half of them about something else near by): at .46 19 of 20 are on the matter,
# and 19 of 31 that are on it are found; at .38 26 of 31, and 26. Who agrees, refuses or promises answers something, so
# there the lower one will do.
REMARK, REPLY = 0.46, 0.38
NAMED = 5  # words of a reply that only names what it answers: "rejected |the demand from Denmark|"


@dataclass(frozen=True, slots=True, eq=False)
class Uttered:
    """A quotation as it is judged here. `speaker` is an entity, `called` the words for a speaker without a name,
    `speaks_for` what `principals.speaks_for` gives; `first` and `last` are the days on which it can have been said."""

    id: str
    statement: str
    article: str
    start: int
    lang: str
    act: Act
    text: str
    speaker: str | None
    called: str | None
    speaks_for: frozenset[str]
    first: date | None
    last: date | None
    vector: NDArray[np.float32]


@dataclass(frozen=True, slots=True, eq=False)
class Asked:
    """A demand, request or proposal, and of whom: by entity, by what they speak for, and by the words for them."""

    said: Uttered
    entities: frozenset[str]
    principals: frozenset[str]
    called: frozenset[str]
    proposal: bool


@dataclass(frozen=True, slots=True)
class Answered:
    """A demand and its answer, by the ids of quotations."""

    asked: str
    reply: str
    because: str


def answers(asked: Sequence[Asked], uttered: Sequence[Uttered]) -> Iterator[Answered]:
    """The answers among the words of one story, pair by pair in order."""
    replies = [each for each in uttered if each.act in ANSWERING]
    if not asked or not replies:
        return
    alike = np.stack([each.said.vector for each in asked]) @ np.stack([each.vector for each in replies]).T
    # A story of 2,000 reports has three million pairs: the vectors say which of them are worth a look.
    near = (alike >= REPLY) | np.array([_is_short(reply) for reply in replies])
    for row, at in np.argwhere(near):
        demand, reply = asked[row], replies[at]
        if _may_answer(demand.said, reply) and (
            because := _on_the_matter(demand, reply, float(alike[row, at])) or _named(demand, reply, asked)
        ):
            yield Answered(demand.said.id, reply.id, because)


def retold(headline: Uttered, body: Uttered) -> bool:
    """Whether a report's headline only says what its body says of the same side."""
    sides = headline.speaker == body.speaker or headline.speaks_for & body.speaks_for
    one = headline.article == body.article and headline.act == body.act and (sides or headline.speaker is None)
    return bool(one) and float(headline.vector @ body.vector) >= REMARK


def _may_answer(demand: Uttered, reply: Uttered) -> bool:
    """Whether a reply is no earlier, and of another side."""
    if reply.statement == demand.statement or reply.speaker is None or reply.speaker == demand.speaker:
        return False
    if reply.speaks_for & demand.speaks_for:
        return False
    if reply.article == demand.article:
        return True
    return demand.first is not None and reply.last is not None and reply.last >= demand.first


def _on_the_matter(demand: Asked, reply: Uttered, alike: float) -> str | None:
    if alike < (REMARK if reply.act == "says" else REPLY) or not _asked_of(demand, reply):
        return None
    return f"said by whom it was asked of, or for them; on the same matter ({alike:.2f})"


def _asked_of(demand: Asked, reply: Uttered) -> bool:
    called = reply.article == demand.said.article and reply.called in demand.called
    return called or reply.speaker in demand.entities or bool(reply.speaks_for & demand.principals)


def _named(demand: Asked, reply: Uttered, asked: Sequence[Asked]) -> str | None:
    """ "rejected |the demand|": by somebody else, behind the only one of its report that it can mean."""
    words = demand_words(reply.lang)
    if words is None or not _is_short(reply):
        return None
    if not (words.proposals if demand.proposal else words.demands).search(reply.text):
        return None
    meant = {each.said.statement for each in asked if each.proposal == demand.proposal and _before(each.said, reply)}
    known = demand.entities or demand.principals or demand.called
    if meant != {demand.said.statement} or (known and not _asked_of(demand, reply)):
        return None
    return f"“{reply.text}”, behind the only one in its report"


def _is_short(reply: Uttered) -> bool:
    """Whether a reply may only name what it answers."""
    return reply.act in ("agrees", "rejects") and len(reply.text.split()) <= NAMED


def _before(demand: Uttered, reply: Uttered) -> bool:
    return demand.article == reply.article and demand.start < reply.start
