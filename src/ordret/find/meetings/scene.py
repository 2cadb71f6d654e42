"""What the readings of an article share, and which words are verbs, at which no noun phrase goes on."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from itertools import pairwise

from ordret.find.items import Item, is_word
from ordret.find.phrases import OWNERS
from ordret.find.referring import Referring
from ordret.find.speakers import GENITIVE
from ordret.find.stage import Reading
from ordret.model import Part
from ordret.names import Named, plain, role_beside, tables
from ordret.pack import Pack
from ordret.pack.meetings import MeetingWords

MARKS = frozenset(("“", "”", "„", "»", "«", '"'))
NATION = frozenset(("people", "country"))  # tags of names
NOTHING: frozenset[str] = frozenset()
SUBJECT = 6  # items that a subject behind its verb may take up
FEW = 6  # items between quotation marks that set off words of a clause, and no clause
DAY = "0day"  # what an item reads as that stands in words for a day ("i |går|"), whatever else it may be


@dataclass(frozen=True)
class Scene:
    """What all of a sentence's readings share."""

    reading: Reading
    words: MeetingWords
    referring: Referring
    parting: dict[int, bool] = field(default_factory=dict)  # what `parts_clause` has said, by where an item begins

    @cached_property
    def _starts(self) -> list[int]:
        return [name.start for name in self.reading.names.all]

    def named(self, start: int, end: int) -> bool:
        """Whether a name stands in a stretch; asked of each phrase."""
        at = bisect_left(self._starts, start)
        return at < len(self._starts) and self.reading.names.all[at].end <= end

    def name_at(self, place: int) -> Named | None:
        """The name that a code point stands in."""
        at = bisect_right(self._starts, place) - 1
        name = self.reading.names.all[at] if at >= 0 else None
        return name if name and place < name.end else None

    @cached_property
    def in_office(self) -> frozenset[str]:
        """The people whom the article names with a role, by full name."""
        text, names, pack = self.reading.article.text, self.reading.names, self.reading.pack
        people = (name for name in names.all if name.kind == "person")
        held = (name for name in people if role_beside(text, name.start, name.end, pack))
        return frozenset((names.full(name.bare) or name).bare for name in held)


def parts_clause(row: list[Item], at: int, scene: Scene) -> bool:
    """Whether an item is a verb, or a mark at which no phrase goes on; asked many times of each item of a sentence."""
    start = row[at].start
    known = scene.parting.get(start)
    if known is None:
        known = scene.parting[start] = _parts(row, at, scene)
    return known


def _parts(row: list[Item], at: int, scene: Scene) -> bool:
    low, pack, words = row[at].low, scene.reading.pack, scene.words
    if low == DAY:
        return False
    if not is_word(row[at]):
        apart = low not in (".", "&") and not scare(row, at)
        return apart and not (low == "-" and at > 0 and row[at].start == row[at - 1].end)
    before = row[at - 1].low if at else "."
    behind = before in pack.prepositions and before not in words.marks and before not in pack.subject_relatives
    if behind and low in words.verbs:
        return any(form.tense == "progressive" for form in words.verbs[low])
    if before in pack.determiners and before not in pack.pronouns:
        return False
    if at and before.endswith(OWNERS) and low not in pack.auxiliaries:
        return False  # "Germany's |visiting| minister", "X's |planned| visit"
    if possessive(row, at, scene) or _nationals(row, at, scene):
        return False
    if row[at].capital and (at or pack.nouns_capital) and low not in words.marks:
        return False
    if low in words.people and _counted(row, at, scene):
        return False  # "200 |lande|", which is "to land", too
    if low in words.lasting and before == DAY:
        return False  # "tre dager |lange| besøk"
    if low in words.needy and (low in pack.adverbs or low in pack.numbers) and before not in words.marks:
        return False  # "|så|", "|tre|"
    noun = low in words.verbs and words.noun(low) is not None
    if _verbal(low, words, pack):
        return not (noun and is_noun(row, at, scene))
    attribute = at + 1 < len(row) and words.noun(row[at + 1].low) and _determines(row, at - 1, low, scene)
    hyphen = at + 1 < len(row) and words.noun(row[at + 1].low) and "-" in before  # "a 45-minute |telephone| call"
    if attribute or hyphen:
        return False
    return low in words.verbs and not (words.noun(low) and is_noun(row, at, scene))


def _determines(row: list[Item], at: int, low: str, scene: Scene) -> bool:
    """Whether an article stands before a form; before a verb of calling, with one word between them: "a lengthy
    |telephone| call"."""
    opens = scene.reading.pack.determiners | scene.reading.pack.indefinite
    if row[at].low in opens:
        return True
    calls = all(form.kind == "call" for form in scene.words.verbs.get(low, ()))
    return calls and at > 0 and row[at - 1].low in opens and is_word(row[at]) and not parts_clause(row, at, scene)


def _counted(row: list[Item], at: int, scene: Scene) -> bool:
    """Whether a number stands before an item."""
    low = row[at - 1].low if at else ""
    return low.isdigit() or low in scene.reading.pack.numbers


def scare(row: list[Item], at: int) -> bool:
    """Whether an item is a quotation mark around a few words of a clause: 'wants to meet |"|very soon|"|'."""
    if row[at].low not in MARKS:
        return False
    marks = [p for p, item in enumerate(row) if item.low in MARKS]
    number = marks.index(at)
    pair = marks[number - number % 2 : number - number % 2 + 2]
    return len(pair) == 2 and pair[1] - pair[0] <= FEW


def possessive(row: list[Item], at: int, scene: Scene) -> bool:
    """Whether a form that is a verb and a possessive is the latter: "ontmoette |zijn| collega"."""
    pack, words, low = scene.reading.pack, scene.words, row[at].low
    if low not in pack.auxiliaries or low not in pack.determiners or not at or at + 1 == len(row):
        return False
    if row[at - 1].low in pack.prepositions or (is_word(row[at - 1]) and parts_clause(row, at - 1, scene)):
        return True
    ahead = [item.low for item in row[at + 1 : at + 3]]
    return any(a in words.people or a in pack.roles or words.noun(a) is not None for a in ahead)


def _nationals(row: list[Item], at: int, scene: Scene) -> bool:
    """Whether a form of a verb is a noun for people, behind a word of its phrase: "zeven Afrikaanse |landen|"."""
    low, words, pack = row[at].low, scene.words, scene.reading.pack
    if low not in words.people.whole or not at or not is_word(row[at - 1]):
        return False
    before = row[at - 1].low
    closed = before in pack.pronouns or before in words.people or before in pack.roles or before in pack.groups
    return not closed and before not in pack.prepositions and not parts_clause(row, at - 1, scene)


@lru_cache(maxsize=1 << 15)
def _verbal(low: str, words: MeetingWords, pack: Pack) -> bool:
    """Whether a word is known as a verb, whatever stands beside it."""
    if low in pack.auxiliaries or low in words.other_verbs or low in words.support:
        return True
    if low in words.marks and low not in pack.prepositions:
        return True
    verbs = pack.days.verbs
    known = low in verbs.past or low in verbs.present or low in verbs.future
    return known or (low in pack.verbs and low not in pack.also_nouns)


def determined(before: Item, scene: Scene) -> bool:
    """Whether what stands behind an item is a noun by it: "the |head|"."""
    pack = scene.reading.pack
    if before.low in pack.pronouns or before.low in pack.relatives or before.low in pack.numbers:
        return False
    return before.low in pack.determiners and before.low not in scene.words.opens


def is_noun(row: list[Item], at: int, scene: Scene) -> bool:
    """Whether a form that is verb and noun stands as a noun: behind a determiner, a genitive or a preposition."""
    pack, item = scene.reading.pack, row[at]
    if pack.nouns_capital:
        return item.capital
    follow = row[at + 1] if at + 1 < len(row) else None
    people = follow is not None and (follow.low in pack.roles or follow.low in scene.words.people)
    opens = follow is not None and (follow.capital or follow.low in pack.determiners or people)
    definite = pack.naming.definite
    led = at > 1 and row[at - 2].low in pack.determiners  # "et |lukket| møde"
    if (
        definite
        and at
        and not led
        and len(row[at - 1].low) > 4
        and not row[at - 1].capital
        and row[at - 1].low.endswith(definite)
        and not parts_clause(row, at - 1, scene)
    ):
        return False  # "sykehusene |møter|"
    for p in range(at - 1, max(at - 4, -1), -1):
        low = row[p].low
        if low in scene.words.marks:
            return p == at - 1 and low in pack.prepositions and not _infinitive(item.low, scene)  # "open to |talks|"
        if low in pack.subject_relatives:
            return False
        if low in pack.prepositions:
            return not (opens and p == at - 1)
        if low in pack.determiners or low.endswith(OWNERS) or low in ("'s", "’s"):
            return True
        if parts_clause(row, p, scene):
            asks = low in scene.words.support or low in scene.words.rules_out or low in scene.words.invites
            return asks and not people
        if row[p].capital and "-" in low and low.endswith(pack.days.verbs.past_endings or "\0"):
            continue  # "EU-brokered |talks|"
        if row[p].capital:
            if pack.verb_second and p < at - 1 and not _closed(row[at - 1].low, scene):
                return True  # "har tilbudt USA direkte |samtaler|"
            led = follow is not None and (follow.low in scene.words.between or follow.low in scene.words.behind)
            if led and pack.verb_second and _inverted(row, p, scene):
                return True
            return _owner_ends(row[p], scene) or (p == 0 and led)  # "Peace |talks| between …"
    return not opens


def _inverted(row: list[Item], at: int, scene: Scene) -> bool:
    """Whether a subject that ends with an item stands behind a verb of holding: "I går |hadde statsminister X| samtaler
    med Y"."""
    for p in range(at - 1, max(at - 1 - SUBJECT, -1), -1):
        low = row[p].low
        if not is_word(row[p]) or low in scene.reading.pack.prepositions or low in scene.reading.pack.coordinators:
            return False
        if parts_clause(row, p, scene):
            return low in scene.words.support
    return False


def _infinitive(low: str, scene: Scene) -> bool:
    return any(form.tense == "infinitive" for form in scene.words.verbs.get(low, ()))


def _closed(low: str, scene: Scene) -> bool:
    pack = scene.reading.pack
    return low == DAY or low in pack.adverbs or low in pack.time or low in pack.negations


def _owner_ends(item: Item, scene: Scene) -> bool:
    """Whether a name in the genitive ends with a word: "|Trumps| møder med …"."""
    names = scene.reading.names.last(max(0, item.end - 60), item.end, 1)
    return any(name.end == item.end and genitive(scene.reading.article.text, name) for name in names)


def official(part: Part, scene: Scene) -> bool:
    """Whether somebody travels in office: with a role, by a role and a country, or as a delegation."""
    if part.kind == "person" and part.name:
        return part.role is not None or part.name in scene.in_office
    if part.kind in ("place", "body") and part.role:
        return True  # "the leaders of |Spain|, …"
    words = part.here.text.split()
    if part.kind == "group":
        return not part.name and any(word.lower() in scene.words.travel for word in words)
    if part.role and words[-1].lower() in scene.words.offices:
        return True  # "the health |minister|"
    words = [*words, *map(" ".join, pairwise(words))]  # "South Korean"
    named = next(scene.reading.names.within(part.here.start, part.here.end), None)
    return part.kind == "person" and part.role is not None and (national(words, scene) or named is not None)


def national(words: Iterable[str], scene: Scene) -> bool:
    """Whether one of some words names a country or a people, or is an adjective of one."""
    tags = tables(scene.reading.pack.lang).tags
    return any(NATION & (tags.get(word, NOTHING) | tags.get(word.capitalize(), NOTHING)) for word in words)


def genitive(text: str, name: Named) -> bool:
    return plain(text[name.start : name.end]) != name.bare or bool(GENITIVE.match(text, name.end))


def owns(name: Named, scene: Scene) -> bool:
    """Whether a name is a genitive; in languages where a case's ending is a part of it, by its ending: "Kiina|n|"."""
    low, words = name.bare.lower(), scene.words
    ending = bool(words.genitives) and low.endswith(words.genitives) and not low.endswith(words.moving)
    return ending or genitive(scene.reading.article.text, name)
