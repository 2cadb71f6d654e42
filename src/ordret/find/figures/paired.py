"""Numbers with their units, also those that share another's: "from |5| to 7 per cent", "37 of the 120 seats"."""

from collections.abc import Iterator
from dataclasses import dataclass

from ordret.amount import FigureWords
from ordret.find.figures.bounds import is_time
from ordret.find.figures.nouns import held_in, is_verb
from ordret.find.figures.numbers import Number, numbers
from ordret.find.figures.rows import before, behind
from ordret.find.figures.units import Unit, unit
from ordret.find.stage import Reading

REACH = 80  # code points before a number in which the noun stands that holds it
FAR = 400  # code points behind the sentence that counted things in which others may count more of them
MANY = 100  # from here on a number without a noun, behind a figure of things, counts more of them
FEW = 10  # likewise with a bound ("at least |40|")
SHARES = ("%", "pp")
HUGE = 1_000_000  # likewise of money ("a loan of |three million|")


@dataclass
class Shared:
    """What was counted last in a paragraph: the things, and the money or other unit."""

    things: Unit | None = None
    paid: Unit | None = None
    last: Unit | None = None
    sentence: tuple[int, int] = (0, 0)

    def keep(self, found: Unit, sentence: tuple[int, int]) -> None:
        """Remember a unit for the numbers behind it that have none."""
        self.last, self.sentence = found, sentence
        if found.paid:
            self.paid = found
        elif found.noun:
            self.things = found


def paired(
    reading: Reading, sentence: tuple[int, int], places: list[int], shared: Shared, words: FigureWords
) -> Iterator[tuple[Number, Unit]]:
    """The numbers of a sentence that have a unit, looked for at some `places`, in order; `shared` is what was counted
    before."""
    held = list(numbers(reading.article.text, sentence, places, words))
    found = [unit(reading, number, sentence, words) for number in held]
    for at in range(len(held) - 2, -1, -1):
        if found[at] is None and (follows := found[at + 1]):
            found[at] = _joined(reading, held[at], held[at + 1], follows, words)
    for number, own in zip(held, found, strict=True):
        has = own or _shared(reading, number, sentence, shared, words) or _held(reading, number, sentence, words)
        has = has or _scale(reading, number, words)
        if has:
            shared.keep(has, sentence)
            yield number, has


def _joined(reading: Reading, one: Number, two: Number, next_unit: Unit, words: FigureWords) -> Unit | None:
    """The unit of the next number, where only "to", "and" or "of the" stands between."""
    text = reading.article.text
    gap = text[one.end : two.start]
    parts = gap.lower().split()
    joined = words.follows.fullmatch(gap) is not None
    some = bool(parts) and parts[0] in words.of and all(p in words.definite | words.owners for p in parts[1:2])
    described = len(parts) == 3 and parts[1] in words.definite
    part = some and next_unit.noun and (len(parts) <= 2 or described) and (one.high or 0) < (two.low or 0)
    if one.what != "number" or not (joined or part) or (joined and not _sized(one, next_unit)):
        return None
    return _elsewhere(next_unit, one)


def _elsewhere(unit: Unit, number: Number) -> Unit:
    """A unit that stands beside another number."""
    return unit._replace(start=number.end, end=number.end, shared=unit.shared or (unit.start, unit.end))


def _sized(one: Number, next_unit: Unit) -> bool:
    """Whether there may be so many: things are counted in whole numbers."""
    value = one.high or one.low or 0
    return not next_unit.noun or (value > 1 and not value % 1)


def _shared(
    reading: Reading, number: Number, sentence: tuple[int, int], shared: Shared, words: FigureWords
) -> Unit | None:
    """The unit that was counted last, for a number that no noun follows: large, bounded, or said to be some of them."""
    text, value = reading.article.text, number.low or number.high or 0
    if number.what != "number" or not _ends(text, number, sentence[1]):
        return None
    bounded = number.start != number.first
    ahead = text[max(sentence[0], number.start - 24) : number.start].split()[-1:]
    some = words.among.match(text, number.end, sentence[1]) or any(map(words.among.fullmatch, ahead))
    if shared.last and value >= HUGE and _is_measure(shared.last):
        return _elsewhere(shared.last, number)
    if shared.paid and value >= HUGE:
        return _elsewhere(shared.paid, number)
    if number.start - shared.sentence[1] > FAR:
        return None
    if shared.last and shared.last.name in SHARES and value <= 100 and (bounded or value % 1):
        return _elsewhere(shared.last, number)  # "they offered |3.1|"
    some = some or (shared.sentence == sentence and value > 1 and _verb_follows(reading, number, sentence, words))
    if shared.things and (some or value >= MANY or (bounded and value >= FEW)) and value < HUGE:
        return _elsewhere(shared.things, number)
    return None


def _is_measure(unit: Unit) -> bool:
    return not (unit.noun or unit.paid or is_time(unit) or unit.name in SHARES)


def _verb_follows(reading: Reading, number: Number, sentence: tuple[int, int], words: FigureWords) -> bool:
    """ "five people were killed and |twelve| injured": a number that a verb follows, behind "and" or a comma."""
    text, pack = reading.article.text, reading.pack
    follow = behind(reading, sentence, number.end, REACH)
    ahead = text[max(sentence[0], number.start - REACH) : number.start].rstrip()
    joins = ahead.endswith(",") or (ahead.rsplit(None, 1)[-1:] and ahead.split()[-1].lower() in pack.coordinators)
    follows = bool(follow) and (is_verb(follow[0], pack, words) or follow[0].low in pack.auxiliaries)
    return bool(joins) and follows


def _held(reading: Reading, number: Number, sentence: tuple[int, int], words: FigureWords) -> Unit | None:
    """ "a |population| of 379,800": the noun that holds a number with no noun of its own."""
    value = number.low or number.high or 0
    if number.what != "number" or value < MANY or not _ends(reading.article.text, number, sentence[1]):
        return None
    ahead = before(reading, sentence, number.start, REACH)
    noun = held_in(ahead, reading.pack, words)
    if noun is None:
        return None
    start, end = ahead[noun.last - 1].start, ahead[noun.last - 1].end
    place = ahead[noun.first].start, end
    return Unit(reading.article.text[start:end], number.end, number.end, noun=True, shared=place)


def _scale(reading: Reading, number: Number, words: FigureWords) -> Unit | None:
    """ "Over 20 |millioner| så det": of what, nothing says, so the word itself is the noun."""
    text = reading.article.text
    last = text[number.first : number.end].split()[-1]
    start = number.end - len(last)
    if number.what != "number" or words.numbers.scales.get(last.lower(), 0) < HUGE or start == number.first:
        return None
    return Unit(text[start : number.end], start, number.end, noun=True)


def _ends(text: str, number: Number, end: int) -> bool:
    """Whether what follows is no part of a longer number, a date or a name."""
    follow = text[number.end : min(number.end + 3, end)]
    spelled = text[number.end - 1].isalpha()
    row = follow[1:2].isdigit() and not spelled
    return not follow or (not follow[0].isalnum() and follow[:1] not in "-–/:°'’" and not row)
