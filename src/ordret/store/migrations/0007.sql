-- Search: what meetings and decisions say, and articles by day.

CREATE VIEW finding_words AS
SELECT
  number, kind,
  body ->> '$.words.text' AS words,
  ifnull(body ->> '$.body.name', '') || ' ' || ifnull(body ->> '$.body.here.text', '') || ' '
  || ifnull((SELECT group_concat(value ->> '$.name', ' ') FROM json_each(body, '$.parties')), '') AS who
FROM finding
WHERE kind IN ('meeting', 'decision');

-- Without content, as the index of quotations.
CREATE VIRTUAL TABLE finding_index USING fts5 (
  kind, words, who, content = '', tokenize = "unicode61 remove_diacritics 2"
);
INSERT INTO finding_index (rowid, kind, words, who) SELECT number, kind, words, who FROM finding_words;
CREATE TRIGGER finding_indexed AFTER INSERT ON finding WHEN new.kind IN ('meeting', 'decision') BEGIN
  INSERT INTO finding_index (rowid, kind, words, who)
  SELECT number, kind, words, who FROM finding_words WHERE number = new.number;
END;
CREATE TRIGGER finding_forgotten BEFORE DELETE ON finding WHEN old.kind IN ('meeting', 'decision') BEGIN
  INSERT INTO finding_index (finding_index, rowid, kind, words, who)
  SELECT 'delete', number, kind, words, who FROM finding_words WHERE number = old.number;
END;

CREATE INDEX article_published ON article (published_first, lang, outlet, published_last, current);

INSERT INTO documentation ("table", "column", about) VALUES
('finding_words', '', 'What is indexed of each meeting and decision.'),
('finding_words', 'number', 'number of the finding'),
('finding_words', 'kind', 'meeting or decision'),
('finding_words', 'words', 'the words'),
('finding_words', 'who', 'names of those who meet or decide'),
('finding_index', '', 'Full-text index of meetings and decisions (FTS5); to be searched, its columns are empty.'),
('finding_index', 'kind', 'meeting or decision'),
('finding_index', 'words', 'the words of the finding whose number is the rowid'),
('finding_index', 'who', 'names of those who meet or decide');
