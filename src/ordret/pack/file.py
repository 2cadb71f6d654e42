"""The form of a pack's TOML file; a key too many or too few refuses it. What each is for: docs/packs.md."""

from typing import TypeVar

import msgspec

from ordret.pack.days_file import Days


class PackError(ValueError):
    """A pack that breaks the rules; the message names the file, the entry and the mend."""


FileT = TypeVar("FileT", bound=msgspec.Struct)


def decoded(data: bytes, form: type[FileT], *, name: str) -> FileT:
    """A pack's TOML file as a record. Raises PackError naming the file and the entry that is too many, too few or of
    another kind."""
    try:
        return msgspec.toml.decode(data, type=form)
    except (msgspec.DecodeError, ValueError) as error:
        raise PackError(f"{name}: {error}") from error


class Marks(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    open: str
    close: str
    speech_dashes: str
    dash_needs_cue: bool
    joins_cut_speech: bool


class Cues(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    verb_second: bool
    naming: list[str]
    adversatives: list[str]
    declarative: list[str]
    agents: list[str]
    contrast: list[str]
    subjunctive: list[str]
    toward: list[str]
    through: list[str]
    speaks_for: list[str]
    genitive_articles: list[str]
    contracted: list[str]
    objects: list[str]
    clauses: list[str]
    infinitives: list[str]
    also_nouns: list[str]
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
    passive_ending: str
    plural_ending: str
    nominal: list[str]
    as_words: list[str]
    oblique: list[str]
    that: list[str]
    addressing: list[str]
    quoting: list[str]
    questions: list[str]
    refuting: list[str]


class WordLists(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    pronouns: dict[str, str]
    pronouns_of_things: bool
    object_forms: list[str]
    first_person: list[str]
    nouns_capital: bool
    owner_endings: list[str]
    documents: list[str]
    plural_nouns: list[str]
    definite_endings: list[str]
    inscribed: list[str]
    determiners: list[str]
    indefinite: list[str]
    numbers: list[str]
    partitives: list[str]
    prepositions: list[str]
    conjunctions: list[str]
    coordinators: list[str]
    relatives: list[str]
    subject_relatives: list[str]
    roles: list[str]
    spokes: list[str]
    groups: list[str]
    sources: list[str]
    honorifics: list[str]
    titles: list[str]
    abbreviations: list[str]
    not_names: list[str]


class Naming(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    genitive_apart: bool
    where: list[str]
    towards: list[str]
    body_words: list[str]
    body_endings: list[str]
    place_words: list[str]
    place_endings: list[str]
    place_or_surname: list[str]
    noun_endings: list[str]
    surname_endings: list[str]
    joiners: list[str]
    definite: list[str]
    qualifiers: list[str]
    kin: list[str]
    bases: dict[str, list[str]]
    oblique: list[str]


class Credits(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    cited: list[str]
    byline: list[str]


class Furniture(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    lines: list[str]
    next_line: list[str]


class File(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    lang: str
    name: str
    version: int
    identified_as: list[str]
    marks: Marks
    verbs: dict[str, dict[str, str]]
    cues: Cues
    words: WordLists
    names: Naming
    days: Days
    credits: Credits
    furniture: Furniture
