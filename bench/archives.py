"""Web archives: MB a second, pages a second and peak memory, beside bare fastwarc and trafilatura on the same file.

`python -m bench.archives DATA [GIGABYTES]`. The pages are made of the texts in DATA, with the frame that news pages
have; with a size the last line is of a file of so many packed gigabytes, made in a folder that goes afterwards.
"""

import base64
import gzip
import json
import multiprocessing
import random
import resource
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from html import escape
from pathlib import Path

from bench import speed
from ordret.read.delivery import Delivery, Item, Opened
from ordret.read.forms import items
from ordret.read.packed.unpack import unpacked
from ordret.read.warc import warc

ROUNDS = 3  # each reader in turn, the best round of each counts: others use the machine too
PAGES = 300
FEWEST_BREAKS = 4  # of lines in a text: shorter ones are no report
DAY = "2026-03-04T10:15:00Z"
TEASERS, SCRIPT = 60, 60_000  # of a page; about as much as news pages have around a report


def page(lang: str, text: str, *, number: int, day: str) -> str:
    """A report as a news site would print it."""
    title, *paragraphs = [part for part in text.split("\n") if part.strip()]
    report = "".join(f"<p class='body-text'>{escape(paragraph)}</p>" for paragraph in paragraphs)
    teasers = "".join(
        f"<div class='teaser'><a href='/news/{n}'><img src='/{n}.jpg' alt=''><h3>Another report: {n}</h3></a></div>"
        for n in range(TEASERS)
    )
    menu = "".join(f"<li><a href='/section/{n}'>Section {n}</a></li>" for n in range(40))
    about = json.dumps({"@type": "NewsArticle", "headline": title, "datePublished": day})
    noise = base64.b64encode(random.Random(number).randbytes(SCRIPT * 3 // 4)).decode()
    return (
        f"<!doctype html><html lang='{lang}'><head><meta charset='utf-8'><title>{escape(title)} - The Post</title>"
        f"<meta property='og:title' content='{escape(title)}'><meta property='og:site_name' content='The Post'>"
        f"<meta property='article:published_time' content='{day}'>"
        f"<link rel='canonical' href='https://sandvik.example/{number}'>"
        f"<script type='application/ld+json'>{about}</script><script>var state = '{noise}';</script></head><body>"
        f"<header><nav><ul>{menu}</ul></nav></header><main><article><h1>{escape(title)}</h1>"
        f"<p class='byline'>By <a href='/staff'>the staff</a></p>{report}</article><aside>{teasers}</aside></main>"
        f"<footer><ul>{menu}</ul><p>© The Sandvik Post</p></footer></body></html>"
    )


def record(html: str, *, number: int) -> bytes:
    block = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + html.encode()
    return (
        b"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://sandvik.example/%d\r\n"
        b"WARC-Date: 2026-03-04T10:15:00Z\r\nWARC-Record-ID: <urn:uuid:%d>\r\n"
        b"Content-Type: application/http; msgtype=response\r\nContent-Length: %d\r\n\r\n%b\r\n\r\n"
        % (number, number, len(block), block)
    )


def made(data: Path, archive: Path, *, day: str = DAY, size: int = 0) -> None:
    """Writes `PAGES` pages, or pages of so many packed bytes, that state that day of publication."""
    texts = [(lang, text) for lang, text in speed.texts(data) if text.count("\n") > FEWEST_BREAKS]
    with archive.open("wb") as file:
        number = 0
        while file.tell() < size or (not size and number < PAGES):
            lang, text = texts[number % len(texts)]
            file.write(gzip.compress(record(page(lang, text, number=number, day=day), number=number), 1))
            number += 1


def bare(archive: Path) -> int:
    """As both libraries ship."""
    from fastwarc.warc import ArchiveIterator, WarcRecordType
    from trafilatura import bare_extraction

    with archive.open("rb") as stream:
        found = ArchiveIterator(stream, record_types=WarcRecordType.response)
        return sum(bare_extraction(each.reader.read().decode(), with_metadata=True) is not None for each in found)


def bare_records(archive: Path) -> int:
    from fastwarc.warc import ArchiveIterator

    with archive.open("rb") as stream:
        return sum(len(each.reader.read()) for each in ArchiveIterator(stream))


def ours(archive: Path) -> int:
    with archive.open("rb") as stream:
        return sum(isinstance(item, Delivery) for item in items(Opened(str(archive), stream)))


def our_records(archive: Path) -> int:
    def weighed(opened: Opened) -> Iterator[Item]:
        sizes.append(len(opened.stream.read()))
        return iter(())

    sizes: list[int] = []
    with archive.open("rb") as stream:
        sum(1 for _ in unpacked(Opened(str(archive), stream), lambda opened: warc(opened, weighed)))
    return sum(sizes)


def seconds(readers: list[Callable[[Path], int]], archive: Path) -> list[float]:
    """CPU-seconds of each, the best of some rounds in turn."""
    best = [float("inf")] * len(readers)
    for _ in range(ROUNDS):
        for at, reader in enumerate(readers):
            start = time.process_time()
            reader(archive)
            best[at] = min(best[at], time.process_time() - start)
    return best


def table(data: Path, *, size: int) -> Iterator[str]:
    with tempfile.TemporaryDirectory() as folder:
        archive = Path(folder) / "pages.warc.gz"
        yield "| pages of 100 kB | trafilatura and fastwarc, pages per CPU-s | ordret | overhead |\n|---|---|---|---|"
        for name, day in (("state their day", DAY), ("state none", "")):
            made(data, archive, day=day)
            theirs, own = seconds([bare, ours], archive)
            yield f"| {name} | {PAGES / theirs:.1f} | {PAGES / own:.1f} | {100 * (own / theirs - 1):+.0f} % |"
        theirs, own = (archive.stat().st_size / 1e6 / each for each in seconds([bare_records, our_records], archive))
        yield f"\nrecords alone, packed MB per CPU-second: fastwarc {theirs:.0f}, ordret {own:.0f}"
        if size:
            made(data, archive, size=size)
            with multiprocessing.get_context("spawn").Pool(1) as alone:
                yield alone.apply(large, (archive,))


def large(archive: Path) -> str:
    """Reads all of an archive in a process of its own, so that its peak memory is that of reading."""
    start, count = time.perf_counter(), ours(archive)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    size = archive.stat().st_size / 1e6
    return f"{size:.0f} MB packed, {count} reports: {time.perf_counter() - start:.0f} s, peak {peak:.0f} MB"


if __name__ == "__main__":
    if len(sys.argv) not in (2, 3):
        raise SystemExit("usage: python -m bench.archives DATA [GIGABYTES]; quotations/ in DATA")
    for line in table(Path(sys.argv[1]), size=int(float(sys.argv[2]) * 1e9) if len(sys.argv) == 3 else 0):
        print(line, flush=True)
