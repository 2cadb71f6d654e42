"""The questions behind the lists. A place in a list is `newest`, the rank of what is listed or nothing where its day is
not known, and an id; the keys :newest and :id are those behind which to begin."""

NAMINGS = "SELECT number FROM naming WHERE entity = :entity AND count > 0 AND (:lang IS NULL OR lang = :lang)"
_NEWEST = "iif({0}.rank < '9999', {0}.rank, '')"
_BEHIND = "{0} <= :newest AND ({0}, {1}) < (:newest, :id)"
_ORDER = "ORDER BY 1 DESC, 2 DESC"
_WORDING, _FIGURE = _NEWEST.format("w"), _NEWEST.format("f")

# The earliest wording's id is the statement's.
STATEMENTS = f"""
SELECT {_WORDING}, w.id, w.id FROM wording w JOIN article a ON a.number = w.article AND a.current
WHERE w.id = w.statement AND {_BEHIND.format(_WORDING, "w.id")} {_ORDER}
"""
STATEMENTS_IN = STATEMENTS.replace("WHERE", "WHERE w.lang = :lang AND")
# Of a statement the first wording that says that it is the entity's.
SAID = f"""
SELECT {_WORDING}, w.id, w.statement FROM wording w JOIN article a ON a.number = w.article AND a.current
WHERE w.speaker = :naming AND {_BEHIND.format(_WORDING, "w.id")} AND NOT EXISTS (
  SELECT 1 FROM wording o JOIN naming n ON n.number = o.speaker
  WHERE o.statement = w.statement AND (o.rank, o.id) < (w.rank, w.id) AND n.entity = :entity
) {_ORDER}
"""
ABOUT = f"""
SELECT s.newest, s.wording, w.statement
FROM said_of s JOIN wording w ON w.id = s.wording JOIN article a ON a.number = w.article AND a.current
WHERE s.naming = :naming AND {_BEHIND.format("s.newest", "s.wording")} AND w.id = w.statement
  AND NOT EXISTS (SELECT 1 FROM naming n WHERE n.number = w.speaker AND n.entity = :entity) {_ORDER}
"""
OCCASIONS = f"""
SELECT p.newest, p.id, m.occasion
FROM meeting_party p JOIN meeting m ON m.id = p.id JOIN article a ON a.number = m.article AND a.current
WHERE p.naming = :naming AND {_BEHIND.format("p.newest", "p.id")} AND NOT EXISTS (
  SELECT 1 FROM meeting o JOIN meeting_party q ON q.id = o.id JOIN naming n ON n.number = q.naming
  WHERE o.occasion = m.occasion AND (o.rank, o.id) < (m.rank, m.id) AND n.entity = :entity
) {_ORDER}
"""
SERIES = f"""
SELECT {_FIGURE}, f.id, f.id FROM figure f JOIN article a ON a.number = f.article AND a.current
WHERE f.id = f.series AND {_BEHIND.format(_FIGURE, "f.id")} {_ORDER}
"""
GIVEN = f"""
SELECT g.newest, g.figure, f.series
FROM given g JOIN figure f ON f.id = g.figure JOIN article a ON a.number = f.article AND a.current
WHERE g.naming = :naming AND {_BEHIND.format("g.newest", "g.figure")} AND NOT EXISTS (
  SELECT 1 FROM figure o JOIN given h ON h.figure = o.id JOIN naming n ON n.number = h.naming
  WHERE o.series = f.series AND (o.rank, o.id) < (f.rank, f.id) AND n.entity = :entity
) {_ORDER}
"""
# What may be the same is disputed where it is somebody else's.
DISPUTED = """
SELECT d.newest, d.wording, d.other, d.how
FROM disputed d JOIN wording w ON w.id = d.wording JOIN article a ON a.number = w.article AND a.current
WHERE d.naming = :naming AND d.newest <= :newest AND (d.newest, d.wording, d.other) < (:newest, :id, :other)
  AND (d.how <> 'unsure' OR EXISTS (
    SELECT 1 FROM wording o JOIN naming n ON n.number = o.speaker WHERE o.id = d.other AND n.entity <> :entity
  ))
ORDER BY 1 DESC, 2 DESC, 3 DESC
"""

# The latest that were added, whichever group they are of, and where that group stands in its list.
WITH_WORDS = f"""
SELECT DISTINCT {_WORDING}, w.id, w.id FROM (
  SELECT rowid FROM quotation_index WHERE quotation_index MATCH :words ORDER BY rowid DESC LIMIT :most
) AS hit JOIN finding f ON f.number = hit.rowid JOIN wording own ON own.id = f.id
  JOIN wording w ON w.id = own.statement JOIN article a ON a.number = w.article AND a.current
WHERE (:lang IS NULL OR own.lang = :lang)
  AND (:entity IS NULL OR EXISTS (SELECT 1 FROM naming n WHERE n.number = own.speaker AND n.entity = :entity))
{_ORDER}
"""
SERIES_WITH_WORDS = f"""
SELECT DISTINCT {_FIGURE}, f.id, f.id FROM (
  SELECT rowid FROM figure_index WHERE figure_index MATCH :words ORDER BY rowid DESC LIMIT :most
) AS hit JOIN finding x ON x.number = hit.rowid JOIN figure own ON own.id = x.id
  JOIN figure f ON f.id = own.series JOIN article a ON a.number = f.article AND a.current
WHERE :entity IS NULL OR EXISTS (
  SELECT 1 FROM given g JOIN naming n ON n.number = g.naming WHERE g.figure = own.id AND n.entity = :entity
)
{_ORDER}
"""

# Members of a group, earliest first.
WORDINGS = """
SELECT w.rank, w.id FROM wording w JOIN article a ON a.number = w.article AND a.current
WHERE w.statement = :group AND (w.rank, w.id) > (:newest, :id) ORDER BY 1, 2
"""
COUNTS = WORDINGS.replace("wording", "figure").replace("statement", "series")

_DAYS = """
  a.published_first, a.published_last, a.published_words, a.published_basis, i.first, i.last, i.basis
"""
_ARTICLE = f"a.id, a.outlet, a.lang, {_DAYS}"
STATEMENT = f"""
SELECT f.body, {_ARTICLE}, (
  SELECT n.entity FROM wording o JOIN naming n ON n.number = o.speaker
  WHERE o.statement = :id ORDER BY o.rank, o.id LIMIT 1
)
FROM judged f JOIN article a ON a.number = f.article LEFT JOIN inferred i ON i.article = a.number WHERE f.id = :id
"""
ALONE = f"""
SELECT f.body, {_ARTICLE}, (SELECT n.entity FROM wording o JOIN naming n ON n.number = o.speaker WHERE o.id = :id)
FROM judged f JOIN article a ON a.number = f.article LEFT JOIN inferred i ON i.article = a.number WHERE f.id = :id
"""
LANGUAGES = """
SELECT w.lang, count(*) FROM wording w JOIN article a ON a.number = w.article AND a.current
WHERE w.statement = :id GROUP BY w.lang ORDER BY min(w.rank)
"""
SERIES_LANGUAGES = """
SELECT a.lang, count(*) FROM figure f JOIN article a ON a.number = f.article AND a.current
WHERE f.series = :id GROUP BY a.lang ORDER BY min(f.rank)
"""

# Names.
NAMES = "SELECT name FROM naming WHERE entity = :entity AND count > 0 GROUP BY name ORDER BY sum(count) DESC"
CALLED = """
SELECT n.entity, n.name, n.lang FROM (
  SELECT rowid FROM naming_index WHERE naming_index MATCH :words LIMIT :most
) AS hit JOIN naming n ON n.number = hit.rowid WHERE n.count > 0 AND n.entity IS NOT NULL
"""
OF_KEY = "SELECT entity, name, lang FROM naming WHERE key = :key AND count > 0 AND entity IS NOT NULL LIMIT :most"
TIMES = "SELECT ifnull(sum(count), 0) FROM naming WHERE entity = :entity"
OUTLETS = """
SELECT DISTINCT a.outlet FROM (
  SELECT d.article FROM naming n JOIN named d ON d.naming = n.number
  WHERE n.entity = :entity AND n.name = :name AND n.lang = :lang LIMIT :most
) AS s JOIN article a ON a.number = s.article WHERE a.outlet IS NOT NULL ORDER BY 1
"""
