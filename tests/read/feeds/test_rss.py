import io
import time
from collections.abc import Iterable
from datetime import UTC, date, datetime

import pytest

from ordret.model import Problem
from ordret.read.delivery import About, Delivery, Item, Opened, Pointer
from ordret.read.forms import items

SAID = "Berit Aune møtte pressen i Bergen på tirsdag og sa at havnen skal være åpen hele vinteren."
MORE = "Kommunen betaler, sa hun, og ingen på kaia mister jobben. Arbeidet begynner i april og tar to år."
LAST = "Havnestyret, som møtes på fredag, har sagt at det står bak planen. Ni av elleve er for den."
WHOLE = f"{SAID}\n\n{MORE}\n\n{LAST}"
HTML = f"<p>{SAID}</p><p>{MORE}</p><p>{LAST}</p><p>Rederiet har ikke svart.</p>"
TEXT = f"{WHOLE}\n\nRederiet har ikke svart."
NS = 'xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:media="http://search.yahoo.com/mrss/"'


def found(raw: bytes | str, *, source: str = "feed.xml", about: About | None = None) -> list[Item]:
    data = raw.encode() if isinstance(raw, str) else raw
    return list(items(Opened(source, io.BytesIO(data), about or About())))


def rss(*entries: str, head: str = "<title>Fjord &amp; Sund</title><language>nb-NO</language>") -> str:
    each = "".join(f"<item>{entry}</item>" for entry in entries)
    return f'<?xml version="1.0"?>\n<rss version="2.0" {NS}><channel>{head}{each}</channel></rss>'


def atom(entry: str) -> str:
    return (
        '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="nb" xml:base="https://fjord.example/">'
        f"<title>Fjord</title><updated>2026-03-04T00:00:00Z</updated><entry>{entry}</entry></feed>"
    )


def content(html: str) -> str:
    return f"<content:encoded><![CDATA[{html}]]></content:encoded>"


def reports(all_found: Iterable[Item]) -> list[Delivery]:
    return [item for item in all_found if isinstance(item, Delivery)]


def addresses(all_found: Iterable[Item]) -> list[str]:
    return [item.url for item in all_found if isinstance(item, Pointer)]


def problems(all_found: Iterable[Item]) -> list[tuple[str, str]]:
    return [(item.source, item.code) for item in all_found if isinstance(item, Problem)]


def test_an_rss_entry_with_its_whole_text_is_a_report() -> None:
    dated = "<pubDate>Tue, 03 Mar 2026 10:00:00 +0100</pubDate>"
    entry = f"<title>Havnen åpen</title><link>https://fjord.example/1</link>{dated}{content(HTML)}"
    [delivery] = reports(found(rss(entry)))
    assert delivery.text == f"Havnen åpen\n\n{TEXT}"
    assert (delivery.source, delivery.url, delivery.form) == (
        "https://fjord.example/1",
        "https://fjord.example/1",
        "feed",
    )
    assert (delivery.title, delivery.outlet, delivery.lang) == ("Havnen åpen", "Fjord & Sund", "nb-NO")
    assert delivery.published
    assert (delivery.published.first, delivery.published.words) == (date(2026, 3, 3), "Tue, 03 Mar 2026 10:00:00 +0100")
    assert delivery.published_at == datetime(2026, 3, 3, 9, 0, tzinfo=UTC)


def test_the_bytes_of_a_report_are_those_of_its_entry_and_give_its_text_again() -> None:
    entry = f"<title>Havnen åpen</title><link>https://fjord.example/1</link>{content(HTML)}"
    [first, second] = reports(found(rss(entry, entry.replace("Havnen", "Kaia"))))
    assert b"Havnen" not in second.raw
    assert b"Kaia" not in first.raw
    again = f"<rss><channel>{first.raw.decode()}</channel></rss>"
    assert [delivery.text for delivery in reports(found(again))] == [first.text]


@pytest.mark.parametrize(
    "held",
    [
        f'<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">{HTML}</div></content>',
        f'<content type="html"><![CDATA[{HTML}]]></content>',
        f"<content>{TEXT}</content>",
    ],
)
def test_an_atom_entry_holds_its_text_in_three_ways(held: str) -> None:
    dates = "<published>2026-03-03T10:00:00Z</published><updated>2027-01-01T00:00:00Z</updated>"
    links = '<link rel="self" href="/1.atom"/><link href="/1"/>'
    [delivery] = reports(found(atom(f"<title>Havnen åpen</title>{links}<id>tag:1</id>{dates}{held}")))
    assert delivery.text == f"Havnen åpen\n\n{TEXT}"
    assert (delivery.source, delivery.outlet, delivery.lang) == ("https://fjord.example/1", "Fjord", "nb")
    assert delivery.published
    assert delivery.published.first == date(2026, 3, 3)


def test_rss_1_has_its_date_from_dublin_core() -> None:
    raw = (
        '<rdf:RDF xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/" '
        'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><channel><title>Sund</title>'
        "<dc:language>da</dc:language></channel><item><title>Havnen</title><link>https://sund.example/1</link>"
        "<dc:date>2026-03-03</dc:date></item></rdf:RDF>"
    )
    [pointer] = found(raw)
    assert isinstance(pointer, Pointer)
    about = pointer.about
    assert (about.title, about.outlet, about.lang) == ("Havnen", "Sund", "da")
    assert about.published
    assert about.published.first == date(2026, 3, 3)


def test_the_day_of_a_change_is_no_day_of_publication() -> None:
    [pointer] = found(atom('<link href="/1"/><updated>2026-03-03T10:00:00Z</updated>'))
    assert isinstance(pointer, Pointer)
    assert pointer.about.published is None


@pytest.mark.parametrize(
    "entry",
    [
        f"<description>{TEXT}</description>",
        f"<description>Kort.</description><media:description>{TEXT}</media:description>",
        content(f"<p>{SAID}</p>"),
        content(HTML.replace("Rederiet har ikke svart.", "Rederiet har ikke …")),
        content(
            HTML.replace("Rederiet har ikke svart.", "Rederiet [&#8230;]") + "<p>The post first appeared on Fjord.</p>"
        ),
        content(f"{HTML}<a href='/1'>Les mer</a>"),
        content(f"{HTML}<p>Read more »</p>"),
        f"<description><![CDATA[{HTML}]]></description>{content(HTML)}",
        "",
    ],
)
def test_a_teaser_is_never_taken_for_a_report(entry: str) -> None:
    all_found = found(rss(f"<title>Havnen</title><link>https://fjord.example/1</link>{entry}"))
    assert reports(all_found) == []
    assert addresses(all_found) == ["https://fjord.example/1"]


def test_content_that_lies_elsewhere_is_not_fetched() -> None:
    [pointer] = found(atom('<link href="/1"/><content type="text/html" src="file:///etc/passwd"/>'))
    assert isinstance(pointer, Pointer)
    assert pointer.url == "https://fjord.example/1"


def test_a_report_without_an_address_is_named_in_its_file() -> None:
    entries = [f"<guid isPermaLink='false'>no-7</guid>{content(HTML)}", content(HTML)]
    assert [d.source for d in reports(found(rss(*entries)))] == ["feed.xml#no-7", "feed.xml#2"]
    piped = reports(found(rss(*entries), source="-"))
    assert [(d.source, d.numbered) for d in piped] == [("-#no-7", False), ("-#2", True)]


def test_an_entry_with_neither_text_nor_address_is_said() -> None:
    assert problems(found(rss("<title>Havnen</title>"))) == [("feed.xml#1", "no text")]


@pytest.mark.parametrize("link", ["file:///etc/passwd", "javascript:alert(1)", "mailto:berit@fjord.example"])
def test_only_addresses_of_the_web_are_pointed_to(link: str) -> None:
    assert addresses(found(rss(f"<title>Havnen</title><link>{link}</link>"))) == []


def test_an_address_that_is_none_raises_nothing() -> None:
    about = About(url="https://fjord.example/feed")
    assert addresses(found(rss("<link>//[</link>", "<link>1</link>"), about=about)) == ["https://fjord.example/1"]


def test_a_guid_serves_as_address_unless_it_says_it_is_none() -> None:
    guids = ["<guid>https://fjord.example/1</guid>", '<guid isPermaLink="false">https://fjord.example/2</guid>']
    assert addresses(found(rss(*guids))) == ["https://fjord.example/1"]


@pytest.mark.parametrize(
    "day",
    ["Mon, 01 Jan 1601 00:00:00 GMT", "Fri, 31 Dec 9999 23:59:59 GMT", "31 Feb 2026 10:00", "yesterday", "1772000000"],
)
def test_a_date_that_is_none_is_a_problem_and_no_day(day: str) -> None:
    all_found = found(rss(f"<link>https://fjord.example/1</link><pubDate>{day}</pubDate>{content(HTML)}"))
    assert problems(all_found) == [("https://fjord.example/1", "bad date")]
    assert [delivery.published for delivery in reports(all_found)] == [None]


def test_a_title_is_printed_without_its_markup() -> None:
    titles = ["<title>&lt;b&gt;Havnen&lt;/b&gt; &amp;amp; byen</title>", "<title><![CDATA[ Havnen\n & byen ]]></title>"]
    raw = rss(*(f"{title}<link>https://fjord.example/1</link>" for title in titles))
    assert [p.about.title for p in found(raw) if isinstance(p, Pointer)] == ["Havnen & byen"] * 2


def test_what_feeds_get_wrong_most_is_read() -> None:
    raw = rss("<title>Havnen & byen&nbsp;er &aring;pne</title><link>https://fjord.example/?a=1&b=2</link>")
    [pointer] = found(f"\n  {raw}")
    assert isinstance(pointer, Pointer)
    assert (pointer.about.title, pointer.url) == ("Havnen & byen er åpne", "https://fjord.example/?a=1&b=2")


@pytest.mark.parametrize("declared", ["utf-8", "iso-8859-1"])
def test_the_encoding_that_the_bytes_prove_is_taken(declared: str) -> None:
    raw = rss("<title>Åpen</title><link>https://fjord.example/1</link>").replace(
        '"1.0"', f'"1.0" encoding="{declared}"'
    )
    for encoding in ("utf-8", "cp1252", "utf-16"):
        [pointer] = found(raw.encode(encoding))
        assert isinstance(pointer, Pointer)
        assert pointer.about.title == "Åpen"


def test_the_server_s_encoding_counts() -> None:
    raw = rss("<title>Łódź</title><link>https://fjord.example/1</link>").encode("iso-8859-2")
    [pointer] = found(raw, about=About(charset="iso-8859-2"))
    assert isinstance(pointer, Pointer)
    assert pointer.about.title == "Łódź"


def test_numbers_that_are_no_character_are_marked_as_damage() -> None:
    raw = atom(f'<link href="/1"/><content type="xhtml"><div>{HTML}<p>&#xD800;&#0;&#x110000;&#229;</p></div></content>')
    all_found = found(raw)
    assert [delivery.text[-4:] for delivery in reports(all_found)] == ["\ufffd\ufffd\ufffdå"]
    assert problems(all_found) == [("https://fjord.example/1", "damaged text")]


def test_of_a_cut_feed_what_stands_before_the_cut_is_taken() -> None:
    entries = [f"<title>Havnen</title><link>https://fjord.example/{n}</link>" for n in range(3)]
    whole = rss(*entries)
    all_found = found(whole[: whole.index("fjord.example/2")])
    assert addresses(all_found) == ["https://fjord.example/0", "https://fjord.example/1"]
    assert problems(all_found) == [("feed.xml", "cut short")]


def test_an_entry_with_half_an_address_or_half_a_date_is_left_out() -> None:
    whole = rss(*(f"<pubDate>2026-12-0{n}</pubDate><link>https://fjord.example/1{n}</link>" for n in (1, 2)))
    for half in ("12-0", "example/1"):
        assert addresses(found(whole[: whole.rindex(half) + len(half)])) == ["https://fjord.example/11"]


def test_no_entity_of_a_file_is_resolved() -> None:
    laughs = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12))
    declared = f'<!DOCTYPE rss [<!ENTITY l0 "ha"><!ENTITY x SYSTEM "file:///etc/passwd">{laughs}]>'
    entry = f"<title>&x;&l11;</title><link>https://fjord.example/1</link>{content(HTML)}<category a='&l11;'/>"
    started = time.monotonic()
    all_found = found(rss(entry, "<link>https://fjord.example/2</link>").replace("<rss", f"{declared}<rss"))
    assert time.monotonic() - started < 2
    assert "root:" not in str(all_found)
    assert len(str(all_found)) < 10_000
    assert [d.source for d in reports(all_found)] in ([], ["https://fjord.example/1"])


def test_a_feed_of_nested_tags_is_one_problem() -> None:
    good = "<link>https://fjord.example/1</link>"
    for bad in ("<a>" * 10_000, "<item>" * 10_000, "<category>" + "<b>" * 10_000):
        all_found = found(rss(good, bad))
        assert addresses(all_found)[:1] == ["https://fjord.example/1"]
        assert [code for _, code in problems(all_found) if code != "no text"] == ["too deep"]


def test_a_feed_without_entries_is_said() -> None:
    assert problems(found(rss())) == [("feed.xml", "empty")]


@pytest.mark.parametrize(
    "raw", [b"<rss", b"<rss>junk", b"<rss></rss>", b"<feed>\0\1\2\3", b"<rss>" + b"<![CDATA[" * 100_000, b"<item/>"]
)
def test_junk_raises_nothing(raw: bytes) -> None:
    started = time.monotonic()
    assert reports(found(raw)) == []
    assert time.monotonic() - started < 2


def test_a_hundred_thousand_entries_take_seconds() -> None:
    entries = (f"<title>Havnen {n}</title><link>https://fjord.example/{n}</link>" for n in range(100_000))
    raw = rss(*entries).encode()
    started = time.monotonic()
    assert sum(isinstance(item, Pointer) for item in items(Opened("feed.xml", io.BytesIO(raw)))) == 100_000
    assert time.monotonic() - started < 30


@pytest.mark.parametrize("cut", [9, 30, 60, 400])
def test_an_entry_that_is_cut_off_is_not_taken_for_a_whole_one(cut: int) -> None:
    entry = f"<title>To</title><link>https://fjord.example/2</link>{content(HTML)}"
    whole = rss("<link>https://fjord.example/1</link>", entry)
    all_found = found(whole[: whole.rindex("<item>") + cut])
    assert (addresses(all_found), reports(all_found)) == (["https://fjord.example/1"], [])
    ((source, code),) = problems(all_found)
    assert (source, code in ("cut short", "bad xml")) == ("feed.xml", True)
