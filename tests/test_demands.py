"""Demands of a story, from reports to what answered them."""

import json
from collections.abc import Iterator

import pytest

from ordret import Record
from ordret.view.demands import Demand

REPORTS = [
    {
        "id": "da", "lang": "da", "outlet": "Sandvig Tidende", "published": "2031-05-06",
        "title": "Danmark kræver trawleren fri",
        "text": "Danmarks udenrigsminister Asta Rønne krævede tirsdag, at Norge frigiver trawleren inden ti dage.\n\n"
        "»Vi betaler ikke en krone,« sagde Asta Rønne. Hun advarede om, at fiskerne mister tålmodigheden.\n\n"
        "Fiskeriforeningen bad om garantier for, at kvoterne ikke bliver skåret ned.",
    },
    {
        "id": "nb", "lang": "nb", "outlet": "Hegre Avis", "published": "2031-05-07",
        "title": "Norge slipper ikke tråleren",
        "text": "Norges utenriksminister Sigurd Aasheim avviste onsdag at tråleren blir frigitt før boten er "
        "betalt.\n\n– Vi har et godt samarbeid om forskning, sa Sigurd Aasheim.\n\n"
        "Kystpartiets leder Mona Tarn ba regjeringen om å senke bota for tråleren. Finansminister Nils Varn sa at bota "
        "ikke blir senket. Mona Tarn anklaget Danmark for å hisse opp fiskerne.",
    },
    {
        "id": "en", "lang": "en", "outlet": "Elmsby Post", "published": "2031-05-08",
        "title": "Denmark wants its trawler back from Norway",
        "text": "Danish foreign minister Asta Rønne has demanded that Norway release the trawler within ten days. "
        "Norwegian foreign minister Sigurd Aasheim rejected the demand.\n\n"
        "The fishermen's union urged the shipping company to raise wages by Friday. People are asked to stay calm. "
        "“Where is the crew?” asked Mona Tarn.",
    },
    {
        "id": "de", "lang": "de", "outlet": "Hegrauer Bote", "published": "2031-05-08",
        "title": "Trawler: Norwegen bleibt hart",
        "text": "Dänemarks Außenministerin Asta Rønne forderte am Dienstag, dass Norwegen den Trawler binnen zehn "
        "Tagen freigibt. Norwegens Außenminister Sigurd Aasheim erklärte, der Trawler werde nicht freigegeben.\n\n"
        "Der Reeder Otto Brand schlug vor, ein Gericht entscheiden zu lassen. Er drohte mit einer Klage.",
    },
]  # fmt: skip


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Record]:
    folder = tmp_path_factory.mktemp("demands")
    (folder / "reports.jsonl").write_text("".join(json.dumps(each) + "\n" for each in REPORTS), "utf-8")
    with Record.open(folder / "ordret.db", create=True) as record:
        record.add([str(folder / "reports.jsonl")])
        record.run()
        yield record


@pytest.fixture(scope="module")
def found(record: Record) -> list[Demand]:
    return list(record.demands())


def of(found: list[Demand], kind: str) -> list[Demand]:
    return [each for each in found if each.kind == kind]


def release(found: list[Demand]) -> Demand:
    """The demand that Norway release the trawler, by its first report."""
    return next(each for each in found if each.words == "at Norge frigiver trawleren inden ti dage")


def test_a_demand_has_who_what_when_and_by_when(found: list[Demand]) -> None:
    demand = release(found)
    assert (demand.kind, demand.speaker, demand.outlet) == ("demand", "Asta Rønne", "Sandvig Tidende")
    assert demand.when
    assert demand.deadline
    assert (demand.when.words, str(demand.when.last)) == ("tirsdag", "2031-05-06")
    assert (demand.deadline.words, str(demand.deadline.last)) == ("inden ti dage", "2031-05-16")


def test_a_demand_is_told_once_in_all_its_languages(found: list[Demand]) -> None:
    words = [each.words for each in of(found, "demand")]
    assert release(found).wordings == 3
    assert words == ["at Norge frigiver trawleren inden ti dage"]  # nor once more for a headline


def test_a_demand_is_answered_by_the_minister_of_whom_it_was_asked(found: list[Demand]) -> None:
    answers = {each.words: (each.act, each.speaker) for each in release(found).answers}
    assert answers == {
        "at tråleren blir frigitt før boten er betalt": ("denies", "Sigurd Aasheim"),
        "the demand": ("rejects", "Sigurd Aasheim"),
        "der Trawler werde nicht freigegeben": ("says", "Sigurd Aasheim"),
    }
    assert not release(found).open


def test_a_request_of_the_government_is_answered_by_its_minister(found: list[Demand]) -> None:
    (request,) = [each for each in of(found, "request") if each.lang == "nb"]
    assert (request.speaker, request.to) == ("Mona Tarn", "regjeringen")
    assert [each.speaker for each in request.answers] == ["Nils Varn"]


def test_what_nothing_answers_is_open(found: list[Demand]) -> None:
    waiting = {each.words: each.to for each in found if each.open}
    assert waiting == {
        "garantier for, at kvoterne ikke bliver skåret ned": None,
        "to raise wages by Friday": "the shipping company",
        "ein Gericht entscheiden zu lassen": None,
    }


def test_a_guarantee_that_is_asked_for_is_its_own_kind(found: list[Demand]) -> None:
    (guarantee,) = of(found, "guarantee")
    assert (guarantee.speaker, guarantee.lang) == ("Fiskeriforeningen", "da")


def test_warnings_threats_accusations_and_refusals_are_listed_and_never_open(found: list[Demand]) -> None:
    others = {kind: of(found, kind) for kind in ("warning", "threat", "accusation", "denial", "rejection")}
    assert {kind: [each.speaker for each in held] for kind, held in others.items()} == {
        "warning": ["Asta Rønne"],
        "threat": ["Otto Brand"],
        "accusation": ["Mona Tarn"],
        "denial": ["Sigurd Aasheim"],
        "rejection": ["Sigurd Aasheim"],
    }
    assert others["accusation"][0].to == "Danmark"
    assert not any(each.open for held in others.values() for each in held)


def test_questions_and_what_nobody_said_are_not_listed(found: list[Demand]) -> None:
    assert not any("crew" in each.words or "calm" in each.words for each in found)


def test_the_demands_of_one_story_are_found_by_anything_in_it(record: Record, found: list[Demand]) -> None:
    first = release(found)
    of_story = [each for each in found if each.story == first.story]
    assert list(record.demands(story=first.id)) == of_story
    assert of_story
