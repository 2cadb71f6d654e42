"""Speech after a dash, as the Nordic papers print it: a dash opens it and nothing but the cue closes it."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from ordret.find.items import QUOTE, Item, Spoken, items, within
from ordret.find.layout import Paragraph
from ordret.find.phrases import Phrase, after_verb, is_definite
from ordret.names.capitals import UPPER
from ordret.pack import Pack

CLOSES = frozenset({",", "?", "!", "…", "...", "."})
ENDED = frozenset('.!?…:”"»“')


def spoken(text: str, paragraph: Paragraph, pack: Pack, *, needs_cue: bool) -> list[Spoken]:
    """The stretches of a paragraph that are speech by their dash; offsets without dash, cue and the comma before it.

    `needs_cue` tells that a dash alone makes no speech, as in a list or in a language whose papers use none.
    """
    if not pack.speech_dashes:
        return []
    starts = list(_openings(text, paragraph, pack))
    marked = [Spoken(m.start, m.inner_start, m.inner_end, m.end) for m in paragraph.marked]
    ends = [*(start for start, _ in starts[1:]), paragraph.end]
    found: list[Spoken] = []
    for (start, inner), end in zip(starts, ends, strict=False):
        whole = Spoken(start, inner, end, end)
        row = items(text, inner, end, within(marked, inner, end))
        if cue := _cue(row, pack):
            found.extend(_up_to_cue(whole, row, cue, pack))
        elif row and (found or not needs_cue) and _speech_alone(text, row, headline=paragraph.headline):
            found.append(whole._replace(inner_end=row[-1].end, end=row[-1].end))
    return found


def _openings(text: str, paragraph: Paragraph, pack: Pack) -> Iterator[tuple[int, int]]:
    """Where a dash opens speech, and where its words begin."""
    first, within = _patterns(pack.speech_dashes)
    if opened := first.match(text, paragraph.start, paragraph.end):
        yield opened.start(), opened.end()
    for match in within.finditer(text, paragraph.start + 1, paragraph.end):
        yield match.start() + 1, match.end()


@cache
def _patterns(dashes: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """A dash at the start of a paragraph; and, within one, behind the end of a sentence or a colon."""
    marks = re.escape(dashes)
    first = rf"[{marks}][ \xa0]*(?=[^\s{marks}])"
    within = rf"(?<=[.!?:…»”\"])[ \xa0][{marks}][ \xa0](?=[\"“”«»„]?[{UPPER}])"
    return re.compile(first), re.compile(within)


def _up_to_cue(whole: Spoken, row: list[Item], cue: "_Cue", pack: Pack) -> Iterator[Spoken]:
    """The words before the cue, without the comma between, and those that go on behind it."""
    stop = row[cue.at - 1].start if row[cue.at - 1].low == "," else row[cue.at - 1].end
    if stop > whole.inner_start:
        yield whole._replace(inner_end=stop, end=stop)
    yield from _going_on(row, cue, pack)


def _speech_alone(text: str, row: list[Item], *, headline: bool) -> bool:
    """Speech without a cue ends like a sentence, or is a headline; what begins with a number is a list or a score."""
    last = text[row[-1].end - 1]
    ended = last in ENDED and last != ":"
    return not row[0].low[0].isdigit() and (ended or (headline and len(row) > 2))


class _Cue(NamedTuple):
    """The reporting verb that ends dash speech, and the item behind its subject."""

    at: int
    last: int


def _cue(row: list[Item], pack: Pack) -> _Cue | None:
    """The first reporting verb after a comma or an end mark that has its subject behind it ("…, sier |statsråden|").
    One that goes on with "that" is part of what is said ("– Da jeg kom, |sa han| at …")."""
    for at in range(1, len(row)):
        if told := _told(row, at, pack):
            return told
        closes = row[at - 1].low in CLOSES or row[at - 1].low is QUOTE
        if not closes or row[at].capital or not (row[at].low in pack.verbs or row[at].low in pack.auxiliaries):
            continue
        phrase = after_verb(row, at + 1, pack)
        if phrase and _says(row, at, phrase, pack) and not _that_follows(row, phrase.last, pack):
            return _Cue(at, phrase.last)
    return None


def _says(row: list[Item], at: int, phrase: Phrase, pack: Pack) -> bool:
    """Whether somebody speaks: `sier X`, `skal X ha sagt`, `lyder svaret fra X`."""
    somebody = _somebody(row[phrase.first : phrase.last], pack)
    if row[at].low not in pack.verbs:
        return somebody and any(item.low in pack.verbs for item in row[phrase.last : phrase.last + 3])
    if somebody or _closing_noun(row, phrase, pack):
        return True
    if phrase.last >= len(row) or row[phrase.last].low not in pack.prepositions:
        return False
    source = after_verb(row, phrase.last + 1, pack)
    return source is not None and _somebody(row[source.first : source.last], pack)


def _closing_noun(row: list[Item], phrase: Phrase, pack: Pack) -> bool:
    """`…, sier |snekkeren|.`, `siger |vinderen| af løbet.`: a definite noun with which the paragraph ends."""
    rest = row[phrase.last :]
    tail = rest[:-1] if rest and rest[-1].low == "." else rest
    definite = is_definite(row[phrase.last - 1], pack) or row[phrase.first].low in pack.determiners
    hangs = not tail or tail[0].low in pack.prepositions
    return definite and hangs and not any(item.low in CLOSES or item.low in pack.verbs for item in tail)


def _told(row: list[Item], at: int, pack: Pack) -> _Cue | None:
    """`…. |Det sier X|.`, `…, |ifølge X|`: report that says whose words stand before it."""
    ended = row[at - 1].low in {".", "!", "?"} and row[at].low in pack.that and at + 1 < len(row)
    told = ended and row[at + 1].low in pack.verbs
    source = row[at - 1].low == "," and any(len(words) == 1 for words in pack.before.get(row[at].low, ()))
    if not told and not source:
        return None
    phrase = after_verb(row, at + 1 + told, pack)
    return _Cue(at, phrase.last) if phrase and _somebody(row[phrase.first : phrase.last], pack) else None


def _somebody(phrase: list[Item], pack: Pack) -> bool:
    """Whether a noun phrase can mean a speaker other than the one who is speaking ("spørger |hver gang|" does not)."""
    if phrase[0].low in pack.first_person:
        return False
    return any(i.capital or i.low in pack.pronouns or i.low in pack.roles or i.low in pack.groups for i in phrase)


def _that_follows(row: list[Item], at: int, pack: Pack) -> bool:
    at += at < len(row) and row[at].low == ","
    return at < len(row) and row[at].low in pack.complementizers - pack.prepositions - pack.relatives


def _going_on(row: list[Item], cue: _Cue, pack: Pack) -> Iterator[Spoken]:
    """Speech that goes on after the cue: behind a comma and a dash, or in the first person ("…, sier X. Men vi må
    gå.", "…, sier X, men vi må gå"), or with the verb that the words before it lack ("– Norge, sier X, |har| …")."""
    stop = _sentence_end(row, cue.last)
    rest = row[cue.last : stop]
    if len(rest) > 1 and rest[0].low == "," and _resumes(rest[1:], pack):
        opener = rest[2] if rest[1].low in pack.speech_dashes and len(rest) > 2 else rest[1]
        yield Spoken(opener.start, opener.start, rest[-1].end, rest[-1].end)
    while stop + 1 < len(row):
        first, stop = stop + 1, _sentence_end(row, stop + 1)
        sentence = row[first : stop + 1]
        if not any(item.low in pack.first_person for item in sentence):
            return
        yield Spoken(sentence[0].start, sentence[0].start, sentence[-1].end, sentence[-1].end)


def _resumes(rest: list[Item], pack: Pack) -> bool:
    if rest[0].low in pack.speech_dashes or rest[0].low in pack.auxiliaries:
        return True
    own = any(item.low in pack.first_person for item in rest)
    return own and rest[0].low not in pack.relatives and not any(item.low in pack.verbs for item in rest)


def _sentence_end(row: list[Item], at: int) -> int:
    """The item that ends the sentence at or behind `at`; the row's length where none does."""
    ends = (
        p for p in range(at, len(row)) if row[p].low in {".", "!", "?"} and (p + 1 == len(row) or _opens(row[p + 1]))
    )
    return next(ends, len(row))


def _opens(item: Item) -> bool:
    return item.capital or item.low is QUOTE
