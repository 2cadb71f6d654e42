"""How found meetings meet the marked ones: by words that cover the word that says it, or one that says it again.

A found meeting is right when it meets a marked one, has its status, names nobody who is not marked (by the last word
of a name, or a word of four letters or more that a noun phrase shares with a marked one), and names one of the
marked, or two where the marked one is bilateral and has two. It is wrong when it meets none, or has another status,
or somebody who is not marked; with too few parties it is neither. A second finding of the same occasion that is right
counts once. Rows that are `optional`, and what meets them and no other, count neither way. Beside them, of those met:
where ("meeting places", by a shared word), when ("meeting days", first and last day; of one that is said to begin then
the first alone), and who stayed away ("absent").
"""

import re
from collections.abc import Iterator, Sequence

from ordret import marked
from ordret.find import read
from ordret.find.meetings import find_meetings
from ordret.find.meetings.lasts import OPEN
from ordret.model import Meeting, Part
from ordret.pack import Pack

KINDS = ("meetings", "meeting places", "meeting days", "absent")
WORD = re.compile(r"[^\W_]+")
SHARED = 4  # letters of a word that two noun phrases share; shorter ones are articles and prepositions
Count = Iterator[tuple[str, str]]


def count(passage: marked.Passage, language: Pack) -> Count:
    """For each marked and each found row its kind, with one of gold, found, right, wrong."""
    found = meetings(passage, language)
    met = [_meets(passage, row) for row in found]
    yield from _meetings(passage, found, met)
    for row, rows in zip(found, met, strict=True):
        yield from (pair for held in rows[:1] if not held.optional for pair in _beside(held, row))
    yield from _marked(passage, [held for rows in met for held in rows[:1]])


def meetings(passage: marked.Passage, language: Pack) -> list[Meeting]:
    """The meetings found in a marked text, read as printed on its day."""
    article = marked.as_article(passage, language.lang)
    return [row for row in find_meetings.run(read(article, language)) if isinstance(row, Meeting)]


def _meetings(passage: marked.Passage, found: Sequence[Meeting], met: Sequence[list[marked.Met]]) -> Count:
    right: list[marked.Met] = []
    for row, rows in zip(found, met, strict=True):
        verdicts = [verdict(held, row) for held in rows]
        asked = [h for h, said in zip(rows, verdicts, strict=True) if said == "right" and not h.optional]
        if not asked and any(held.optional for held in rows):
            continue
        fits = asked[0] if asked else None
        if fits is not None and any(fits is held for held in right):
            continue
        yield "meetings", "found"
        if fits is not None:
            right.append(fits)
            yield "meetings", "right"
        elif "too few" not in verdicts:
            yield "meetings", "wrong"
    yield from (("meetings", "gold") for held in passage.meetings if not held.optional)


def verdict(held: marked.Met, row: Meeting) -> str:
    """How a found meeting fares against the marked one that it meets: right, wrong, or too few parties."""
    parties = [*held.parties, *([held.host] if held.host else [])]
    if row.status != held.status or not all(any(same(part, each) for each in parties) for part in row.parties):
        return "wrong"
    shared = sum(any(same(part, each) for part in row.parties) for each in held.parties)
    asked = 2 if held.mode == "bilateral" and len(held.parties) > 1 else min(1, len(held.parties))
    return "right" if shared >= asked else "too few"


def same(part: Part, words: str) -> bool:
    """Whether a found party may be the marked one, by its name or, for one marked in a case, by its words."""
    wanted = WORD.findall(words.lower())
    if part.name:
        names = (WORD.findall(name.lower()) for name in {part.name, part.here.text, (part.named or part.here).text})
        return any(name and (name[-1] in wanted or wanted[-1] in name) for name in names)
    return any(len(word) >= SHARED and word in wanted for word in WORD.findall(part.here.text.lower()))


def _meets(passage: marked.Passage, row: Meeting) -> list[marked.Met]:
    """The marked meetings whose words a found one covers, the main words first."""
    text = passage.text.strip("\n")
    shift = passage.text.find(text)
    mains = [held for held in passage.meetings if _covers(row, passage.text, held.at, held.nth, shift)]
    again = [h for h in passage.meetings if any(_covers(row, passage.text, words, 0, shift) for words in h.again)]
    return [*mains, *(held for held in again if not any(held is main for main in mains))]


def _covers(row: Meeting, text: str, words: str, nth: int, shift: int) -> bool:
    """Whether a finding covers words, at their `nth` place or (0) at any."""
    places = [found.start() - shift for found in re.finditer(re.escape(words), text)]
    places = places[nth - 1 : nth] if nth else places
    return any(row.words.start <= place and place + len(words) <= row.words.end for place in places)


def _beside(held: marked.Met, row: Meeting) -> Count:
    """What a found meeting says of place, day and absent people."""
    if row.place:
        yield "meeting places", "found"
        right = held.place is not None and bool(
            {*WORD.findall(held.place.lower())} & {*WORD.findall(row.place.name.lower())}
        )
        yield "meeting places", "right" if right else "wrong"
    if row.held:
        yield "meeting days", "found"
        right = (held.first, held.last) == (row.held.first, None if OPEN in row.held.basis else row.held.last)
        yield "meeting days", "right" if right else "wrong"
    for absence in row.absent:
        yield "absent", "found"
        yield "absent", "right" if any(same(absence.part, missed.part) for missed in held.absent) else "wrong"


def _marked(passage: marked.Passage, met: Sequence[marked.Met]) -> Count:
    """What is asked for beside the meetings that were found."""
    for held in passage.meetings:
        if held.optional:
            continue
        yield from (("absent", "gold") for _ in held.absent)
        if any(held is each for each in met):
            yield from (("meeting places", "gold") for _ in [held.place] if held.place)
            yield from (("meeting days", "gold") for _ in [held.first] if held.first)
