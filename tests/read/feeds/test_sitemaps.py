import io
from datetime import date

from ordret.model import Problem
from ordret.read.delivery import Item, Opened, Pointer
from ordret.read.forms import items

NS = (
    'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9" '
    'xmlns:image="http://www.google.com/schemas/sitemap-image/1.1"'
)


def found(inside: str, *, root: str = "urlset") -> list[Item]:
    raw = f'<?xml version="1.0" encoding="UTF-8"?>\n<{root} {NS}>{inside}</{root}>'
    return list(items(Opened("map.xml", io.BytesIO(raw.encode()))))


def news(day: str) -> str:
    return (
        "<url><loc> https://fjord.example/1 </loc><lastmod>2027-01-01</lastmod><news:news><news:publication>"
        "<news:name>Fjord</news:name><news:language>nb</news:language></news:publication>"
        f"<news:publication_date>{day}</news:publication_date>"
        "<news:title>Havnen &amp; byen</news:title></news:news></url>"
    )


def test_a_site_map_of_news_names_reports_with_what_is_known_of_them() -> None:
    [pointer] = found(news("2026-03-03T10:00:00+01:00"))
    assert isinstance(pointer, Pointer)
    assert (pointer.source, pointer.url) == ("map.xml", "https://fjord.example/1")
    about = pointer.about
    assert (about.title, about.outlet, about.lang) == ("Havnen & byen", "Fjord", "nb")
    assert about.published
    assert about.published.first == date(2026, 3, 3)


def test_a_day_that_is_none_is_said() -> None:
    bad, pointer = found(news("9999-12-31"))
    assert isinstance(bad, Problem)
    assert isinstance(pointer, Pointer)
    assert (bad.source, bad.code, pointer.about.published) == ("https://fjord.example/1", "bad date", None)


def test_a_plain_site_map_names_addresses_and_no_days() -> None:
    inside = "<url><loc>https://fjord.example/1</loc><lastmod>2026-03-03</lastmod><image:image><image:loc>x</image:loc></image:image></url>"
    [pointer] = found(inside)
    assert pointer == Pointer("map.xml", "https://fjord.example/1")


def test_a_list_of_site_maps_names_them() -> None:
    inside = "<sitemap><loc>https://fjord.example/a.xml.gz</loc></sitemap><sitemap><loc>https://fjord.example/b.xml</loc></sitemap>"
    pointers = found(inside, root="sitemapindex")
    assert [item.url for item in pointers if isinstance(item, Pointer)] == [
        "https://fjord.example/a.xml.gz",
        "https://fjord.example/b.xml",
    ]


def test_an_entry_without_an_address_of_the_web_is_said() -> None:
    all_found = found("<url><loc>file:///etc/passwd</loc></url><url/><url><loc>https://fjord.example/1</loc></url>")
    assert [(item.source, item.code) for item in all_found if isinstance(item, Problem)] == [
        ("map.xml#1", "bad address"),
        ("map.xml#2", "bad address"),
    ]
    assert sum(isinstance(item, Pointer) for item in all_found) == 1
