"""The file of a language's words around numbers, `lang/XX.figures.toml`; a key too many or too few refuses it.

What each key is for: docs/packs.md.
"""

import msgspec

from ordret.pack import LANG
from ordret.pack.file import PackError, decoded
from ordret.pack.units import Units, units


class Bounds(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    low: list[str]
    high: list[str]
    about: list[str]
    across: list[str]
    lasting: list[str]
    polled: list[str]
    low_behind: list[str]
    high_behind: list[str]
    about_behind: list[str]


class Joins(msgspec.Struct, frozen=True, forbid_unknown_fields=True, rename={"starts": "from"}):
    between: list[str]
    ends: list[str]
    to: list[str]
    either: list[str]
    starts: list[str]
    moves: list[str]
    follows: list[str]


class Numbers(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    lone: dict[str, float]
    parts: dict[str, float]
    rough: dict[str, float]
    shares: dict[str, float]
    vague: list[str]
    minus: list[str]
    rounds: list[str]


class Money(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    home: dict[str, str]
    words: dict[str, list[str]]
    nations: dict[str, list[str]]
    hundredths: dict[str, list[str]]


class Nouns(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    plural: list[str]
    not_plural: list[str]
    irregular: list[str]
    adjectives: list[str]
    not_adjectives: list[str]
    people: list[str]
    of: list[str]
    hangs: list[str]
    near: list[str]
    agree: int


class Apart(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    labels: list[str]
    nouns: list[str]
    definite: list[str]
    owners: list[str]
    halves: list[str]
    deadlines: list[str]
    aged: list[str]
    aged_behind: list[str]
    age_endings: list[str]
    being: list[str]
    spans: list[str]
    among: list[str]
    away: list[str]


class Quantities(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    measured: list[str]
    holds: list[str]
    goes_to: list[str]
    totals: list[str]
    claims: list[str]
    sources: list[str]


class Days(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    compared: list[str]
    until: list[str]


class File(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    bounds: Bounds
    joins: Joins
    numbers: Numbers
    units: dict[str, list[str]]
    glued: dict[str, list[str]]
    money: Money
    nouns: Nouns
    apart: Apart
    quantities: Quantities
    days: Days


def figures_file(lang: str) -> File | None:
    """The words of a language as its file has them; None where there is no file. Raises PackError for one that is not
    whole."""
    path = LANG / f"{lang}.figures.toml"
    if not path.is_file():
        return None
    raw = decoded(path.read_bytes(), File, name=path.name)
    _whole(raw, path.name, units())
    return raw


def _whole(raw: File, name: str, known: Units) -> None:
    """Raises PackError for a unit or a currency that no table has."""
    measures, money = known.measures.keys(), known.currencies | known.families.keys()
    for where, codes, held in (
        ("units", raw.units, measures),
        ("glued", raw.glued, measures),
        ("money.words", raw.money.words, money),
        ("money.nations", raw.money.nations, known.currencies),
        ("money.hundredths", raw.money.hundredths, money),
        ("money.home", raw.money.home, known.families.keys()),
    ):
        if unknown := [code for code in codes if code not in held]:
            raise PackError(f"{name}: {where}: {unknown} are not in units.toml; add them there, or mend the code")
