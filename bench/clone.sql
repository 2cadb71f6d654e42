-- One copy of the base, number :k. `moved` renames the articles that a text names, `told` people and days too,
-- `later` shifts a day or the day that a rank begins with, `root` is what all copies have in common and is not renamed.
-- temp.renamed says which number a naming has in this copy.

INSERT INTO article
SELECT
  number + :k * :articles, moved(id), source || '~' || :k, lang, told(outlet), told(title), url, later(published_first),
  later(published_last), later(published_words), published_basis, published_at, fetched, raw_sha256, supersedes,
  current, skip, told(text)
FROM base.article;

INSERT INTO finding (id, article, kind, start, "end", stage, version, pack, body)
SELECT moved(id), article + :k * :articles, kind, start, "end", stage, version, pack, told(body)
FROM base.finding ORDER BY number;

INSERT INTO done SELECT article + :k * :articles, stage, version, pack FROM base.done;

INSERT INTO problem (article, source, stage, code, hint, words)
SELECT article + :k * :articles, source || '~' || :k, stage, code, hint, told(words)
FROM base.problem WHERE article IS NOT NULL;

INSERT INTO named
SELECT article + :k * :articles, r.number, later(first), later(last), later(moved(rank)), moved(mention), count
FROM base.named JOIN renamed AS r ON r.naming = named.naming;

INSERT INTO stands
SELECT moved(id), article + :k * :articles, r.number
FROM base.stands JOIN renamed AS r ON r.naming = stands.naming;

INSERT OR IGNORE INTO holding
SELECT office, r.number FROM base.holding JOIN renamed AS r ON r.naming = holding.naming;

INSERT INTO office
SELECT moved(id), article + :k * :articles, office, later(first), later(last), r.number
FROM base.office LEFT JOIN renamed AS r ON r.naming = office.naming;

INSERT INTO wording
SELECT
  moved(id), article + :k * :articles, lang, cell, iif(day, day + :days, 0), r.number, later(moved(rank)),
  root(statement), vector, told(body)
FROM base.wording LEFT JOIN renamed AS r ON r.naming = wording.speaker;

INSERT OR IGNORE INTO link
SELECT root(left), moved(right), relation, verdict, score, moved(because), "by", at FROM base.link;

INSERT OR IGNORE INTO link
SELECT id, moved(id), 'copy', 'yes', 1.0, 'word for word', 'wording@1', (SELECT max(at) FROM base.link)
FROM base.wording WHERE id = root(id);

INSERT INTO report
SELECT
  article + :k * :articles, cell, iif(day, day + :days, 0), later(moved(rank)), root(story), vector, told(body)
FROM base.report;

INSERT INTO fingerprint SELECT hash, article + :k * :articles FROM base.fingerprint;

INSERT INTO derived (article, origin, agency, how, stated, because)
SELECT article + :k * :articles, origin + :k * :articles, agency, how, stated, moved(because) FROM base.derived;

INSERT INTO inferred SELECT article + :k * :articles, later(first), later(last), moved(basis) FROM base.inferred;

INSERT INTO figure
SELECT
  moved(id), article + :k * :articles, cell, iif(day, day + :days, 0), later(moved(rank)), moved(series), vector,
  told(body)
FROM base.figure;

INSERT INTO figure_name SELECT name, cell, day + :days, moved(figure), article + :k * :articles FROM base.figure_name;

INSERT INTO meeting
SELECT
  moved(id), article + :k * :articles, first + :days, last + :days, later(moved(rank)), moved(occasion), told(body)
FROM base.meeting;

INSERT INTO meeting_sign SELECT sign, first + :days, last + :days, moved(id) FROM base.meeting_sign;

INSERT OR IGNORE INTO meeting_party (naming, id)
SELECT r.number, moved(id) FROM base.meeting_party JOIN renamed AS r ON r.naming = meeting_party.naming;

INSERT INTO correction SELECT article + :k * :articles FROM base.correction;

INSERT INTO linked SELECT article + :k * :articles, version FROM base.linked;
