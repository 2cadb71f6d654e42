"""The file `lang/XX.decisions.toml` as it is written, checked; docs/packs.md has the keys."""

from collections.abc import Iterable
from typing import Literal, get_args

import msgspec

from ordret.model import DecisionStatus
from ordret.pack.file import PackError

Written = Literal["tells", "present", "participle", "of_subject"]


class Verb(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A row of `[[verb]]`. Forms stand with a slash between them."""

    status: DecisionStatus
    needs: str
    tells: str = ""
    present: str = ""
    participle: str = ""
    of_subject: str = ""
    subject: Literal["body", "opponent"] = "body"


class WordLists(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    perfect: list[str]
    passive: list[str]
    been: list[str]
    unreal: list[str]
    conditions: list[str]
    negations: list[str]
    habits: list[str]
    where: list[str]
    agents: list[str]
    elsewhere: list[str]
    manner: list[str] = []
    settled: list[str] = []
    opens: list[str] = []
    lies: list[str] = []
    supine_passive: str = ""


class VoteLists(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    counts: list[str]
    abstained: list[str]
    none: list[str]


class Sides(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    with_them: list[str]
    against_them: list[str]
    they_for: list[str]
    they_against: list[str]


class Starts(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    beside: list[str]
    within: list[str]
    behind: list[str] = []


class Terms(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    lengths: list[str]
    until: list[str]
    one: list[str]
    whole: list[str]
    runs: list[str] = []
    cased: list[str] = []
    until_behind: list[str] = []


class Endings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Of nouns, where cases stand for prepositions."""

    local: list[str] = []
    owner: list[str] = []


class File(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    brackets: bool
    words: WordLists
    nouns: dict[str, list[str]]
    within: dict[str, str]
    votes: VoteLists
    sides: Sides
    effective: Starts
    terms: Terms
    verb: list[Verb]
    endings: Endings = Endings()


def check(raw: File, name: str) -> None:
    if missing := sorted({"bodies", "offices", "measures", "claims"} - raw.nouns.keys()):
        raise PackError(f"{name}: nouns lacks {', '.join(missing)}, which the reading asks for")
    owner: dict[tuple[str, str, str], str] = {}
    for verb in raw.verb:
        for need in verb.needs.split():
            if need not in ("body", "somebody") and need not in raw.nouns:
                raise PackError(f"{name}: a verb needs {need!r}, which nouns has not")
        for form, how in written(verb):
            held = owner.setdefault((form, how, verb.needs), verb.status)
            if held != verb.status:
                raise PackError(f"{name}: {form!r} is under {held} and {verb.status}; keep it under one")


def written(verb: Verb) -> Iterable[tuple[str, Written]]:
    """Each form of a verb, and as what it stands in the file."""
    for how in get_args(Written):
        held: str = getattr(verb, how)
        yield from ((form.strip().lower(), how) for form in held.split("/") if form.strip())
