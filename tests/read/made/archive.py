"""Web archives for tests, made record by record."""

import base64
import gzip
import hashlib
import io
from collections.abc import Mapping
from zipfile import ZIP_STORED, ZipFile

WHEN = "2026-03-04T10:00:00Z"


def page(number: int) -> bytes:
    return (
        f"<html><head><meta charset=utf-8><title>Møte {number} i Sandvik</title></head><body><article>"
        f"<h1>Møte {number} i Sandvik</h1><p>Ordfører Berit Aune møtte havnerådet for {number}. gang denne uka.</p>"
        "<p>– Vi blir enige til slutt, sier Aune til avisa etter møtet.</p></article></body></html>"
    ).encode()


def answer(body: bytes, *, media: str = "text/html; charset=utf-8", status: str = "200 OK", coding: str = "") -> bytes:
    """What a server answers."""
    codings = f"Content-Encoding: {coding}\r\n" if coding else ""
    return f"HTTP/1.1 {status}\r\nContent-Type: {media}\r\n{codings}\r\n".encode() + body


def record(
    block: bytes, *, url: str = "https://sandvik.example/1", kind: str = "response", when: str = WHEN,
    media: str = "application/http; msgtype=response", length: int | None = None, more: Mapping[str, str] | None = None,
    version: str = "1.0",
) -> bytes:  # fmt: skip
    """A record; `length` is a lie where it is given, `more` are further fields."""
    fields = {
        "WARC-Type": kind, "WARC-Target-URI": url, "WARC-Date": when, "WARC-Record-ID": "<urn:uuid:0>",
        "Content-Type": media, **(more or {}), "Content-Length": str(len(block) if length is None else length),
    }  # fmt: skip
    head = "".join(f"{name}: {value}\r\n" for name, value in fields.items())
    return f"WARC/{version}\r\n{head}\r\n".encode() + block + b"\r\n\r\n"


def captured(number: int, **fields: str) -> bytes:
    """A record of the page of that number."""
    return record(answer(page(number)), url=f"https://sandvik.example/{number}", **fields)  # type: ignore[arg-type]


def digest(content: bytes, *, algorithm: str = "sha1") -> str:
    """As most crawlers write it: in base 32."""
    made = hashlib.new(algorithm, content).digest()
    return f"{algorithm}:{base64.b32encode(made).decode()}"


def packed(*records: bytes) -> bytes:
    """Each record packed by itself, as in .warc.gz files."""
    return b"".join(map(gzip.compress, records))


def wacz(members: Mapping[str, bytes], *, compression: int = ZIP_STORED) -> bytes:
    """A zip file."""
    made = io.BytesIO()
    with ZipFile(made, "w", compression) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return made.getvalue()
