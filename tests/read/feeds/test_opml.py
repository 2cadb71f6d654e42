import io

from ordret.read.delivery import About, Opened, Pointer
from ordret.read.forms import items


def test_a_list_of_feeds_names_them_in_their_groups() -> None:
    raw = b"""<?xml version="1.0"?><opml version="2.0"><head><title>Ours</title></head><body>
    <outline text="North"><outline text="Fjord" type="rss" xmlUrl="https://fjord.example/feed" htmlUrl="https://fjord.example"/>
    <outline title="Sund" text="s" xmlUrl=" https://sund.example/feed " language="da"/></outline>
    <outline text="a note"/><outline text="a file" xmlUrl="file:///etc/passwd"/></body></opml>"""
    assert list(items(Opened("feeds.opml", io.BytesIO(raw)))) == [
        Pointer("feeds.opml", "https://fjord.example/feed", About(outlet="Fjord")),
        Pointer("feeds.opml", "https://sund.example/feed", About(outlet="Sund", lang="da")),
    ]
