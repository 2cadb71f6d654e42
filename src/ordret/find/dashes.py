"""Speech after a dash, as the Nordic papers print it: a dash opens it and nothing but the cue closes it."""

import re
from collections.abc import Iterator

from ordret.find.items import QUOTE, Item, Spoken, items
from ordret.find.layout import Paragraph
from ordret.find.names import UPPER
from ordret.find.phrases import after_verb
from ordret.pack import Pack

# Within a paragraph a dash opens speech after the end of a sentence or a colon; elsewhere it is an aside.
WITHIN = rf"(?<=[.!?:…»”\"])[ \xa0][{{dashes}}][ \xa0](?=[\"“”«»„]?[{UPPER}])"
ENDED = frozenset('.!?…:”"»“')


def spoken(text: str, paragraph: Paragraph, pack: Pack) -> list[Spoken]:
    """The stretches of a paragraph that are speech by their dash; offsets without dash, cue and the comma before it."""
    if not pack.speech_dashes:
        return []
    starts = list(_openings(text, paragraph, pack))
    ends = [*(start for start, _ in starts[1:]), paragraph.end]
    found: list[Spoken] = []
    for (start, inner), end in zip(starts, ends, strict=False):
        found.extend(_stretches(text, start, inner, end, paragraph, pack))
    return found


def _openings(text: str, paragraph: Paragraph, pack: Pack) -> Iterator[tuple[int, int]]:
    """Where a dash opens speech, and where its words begin."""
    dashes = re.escape(pack.speech_dashes)
    first = re.compile(rf"[{dashes}][ \xa0]*(?=[^\s\d{dashes}])").match(text, paragraph.start, paragraph.end)
    if first:
        yield first.start(), first.end()
    for match in re.compile(WITHIN.format(dashes=dashes)).finditer(text, paragraph.start + 1, paragraph.end):
        yield match.start() + 1, match.end()


def _stretches(text: str, start: int, inner: int, end: int, paragraph: Paragraph, pack: Pack) -> Iterator[Spoken]:
    while inner < end and text[end - 1].isspace():
        end -= 1
    marked = [Spoken(m.start, m.inner_start, m.inner_end, m.end) for m in paragraph.marked if inner <= m.start < end]
    row = items(text, inner, end, marked)
    cue = _cue(row, pack)
    if cue is None:
        ended = text[end - 1] in ENDED and text[end - 1] != ":"
        if row and not pack.dash_needs_cue and (ended or (paragraph.headline and len(row) > 2)):
            yield Spoken(start, inner, end, end)
        return
    stop = row[cue - 1].start if row[cue - 1].low == "," else row[cue - 1].end
    if stop > inner:
        yield Spoken(start, inner, stop, stop)
    yield from _going_on(row, cue, pack)


def _cue(row: list[Item], pack: Pack) -> int | None:
    """The first reporting verb after a comma or an end mark that has its subject behind it ("…, sier |statsråden|")."""
    for at in range(1, len(row)):
        closes = row[at - 1].low in {",", "?", "!", "…", "...", "."} or row[at - 1].low is QUOTE
        if closes and row[at].low in pack.verbs and not row[at].capital:
            phrase = after_verb(row, at + 1, pack)
            if phrase and _somebody(row[phrase.first : phrase.last], pack):
                return at
    return None


def _somebody(phrase: list[Item], pack: Pack) -> bool:
    """Whether a noun phrase can mean a speaker other than the one who is speaking ("spørger |hver gang|" does not)."""
    if phrase[0].low in pack.first_person:
        return False
    return any(i.capital or i.low in pack.pronouns or i.low in pack.roles or i.low in pack.groups for i in phrase)


def _going_on(row: list[Item], cue: int, pack: Pack) -> Iterator[Spoken]:
    """Speech that goes on after the cue without a dash: sentences in the first person ("…, sier X. Men vi må gå.")."""
    stop = next((at for at in range(cue, len(row)) if row[at].low in {".", "!", "?"} and _last(row, at)), len(row))
    first = stop + 1
    while first < len(row):
        end = next((at for at in range(first, len(row)) if row[at].low in {".", "!", "?"}), len(row) - 1)
        sentence = row[first : end + 1]
        if not any(item.low in pack.first_person for item in sentence):
            return
        yield Spoken(sentence[0].start, sentence[0].start, sentence[-1].end, sentence[-1].end)
        first = end + 1


def _last(row: list[Item], at: int) -> bool:
    return at + 1 == len(row) or row[at + 1].capital or row[at + 1].low is QUOTE
