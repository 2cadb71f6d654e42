"""An article as it is kept for comparison with other reports."""

from datetime import date

import msgspec
import numpy as np
from numpy.typing import NDArray

from ordret.link.reports import Report


class Body(msgspec.Struct, frozen=True):
    """What two reports are compared by, but for the vector."""

    article: str
    lang: str
    first: date | None
    last: date | None
    names: frozenset[str]
    numbers: frozenset[str]

    @property
    def day(self) -> int:
        """The last day as an ordinal; 0 where it is not known."""
        return self.last.toordinal() if self.last else 0

    def report(self, vector: NDArray[np.float32]) -> Report:
        """What is compared."""
        return Report(self.article, self.lang, self.first, self.last, self.names, self.numbers, vector)


_DECODER = msgspec.json.Decoder(Body)


def unpacked(text: str) -> Body:
    """What `rows.packed` packed."""
    return _DECODER.decode(text)
