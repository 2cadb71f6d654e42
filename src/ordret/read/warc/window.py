"""A stream of WARC records, seen from where reading stands, with a look ahead."""

import re
from typing import BinaryIO

HEAD = re.compile(rb"WARC/[01]\.\d{1,2}[ \t]*\r?\n(?:[^\r\n][^\n]*\n)*\r?\n")
LARGEST_HEAD = 64 * 1024
BLANKS = re.compile(rb"[\r\n]*")
NEXT = re.compile(rb"\nWARC/[01]\.\d")
MARK, END = b"WARC/", b"\r\n\r\n"
STEP = 1024 * 1024  # bytes read at a time
GAP = 32  # bytes behind a block in which it has to end, or the next record's mark to stand


class Window:
    """What is held of a stream, from where reading stands."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream, self._held, self._at = stream, bytearray(), 0

    def holds(self, size: int) -> bool:
        """Whether so many bytes are there to be looked at."""
        while len(self._held) - self._at < size:
            piece = self._stream.read(STEP)
            if not piece:
                return False
            if self._at > len(self._held) // 2:  # seldom, so that moving the rest costs little
                del self._held[: self._at]
                self._at = 0
            self._held += piece
        return True

    def head(self) -> bytes:
        """The head of a WARC record; empty where there is none."""
        self.holds(LARGEST_HEAD)
        match = HEAD.match(self._held, self._at, self._at + LARGEST_HEAD)
        return bytes(match[0]) if match else b""

    def ends_in_head(self) -> bool:
        begin = bytes(self._held[self._at : self._at + len(MARK)])
        return not self.holds(LARGEST_HEAD) and MARK.startswith(begin)

    def is_followed(self, size: int) -> bool:
        """Whether behind so many bytes the record ends as it should, or another one stands, or nothing does."""
        self.holds(size + GAP)
        behind = bytes(self._held[self._at + size : self._at + size + GAP])
        return behind.startswith(END) or MARK.startswith(behind.lstrip(b"\r\n")[: len(MARK)])

    def finds_next(self, size: int) -> bool:
        self.holds(size)
        return NEXT.search(self._held, self._at, self._at + size) is not None

    def pass_by(self, size: int) -> None:
        self._at += size

    def take(self, size: int) -> bytes:
        with memoryview(self._held) as held:
            taken = bytes(held[self._at : self._at + size])
        self._at += size
        return taken

    def passes_blanks(self) -> bool:
        """Passes by what stands between records; False at the end of the stream."""
        while self.holds(1):
            blanks = BLANKS.match(self._held, self._at)
            self._at = blanks.end() if blanks else self._at
            if self._at < len(self._held):
                return True
        return False

    def passes_to_next(self) -> bool:
        """Passes by everything before the next record; False where there is none."""
        while self.holds(GAP):
            found = NEXT.search(self._held, self._at)
            if found:
                self._at = found.start() + 1
                return True
            self._at = len(self._held) - GAP + 1
        return False
