"""What a reader asks of a page: its key, and the query of its address."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, TypeVar

from ordret.record import Record
from ordret.web import addresses

if TYPE_CHECKING:
    from ordret.web.judging import Judging

ROWS = 50  # of a page, where the address does not say
MOST = 10_000  # rows of a twin
_WORDS = 500  # code points of a query's value: more are a text, and slow
ChoiceT = TypeVar("ChoiceT", bound=str)


class AskedError(Exception):
    """The question cannot be answered as it stands. `status` is that of HTTP."""

    def __init__(self, message: str, *, status: int = 400) -> None:
        super().__init__(message)
        self.status = status


@dataclass(frozen=True, slots=True)
class Asked:
    """A request as pages know it. `path` is that of the page, without a twin's ending; `excerpts` keeps whole texts
    back; `judge` is who may judge, and how, None where the reader may not."""

    record: Record
    path: str
    key: str = ""
    query: tuple[tuple[str, str], ...] = ()
    excerpts: bool = False
    rows: int = ROWS
    judge: "Judging | None" = None

    def all(self, name: str) -> tuple[str, ...]:
        """Every value given under a name, in order, empty ones left out. Raises AskedError for one too long."""
        held = tuple(value.strip() for own, value in self.query if own == name and value.strip())
        if any(len(value) > _WORDS for value in held):
            raise AskedError(f"{name}: more than {_WORDS} characters; give fewer")
        return held

    def one(self, name: str) -> str | None:
        """The value given under a name; None without one. Raises AskedError for several."""
        held = self.all(name)
        if len(held) > 1:
            raise AskedError(f"{name}: give one, not {len(held)}")
        return held[0] if held else None

    def of(self, name: str, choices: tuple[ChoiceT, ...]) -> ChoiceT | None:
        """As `one`, for what has to be one of some words."""
        value = self.one(name)
        chosen = next((choice for choice in choices if choice == value), None)
        if value is not None and chosen is None:
            raise AskedError(f"{name}: give one of {', '.join(choices)}, not {value[:40]!r}")
        return chosen

    def day(self, name: str) -> date | None:
        """As `one`, for an ISO day."""
        value = self.one(name)
        try:
            return date.fromisoformat(value) if value else None
        except ValueError as error:
            raise AskedError(f"{name}: {value!r} is no day; write YYYY-MM-DD") from error

    @property
    def after(self) -> str | None:
        """After which row the page begins; None for the first page."""
        return self.one("after")

    def more(self, after: str | None) -> str | None:
        """The address of the page that follows, given the key of this one's last row."""
        if after is None:
            return None
        kept = [(name, value) for name, value in self.query if name != "after"]
        return addresses.asked(self.path, [*kept, ("after", after)])
