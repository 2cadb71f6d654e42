"""A quotation as it is kept for comparison."""

from datetime import date

import msgspec
import numpy as np
from numpy.typing import NDArray

from ordret.link.wording.compare import Wording
from ordret.link.wording.signs import Named, Sign, gathered
from ordret.model import Act, Form

NO_VECTOR: NDArray[np.float32] = np.zeros(0, np.float32)  # what differs is read off the words
LONGEST = 31  # days; a range as wide as that is no day to go by


class Body(msgspec.Struct, frozen=True):
    """What two wordings are compared by, but for speaker and vector. Days are those on which it can have been said."""

    article: str
    lang: str
    text: str
    form: Form
    act: Act
    first: date | None
    last: date | None
    found: tuple[Sign, ...]
    names: frozenset[Named]
    words: tuple[str, ...]

    @property
    def day(self) -> int:
        """The last day as an ordinal; 0 where none is known to a month."""
        if self.first is None or self.last is None or (self.last - self.first).days > LONGEST:
            return 0
        return self.last.toordinal()

    def wording(self, id_: str, speaker: str | None, vector: NDArray[np.float32]) -> Wording:
        """What is compared."""
        return Wording(
            id=id_,
            article=self.article,
            lang=self.lang,
            text=self.text,
            form=self.form,
            act=self.act,
            speaker=speaker,
            first=self.first,
            last=self.last,
            signs=gathered(self.found, self.names, self.words),
            vector=vector,
        )


_DECODER = msgspec.json.Decoder(Body)


def unpacked(text: str) -> Body:
    """What `rows.packed` packed."""
    return _DECODER.decode(text)
