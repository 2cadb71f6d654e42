from datetime import UTC, datetime

import pytest

from ordret.model import Edition, Problem
from ordret.read.delivery import Delivery, Withdrawal
from read.wire.made import TEXT, news_item, nitf, notices, read, report


def test_a_document_is_a_report_as_it_is_printed() -> None:
    head = (
        "<hedline><hl1>Harbour <em>closed</em></hl1><hl2>For days</hl2></hedline><byline>By Ada Fenn</byline>"
        "<distributor>Elmsby Wire</distributor><dateline><location>ELMSBY</location> (EW) -</dateline>"
    )
    delivery = report(read(nitf(head=head, end="<tagline>EW/Marlow Press</tagline>")))
    assert (delivery.source, delivery.title, delivery.outlet) == ("EW-1", "Harbour closed", "Elmsby Wire")
    assert delivery.text == f"Harbour closed\n\nBy Ada Fenn\n\nELMSBY (EW) - {TEXT}\n\nEW/Marlow Press"
    assert delivery.published_at == datetime(2031, 5, 6, 8, 15, tzinfo=UTC)
    assert delivery.form == "NITF"


def test_a_document_without_an_id_is_named_by_its_path() -> None:
    assert report(read(nitf(data=""))).source == "wire/in.xml"
    nameless = report(read(nitf(data=""), source="-"))
    assert (nameless.source, nameless.numbered) == ("-#1", True)


def test_entities_that_its_type_declares_are_read_as_html_has_them() -> None:
    assert report(read(nitf("<p>Nobody&nbsp;sails to Sk&aring;ne.</p>"))).text.endswith("Nobody\xa0sails to Skåne.")


def test_a_cancelled_document_withdraws_its_report() -> None:
    assert list(notices(read(nitf(attributes='management-status="canceled"')))) == [("EW-1", True)]


@pytest.mark.parametrize("source", ["wire/in.xml", "-"])
def test_a_notice_that_names_no_report_withdraws_none(source: str) -> None:
    for raw in (nitf(data="", attributes='management-status="canceled"'), news_item(guid="", status="stat:canceled")):
        [problem] = read(raw, source=source)
        assert isinstance(problem, Problem)
        assert problem.code == "no id"


def test_a_document_may_withdraw_another_and_say_something_itself() -> None:
    attributes = 'management-status="usable" management-doc-idref="EW-0" management-idref-status="canceled"'
    notice, delivery = read(nitf(attributes=attributes))
    assert isinstance(notice, Withdrawal)
    assert isinstance(delivery, Delivery)
    assert (notice.source, notice.killed, delivery.source) == ("EW-0", True, "EW-1")


def test_an_embargo_is_its_day_of_release() -> None:
    released = '<doc-id id-string="EW-1"/><date.release norm="20310507T060000+0200"/>'
    for status in ("embargoed", "usable"):
        embargo = report(read(nitf(data=released, attributes=f'management-status="{status}"'))).embargo
        assert embargo is not None
        assert embargo.until == datetime(2031, 5, 7, 4, tzinfo=UTC)


def test_a_mere_day_of_release_is_no_embargo_where_the_status_is_usable() -> None:
    released = '<date.release norm="20310507"/>'
    assert report(read(nitf(data=released))).embargo is None
    embargo = report(read(nitf(data=released, attributes='management-status="embargoed"'))).embargo
    assert embargo is not None
    assert embargo.until == datetime(2031, 5, 8, 12, tzinfo=UTC)


def test_a_correction_says_what_it_corrects() -> None:
    data = '<doc-id id-string="EW-1"/><correction info="3 cranes, not 2"/><du-key version="2"/>'
    assert report(read(nitf(data=data))).edition == Edition(2, None, corrects=True, note="3 cranes, not 2")


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        (nitf("<media media-type='image'><media-caption>Boats</media-caption></media>"), "no text"),
        (nitf()[:-40], "cut short"),
        (nitf("<p>Nobody</b> sails.</p>"), "bad xml"),
        (nitf("&nbsp;" * 300_000), "too large"),
        (nitf("<p/>" * 60_000), "too large"),
        (nitf(attributes='management-status="draft"'), "not usable"),
    ],
)
def test_what_cannot_be_read_is_told(raw: str, code: str) -> None:
    [problem] = read(raw)
    assert isinstance(problem, Problem)
    assert problem.code == code
