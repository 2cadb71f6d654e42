-- What pages list of one copy, beside `clone.sql`: as of the base, but for groups that all copies have in common.

INSERT INTO listed_story
SELECT moved(story), articles, sources, later(last), told(body) FROM base.listed_story WHERE root(story) <> story;

INSERT OR IGNORE INTO listed_entry
SELECT root(story), later(first), days, kind, moved(id), moved("group"), told(body)
FROM base.listed_entry WHERE root("group") <> "group";

INSERT INTO listed_conflict
SELECT
  moved(left), moved(right), kind, strict, moved(because), later(day), left_article + :k * :articles,
  right_article + :k * :articles, moved(left_group), moved(right_group)
FROM base.listed_conflict WHERE root(left_group) <> left_group AND root(right_group) <> right_group;

INSERT INTO listed_demand
SELECT moved(id), moved(story), kind, open, later(day), told(body) FROM base.listed_demand WHERE root(story) <> story;

INSERT INTO heard
SELECT moved(entity), statements, told(body) FROM base.heard AS h WHERE EXISTS (
  SELECT 1 FROM base.naming AS n JOIN renamed AS r ON r.naming = n.number
  WHERE n.entity = h.entity AND r.number <> n.number
);

INSERT INTO covered
SELECT article + :k * :articles, later(day), lang, told(outlet), quotations, meetings, figures, decisions FROM base.covered;

DELETE FROM stale;
