"""The questions of a search in SQL: what the indices find (`found`), the last first (`place`), and what a filter leaves
of it."""

from collections.abc import Sequence
from datetime import date
from typing import Any

import msgspec

from ordret.store.search.matches import Where

_DAY = "ifnull(a.published_first, i.first)"
_FINDING = "finding f ON f.number = found.number CROSS JOIN article a ON a.number = f.article"
_ARTICLE = "article a ON a.number = found.number"
_INFERRED = "LEFT JOIN inferred i ON i.article = a.number"
_SAID_BY = "LEFT JOIN wording w ON w.id = f.id LEFT JOIN naming n ON n.number = w.speaker"
_STANDING = "f.id NOT IN withdrawn"
# What a quotation of the article says is not shown again as what the article says.
_BESIDES = "a.number NOT IN (SELECT article FROM said)"
SAID = """, said AS MATERIALIZED (
  SELECT DISTINCT f.article FROM (
    SELECT rowid AS number FROM quotation_index WHERE quotation_index MATCH :said ORDER BY rowid DESC LIMIT :quoted
  ) CROSS JOIN finding f USING (number)
)
"""


def _left(columns: str, tables: str, standing: str) -> str:
    """What a filter, still to be put in, leaves of `found`, which comes first in whatever order SQLite would like."""
    return f"""
    SELECT {columns} FROM found CROSS JOIN {tables} {_INFERRED}
    WHERE a.current AND {standing} AND {{where}} ORDER BY found.place LIMIT :most
    """


QUOTATIONS = _left(
    f"""'quotation', f.number, a.number, a.lang, a.outlet, {_DAY}, ifnull(w.statement, f.id), n.entity, found.lead,
    found.rank""",
    f"{_FINDING} {_SAID_BY}",
    _STANDING,
)
AFFAIRS = _left(f"f.kind, f.number, a.number, a.lang, a.outlet, {_DAY}, NULL, NULL, 0, found.rank", _FINDING, _STANDING)
ARTICLES = _left(
    f"'article', a.number, a.number, a.lang, a.outlet, {_DAY}, NULL, NULL, 0, found.rank", _ARTICLE, _BESIDES
)

NUMBERS = """
SELECT rowid FROM {index} WHERE {index} MATCH :match AND rowid BETWEEN :low AND :high ORDER BY rowid DESC LIMIT :walked
"""
RANKED = """
WITH found AS MATERIALIZED (
  SELECT rowid AS number, -rowid AS place, rank, {lead} AS lead
  FROM {index} WHERE {index} MATCH :match AND rowid BETWEEN :low AND :high
)
"""
NUMBERED = """
WITH found AS MATERIALIZED (
  SELECT value AS number, -value AS place, 0.0 AS rank, 0 AS lead FROM json_each(:numbers)
)
"""
# A speaker of that name weighs more than words that stand there as they were typed.
LEADS = """
2 * (rowid IN (SELECT rowid FROM quotation_index WHERE quotation_index MATCH :lead))
+ (rowid IN (SELECT rowid FROM quotation_index WHERE quotation_index MATCH :exact))
"""
# First the languages that are written so, then the others, some of whose articles may quote such words.
READ_THROUGH = """
WITH read AS MATERIALIZED (
  SELECT * FROM (SELECT number FROM article WHERE lang IN (SELECT value FROM json_each(:spaceless))
    ORDER BY number DESC LIMIT :read)
  UNION ALL SELECT * FROM (SELECT number FROM article WHERE lang NOT IN (SELECT value FROM json_each(:spaceless))
    ORDER BY number DESC LIMIT :read)
), found AS MATERIALIZED (
  SELECT number, -number AS place, 0.0 AS rank FROM read JOIN article USING (number)
  WHERE NOT EXISTS (SELECT 1 FROM json_each(:runs) WHERE NOT instr(text, value))
    AND (:match = '' OR number IN (SELECT rowid FROM article_index WHERE article_index MATCH :match))
)
"""
# By an index that is named, since SQLite would rather sort all articles of a language.
LATEST = f"""
WITH found AS MATERIALIZED (
  SELECT f.number, -ifnull(julianday(a.published_first), 0) AS place, 0.0 AS rank, 0 AS lead
  FROM article a INDEXED BY article_published {_INFERRED}
    CROSS JOIN finding f ON f.kind = 'quotation' AND f.article = a.number
  WHERE a.current AND {_STANDING} AND {{where}} ORDER BY a.published_first DESC LIMIT :walked
)
"""
SPOKEN = """
WITH found AS MATERIALIZED (
  SELECT f.number, spoken.place, 0.0 AS rank, 0 AS lead
  FROM (
    SELECT id, row_number() OVER (ORDER BY newest DESC) AS place FROM (
      SELECT w.id, iif(w.rank < '9999', w.rank, '') AS newest
      FROM naming n CROSS JOIN wording w INDEXED BY wording_speaker ON w.speaker = n.number
      WHERE n.entity IN (SELECT value FROM json_each(:speakers)) AND w.id NOT IN withdrawn
      ORDER BY newest DESC LIMIT :walked
    )
  ) AS spoken CROSS JOIN finding f ON f.id = spoken.id
)
"""
SPOKEN_HELD = """
SELECT count(*) FROM naming n CROSS JOIN wording w INDEXED BY wording_speaker ON w.speaker = n.number
WHERE n.entity IN (SELECT value FROM json_each(?))
"""
# Where findings of a kind, or articles, stand that may have been published within some days.
STRETCH = """
SELECT min(a.number), max(a.number) FROM article a LEFT JOIN inferred i ON i.article = a.number
WHERE a.current AND ifnull(a.published_last, i.last) >= ifnull(:first, '')
  AND ifnull(a.published_first, i.first) <= ifnull(:last, '9999')
"""
NUMBERS_OF = "SELECT min(number), max(number) FROM finding WHERE kind = ? AND article BETWEEN ? AND ?"
NAME = """
SELECT name, lang FROM naming WHERE entity = ? AND count > 0 AND name <> ''
GROUP BY name ORDER BY kind = 'person' AND NOT instr(name, ' '), sum(count) DESC, name LIMIT 1
"""
SPELLINGS = """
SELECT name FROM naming WHERE entity IN (SELECT value FROM json_each(?)) AND count > 0 AND name <> ''
GROUP BY name ORDER BY sum(count) DESC, name LIMIT 64
"""
WORDINGS = "SELECT count(*), json_group_array(DISTINCT lang) FROM wording WHERE statement = ?"
BESIDE = """
SELECT w.id, a.outlet, a.source, a.lang FROM wording w JOIN article a ON a.number = w.article
WHERE w.statement = ? AND w.id <> ? ORDER BY w.rank, w.id LIMIT ?
"""
COVERED = "SELECT min(published_first), max(published_first) FROM article"


def of_article(where: Where) -> str:
    """SQL for what an article has to be; `values` has what it names."""
    wanted = {
        "a.lang IN (SELECT value FROM json_each(:langs))": where.langs,
        "a.outlet IN (SELECT value FROM json_each(:outlets))": where.outlets,
        "ifnull(a.published_last, i.last) >= :first": where.first,
        f"{_DAY} <= :last": where.last,
    }
    return " AND ".join(sql for sql, asked in wanted.items() if asked) or "true"


def of_quotation(where: Where) -> str:
    """As `of_article`, and who has to have said it."""
    said = " AND n.entity IN (SELECT value FROM json_each(:speakers))" if where.speakers else ""
    return of_article(where) + said


def values(where: Where) -> dict[str, Any]:
    return {
        "langs": listed(where.langs),
        "outlets": listed(where.outlets),
        "speakers": listed(where.speakers),
        "first": _iso(where.first),
        "last": _iso(where.last),
    }


def listed(told: Sequence[str | int | None]) -> str:
    """For `json_each`."""
    return msgspec.json.encode(told).decode()


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
