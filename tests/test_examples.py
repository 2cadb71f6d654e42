"""The example corpus and the record it must give."""

from collections import Counter
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import msgspec
import pytest

from find.heard import findings
from ordret import gate, marked
from ordret.model import Article, Credit, Problem, Quotation
from ordret.read import article_of, read

SUMMIT = Path(__file__).parents[1] / "examples" / "summit"


class Report(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What one report must give. `published` are the first and the last day; it lacks where the report has no date."""

    source: str
    lang: str
    quotations: list[marked.Said]
    credits: list[marked.Credited]
    published: tuple[str, str] | None = None


LISTED = msgspec.toml.decode((SUMMIT / "record.toml").read_bytes(), type=dict[str, list[Report]])["article"]
RECORD = {report.source: report for report in LISTED}


@cache
def articles() -> dict[str, Article]:
    """The corpus as `ordret add` reads it, by source."""
    delivered = [item for item in read([str(SUMMIT)]) if not isinstance(item, Problem)]
    made = [article_of(item, fetched=datetime(2031, 5, 6, tzinfo=UTC))[0] for item in delivered]
    return {article.source.removeprefix(f"{SUMMIT}/"): article for article in made}


def test_the_record_names_every_report() -> None:
    assert sorted(articles()) == sorted(RECORD)


@pytest.mark.parametrize("source", RECORD)
def test_a_report_is_read_in_its_language_and_on_its_day(source: str) -> None:
    article, report = articles()[source], RECORD[source]
    when = article.published
    assert (article.lang, when and (when.first.isoformat(), when.last.isoformat())) == (report.lang, report.published)


def xfails(reasons: dict[str, str]) -> list[Any]:
    """Every report, those with a reason marked as failing for it."""
    marks = {source: pytest.mark.xfail(strict=True, reason=reason) for source, reason in reasons.items()}
    return [pytest.param(source, marks=marks.get(source, ())) for source in RECORD]


class Compared(NamedTuple):
    """What a report is marked with and what is found in it; `pairs` are places in the two lists."""

    gold: list[marked.Marks]
    said: list[Quotation]
    pairs: dict[int, int]

    def missed(self, form: str) -> list[list[str]]:
        return [one.said.words for at, one in enumerate(self.gold) if at not in self.pairs and one.said.form == form]


def compared(source: str) -> Compared:
    article = articles()[source]
    gold = marked.places(article.text, RECORD[source].quotations, where=source)
    said = [row for row in findings(article) if isinstance(row, Quotation)]
    return Compared(gold, said, gate.match(article.text, gold, said))


@pytest.mark.parametrize("source", RECORD)
def test_every_direct_quotation_is_found(source: str) -> None:
    assert compared(source).missed("direct") == []


MIXED = {
    "de-01.txt": "of the clause with „unsichtbar“ only the marked word is read",
    "de-02.txt": "of the clause with »sofort …« only the marked words are read",
}


@pytest.mark.parametrize("source", xfails(MIXED))
def test_every_mixed_quotation_is_found(source: str) -> None:
    assert compared(source).missed("mixed") == []


@pytest.mark.parametrize("source", RECORD)
def test_no_speaker_is_wrong(source: str) -> None:
    gold, said, pairs = compared(source)
    assert [said[j].speaker for i, j in pairs.items() if gate.wrong_speaker(gold[i].said, said[j])] == []


UNMARKED = {
    "da-03.txt": "“langer ud efter «mørke» skibe” in the headline: scare quotes behind a verb of blame",
    "de-01.txt": "of the clause with „unsichtbar“ only the marked word is read",
    "de-02.txt": "only the marked words of »sofort …« are read; what fishermen “nennen” a ship is a by-name",
    "en-04.html": "“states |back| rules over Russian “no”” in the headline: a verb that hardly ever reports",
    "nn-01.txt": "“refsar «mørke skip»” in the headline: scare quotes behind a verb of blame",
}


@pytest.mark.parametrize("source", xfails(UNMARKED))
def test_nothing_is_found_that_is_not_marked(source: str) -> None:
    _, said, pairs = compared(source)
    assert [row.words for at, row in enumerate(said) if at not in pairs.values()] == []


ALONE = {"nb-04.txt": "agencies alone on the line below the title (“NTB-Reuters”) are not read as a byline"}


@pytest.mark.parametrize("source", xfails(ALONE))
def test_every_credit_is_found_and_no_other(source: str) -> None:
    found = Counter((c.agency, c.how) for c in findings(articles()[source]) if isinstance(c, Credit))
    assert found == Counter((credit.agency, credit.how) for credit in RECORD[source].credits)
