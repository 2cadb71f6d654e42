"""What a notebook shows of single things: small, escaped, without style, and nothing loaded."""

import re
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from ordret import Record
from ordret.model import Amount, Part, Passage, When
from ordret.notebook import facts, table, text
from ordret.view.timeline import Entry

HOSTILE = Entry(None, "report", "a", "en", '"><img src=https://evil.example/x>', None, "<script>alert(1)</script>", 1)
OF: dict[str, Callable[[Record], Any]] = {
    "record": lambda record: record,
    "article": lambda record: record.articles()[0],
    "finding": lambda record: record.quotations()[0],
    "statement": lambda record: record.statements()[0],
    "wordings": lambda record: record.wordings(_remark(record)),
    "wording": lambda record: record.wordings(_remark(record))[0],
    "story": lambda record: record.story(_remark(record)),
    "timeline": lambda record: record.timeline(_remark(record)),
    "entry": lambda record: record.timeline(_remark(record))[0],
    "series": lambda record: record.series("115")[0],
    "person": lambda record: record.entities()[0],
    "occasion": lambda record: record.occasions()[0],
    "conflict": lambda record: record.conflicts()[0],
    "demand": lambda record: record.demands()[0],
    "hits": lambda record: record.search("transponder"),
}
everything = pytest.mark.parametrize("name", list(OF))


def _remark(record: Record) -> str:
    """The statement that most reports carry."""
    return max(record.statements(), key=lambda each: len(each.quotations)).id


@pytest.fixture(scope="module")
def record(summit: Path) -> Iterator[Record]:
    with Record.open(summit, read_only=True) as record:
        yield record


def words(html: str) -> str:
    return re.sub(r"<[^>]+>", " ", html)


@everything
def test_everything_is_a_small_table_without_style_or_anything_from_elsewhere(name: str, record: Record) -> None:
    html = OF[name](record)._repr_html_()
    assert html.startswith("<table>")
    assert html.endswith("</table>")
    assert len(html) < 30_000
    assert set(re.findall(r"<(\w+)", html)) <= {"table", "caption", "tr", "th", "td"}
    assert set(re.findall(r" (\w+)=", re.sub(r">[^<]*<", "><", html))) <= {"dir"}


def test_a_record_says_what_is_in_it(record: Record) -> None:
    told = words(record._repr_html_())
    assert re.search(r"articles +\d+", told)
    assert re.search(r"articles in da +\d+", told)


def test_a_statement_has_its_wordings_one_below_the_other(record: Record) -> None:
    told = words(record.wordings(_remark(record))._repr_html_())
    assert "Eit skip som slår av transponderen, har noko å skjule" in told
    assert "translation" in told


def test_a_timeline_has_days_and_words(record: Record) -> None:
    told = words(record.timeline(_remark(record))._repr_html_())
    assert "2027-03-01 – 2027-03-31" in told
    assert "Jeg tæller kun dem, jeg selv har set" in told
    assert "20 of 85" in told


def test_a_series_has_a_row_for_each_report(record: Record) -> None:
    series = record.series("115")[0]
    html = series._repr_html_()
    assert html.count("<tr>") == min(20, len(series.counts)) + 1
    assert "115" in words(html)


@pytest.mark.parametrize("shown", [facts, lambda item: table([item], of=1)])
def test_what_reports_say_is_no_markup(shown: Callable[[object], str]) -> None:
    html = shown(HOSTILE)
    assert "&lt;script&gt;" in html
    assert "<script" not in html
    assert "<img" not in html


def test_what_is_not_known_is_left_out() -> None:
    assert "speaker" not in facts(HOSTILE)
    assert "when" not in table([HOSTILE], of=1)


def test_values_stand_as_they_are_read() -> None:
    here = Passage(0, 9, "ministers")
    day = date(2027, 3, 9)
    assert text(When(day, day, "9 March", "the date line")) == "2027-03-09"
    assert text(Part("person", "Mona Tarrant", "mayor", here)) == "Mona Tarrant, mayor"
    assert text((here, here)) == "ministers … ministers"
    assert text(("da", "nb")) == "da, nb"
    assert text(Amount(90_000, None, "ships")) == "≥ 90,000 ships"
    assert text(Amount(None, 40, "ships", approximate=True)) == "≈ ≤ 40 ships"
    assert text(Amount(90, 115, "%")) == "90–115 %"
