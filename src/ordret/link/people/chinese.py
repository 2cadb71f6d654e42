"""Chinese names that are not in pinyin: in Cyrillic letters, after Palladius, and in the Wade-Giles spelling."""

import re
from collections.abc import Mapping
from functools import cache
from itertools import product

from ordret.link.people.scripts import CYRILLIC, letters
from ordret.link.people.spelling import spelling

UKRAINIAN = str.maketrans({"і": "и", "ї": "и", "є": "е"})  # its Palladius differs in these letters only


def from_cyrillic(words: list[str]) -> list[str]:
    """The words in pinyin, where the first is a Chinese surname and the others are one or two syllables; else as they
    are ("Си Цзиньпин", but "Ли Иванов")."""
    if not 2 <= len(words) <= 3 or not all(CYRILLIC.search(word) for word in words):
        return words
    read = [_pinyin(word) for word in words]
    surname, given = read[0], [syllable for each in read[1:] for syllable in each]
    if len(surname) != 1 or surname[0] not in spelling().family_first["surnames"]:
        return words
    if not all(read) or len(given) > 2:
        return words
    return [surname[0].title(), "".join(given).title()]


def _pinyin(word: str) -> list[str]:
    """The syllables of a word; none where it is not made of such."""
    small = re.sub(r"[\W_]", "", word.casefold().translate(UKRAINIAN))
    table = _syllables()
    for cut in range(len(small), 0, -1):
        if small[:cut] in table and (cut == len(small) or small[cut:] in table):
            return [table[each] for each in (small[:cut], small[cut:]) if each]
    return []


@cache
def _syllables() -> Mapping[str, str]:
    starts, ends, soft = letters("palladius.starts"), letters("palladius.ends"), letters("palladius.soft")
    made = {}
    for (start, consonant), (end, vowel) in product(starts.items(), ends.items()):
        first = soft.get(consonant, consonant) if end[0] in "иеюя" else consonant
        made[start + end] = first + (vowel.replace("iu", "u") if first in "jqx" and end == "юй" else vowel)
    return {**made, **letters("palladius.alone")}


def from_wade_giles(given: list[str]) -> tuple[str, ...]:
    """What two syllables with a hyphen between them may be in pinyin, as one word; nothing where they are no such."""
    table = _table("syllables")
    syllables = _split(given)
    if len(syllables) != 2 or not all(each in table for each in syllables):
        return ()
    return tuple("".join(each) for each in product(*(table[syllable] for syllable in syllables)))


def surname_readings(surname: str) -> tuple[str, ...]:
    """How pinyin spells a surname in Wade-Giles: "Chou" is Zhou."""
    return tuple(_table("surnames").get(surname.casefold().replace("’", "").replace("'", ""), ()))


def surname_in_pinyin(surname: str, given: list[str]) -> str | None:
    """A surname in pinyin, where what follows shows that it is in Wade-Giles: "Teng Hsiao-ping"."""
    only = spelling().wade_giles["only"]
    found = surname_readings(surname)
    return found[0].title() if found and any(each in only for each in _split(given)) else None


def _split(given: list[str]) -> list[str]:
    joined = given[0] if len(given) == 1 else ""
    return [re.sub(r"[\W_]", "", piece).casefold() for piece in joined.split("-")] if "-" in joined else []


def _table(name: str) -> Mapping[str, list[str]]:
    table = spelling().wade_giles[name]
    assert isinstance(table, dict)
    return table
