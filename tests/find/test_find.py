from dataclasses import replace
from pathlib import Path

import pytest

from find.heard import article, findings
from ordret import marked
from ordret.find import STAGES, find
from ordret.model import Credit, Span, finding_id, passages
from ordret.pack import languages, load

GOLD = Path(__file__).parents[2] / "gold"
MARKED = sorted(file.stem for file in GOLD.glob("*.toml"))
TEXT = "The mayor, Edda Varn, came.\n\nRead also: “We will not pay,” said Tom Orrick.\n\n“We go,” Varn said."


@pytest.mark.parametrize("lang", MARKED)
def test_every_passage_found_in_the_gold_stands_in_its_text(lang: str) -> None:
    for passage in marked.load(GOLD / f"{lang}.toml"):
        read = marked.as_article(passage, lang)
        for finding in findings(read):
            assert finding.article == read.id
            assert [p.text for p in passages(finding)] == [read.text[p.start : p.end] for p in passages(finding)]


@pytest.mark.parametrize("lang", MARKED)
def test_no_two_findings_of_a_text_are_the_same(lang: str) -> None:
    for passage in marked.load(GOLD / f"{lang}.toml"):
        ids = [finding_id(finding) for finding in findings(marked.as_article(passage, lang))]
        assert len(ids) == len(set(ids))


def test_a_text_read_again_says_the_same() -> None:
    read = article("en", TEXT)
    assert list(find(read, load("en"))) == list(find(read, load("en")))


def test_findings_come_with_the_name_of_their_stage_in_the_order_of_the_stages() -> None:
    order = [stage.name for stage in STAGES]
    came = [name for name, _ in find(article("en", TEXT), load("en"))]
    assert came == sorted(came, key=order.index)
    assert "quotations" in came


def test_nothing_but_credits_is_found_in_what_is_no_report() -> None:
    read = article("en", TEXT)
    aside = Span(TEXT.index("Read also"), TEXT.index("\n\n“We go"))
    found = findings(replace(read, skip=(aside,)))
    places = [p for finding in found if not isinstance(finding, Credit) for p in passages(finding)]
    assert places
    assert all(p.end <= aside.start or p.start >= aside.end for p in places)


def test_a_stage_explains_itself_and_comes_after_what_it_builds_on() -> None:
    for at, stage in enumerate(STAGES):
        assert stage.explanation.endswith(".")
        assert set(stage.after) <= {earlier.name for earlier in STAGES[:at]}


@pytest.mark.parametrize("text", ["", " \n ", "\ufeff", "“", "– ", ":", "”.", "\x00", "A" * 10_000, "«»" * 1000])
def test_a_text_that_says_nothing_gives_nothing(text: str) -> None:
    for lang in languages():
        assert findings(article(lang, text)) == []
