"""Offices by the roles that reports print, whatever the language; and who held one, as the articles themselves tell.

What an office is of is what the words say ("Russlands utenriksminister"), never the country of the paper; and who
holds one is told by articles of those days, never by a list.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from typing import NamedTuple

from ordret.link.people.bodies import body, place_key
from ordret.link.people.lands import CLITIC, land
from ordret.link.people.office_words import OfficeWords, Row, office_words
from ordret.names import tables
from ordret.pack import load

# Days around a day on which an office is named alone within which its holder must be printed. Ministers serve for two
# years and more, so few change in so short a time, and whoever comes new is named. From the brief; there is no gold.
REACH = timedelta(days=60)
ABBREVIATED = frozenset({"US"})  # printed so before a hyphen in every language, though a table has it for a word
LONGEST = 6  # words of the name of a country or body, or of an office
ROLE = 24  # words; a longer role is a clause


@dataclass(frozen=True, slots=True)
class Office:
    """`of` is the country (ISO 3166-1 alpha-2), else the Wikidata item, table name or key of the body or place; None
    where it is not printed. `single`: one person holds it at a time."""

    what: str
    of: str | None
    single: bool = True


class Holding(NamedTuple):
    """An entity that is printed with an office, and the days, first and last, on which it is."""

    entity: str
    office: Office
    first: date
    last: date


@lru_cache(maxsize=1 << 14)
def office(role: str, lang: str) -> Office | None:
    """The office that a printed role is; None where it is none, no longer or not yet held, or not certainly one."""
    words = office_words(lang)
    if words is None:
        return None
    tokens = list(_tokens(role, lang))
    if len(tokens) > ROLE:
        return None
    found = (_one(segment, lang, words) for segment in _segments(tokens, lang))
    return next((each for each in found if each), None)


def holder(sought: Office, first: date, last: date, holdings: Iterable[Holding]) -> str | None:
    """The one entity that is printed with an office within reach of the given days; None where there is none, or where
    a predecessor or successor is printed there, too."""
    if not sought.single or sought.of is None:
        return None
    near = {
        each.entity
        for each in holdings
        if (each.office.what, each.office.of) == (sought.what, sought.of)
        and each.first - REACH <= last
        and first <= each.last + REACH
    }
    return near.pop() if len(near) == 1 else None


def _tokens(role: str, lang: str) -> Iterator[str]:
    """Words, with what a hyphen ties to a country or body apart: "NATO-generalsekretær"."""
    for printed in role.replace(",", " , ").split():
        token = printed.strip('.;:()"“”»«')
        head, tied, rest = token.partition("-")
        if tied and len(rest) > 2 and _named(head, lang):
            yield from (head, rest)
        elif token:
            yield token


def _segments(tokens: Sequence[str], lang: str) -> Iterator[list[str]]:
    """The roles of somebody who has several: "Foreign Minister and …"; first all of it, for "Trinidad and Tobago"."""
    yield list(tokens)
    segment: list[str] = []
    for token in tokens:
        if token == "," or token.lower() in load(lang).coordinators:
            yield segment
            segment = []
        else:
            segment.append(token)
    yield segment


def _one(tokens: list[str], lang: str, words: OfficeWords) -> Office | None:
    low = [token.lower() for token in tokens]
    if not words.former.isdisjoint(low):
        return None
    for size in range(min(LONGEST, len(low)), 0, -1):
        for at in range(len(low) - size + 1):
            if rows := words.rows.get(tuple(low[at : at + size])):
                return _read(rows, tokens[:at], tokens[at + size :], lang, words)
    return None


def _read(rows: Sequence[Row], ahead: list[str], behind: list[str], lang: str, words: OfficeWords) -> Office | None:
    """The office, with what it is of, if nothing else stands beside it."""
    ambassador = any(row.what == "ambassador" for row in rows)  # what is behind is where they are
    told = [*_of(ahead, lang, words), *([] if ambassador and ahead else _of(behind, lang, words))]
    lands = [of for kind, of in told if kind == "country"]
    bodies = [of for kind, of in told if kind == "body"]
    for row in rows:
        if row.only and not set(lands) & set(row.only):
            continue
        if row.of:
            return None if any(kind == "rest" for kind, _ in told) else Office(row.what, row.of, row.single)
        if "place" in row.within:
            return _of_place(row, [*ahead, *behind], lang, words)
        if any(kind == "rest" for kind, _ in told) or (lands and bodies):
            return None
        of = lands[:1] if len(set(lands)) == 1 else bodies if len(set(bodies)) == 1 else []
        if told and (not of or ("country" if lands else "body") not in row.within):
            continue
        what = "head" if bodies and row.what == "president" else row.what
        return Office(what, of[0] if of else None, row.single)
    return None


def _of(tokens: list[str], lang: str, words: OfficeWords) -> Iterator[tuple[str, str]]:
    """What stands beside an office: countries, bodies, and any "rest" that is not known to change nothing."""
    at = 0
    while at < len(tokens):
        for size in range(min(LONGEST, len(tokens) - at), 0, -1):
            phrase = " ".join(tokens[at : at + size])
            if found := _named(phrase, lang):
                yield found
                at += size
                break
        else:
            low = tokens[at].lower()
            if low not in words.beside and low not in load(lang).determiners and low != ",":
                yield "rest", low
            at += 1


def _named(phrase: str, lang: str) -> tuple[str, str] | None:
    if found := land(phrase, lang) or (phrase if phrase in ABBREVIATED else None):
        return "country", found
    bare = CLITIC.sub("", phrase)
    forms = (bare, bare[0].upper() + bare[1:]) if bare else ()
    return next((("body", found) for form in forms if (found := body(form, lang))), None)


def _of_place(row: Row, tokens: list[str], lang: str, words: OfficeWords) -> Office | None:
    """A mayor's town, or a governor's state; None where other words stand there."""
    rest = [token for token in tokens if token.lower() not in words.beside | load(lang).determiners]
    if not rest:
        return Office(row.what, None, row.single)
    name, known = CLITIC.sub("", " ".join(rest)), tables(lang).tags
    form = next((form for form in (name, name.removesuffix("s")) if "place" in known.get(form, ())), None)
    key = place_key(form, lang) if form else ""
    return Office(row.what, key, row.single) if key else None
