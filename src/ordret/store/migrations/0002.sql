-- Links: who is one, what is one statement, one story, who had it from whom, and what people judged.
-- Groups go by the id of their earliest member; a finding that no row here names is a group of its own.

CREATE TABLE vector (
  number INTEGER PRIMARY KEY,
  digest BLOB NOT NULL,
  model TEXT NOT NULL,
  cell INTEGER NOT NULL,
  bytes BLOB NOT NULL,
  UNIQUE (digest, model)
);

CREATE TABLE linked (
  article INTEGER PRIMARY KEY REFERENCES article (number),
  version TEXT NOT NULL
);

-- One way in which articles of one language name somebody; a name of one word, which may mean another next month, of
-- one `month`. `rank` orders the members of a group: day of publication
-- (9999 where unknown), article, place; here it is the earliest one's, and `mention` that one's id.
CREATE TABLE naming (
  number INTEGER PRIMARY KEY,
  key TEXT NOT NULL,
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  lang TEXT NOT NULL,
  roles TEXT NOT NULL,
  month TEXT NOT NULL,
  first TEXT,
  last TEXT,
  rank TEXT,
  mention TEXT,
  count INTEGER NOT NULL DEFAULT 0,
  entity TEXT,
  UNIQUE (key, kind, name, lang, roles, month)
);
CREATE INDEX naming_entity ON naming (entity);

CREATE TABLE named (
  article INTEGER NOT NULL REFERENCES article (number),
  naming INTEGER NOT NULL REFERENCES naming (number),
  first TEXT,
  last TEXT,
  rank TEXT NOT NULL,
  mention TEXT NOT NULL,
  count INTEGER NOT NULL,
  PRIMARY KEY (article, naming)
) WITHOUT ROWID;
CREATE INDEX named_naming ON named (naming);

CREATE TABLE stands (
  id TEXT PRIMARY KEY,
  article INTEGER NOT NULL REFERENCES article (number),
  naming INTEGER NOT NULL REFERENCES naming (number)
) WITHOUT ROWID;
CREATE INDEX stands_article ON stands (article);

CREATE TABLE holding (
  office TEXT NOT NULL,
  naming INTEGER NOT NULL REFERENCES naming (number),
  PRIMARY KEY (office, naming)
) WITHOUT ROWID;
CREATE INDEX holding_naming ON holding (naming);

CREATE TABLE office (
  id TEXT PRIMARY KEY,
  article INTEGER NOT NULL REFERENCES article (number),
  office TEXT NOT NULL,
  first TEXT,
  last TEXT,
  naming INTEGER REFERENCES naming (number)
) WITHOUT ROWID;
CREATE INDEX office_office ON office (office);
CREATE INDEX office_article ON office (article);

CREATE TABLE wording (
  id TEXT PRIMARY KEY,
  article INTEGER NOT NULL REFERENCES article (number),
  lang TEXT NOT NULL,
  cell INTEGER NOT NULL,
  day INTEGER NOT NULL,
  speaker INTEGER REFERENCES naming (number),
  rank TEXT NOT NULL,
  statement TEXT NOT NULL,
  vector INTEGER NOT NULL REFERENCES vector (number),
  body TEXT NOT NULL
);
CREATE INDEX wording_cell ON wording (cell, day, vector);
CREATE INDEX wording_article ON wording (article);
CREATE INDEX wording_statement ON wording (statement);
CREATE INDEX wording_speaker ON wording (speaker);

CREATE TABLE link (
  left TEXT NOT NULL,
  right TEXT NOT NULL,
  relation TEXT NOT NULL,
  verdict TEXT NOT NULL,
  score REAL,
  because TEXT NOT NULL,
  "by" TEXT NOT NULL,
  at TEXT NOT NULL,
  PRIMARY KEY (left, right)
) WITHOUT ROWID;
CREATE INDEX link_right ON link (right);

CREATE TABLE report (
  article INTEGER PRIMARY KEY REFERENCES article (number),
  cell INTEGER NOT NULL,
  day INTEGER NOT NULL,
  rank TEXT NOT NULL,
  story TEXT NOT NULL,
  vector INTEGER NOT NULL REFERENCES vector (number),
  body TEXT NOT NULL
);
CREATE INDEX report_cell ON report (cell, day);
CREATE INDEX report_story ON report (story, rank);

CREATE TABLE fingerprint (
  hash INTEGER NOT NULL,
  article INTEGER NOT NULL REFERENCES article (number),
  PRIMARY KEY (hash, article)
) WITHOUT ROWID;
CREATE INDEX fingerprint_article ON fingerprint (article);

-- Of `origin` and `agency` one is set.
CREATE TABLE derived (
  number INTEGER PRIMARY KEY,
  article INTEGER NOT NULL REFERENCES article (number),
  origin INTEGER REFERENCES article (number),
  agency TEXT,
  how TEXT NOT NULL,
  stated INTEGER NOT NULL,
  because TEXT NOT NULL,
  CHECK ((origin IS NULL) <> (agency IS NULL))
);
CREATE INDEX derived_article ON derived (article);
CREATE INDEX derived_origin ON derived (origin) WHERE origin IS NOT NULL;

CREATE TABLE inferred (
  article INTEGER PRIMARY KEY REFERENCES article (number),
  first TEXT NOT NULL,
  last TEXT NOT NULL,
  basis TEXT NOT NULL
);

CREATE TABLE judgement (
  number INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  who TEXT NOT NULL,
  what TEXT NOT NULL,
  target TEXT NOT NULL,
  value TEXT NOT NULL,
  reason TEXT,
  UNIQUE (at, who, what, target)
);
CREATE INDEX judgement_target ON judgement (target, what);

-- What is found anew, superseded or brought back has to be linked anew.
CREATE TRIGGER finding_new AFTER INSERT ON finding BEGIN
  DELETE FROM linked WHERE article = new.article;
END;
CREATE TRIGGER finding_gone AFTER DELETE ON finding BEGIN
  DELETE FROM linked WHERE article = old.article;
END;
CREATE TRIGGER article_turned AFTER UPDATE OF current ON article BEGIN
  DELETE FROM linked WHERE article = new.number;
END;

-- The last word on a target stands.
CREATE VIEW withdrawn AS
SELECT target AS id FROM judgement AS j
WHERE what = 'withdraw' AND value = 'yes'
  AND number = (SELECT max(number) FROM judgement WHERE target = j.target AND what = 'withdraw');

-- A finding as it stands after correction. What was found stays in `finding`.
CREATE VIEW judged AS
SELECT f.number, f.id, f.article, f.kind, f.start, f."end", f.stage, f.version, f.pack, ifnull((
  SELECT json_set(
    f.body,
    '$.speaker', json(ifnull(j.value -> '$.speaker', f.body -> '$.speaker')),
    '$.form', ifnull(j.value ->> '$.form', f.body ->> '$.form')
  )
  FROM judgement AS j WHERE j.target = f.id AND j.what = 'correct' ORDER BY j.number DESC LIMIT 1
), f.body) AS body
FROM finding AS f;

DROP VIEW quotation_words;
CREATE VIEW quotation_words AS
SELECT
  number,
  (SELECT group_concat(json_extract(value, '$.text'), ' … ') FROM json_each(body, '$.words')) AS words,
  ifnull(body ->> '$.speaker.name', '') || ' ' || ifnull(body ->> '$.speaker.here.text', '') || ifnull((
    SELECT group_concat(' ' || ifnull(value ->> '$.name', '') || ' ' || (value ->> '$.here.text'), '')
    FROM json_each(body, '$.joint')
  ), '') AS speaker,
  id
FROM judged
WHERE kind = 'quotation';

-- The index has no text of its own: what it is to forget has to be told as it was.
CREATE TRIGGER correction_comes BEFORE INSERT ON judgement WHEN new.what = 'correct' BEGIN
  INSERT INTO quotation_index (quotation_index, rowid, words, speaker)
  SELECT 'delete', number, words, speaker FROM quotation_words WHERE id = new.target;
END;
CREATE TRIGGER correction_come AFTER INSERT ON judgement WHEN new.what = 'correct' BEGIN
  INSERT INTO quotation_index (rowid, words, speaker)
  SELECT number, words, speaker FROM quotation_words WHERE id = new.target;
END;
CREATE TRIGGER correction_goes BEFORE DELETE ON judgement WHEN old.what = 'correct' BEGIN
  INSERT INTO quotation_index (quotation_index, rowid, words, speaker)
  SELECT 'delete', number, words, speaker FROM quotation_words WHERE id = old.target;
END;
CREATE TRIGGER correction_gone AFTER DELETE ON judgement WHEN old.what = 'correct' BEGIN
  INSERT INTO quotation_index (rowid, words, speaker)
  SELECT number, words, speaker FROM quotation_words WHERE id = old.target;
END;

DROP VIEW articles;
CREATE VIEW articles AS
SELECT
  a.id, source, url, outlet, lang, title, published_first, published_last, published_words, published_basis,
  published_at, fetched, supersedes, current, text,
  i.first AS inferred_first, i.last AS inferred_last, i.basis AS inferred_basis, ifnull(r.story, a.id) AS story
FROM article AS a LEFT JOIN inferred AS i ON i.article = a.number LEFT JOIN report AS r ON r.article = a.number;

DROP VIEW quotations;
CREATE VIEW quotations AS
SELECT
  f.id, a.id AS article, a.lang, a.outlet, a.source, a.published_first, a.published_last,
  f.body ->> '$.form' AS form,
  f.body ->> '$.act' AS act,
  (SELECT group_concat(json_extract(value, '$.text'), ' … ') FROM json_each(f.body, '$.words')) AS words,
  ifnull(f.body ->> '$.speaker.name', f.body ->> '$.speaker.here.text') AS speaker,
  f.body ->> '$.speaker.kind' AS speaker_kind,
  f.body ->> '$.speaker.role' AS role,
  f.body ->> '$.cue.text' AS cue,
  (SELECT group_concat(value ->> '$.name', '; ') FROM json_each(f.body, '$.via')) AS via,
  f.body ->> '$.headline' AS headline,
  f.start, f."end",
  ifnull(w.statement, f.id) AS statement,
  f.body ->> '$.found_by' AS found_by,
  f.stage || '@' || f.version AS stage,
  f.pack, a.current AND f.id NOT IN withdrawn AS current
FROM judged AS f JOIN article AS a ON a.number = f.article LEFT JOIN wording AS w ON w.id = f.id
WHERE f.kind = 'quotation';

DROP VIEW mentions;
CREATE VIEW mentions AS
SELECT
  f.id, a.id AS article, a.lang, a.outlet, a.published_first, a.published_last,
  f.body ->> '$.kind' AS kind,
  f.body ->> '$.name' AS name,
  f.body ->> '$.role' AS role,
  f.body ->> '$.words.text' AS words,
  f.start, f."end",
  ifnull(n.entity, f.id) AS entity,
  f.stage || '@' || f.version AS stage,
  f.pack, a.current AND f.id NOT IN withdrawn AS current
FROM finding AS f JOIN article AS a ON a.number = f.article
  LEFT JOIN stands AS s ON s.id = f.id LEFT JOIN naming AS n ON n.number = s.naming
WHERE f.kind = 'mention';

CREATE VIEW links AS SELECT left, right, relation, verdict, score, because, "by", at FROM link;

CREATE VIEW lineage AS
SELECT a.id AS article, o.id AS origin, d.agency, d.how, d.stated, d.because
FROM derived AS d JOIN article AS a ON a.number = d.article LEFT JOIN article AS o ON o.number = d.origin;

CREATE VIEW judgements AS SELECT at, who, what, target, value, reason FROM judgement;

UPDATE documentation SET about = 'names and printed words of those who said it, as corrected'
WHERE "table" = 'quotation_words' AND "column" = 'speaker';
UPDATE documentation SET about = '0 where its article is superseded, or a person withdrew it'
WHERE "table" IN ('quotations', 'mentions') AND "column" = 'current';
INSERT INTO documentation ("table", "column", about) VALUES
('articles', 'inferred_first', 'first day it may have been published, inferred where none is known'),
('articles', 'inferred_last', 'last such day'),
('articles', 'inferred_basis', 'what these days are inferred from'),
('articles', 'story', 'id of the story it belongs to'),
('links', '', 'What a linker concluded of two findings. To read.'),
('links', 'left', 'id of the one finding'),
('links', 'right', 'id of the other finding'),
('links', 'relation', 'same, copy, translation, paraphrase, part, contradicts ...'),
('links', 'verdict', 'yes, no or unsure'),
('links', 'score', 'from 0 to 1, where there is one'),
('links', 'because', 'why, in words'),
('links', 'by', 'the linker with its version'),
('links', 'at', 'when it was concluded'),
('lineage', '', 'What an article derives from: another article, or an agency. To read.'),
('lineage', 'article', 'id of the article'),
('lineage', 'origin', 'id of the article it derives from'),
('lineage', 'agency', 'the agency it derives from'),
('lineage', 'how', 'credit, cited, copy or translation'),
('lineage', 'stated', '1 where printed, 0 where inferred'),
('lineage', 'because', 'why, in words'),
('judgements', '', 'What people judged. To read.'),
('judgements', 'at', 'when'),
('judgements', 'who', 'who'),
('judgements', 'what', 'link, withdraw or correct'),
('judgements', 'target', 'the finding, or two of them'),
('judgements', 'value', 'yes, no or unsure; JSON for a correction'),
('judgements', 'reason', 'why, where they say'),
('withdrawn', '', 'Findings that a person withdrew.'),
('withdrawn', 'id', 'id of the finding'),
('judged', '', 'Findings as they stand after correction.'),
('judged', 'number', 'as in finding'),
('judged', 'id', 'as in finding'),
('judged', 'article', 'as in finding'),
('judged', 'kind', 'as in finding'),
('judged', 'start', 'as in finding'),
('judged', 'end', 'as in finding'),
('judged', 'stage', 'as in finding'),
('judged', 'version', 'as in finding'),
('judged', 'pack', 'as in finding'),
('judged', 'body', 'the whole finding as JSON, as corrected'),
('quotation_words', 'id', 'id of the finding'),
('vector', '', 'Vectors of texts, each once.'),
('vector', 'number', 'number; only of use within this file'),
('vector', 'digest', 'digest of the text'),
('vector', 'model', 'the encoder with its version'),
('vector', 'cell', 'where among the cells it lies'),
('vector', 'bytes', 'half-precision floats'),
('linked', '', 'Which articles are linked.'),
('linked', 'article', 'number of the article'),
('linked', 'version', 'the linkers with their versions'),
('naming', '', 'Ways in which articles of one language name somebody.'),
('naming', 'number', 'number; only of use within this file'),
('naming', 'key', 'what all namings share that may mean one'),
('naming', 'kind', 'person, body or place'),
('naming', 'name', 'the name'),
('naming', 'lang', 'language'),
('naming', 'roles', 'roles printed with it, as JSON'),
('naming', 'month', 'month of publication, of a name of one word; empty otherwise'),
('naming', 'first', 'first day printed'),
('naming', 'last', 'last day printed'),
('naming', 'rank', 'day and article of its earliest place'),
('naming', 'mention', 'id of its earliest mention'),
('naming', 'count', 'how often it is printed'),
('naming', 'entity', 'whom it means: the id of their earliest mention'),
('named', '', 'Which article names somebody how.'),
('named', 'article', 'number of the article'),
('named', 'naming', 'number of the naming'),
('named', 'first', 'first day of its publication'),
('named', 'last', 'last day of its publication'),
('named', 'rank', 'day and article'),
('named', 'mention', 'id of the first mention'),
('named', 'count', 'how often'),
('stands', '', 'Which mention is of which naming.'),
('stands', 'id', 'id of the mention'),
('stands', 'article', 'number of the article'),
('stands', 'naming', 'number of the naming'),
('holding', '', 'Namings with an office among their roles.'),
('holding', 'office', 'the office'),
('holding', 'naming', 'number of the naming'),
('office', '', 'Parts of findings that are told by an office alone.'),
('office', 'id', 'id of the part'),
('office', 'article', 'number of the article'),
('office', 'office', 'the office'),
('office', 'first', 'first day it may be said of'),
('office', 'last', 'last such day'),
('office', 'naming', 'a naming of whoever held it, where the record tells'),
('wording', '', 'Quotations as they are compared.'),
('wording', 'id', 'id of the quotation'),
('wording', 'article', 'number of the article'),
('wording', 'lang', 'language of the article'),
('wording', 'cell', 'where among the cells its vector lies'),
('wording', 'day', 'day it may have been said, as an ordinal; 0 where not known'),
('wording', 'speaker', 'naming of the speaker, where named'),
('wording', 'rank', 'time of publication and article'),
('wording', 'statement', 'id of the statement it belongs to'),
('wording', 'vector', 'number of its vector'),
('wording', 'body', 'what is compared, as JSON'),
('link', '', 'The rows behind links.'),
('link', 'left', 'as in links'),
('link', 'right', 'as in links'),
('link', 'relation', 'as in links'),
('link', 'verdict', 'as in links'),
('link', 'score', 'as in links'),
('link', 'because', 'as in links'),
('link', 'by', 'as in links'),
('link', 'at', 'as in links'),
('report', '', 'Articles as they are put into stories.'),
('report', 'article', 'number of the article'),
('report', 'cell', 'where among the cells its vector lies'),
('report', 'day', 'day of publication as an ordinal; 0 where not known'),
('report', 'rank', 'time of publication and article'),
('report', 'story', 'id of the story it belongs to'),
('report', 'vector', 'number of its vector'),
('report', 'body', 'what is compared, as JSON'),
('fingerprint', '', 'Fingerprints of texts.'),
('fingerprint', 'hash', 'the fingerprint'),
('fingerprint', 'article', 'number of the article'),
('derived', '', 'The rows behind lineage.'),
('derived', 'number', 'order'),
('derived', 'article', 'number of the article'),
('derived', 'origin', 'number of the article it derives from'),
('derived', 'agency', 'as in lineage'),
('derived', 'how', 'as in lineage'),
('derived', 'stated', 'as in lineage'),
('derived', 'because', 'as in lineage'),
('inferred', '', 'Days inferred for articles that have none.'),
('inferred', 'article', 'number of the article'),
('inferred', 'first', 'first day'),
('inferred', 'last', 'last day'),
('inferred', 'basis', 'what they are inferred from'),
('judgement', '', 'The rows behind judgements.'),
('judgement', 'number', 'order; the last one on a target stands'),
('judgement', 'at', 'as in judgements'),
('judgement', 'who', 'as in judgements'),
('judgement', 'what', 'as in judgements'),
('judgement', 'target', 'as in judgements'),
('judgement', 'value', 'as in judgements'),
('judgement', 'reason', 'as in judgements');
