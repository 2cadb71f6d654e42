"""Language packs: what a language's news reports look like, as data, compiled once for the finders.

A pack is `lang/XX.toml`. The loader refuses the whole file for an unknown key, a missing key, a form under two verbs,
an act or a pronoun code that does not exist; so a pack that loads is whole.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, Literal, get_args

import msgspec

from ordret.model import Act

LANG = files("ordret") / "lang"
Gender = Literal["m", "f", "n", "-"]
Number = Literal["sg", "pl", "-"]


class PackError(ValueError):
    """A pack that breaks the rules; the message names the file, the entry and the mend."""


@dataclass(frozen=True, slots=True)
class Verb:
    """A reporting verb. `particle` is the word that must follow later in the clause ("fügte … hinzu")."""

    lemma: str
    act: Act
    particle: str | None
    naming: bool
    addressing: bool
    quoting: bool


@dataclass(frozen=True, slots=True)
class Pronoun:
    """Gender and number of a subject pronoun; "-" where the form leaves it open."""

    gender: Gender
    number: Number


@dataclass(frozen=True, slots=True)
class Words:
    """Words in small letters; `endings` also as the last part of a compound ("*minister": "udenrigsminister")."""

    whole: frozenset[str]
    endings: tuple[str, ...]

    def __contains__(self, word: str) -> bool:
        return word in self.whole or word.endswith(self.endings)


class _File(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    lang: str
    name: str
    version: int
    identified_as: list[str]
    marks: "_Marks"
    verbs: dict[str, dict[str, str]]
    cues: "_Cues"
    words: "_Words"
    credits: "_Credits"
    furniture: "_Furniture"


class _Marks(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    open: str
    close: str
    speech_dashes: str
    dash_needs_cue: bool
    joins_cut_speech: bool


class _Cues(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    verb_second: bool
    naming: list[str]
    naming_keeps_object: bool
    before: list[str]
    after: list[str]
    so: list[str]
    complementizers: list[str]
    adverbs: list[str]
    auxiliaries: list[str]
    passive: list[str]
    negations: list[str]
    progressive: str
    nominal: list[str]
    as_words: list[str]
    that: list[str]
    addressing: list[str]
    quoting: list[str]


class _Words(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    pronouns: dict[str, str]
    first_person: list[str]
    nouns_capital: bool
    determiners: list[str]
    indefinite: list[str]
    numbers: list[str]
    partitives: list[str]
    prepositions: list[str]
    conjunctions: list[str]
    coordinators: list[str]
    relatives: list[str]
    roles: list[str]
    spokes: list[str]
    groups: list[str]
    honorifics: list[str]
    titles: list[str]
    abbreviations: list[str]
    not_names: list[str]


class _Credits(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    cited: list[str]
    byline: list[str]


class _Furniture(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    lines: list[str]
    next_line: list[str]


@dataclass(frozen=True, slots=True)
class Pack:
    """One language as the finders use it. Word sets are lower-case unless said otherwise."""

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
    adverbs: frozenset[str]
    auxiliaries: frozenset[str]
    passive: frozenset[str]
    negations: frozenset[str]
    progressive: str
    nominal: frozenset[str]
    as_words: frozenset[str]
    that: frozenset[str]  # "|det| siger X", of what was said before
    pronouns: Mapping[str, Pronoun]
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
    roles: Words
    spokes: frozenset[str]
    groups: Words
    honorifics: frozenset[str]
    titles: frozenset[str]
    abbreviations: frozenset[str]
    not_names: frozenset[str]  # lower-case
    cited: tuple[str, ...]
    byline: tuple[str, ...]
    furniture: tuple[re.Pattern[str], ...]
    next_line: tuple[re.Pattern[str], ...]


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
    try:
        raw = msgspec.toml.decode(data, type=_File)
    except (msgspec.DecodeError, ValueError) as error:
        raise PackError(f"{name}: {error}") from error
    cues, words = raw.cues, raw.words
    return Pack(
        **_plain(raw, "lang name version"),
        **_plain(raw.marks, "speech_dashes dash_needs_cue joins_cut_speech"),
        **_plain(cues, "verb_second naming_keeps_object progressive"),
        **_plain(words, "nouns_capital"),
        **_sets(raw, "identified_as"),
        **_sets(cues, "after so complementizers adverbs auxiliaries passive negations nominal as_words that"),
        **_sets(words, "first_person determiners indefinite numbers partitives prepositions conjunctions"),
        **_sets(words, "coordinators relatives spokes honorifics titles abbreviations not_names"),
        opening=frozenset(raw.marks.open),
        closing=frozenset(raw.marks.close),
        verbs=_verbs(raw, name),
        before=_by_first_word(cues.before),
        pronouns=_pronouns(words.pronouns, name),
        roles=_compounds(words.roles),
        groups=_compounds(words.groups),
        cited=tuple(raw.credits.cited),
        byline=tuple(raw.credits.byline),
        furniture=_patterns(raw.furniture.lines, name),
        next_line=_patterns(raw.furniture.next_line, name),
    )


def _plain(table: msgspec.Struct, names: str) -> dict[str, Any]:
    return {name: getattr(table, name) for name in names.split()}


def _sets(table: msgspec.Struct, names: str) -> dict[str, Any]:
    return {name: frozenset(word.lower() for word in getattr(table, name)) for name in names.split()}


def _verbs(raw: _File, name: str) -> dict[str, tuple[Verb, ...]]:
    found: dict[str, list[Verb]] = {}
    owner: dict[str, str] = {}
    for act, lemmas in raw.verbs.items():
        if act not in get_args(Act):
            raise PackError(f"{name}: verbs.{act} is no act; there are {', '.join(get_args(Act))}")
        for lemma, form in ((lemma, form) for lemma, forms in lemmas.items() for form in forms.split()):
            if owner.setdefault(form, lemma) != lemma:
                raise PackError(f"{name}: {form!r} is under {owner[form]} and {lemma}; keep it under one")
            word, _, particle = form.partition("~")
            classes = (lemma in names for names in (raw.cues.naming, raw.cues.addressing, raw.cues.quoting))
            verb = Verb(lemma, msgspec.convert(act, Act), particle or None, *classes)
            found.setdefault(word.lower(), []).append(verb)
    missing = {*raw.cues.naming, *raw.cues.addressing, *raw.cues.quoting} - set(owner.values())
    if missing:
        raise PackError(f"{name}: cues name {', '.join(sorted(missing))}, which no verbs table has")
    return {form: tuple(sorted(verbs, key=lambda v: v.particle is None)) for form, verbs in found.items()}


def _by_first_word(phrases: Iterable[str]) -> dict[str, tuple[tuple[str, ...], ...]]:
    table: dict[str, list[tuple[str, ...]]] = {}
    for words in sorted((tuple(phrase.lower().split()) for phrase in phrases), key=len, reverse=True):
        table.setdefault(words[0], []).append(words)
    return {first: tuple(held) for first, held in table.items()}


def _pronouns(table: dict[str, str], name: str) -> dict[str, Pronoun]:
    return {word.lower(): _pronoun(code, f"{name}: pronouns.{word}") for word, code in table.items()}


def _pronoun(code: str, where: str) -> Pronoun:
    gender, _, number = code.partition(" ")
    if gender not in get_args(Gender) or number not in get_args(Number):
        raise PackError(f"{where}: {code!r} is no gender (m, f, n, -) and number (sg, pl, -)")
    return Pronoun(msgspec.convert(gender, Gender), msgspec.convert(number, Number))


def _compounds(words: Iterable[str]) -> Words:
    lower = [word.lower() for word in words]
    return Words(
        frozenset(word.removeprefix("*") for word in lower),
        tuple(sorted({word[1:] for word in lower if word.startswith("*")})),
    )


def _patterns(lines: Iterable[str], name: str) -> tuple[re.Pattern[str], ...]:
    """All patterns as one, which is matched in one pass; none where there are none."""
    try:
        each = [re.compile(line, re.IGNORECASE) for line in lines]
    except re.error as error:
        raise PackError(f"{name}: furniture: {error.pattern!r} is no pattern: {error}") from error
    return (re.compile("|".join(f"(?:{one.pattern})" for one in each), re.IGNORECASE),) if each else ()
