"""On which day words were said, where the clause of the cue tells."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from ordret.find.draft import Draft
from ordret.find.items import Item, is_word, items
from ordret.find.stage import Reading
from ordret.model import When
from ordret.when import Day

REACH = 90  # code points to either side of a cue: NEAR words
NEAR = 10  # words between a cue and its day: whoever spoke, and to whom; farther off another clause has begun


class Saying:
    """Finds on which days an article's words were said."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading

    def said_on(self, draft: Draft) -> When | None:
        """The days that stand in the clause of a quotation's cue, outside the words said: "sagde han |torsdag|". None
        where there are two, where a mark, a verb or a conjunction parts the day from the cue, where the day may belong
        to a noun ("after the defeat |on Friday|"), and for days to come."""
        cue, published = draft.cue, self._reading.article.published
        if cue is None or (sentence := self._sentence(cue.start)) is None:
            return None
        place = cue.start, cue.end
        near = [
            day for day in self._near(sentence, place) if _joined(self._reading, sentence, place, (day.start, day.end))
        ]
        outside = [d for d in near if not any(start < d.end and d.start < end for start, end in draft.words)]
        if len(outside) != 1 or (published and outside[0].when.last > published.last):
            return None
        return outside[0].when

    def _near(self, sentence: tuple[int, int], cue: tuple[int, int]) -> Sequence[Day]:
        held = self._reading.sentences.days(sentence)
        first = bisect_left(held, cue[0] - REACH, key=lambda day: day.start)
        last = bisect_right(held, cue[1] + REACH, key=lambda day: day.start)
        return held[first:last]

    def _sentence(self, place: int) -> tuple[int, int] | None:
        at = bisect_right(self._reading.paragraphs, place, key=lambda paragraph: paragraph.start) - 1
        sentences = self._reading.paragraphs[at].sentences if at >= 0 else ()
        at = bisect_right(sentences, place, key=lambda sentence: sentence[0]) - 1
        return sentences[at] if at >= 0 and place < sentences[at][1] else None


def _joined(reading: Reading, sentence: tuple[int, int], cue: tuple[int, int], day: tuple[int, int]) -> bool:
    """Whether a day is the cue's: it opens the clause ("On Thursday, she said"), or nothing but who spoke, and to whom
    by name, stands between."""
    text = reading.article.text
    if day < cue:
        row = items(text, day[1], cue[0], ()) if day[1] < cue[0] else []
        row = row[1:] if row and row[0].low == "," else row
        opens = not any(map(str.isalnum, text[sentence[0] : day[0]]))
        return opens and len(row) <= NEAR and not any(_parts(item, reading) for item in row)
    row = items(text, cue[1], day[0], ()) if cue[1] < day[0] else []
    hanging = any(
        item.low in reading.pack.prepositions and not (at + 1 < len(row) and row[at + 1].capital)
        for at, item in enumerate(row)
    )
    return len(row) <= NEAR and not hanging and not any(_parts(item, reading) for item in row)


def _parts(item: Item, reading: Reading) -> bool:
    """Whether a word or mark ends the clause that the cue stands in."""
    pack, low = reading.pack, item.low
    verb = low in pack.verbs or low in pack.auxiliaries or low in pack.days.verbs.past
    clause = low in pack.complementizers or low in pack.relatives - pack.determiners or low in pack.coordinators
    return (not is_word(item) and low != ".") or verb or clause
