"""Articles that correct an earlier one, and the links of corrections."""

from collections.abc import Iterable
from sqlite3 import Connection

from ordret.model import Link

_SAID = "\"by\" GLOB 'corrections@*'"
# Ids are of an article, or of a finding in it: "figure-ARTICLE-12-30".
_OF_ARTICLE = """
({end} = :id OR {end} IN (SELECT f.id FROM finding f JOIN article a ON a.number = f.article WHERE a.id = :id))
"""


class Corrections:
    """Which articles are corrections, and of what."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def mark(self, article: int) -> None:
        """An article says that it corrects something."""
        self._connection.execute("INSERT OR IGNORE INTO correction (article) VALUES (?)", (article,))

    def forget(self, article: int, id_: str) -> list[str]:
        """Take back what an article corrects, and what corrects it; the articles, by id, that do."""
        self._connection.execute("DELETE FROM correction WHERE article = ?", (article,))
        query = f"SELECT left FROM link WHERE right = ? AND {_SAID}"
        correcting = [left for (left,) in self._connection.execute(query, (id_,))]
        for end in ("left", "right"):
            where = _OF_ARTICLE.format(end=end)
            self._connection.execute(f"DELETE FROM link WHERE {where} AND {_SAID}", {"id": id_})
        return correcting

    def all(self) -> list[Link]:
        """What corrects what: articles, and findings in them."""
        query = """
        SELECT left, right, relation, verdict, score, because, "by" FROM link
        WHERE relation = 'corrects' AND verdict = 'yes' ORDER BY left, right
        """
        return [Link(*row) for row in self._connection.execute(query)]

    def by(self, id_: str) -> str | None:
        """What corrects an article or a finding; of several the last by its id."""
        query = "SELECT max(left) FROM link WHERE right = ? AND relation = 'corrects' AND verdict = 'yes'"
        corrects: str | None = self._connection.execute(query, (id_,)).fetchone()[0]
        return corrects

    def before(
        self, rank: str, outlet: str | None, agencies: Iterable[str], *, days: tuple[int, int], most: int
    ) -> list[str]:
        """The current articles of an outlet, or with a report of one of these agencies, printed before one of this rank
        and on these days (ordinals), by id, the latest first."""
        first, last = days
        told = sorted(agencies)
        credited = f"SELECT article FROM derived WHERE how = 'credit' AND agency IN ({', '.join('?' * len(told))})"
        query = f"""
        SELECT a.id FROM report r JOIN article a ON a.number = r.article
        WHERE r.day BETWEEN ? AND ? AND r.rank < ? AND (a.outlet = ? COLLATE NOCASE OR a.number IN ({credited}))
        ORDER BY r.rank DESC LIMIT ?
        """
        rows = self._connection.execute(query, (first, last, rank, outlet, *told, most))
        return [id_ for (id_,) in rows]

    def open(self, outlet: str | None, *, days: tuple[int, int]) -> list[int]:
        """The corrections of an outlet on these days (ordinals) of which it is not known what they correct."""
        query = f"""
        SELECT c.article FROM correction c JOIN report r ON r.article = c.article JOIN article a ON a.number = c.article
        WHERE r.day BETWEEN ? AND ? AND a.outlet = ? COLLATE NOCASE
          AND NOT EXISTS (SELECT 1 FROM link WHERE left = a.id AND {_SAID})
        """
        return [article for (article,) in self._connection.execute(query, (*days, outlet))]
