"""What is demanded in a story, and what answered it; and who warned, threatened, accused, denied and rejected."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from ordret.link.answers import Answered, answers, retold
from ordret.link.deadlines import deadline
from ordret.link.demand_words import demand_words
from ordret.link.requests import is_request
from ordret.model import Act, When
from ordret.notebook import facts
from ordret.pack import languages, load
from ordret.store import Store
from ordret.view.passages import joined
from ordret.view.stories import stories, story
from ordret.view.told import Told, told

DemandKind = Literal[
    "demand", "order", "request", "proposal", "guarantee", "warning", "threat", "accusation", "denial", "rejection"
]
KINDS: Mapping[Act, DemandKind] = {
    "demands": "demand",
    "orders": "order",
    "asks": "request",
    "proposes": "proposal",
    "warns": "warning",
    "threatens": "threat",
    "accuses": "accusation",
    "denies": "denial",
    "rejects": "rejection",
}
ASKED: frozenset[DemandKind] = frozenset({"demand", "order", "request", "proposal", "guarantee"})


@dataclass(frozen=True, slots=True)
class Answer:
    """What answered a demand, by its earliest wording, and why it is held to."""

    id: str
    act: Act
    speaker: str | None
    words: str
    when: When | None
    because: str


@dataclass(frozen=True, slots=True)
class Demand:
    """A demand, or another act that somebody is to take notice of, by the earliest wording of its statement that has
    the act. `to` is whom it is addressed to, as printed; `deadline` where the words give one. `open`: something is
    asked for, and nothing that is held answers it."""

    kind: DemandKind
    id: str
    story: str
    lang: str
    outlet: str | None
    speaker: str | None
    to: str | None
    words: str
    when: When | None
    deadline: When | None
    wordings: int
    open: bool
    answers: tuple[Answer, ...]

    _repr_html_ = facts


def demands(store: Store, story_id: str | None = None) -> Iterator[Demand]:
    """The demands and the like of a story, or of every story, each statement once, by day; what has no day last."""
    ids = [story_id] if story_id else [each.id for each in stories(store)]
    for id_ in ids:
        yield from of_story(store, id_, story(store, id_).articles)


def of_story(store: Store, id_: str, articles: Sequence[str]) -> list[Demand]:
    """The demands and the like of a story, given its articles."""
    said = told(store, articles)
    held: dict[str, list[Told]] = {}
    for each in _listed(said):
        held.setdefault(each.statement, []).append(each)
    asked = [each for members in held.values() if _kind(members[0]) in ASKED for each in members]
    by_id = {each.id: each for each in said}
    answered: dict[str, dict[str, Answer]] = {}
    for pair in answers([each.asked(proposal=_kind(each) == "proposal") for each in asked], [e.uttered for e in said]):
        replies = answered.setdefault(by_id[pair.asked].statement, {})
        replies.setdefault(by_id[pair.reply].statement, _answer(by_id[pair.reply], pair))
    found = [_demand(id_, members, answered.get(statement, {})) for statement, members in held.items()]
    return sorted(found, key=lambda each: (each.when is None, each.when.first if each.when else None, each.id))


def _listed(said: Sequence[Told]) -> Iterator[Told]:
    """What is listed; of a headline that tells it in short what stands below it."""
    listed = [each for each in said if _kind(each)]
    body = [each for each in listed if not each.quotation.headline]
    for each in listed:
        if not (each.quotation.headline and any(retold(each.uttered, other.uttered) for other in body)):
            yield each


def _kind(each: Told) -> DemandKind | None:
    """What a quotation does; None for what is not listed: questions, and what nobody is printed to have said, which is
    mostly a passive ("people are asked to …")."""
    quotation = each.quotation
    if quotation.speaker is None:
        return None
    pack = load(each.lang) if each.lang in languages() else None
    if quotation.act == "asks" and not (pack and is_request(quotation, pack)):
        return None
    kind = KINDS.get(quotation.act)
    return "guarantee" if kind in ("demand", "request") and _of_guarantees(each) else kind


def _of_guarantees(each: Told) -> bool:
    """Whether a guarantee is asked for: "demanded |guarantees|", "bad om |garantier| for, at …"."""
    words = demand_words(each.lang)
    matter = f"{each.article.text[slice(*_between(each))]} {joined(each.quotation.words)}"
    return words is not None and words.guarantees.search(matter) is not None


def _demand(story_id: str, members: Sequence[Told], replies: Mapping[str, Answer]) -> Demand:
    first = members[0]
    kind = _kind(first)
    assert kind is not None  # it was sorted by that
    limits = (_deadline(each) for each in members) if kind in ASKED else iter(())
    addressees = (each.quotation.addressee for each in members)
    to = next((part for part in addressees if part), None)
    return Demand(
        kind=kind,
        id=first.id,
        story=story_id,
        lang=first.lang,
        outlet=first.article.outlet,
        speaker=first.speaker,
        to=to.name or to.here.text if to else None,
        words=_matter(first, kind),
        when=first.when,
        deadline=next((limit for limit in limits if limit), None),
        wordings=len(members),
        open=kind in ASKED and not replies,
        answers=tuple(replies.values()),
    )


def _matter(each: Told, kind: DemandKind) -> str:
    """The words, with the guarantee that stands before them: "bad om |garantier for, at …|"."""
    start, end = _between(each)
    words = joined(each.quotation.words)
    held = demand_words(each.lang)
    guarantee = held.guarantees.search(each.article.text, start, end) if held and kind == "guarantee" else None
    return each.article.text[guarantee.start() : end] + words if guarantee else words


def _answer(reply: Told, pair: Answered) -> Answer:
    quotation = reply.quotation
    return Answer(reply.id, quotation.act, reply.speaker, joined(quotation.words), reply.when, pair.because)


def _deadline(each: Told) -> When | None:
    """In the words, or between them and the verb that says them."""
    if each.when is None:
        return None
    stretches = [_between(each), *((passage.start, passage.end) for passage in each.quotation.words)]
    return deadline(each.article.text, stretches, each.when, each.lang)


def _between(each: Told) -> tuple[int, int]:
    """What stands between a verb and the words behind it; nothing where they are apart, or before it."""
    cue, first = each.quotation.cue, each.quotation.words[0].start
    if cue is None or first <= cue.end or "\n" in each.article.text[cue.end : first]:
        return first, first
    return cue.end, first
