"""Runs of capitalised words, and which of them are a person's name in this article."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from ordret.pack import Pack

UPPER = "".join(chr(c) for c in range(0x41, 0x530) if chr(c).isupper())
WORD = rf"(?:[{UPPER}]\.){{2,}}|[{UPPER}][\w\u0300-\u036f\xad]*(?:[-’'][\w\u0300-\u036f\xad]+)*"
JOINT = r"(?:(?:de|del|di|da|dos|du|la|le|von|van|der|den|zu|zur|af|av|al|bin|ben|el|ibn) ){0,2}"
RUN = re.compile(rf"(?:{WORD})(?:(?:(?<=[ \xa0.][{UPPER}])\.|(?<=^[{UPPER}])\.)?[ \xa0\n]{JOINT}(?:{WORD})){{0,7}}")
PIECE = re.compile(r"[^ \xa0\n]+")
OPENS = re.compile(r"(?:[.!?:…\n]|[\"“„«»–—-])\s*$")
POSSESSIVE = re.compile(r"['’]s?$")


class Name(NamedTuple):
    """A name where it stands. `bare` is it without a genitive ending;
    `opens` tells that it begins a sentence, where a capital proves nothing."""

    start: int
    end: int
    bare: str
    genitive: bool
    opens: bool


def names(text: str, start: int, end: int, pack: Pack) -> Iterator[Name]:
    """The names in `text[start:end]`: runs of capitals without the roles, titles and openers before them."""
    for run in RUN.finditer(text, start, end):
        yield from _cut(run, pack)


def _cut(run: re.Match[str], pack: Pack) -> Iterator[Name]:
    """One run may hold a role in its middle ("Deutschlands Ministerin Karen Holm") or a genitive ("Norway's X")."""
    base, first = run.start(), run.start()
    pieces = [(base + p.start(), base + p.end(), plain(p.group())) for p in PIECE.finditer(run.group())]
    for at, (start, end, word) in enumerate(pieces):
        title = is_title(word, pack)
        if title or POSSESSIVE.search(word) or at == len(pieces) - 1 or _owner(word, len(pieces) - at, pack):
            stop = pieces[at - 1][1] if title and at else end
            if (not title or first < start) and (name := _name(run.string, first, stop)):
                yield name
            first = end + 1


def _owner(word: str, left: int, pack: Pack) -> bool:
    """A body in the genitive before somebody's whole name: "|SVs| Lars Dahl", "|Arbeiderpartiets| Jonas Vik"."""
    if left < 3 or not pack.owner_endings or not word.endswith("s"):
        return False
    return (word[:-1].isupper() and len(word) > 2) or (len(word) > 6 and word.endswith(pack.owner_endings))


def is_title(word: str, pack: Pack) -> bool:
    """A word in capitals that is no part of a name: a role, an honorific, a sentence opener."""
    low = word.lower()
    return low in pack.not_names or low in pack.honorifics or low in pack.roles


def _name(text: str, first: int, end: int) -> Name | None:
    if first >= end:
        return None
    words = text[first:end]
    bare = POSSESSIVE.sub("", words)
    opens = first == 0 or bool(OPENS.search(text, max(0, first - 3), first))
    return Name(first, first + len(bare), plain(bare), bare != words, opens) if bare else None


def plain(words: str) -> str:
    """A name or role without what a page only prints: line ends within it, and soft hyphens."""
    return " ".join(words.replace("\xad", "").split())


class People:
    """The full names of an article, by surname: "Lavrov" finds "Sergej Lavrov" when only one such is named."""

    def __init__(self, found: Iterable[Name]) -> None:
        self._by_surname: dict[str, dict[str, Name]] = {}
        self._within: set[str] = set()  # names seen where a capital means a name, not the start of a sentence
        for name in found:
            words = name.bare.split()
            if not name.opens or len(words) > 1:
                self._within.update(word.lower() for word in words)
            if len(words) > 1:
                self._by_surname.setdefault(words[-1].lower(), {}).setdefault(name.bare.lower(), name)

    def full(self, bare: str) -> Name | None:
        """The one full name that a surname stands for; None where none or several could be meant."""
        words = bare.lower().split()
        for surname in _without_genitive(words[-1]):
            held = self._by_surname.get(surname, {})
            fits = [n for low, n in held.items() if len(words) == 1 or set(words[:-1]) <= set(low.split())]
            if len(fits) == 1:
                return fits[0]
        return None

    def seen(self, bare: str) -> bool:
        """Whether the words stand in the article as a name elsewhere than at the start of a sentence."""
        return all(word in self._within for word in bare.lower().split())


def _without_genitive(word: str) -> Iterator[str]:
    """First without a final s, so that "Putins" finds "Vladimir Putin" and not "Vladimir Putins"."""
    if word.endswith("s"):
        yield word[:-1]
    yield word
