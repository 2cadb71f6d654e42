"""What people judged. Of several judgements on one target the last one kept stands."""

from collections.abc import Iterator
from datetime import datetime
from sqlite3 import Connection

from ordret.model import Judgement, Verdict

_FIELDS = "at, who, what, target, value, reason"


class Judgements:
    """Judgements by target."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def keep(self, judgement: Judgement) -> bool:
        """Keep a judgement; whether it was new."""
        j = judgement
        values = (j.at.isoformat(), j.who, j.what, j.target, j.value, j.reason)
        insert = f"INSERT OR IGNORE INTO judgement ({_FIELDS}) VALUES (?, ?, ?, ?, ?, ?)"
        return self._connection.execute(insert, values).rowcount > 0

    def undo(self, who: str) -> Judgement | None:
        """Take back the last judgement of somebody."""
        gone = self.last(who)
        if gone is not None:
            last = "SELECT max(number) FROM judgement WHERE who = ?"
            self._connection.execute(f"DELETE FROM judgement WHERE number = ({last})", (who,))
        return gone

    def last(self, who: str) -> Judgement | None:
        """The last judgement of somebody."""
        query = f"SELECT {_FIELDS} FROM judgement WHERE who = ? ORDER BY number DESC LIMIT 1"
        row = self._connection.execute(query, (who,)).fetchone()
        return _judgement(row) if row else None

    def links(self) -> dict[tuple[str, str], Verdict]:
        """The standing word on each pair of findings."""
        query = "SELECT target, value FROM judgement WHERE what = 'link' ORDER BY number"
        return {_pair(target): value for target, value in self._connection.execute(query)}

    def of(self, id_: str) -> list[Judgement]:
        """What was judged of a finding, alone or with another, in order of keeping."""
        query = f"SELECT {_FIELDS} FROM judgement WHERE ' ' || target || ' ' GLOB '* ' || ? || ' *' ORDER BY number"
        return [_judgement(row) for row in self._connection.execute(query, (id_,))]

    def standing(self, target: str, what: str) -> Judgement | None:
        """The last word of this kind on a target."""
        query = f"SELECT {_FIELDS} FROM judgement WHERE target = ? AND what = ? ORDER BY number DESC LIMIT 1"
        row = self._connection.execute(query, (target, what)).fetchone()
        return _judgement(row) if row else None

    def all(self) -> Iterator[Judgement]:
        """Every judgement, in order of keeping."""
        return map(_judgement, self._connection.execute(f"SELECT {_FIELDS} FROM judgement ORDER BY number"))


def _pair(target: str) -> tuple[str, str]:
    left, _, right = target.partition(" ")
    return left, right


def _judgement(row: tuple[str, ...]) -> Judgement:
    at, who, what, target, value, reason = row
    return Judgement(datetime.fromisoformat(at), who, what, target, value, reason)  # type: ignore[arg-type]
