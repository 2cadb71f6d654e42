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
from ordret.gate import amounts, decisions, meetings
from ordret.model import Article, Credit, Quotation
from ordret.pack import load
from ordret.read import Delivery, article_of, read

SUMMIT = Path(__file__).parents[1] / "examples" / "summit"


class Report(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What one report must give. `published` are the first and the last day; it lacks where the report has no date."""

    source: str
    lang: str
    quotations: list[marked.Said]
    credits: list[marked.Credited]
    published: tuple[str, str] | None = None
    figures: list[marked.Counted] = []
    meetings: list[marked.Met] = []
    decisions: list[marked.Decided] = []


LISTED = msgspec.toml.decode((SUMMIT / "record.toml").read_bytes(), type=dict[str, list[Report]])["article"]
RECORD = {report.source: report for report in LISTED}


@cache
def articles() -> dict[str, Article]:
    """The corpus as `ordret add` reads it, by source."""
    delivered = [item for item in read([str(SUMMIT)]) if isinstance(item, Delivery)]
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


def counted(source: str) -> Counter[tuple[str, str]]:
    """Meetings, figures and decisions of a report as the gate counts them."""
    report, article = RECORD[source], articles()[source]
    passage = marked.Passage(
        article.text,
        published=report.published and report.published[0],
        figures=report.figures,
        meetings=report.meetings,
        decisions=report.decisions,
    )
    readers = (amounts.count, meetings.count, decisions.count)
    return Counter(row for reader in readers for row in reader(passage, load(report.lang)))


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


WRONG = {
    "da-04.txt": "“kommissionen holder møde” on the third day of five is read as planned: the text prints no day",
    "da-05.txt": "“at der højst er tale om 40 skibe”: a bound before the verb is lost",
    "en-04.html": "“300 gross tons” is read as a weight",
    "nb-01.txt": "“møtes i Visby denne uken”, printed the day before, is read as going on",
}


@pytest.mark.parametrize("source", xfails(WRONG))
def test_no_meeting_figure_or_decision_is_wrong(source: str) -> None:
    found = counted(source)
    assert {kind: found[kind, "wrong"] for kind in ("meetings", "figures", "decisions")} == {
        "meetings": 0, "figures": 0, "decisions": 0,
    }  # fmt: skip


def test_most_figures_and_a_third_of_the_meetings_and_decisions_are_found() -> None:
    found = sum((counted(source) for source in RECORD), Counter[tuple[str, str]]())
    shares = {kind: found[kind, "right"] / found[kind, "gold"] for kind in ("meetings", "figures", "decisions")}
    assert shares["figures"] > 0.8
    assert shares["meetings"] > 1 / 3
    assert shares["decisions"] > 1 / 3
