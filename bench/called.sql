-- Groups go by their earliest member, which among those of one day is the one of the least id: another in each copy.

CREATE TEMP TABLE called (was TEXT PRIMARY KEY, now TEXT NOT NULL) WITHOUT ROWID;

INSERT INTO called SELECT statement, id FROM (
  SELECT statement, id, row_number() OVER (PARTITION BY statement ORDER BY rank, id) AS at FROM wording
) WHERE at = 1 AND id <> statement;
UPDATE wording SET statement = (SELECT now FROM called WHERE was = statement)
WHERE statement IN (SELECT was FROM called);
DELETE FROM called;

INSERT INTO called SELECT series, id FROM (
  SELECT series, id, row_number() OVER (PARTITION BY series ORDER BY rank, id) AS at FROM figure
) WHERE at = 1 AND id <> series;
UPDATE figure SET series = (SELECT now FROM called WHERE was = series) WHERE series IN (SELECT was FROM called);
DELETE FROM called;

INSERT INTO called SELECT occasion, id FROM (
  SELECT occasion, id, row_number() OVER (PARTITION BY occasion ORDER BY rank, id) AS at FROM meeting
) WHERE at = 1 AND id <> occasion;
UPDATE meeting SET occasion = (SELECT now FROM called WHERE was = occasion) WHERE occasion IN (SELECT was FROM called);
DELETE FROM called;

INSERT INTO called SELECT story, id FROM (
  SELECT r.story, a.id, row_number() OVER (PARTITION BY r.story ORDER BY r.rank, a.id) AS at
  FROM report AS r JOIN article AS a ON a.number = r.article
) WHERE at = 1 AND id <> story;
UPDATE report SET story = (SELECT now FROM called WHERE was = story) WHERE story IN (SELECT was FROM called);
DELETE FROM called;

UPDATE naming SET (rank, mention) = (SELECT rank, mention FROM named WHERE naming = number ORDER BY rank LIMIT 1)
WHERE count;
INSERT INTO called SELECT entity, mention FROM (
  SELECT entity, mention, row_number() OVER (PARTITION BY entity ORDER BY rank) AS at
  FROM naming WHERE count AND entity IS NOT NULL
) WHERE at = 1 AND mention <> entity;
UPDATE naming SET entity = (SELECT now FROM called WHERE was = entity) WHERE entity IN (SELECT was FROM called);
DROP TABLE called;

-- Nobody means another, whatever they are called after.
DELETE FROM stale WHERE kind = 'naming';
-- Of a story that has more than one the order of the articles is another, too.
INSERT OR IGNORE INTO stale (kind, id) SELECT 'story', story FROM report GROUP BY story HAVING count(*) > 1;
