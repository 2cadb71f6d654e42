"""A finder of meetings small enough to see through: "Mona Tarrant met Ivo Lant in Elmsby on 2031-05-06"."""

import re
from collections.abc import Iterator
from datetime import date

from ordret.find.stage import Reading, Row, Stage
from ordret.model import Meeting, MeetingStatus, Mention, Part, Place, When, quote

NAME = r"[A-Z]\w+ [A-Z]\w+"
SAYS = re.compile(
    rf"(?P<who>{NAME}) (?P<verb>met|meets|wants|missed) (?P<with>{NAME})"
    r"(?: in (?P<place>[A-Z]\w+))?(?: on (?P<day>\d{4}-\d\d-\d\d))?"
)
STATUS: dict[str, MeetingStatus] = {"met": "held", "meets": "planned", "wants": "wished", "missed": "missed"}


def meetings(reading: Reading) -> Iterator[Row]:
    """Two people, a verb between them, a place and a day behind."""
    article = reading.article
    for m in SAYS.finditer(article.text):
        people = [_part(reading, *m.span(group)) for group in ("who", "with")]
        day = date.fromisoformat(m["day"]) if m["day"] else None
        held = When(day, day, m["day"], "printed") if day else None
        place = Place(m["place"], quote(article, *m.span("place"))) if m["place"] else None
        words = quote(article, *m.span())
        yield Meeting(article.id, "bilateral", STATUS[m["verb"]], words, tuple(people), held=held, place=place)


def _part(reading: Reading, start: int, end: int) -> Part:
    here = quote(reading.article, start, end)
    named = next((f.words for f in reading.found if isinstance(f, Mention) and f.words == here), None)
    return Part("person", here.text, None, here, named)


MEETINGS = Stage("meetings", 1, ("names",), meetings)
