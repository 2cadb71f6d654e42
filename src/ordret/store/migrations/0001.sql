-- The first form of the record. A later form is a new file beside this one; this one is never edited.
-- Tables have short singular names and hold rows; views have plural names and are what people are meant to read.

CREATE TABLE raw (
  sha256 TEXT PRIMARY KEY,
  bytes BLOB NOT NULL
);

-- `text` stands last: what reads only the short columns never touches its overflow pages.
CREATE TABLE article (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  source TEXT NOT NULL,
  lang TEXT NOT NULL,
  outlet TEXT,
  title TEXT,
  url TEXT,
  published_first TEXT,
  published_last TEXT,
  published_words TEXT,
  published_basis TEXT,
  published_at TEXT,
  fetched TEXT NOT NULL,
  raw_sha256 TEXT NOT NULL REFERENCES raw (sha256),
  supersedes TEXT REFERENCES article (id),
  current INTEGER NOT NULL DEFAULT 1 CHECK (current IN (0, 1)),
  skip TEXT NOT NULL,
  text TEXT NOT NULL
);
CREATE INDEX article_source ON article (source) WHERE current;
CREATE INDEX article_lang ON article (lang, number, current);

CREATE TABLE finding (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  article INTEGER NOT NULL REFERENCES article (number),
  kind TEXT NOT NULL,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  stage TEXT NOT NULL,
  version INTEGER NOT NULL,
  pack TEXT NOT NULL,
  body TEXT NOT NULL,
  CHECK (0 <= start AND start < "end")
);
CREATE INDEX finding_article ON finding (article, start);
CREATE INDEX finding_kind ON finding (kind, article);

CREATE TABLE done (
  article INTEGER NOT NULL REFERENCES article (number),
  stage TEXT NOT NULL,
  version INTEGER NOT NULL,
  pack TEXT NOT NULL,
  PRIMARY KEY (article, stage)
) WITHOUT ROWID;

CREATE TABLE problem (
  number INTEGER PRIMARY KEY,
  article INTEGER REFERENCES article (number),
  source TEXT NOT NULL,
  stage TEXT NOT NULL,
  code TEXT NOT NULL,
  hint TEXT NOT NULL,
  words TEXT
);
CREATE INDEX problem_article ON problem (article) WHERE article IS NOT NULL;
CREATE INDEX problem_source ON problem (source) WHERE article IS NULL;

-- The indexes hold no text of their own. An article's title stands at the head of its text, so the text is all there is
-- to index.
CREATE VIRTUAL TABLE article_index USING fts5 (
  text, content = 'article', content_rowid = 'number', tokenize = "unicode61 remove_diacritics 2"
);
CREATE TRIGGER article_indexed AFTER INSERT ON article BEGIN
  INSERT INTO article_index (rowid, text) VALUES (new.number, new.text);
END;

-- The triggers below index a quotation, and take it out again, by what this view makes of it.
CREATE VIEW quotation_words AS
SELECT
  number,
  (SELECT group_concat(json_extract(value, '$.text'), ' … ') FROM json_each(body, '$.words')) AS words,
  ifnull(body ->> '$.speaker.name', '') || ' ' || ifnull(body ->> '$.speaker.here.text', '') || ifnull((
    SELECT group_concat(' ' || ifnull(value ->> '$.name', '') || ' ' || (value ->> '$.here.text'), '')
    FROM json_each(body, '$.joint')
  ), '') AS speaker
FROM finding
WHERE kind = 'quotation';

-- Without content, because FTS5 does not read content through json_each.
CREATE VIRTUAL TABLE quotation_index USING fts5 (
  words, speaker, content = '', tokenize = "unicode61 remove_diacritics 2"
);
CREATE TRIGGER quotation_indexed AFTER INSERT ON finding WHEN new.kind = 'quotation' BEGIN
  INSERT INTO quotation_index (rowid, words, speaker)
  SELECT number, words, speaker FROM quotation_words WHERE number = new.number;
END;
CREATE TRIGGER quotation_forgotten BEFORE DELETE ON finding WHEN old.kind = 'quotation' BEGIN
  INSERT INTO quotation_index (quotation_index, rowid, words, speaker)
  SELECT 'delete', number, words, speaker FROM quotation_words WHERE number = old.number;
END;

CREATE VIEW articles AS
SELECT
  id, source, url, outlet, lang, title, published_first, published_last, published_words, published_basis,
  published_at, fetched, supersedes, current, text
FROM article;

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
  f.id AS statement,
  f.body ->> '$.found_by' AS found_by,
  f.stage || '@' || f.version AS stage,
  f.pack, a.current
FROM finding AS f JOIN article AS a ON a.number = f.article
WHERE f.kind = 'quotation';

CREATE VIEW mentions AS
SELECT
  f.id, a.id AS article, a.lang, a.outlet, a.published_first, a.published_last,
  f.body ->> '$.kind' AS kind,
  f.body ->> '$.name' AS name,
  f.body ->> '$.role' AS role,
  f.body ->> '$.words.text' AS words,
  f.start, f."end",
  f.id AS entity,
  f.stage || '@' || f.version AS stage,
  f.pack, a.current
FROM finding AS f JOIN article AS a ON a.number = f.article
WHERE f.kind = 'mention';

CREATE VIEW credits AS
SELECT
  f.id, a.id AS article, a.lang, a.outlet, a.published_first, a.published_last,
  f.body ->> '$.agency' AS agency,
  f.body ->> '$.how' AS how,
  f.body ->> '$.words.text' AS words,
  f.start, f."end",
  f.stage || '@' || f.version AS stage,
  f.pack, a.current
FROM finding AS f JOIN article AS a ON a.number = f.article
WHERE f.kind = 'credit';

CREATE VIEW problems AS
SELECT a.id AS article, p.source, p.stage, p.code, p.words ->> '$.text' AS words, p.hint
FROM problem AS p LEFT JOIN article AS a ON a.number = p.article;

-- What is said of each table ("column" is '' for the table itself), in the order to show it.
CREATE TABLE documentation (
  "table" TEXT NOT NULL,
  "column" TEXT NOT NULL,
  about TEXT NOT NULL,
  PRIMARY KEY ("table", "column")
);
INSERT INTO documentation ("table", "column", about) VALUES
('articles', '', 'One version of one report from one source. To read.'),
('articles', 'id', 'digest of source and text'),
('articles', 'source', 'address, or path; PATH#N for one of many in a file; -#N for standard input'),
('articles', 'url', 'address, where known'),
('articles', 'outlet', 'who published it, where known'),
('articles', 'lang', 'language code; und where unknown'),
('articles', 'title', 'title as printed, where there is one'),
('articles', 'published_first', 'first day it may have been published, YYYY-MM-DD'),
('articles', 'published_last', 'last day it may have been published, YYYY-MM-DD'),
('articles', 'published_words', 'the printed date, where there is one'),
('articles', 'published_basis', 'what the days rest on'),
('articles', 'published_at', 'time with zone, where printed or delivered'),
('articles', 'fetched', 'when it was added'),
('articles', 'supersedes', 'id of the version that this one replaces'),
('articles', 'current', '1 for the version that counts, 0 for a superseded one'),
('articles', 'text', 'the whole text; offsets count its code points from 0'),
('quotations', '', 'Words that a report says somebody uttered. To read.'),
('quotations', 'id', 'kind, article and offsets'),
('quotations', 'article', 'id of the article'),
('quotations', 'lang', 'language of the article'),
('quotations', 'outlet', 'outlet of the article, where known'),
('quotations', 'source', 'source of the article'),
('quotations', 'published_first', 'first day the article may have been published'),
('quotations', 'published_last', 'last day the article may have been published'),
('quotations', 'form', 'direct, indirect or mixed'),
('quotations', 'act', 'what the reporting verb does: says, asks, demands ...'),
('quotations', 'words', 'the words; passages are joined by " … "'),
('quotations', 'speaker', 'name of the speaker, or the printed words where the article never names them'),
('quotations', 'speaker_kind', 'person, body, place, group or anonymous'),
('quotations', 'role', 'role as the article describes it'),
('quotations', 'cue', 'the reporting words'),
('quotations', 'via', 'through whom the words came'),
('quotations', 'headline', '1 where it stands in a headline'),
('quotations', 'start', 'where the first passage begins, in code points'),
('quotations', 'end', 'where the last passage ends, in code points'),
('quotations', 'statement', 'id of the statement it belongs to'),
('quotations', 'found_by', 'the rule that found it'),
('quotations', 'stage', 'stage and version that found it'),
('quotations', 'pack', 'language pack and version it was found with'),
('quotations', 'current', '0 where its article is superseded'),
('mentions', '', 'A name where it stands. To read.'),
('mentions', 'id', 'kind, article and offsets'),
('mentions', 'article', 'id of the article'),
('mentions', 'lang', 'language of the article'),
('mentions', 'outlet', 'outlet of the article, where known'),
('mentions', 'published_first', 'first day the article may have been published'),
('mentions', 'published_last', 'last day the article may have been published'),
('mentions', 'kind', 'person, body or place'),
('mentions', 'name', 'the name'),
('mentions', 'role', 'role as the article describes it'),
('mentions', 'words', 'the printed words'),
('mentions', 'start', 'where it begins, in code points'),
('mentions', 'end', 'where it ends, in code points'),
('mentions', 'entity', 'id of the person, body or place it belongs to'),
('mentions', 'stage', 'stage and version that found it'),
('mentions', 'pack', 'language pack and version it was found with'),
('mentions', 'current', '0 where its article is superseded'),
('credits', '', 'An agency or outlet that a report names as its own source. To read.'),
('credits', 'id', 'kind, article and offsets'),
('credits', 'article', 'id of the article'),
('credits', 'lang', 'language of the article'),
('credits', 'outlet', 'outlet of the article, where known'),
('credits', 'published_first', 'first day the article may have been published'),
('credits', 'published_last', 'last day the article may have been published'),
('credits', 'agency', 'who is credited'),
('credits', 'how', 'dateline, sign-off, byline or cited'),
('credits', 'words', 'the printed words'),
('credits', 'start', 'where it begins, in code points'),
('credits', 'end', 'where it ends, in code points'),
('credits', 'stage', 'stage and version that found it'),
('credits', 'pack', 'language pack and version it was found with'),
('credits', 'current', '0 where its article is superseded'),
('problems', '', 'Something seen and not understood. To read.'),
('problems', 'article', 'id of the article, where one was made'),
('problems', 'source', 'the file or address'),
('problems', 'stage', 'the stage that saw it; read for reading'),
('problems', 'code', 'what it is, in a few words'),
('problems', 'words', 'the passage, where there is one'),
('problems', 'hint', 'what to do'),
('quotation_words', '', 'What is indexed of each quotation.'),
('quotation_words', 'number', 'number of the finding'),
('quotation_words', 'words', 'the words'),
('quotation_words', 'speaker', 'names and printed words of those who said it'),
('article', '', 'The rows behind articles.'),
('article', 'number', 'order of adding; only of use within this file'),
('article', 'id', 'digest of source and text'),
('article', 'source', 'as in articles'),
('article', 'lang', 'as in articles'),
('article', 'outlet', 'as in articles'),
('article', 'title', 'as in articles'),
('article', 'url', 'as in articles'),
('article', 'published_first', 'as in articles'),
('article', 'published_last', 'as in articles'),
('article', 'published_words', 'as in articles'),
('article', 'published_basis', 'as in articles'),
('article', 'published_at', 'as in articles'),
('article', 'fetched', 'as in articles'),
('article', 'raw_sha256', 'what the source delivered: a row of raw'),
('article', 'supersedes', 'as in articles'),
('article', 'current', 'as in articles'),
('article', 'skip', 'what is not report: [{start, end}] as JSON'),
('article', 'text', 'as in articles'),
('raw', '', 'What sources delivered, each once.'),
('raw', 'sha256', 'digest of the bytes as delivered'),
('raw', 'bytes', 'the bytes, compressed with zlib'),
('finding', '', 'What one article says, with the passages that say it.'),
('finding', 'number', 'order of finding; only of use within this file'),
('finding', 'id', 'kind, article and offsets'),
('finding', 'article', 'number of the article'),
('finding', 'kind', 'quotation, mention or credit'),
('finding', 'start', 'where its first passage begins, in code points'),
('finding', 'end', 'where its last passage ends, in code points'),
('finding', 'stage', 'the stage that found it'),
('finding', 'version', 'version of the stage'),
('finding', 'pack', 'language pack and version'),
('finding', 'body', 'the whole finding as JSON'),
('done', '', 'Which stage is finished with which article.'),
('done', 'article', 'number of the article'),
('done', 'stage', 'the stage'),
('done', 'version', 'version of the stage'),
('done', 'pack', 'language pack and version'),
('problem', '', 'The rows behind problems.'),
('problem', 'number', 'order; only of use within this file'),
('problem', 'article', 'number of the article, where one was made'),
('problem', 'source', 'as in problems'),
('problem', 'stage', 'as in problems'),
('problem', 'code', 'as in problems'),
('problem', 'hint', 'as in problems'),
('problem', 'words', 'the passage as JSON'),
('article_index', '', 'Full-text index of articles (FTS5): ... WHERE article_index MATCH ''word''.'),
('article_index', 'text', 'the text of the article whose number is the rowid'),
('quotation_index', '', 'Full-text index of quotations (FTS5); to be searched, its columns are empty.'),
('quotation_index', 'words', 'the words of the finding whose number is the rowid'),
('quotation_index', 'speaker', 'names and printed words of those who said it'),
('documentation', '', 'What each table and column holds.'),
('documentation', 'table', 'table or view'),
('documentation', 'column', 'column; empty for the table itself'),
('documentation', 'about', 'what it holds');
