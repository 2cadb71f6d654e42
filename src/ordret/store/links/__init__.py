"""What links findings, in the tables of the one file: people, wordings, stories, lineage, and what people judged."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from sqlite3 import Connection

from ordret.store.file import told, transaction
from ordret.store.links.corrections import Corrections
from ordret.store.links.denials import Denials
from ordret.store.links.figures import Figures
from ordret.store.links.judgements import Judgements
from ordret.store.links.lineage import Lineage
from ordret.store.links.meetings import Meetings
from ordret.store.links.offices import Offices
from ordret.store.links.people import People
from ordret.store.links.reports import Reports
from ordret.store.links.vectors import Vectors
from ordret.store.links.wordings import Wordings
from ordret.store.links.work import Work

__all__ = ["Links"]

# What is concluded, in the order in which it can be taken back; vectors and judgements stay.
DERIVED = (
    "correction", "meeting_sign", "meeting_party", "meeting", "inferred", "derived", "fingerprint", "report", "link",
    "wording", "office", "holding", "stands", "named", "naming", "linked",
)  # fmt: skip


class Links:
    """The tables of each linker. What writes does so within `batch`."""

    def __init__(self, connection: Connection, path: Path) -> None:
        self._connection, self._path = connection, path
        self.work = Work(connection)
        self.people = People(connection)
        self.offices = Offices(connection)
        self.wordings = Wordings(connection)
        self.meetings = Meetings(connection)
        self.denials = Denials(connection)
        self.corrections = Corrections(connection)
        self.reports = Reports(connection)
        self.lineage = Lineage(connection)
        self.judgements = Judgements(connection)
        self.figures = Figures(connection)

    def vectors(self, model: str) -> Vectors:
        """The vectors of a model."""
        return Vectors(self._connection, model)

    def begin(self) -> None:
        """Take back all that linkers concluded, since another version is to be at work."""
        with self.batch():
            for table in DERIVED:
                self._connection.execute(f"DELETE FROM {table}")

    @contextmanager
    def batch(self) -> Iterator[None]:
        """All that is written within, or none of it. Raises StoreError where it cannot be."""
        with told(self._path), transaction(self._connection):
            yield
