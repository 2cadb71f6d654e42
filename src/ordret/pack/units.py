"""What figures are measured in: what converts into what. `lang/units.toml` holds it and explains it."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

import msgspec

from ordret.pack import LANG
from ordret.pack.file import PackError


class Row(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The table as the file has it."""

    measures: dict[str, tuple[str, float]]
    families: dict[str, tuple[str, ...]]
    currencies: dict[str, list[str]]
    symbols: dict[str, str]


@dataclass(frozen=True, slots=True)
class Measure:
    """A unit: what it measures ("length"), and how many of the first unit of that it is."""

    of: str
    factor: float


@dataclass(frozen=True, slots=True)
class Units:
    """`symbols` and `families` say which currency a sign or a word that several countries have may be."""

    measures: Mapping[str, Measure]
    currencies: frozenset[str]
    families: Mapping[str, frozenset[str]]
    symbols: Mapping[str, str]


@cache
def units() -> Units:
    """The table. Raises PackError where a family or a symbol names a currency that is none."""
    row = msgspec.toml.decode((LANG / "units.toml").read_bytes(), type=Row)
    codes = frozenset(row.currencies["codes"])
    named = {*(code for family in row.families.values() for code in family), *row.symbols.values()}
    if unknown := named - codes - row.families.keys():
        raise PackError(f"units.toml: {sorted(unknown)} are neither currencies nor families; add them to `codes`")
    measures = {code: Measure(*measure) for code, measure in row.measures.items()}
    families = {name: frozenset(family) for name, family in row.families.items()}
    return Units(measures, codes, families, row.symbols)


def comparable(unit: str, other: str) -> float | None:
    """How many of `other` one `unit` is: 1000.0 for km and m. None where neither converts into the other, so for
    currencies and for nouns that differ."""
    if unit == other:
        return 1.0
    here, there = units().measures.get(unit), units().measures.get(other)
    return here.factor / there.factor if here and there and here.of == there.of else None
