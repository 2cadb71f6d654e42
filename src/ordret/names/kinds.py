"""Which candidates are names, and of what: the signs of all the places where a name stands, weighed together.

A multinomial logistic model over the signs (Berger, Della Pietra and Della Pietra 1996, "A maximum entropy approach to
natural language processing"), "no name" its reference; weights in `lang/kinds.toml`, fitted by `training/names.py`.
"""

from collections.abc import Iterable, Mapping
from functools import cache, lru_cache

import msgspec

from ordret.model import MentionKind
from ordret.names.capitals import plain
from ordret.names.runs import Run
from ordret.names.signs import beside, own
from ordret.names.tables import tables
from ordret.pack import LANG, Pack

KINDS: tuple[MentionKind, ...] = ("person", "body", "place")
Scores = tuple[float, float, float]  # by KINDS, each against being no name


@cache
def weights() -> Mapping[MentionKind, Mapping[str, float]]:
    """What each sign counts for each kind, against being no name."""
    return msgspec.toml.decode((LANG / "kinds.toml").read_bytes(), type=dict[MentionKind, dict[str, float]])


def scored(text: str, run: Run, pack: Pack) -> Scores:
    """What its words and its place say of a candidate, each weighed once for all the places that are alike."""
    words = _own(plain(text[run.start : run.end]), pack)
    place = _weighed(beside(text, run, pack), pack.nouns_capital)
    return words[0] + place[0], words[1] + place[1], words[2] + place[2]


@lru_cache(maxsize=1 << 16)  # as many names and, in German, nouns as a thousand reports have
def _own(name: str, pack: Pack) -> Scores:
    return _sum(dict.fromkeys(own(name, pack, tables(pack.lang))), pack.nouns_capital)


@lru_cache(maxsize=1 << 12)
def _weighed(signs: tuple[str, ...], nouns_capital: bool) -> Scores:
    return _sum(signs, nouns_capital)


def _sum(signs: Iterable[str], nouns_capital: bool) -> Scores:
    each = [_weight(sign, nouns_capital) for sign in signs]
    return sum(one[0] for one in each), sum(one[1] for one in each), sum(one[2] for one in each)


@cache
def _weight(sign: str, nouns_capital: bool) -> Scores:
    """What a sign counts; where every noun has a capital, what it counts there besides (Daumé 2007, "Frustratingly
    easy domain adaptation")."""
    signs = (sign, f"noun: {sign}") if nouns_capital else (sign,)
    person, body, place = (sum(weights()[kind].get(each, 0.0) for each in signs) for kind in KINDS)
    return person, body, place


def kinds_of(names: list[str], scores: list[Scores]) -> dict[str, MentionKind]:
    """The kind of each name in small letters, by all the places where it stands."""
    together: dict[str, Scores] = {}
    for name, (person, body, place) in zip(names, scores, strict=True):
        held = together.get(name.lower(), (0.0, 0.0, 0.0))
        together[name.lower()] = held[0] + person, held[1] + body, held[2] + place
    return {name: KINDS[held.index(max(held))] for name, held in together.items() if max(held) > 0}
