import json
from datetime import UTC, date, datetime
from typing import Any

import pytest

from ordret.model import Edition, Problem
from ordret.read.delivery import Delivery, Item, Withdrawal
from read.wire.made import TEXT, notices, report
from read.wire.made import read as opened

OLD = {
    "uri": "urn:ew:1", "type": "text", "version": "2", "versioncreated": "2031-05-06T08:15:00+00:00",
    "pubstatus": "usable", "language": "en-GB", "headline": "Harbour closed", "byline": "Ada Fenn",
    "body_text": TEXT, "infosources": [{"name": "Elmsby Wire"}], "located": "Marlow", "usageterms": "none",
}  # fmt: skip
NEW = {
    "uri": "urn:ew:1", "type": "text", "version": "2", "versionCreated": "2031-05-06T08:15:00+00:00",
    "pubStatus": "usable", "language": "en-GB", "by": "Ada Fenn",
    "headlines": [{"role": "short", "value": "Closed"}, {"role": "main", "value": "Harbour closed"}],
    "bodies": [{"role": "main", "contentType": "text/plain", "value": TEXT}],
    "infoSources": [{"name": "Elmsby Wire", "role": "origin"}], "altIds": [{"role": "internal", "value": "7"}],
}  # fmt: skip


def read(**item: Any) -> list[Item]:
    return opened(json.dumps(item), source="wire/in.json")


def one(**item: Any) -> Delivery:
    return report(read(**item))


@pytest.mark.parametrize("item", [OLD, NEW, {name.lower(): value for name, value in NEW.items()}])
def test_every_version_of_the_form_says_the_same(item: dict[str, Any]) -> None:
    delivery = one(**item)
    assert (delivery.source, delivery.title, delivery.outlet, delivery.lang) == (
        "urn:ew:1", "Harbour closed", "Elmsby Wire", "en-GB",
    )  # fmt: skip
    assert delivery.text == f"Harbour closed\n\nAda Fenn\n\n{TEXT}"
    assert delivery.published
    assert delivery.published.first == date(2031, 5, 6)
    assert delivery.edition == Edition(2, datetime(2031, 5, 6, 8, 15, tzinfo=UTC))


def test_it_is_read_from_lines_and_lists_beside_other_records() -> None:
    other = {"url": "https://elmsby.example/1", "text": "Nobody sails."}
    expected = ["urn:ew:1", "https://elmsby.example/1"]
    for raw in (f"{json.dumps(OLD)}\n{json.dumps(other)}\n", json.dumps([OLD, other], indent=1)):
        assert [each.source for each in opened(raw, source="wire/in.json")] == expected


def test_a_record_that_only_has_a_uri_is_none() -> None:
    [delivery] = read(uri="urn:ew:1", id=7, text="Nobody sails.")
    assert delivery.source == "wire/in.json#7"


def test_xhtml_is_read_where_the_plain_text_has_no_lines() -> None:
    html = "<div><p>Nobody sails.</p><p>Not on Friday.</p></div>"
    old = {**OLD, "body_text": "Nobody sails. Not on Friday.", "body_xhtml": html}
    new = {**NEW, "bodies": [{"contenttype": "text/html", "value": html}]}
    for item in (old, new):
        assert one(**item).text == "Harbour closed\n\nAda Fenn\n\nNobody sails.\n\nNot on Friday."


def test_a_headline_that_the_body_begins_with_is_printed_once() -> None:
    assert one(**{**OLD, "byline": None, "body_text": f"Harbour closed\nEW\n{TEXT}"}).text == (
        f"Harbour closed\n\nEW\n{TEXT}"
    )


@pytest.mark.parametrize(("status", "killed"), [("canceled", True), ("withheld", False)])
def test_a_status_withdraws_a_report(status: str, *, killed: bool) -> None:
    [notice] = read(uri="urn:ew:1", pubstatus=status, version="3", ednote="The mayor said no such thing.")
    assert isinstance(notice, Withdrawal)
    assert (notice.killed, notice.edition.number, notice.edition.note) == (killed, 3, "The mayor said no such thing.")
    assert list(notices(read(uri="urn:ew:1", pubStatus=status))) == [("urn:ew:1", killed)]


def test_an_embargo_has_its_reason() -> None:
    embargo = one(**OLD, embargoed="2031-05-07T06:00:00Z", embargoedreason="the speech is at eight").embargo
    assert embargo is not None
    assert embargo.until == datetime(2031, 5, 7, 6, tzinfo=UTC)
    assert "(the speech is at eight)" in embargo.words


def test_what_is_embargoed_by_its_status_alone_has_no_end() -> None:
    embargo = one(**{**OLD, "pubstatus": "embargoed"}).embargo
    assert embargo is not None
    assert embargo.until is None


@pytest.mark.parametrize("version", ["1.2", "", "two", "9" * 400, None, ["1"]])
def test_a_version_that_is_no_number_is_none(version: object) -> None:
    edition = one(**{**OLD, "version": version}).edition
    assert edition is not None
    assert edition.number is None


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"body_text": ""}, "no text"),
        ({"body_text": None, "bodies": 7, "headlines": "x"}, "no text"),
        ({"body_text": "\0" * 100}, "no text"),
        ({"body_text": None, "body_xhtml": "<p/>" * 200_000}, "no text"),
        ({"type": "picture", "body_text": ""}, "not a report"),
        ({"pubstatus": "commissioned"}, "not usable"),
    ],
)
def test_what_cannot_be_read_is_told(change: dict[str, Any], code: str) -> None:
    [problem] = read(**{**OLD, **change})
    assert isinstance(problem, Problem)
    assert (problem.source, problem.code) == ("urn:ew:1", code)


def test_fields_of_the_wrong_kind_are_let_be() -> None:
    delivery = one(**{**OLD, "language": ["en"], "byline": {"name": "Ada"}, "infosources": "Elmsby Wire", "version": 4})
    assert (delivery.lang, delivery.outlet) == (None, "Elmsby Wire")
    assert delivery.edition
    assert delivery.edition.number == 4


def test_ten_thousand_nested_tags_are_read_in_a_moment() -> None:
    nested = "<div>" * 10_000 + "Nobody sails." + "</div>" * 10_000
    assert len(read(**{**OLD, "body_text": None, "body_xhtml": nested})) == 1


def test_a_deeply_nested_record_is_bad_json() -> None:
    [problem] = opened(f'{{"uri": {"[" * 200_000}}}', source="wire/in.json")
    assert isinstance(problem, Problem)
    assert problem.code == "bad json"
