"""Bytes → text: byte order marks, UTF-8, UTF-16, UTF-32, declared encodings, and the old one-byte encodings."""

import re

BOMS = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe\0\0", "utf-32-le"),  # before UTF-16, whose mark it begins with
    (b"\0\0\xfe\xff", "utf-32-be"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)
# What pages declare; other codecs Python knows (rot13, zip, unicode_escape) are no encodings of text.
DECLARABLE = re.compile(r"utf-?8|utf-?16|iso-?8859|iso-?2022|latin|windows|cp\d|koi8|mac|euc|gb|big5|shift", re.I)
NAMED = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_.:-]+)""")
# A page that declares ISO-8859-1 means Windows-1252, as browsers have it.
LATIN_1 = re.compile(r"iso[-_]?8859[-_]?1|latin[-_]?1|us-ascii", re.I)
# The encodings of Latin scripts met in old files, the commonest first, so that it wins where nothing tells them apart.
ONE_BYTE = ("cp1252", "mac_roman", "cp850", "cp1250", "iso8859_2")
# Signs of a wrong encoding: a mark inside a word ("bl†st"); an upper-case letter or dagger after a small one ("pŒ").
ODD = re.compile(r"(?<=[^\W\d_])[^\x00-\x7f\w\s’–—‑…·\xad](?=[^\W\d_])|(?<=[a-zåäöæøü])[À-ÖØ-ÞŒŠŽŸ†‡‰¿¾]")
SAMPLE = 100_000
# Above this share of bytes outside ASCII no Latin script is likely: 3 to 8 % in Nordic text, 10 % in Polish, 80 % in
# Russian.
DENSE = 0.4
NULS = 1000  # so many characters to a NUL: a slip in a text has less, any program or picture has more
# In UTF-8, where counting them takes a tenth of the time: those of ASCII, and those above.
CONTROLS = bytes((*range(0x01, 0x09), *range(0x0E, 0x1B), *range(0x1C, 0x20), 0x7F))
HIGH_CONTROLS = re.compile(rb"\xc2[\x80-\x84\x86-\x9f]")
NEWLINES = re.compile(r"\r\n?")


def decode(raw: bytes, *, declared: str | None = None) -> str | None:
    """The text of `raw`, or None where it is no text (NULs, control characters).

    A byte order mark is dropped and every line end becomes "\\n"; nothing else is changed. What cannot be decoded
    becomes U+FFFD, and so does a stray NUL. `declared` is an encoding the document names; it is believed after UTF-8,
    which proves itself.
    """
    text = _decoded(raw, declared)
    return None if binary(text) else mended(text)


def decode_marked(raw: bytes, *, charset: str | None = None) -> str | None:
    """The text of a page or an XML document, which names its encoding in its first 2 kB. `charset` is what a server
    declares; as in browsers it outranks that. There NULs are damage, up to one byte in ten, and no sign of a program.
    """
    named = NAMED.search(raw, 0, 2048)
    declared = charset or (named[1].decode() if named else None)
    text = decode(raw, declared=declared)
    if text is None and raw.count(0) * 10 < len(raw):
        return decode(raw.replace(b"\0", "\ufffd".encode()), declared=declared)
    return text


def mended(text: str) -> str:
    """Every line end as "\\n", as Python reads text files, so that offsets do not depend on where a file was saved.

    A NUL, at which databases and spreadsheets take a text to end, as U+FFFD.
    """
    text = text.replace("\0", "\ufffd")
    return NEWLINES.sub("\n", text) if "\r" in text else text


def _decoded(raw: bytes, declared: str | None) -> str:
    for mark, encoding in BOMS:
        if raw.startswith(mark):
            return raw[len(mark) :].decode(encoding, "replace")
    if raw.count(0) * NULS > len(raw):
        return raw.decode(_wide(raw) or "utf-8", "replace")
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return _declared(raw, declared) or _damaged(raw) or _guessed(raw)


def _wide(raw: bytes) -> str | None:
    """UTF-16 without a mark: in Latin scripts every other byte is zero."""
    even, odd = raw[0:SAMPLE:2].count(0), raw[1:SAMPLE:2].count(0)
    most = min(len(raw), SAMPLE) * 0.2
    if odd > most and not even:
        return "utf-16-le"
    return "utf-16-be" if even > most and not odd else None


def _declared(raw: bytes, encoding: str | None) -> str | None:
    if not encoding or not DECLARABLE.match(encoding):
        return None
    try:
        return raw.decode("cp1252" if LATIN_1.fullmatch(encoding) else encoding)
    except (LookupError, UnicodeError):
        return None


def _damaged(raw: bytes) -> str | None:
    """UTF-8 with some bytes broken: one-byte encodings hardly ever make valid sequences by chance."""
    text = raw.decode("utf-8", "replace")
    whole = sum(1 for char in text if char > "\x7f" and char != "\ufffd")
    return text if whole > text.count("\ufffd") else None


def _guessed(raw: bytes) -> str:
    sample = raw[:SAMPLE]
    if sum(byte > 0x7F for byte in sample) > DENSE * len(sample):
        return _detected(raw)
    readings = [text for text in (_strict(raw, encoding) for encoding in ONE_BYTE) if text]
    return min(readings, key=lambda text: len(ODD.findall(text, 0, SAMPLE)))


def _strict(raw: bytes, encoding: str) -> str | None:
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError:
        return None


def _detected(raw: bytes) -> str:
    """Other scripts. charset-normalizer tells these well; among Latin ones it took cp1250 for a third of cp1252."""
    from charset_normalizer import from_bytes

    best = from_bytes(raw[:SAMPLE]).best()
    return raw.decode(best.encoding if best else "cp1252", "replace")


def binary(text: str) -> bool:
    """No text at all: more than one NUL in a thousand characters, or one control character in a hundred."""
    sample = text[:SAMPLE].encode("utf-8", "replace")
    controls = len(sample) - len(sample.translate(None, CONTROLS)) + len(HIGH_CONTROLS.findall(sample))
    return text.count("\0") * NULS > len(text) or controls * 100 > min(len(text), SAMPLE)
