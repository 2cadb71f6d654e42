"""The example corpus and the record it must give."""

from collections import Counter
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

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
SUBHEAD = pytest.mark.xfail(strict=True, reason="nb-02 marks a subhead with a dash as speech, the packs' cases do not")
BYLINE = pytest.mark.xfail(strict=True, reason="“NTB-Reuters” below the title is taken for a sign-off")
PAGE = pytest.mark.xfail(
    strict=True, reason="the page's byline is left out with its furniture, so nothing can be found in it"
)


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


@pytest.mark.parametrize("source", [pytest.param(s, marks=SUBHEAD) if s == "nb-02.txt" else s for s in RECORD])
def test_every_direct_quotation_is_found_and_no_speaker_is_wrong(source: str) -> None:
    article = articles()[source]
    gold = marked.places(article.text, RECORD[source].quotations, where=source)
    said = [row for row in findings(article) if isinstance(row, Quotation)]
    pairs = gate.match(article.text, gold, said)
    assert [m.said.words for at, m in enumerate(gold) if at not in pairs and m.said.form == "direct"] == []
    wrong = [said[j].speaker for i, j in pairs.items() if gate.wrong_speaker(gold[i].said, said[j])]
    assert wrong == []


MARKS = {"nb-04.txt": [BYLINE], "en-04.html": [PAGE]}


@pytest.mark.parametrize("source", [pytest.param(s, marks=MARKS.get(s, [])) for s in RECORD])
def test_every_credit_is_found_and_no_other(source: str) -> None:
    found = Counter((c.agency, c.how) for c in findings(articles()[source]) if isinstance(c, Credit))
    assert found == Counter((credit.agency, credit.how) for credit in RECORD[source].credits)
