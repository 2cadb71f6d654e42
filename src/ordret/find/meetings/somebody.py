"""Whom a noun phrase means, if anybody who may meet."""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from ordret.find.items import Item, is_word
from ordret.find.meetings.called import called
from ordret.find.meetings.scene import Scene
from ordret.find.phrases import Phrase
from ordret.find.speakers import part
from ordret.model import Part, quote
from ordret.names import Named, plain, tables
from ordret.pack import Pack
from ordret.pack.meeting_words import MeetingWords


def somebody(row: list[Item], first: int, last: int, scene: Scene) -> Part | None:
    """Whom a phrase means; None where it is a thing, a spokesman, or nobody who can be told."""
    reading, words = scene.reading, scene.words
    pack, article = reading.pack, reading.article
    last -= last - first > 1 and row[last - 1].low in words.owned
    stretch = row[first:last]
    for item in stretch:
        if _thing(item.low, words, pack):
            return None
    if len(stretch) == 1 and stretch[0].low in words.him:
        return Part("person", None, None, quote(article, stretch[0].start, stretch[0].end))
    if not _promising(stretch, scene):
        return _country(stretch[0], scene) if len(stretch) == 1 else None
    found = part(article, row, Phrase(first, last), reading.names, pack)
    if words.means_two(" ".join(item.low for item in stretch)):
        return Part("group", None, None, quote(article, stretch[0].start, stretch[-1].end))
    if any(item.low in words.crowds for item in stretch):
        return None
    one_word = last - first == 1
    known = found is not None and found.name and found.here.start > stretch[0].start
    if not known and (named := called(stretch, scene)):
        return named
    if found is None and _head(stretch, scene) in words.people:
        return Part("group", None, None, quote(article, stretch[0].start, stretch[-1].end))
    if found is not None and found.kind == "anonymous":
        official = stretch[0].low in pack.indefinite and _head(stretch, scene) in words.people
        return Part("person", None, found.here.text, found.here) if official else None
    if found is None:
        return _nationals(stretch, scene)
    if found.named:
        if one_word and stretch[0].low not in pack.relatives and re.split("['’]", stretch[0].low)[0] in pack.pronouns:
            return None  # "I've"
        if not _heads(found, stretch, scene):
            return _owned_by(stretch, scene)
        return _trimmed(found, stretch, scene)
    if one_word and (stretch[0].low in pack.pronouns or stretch[0].low in pack.relatives):
        return found
    head = _head(stretch, scene)
    return found if _people(head, words, pack) else None


def _nationals(stretch: list[Item], scene: Scene) -> Part | None:
    """A people, by the name of its country: "sprak met |de Russen|"."""
    first, last = stretch[0], stretch[-1]
    people = last.capital and "people" in tables(scene.reading.pack.lang).tags.get(last.low.capitalize(), frozenset())
    if not people or len(stretch) != 2 or first.low not in scene.reading.pack.determiners:
        return None
    return Part("group", None, None, quote(scene.reading.article, first.start, last.end))


def _owned_by(stretch: list[Item], scene: Scene) -> Part | None:
    """Somebody by a word for people, in any case, behind whose they are: "Ukrainan |presidentille|"."""
    if not scene.words.genitives or stretch[-1].low not in scene.words.people:
        return None
    return Part("group", None, None, quote(scene.reading.article, stretch[0].start, stretch[-1].end))


def _country(item: Item, scene: Scene) -> Part | None:
    """A country whose name a day before it has hidden: "hat am Montag |Norwegen| besucht"."""
    reading = scene.reading
    here = quote(reading.article, item.start, item.end)
    if not item.capital or "country" not in tables(reading.pack.lang).tags.get(here.text, frozenset()):
        return None
    return Part("place", here.text, None, here, here)


def _promising(stretch: list[Item], scene: Scene) -> bool:
    """Whether a phrase may mean somebody at all: it has a name, or a word for people; most have neither."""
    pack = scene.reading.pack
    if not pack.nouns_capital and any(item.capital for item in stretch):
        return True
    low = stretch[0].low
    if len(stretch) == 1 and (low in pack.pronouns or low in pack.relatives):
        return True
    return (
        scene.named(stretch[0].start, stretch[-1].end)
        or _people(_head(stretch, scene), scene.words, pack)
        or low in pack.pronouns
        or (1 < len(stretch) < 4 and scene.words.means_two(" ".join(item.low for item in stretch)))
    )


def somebody_in(low: str, start: int, end: int, scene: Scene) -> bool:
    """Whether a sentence, `low` in small letters, has a name or a word for people; one that has neither tells of no
    meeting that can be said."""
    if scene.named(start, end):
        return True
    people = any(_people(word, scene.words, scene.reading.pack) for word in low.split())
    return people or scene.words.two.pattern.search(low) is not None


def goer_in(low: str, names: Sequence[Named], scene: Scene) -> bool:
    """Whether a sentence has a person's name or a word for people, who may go somewhere."""
    if any(name.kind == "person" for name in names):
        return True
    words = (stem for word in low.split() for stem in {word, word.removesuffix("s")})  # "|ministerens| reise"
    return any(_people(word, scene.words, scene.reading.pack) for word in words)


@lru_cache(maxsize=1 << 15)
def _thing(low: str, words: MeetingWords, pack: Pack) -> bool:
    """Whether a word is of a phrase that means nobody who meets: a spokesman's, a meeting's."""
    return low in pack.spokes or words.noun(low) is not None


@lru_cache(maxsize=1 << 15)
def _people(low: str, words: MeetingWords, pack: Pack) -> bool:
    return low in pack.roles or (low in pack.groups and low not in pack.documents) or low in words.people


def _trimmed(found: Part, stretch: list[Item], scene: Scene) -> Part:
    """A named part whose role begins no earlier than its phrase, where a verb of meeting has got into the role."""
    role = found.role
    if role is None or not any(word in scene.words.verbs for word in role.lower().split()):
        return found
    before = plain(scene.reading.article.text[stretch[0].start : found.here.start]).strip()
    return replace(found, role=before or None)


def _head(stretch: list[Item], scene: Scene) -> str:
    """The noun that a phrase without a name is about: the last; where nouns have capitals, the first."""
    pack = scene.reading.pack
    if pack.nouns_capital:
        at = next((p for p, item in enumerate(stretch) if item.capital and item.low not in pack.determiners), -1)
        low, follow = stretch[at].low, stretch[at + 1] if -1 < at < len(stretch) - 1 else None
        town = follow and follow.capital and low not in scene.words.people and low not in pack.roles
        people = follow and (follow.low in scene.words.people or follow.low in pack.roles)
        return follow.low if follow and town and people else low  # "seinem Moskauer |Kollegen|"
    return stretch[-1].low


def _heads(found: Part, stretch: list[Item], scene: Scene) -> bool:
    """Whether a name is what its phrase is about, and not the first part of a thing's name ("|Paris| talks")."""
    if found.kind == "person":
        return True
    pack, behind = scene.reading.pack, [item for item in stretch if item.start >= found.here.end]
    return not any(
        item.low not in pack.adverbs and item.low not in pack.abbreviations and is_word(item) for item in behind
    )
