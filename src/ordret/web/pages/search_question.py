"""What a search is asked, read from its address; and the addresses that ask a little more or less."""

from collections.abc import Mapping
from dataclasses import dataclass

from ordret.record import RecordError
from ordret.record.asked import asked as checked
from ordret.search.order import Grouping, Sort
from ordret.store.search import Kind, Where
from ordret.store.words import Phrase, exactly, phrases
from ordret.web import addresses
from ordret.web.asked import Asked, AskedError

ASKS = ("q", "kind", "lang", "outlet", "speaker", "from", "to", "sort", "group")
KINDS: Mapping[str, Kind] = {
    "quotations": "quotation",
    "articles": "article",
    "meetings": "meeting",
    "figures": "figure",
    "decisions": "decision",
}
PEOPLE = "people"
SORTS: tuple[Sort, ...] = ("best", "newest")
GROUPINGS: tuple[Grouping, ...] = ("statement", "person", "article")


@dataclass(frozen=True, slots=True)
class Question:
    """A search. `kind` is None for all of them; `people` asks for names alone."""

    told: str
    words: tuple[Phrase, ...]
    kind: Kind | None
    people: bool
    where: Where
    sort: Sort
    by: Grouping


def question(asked: Asked) -> Question:
    """What a reader asks. Raises AskedError for what cannot be looked for, with what to do."""
    told = asked.one("q") or ""
    kind = asked.of("kind", ("all", *KINDS, PEOPLE))
    by, sort = asked.of("group", GROUPINGS), asked.of("sort", SORTS)
    return Question(
        told=told,
        words=_words(told) if told else (),
        kind=KINDS.get(kind or ""),
        people=kind == PEOPLE,
        where=_where(asked),
        sort=next((each for each in SORTS if each == sort), "best"),
        by=next((each for each in GROUPINGS if each == by), "statement"),
    )


def more(asked: Asked, *told: tuple[str, str]) -> str:
    """The address of the same search with some more asked: another value of a language, outlet or speaker, in place of
    the one there is of anything else."""
    names = {name for name, _ in told if name not in ("lang", "outlet", "speaker")}
    kept = [pair for pair in _kept(asked) if pair[0] not in names and pair not in told]
    return addresses.search(sorted([*kept, *told], key=lambda pair: ASKS.index(pair[0])))


def less(asked: Asked, name: str, value: str | None = None) -> str:
    """The address of the same search without a filter, or without one of its values."""
    return addresses.search(pair for pair in _kept(asked) if pair[0] != name or value not in (None, pair[1]))


def unfiltered(asked: Asked) -> str:
    """The address of the same words and nothing else."""
    return addresses.search(pair for pair in _kept(asked) if pair[0] in ("q", "sort", "group"))


def is_entity(speaker: str) -> bool:
    """Whether a speaker is told by the id of an entity, and not by words of a name."""
    return addresses.person_key(speaker) == speaker and speaker.startswith("mention-")


def _kept(asked: Asked) -> list[tuple[str, str]]:
    return [(name, value.strip()) for name, value in asked.query if name in ASKS and value.strip()]


def _words(told: str) -> tuple[Phrase, ...]:
    try:
        return checked(phrases(told), told)
    except RecordError as error:  # what is asked is wrong, not what is held
        raise AskedError(str(error)) from error


def _where(asked: Asked) -> Where:
    speakers = asked.all("speaker")
    named = [exactly(each) for each in speakers if not is_entity(each)]
    if not all(named):
        raise AskedError("speaker: no name in this; give a name, or leave it out")
    return Where(
        langs=asked.all("lang"),
        outlets=asked.all("outlet"),
        speakers=tuple(each for each in speakers if is_entity(each)),
        named=checked(tuple(phrase for each in named for phrase in each), "") if named else (),
        first=asked.day("from"),
        last=asked.day("to"),
    )
