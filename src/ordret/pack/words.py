"""Words of a pack, compiled: reporting verbs by their forms, pronouns, roles with their compounds, phrases."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal, get_args

import msgspec

from ordret.model import Act
from ordret.pack.file import File, PackError

Gender = Literal["m", "f", "n", "-"]
Number = Literal["sg", "pl", "-"]


@dataclass(frozen=True, slots=True)
class Verb:
    """A reporting verb. `particle` is the word that must follow later in the clause ("fügte … hinzu")."""

    lemma: str
    act: Act
    particle: str | None
    naming: bool
    addressing: bool
    quoting: bool
    objects: bool
    clauses: bool
    infinitives: bool
    questions: bool  # asks a question, where others request
    refuting: bool  # denies where a clause follows ("avviser |at …|")


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


@dataclass(frozen=True, slots=True)
class NameWords:
    """Words within names, case as printed, and beside them; endings of names of one word, in small letters."""

    genitive_apart: bool  # "Norway|'s|": the ending is a word of its own
    where: frozenset[str]
    towards: frozenset[str]
    body_words: frozenset[str]
    body_endings: tuple[str, ...]
    place_words: frozenset[str]
    place_endings: tuple[str, ...]
    place_or_surname: tuple[str, ...]
    noun_endings: tuple[str, ...]
    surname_endings: tuple[str, ...]
    joiners: frozenset[str]
    heads: frozenset[str]  # words of bodies and places in small letters, which may end a name: "Bergen |kommune|"
    definite: tuple[str, ...]
    qualifiers: frozenset[str]
    kin: frozenset[str]
    cases: Mapping[str, tuple[str, ...]]  # the ending of a name in a case, and what its base may have instead


def naming(raw: File) -> NameWords:
    names = raw.names
    return NameWords(
        genitive_apart=names.genitive_apart,
        where=frozenset(names.where),
        towards=frozenset(names.towards),
        joiners=frozenset(names.joiners),
        body_words=frozenset(names.body_words),
        place_words=frozenset(names.place_words),
        heads=frozenset(word for word in (*names.body_words, *names.place_words) if word[0].islower()),
        body_endings=tuple(names.body_endings),
        place_endings=tuple(names.place_endings),
        place_or_surname=tuple(names.place_or_surname),
        noun_endings=tuple(names.noun_endings),
        surname_endings=tuple(names.surname_endings),
        definite=tuple(names.definite),
        qualifiers=frozenset(names.qualifiers),
        kin=frozenset(names.kin),
        cases=_cases(names.bases, names.oblique),
    )


def _cases(bases: Mapping[str, list[str]], oblique: list[str]) -> dict[str, tuple[str, ...]]:
    """Endings with their bases; other cases stand where the genitive's last letter would."""
    held = {ending: tuple(forms) for ending, forms in bases.items()}
    rows = [(f"{ending[:-1]}{case}", forms) for ending, forms in held.items() if ending[-1] == "n" for case in oblique]
    for ending, forms in rows:
        held[ending] = tuple(dict.fromkeys((*held.get(ending, ()), *forms)))
    return held


def verbs(raw: File, name: str) -> dict[str, tuple[Verb, ...]]:
    found: dict[str, list[Verb]] = {}
    owner: dict[str, str] = {}
    cues = raw.cues
    complements = (cues.objects, cues.clauses, cues.infinitives)
    lists = (cues.naming, cues.addressing, cues.quoting, *complements, cues.questions, cues.refuting)
    for act, lemmas in raw.verbs.items():
        if act not in get_args(Act):
            raise PackError(f"{name}: verbs.{act} is no act; there are {', '.join(get_args(Act))}")
        for lemma, form in ((lemma, form) for lemma, forms in lemmas.items() for form in forms.split()):
            if owner.setdefault(form, lemma) != lemma:
                raise PackError(f"{name}: {form!r} is under {owner[form]} and {lemma}; keep it under one")
            word, _, particle = form.partition("~")
            classes = (lemma in names for names in lists)
            verb = Verb(lemma, msgspec.convert(act, Act), particle or None, *classes)
            found.setdefault(word.lower(), []).append(verb)
    missing = {lemma for names in lists for lemma in names} - set(owner.values())
    if missing:
        raise PackError(f"{name}: cues name {', '.join(sorted(missing))}, which no verbs table has")
    return {form: tuple(sorted(verbs, key=lambda v: v.particle is None)) for form, verbs in found.items()}


def by_first_word(phrases: Iterable[str]) -> dict[str, tuple[tuple[str, ...], ...]]:
    table: dict[str, list[tuple[str, ...]]] = {}
    for words in sorted((tuple(phrase.lower().split()) for phrase in phrases), key=len, reverse=True):
        table.setdefault(words[0], []).append(words)
    return {first: tuple(held) for first, held in table.items()}


def pronouns(table: dict[str, str], name: str) -> dict[str, Pronoun]:
    return {word.lower(): _pronoun(code, f"{name}: pronouns.{word}") for word, code in table.items()}


def _pronoun(code: str, where: str) -> Pronoun:
    gender, _, number = code.partition(" ")
    if gender not in get_args(Gender) or number not in get_args(Number):
        raise PackError(f"{where}: {code!r} is no gender (m, f, n, -) and number (sg, pl, -)")
    return Pronoun(msgspec.convert(gender, Gender), msgspec.convert(number, Number))


def compounds(words: Iterable[str]) -> Words:
    lower = [word.lower() for word in words]
    return Words(
        frozenset(word.removeprefix("*") for word in lower),
        tuple(sorted({word[1:] for word in lower if word.startswith("*")})),
    )
