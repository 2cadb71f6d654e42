"""On which day words were said, where the clause of the cue tells."""

from bisect import bisect_right

from ordret.find.draft import Draft
from ordret.find.items import Item, is_word, items
from ordret.find.stage import Reading
from ordret.model import When
from ordret.when import days

NEAR = 10  # words between a cue and its day: whoever spoke, and to whom; farther off another clause has begun


def said_on(reading: Reading, draft: Draft) -> When | None:
    """The days that stand in the clause of a quotation's cue, outside the words said: "sagde han |torsdag|". None where
    there are two, or where a mark, a verb or a conjunction parts the day from the cue."""
    cue = draft.cue
    if cue is None or (sentence := _sentence(reading, cue.start)) is None:
        return None
    found = [
        day
        for day in days(reading.article.text, *sentence, reading.pack, reading.article.published)
        if not any(start < day.end and day.start < end for start, end in draft.words)
    ]
    near = [day for day in found if _joined(reading, (cue.start, cue.end), (day.start, day.end))]
    return near[0].when if len(near) == 1 else None


def _sentence(reading: Reading, place: int) -> tuple[int, int] | None:
    at = bisect_right(reading.paragraphs, place, key=lambda paragraph: paragraph.start) - 1
    sentences = reading.paragraphs[at].sentences if at >= 0 else ()
    return next((span for span in sentences if span[0] <= place < span[1]), None)


def _joined(reading: Reading, cue: tuple[int, int], day: tuple[int, int]) -> bool:
    """Whether nothing parts a day from a cue but a few words; the comma behind a day that opens a sentence does not."""
    first, last = sorted((cue, day))
    row = items(reading.article.text, first[1], last[0], ()) if first[1] < last[0] else []
    opening = first is day and bool(row) and row[0].low == ","
    return len(row) <= NEAR and not any(_parts(item, reading) for item in row[opening:])


def _parts(item: Item, reading: Reading) -> bool:
    """Whether a word or mark ends the clause that the cue stands in."""
    pack, low = reading.pack, item.low
    verb = low in pack.verbs or low in pack.auxiliaries or low in pack.days.verbs.past
    clause = low in pack.complementizers or low in pack.relatives - pack.determiners or low in pack.coordinators
    return (not is_word(item) and low != ".") or verb or clause
