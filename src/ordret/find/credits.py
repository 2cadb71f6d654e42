"""Agencies and outlets that a report gives as its source: dateline, sign-off, byline, or cited in the text."""

import re
from collections.abc import Iterator
from typing import TypeAlias

from ordret.find.agencies import by_spelling, named
from ordret.find.layout import Paragraph
from ordret.find.stage import Reading, stage
from ordret.model import Credit, CreditHow, quote
from ordret.outlets import outlet_of
from ordret.pack.patterns import Beside

REACH = 90  # code points beside a name in which the words stand that make it a source
LONGEST = 200  # code points on either side that are looked at
LEAD = 80  # a dateline's agency stands within so many code points from the start of its paragraph
# "GENEVA (AP) —", "KØBENHAVN /ritzau/ -", "Berlin (dpa/lno) –", "VISBY. (TT-AFP)"
DATELINE_BEFORE = re.compile(r"[^\W\d_][^.!?()]{0,60}[.,]?\s*[(/\[][\w/\-–, &©.]{0,30}$")
DATELINE_AFTER = re.compile(r"[\w/\-–, &]{0,30}[)/\]]\s*(?:[-–—:.]\s*)?[^\s)/\]]\S*\s+\S")
# "/ritzau/Reuters", "(©NTB)", "(TT-AFP)", "dpa" on a line of its own
SIGN_BEFORE = re.compile(r"(?:^|(?<=[\s.»”\"]))[(/\[©]\s*©?[\w/\-–, &©]*$")
SIGN_AFTER = re.compile(r"[\w/\-–, &©]*[)/\]]?\.?\s*$")
ALONE = re.compile(r"[\s©(/\[]*(?:[\w.]{1,12}\s*[/\-–&,]\s*)*$")


Besides: TypeAlias = tuple[Beside, ...]


@stage("credits", version=2, after=[])
def find_credits(reading: Reading) -> Iterator[Credit]:
    """The name of a news agency or an outlet is a credit where it stands as one does: in brackets behind the place at
    the start, in brackets or slashes at the end, in a byline, or beside words such as "according to" or "told", in ways
    that its language has or the outlet of the report."""
    outlet = outlet_of(reading.article.url, reading.article.source)
    byline = (*reading.pack.byline, *outlet.byline) if outlet else reading.pack.byline
    cited = (*reading.pack.cited, *outlet.cited) if outlet else reading.pack.cited
    last = len(reading.paragraphs) - 1
    for number, paragraph in enumerate(reading.paragraphs):
        for start, end in named(reading.article.text, paragraph.start, paragraph.end):
            how = _how(reading.article.text, paragraph, start, end, byline, cited, ends=number >= last - 2)
            if how:
                words = quote(reading.article, start, end)
                yield Credit(reading.article.id, by_spelling()[words.text].name, how, words)


def _how(
    text: str, paragraph: Paragraph, start: int, end: int, byline: Besides, cited: Besides, *, ends: bool
) -> CreditHow | None:
    before = text[max(paragraph.start, start - LONGEST) : start]
    after = text[end : min(paragraph.end, end + LONGEST)]
    if len(before) <= LEAD and DATELINE_BEFORE.match(before) and DATELINE_AFTER.match(after):
        return "dateline"
    if SIGN_BEFORE.search(before) and SIGN_AFTER.match(after):
        return "sign-off"
    if ends and ALONE.fullmatch(before) and SIGN_AFTER.fullmatch(after) and len(after) < 20:
        return "sign-off"
    if len(before) <= LEAD and any(c.before.fullmatch(before) and c.after.match(after) for c in byline):
        return "byline"
    near, beyond = before[-REACH:], after[:REACH]
    return "cited" if any(cue.before.search(near) and cue.after.match(beyond) for cue in cited) else None
