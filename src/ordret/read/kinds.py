"""What a file is: a page, JSON lines, a JSON document, plain text, or no report at all. By content before name."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePath
from typing import Literal

Kind = Literal[
    "lines", "document", "page", "saved page", "message", "pdf", "parquet", "arrow", "arrow stream", "csv", "text",
    "feed", "json feed", "site map", "opml", "newsml", "nitf", "gzip", "zstd", "warc", "wacz", "zip",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Why a file is not read, in the words of a problem."""

    code: str
    hint: str


IMAGE = LeftOut("not a report", "an image; left out")
SOUND = LeftOut("not a report", "sound or video; left out")
ARCHIVE = LeftOut("not a report", "an archive or office document; unpack it, or save its text, and add that")
DOCUMENT = LeftOut("not a report", "a word processor or PostScript file; save its text and add that")
DATABASE = LeftOut("not a report", "a database; export its reports as JSON lines and add those")
PROGRAM = LeftOut("not a report", "a program; left out")
SCRIPT = LeftOut("not a report", "a script or source code; left out")
SETTINGS = LeftOut("not a report", "settings or markup for programs; left out")
OTHER_XML = LeftOut("not a report", "XML, but no feed, list of feeds or site map; add the pages or texts it stands for")
UNTYPED = LeftOut("not a report", "no text by its type, and no other form by its content; left out")
UNCERTAIN = (OTHER_XML, UNTYPED)  # as long as only the first line is known
PAPERWORK = LeftOut("not a report", "by its name papers of a software project; rename it if it is a report")

STARTS = (
    (b"\x89PNG", IMAGE), (b"\xff\xd8\xff", IMAGE), (b"GIF87a", IMAGE), (b"GIF89a", IMAGE), (b"II*\0", IMAGE),
    (b"MM\0*", IMAGE), (b"ID3\3", SOUND), (b"ID3\4", SOUND), (b"OggS\0", SOUND), (b"\x1aE\xdf\xa3", SOUND),
    (b"PK\5\6", ARCHIVE), (b"BZh9", ARCHIVE), (b"\xfd7zXZ\0", ARCHIVE),
    (b"7z\xbc\xaf", ARCHIVE), (b"Rar!\x1a", ARCHIVE),
    (b"{\\rtf", DOCUMENT), (b"%!PS-", DOCUMENT), (b"\xd0\xcf\x11\xe0", DOCUMENT),
    (b"SQLite format 3\0", DATABASE), (b"\x7fELF", PROGRAM), (b"MZ\x90", PROGRAM),
    (b"#!", SCRIPT), (b"<?php", SCRIPT),
)  # fmt: skip
# Forms with a mark of their own; ]*M: the dictionary before a packed web archive.
MARKED: tuple[tuple[bytes, Kind], ...] = (
    (b"%PDF-", "pdf"), (b"PAR1", "parquet"), (b"ARROW1", "arrow"), (b"\xff\xff\xff\xff", "arrow stream"),
    (b"\x1f\x8b", "gzip"), (b"(\xb5/\xfd", "zstd"), (b"]*M\x18", "zstd"), (b"WARC/1.", "warc"), (b"WARC/0.", "warc"),
    (b"PK\3\4", "zip"),
)  # fmt: skip
NAMES = frozenset((
    "readme", "license", "licence", "copying", "notice", "changelog", "contributing", "authors", "makefile",
    "dockerfile", "requirements",
))  # fmt: skip
SUFFIXES: Mapping[str, Kind | LeftOut] = {
    **dict.fromkeys(
        ("py", "pyi", "js", "mjs", "ts", "jsx", "tsx", "css", "scss", "sh", "bat", "ps1", "c", "h"), SCRIPT
    ),
    **dict.fromkeys(("c", "h", "cpp", "hpp", "java", "go", "rs", "rb", "pl", "lua", "r", "sql"), SCRIPT),
    **dict.fromkeys(("toml", "yaml", "yml", "ini", "cfg", "conf", "lock", "env", "svg"), SETTINGS),
    **dict.fromkeys(("csv", "tsv"), "csv"),  # nothing in it tells it from text
}
JSON_LINES = ("jsonl", "ndjson")
LIST = re.compile(rb"\[\s*(?:[{\]]|$)")
OBJECT = re.compile(rb"\{\s*(?:[\"}]|$)")
ONE_LINER = re.compile(rb"^\{.*\}\s*$", re.MULTILINE)
PAGE = re.compile(rb"<(?:!doctype html|html|head|body|article)\b|<(?:!--|\?xml).{0,2000}?<html\b", re.I | re.DOTALL)
# The head of a message, as transport and mail programs write it: fields, of which one is only found there.
FIELD = rb"[A-Za-z][A-Za-z0-9-]*:[^\r\n]*(?:\r?\n[ \t][^\r\n]*)*\r?\n"
HEAD = re.compile(rb"(?:From [^\r\n]*\r?\n)?(?:" + FIELD + rb"){2,200}")
MESSAGE = re.compile(rb"^(?:MIME-Version|Message-ID|Received|Return-Path):", re.I | re.MULTILINE)
SAVED = re.compile(rb"^Content-Type:\s*multipart/related|^Snapshot-Content-Location:", re.I | re.MULTILINE)
PAGES = ("text/html", "application/xhtml+xml")
XML = re.compile(rb"<(?:\?xml|!doctype)\b", re.I)
# The first element, behind declarations and comments. Possessive, for a hostile file could be parted in many ways.
ROOT = re.compile(
    rb"(?:\s++|<\?.*?\?>|<!--.*?-->|<!doctype\b[^\[>]*+(?:\[.*?\]\s*+)?>)*+<(?:[\w.-]++:)?([\w.-]++)", re.I | re.DOTALL
)
ROOTS: Mapping[bytes, Kind] = {
    b"rss": "feed", b"feed": "feed", b"rdf": "feed", b"urlset": "site map", b"sitemapindex": "site map",
    b"opml": "opml", b"nitf": "nitf", b"newsmessage": "newsml", b"newsitem": "newsml", b"packageitem": "newsml",
    b"planningitem": "newsml", b"conceptitem": "newsml", b"knowledgeitem": "newsml",
}  # fmt: skip
JSON_FEED = re.compile(rb'"version"\s*:\s*"https?:\\?/\\?/jsonfeed\.org')
MARKS = (b"\xff\xfe", b"\xfe\xff")


def kind_of(content: bytes, name: str, *, media: str | None = None) -> Kind | LeftOut:
    """What a file is, from its first line or, better, all of it, and its name; an address says nothing of that, for
    "fjord.pl" is no Perl. `media` is the type that a server declares, "" for none: then the name is let be."""
    for start, what in (*STARTS, *MARKED):
        if content.startswith(start):
            return what
    if media is not None:
        return _sent(content, media)
    path = PurePath("" if "://" in name else name.removesuffix(".gz").removesuffix(".zst"))
    if path.name.split(".")[0].lower() in NAMES:
        return PAPERWORK
    suffix = path.suffix[1:].lower()
    return SUFFIXES.get(suffix) or _by_content(_ascii(content), suffix)


def is_wide(content: bytes) -> bool:
    """Whether it is in UTF-16 or UTF-32: by its mark, or as the first character has but one byte that is not zero."""
    return content.startswith(MARKS) or content[:2].count(0) == 1


def _sent(content: bytes, media: str) -> Kind | LeftOut:
    """Styles and programs look like text, and so do pages that begin in their midst: there the type decides."""
    kind = _by_content(_ascii(content), "html" if media in PAGES else "")
    return UNTYPED if kind == "text" and media != "text/plain" else kind


def _ascii(content: bytes) -> bytes:
    """The content without what hides its first sign: a byte order mark, the zeros of UTF-16, blanks."""
    narrow = content.replace(b"\0", b"") if is_wide(content) else content
    return narrow.lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n")


def _by_content(content: bytes, suffix: str) -> Kind | LeftOut:
    if suffix in JSON_LINES:
        return "lines"
    if OBJECT.match(content):
        if JSON_FEED.search(content):
            return "json feed"
        return "lines" if ONE_LINER.search(content) else "document"
    if LIST.match(content):
        return "document"
    root = ROOT.match(content)
    if root and root[1].lower() in ROOTS:
        return ROOTS[root[1].lower()]
    if PAGE.match(content) or suffix in ("html", "htm", "xhtml"):
        return "page"
    if XML.match(content) or suffix == "xml":
        return OTHER_XML
    return _mailed(content) or "text"


def _mailed(content: bytes) -> Kind | None:
    head = HEAD.match(content)
    if head is None or not MESSAGE.search(head[0]):
        return None
    return "saved page" if SAVED.search(head[0]) else "message"
