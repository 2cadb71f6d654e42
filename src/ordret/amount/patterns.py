"""Words of a pack as patterns: what stands before a number, what parts two, what a unit is printed as."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

LONGEST = 40  # code points of a word before a number
SHORT = 3  # letters of a unit that is told by its case, too: "t" and "T", "m" and "M"
NOTHING = "$."  # matches nowhere


@dataclass(frozen=True, slots=True)
class Before:
    """Entries that end where a number begins. `lasts` are their last words, by which most places are told at once."""

    pattern: re.Pattern[str]
    lasts: frozenset[str]

    def search(self, text: str, start: int = 0, end: int | None = None) -> re.Match[str] | None:
        """The entry that ends at `end`, if one does."""
        end = len(text) if end is None else end
        last = text[max(start, end - LONGEST) : end].rsplit(None, 1)
        if not last or last[-1].lower().lstrip("([“”„\"'«»") not in self.lasts:
            return None
        return self.pattern.search(text, start, end)


@dataclass(frozen=True, slots=True)
class Sign:
    """What ends where a number begins and is told by its last letter: "$", "EUR", a minus."""

    pattern: re.Pattern[str]
    lasts: frozenset[str]

    def search(self, ahead: str) -> re.Match[str] | None:
        """The sign that ends a stretch, if one does."""
        return self.pattern.search(ahead) if ahead.rstrip()[-1:] in self.lasts else None


def letters(entry: str) -> str:
    """An entry as a pattern; blanks may be any, a star stands for the end of a word."""
    held = re.escape(entry.removesuffix("*")).replace(r"\ ", r"\s+")
    return held + r"\w*" if entry.endswith("*") else held


def any_of(entries: Iterable[str]) -> str:
    """One of some entries, the longest that fits."""
    return "|".join(letters(entry) for entry in sorted(entries, key=len, reverse=True)) or NOTHING


def endings(entries: Iterable[str]) -> str:
    """Entries of which a star stands for the first part of a compound."""
    return "|".join(re.escape(word).replace(r"\*", r"\w*") for word in entries) or NOTHING


def standing(entries: Iterable[str]) -> re.Pattern[str]:
    """An entry that begins where it is matched."""
    return re.compile(rf"(?i)(?<!\w)(?:{any_of(entries)})(?!\w)")


def before(entries: Iterable[str]) -> Before:
    """Entries that end where a number begins."""
    held = list(entries)
    return Before(
        re.compile(rf"(?i)(?<!\w)(?:{any_of(held)})\s*\Z"), frozenset(word.lower().split()[-1] for word in held)
    )


def between(entries: Iterable[str], more: str = NOTHING) -> re.Pattern[str]:
    """What parts two numbers."""
    return re.compile(rf"(?i)\s+(?:{any_of(entries)})\s+|{more}")


def unit_letters(words: Iterable[str]) -> str:
    """Long words in any case, short ones as printed."""
    held = sorted(words, key=len, reverse=True)
    return "|".join(letters(word) if len(word) <= SHORT else f"(?i:{letters(word)})" for word in held) or NOTHING


def by_word(words: Mapping[str, str]) -> dict[str, str]:
    """Codes by the words as they are compared."""
    return {word if len(word) <= SHORT else word.lower(): code for word, code in words.items()}
