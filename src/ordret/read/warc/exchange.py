"""What a record holds: the body that a server sent, decoded, with the type and the charset it declared."""

import base64
import hashlib
import re
import zlib
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from ordret.read.delivery import LARGEST
from ordret.read.kinds import PAGES
from ordret.read.packed.unpacker import GZIP, ZSTD
from ordret.read.warc.records import Record

if TYPE_CHECKING:
    from fastwarc.warc import HeaderMap

STEP = 64 * 1024
# Only what is in a record is given to fastwarc, behind a head that it can read.
HEAD = b"WARC/1.1\r\nWARC-Type: response\r\nContent-Type: application/http\r\nContent-Length: %d\r\n\r\n"
Codings = Literal["all", "content", "transfer", "none"]
PACKED = (GZIP, ZSTD)
CHARSET = re.compile(r"""charset\s*=\s*["']?\s*([\w.:-]+)""", re.IGNORECASE)
DIGESTS = ("md5", "sha1", "sha256", "sha512")


@dataclass(frozen=True, slots=True)
class Body:
    """`media` is the declared type in small letters, "" where none is; `content` is at most one byte over 50 MB."""

    content: bytes
    media: str
    charset: str | None


@dataclass(frozen=True, slots=True)
class Passed:
    """Nothing to be read, and why, to be counted."""

    why: str


@dataclass(frozen=True, slots=True)
class Bad:
    """Something to be read that cannot be, in the words of a problem."""

    code: str
    hint: str


BAD_DIGEST = Bad("bad digest", "its digest is not that of its content, which was changed; left out")
BAD_HTTP = Bad("bad header", "what is kept of the server's answer begins with no header; left out")
BAD_CODING = Bad("damaged", "packed in a way that cannot be undone, or cut; left out")
TOO_LARGE = Bad("too large", "over 50 MB unpacked; left out")


def body(record: Record) -> Body | Passed | Bad:
    """The body that a record of a capture holds."""
    if record.block is None:
        return Passed("over 50 MB")
    digest = record.fields.get("warc-block-digest")
    if digest and not _holds(digest, record.block):
        return BAD_DIGEST
    media, charset = _declared(record.fields.get("content-type", ""))
    if record.fields["warc-type"] == "response" and media == "application/http":
        return _answer(record.block, digest="" if digest else record.fields.get("warc-payload-digest", ""))
    if record.fields["warc-type"] != "response" and media in ("text/html", "text/plain"):
        return Body(record.block, media, charset)
    return Passed(media or "of no type")


def _answer(block: bytes, *, digest: str) -> Body | Passed | Bad:
    """What a server answered. `digest` is the payload's: crawlers differ on whether that is what was sent or what was
    packed in it, so one of the two has to have it."""
    sent = _read(block, "none")
    if sent is None:
        return BAD_HTTP
    headers, packed = sent
    if headers.status_code != 200:
        return Passed(f"status {headers.status_code or 'unknown'}")
    content = _decoded(block, packed, headers.get("Content-Encoding") or "")
    if digest and not _holds(digest, packed, content):
        return BAD_DIGEST
    if len(content) > LARGEST:
        return TOO_LARGE
    media, charset = _declared(headers.get("Content-Type") or "")
    return BAD_CODING if media in PAGES and content.startswith(PACKED) else Body(content, media, charset)


def _decoded(block: bytes, packed: bytes, coding: str) -> bytes:
    """The body without its codings. Crawlers that unpack what they keep often leave the headers as they were, so that
    it may have none of those that they name."""
    for codings in ("all", "content"):
        if found := _read(block, codings):
            return found[1]
    _, sent = _read(block, "transfer") or (None, packed)
    with suppress(zlib.error):  # what is called deflate is often sent without the frame that it ought to have
        return zlib.decompressobj(-zlib.MAX_WBITS).decompress(sent, LARGEST + 1) if coding == "deflate" else sent
    return sent


def _read(block: bytes, codings: Codings) -> tuple["HeaderMap", bytes] | None:
    """Headers and body, no more than a byte over 50 MB of it; None where it is no HTTP or not so coded."""
    from fastwarc.warc import WarcRecord

    record = WarcRecord.from_bytes(HEAD % len(block) + block)
    try:
        record.parse_http(codings, quirks_mode=True)
        pieces, size = [], 0
        while size <= LARGEST and (piece := record.reader.read(min(STEP, LARGEST + 1 - size))):
            pieces.append(piece)
            size += len(piece)
    except OSError:
        return None
    return (record.http_headers, b"".join(pieces)) if record.is_http_parsed else None


def _declared(content_type: str) -> tuple[str, str | None]:
    """The media type and the charset of a Content-Type."""
    charset = CHARSET.search(content_type)
    return content_type.split(";")[0].strip().lower(), charset[1] if charset else None


def _holds(digest: str, *contents: bytes) -> bool:
    """Whether a digest ("sha1:…" in base 32 or hexadecimal) is that of one of the contents. Others are let be."""
    name, _, value = digest.partition(":")
    if name.lower() not in DIGESTS:
        return True
    made = [hashlib.new(name.lower(), content, usedforsecurity=False).digest() for content in contents]
    return value.lower().rstrip("=") in {written for each in made for written in (each.hex(), _base32(each))}


def _base32(digest: bytes) -> str:
    return base64.b32encode(digest).decode().lower().rstrip("=")
