"""A quotation on its way, and what every rule about it may know."""

from bisect import bisect_left
from dataclasses import dataclass, replace

from ordret.find.acts import act_of
from ordret.find.cues import Cue
from ordret.find.items import Item
from ordret.find.parties import parties
from ordret.find.phrases import Phrase
from ordret.find.sentences import Sentences
from ordret.find.speakers import part
from ordret.find.spokesmen import Clause
from ordret.find.subject import together
from ordret.model import Act, Article, Form, Part, Passage, Via, quote
from ordret.names import Names
from ordret.pack import Pack

Stretch = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Scene:
    """The article that is read, its language, the people it names, and its sentences taken apart."""

    article: Article
    pack: Pack
    names: Names
    sentences: Sentences


@dataclass(frozen=True, slots=True)
class Draft:
    """Stretches of text that are somebody's words, and what is known of cue and speaker; `rule` is how it was found."""

    words: tuple[Stretch, ...]
    form: Form
    act: Act
    rule: str
    speaker: Part | None
    cue: Passage | None
    joint: tuple[Part, ...] = ()
    addressee: Part | None = None
    via: tuple[Via, ...] = ()


def from_cue(scene: Scene, row: list[Item], cue: Cue, form: Form, *words: Stretch) -> Draft:
    """A draft as its cue says: the act of its verb, its subject as speaker."""
    cue = _apart(scene, row, cue)
    phrases = together(row, cue.subject, scene.pack) if cue.subject else ()
    parts = (part(scene.article, row, phrase, scene.names, scene.pack) for phrase in phrases)
    named = tuple(one for one in parts if one)
    words_of_cue = quote(scene.article, row[cue.at].start, row[cue.at].end)
    firsts = (bisect_left(row, a, key=_start) for a, b in words if b > row[cue.at].end)
    begins = min(firsts, default=len(row))
    clause = Clause(scene.article, row, scene.names, scene.pack)
    told = parties(clause, cue, named[0] if named else None, begins)
    act = act_of(row, cue, begins, scene.pack)
    return Draft(words, form, act, cue.rule, told.speaker, words_of_cue, named[1:], told.addressee, told.via)


def _apart(scene: Scene, row: list[Item], cue: Cue) -> Cue:
    """`ba |Ukraina| Nato om …`: of two names behind a verb that addresses somebody the first is the subject."""
    subject = cue.subject
    if subject is None or cue.verb is None or not cue.verb.addressing or subject.first <= cue.at:
        return cue
    names = [*scene.names.within(row[subject.first].start, row[subject.last - 1].end)]
    if len(names) != 2 or names[0].start != row[subject.first].start:
        return cue
    side_by_side = scene.article.text[names[0].end : names[1].start].isspace()
    last = bisect_left(row, names[1].start, key=_start)
    return cue._replace(subject=Phrase(subject.first, last)) if side_by_side else cue


def _start(item: Item) -> int:
    return item.start


def unattributed(*words: Stretch) -> Draft:
    """Speech by its marks alone, of which nothing says whose it is."""
    return Draft(words, "direct", "says", "marks alone", None, None)


def follow_up(before: Draft, *words: Stretch) -> Draft:
    """More words of whoever spoke before, in a passage that names nobody."""
    return replace(before, words=words, form="direct", act="says", cue=None, rule="follow-up")


def joined(before: Draft, *words: Stretch) -> Draft:
    """The same quotation with the words that come after its cue."""
    return replace(before, words=before.words + words)


def inner(said: Item) -> Stretch:
    """A quotation without its marks."""
    return said.inner_start, said.inner_end
