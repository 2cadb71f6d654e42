"""`lang/XX.meetings.toml` as it is written. What each key is for: docs/packs.md."""

from typing import Literal

import msgspec

from ordret.pack.meeting_days import Days

Kind = Literal["meeting", "summit", "visit", "journey", "call", "hearing"]
Tense = Literal["past", "present", "infinitive", "participle", "progressive"]


class Verb(msgspec.Struct, frozen=True, forbid_unknown_fields=True, rename={"behind": "with"}):
    """A verb of meeting as the file has it. `needs`: a word that must stand in its clause ("kam … |zusammen|")."""

    kind: Kind
    object: bool
    together: bool
    behind: str
    needs: str
    without: str
    past: str
    present: str
    infinitive: str
    participle: str
    progressive: str
    office: bool = False


class Noun(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A noun for meetings, every form; `*` stands for the first part of a compound."""

    kind: Kind
    forms: list[str]


class Sides(msgspec.Struct, frozen=True, forbid_unknown_fields=True, rename={"behind": "with"}):
    """Words between a noun for a meeting, or a role, and who takes part."""

    behind: list[str]
    postpositions: list[str]
    locative: list[str]
    moving: list[str]
    unmoved: list[str]
    genitives: list[str]
    between: list[str]
    of: list[str]
    countries: list[str]
    goal: list[str]
    at: list[str]
    before: list[str]
    lacking: list[str]
    after: list[str]
    within: list[str]
    meals: list[str]
    during: list[str]
    rounds: list[str]
    lasting: list[str]
    margins: list[str]
    official: list[str]
    invitation: list[str]
    many: list[str]
    feminine: list[str]
    owned: list[str]
    mediators: list[str]
    crowds: list[str]
    him: dict[str, str]
    reason: list[str]
    two: list[str]
    people: list[str]
    lay: list[str]
    offices: list[str]


class Clauses(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words of the clause that a meeting stands in."""

    verb_final: bool
    verbs: list[str]
    support: list[str]
    invites: list[str]
    hosts: list[str]
    awaits: list[str]
    agrees: list[str]
    rules_out: list[str]
    may: list[str]
    past: list[str]
    marks: list[str]
    reflexive: list[str]
    opens: list[str]
    doubts: list[str]
    since: list[str]
    pairs: dict[str, str]
    outcome: list[str]
    plural: list[str]


class Status(msgspec.Struct, frozen=True, forbid_unknown_fields=True, rename={"called_off": "called off"}):
    """Words that say what became of a meeting; `nothing`: those by which none is told of."""

    nothing: list[str]
    called_off: list[str]
    missed: list[str]
    absent: list[str]
    wished: list[str]
    planned: list[str]
    held: list[str]


class File(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`elsewhere`: words of sports and private life, beside which nobody meets to talk."""

    lang: str
    version: int
    verbs: dict[str, Verb]
    nouns: dict[str, Noun]
    not_nouns: list[str]
    sides: Sides
    clauses: Clauses
    status: Status
    days: Days
    elsewhere: list[str]
