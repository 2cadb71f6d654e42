import gzip
import hashlib
import io
import zlib
from collections.abc import Callable
from datetime import date

import brotli  # type: ignore[import-untyped]
import pytest
import zstandard

from ordret.model import Problem
from ordret.read.delivery import Delivery, Item, Opened
from ordret.read.forms import items
from read.made.archive import answer, captured, digest, packed, page, record


class Pipe(io.BytesIO):
    """What cannot go back."""

    def seekable(self) -> bool:
        return False


def read(*records: bytes) -> list[Item]:
    return list(items(Opened("a.warc", io.BytesIO(b"".join(records)))))


def places(found: list[Item]) -> list[str]:
    """The last part of each report's address."""
    return [item.source.rpartition("/")[2] for item in found if isinstance(item, Delivery)]


def problems(found: list[Item]) -> list[tuple[str, str]]:
    return [(item.source, item.code) for item in found if isinstance(item, Problem)]


def one(raw: bytes) -> Delivery:
    [found] = read(raw)
    assert isinstance(found, Delivery)
    return found


THREE = [captured(n) for n in (1, 2, 3)]


@pytest.mark.parametrize(
    "raw",
    [b"".join(THREE), packed(*THREE), gzip.compress(b"".join(THREE)), b"".join(map(zstandard.compress, THREE))],
    ids=["plain", "each packed", "all packed", "zstd"],
)
def test_an_archive_gives_the_pages_in_it_under_their_addresses(raw: bytes) -> None:
    found = read(raw)
    assert places(found) == ["1", "2", "3"]
    assert problems(found) == []


def test_a_report_is_what_the_server_sent() -> None:
    found = one(captured(1))
    assert (found.raw, found.source, found.url) == (page(1), "https://sandvik.example/1", "https://sandvik.example/1")
    assert found.text.startswith("Møte 1 i Sandvik\n\nOrdfører Berit Aune")
    assert found.form == "web archive (WARC)"


def test_the_day_of_capture_is_not_the_day_of_publication() -> None:
    assert one(captured(1)).published is None
    dated = page(1).replace(b"<head>", b"<head><meta name=date content=2025-11-02>")
    stated = one(record(answer(dated))).published
    assert stated is not None
    assert stated.first == date(2025, 11, 2)


@pytest.mark.parametrize("version", ["0.18", "1.0", "1.1"])
def test_every_version_of_the_format_is_read(version: str) -> None:
    assert places(read(captured(1, version=version))) == ["1"]


def test_an_address_in_pointed_brackets_is_the_address() -> None:
    assert places(read(record(answer(page(1)), url="<https://sandvik.example/7>"))) == ["7"]


def test_a_record_without_an_address_is_said() -> None:
    assert problems(read(record(answer(page(1)), url=""))) == [("a.warc#1", "no address")]


def chunked(body: bytes) -> bytes:
    return b"5\r\n" + body[:5] + b"\r\n%x\r\n" % len(body[5:]) + body[5:] + b"\r\n0\r\n\r\n"


def bare_deflate(body: bytes) -> bytes:
    return zlib.compress(body)[2:-4]


@pytest.mark.parametrize(
    ("coding", "pack"),
    [
        ("gzip", gzip.compress),
        ("br", brotli.compress),
        ("zstd", zstandard.compress),
        ("deflate", zlib.compress),
        ("deflate", bare_deflate),
        ("gzip", bytes),
        ("br", bytes),
        ("unheard-of", bytes),
    ],
    ids=["gzip", "brotli", "zstd", "deflate", "bare deflate", "gzip undone", "brotli undone", "unheard-of"],
)
def test_what_the_server_packed_is_unpacked_unless_the_crawler_did(coding: str, pack: Callable[[bytes], bytes]) -> None:
    assert one(record(answer(pack(page(1)), coding=coding))).raw == page(1)


@pytest.mark.parametrize("sent", [chunked(page(1)), page(1)], ids=["in chunks", "put together by the crawler"])
def test_what_the_server_sent_in_chunks_is_put_together(sent: bytes) -> None:
    assert one(record(answer(sent).replace(b"\r\n\r\n", b"\r\nTransfer-Encoding: chunked\r\n\r\n", 1))).raw == page(1)


def test_chunks_of_a_packed_page() -> None:
    block = answer(chunked(gzip.compress(page(1))), coding="gzip")
    assert one(record(block.replace(b"\r\n\r\n", b"\r\nTransfer-Encoding: chunked\r\n\r\n", 1))).raw == page(1)


def test_the_charset_that_the_server_declares_goes_before_the_pages_own() -> None:
    html = page(1).decode().replace("utf-8", "windows-1252").replace("Møte", "Mšte").encode("iso-8859-2", "ignore")
    assert "Mšte 1" in one(record(answer(html, media="text/html; charset=ISO-8859-2"))).text


def test_a_page_is_known_by_its_content_whatever_is_declared() -> None:
    assert places(read(record(answer(page(1), media="image/png")))) == ["1"]
    assert places(read(record(answer(b"<meta charset=utf-8>" + page(1), media="text/html")))) == ["1"]
    assert places(read(record(answer(page(1)), url="https://sandvik.example/nytt.php"))) == ["nytt.php"]


@pytest.mark.parametrize("kind", ["resource", "conversion"])
@pytest.mark.parametrize(("media", "body"), [("text/html", page(1)), ("text/plain", page(1)[:0] + b"Aune kom hjem.")])
def test_what_was_kept_without_an_exchange_is_read(kind: str, media: str, body: bytes) -> None:
    assert one(record(body, kind=kind, media=media)).raw == body


@pytest.mark.parametrize("kind", ["request", "metadata", "revisit", "warcinfo", "continuation", "anything"])
def test_other_records_are_passed_over(kind: str) -> None:
    found = read(record(answer(page(1)), kind=kind), captured(2))
    assert (places(found), problems(found)) == (["2"], [])


def test_what_is_no_report_is_counted_in_one_problem() -> None:
    found = read(
        captured(1),
        record(answer(b"body {}", media="text/css")),
        record(answer(b"{}", media="application/json")),
        record(answer(b"\x89PNG\r\n", media="image/png")),
        record(answer(b"\x89PNG\r\n", media="image/png")),
        record(answer(b"User-agent: *", media="text/plain"), url="https://sandvik.example/robots.txt"),
        record(answer(page(4), status="404 Not Found")),
        record(answer(b"")),
    )
    assert places(found) == ["1"]
    [problem] = [item for item in found if isinstance(item, Problem)]
    assert (problem.source, problem.code) == ("a.warc", "not a report")
    for words in ("2 image/png", "1 text/css", "1 application/json", "1 status 404", "1 text/plain", "1 text/html"):
        assert words in problem.hint


@pytest.mark.parametrize("length", [0, 70, 2_000, 40_000_000, 60_000_000, 10**17])
def test_a_record_with_a_wrong_length_gives_one_problem_and_the_next_is_read(length: int) -> None:
    found = read(captured(1), record(answer(page(2)), length=length), captured(3), captured(4))
    assert places(found) == ["1", "3", "4"]
    assert problems(found) == [("a.warc#2", "bad length")]


@pytest.mark.parametrize(
    ("whole", "broken"),
    [
        (b"Content-Length: ", b"Content-Lenght: "),
        (b"Content-Length: ", b"Content-Length: -"),
        (b"Content-Length: ", b"Content-Length: 1\r\nContent-Length: "),
        (b"WARC/1.0\r\n", b"WARC/1.0\r\n\r\n"),
        (b"WARC/1.0", b"XARC/1.0"),
        (b"WARC-Type", b"A: " + b"a" * 70_000 + b"\r\nWARC-Type"),
    ],
    ids=["no length", "negative", "two lengths", "no fields", "no mark", "endless"],
)
def test_a_record_with_a_broken_header_gives_one_problem_and_the_next_is_read(whole: bytes, broken: bytes) -> None:
    found = read(captured(1), captured(2).replace(whole, broken, 1), captured(3))
    assert places(found) == ["1", "3"]
    assert problems(found) == [("a.warc#2", "bad header")]


def test_an_answer_without_a_header_is_left_out() -> None:
    found = read(record(b"\xff" * 100_000), captured(2))
    assert places(found) == ["2"]
    assert len(problems(found)) == 1


@pytest.mark.parametrize("algorithm", ["sha1", "sha256", "md5"])
@pytest.mark.parametrize("field", ["WARC-Block-Digest", "WARC-Payload-Digest"])
def test_a_record_whose_digest_does_not_hold_is_left_out(field: str, algorithm: str) -> None:
    block = answer(page(1))
    kept = block if field == "WARC-Block-Digest" else page(1)
    whole = record(block, more={field: digest(kept, algorithm=algorithm)})
    assert places(read(whole)) == ["1"]
    found = read(whole.replace(b"Aune", b"Vik "), captured(2))
    assert places(found) == ["2"]
    assert problems(found) == [("https://sandvik.example/1", "bad digest")]


def test_digests_are_read_in_every_notation_and_unknown_ones_let_be() -> None:
    made = hashlib.sha256(page(1)).hexdigest()
    for written in (f"sha256:{made}", f"SHA256:{made.upper()}", "blake3:0", "nothing"):
        assert places(read(record(answer(page(1)), more={"WARC-Payload-Digest": written}))) == ["1"]


def test_a_payload_digest_may_be_of_what_was_sent_or_of_what_was_packed_in_it() -> None:
    sent = gzip.compress(page(1))
    for made in (digest(sent), digest(page(1))):
        raw = record(answer(sent, coding="gzip"), more={"WARC-Payload-Digest": made})
        assert places(read(raw)) == ["1"]


@pytest.mark.parametrize("raw", [b"".join(THREE), packed(*THREE), gzip.compress(b"".join(THREE))])
@pytest.mark.parametrize("cut", [30, 200, 330])
def test_a_cut_archive_gives_all_before_the_cut_and_one_problem(raw: bytes, cut: int) -> None:
    found = read(raw[:-cut])
    assert places(found) == ["1", "2", "3"][: len(places(found))]
    assert problems(found) == [("a.warc", "cut short")]


def test_what_is_cut_behind_the_last_record_is_not_missed() -> None:
    found = read(b"".join(THREE)[:-3])
    assert (places(found), problems(found)) == (["1", "2", "3"], [])


def test_a_page_that_the_crawler_cut_is_said() -> None:
    found = read(record(answer(page(1)), more={"WARC-Truncated": "length"}))
    assert (places(found), problems(found)) == (["1"], [("https://sandvik.example/1", "cut short")])


def test_versions_come_in_the_order_of_their_capture() -> None:
    late, early = captured(1, when="2026-03-04T10:00:00.5Z"), record(answer(page(9)), when="2026-03-04T10:00:00Z")
    for raw in (late + captured(2) + early, packed(late, captured(2), early)):
        found = [item for item in read(raw) if isinstance(item, Delivery)]
        assert [item.raw for item in found] == [page(2), page(9), page(1)]


def test_from_a_pipe_an_older_version_is_left_out_and_said() -> None:
    raw = captured(1, when="2026-03-05T10:00:00Z") + record(answer(page(9))) + captured(2)
    found = list(items(Opened("-", Pipe(raw))))
    assert places(found) == ["1", "2"]
    assert problems(found) == [("https://sandvik.example/1", "older version")]


@pytest.mark.parametrize(
    ("coding", "pack"), [("gzip", gzip.compress), ("br", brotli.compress), ("zstd", zstandard.compress)]
)
def test_a_bomb_in_an_answer_is_bounded(coding: str, pack: Callable[[bytes], bytes]) -> None:
    found = read(record(answer(pack(bytes(51_000_000)), coding=coding)), captured(2))
    assert places(found) == ["2"]
    assert problems(found) == [("https://sandvik.example/1", "too large")]


def test_an_archive_within_an_archive_is_not_opened() -> None:
    found = read(record(answer(b"".join(THREE), media="application/warc")), record(answer(packed(*THREE))))
    assert places(found) == []
    assert [code for _, code in problems(found)] == ["damaged", "not a report"]


def test_many_broken_records_take_little_time() -> None:
    found = read(*[record(b"x", length=40_000_000)] * 5_000, captured(1))
    assert places(found) == ["1"]
    assert len(problems(found)) == 5_000
