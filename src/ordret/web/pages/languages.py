"""Languages: what is read in which, how well, and what is not."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from ordret.pack.standing import Language
from ordret.pack.standing import languages as standing
from ordret.web import addresses
from ordret.web.asked import Asked
from ordret.web.pages.page import Page

# What a reader asks for first; the rest as the gate has it.
_FIRST = ("direct", "mixed", "indirect", "figures", "decisions", "meetings", "names", "roles", "days", "credits")


@dataclass(frozen=True, slots=True)
class Scored:
    """How one kind fares in passages marked by hand: of 100 marked ones at least so many are `found`, of 100 found at
    least so many `right`."""

    kind: str
    found: int
    right: int


@dataclass(frozen=True, slots=True)
class Tongue:
    """A language: how many current articles are in it, and where they are searched. What is None is not known, or there
    is none: without a `pack` (its version) nothing is found. `unmeasured` are the kinds that are found in it, and
    measured in other languages alone."""

    lang: str
    address: str
    articles: int
    pack: int | None
    verbs: int | None
    cases: int | None
    scores: tuple[Scored, ...]
    unmeasured: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class LanguagesPage:
    """The languages of the record and those with a pack, most articles first. `measured` is false where the figures of
    the quality gate are not at hand, as in an installed program."""

    measured: bool
    rows: tuple[Tongue, ...]
    next: str | None


def languages(asked: Asked) -> LanguagesPage:
    """What is read in which language, how well that was measured, and what is not read."""
    articles, packs = asked.record.store.languages(), _packs()
    kinds = tuple(dict.fromkeys(kind for pack in packs.values() for kind in pack.gate or {}))
    rows = [_tongue(lang, articles.get(lang, 0), packs.get(lang), kinds) for lang in {**articles, **packs}]
    return LanguagesPage(bool(kinds), tuple(rows), None)


PAGE = Page("languages", "/about/languages", languages)


@cache
def _packs() -> Mapping[str, Language]:
    """By code. Read once: the packs are part of the program."""
    return {pack.lang: pack for pack in standing()}


def _tongue(lang: str, articles: int, pack: Language | None, kinds: tuple[str, ...]) -> Tongue:
    address = addresses.search([("lang", lang)])
    if pack is None:
        return Tongue(lang, address, articles, None, None, None, (), ())
    gate = dict(sorted((pack.gate or {}).items(), key=lambda item: _order(item[0])))
    scores = tuple(Scored(kind, _of_100(held["recall"]), _of_100(held["precision"])) for kind, held in gate.items())
    unmeasured = tuple(kind for kind in kinds if kind not in gate)
    return Tongue(lang, address, articles, pack.version, pack.verbs, pack.cases, scores, unmeasured)


def _order(kind: str) -> tuple[int, str]:
    return _FIRST.index(kind) if kind in _FIRST else len(_FIRST), kind


def _of_100(share: float) -> int:
    return int(share * 100)  # never more than is held
