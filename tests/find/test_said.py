from dataclasses import replace
from datetime import date

import pytest

from ordret import marked, pack
from ordret.find import find
from ordret.model import Quotation, When

FRIDAY = When(date(2021, 12, 3), date(2021, 12, 3), None, "marked")


def said(lang: str, text: str, published: When | None = FRIDAY) -> When | None:
    """When the last quotation of a text was said."""
    article = replace(marked.as_article(marked.Passage(text), lang), published=published)
    return [row for _, row in find(article, pack.load(lang)) if isinstance(row, Quotation)][-1].said


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("da", "»Vi går,« sagde Edda Varn torsdag."),
        ("da", "Torsdag sagde Edda Varn: »Vi går.«"),
        ("nb", "– Vi går, sa Edda Varn til NTB i går."),
        ("nn", "– Vi går, sa Edda Varn torsdag."),
        ("sv", "– Vi går, sade Edda Varn i torsdags."),
        ("de", "„Wir gehen“, sagte Edda Varn am Donnerstag der Zeitung."),
        ("en", "“We go,” Edda Varn told reporters on Thursday."),
        ("en", "On Thursday, Edda Varn said: “We go.”"),
    ],
)
def test_the_day_in_the_cues_clause_is_the_day_of_the_words(lang: str, text: str) -> None:
    when = said(lang, text)
    assert when is not None
    assert when.first == when.last == date(2021, 12, 2)
    assert when.words is not None
    assert when.words in text


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "“We meet on Thursday,” Edda Varn said."),
        ("en", "“We go,” said Edda Varn, who came on Thursday."),
        ("en", "“We go,” Edda Varn said, and left on Thursday."),
        ("nb", "– Vi går, sier Edda Varn, som kom i mai."),
        ("de", "„Wir gehen“, sagte Edda Varn, die im März kam."),
        ("da", "»Vi går,« siger Edda Varn. Hun kom torsdag."),
        ("en", "“We go away now.”"),
        ("da", "»Nej,« siger Edda Varn forud for kampen på søndag."),
        ("da", "Efter nederlaget torsdag sagde Edda Varn: »Vi går.«"),
        ("en", "“They fled,” Edda Varn, who arrived on Thursday, said."),
        ("en", "“We go,” Edda Varn said of the defeat on Thursday."),
        ("de", "„Wir gehen“, sagte Edda Varn vor dem Spiel am Sonntag."),
    ],
)
def test_another_clauses_day_is_not(lang: str, text: str) -> None:
    assert said(lang, text) is None


def test_a_report_without_a_date_gives_no_day_to_a_weekday() -> None:
    assert said("en", "“We go,” Edda Varn said on Thursday.", None) is None
    assert said("en", "“We go,” Edda Varn said on 2 December 2021.", None) == When(
        date(2021, 12, 2), date(2021, 12, 2), "on 2 December 2021", "printed in full"
    )
