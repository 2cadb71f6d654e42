"""What a wire service says of a report beside its words: which version it is, and that it is not to be used."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Edition:
    """A version of a report as its wire counts them: its `number`, and the moment `made`; None where it does not say.

    `corrects`: it says that it corrects an earlier one. `note` is what it tells editors.
    """

    number: int | None = None
    made: datetime | None = None
    corrects: bool = False
    note: str | None = None

    def precedes(self, other: "Edition") -> bool:
        """Whether this one is known to be the earlier: by its number, or where that tells nothing, by its moment."""
        if self.number is not None and other.number is not None and self.number != other.number:
            return self.number < other.number
        return self.made is not None and other.made is not None and self.made < other.made


@dataclass(frozen=True, slots=True)
class Notice:
    """That no version of the report of `source` is to be used: for good where it is `killed`, else until a later one
    than `edition` comes. `place` is the file that said so, `raw_sha256` the digest of its bytes."""

    source: str
    killed: bool
    edition: Edition
    place: str
    fetched: datetime
    raw_sha256: str
