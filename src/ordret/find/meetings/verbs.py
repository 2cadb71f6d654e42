"""Which words of a sentence are verbs, at which no noun phrase goes on, and which stand as nouns."""

from functools import lru_cache

from ordret.find.items import Item, is_word
from ordret.find.meetings.scene import DAY, Scene, genitive
from ordret.find.phrases import OWNERS
from ordret.pack import Pack
from ordret.pack.meeting_words import MeetingWords

MARKS = frozenset(("“", "”", "„", "»", "«", '"'))
SUBJECT = 6  # items that a subject behind its verb may take up
FEW = 6  # items between quotation marks that set off words of a clause, and no clause


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
    if words.genitives and any(form.tense == "progressive" for form in words.verbs.get(low, ())):
        return False  # "Oslossa |vieraileva| ministeri"
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
        owner = low.endswith(OWNERS) or _office_owns(low, scene) or _days(row[p], scene)
        if owner or low in pack.determiners or low in ("'s", "’s"):
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


def _office_owns(low: str, scene: Scene) -> bool:
    """Whether a word is a role in the genitive that only its article's ending can have: "|statsministerens| reise"."""
    stem, definite = low.removesuffix("s"), scene.reading.pack.naming.definite
    return bool(definite) and stem != low and stem.endswith(definite) and stem in scene.reading.pack.roles


def _days(item: Item, scene: Scene) -> bool:
    """Whether an item is a day in the genitive: "|Monday's| talks"."""
    return item.low == DAY and scene.reading.article.text[item.start : item.end].endswith(OWNERS)


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
