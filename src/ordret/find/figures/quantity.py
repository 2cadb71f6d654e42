"""What a figure is of: "|soldater nær grensa|", "40 procent af |vælgerne|", "|ledigheten| steg til 5 prosent"."""

from typing import NamedTuple

from ordret.amount import FigureWords
from ordret.find.figures.bounds import is_time
from ordret.find.figures.hanging import LONGEST, hanging, phrase
from ordret.find.figures.nouns import counted, held_in
from ordret.find.figures.numbers import Number
from ordret.find.figures.rows import Stretch, before, behind, last_of
from ordret.find.figures.units import Unit
from ordret.find.items import Item, is_word
from ordret.find.stage import Reading
from ordret.pack import Pack

SHARES = ("%", "pp")
REACH = 100  # code points of a quantity


class Earlier(NamedTuple):
    """The measured figure before in a sentence: where it ends, and what it was of."""

    end: int
    of: Stretch
    unit: Unit


class Scene(NamedTuple):
    """A number with its unit in its sentence, and the words behind and before it."""

    reading: Reading
    number: Number
    unit: Unit
    sentence: Stretch
    words: FigureWords
    behind: list[Item]
    ahead: list[Item]


def quantity(
    reading: Reading, number: Number, unit: Unit, sentence: Stretch, words: FigureWords, earlier: Earlier | None
) -> tuple[Stretch, bool]:
    """The words that say what is counted or measured, and whether any do: a noun with what hangs on it; for money,
    shares and measures what they are of, else the subject of a verb of measure, else the unit or number itself."""
    if unit.noun and unit.shared:
        return unit.shared, True
    follow = behind(reading, sentence, unit.end, REACH)
    if unit.noun:
        end = hanging(follow, 0, reading.pack, words)
        return (unit.start, follow[end - 1].end if end else unit.end), True
    ahead = before(reading, sentence, number.start, REACH)
    scene = Scene(reading, number, unit, sentence, words, follow, ahead)
    rules = (_of, _noun_behind, _held, _given_to, _measured)
    found = next((stretch for rule in rules if (stretch := rule(scene))), None)
    found = found or _as_before(scene, earlier) or _bare(scene)
    return found or _itself(unit, number), found is not None


def _of(scene: Scene) -> Stretch | None:
    """ "40 procent |af vælgerne|": without the preposition."""
    return _after(scene, scene.words.of)


def _given_to(scene: Scene) -> Stretch | None:
    """ "5 billion dollars |in aid|", "3 mia. kroner |til vandmiljøet|"; "in Oslo" is where, not what."""
    row = scene.behind
    named = len(row) > 1 and row[1].capital and not scene.reading.pack.nouns_capital
    return _after(scene, scene.words.goes_to) if scene.unit.paid and not named else None


def _after(scene: Scene, prepositions: frozenset[str]) -> Stretch | None:
    row, pack, words = scene.behind, scene.reading.pack, scene.words
    if not row or row[0].low not in prepositions:
        return None
    end = phrase(row, 1, pack, words)
    if end == 1:
        return None
    return row[1].start, row[hanging(row, end, pack, words) - 1].end


def _noun_behind(scene: Scene) -> Stretch | None:
    """ "a two-hour |rally in the city|", "300 km |kystlinje|", "fire års |fængsel|", "50 Mio. Euro |Soforthilfe|"."""
    unit, row, pack, words = scene.unit, scene.behind, scene.reading.pack, scene.words
    text = scene.reading.article.text
    joined = unit.start < unit.end and (text[unit.start - 1].isalpha() or text[unit.start - 1] in "-‑")
    share = unit.start == unit.end and unit.shared is None
    genitive = is_time(unit) and text[unit.end - 1] == "s" and not words.plural
    capital = pack.nouns_capital and bool(row) and row[0].capital
    measure = not (unit.paid or unit.name in ("%", "pp") or is_time(unit))
    if not (joined or share or genitive or capital or measure):
        return None
    if joined and (end := phrase(row, 0, pack, words)):  # one of them: "a 10-day |visit|"
        return row[0].start, row[hanging(row, end, pack, words) - 1].end
    noun = counted(row, pack, words)
    if noun is None or (noun.last > 1 and not (joined or share or genitive)):
        return None
    return row[0].start, row[hanging(row, noun.last, pack, words) - 1].end


def _bare(scene: Scene) -> Stretch | None:
    """ "25 prosent |toll på stål|": the noun behind a share, where nothing else says of what it is."""
    row, pack, words = scene.behind, scene.reading.pack, scene.words
    noun = counted(row, pack, words) if scene.unit.name in SHARES and row and not row[0].capital else None
    if noun is None or noun.last > 1 or row[0].low in pack.adverbs:
        return None
    return row[0].start, row[hanging(row, noun.last, pack, words) - 1].end


def _held(scene: Scene) -> Stretch | None:
    """ "an |unemployment rate| of 20 percent", "et |overskud| på 3 mio. kroner"."""
    noun = held_in(scene.ahead, scene.reading.pack, scene.words)
    return (scene.ahead[noun.first].start, scene.ahead[noun.last - 1].end) if noun else None


def _measured(scene: Scene) -> Stretch | None:
    """The subject of "rose to", "beträgt": what stands between the start of the clause and the verb."""
    text, start, words = scene.reading.article.text, scene.number.start, scene.words
    verb = last_of(words.measured, text, max(scene.sentence[0], start - REACH), start)
    if verb is None or any(mark in text[verb[1] : start] for mark in ",;:"):
        return None
    return _subject(before(scene.reading, scene.sentence, verb[0], REACH), scene.reading.pack)


def _subject(row: list[Item], pack: Pack) -> Stretch | None:
    """The last words of a row that are no clause of their own."""
    while row and (row[-1].low in pack.adverbs or row[-1].low in pack.auxiliaries):
        row = row[:-1]
    first = len(row)
    while first > 0 and first > len(row) - LONGEST and not _opens(row[first - 1], pack):
        first -= 1
    while first < len(row) and (row[first].low in pack.time or row[first].low in pack.adverbs):
        first += 1
    counts = any(item.low[0].isdigit() for item in row[first:])
    if first == len(row) or counts or row[first].low in pack.pronouns or row[first].low in pack.prepositions:
        return None
    if all(item.low in pack.determiners for item in row[first:]):
        return None
    return row[first].start, row[-1].end


def _opens(item: Item, pack: Pack) -> bool:
    small = (pack.conjunctions, pack.complementizers, pack.relatives)
    return not is_word(item) or any(item.low in held for held in small)


def _as_before(scene: Scene, earlier: Earlier | None) -> Stretch | None:
    """ "rose by 0.3 points to |6.8 per cent|": what the figure before was of, if the clause goes on."""
    if earlier is None or not _same_kind(scene.unit, earlier.unit):
        return None
    between = scene.reading.article.text[earlier.end : scene.number.start]
    return None if any(mark in between for mark in ",;:()–") else earlier.of


def _same_kind(one: Unit, two: Unit) -> bool:
    shares = one.name in SHARES and two.name in SHARES
    return one.name == two.name or shares or (one.paid and two.paid)


def _itself(unit: Unit, number: Number) -> Stretch:
    return (unit.start, unit.end) if unit.start < unit.end else (number.first, number.end)
