"""Words and phrases of a table found in a text, each with what it means.

An entry is a word, "two words", a stem ("fordobl*"), or what has a number behind it ("over #").
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Phrases:
    """A table compiled: `means` by entries without their marks, `stems` those that may go on, the longest first."""

    pattern: re.Pattern[str]
    means: Mapping[str, str]
    stems: tuple[str, ...]

    def within(self, text: str) -> Iterator[tuple[str, int, int]]:
        """What each means that stands in a text, with its offsets, none inside another."""
        low = text.lower()
        for found in self.pattern.finditer(low if len(low) == len(text) else text):  # "İ" becomes two letters
            words = " ".join(found[0].split())
            entry = words if words in self.means else next(stem for stem in self.stems if words.startswith(stem))
            yield self.means[entry], found.start(), found.end()


def phrases(table: Mapping[str, Iterable[str]], numbers: Iterable[str] = ()) -> Phrases:
    """Compiles entries by what they mean; the longest entry at a place is the one that counts."""
    number = rf"(?=\s+(?:\d|(?:{'|'.join(map(re.escape, numbers)) or '$.'})\b))"
    entries = sorted(((entry, means) for means, held in table.items() for entry in held), key=lambda row: -len(row[0]))
    letters = "|".join(_letters(entry, number) for entry, _ in entries) or "$."
    stems = tuple(entry.removesuffix("*") for entry, _ in entries if entry.endswith("*"))
    means = {entry.removesuffix(" #").removesuffix("*"): means for entry, means in entries}
    return Phrases(re.compile(rf"(?<!\w)(?:{letters})(?!['’]?\w)"), means, stems)


def _letters(entry: str, number: str) -> str:
    word = re.escape(entry.removesuffix(" #").removesuffix("*")).replace(r"\ ", r"\s+")
    return word + (r"\w*" if entry.endswith("*") else "") + (number if entry.endswith(" #") else "")
