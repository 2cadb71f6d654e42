"""One made report, told in every form that `ordret add` knows."""

import gzip
import io
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from html import escape

import pyarrow as pa  # type: ignore[import-untyped]
import zstandard

from read.made.archive import answer, record, wacz
from read.made.pdf import made_pdf, paragraph
from read.made.tables import written
from read.wire.made import NAR, NITF

DAY = "2031-05-06"
LEAD = "Havna i Elmsby blir stengt for fiskerne til våren, sa ordfører Mona Tarrant til pressen i går."
REST = (
    "– Vi må gjøre dette nå, sa hun. Kaia er råtten, og ingen våger lenger å legge til der når det blåser fra sør.",
    "Fiskerne møtte opp på rådhuset for å høre hva som skjer. De fikk vite at arbeidet begynner over påske, og at det "
    "varer et halvt år. Ingen av dem var glade da de gikk derfra.",
    "Havnestyret møtes igjen om en måned for å se på prisen, som ingen ennå kjenner helt.",
)


@dataclass(frozen=True, slots=True)
class Story:
    """A report as a newsroom has it; `day` as printed, `body` in paragraphs."""

    number: int | str = 1
    title: str = "Havna i Elmsby stenges"
    body: tuple[str, ...] = (LEAD, *REST)
    day: str = DAY

    @property
    def url(self) -> str:
        return f"https://elmsby.example/{self.number}"


@dataclass(frozen=True, slots=True)
class Form:
    """`name` is that of its files. `many` holds several reports, `dated` states a day."""

    name: str
    tell: Callable[..., bytes]
    many: bool = False
    dated: bool = True


def text(story: Story) -> bytes:
    return "\n\n".join((f"date {story.day}", story.title, *story.body)).encode()


def web_page(story: Story) -> bytes:
    return (
        f'<!DOCTYPE html><html lang="nb"><head><meta charset="utf-8"><title>{escape(story.title)}</title>'
        f'<meta property="article:published_time" content="{escape(story.day)}">'
        f'<link rel="canonical" href="{story.url}"></head><body><article><h1>{escape(story.title)}</h1>'
        f"{_paragraphs(story)}</article></body></html>"
    ).encode()


def saved_page(story: Story) -> bytes:
    head = (
        f"From: <Saved by Blink>\r\nSnapshot-Content-Location: {story.url}\r\nMIME-Version: 1.0\r\n"
        'Content-Type: multipart/related; type="text/html"; boundary="--part"\r\n\r\n----part\r\n'
        "Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n"
    )
    return head.encode() + web_page(story) + b"\r\n----part--\r\n"


def mail(story: Story) -> bytes:
    day = story.day.replace(DAY, "Tue, 06 May 2031 08:00:00 +0200")
    head = f"From: Elmsby kommune <presse@elmsby.example>\r\nSubject: {story.title}\r\nDate: {day}\r\n"
    kind = "MIME-Version: 1.0\r\n"
    kind += "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n"
    return (head + kind + "\r\n\r\n".join(story.body)).encode()


def press_release(story: Story) -> bytes:
    lines = [piece for each in story.body for piece in (each[:80], each[80:])]
    return made_pdf([*paragraph(780, story.title, size=20), *paragraph(730, *lines)])


def json_lines(*stories: Story) -> bytes:
    return b"".join(json.dumps(_fields(story), ensure_ascii=False).encode() + b"\n" for story in stories)


def json_list(*stories: Story) -> bytes:
    return json.dumps([_fields(story) for story in stories], ensure_ascii=False, indent=1).encode()


def rss(*stories: Story) -> bytes:
    items = "".join(
        f"<item><title>{escape(story.title)}</title><link>{story.url}</link><pubDate>{escape(story.day)}</pubDate>"
        f"<content:encoded>{escape(_paragraphs(story))}</content:encoded></item>"
        for story in stories
    )
    return (
        '<?xml version="1.0" encoding="utf-8"?><rss version="2.0" '
        'xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Elmsby Avis</title>'
        f"<language>nb</language>{items}</channel></rss>"
    ).encode()


def atom(*stories: Story) -> bytes:
    entries = "".join(
        f'<entry><id>{story.url}</id><title>{escape(story.title)}</title><link href="{story.url}"/>'
        f'<published>{escape(story.day)}</published><content type="html">{escape(_paragraphs(story))}</content></entry>'
        for story in stories
    )
    return (
        '<?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom" xml:lang="nb">'
        f"<title>Elmsby Avis</title>{entries}</feed>"
    ).encode()


def rdf(*stories: Story) -> bytes:
    items = "".join(
        f'<item rdf:about="{story.url}"><title>{escape(story.title)}</title><link>{story.url}</link>'
        f"<dc:date>{escape(story.day)}</dc:date>"
        f"<content:encoded>{escape(_paragraphs(story))}</content:encoded></item>"
        for story in stories
    )
    return (
        '<?xml version="1.0" encoding="utf-8"?><rdf:RDF xmlns="http://purl.org/rss/1.0/" '
        'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dc="http://purl.org/dc/elements/1.1/" '
        'xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Elmsby Avis</title></channel>'
        f"{items}</rdf:RDF>"
    ).encode()


def json_feed(*stories: Story) -> bytes:
    items = [
        {"id": story.url, "url": story.url, "title": story.title, "date_published": story.day,
         "content_html": _paragraphs(story)} for story in stories
    ]  # fmt: skip
    version = "https://jsonfeed.org/version/1.1"
    return json.dumps({"version": version, "title": "Elmsby Avis", "items": items}, ensure_ascii=False).encode()


def site_map(*stories: Story) -> bytes:
    news = "http://www.google.com/schemas/sitemap-news/0.9"
    urls = "".join(
        f"<url><loc>{story.url}</loc><news:news><news:publication><news:name>Elmsby Avis</news:name>"
        f"<news:language>nb</news:language></news:publication><news:title>{escape(story.title)}</news:title>"
        f"<news:publication_date>{escape(story.day)}</news:publication_date></news:news></url>"
        for story in stories
    )
    return (
        '<?xml version="1.0" encoding="utf-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" '
        f'xmlns:news="{news}">{urls}</urlset>'
    ).encode()


def opml(*stories: Story) -> bytes:
    feeds = "".join(f'<outline type="rss" text="{escape(story.title)}" xmlUrl="{story.url}"/>' for story in stories)
    return f'<?xml version="1.0" encoding="utf-8"?><opml version="2.0"><body>{feeds}</body></opml>'.encode()


def newsml(*stories: Story) -> bytes:
    items = "".join(
        f'<newsItem xmlns="{NAR}" guid="urn:newsml:elmsby.example:{story.number}" version="1" xml:lang="nb"><itemMeta>'
        f'<itemClass qcode="ninat:text"/><versionCreated>{escape(story.day)}</versionCreated>'
        f'<pubStatus qcode="stat:usable"/></itemMeta><contentMeta><headline>{escape(story.title)}</headline>'
        '</contentMeta><contentSet><inlineXML contenttype="application/xhtml+xml">'
        f'<html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body>{_paragraphs(story)}</body>'
        "</html></inlineXML></contentSet></newsItem>"
        for story in stories
    )
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><newsMessage xmlns="{NAR}"><header/><itemSet>{items}</itemSet>'
        "</newsMessage>"
    ).encode()


def nitf(story: Story) -> bytes:
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><nitf xmlns="{NITF}" xml:lang="nb"><head>'
        f'<docdata management-status="usable"><doc-id id-string="EW-{story.number}"/>'
        f'<date.issue norm="{escape(story.day)}"/></docdata></head><body><body.head><hedline>'
        f"<hl1>{escape(story.title)}</hl1></hedline></body.head><body.content>{_paragraphs(story)}</body.content>"
        "</body></nitf>"
    ).encode()


def ninjs(*stories: Story) -> bytes:
    each = (
        {"uri": story.url, "type": "text", "pubstatus": "usable", "versioncreated": story.day, "language": "nb",
         "headline": story.title, "body_xhtml": _paragraphs(story)} for story in stories
    )  # fmt: skip
    return b"".join(json.dumps(fields, ensure_ascii=False).encode() + b"\n" for fields in each)


def warc(*stories: Story) -> bytes:
    return b"".join(record(answer(web_page(story)), url=story.url) for story in stories)


def warc_of_parts(*stories: Story) -> bytes:
    """Packed record by record, as crawlers do."""
    return b"".join(gzip.compress(warc(story), mtime=0) for story in stories)


def web_archive(*stories: Story) -> bytes:
    return wacz({"archive/data.warc.gz": warc_of_parts(*stories), "datapackage.json": b"{}"})


def gzipped(*stories: Story) -> bytes:
    return gzip.compress(json_lines(*stories), mtime=0)


def zstd(*stories: Story) -> bytes:
    return zstandard.compress(json_lines(*stories))


def parquet(*stories: Story) -> bytes:
    return written(_table(stories), batch=1)


def feather(*stories: Story) -> bytes:
    return written(_table(stories), "feather", batch=1)


def arrow_file(*stories: Story) -> bytes:
    return written(_table(stories), "file", batch=1)


def arrow_stream(*stories: Story) -> bytes:
    return written(_table(stories), "stream", batch=1)


def csv(*stories: Story) -> bytes:
    import csv

    out = io.StringIO()
    writer = csv.DictWriter(out, ["url", "title", "text", "published"])
    writer.writeheader()
    writer.writerows(_fields(story) for story in stories)
    return out.getvalue().encode()


def _fields(story: Story) -> dict[str, str]:
    return {"url": story.url, "title": story.title, "text": "\n\n".join(story.body), "published": story.day}


def _paragraphs(story: Story) -> str:
    return "".join(f"<p>{escape(each)}</p>" for each in story.body)


def _table(stories: tuple[Story, ...]) -> pa.Table:
    rows = [_fields(story) for story in stories]
    return pa.table({name: [row[name] for row in rows] for name in ("url", "title", "text", "published")})


FORMS: Mapping[str, Form] = {
    "text": Form("a.txt", text),
    "page": Form("a.html", web_page),
    "saved page": Form("a.mhtml", saved_page),
    "e-mail": Form("a.eml", mail),
    "PDF": Form("a.pdf", press_release, dated=False),
    "JSON lines": Form("a.jsonl", json_lines, many=True),
    "JSON": Form("a.json", json_list, many=True),
    "RSS": Form("rss.xml", rss, many=True),
    "Atom": Form("atom.xml", atom, many=True),
    "RDF": Form("rdf.xml", rdf, many=True),
    "JSON Feed": Form("feed.json", json_feed, many=True),
    "site map": Form("sitemap.xml", site_map, many=True),
    "OPML": Form("feeds.opml", opml, many=True, dated=False),
    "NewsML-G2": Form("newsml.xml", newsml, many=True),
    "NITF": Form("nitf.xml", nitf),
    "ninjs": Form("ninjs.json", ninjs, many=True),
    "WARC": Form("a.warc", warc, many=True),
    "WARC in parts": Form("a.warc.gz", warc_of_parts, many=True),
    "WACZ": Form("a.wacz", web_archive, many=True),
    "gzip": Form("a.jsonl.gz", gzipped, many=True),
    "zstd": Form("a.jsonl.zst", zstd, many=True),
    "Parquet": Form("a.parquet", parquet, many=True),
    "Feather": Form("a.feather", feather, many=True),
    "Arrow": Form("a.arrow", arrow_file, many=True),
    "Arrow stream": Form("a.arrows", arrow_stream, many=True),
    "CSV": Form("a.csv", csv, many=True),
}
