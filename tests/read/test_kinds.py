import pytest

from ordret.read.kinds import LeftOut, kind_of


@pytest.mark.parametrize(
    ("content", "name", "kind"),
    [
        (b"Berit Aune kom.\n", "a.txt", "text"),
        (b"Berit Aune kom.\n", "no-suffix", "text"),
        (b"BMW trekker seg.\n", "a.txt", "text"),
        (b"[Oslo] Berit Aune kom.\n", "a.txt", "text"),
        (b"< 100 kom.\n", "a.txt", "text"),
        (b'{"text": "a"}\n{"text": "b"}\n', "a.txt", "lines"),
        (b'\xef\xbb\xbf{"text": "a"}\n', "-", "lines"),
        (b'\n\n  {"text": "a"}\n', "a.json", "lines"),
        (b'{"text": "cut\n{"text": "b"}\n', "a.json", "lines"),
        (b"broken\n", "a.jsonl", "lines"),
        (b'{\n  "text": "a"\n}\n', "a.json", "document"),
        (b'[\n  {"text": "a"}\n]\n', "a.json", "document"),
        (b"[]", "a.json", "document"),
        (b"<!DOCTYPE html><html>", "a.txt", "page"),
        (b"\xef\xbb\xbf\n<HTML>", "a", "page"),
        (b"<?xml version='1.0'?>\n<!DOCTYPE html>\n<html>", "a.xml", "page"),
        (b"<!-- kept -->\n<html>", "a", "page"),
        (b"<p>Ja.</p>", "a.html", "page"),
        (b"<?xml version='1.0'?>\n<!-- made by <rss> --><html>", "a.xml", "page"),
        (b"<?xml version='1.0'?><rss>", "feed", "feed"),
        (b"<feed xmlns=''>", "a.atom", "feed"),
        (
            b"<?xml version='1.0'?>\n<!DOCTYPE rss [\n<!ENTITY a 'b'> ]>\n<!-- <html> -->\n<rss version='2.0'>",
            "a",
            "feed",
        ),
        (b"<rdf:RDF xmlns:rdf='x'>", "a.rdf", "feed"),
        (b"<rss><channel><description>&lt;html</description>", "a.html", "feed"),
        (b"<urlset xmlns='x'>", "a.xml", "site map"),
        (b"<sitemapindex>", "a.xml", "site map"),
        (b"<?xml version='1.0'?><opml version='2.0'>", "a.xml", "opml"),
        (b'{"version": "https://jsonfeed.org/version/1.1", "items": []}', "a.json", "json feed"),
        (b'{\n "items": [],\n "version": "https:\\/\\/jsonfeed.org\\/version\\/1"\n}', "a", "json feed"),
        (b'{"text": "\\"version\\": \\"https://jsonfeed.org/version/1\\""}', "a.json", "lines"),
        (b"\x1f\x8b\x08", "a.jsonl.gz", "gzip"),
        (b"Berit Aune kom.\n", "https://fjord.pl", "text"),
        (b"Berit Aune kom.\n", "https://fjord.example/readme", "text"),
        ("<html>".encode("utf-16"), "a.txt", "page"),
        ("<rss>".encode("utf-16-le"), "a.txt", "feed"),
        ('{"text": "a"}'.encode("utf-16-be"), "a.txt", "lines"),
        (b"PAR1\x15\x04", "a.bin", "parquet"),
        (b"ARROW1\0\0\xff\xff\xff\xff", "a.feather", "arrow"),
        (b"\xff\xff\xff\xff\xf8\0\0\0", "a", "arrow stream"),
        (b"title,text\n", "a.CSV", "csv"),
        (b"%PDF-1.7\n", "a.txt", "pdf"),
        (b"Received: from a\r\n by b\r\nFrom: a\r\n\r\nJa.", "a.txt", "message"),
        (b"From: a\nDate: b\nMIME-Version: 1.0\nContent-Type: multipart/related\n\nJa.", "a", "saved page"),
        ('{"text": "a"}'.encode("utf-16"), "a.txt", "lines"),
        (b"broken\n", "a.jsonl.gz", "lines"),
        (b"\x1f\x8b\x08", "a.txt", "gzip"),
        (b"(\xb5/\xfd", "a.txt", "zstd"),
        (b"WARC/1.1\r\n", "a.txt", "warc"),
        (b"PK\x03\x04", "a.txt", "zip"),
    ],
)
def test_content_goes_before_the_name(content: bytes, name: str, kind: str) -> None:
    assert kind_of(content, name) == kind


@pytest.mark.parametrize(
    ("content", "name", "word"),
    [
        (b"# How to\n", "README.md", "papers"),
        (b"# Sadan\n", "readme.da.txt", "papers"),
        (b"Apache\n", "LICENSE", "papers"),
        (b"# 1.0\n", "some/where/CHANGELOG.rst", "papers"),
        (b"#!/bin/sh\necho\n", "fetch", "script"),
        (b"import os\n", "fetch.py", "script"),
        (b"<?php echo 1;", "a", "script"),
        (b"a = 1\n", "pyproject.toml", "settings"),
        (b"a: 1\n", "a.YAML", "settings"),
        (b"\x89PNG\r\n\x1a\n", "a.txt", "image"),
        (b"\xff\xd8\xff\xe0", "a.jpg", "image"),
        (b"PK\x05\x06", "a.zip", "archive"),
        (b"{\\rtf1", "a.rtf", "word processor"),
        (b"SQLite format 3\0", "ordret.db", "database"),
        (b"<?xml version='1.0'?><invoice>", "a", "XML"),
        (b"<!DOCTYPE a>" + b"<!-- a -->" * 1000 + b"<b>", "a", "XML"),
    ],
)
def test_what_is_no_report_is_left_out_with_what_it_is(content: bytes, name: str, word: str) -> None:
    why = kind_of(content, name)
    assert isinstance(why, LeftOut)
    assert why.code == "not a report"
    assert word in why.hint


@pytest.mark.parametrize(
    ("content", "media", "kind"),
    [
        (b"<p>Ja.</p>", "text/html", "page"),
        (b"<!doctype html>", "image/png", "page"),
        (b"%PDF-1.7", "text/html", "pdf"),
        (b"Ja.", "text/plain", "text"),
        (b'{"text": "a"}', "application/json", "lines"),
    ],
)
def test_of_what_a_server_sends_the_type_says_what_the_content_does_not(content: bytes, media: str, kind: str) -> None:
    assert kind_of(content, "https://fjord.example/readme.php", media=media) == kind


@pytest.mark.parametrize("media", ["text/css", "application/javascript", ""])
def test_what_a_server_sends_is_text_only_where_it_says_so(media: str) -> None:
    assert isinstance(kind_of(b"body {}", "https://fjord.example/a", media=media), LeftOut)
