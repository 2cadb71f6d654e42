"""Which candidates are names, and of what: the signs of all the places where a name stands, weighed together.

A multinomial logistic model over the signs (Berger, Della Pietra and Della Pietra 1996, "A maximum entropy approach to
natural language processing"), "no name" its reference; weights in `lang/kinds.toml`, fitted by `training/names.py`.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, lru_cache
from typing import NamedTuple

import msgspec

from ordret.model import MentionKind
from ordret.names.capitals import PARTICLES, behind_determiner, plain
from ordret.names.runs import Run, runs
from ordret.names.signs import bare, before, beside, own
from ordret.names.tables import Tables, tables
from ordret.pack import LANG, Pack

LAST = re.compile(r"(?<!\w)(\w+)[ \xa0]$")
NEVER = -6.0  # x
KINDS: tuple[MentionKind, ...] = ("person", "body", "place")
Scores = tuple[float, float, float]  # by KINDS, each against being no name

LAST = re.compile(r"(?<!\w)(\w+)[ \xa0]$")
# Swept -4 to -9 on own German passages: what "Im |Herbst|" loses, behind "im", is more than "|Herbst| wird reden" does.
NEVER = -6.0


class Named(NamedTuple):
    """A name where it stands: code points, its kind, and the name without a genitive ending."""

    start: int
    end: int
    kind: MentionKind
    bare: str


def named(text: str, stretches: Iterable[tuple[int, int]], pack: Pack) -> Iterator[Named]:
    """The names in the given stretches of a text (its paragraphs), in order."""
    known = tables(pack.lang)
    found = [run for start, end in stretches for run in runs(text, start, end, pack, known)]
    names = _together([bare(text, run, pack, known) for run in found], known)
    scores = [_scores(text, run, pack) for run in found]
    kinds = _kinds(names, scores)
    for run, name in zip(found, names, strict=True):
        if known.certain_place(name, inflected=plain(text[run.start : run.end]) != name):
            kinds[name.lower()] = "place"
    full = _full([name for name, kind in kinds.items() if kind == "person"])
    for run, name, score in zip(found, names, scores, strict=True):
        kind = kinds.get(name.lower())
        short = _short(name, full) if kind == "person" or score[0] > NEVER else None
        if kind is None and score[0] > NEVER and before(text, run.start, pack) == "honorific":
            kind = "person"
        if short and (kind in ("person", None) or " " not in name):
            start = _particles(text, run.start, short, full)
            yield Named(start, run.end, "person", text[start : run.start] + short)
        elif kind and not _noun(text, run.start, name, kind, pack):
            yield Named(run.start, run.end, kind, name)
        elif stem := _stem(text[run.start : run.end + 1], known):
            yield Named(run.start, run.start + len(stem[0]), stem[1], stem[0])


@cache
def weights() -> Mapping[MentionKind, Mapping[str, float]]:
    """What each sign counts for each kind, against being no name."""
    return msgspec.toml.decode((LANG / "kinds.toml").read_bytes(), type=dict[MentionKind, dict[str, float]])


def _scores(text: str, run: Run, pack: Pack) -> Scores:
    """What its words and its place say of a candidate, each weighed once for all the places that are alike."""
    words, place = (
        _own(plain(text[run.start : run.end]), pack),
        _weighed(beside(text, run, pack), pack.nouns_capital),
    )
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


def _kinds(names: list[str], scores: list[Scores]) -> dict[str, MentionKind]:
    """The kind of each name in small letters, by all the places where it stands."""
    together: dict[str, Scores] = {}
    for name, (person, body, place) in zip(names, scores, strict=True):
        held = together.get(name.lower(), (0.0, 0.0, 0.0))
        together[name.lower()] = held[0] + person, held[1] + body, held[2] + place
    return {name: KINDS[held.index(max(held))] for name, held in together.items() if max(held) > 0}


def _together(names: list[str], known: Tables) -> list[str]:
    """The names, a genitive that no table tells without its s where the article has the name without it, too."""
    held = set(names)
    return [name[:-1] if name[-1:] == "s" and name[:-1] in held and name not in known.tags else name for name in names]


def _noun(text: str, start: int, name: str, kind: MentionKind, pack: Pack) -> bool:
    """Whether a name is a month or a weekday, or, where nouns have capitals, what somebody is ("der |Fischer|")."""
    if not {"month", "weekday"}.isdisjoint(pack.days.words.get(name.lower(), ())):
        return True
    return kind == "person" and pack.nouns_capital and " " not in name and behind_determiner(text, start, pack)


def _full(people: list[str]) -> dict[str, list[set[str]]]:
    """The words of people's full names by their last."""
    held: dict[str, list[set[str]]] = {}
    for name in people:
        words = name.split()
        if len(words) > 1 and words[0] not in PARTICLES:
            held.setdefault(words[-1], []).append(set(words))
    return held


def _short(name: str, full: dict[str, list[set[str]]]) -> str | None:
    """A name without a genitive s, where it is the end of a full name in the article, whatever its place shows."""
    for form in (name, name.removesuffix("s")):
        words = form.lower().split()
        if any(set(words) <= held for held in full.get(words[-1], [])):
            return form
    return None


def _particles(text: str, start: int, short: str, full: dict[str, list[set[str]]]) -> int:
    """Where a short form begins with its particles: "|von der| Aue"."""
    words = {word for held in full[short.lower().split()[-1]] for word in held if word in PARTICLES}
    for _ in words:
        before = LAST.search(text, max(0, start - 12), start)
        if before is None or before[1].lower() not in words:
            break
        start = before.start(1)
    return start


def _stem(name: str, known: Tables) -> tuple[str, MentionKind] | None:
    """The body or country that a compound begins with: "Nato-styrker", "EU-diplomat"."""
    stem, hyphen, _ = name.partition("-")
    tags = known.tags.get(stem, frozenset())
    if not hyphen or "word" in tags or not tags & {"body", "country"}:
        return None
    return stem, "place" if "country" in tags else "body"
