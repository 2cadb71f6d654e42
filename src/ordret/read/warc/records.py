"""Where the records of a WARC file begin and end.

fastwarc reads what is in a record, but stops for good at one with a wrong length and takes a cut one for whole. Here
each has to end as it should, or be followed by another, and after one that does not the next is looked for.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import BinaryIO, Literal

from ordret.read.delivery import LARGEST
from ordret.read.warc.window import GAP, STEP, Window

LENGTH = re.compile(rb"^content-length:[ \t]*(\d{1,18})[ \t]*\r?$", re.IGNORECASE | re.MULTILINE)
TAKEN = ("response", "resource", "conversion")
ODD = re.compile(r"[\x00-\x20\x7f-\xa0\ufffd]")

Code = Literal["bad header", "bad length", "cut short"]


@dataclass(frozen=True, slots=True)
class Record:
    """The `number`th record, from 1: the fields of its head by small names, and its block; None for one over 50 MB."""

    number: int
    fields: Mapping[str, str]
    block: bytes | None

    @property
    def holds_a_capture(self) -> bool:
        return self.fields.get("warc-type") in TAKEN

    @property
    def address(self) -> str | None:
        """The address it was captured at, which WARC 1.0 has in pointed brackets; None where there is none."""
        address = self.fields.get("warc-target-uri", "").removeprefix("<").removesuffix(">")
        return address if address and not ODD.search(address) else None

    @property
    def captured(self) -> str:
        """When, so that a later moment sorts later: WARC 1.1 may have parts of a second before the Z."""
        return self.fields.get("warc-date", "").removesuffix("Z")


@dataclass(frozen=True, slots=True)
class Broken:
    """The `number`th record cannot be read."""

    number: int
    code: Code


def records(stream: BinaryIO) -> Iterator[Record | Broken]:
    """Each record in turn. Holds no more than 50 MB of the stream at once and reads every byte once."""
    window = Window(stream)
    number = 0
    while window.passes_blanks():
        number += 1
        found = _record(window, number)
        if isinstance(found, Record):
            yield found
            continue
        goes_on = window.passes_to_next()
        yield Broken(number, "bad length" if found == "cut short" and goes_on else found)
        if not goes_on:
            return


def _record(window: Window, number: int) -> Record | Code:
    """The record that the window begins with; the window then stands behind it, or behind what is known of it."""
    head = window.head()
    lengths = set(LENGTH.findall(head))
    if len(lengths) != 1:
        return "cut short" if not head and window.ends_in_head() else "bad header"
    window.pass_by(len(head))
    length = int(lengths.pop())
    if length > LARGEST:
        return _passed(window, length) or Record(number, _fields(head), None)
    if not window.holds(length):
        return "cut short"
    return Record(number, _fields(head), window.take(length)) if window.is_followed(length) else "bad length"


def _passed(window: Window, length: int) -> Code | None:
    """Passes by a block too large to be held, unless it holds a record: then its length is a lie."""
    while length > STEP:
        if window.finds_next(min(length, STEP + GAP)):
            return "bad length"
        if not window.holds(STEP):
            return "cut short"
        window.pass_by(STEP)
        length -= STEP
    if not window.holds(length):
        return "cut short"
    if not window.is_followed(length):
        return "bad length"
    window.pass_by(length)
    return None


def _fields(head: bytes) -> dict[str, str]:
    """The first of each name; the type in small letters."""
    found: dict[str, str] = {}
    for line in head.decode("utf-8", "replace").splitlines()[1:]:
        name, colon, value = line.partition(":")
        if colon:
            found.setdefault(name.strip().lower(), value.strip())
    return {**found, "warc-type": found.get("warc-type", "").lower()}
