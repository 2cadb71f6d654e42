"""What a denial denies: which claim or accusation of somebody else, in the same report or another of its story.

Meaning alone does not tell, for a whole story is about one thing. What tells is who: the accused is the one who denies,
the accuser is named in the denial. The less of that is printed, the nearer in meaning the two must be.
"""

import math
import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

import msgspec
import numpy as np
from numpy.typing import NDArray

from ordret.link.parties import Party, likeness
from ordret.model import Act
from ordret.pack import LANG

DENYING: frozenset[Act] = frozenset({"denies", "rejects"})
CLAIMING: frozenset[Act] = frozenset({"accuses", "says", "warns"})
# Least cosine of denial and claim. On 30 denials of our own in da nb sv en de, each with its accusation and two other
# remarks of its report (bench/denials.py), .25 keeps 25 accusations and 20 of 60 remarks, .4 15 and 5, .5 8 and none:
# meaning tells much only where it is near. In 360 parallel articles, where the finder's words are wider than they
# should be, .15 for the first of these joined five accusations that were not the ones denied.
ACCUSED = 0.25  # of an accusation of whoever denies, in one report, or by somebody whom the denial names
ELSEWHERE = 0.4  # of one in another report, by somebody else
CLAIMED = 0.5  # of an accusation of whom nobody says; of another claim, of whoever denies, by somebody who is named
ALIKE = 0.65  # of another claim of whoever denies, in one report
BEFORE = 300  # code points between an accusation and words that only point at it ("the charge")

POINTING = 3  # words


@dataclass(frozen=True, slots=True)
class Uttered:
    """A quotation as it is held against another. `accused` is its addressee; `lands` are the countries (ISO 3166) and
    `names` the keys that its words name; `vector` what they mean, of length 1; `start` and `end` where they stand,
    `cued` the stretch from the verb that reports them to their end."""

    id: str
    article: str
    lang: str
    act: Act
    text: str
    cued: str
    start: int
    end: int
    speaker: Party | None
    accused: Party | None
    lands: frozenset[str]
    names: frozenset[str]
    vector: NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Denied:
    """That one quotation denies another, how near they are in meaning, and why."""

    denial: str
    claim: str
    meaning: float
    because: str


def denied(denial: Uttered, claims: Iterable[Uttered]) -> list[Denied]:
    """The claims that a denial denies, the surest first."""
    if denial.act not in DENYING:
        return []
    found = [each for claim in claims if claim.id != denial.id and (each := _denied(denial, claim))]
    return sorted(found, key=lambda each: (-each.meaning, each.claim))


def may_be(act: Act, meaning: float) -> bool:
    """Whether a quotation of this act and nearness can be what is denied, whoever said it: a look before it is read."""
    return meaning >= (ACCUSED if act == "accuses" else CLAIMED)


def _denied(denial: Uttered, claim: Uttered) -> Denied | None:
    if claim.act not in CLAIMING or _of_one_side(denial.speaker, claim.speaker):
        return None
    if denial.act == "rejects" and not rebuts(denial.cued, denial.lang):
        return None  # of a demand or an offer
    if claim.accused and denial.speaker and likeness(claim.accused, denial.speaker) == "two":
        return None
    meaning = float(denial.vector @ claim.vector)
    told = _told(denial, claim, meaning)
    return Denied(denial.id, claim.id, meaning, f"{told}; {meaning:.2f} alike in meaning") if told else None


def _told(denial: Uttered, claim: Uttered, meaning: float) -> str | None:
    """What tells that a claim is what is denied; None where too little does."""
    here = denial.article == claim.article
    named, of_denier = _names(denial, claim.speaker), _is_of(claim, denial.speaker)
    by = ", by somebody whom the denial names" if named else ""
    if bare(denial.text, denial.lang):
        before = here and claim.act == "accuses" and 0 <= denial.start - claim.end <= BEFORE
        return "the accusation just before" if before and of_denier else None
    if claim.act == "accuses" and of_denier:
        return f"accused is who denies{by}" if meaning >= (ACCUSED if here or named else ELSEWHERE) else None
    if claim.act == "accuses":
        return f"an accusation{by}" if meaning >= CLAIMED else None
    enough = of_denier and meaning >= (CLAIMED if named else ALIKE if here else math.inf)
    return f"said of who denies{by}" if enough else None


def _of_one_side(left: Party | None, right: Party | None) -> bool:
    return left is not None and right is not None and likeness(left, right) in ("one", "side")


def _is_of(claim: Uttered, denier: Party | None) -> bool:
    """Whether a claim is of whoever denies: accused in it, or named in its words."""
    if denier is None:
        return False
    accused = claim.accused is not None and likeness(claim.accused, denier) in ("one", "side")
    return accused or _named(claim, denier)


def _names(denial: Uttered, claimant: Party | None) -> bool:
    """Whether a denial names whoever made the claim: "accusations from Ukraine and the USA that"."""
    return claimant is not None and (_named(denial, claimant) or _of_one_side(denial.accused, claimant))


def _named(uttered: Uttered, party: Party) -> bool:
    return (party.key is not None and party.key in uttered.names) or party.land in uttered.lands


def rebuts(text: str, lang: str) -> bool:
    """Whether the words of a rejection name an accusation or a claim."""
    words = _words().get(lang)
    return words is not None and words.search(text) is not None


def bare(text: str, lang: str) -> bool:
    """Whether the words of a denial only point at what is denied: "the charge", "alle Vorwürfe"."""
    return len(text.split()) <= POINTING and rebuts(text, lang)


@cache
def _words() -> dict[str, re.Pattern[str]]:
    held = msgspec.toml.decode((LANG / "denials.toml").read_bytes(), type=dict[str, list[str]])
    forms = {lang: (re.escape(word).replace(r"\*", r"\w*") for word in words) for lang, words in held.items()}
    return {lang: re.compile(rf"(?<!\w)(?:{'|'.join(words)})(?!\w)", re.I) for lang, words in forms.items()}
