"""The `[days]` table of a pack, compiled: each word becomes a letter, each pattern a regular expression over letters.

A sentence is read by writing one letter for each of its words and marks. Words with the same roles share a letter, so
that an alphabet has some eighty letters, and a slot of a pattern is a class of them. A pattern has no `*`, so reading
is linear.
"""

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal, NamedTuple

from ordret.pack.anchors import anchors
from ordret.pack.clock import compile_clock
from ordret.pack.days_file import Days
from ordret.pack.file import PackError
from ordret.pack.templates import KINDS, complete, filled, number, pattern, words_of
from ordret.pack.vocabulary import NUMBERS, Roles, roles

OTHER = "x"  # the letter of a word without a role
FIRST_LETTER = 0xE000  # private use: no letter of any text


class Template(NamedTuple):
    """A pattern as written, with its sets filled in, and what a fixed phrase says."""

    kind: str
    text: str
    says: str = ""


@dataclass(frozen=True, slots=True)
class Form:
    """A pattern: the kind of its expressions, a regular expression, and of a fixed phrase what it says ("day -1")."""

    kind: str
    letters: str  # to compile when first needed, with a group for each slot
    says: str = ""


@dataclass(frozen=True, slots=True)
class Verbs:
    """Words that show the tense of a clause, in small letters."""

    past: frozenset[str]
    past_endings: tuple[str, ...]
    not_past: frozenset[str]
    not_past_endings: tuple[str, ...]
    perfect: frozenset[str]
    perfect_infinitive: frozenset[str]
    participles: re.Pattern[str]
    future: frozenset[str]
    present: frozenset[str]
    undecided: frozenset[str]
    infinitive: frozenset[str]


@dataclass(frozen=True, slots=True)
class Forms:
    """All patterns by kind, each kind with a pattern that any of its own matches, and one for where any matches."""

    by_kind: tuple[tuple[re.Pattern[str], tuple[Form, ...]], ...]
    anywhere: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class DayWords:
    """All of a language's words for days. A word with a capital in the pack is only that word with a capital."""

    order: str
    capitals: Literal["names", "nouns", "days"]
    words: Roles
    letters: Mapping[str, str]
    numbers: Mapping[str, str]  # by the names of NUMBERS
    ordinal_endings: frozenset[str]
    decade_endings: frozenset[str]
    counted: frozenset[str]
    weak: frozenset[str]
    anchors: frozenset[str]
    forms: Forms
    verbs: Verbs
    clock: re.Pattern[str]
    zones: Mapping[str, str]
    morning: frozenset[str]
    afternoon: frozenset[str]


def compile_days(raw: Days, name: str, prepositions: Collection[str]) -> DayWords:
    """Raises PackError naming the file and the entry."""
    templates = [*_templates(raw, name)]
    words = _words(raw, templates, name)
    letters, classes = _alphabet(words)
    try:
        forms, verbs, clock = _forms(templates, classes), _verbs(raw), compile_clock(raw.clock)
    except re.error as error:
        raise PackError(f"{name}: days: {error.pattern!r} is no pattern: {error}") from error
    return DayWords(
        order=raw.order,
        capitals=raw.capitals,
        words=words,
        letters={word: letters[frozenset(held)] for word, held in words.items()},
        numbers={key: letters[frozenset(held)] for key, held in NUMBERS.items()},
        ordinal_endings=frozenset(raw.ordinal_endings),
        decade_endings=frozenset(raw.decade_endings),
        counted=frozenset(raw.counted),
        weak=frozenset(word.lower() for word in raw.weak),
        anchors=anchors(words, [*raw.phrases, *raw.holidays], prepositions),
        forms=forms,
        verbs=verbs,
        clock=clock,
        zones=raw.clock.zones,
        morning=frozenset(raw.clock.morning),
        afternoon=frozenset(raw.clock.afternoon),
    )


def _words(raw: Days, templates: list[Template], name: str) -> Roles:
    """Every word with its roles; as a word of a pattern it has a role of its own. A capital takes none away."""
    words = roles(raw, name)
    for word in (word for template in templates for word in words_of(template.text)):
        words.setdefault(word, number(word))[f"={word}"] = 0
    for word in [w for w in words if w != w.lower() and w.lower() in words]:
        words[word] = {**words[word.lower()], **words[word]}
    return words


def _forms(templates: list[Template], classes: Mapping[str, str]) -> Forms:
    held: dict[str, list[Template]] = {}
    for template in templates:
        held.setdefault(template.kind, []).append(template)
    plain = {kind: "|".join(pattern(t.text, classes, named=False) for t in rows) for kind, rows in held.items()}
    named = {
        kind: tuple(Form(kind, pattern(t.text, classes, named=True), t.says) for t in rows)
        for kind, rows in held.items()
    }
    by_kind = tuple((re.compile(plain[kind]), named[kind]) for kind in held)
    # Most words begin nothing, and are passed at once.
    return Forms(by_kind, re.compile(f"(?!{OTHER})(?:{'|'.join(plain.values())})"))


def _templates(raw: Days, name: str) -> Iterator[Template]:
    yield from (Template("phrase", phrase, says) for phrase, says in raw.phrases.items())
    for phrase, says in raw.holidays.items():
        yield from (Template("holiday", f"{phrase} {rest}", says) for rest in ("", "{year}"))
    for kind, template in ((kind, t) for kind, held in raw.patterns.items() for t in held):
        if kind not in KINDS:
            raise PackError(f"{name}: days.patterns.{kind} is no kind; there are {', '.join(sorted(KINDS))}")
        yield Template(kind, complete(kind, filled(template, raw.sets, name), name))


def _alphabet(words: Roles) -> tuple[dict[frozenset[str], str], dict[str, str]]:
    """A letter for each set of roles, and for each role the letters that may have it."""
    held = {frozenset(roles) for roles in words.values()} | {frozenset(roles) for roles in NUMBERS.values()}
    letters = {roles: chr(FIRST_LETTER + at) for at, roles in enumerate(sorted(held, key=sorted))}
    classes: dict[str, str] = {}
    for roles_, letter in letters.items():
        for role in roles_:
            classes[role] = classes.get(role, "") + letter
    return letters, classes


def _verbs(raw: Days) -> Verbs:
    tense = raw.tense
    ends = (word[1:] for word in tense.not_past if word.startswith("*"))
    small = (frozenset(words) for words in (tense.perfect, tense.future, tense.present, tense.undecided))
    perfect, future, present, undecided = small
    return Verbs(
        frozenset(tense.past), tuple(tense.past_endings), frozenset(tense.not_past), tuple(ends), perfect,
        frozenset(tense.perfect_infinitive),
        re.compile("|".join(tense.participles) or "(?!)"), future, present, undecided, frozenset(tense.infinitive),
    )  # fmt: skip
