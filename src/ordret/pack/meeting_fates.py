"""What words say of what became of a meeting, and of who stayed away, compiled from `lang/XX.meetings.toml`."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import msgspec

from ordret.pack.meetings_file import Status

GAP = " ~ "
BETWEEN = r"(?:\s+[^\s,.;:!?]+){1,12}\s+"  # words that may stand for it in a phrase for staying away
WORD = re.compile(r"[^\W\d_]+")
BLANKS = str.maketrans("\n\t\xa0", "   ")


@dataclass(frozen=True, slots=True, eq=False)
class Fates:
    """Phrases by their first words: one pattern of all would be tried at every word."""

    whole: Mapping[str, tuple[tuple[str, str, bool], ...]]  # with what they mean, the longest first; True for a stem
    gaps: Mapping[str, tuple[tuple[str, re.Pattern[str], str], ...]]  # those in two parts: "|ställde| mötet |in|"
    away: Mapping[str, tuple[re.Pattern[str], ...]]  # those for staying away, the longest first

    def said_at(self, words: str) -> list[tuple[str, int]]:
        """What small words say of a meeting, by the keys of `status`, with where each phrase begins."""
        held: list[tuple[str, int]] = []
        words = words.translate(BLANKS)
        end = 0
        for found in WORD.finditer(words):
            start = found.start()
            for phrase, means, stem in self.whole.get(found[0], ()) if start >= end else ():
                if words.startswith(phrase, start) and (stem or not words[start + len(phrase) :][:1].isalnum()):
                    end = start + len(phrase)
                    held.append((means, start))
                    break
            for phrase, tail, means in self.gaps.get(found[0], ()):
                if words.startswith(f"{phrase} ", start) and tail.search(words, start + len(phrase)):
                    held.append((means, start))
        return held

    def away_at(self, words: str) -> Iterator[tuple[int, int]]:
        """Where small words say that somebody stayed away."""
        end = 0
        for word in WORD.finditer(words):
            if word.start() < end or word[0] not in self.away:
                continue
            found = (pattern.match(words, word.start()) for pattern in self.away[word[0]])
            if match := next(filter(None, found), None):
                end = match.end()
                yield match.span()


def by_means(status: Status) -> dict[str, list[str]]:
    """The phrases by what they mean, but for those by which somebody stays away: they say nothing of the meeting."""
    held: dict[str, list[str]] = msgspec.to_builtins(status)
    return {means: entries for means, entries in held.items() if means != "absent"}


def fates(said: Mapping[str, Sequence[str]], absent: Iterable[str]) -> Fates:
    return Fates(_whole(said), _gaps(said), _away(absent))


def _whole(said: Mapping[str, Sequence[str]]) -> dict[str, tuple[tuple[str, str, bool], ...]]:
    held: dict[str, list[tuple[str, str, bool]]] = {}
    for means, entry in ((means, entry) for means, entries in said.items() for entry in entries):
        if GAP not in entry:
            phrase = entry.removesuffix("*")
            held.setdefault(WORD.findall(phrase)[0], []).append((phrase, means, entry.endswith("*")))
    return {word: tuple(sorted(rows, key=lambda row: -len(row[0]))) for word, rows in held.items()}


def _gaps(said: Mapping[str, Sequence[str]]) -> dict[str, tuple[tuple[str, re.Pattern[str], str], ...]]:
    held: dict[str, list[tuple[str, re.Pattern[str], str]]] = {}
    for means, entries in said.items():
        for phrase, tail in (entry.split(GAP) for entry in entries if GAP in entry):
            row = (phrase, re.compile(rf"(?<!\w){re.escape(tail)}(?!\w)"), means)
            held.setdefault(WORD.findall(phrase)[0], []).append(row)
    return {word: tuple(rows) for word, rows in held.items()}


def _away(entries: Iterable[str]) -> dict[str, tuple[re.Pattern[str], ...]]:
    held: dict[str, list[re.Pattern[str]]] = {}
    for entry in sorted(entries, key=len, reverse=True):
        parts = (r"\s+".join(map(re.escape, part.split())) for part in entry.split(GAP))
        held.setdefault(WORD.findall(entry)[0], []).append(re.compile(rf"{BETWEEN.join(parts)}(?!\w)"))
    return {word: tuple(patterns) for word, patterns in held.items()}
