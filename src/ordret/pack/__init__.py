"""Language packs: what a language's news reports look like, as data, compiled once for the finders.

A pack is `lang/XX.toml`. The loader refuses the whole file for an unknown key, a missing key, a form under two verbs,
an act or a pronoun code that does not exist; so a pack that loads is whole.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import msgspec

from ordret.pack.days import DayWords, compile_days
from ordret.pack.file import Cues, File, PackError, WordLists, decoded
from ordret.pack.patterns import BETWEEN, Beside, beside, patterns
from ordret.pack.words import NameWords, Pronoun, Verb, Words, by_first_word, compounds, naming, pronouns, verbs

__all__ = ["LANG", "Pack", "PackError", "Pronoun", "Verb", "Words", "compile_pack", "languages", "load"]

LANG = files("ordret") / "lang"


@dataclass(frozen=True, slots=True, eq=False)
class Pack:
    """One language as the finders use it. Word sets are lower-case unless said otherwise. Each is equal to itself
    alone, so that what is worked out of a pack can be kept by it."""

    lang: str
    name: str
    version: int
    identified_as: frozenset[str]
    opening: frozenset[str]
    closing: frozenset[str]
    speech_dashes: str
    dash_needs_cue: bool  # a dash alone makes no speech
    joins_cut_speech: bool  # `"A," she said. "B."` is one quotation
    verb_second: bool
    naming_keeps_object: bool  # "called |the plan "absurd"|" and not the marks alone
    verbs: Mapping[str, tuple[Verb, ...]]
    before: Mapping[str, tuple[tuple[str, ...], ...]]  # by first word, the longest first
    after: frozenset[str]
    so: frozenset[str]
    complementizers: frozenset[str]
    adverbs: Words
    auxiliaries: frozenset[str]
    passive: frozenset[str]
    negations: frozenset[str]
    progressive: str
    passive_ending: str  # of forms whose subject is spoken of, not speaking ("kallas")
    plural_ending: str  # of a verb's plural, where a pronoun may be one or many ("sagte|n| sie")
    nominal: frozenset[str]
    as_words: frozenset[str]
    also_nouns: frozenset[str]  # forms that are verbs only right behind somebody ("the |reports|")
    contracted: tuple[str, ...]  # endings that hold a verb ("it|'s|")
    declarative: frozenset[str]  # what opens a reported clause that is no question ("that")
    contrast: frozenset[str]  # with which the report speaks again (", |but| …", ", |while| …")
    adversatives: frozenset[str]  # those of them that join main clauses ("but")
    subjunctive: frozenset[str]  # verbs whose mood shows that somebody else is speaking ("sei")
    agents: frozenset[str]  # "criticised |by| X"
    toward: frozenset[str]  # "said |to| X"
    through: frozenset[str]  # "|via| his spokesman"
    speaks_for: frozenset[str]  # "a spokesman |for| X"
    genitive_articles: frozenset[str]  # "ein Sprecher |des| Amtes"
    oblique: frozenset[str]  # articles that begin no subject ("|dem| Minister")
    that: frozenset[str]  # "|det| siger X", of what was said before
    pronouns: Mapping[str, Pronoun]
    pronouns_of_things: bool  # "sie" may be the party
    object_forms: frozenset[str]  # subject pronouns that are objects as well ("kallar |han| …")
    first_person: frozenset[str]
    nouns_capital: bool  # every noun begins with a capital, so a capital alone is no name
    determiners: frozenset[str]
    indefinite: frozenset[str]
    numbers: frozenset[str]
    partitives: frozenset[str]
    prepositions: frozenset[str]
    conjunctions: frozenset[str]
    coordinators: frozenset[str]
    relatives: frozenset[str]
    subject_relatives: frozenset[str]  # that can be a subject ("|who| said")
    roles: Words
    spokes: frozenset[str]  # who speak for somebody else
    documents: frozenset[str]  # through which words come ("in |a statement|")
    groups: Words
    sources: Words  # people who are not to be named
    owner_endings: tuple[str, ...]  # of names of bodies in the genitive ("Arbeiderpartiets")
    plural_nouns: tuple[str, ...]  # endings of nouns for several who may speak ("expert|s|")
    definite_endings: tuple[str, ...]  # of nouns that may mean a person ("snekkeren")
    inscribed: frozenset[str]  # what has words on it and says nothing ("the sign reads")
    honorifics: frozenset[str]
    titles: frozenset[str]
    abbreviations: frozenset[str]
    not_names: frozenset[str]  # lower-case
    cited: tuple[Beside, ...]
    byline: tuple[Beside, ...]
    furniture: tuple[re.Pattern[str], ...]
    next_line: tuple[re.Pattern[str], ...]
    hedges: Words  # what may stand between a subject and its verb
    subordinate: frozenset[str]  # what opens a clause within a sentence
    openers: Words  # what may stand before the subject of a clause
    leads: frozenset[str]  # what begins a noun phrase
    closed: frozenset[str]  # function words, which a capital makes no name at the start of a sentence
    naming: NameWords
    days: DayWords
    weekdays: frozenset[str]  # and months
    time: frozenset[str]  # days, units of time, and what points to them


@cache
def languages() -> tuple[str, ...]:
    """The languages that have a pack, in alphabetical order."""
    names = (entry.name for entry in LANG.iterdir())
    return tuple(sorted(n.removesuffix(".toml") for n in names if re.fullmatch(r"[a-z]{2,3}\.toml", n)))


@cache
def load(lang: str) -> Pack:
    """The pack of a language. Raises PackError where there is none or the file breaks the rules."""
    path = LANG / f"{lang}.toml"
    if not path.is_file():
        raise PackError(f"no pack for {lang!r}; there are {', '.join(languages())}")
    return compile_pack(path.read_bytes(), name=path.name)


def compile_pack(data: bytes, *, name: str) -> Pack:
    """A pack from the bytes of its TOML file. Raises PackError naming the file and the entry."""
    raw = decoded(data, File, name=name)
    cues, words = raw.cues, raw.words
    days = compile_days(raw.days, name, words.prepositions)
    subordinate = {*words.conjunctions, *words.relatives, *cues.complementizers}
    return Pack(
        **_plain(raw, "lang name version"),
        **_plain(raw.marks, "speech_dashes dash_needs_cue joins_cut_speech"),
        **_plain(cues, "verb_second naming_keeps_object progressive passive_ending plural_ending"),
        **_plain(words, "nouns_capital pronouns_of_things"),
        **_sets(raw, "identified_as"),
        **_sets(cues, "after so complementizers auxiliaries passive negations nominal as_words that oblique"),
        **_sets(cues, "declarative contrast adversatives subjunctive agents toward through speaks_for"),
        **_sets(cues, "also_nouns genitive_articles"),
        **_sets(words, "object_forms first_person determiners indefinite numbers partitives prepositions conjunctions"),
        **_sets(words, "coordinators relatives subject_relatives spokes documents honorifics titles abbreviations"),
        **_sets(words, "not_names"),
        opening=frozenset(raw.marks.open),
        closing=frozenset(raw.marks.close),
        verbs=verbs(raw, name),
        before=by_first_word(cues.before),
        pronouns=pronouns(words.pronouns, name),
        roles=compounds(words.roles),
        groups=compounds(words.groups),
        sources=compounds(words.sources),
        cited=beside(raw.credits.cited, name, before=r"(?:^|(?<=\W)){}" + BETWEEN),
        byline=beside(raw.credits.byline, name, before="{}"),
        furniture=patterns(raw.furniture.lines, name),
        next_line=patterns(raw.furniture.next_line, name),
        owner_endings=tuple(words.owner_endings),
        plural_nouns=tuple(words.plural_nouns),
        definite_endings=tuple(words.definite_endings),
        inscribed=_small(words.inscribed),
        contracted=tuple(cues.contracted),
        adverbs=compounds(cues.adverbs),
        hedges=compounds([*cues.adverbs, *cues.auxiliaries, *cues.negations]),
        subordinate=_small(subordinate),
        openers=compounds([*subordinate, *words.coordinators, *cues.adverbs]),
        leads=_small(words.determiners, words.indefinite, words.numbers),
        closed=_closed(cues, words),
        naming=naming(raw),
        days=days,
        weekdays=_with_role(days, "weekday", "weekday_past", "month_alone"),
        time=_with_role(days, "weekday", "weekday_past", "weekday_habit", "month_alone", "unit", "rel", "season"),
    )


def _with_role(days: DayWords, *roles: str) -> frozenset[str]:
    return frozenset(word.lower() for word, held in days.words.items() if held.keys() & set(roles))


def _closed(cues: Cues, words: WordLists) -> frozenset[str]:
    sets = (cues.adverbs, cues.auxiliaries, cues.negations, cues.complementizers, cues.that, words.pronouns)
    more = (words.determiners, words.indefinite, words.numbers, words.prepositions, words.conjunctions)
    return _small(*sets, *more, words.coordinators, words.relatives, words.first_person, words.not_names)


def _small(*lists: Iterable[str]) -> frozenset[str]:
    return frozenset(word.lower() for words in lists for word in words)


def _plain(table: msgspec.Struct, names: str) -> dict[str, Any]:
    return {name: getattr(table, name) for name in names.split()}


def _sets(table: msgspec.Struct, names: str) -> dict[str, Any]:
    return {name: _small(getattr(table, name)) for name in names.split()}
