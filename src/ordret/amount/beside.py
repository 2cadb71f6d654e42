"""The words of a language beside numbers, compiled: bounds, units, currencies, nouns, and what makes a number none."""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cache

from ordret.amount.patterns import (
    NOTHING,
    Before,
    Sign,
    any_of,
    before,
    between,
    by_word,
    endings,
    letters,
    standing,
    unit_letters,
)
from ordret.amount.words import NumberWords, number_words
from ordret.amount.worth import worth
from ordret.pack import load
from ordret.pack.figures import File, Numbers, figures_file
from ordret.pack.units import Units, units

LONG = 5  # letters below which a word may end another by chance


@dataclass(frozen=True, slots=True, eq=False)
class FigureWords:
    """A language's words around numbers. A pattern is matched at the place it is for: those that stand before a number
    at its end, those behind one at its start."""

    numbers: NumberWords
    worth: re.Pattern[str]  # what a sentence with a figure has
    alone: Mapping[str, tuple[str, float]]  # what a phrase that is no number of words is: a "part", "rough", a "share"
    alone_at: re.Pattern[str]
    glued_at: re.Pattern[str]  # "tredagers"
    vague: Before  # what stands before "hundred" that is no number ("several")
    bounds: Before
    denied: re.Pattern[str]  # a "not" before "more than", with a word between at most ("|is not| more than 40")
    behind: re.Pattern[str]
    between: Before
    ends: re.Pattern[str]
    to: re.Pattern[str]
    either: re.Pattern[str]
    starts: Before
    moves: re.Pattern[str]
    follows: re.Pattern[str]  # what joins two numbers with one unit that are no range ("von |5| auf |7 Prozent|")
    minus: Sign
    rounds: re.Pattern[str]
    across: frozenset[str]  # bounds that mean a stretch before a time ("|over| four years"), but behind `lasting`
    lasting: Before
    polled: tuple[str, ...]  # ends of words behind which a bound means "among" ("eine Umfrage |unter| 2000 Wählern")
    unit: re.Pattern[str]
    codes: Mapping[str, str]  # of units by their words
    glued: re.Pattern[str]
    glued_codes: Mapping[str, str]
    glued_stems: tuple[str, ...]
    symbol: Sign
    money: re.Pattern[str]
    currencies: Mapping[str, str]  # or families, by their words
    long_money: tuple[str, ...]  # currencies that a compound may end with ("oljekroner")
    nations: Mapping[str, str]
    hundredths: frozenset[str]  # of the currency that their word stands for ("øre")
    home: Mapping[str, str]
    plural: tuple[str, ...]
    not_plural: tuple[str, ...]
    irregular: frozenset[str]
    adjectives: frozenset[str]
    adjective_endings: tuple[str, ...]
    not_adjectives: tuple[str, ...]
    people: frozenset[str]
    people_endings: tuple[str, ...]  # long ones of them, which end compounds, too ("kommunetilsette")
    of: frozenset[str]
    hangs: frozenset[str]
    near: frozenset[str]
    agree: int
    labels: Before
    nouns: frozenset[str]
    noun_endings: tuple[str, ...]
    definite: frozenset[str]
    owners: frozenset[str]
    halves: frozenset[str]  # before a half that is one of two in a row ("the |second| half")
    deadlines: Before
    aged: re.Pattern[str]
    aged_behind: re.Pattern[str]
    age_endings: re.Pattern[str]
    being: frozenset[str]  # between somebody and their age
    spans: re.Pattern[str]  # nouns that last so long, where others are so old ("femårig |aftale|")
    among: re.Pattern[str]  # what makes a number some of those before ("|davon| 180", "four |of them|")
    away: re.Pattern[str]  # behind a time that leads from one day to another ("two years |later|")
    measured: re.Pattern[str]  # in small letters
    holds: frozenset[str]  # between a noun and its figure ("a bonus |of| €5")
    goes_to: frozenset[str]  # between money and what it is for
    claims: re.Pattern[str]  # in small letters: verbs whose subject gives the figure behind them
    sources: frozenset[str]  # what speaks for somebody: "|figures| from the ministry show"
    compared: re.Pattern[str]  # in small letters: between a figure and the day of another ("more |than| in May")
    until: Before  # what makes a day to come a deadline
    totals: frozenset[str]  # behind a preposition no noun of their own ("in |total|")


@cache
def figure_words(lang: str) -> FigureWords | None:
    """The words of a language beside numbers; None where it has no file. Raises PackError for one that is not whole."""
    raw, numbers = figures_file(lang), number_words(lang)
    return _compiled(raw, numbers, units(), load(lang).negations) if raw and numbers else None


def _compiled(raw: File, numbers: NumberWords, known: Units, negations: Collection[str]) -> FigureWords:
    bounds, joins, nouns, apart, money = raw.bounds, raw.joins, raw.nouns, raw.apart, raw.money
    unit_words = {word: code for code, words in raw.units.items() for word in words}
    glued = {word: code for code, words in raw.glued.items() for word in words}
    small = {word: code for code, words in money.hundredths.items() for word in words}
    paid = (
        small | {word: code for code, words in money.words.items() for word in words} | {c: c for c in known.currencies}
    )
    ends = "|".join(letters(word) for word in sorted(glued, key=len, reverse=True)) or NOTHING
    alone = _alone(raw.numbers)
    return FigureWords(
        numbers=numbers,
        worth=worth(alone, numbers, ends),
        alone=alone,
        alone_at=standing(alone),
        glued_at=re.compile(
            rf"(?i)(?<![\w-])(?:(?:{any_of(_ones(numbers))})\s+(?={any_of(numbers.halves)}))?"
            rf"(?P<number>(?:{numbers.within.pattern})+|{any_of(numbers.halves)})(?P<unit>{ends})(?!\w)"
        ),
        vague=before(raw.numbers.vague),
        bounds=Before(
            re.compile(
                rf"(?i)(?<!\w)(?:(?P<low>{any_of(bounds.low)})|(?P<high>{any_of(bounds.high)})|(?P<about>{any_of(bounds.about)}))\s*\Z"
            ),
            frozenset(words.lower().split()[-1] for words in [*bounds.low, *bounds.high, *bounds.about]),
        ),
        behind=re.compile(
            rf"(?i)[\s,]*(?:(?P<low>{any_of(bounds.low_behind)})|(?P<high>{any_of(bounds.high_behind)})"
            rf"|(?P<about>{any_of(bounds.about_behind)}))(?!\w)"
        ),
        between=before(joins.between),
        ends=between(joins.ends),
        to=between(joins.to, r"\s?[-–—‑]\s?"),
        either=between(joins.either),
        starts=before(joins.starts),
        moves=re.compile(rf"(?i)(?<!\w)(?:{any_of(joins.moves)})(?!\w)"),
        follows=between([*joins.follows, *joins.to, *joins.ends, *joins.either], r"\s?[-–—‑]\s?"),
        rounds=re.compile(rf"[-‑]?(?:{any_of(raw.numbers.rounds)})(?!\w)"),
        minus=Sign(
            re.compile(rf"(?i)(?:(?<!\w)(?:{any_of(raw.numbers.minus)})\s+|(?<![\w\d])[−–-])\Z"),
            frozenset("−–-") | {word[-1] for word in raw.numbers.minus},
        ),
        across=frozenset(bounds.across),
        lasting=before(bounds.lasting),
        denied=re.compile(rf"(?i)(?<!\w)(?:{any_of(negations)})\s+(?:[^\W\d_]+\s+)?\Z"),
        polled=tuple(bounds.polled),
        unit=re.compile(rf"\s*(?P<unit>{unit_letters(unit_words)})(?!\w)"),
        codes=by_word(unit_words),
        glued=re.compile(rf"(?i)[-‑](?P<unit>{ends})(?!\w)"),
        glued_codes={word.removesuffix("*").lower(): code for word, code in glued.items()},
        glued_stems=tuple(w.removesuffix("*").lower() for w in sorted(glued, key=len, reverse=True) if w.endswith("*")),
        symbol=Sign(
            re.compile(rf"(?<!\w)(?:{unit_letters(known.symbols)}|{unit_letters(known.currencies)})\s?\Z"),
            frozenset(each[-1] for each in [*known.symbols, *known.currencies]),
        ),
        money=re.compile(
            rf"[\s-]?(?:(?P<nation>{any_of(w for ws in money.nations.values() for w in ws)})\s+)?"
            rf"(?P<word>{unit_letters([*paid, *known.symbols])})(?!\w)"
        ),
        currencies=by_word(paid) | dict(known.symbols),
        long_money=tuple(word.lower() for word in paid if len(word) > LONG),
        nations={word.lower(): code for code, words in money.nations.items() for word in words},
        home=money.home,
        hundredths=frozenset(small),
        plural=tuple(nouns.plural),
        not_plural=tuple(nouns.not_plural),
        irregular=frozenset(nouns.irregular),
        adjectives=frozenset(word for word in nouns.adjectives if not word.startswith("*")),
        adjective_endings=tuple(word[1:] for word in nouns.adjectives if word.startswith("*")),
        not_adjectives=tuple(nouns.not_adjectives),
        people=frozenset(nouns.people),
        people_endings=tuple(word for word in nouns.people if len(word) > LONG),
        of=frozenset(nouns.of),
        hangs=frozenset(nouns.hangs),
        near=frozenset(nouns.near),
        agree=nouns.agree,
        labels=before(apart.labels),
        nouns=frozenset(word.lower() for word in apart.nouns if not word.startswith("*")),
        noun_endings=tuple(word[1:].lower() for word in apart.nouns if word.startswith("*")),
        definite=frozenset(apart.definite),
        owners=frozenset(apart.owners),
        halves=frozenset(apart.halves),
        deadlines=before(apart.deadlines),
        aged=re.compile(rf"(?i)(?<!\w)(?:{any_of(apart.aged)})(?:\s+\w+){{0,2}}\s*\Z"),
        aged_behind=re.compile(rf"(?i)[\s,-]*(?:{any_of(apart.aged_behind)})(?!\w)"),
        age_endings=re.compile(rf"(?i)[-‑]?(?:{any_of(apart.age_endings)})(?!\w)"),
        among=re.compile(rf"(?i)[\s(]*(?:{any_of(apart.among)})(?!\w)"),
        being=frozenset(apart.being),
        spans=re.compile(rf"(?i)\s+(?:\w+\s+)?(?:{endings(apart.spans)})(?!\w)"),
        away=re.compile(rf"(?i)\s+(?:{any_of(apart.away)})(?!\w)"),
        measured=re.compile(rf"(?<!\w)(?:{any_of(raw.quantities.measured).lower()})(?!\w)"),
        holds=frozenset(raw.quantities.holds),
        goes_to=frozenset(raw.quantities.goes_to),
        claims=re.compile(rf"(?<!\w)(?:{any_of(raw.quantities.claims).lower()})(?!\w)"),
        sources=frozenset(raw.quantities.sources),
        compared=re.compile(rf"(?<!\w)(?:{any_of(raw.days.compared).lower()})(?!\w)"),
        until=before(raw.days.until),
        totals=frozenset(raw.quantities.totals),
    )  # fmt: skip


def _alone(held: Numbers) -> dict[str, tuple[str, float]]:
    kinds = (("number", held.lone), ("part", held.parts), ("rough", held.rough), ("share", held.shares))
    return {words.lower(): (what, value) for what, table in kinds for words, value in table.items()}


def _ones(numbers: NumberWords) -> list[str]:
    """Words for one, which are articles, too ("|en| halvtime")."""
    return [word for word, value in numbers.numbers.items() if value == 1]
