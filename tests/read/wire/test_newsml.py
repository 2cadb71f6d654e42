from datetime import UTC, date, datetime
from html import escape

import pytest

from ordret.model import Edition, Problem
from ordret.read.delivery import LARGEST, Delivery, Item, Withdrawal
from read.wire.made import HARBOUR, TEXT, inline_nitf, message, news_item, read, report, xhtml


def told(found: list[Item]) -> list[tuple[str, str]]:
    """Sources, with the code where something is wrong, else with the title."""
    return [(each.source, each.code if isinstance(each, Problem) else each.title or "") for each in found]  # type: ignore[union-attr]


def test_an_item_is_a_report_of_its_agency() -> None:
    delivery = report(read(news_item()))
    assert delivery.source == "urn:newsml:elmsby.example:20310506:harbour"
    assert (delivery.title, delivery.outlet, delivery.lang) == ("Harbour closed", "Elmsby Wire", "en")
    assert delivery.text == f"Harbour closed\n\n{TEXT}"
    assert delivery.published
    assert delivery.published.first == date(2031, 5, 6)
    assert delivery.published_at == datetime(2031, 5, 6, 8, 15, tzinfo=UTC)
    assert delivery.edition == Edition(1, delivery.published_at)
    assert delivery.form == "NewsML-G2"


def test_every_item_of_a_message_is_a_report_of_its_own() -> None:
    found = read(message(news_item(guid="urn:a"), news_item(guid="urn:b", headline="Harbour open")))
    assert told(found) == [("urn:a", "Harbour closed"), ("urn:b", "Harbour open")]
    assert all(isinstance(each, Delivery) and b"<newsItem" in each.raw and b"itemSet" not in each.raw for each in found)


def test_text_is_the_same_read_from_the_bytes_that_are_kept_of_it() -> None:
    [first, _] = read(message(news_item(guid="urn:a"), news_item(guid="urn:b")))
    assert isinstance(first, Delivery)
    assert report(read(first.raw)).text == first.text


def test_nitf_inside_prints_its_byline_and_dateline() -> None:
    head = "<hedline><hl1>Harbour closed</hl1></hedline><byline>By Ada Fenn, Elmsby Wire</byline>"
    dateline = "<dateline><location>ELMSBY</location> (EW) -</dateline>"
    delivery = report(read(news_item(inline_nitf(head=head + dateline), headline="")))
    assert delivery.title == "Harbour closed"
    assert delivery.text == f"Harbour closed\n\nBy Ada Fenn, Elmsby Wire\n\nELMSBY (EW) - {TEXT}"


def test_a_dateline_that_the_body_prints_is_not_printed_twice() -> None:
    about = "<dateline>ELMSBY (EW) -</dateline><by>Ada Fenn</by>"
    delivery = report(read(news_item(xhtml("<p>ELMSBY (EW) - Nobody sails, Ada Fenn writes.</p>"), about=about)))
    assert delivery.text == "Harbour closed\n\nELMSBY (EW) - Nobody sails, Ada Fenn writes."


def test_where_it_is_located_is_not_printed_as_if_it_were_a_dateline() -> None:
    about = "<located><name>Marlow</name></located>"
    assert "Marlow" not in report(read(news_item(about=about))).text


def test_plain_text_and_escaped_html_are_bodies_too() -> None:
    plain = '<inlineData contenttype="text/plain">Nobody sails.\n\nNot on Friday.</inlineData>'
    html = escape("<p>Nobody sails.</p><p>Not on Friday.</p>")
    escaped = f'<inlineData contenttype="text/html">{html}</inlineData>'
    for content in (plain, escaped):
        assert report(read(news_item(content))).text == "Harbour closed\n\nNobody sails.\n\nNot on Friday."


def test_an_item_of_several_agencies_has_them_all() -> None:
    about = '<infoSource qcode="is:EW"/><infoSource literal="Marlow Press"/><infoSource qcode="is:EW"/>'
    assert report(read(news_item(about=about))).outlet == "EW/Marlow Press"
    assert report(read(news_item(about=""))).outlet == "EW"  # the provider


def test_pictures_tables_and_scripts_are_left_out_and_quotation_marks_are_printed() -> None:
    body = (
        "<p>She said: <q>We wait.</q><br/>She left.</p><figure><img/><figcaption>Boats</figcaption></figure>"
        "<table><tr><td>7</td></tr></table><!-- no --><ul><li>One</li><li>Two</li></ul><script>x()</script>"
    )
    assert (
        report(read(news_item(xhtml(body)))).text == "Harbour closed\n\nShe said: “We wait.”\nShe left.\n\nOne\n\nTwo"
    )


@pytest.mark.parametrize("status", ["stat:canceled", "http://cv.iptc.org/newscodes/pubstatusg2/canceled"])
def test_a_cancelled_item_withdraws_its_report(status: str) -> None:
    [notice] = read(news_item(version=3, status=status, meta="<edNote>Kill: the mayor said no such thing.</edNote>"))
    assert isinstance(notice, Withdrawal)
    assert (notice.source, notice.killed) == ("urn:newsml:elmsby.example:20310506:harbour", True)
    assert (notice.edition.number, notice.edition.note) == (3, "Kill: the mayor said no such thing.")
    assert notice.place == "wire/in.xml"


def test_a_signal_kills_and_a_withheld_item_waits() -> None:
    [killed] = read(news_item(meta='<signal qcode="sig:kill"/>'))
    [withheld] = read(news_item(status="stat:withheld"))
    assert isinstance(killed, Withdrawal)
    assert isinstance(withheld, Withdrawal)
    assert (killed.killed, withheld.killed) == (True, False)


def test_a_correction_says_so() -> None:
    edition = report(read(news_item(version=2, meta='<signal qcode="sig:correction"/>'))).edition
    assert edition is not None
    assert (edition.number, edition.corrects) == (2, True)


def test_an_embargo_is_handed_on() -> None:
    embargo = report(read(news_item(meta="<embargoed>2031-05-07T06:00:00+02:00</embargoed>"))).embargo
    assert embargo is not None
    assert embargo.until == datetime(2031, 5, 7, 4, tzinfo=UTC)
    assert "until 2031-05-07T06:00:00+02:00" in embargo.words


@pytest.mark.parametrize(
    ("element", "until"),
    [
        ("<embargoed/>", None),
        ("<embargoed>after the speech</embargoed>", None),
        ("<embargoed>9999-12-31T00:00:00Z</embargoed>", None),
        ("<embargoed>2031-05-07T06:00:00</embargoed>", datetime(2031, 5, 8, 12, tzinfo=UTC)),
    ],
)
def test_an_embargo_that_is_not_sure_is_held_for_long(element: str, until: datetime | None) -> None:
    embargo = report(read(news_item(meta=element))).embargo
    assert embargo is not None
    assert embargo.until == until


def test_what_is_no_text_is_named() -> None:
    picture = news_item("<remoteContent href='a.jpg'/>").replace("ninat:text", "ninat:picture")
    package = '<packageItem guid="urn:p" version="1"><groupSet><itemRef residref="urn:a"/></groupSet></packageItem>'
    found = read(message(picture, package, news_item(xhtml(""), guid="urn:empty"), news_item(guid="urn:a")))
    codes = [code for _, code in told(found)]
    assert codes == ["not a report", "not a report", "no text", "Harbour closed"]


def test_a_status_that_is_not_known_is_not_taken_for_usable() -> None:
    assert told(read(news_item(status="stat:draft")))[0][1] == "not usable"


@pytest.mark.parametrize("day", ["1601-01-01T00:00:00Z", "9999-12-31", "yesterday"])
def test_a_date_that_is_none_gives_no_day(day: str) -> None:
    problem, delivery = read(news_item(created=day))
    assert isinstance(problem, Problem)
    assert isinstance(delivery, Delivery)
    assert (problem.code, delivery.published, delivery.published_at) == ("bad date", None, None)


def test_an_item_without_an_id_is_named_by_its_place() -> None:
    assert report(read(news_item(guid=""))).source == "wire/in.xml#1"
    assert report(read(news_item(guid=""), source="-")).numbered


def test_a_message_that_breaks_off_gives_the_items_before() -> None:
    whole = message(*(news_item(guid=f"urn:{n}") for n in range(3)))
    found = read(whole[: whole.rindex("Nobody sails")])
    assert told(found) == [("urn:0", "Harbour closed"), ("urn:1", "Harbour closed"), ("wire/in.xml", "cut short")]


def test_an_item_that_is_not_well_formed_does_not_hide_those_behind_it() -> None:
    broken = news_item(guid="urn:broken").replace("</p>", "", 1)
    found = read(message(news_item(guid="urn:a"), broken, news_item(guid="urn:b")))
    assert [source for source, _ in told(found)] == ["urn:a", "wire/in.xml", "urn:b"]
    assert ("wire/in.xml", "bad xml") in told(found)


def test_a_file_of_the_machine_is_not_read_in() -> None:
    declared = '<!DOCTYPE newsItem [<!ENTITY secret SYSTEM "file:///etc/hostname">]>'
    found = read(declared + news_item(xhtml("<p>It says: &secret; and no more.</p>")))
    assert report(found).text == "Harbour closed\n\nIt says: &secret; and no more."


def test_an_entity_bomb_is_refused() -> None:
    lines = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12))
    bomb = f'<!DOCTYPE newsItem [<!ENTITY l0 "boats">{lines}]>'
    for item in (news_item().replace("<headline>", '<headline a="&l11;">'), news_item(xhtml("<p>Boats: &l11;</p>"))):
        assert told(read(bomb + item)) == [("wire/in.xml", "too large")]


def test_ten_thousand_nested_tags_are_refused() -> None:
    nested = "<div>" * 10_000 + "Nobody sails." + "</div>" * 10_000
    assert [code for _, code in told(read(news_item(xhtml(nested))))] == ["too deep"]


def test_an_item_of_a_million_elements_is_left_out_and_the_next_is_read() -> None:
    found = read(message(news_item(xhtml("<p/>" * 1_000_000)), news_item(guid="urn:b")))
    assert [code for _, code in told(found)] == ["too large", "Harbour closed"]


def test_a_message_in_utf_16_is_read() -> None:
    raw = message(news_item()).replace('encoding="UTF-8"', 'encoding="UTF-16"').encode("utf-16")
    assert report(read(raw)).text.endswith(TEXT)


def test_more_than_can_be_held_is_refused() -> None:
    assert told(read(message(news_item()) + " " * LARGEST)) == [("wire/in.xml", "too large")]


def test_another_kind_of_xml_is_still_left_out() -> None:
    assert [code for _, code in told(read('<?xml version="1.0"?>\n<orders><newsItem/></orders>'))] == ["not a report"]


def test_a_blank_that_holds_words_together_stays() -> None:
    html = HARBOUR.replace("Nobody ", "Nobody&#160;")
    assert report(read(news_item(xhtml(html)))).text.endswith("Nobody\xa0sails.")
