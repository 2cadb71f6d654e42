-- What pages list straight from an index: newest first, what has no day last. `newest` is a rank, empty without a day.

-- Statements and series go by their earliest member, which has their id.
CREATE INDEX wording_newest ON wording (iif(rank < '9999', rank, ''), id) WHERE id = statement;
CREATE INDEX wording_newest_lang ON wording (lang, iif(rank < '9999', rank, ''), id) WHERE id = statement;
CREATE INDEX figure_newest ON figure (iif(rank < '9999', rank, ''), id) WHERE id = series;
DROP INDEX wording_speaker;
CREATE INDEX wording_speaker ON wording (speaker, iif(rank < '9999', rank, ''), id) WHERE speaker IS NOT NULL;
DROP INDEX wording_statement;
CREATE INDEX wording_statement ON wording (statement, rank, id, speaker, lang, article);
DROP INDEX figure_series;
CREATE INDEX figure_series ON figure (series, rank, id, article);
DROP INDEX meeting_occasion;
CREATE INDEX meeting_occasion ON meeting (occasion, rank, id);

-- Quotations in whose words somebody is named.
CREATE TABLE said_of (
  naming INTEGER NOT NULL REFERENCES naming (number) ON DELETE CASCADE,
  newest TEXT NOT NULL,
  wording TEXT NOT NULL,
  PRIMARY KEY (naming, newest, wording)
) WITHOUT ROWID;
CREATE INDEX said_of_wording ON said_of (wording);
CREATE VIEW wording_names AS
SELECT s.naming, iif(w.rank < '9999', w.rank, '') AS newest, w.id AS wording
FROM wording AS w JOIN finding AS q ON q.id = w.id CROSS JOIN json_each(q.body, '$.words') AS p
  CROSS JOIN finding AS m INDEXED BY finding_article ON m.article = q.article
    AND m.start >= p.value ->> '$.start' AND m.start < p.value ->> '$.end' AND m.kind = 'mention'
  CROSS JOIN stands AS s ON s.id = m.id;
INSERT OR IGNORE INTO said_of SELECT naming, newest, wording FROM wording_names;
CREATE TRIGGER wording_names_come AFTER INSERT ON wording BEGIN
  INSERT OR IGNORE INTO said_of SELECT naming, newest, wording FROM wording_names WHERE wording = new.id;
END;
CREATE TRIGGER wording_names_go AFTER DELETE ON wording BEGIN
  DELETE FROM said_of WHERE wording = old.id;
END;

-- Figures by who gives them.
CREATE TABLE given (
  naming INTEGER NOT NULL REFERENCES naming (number) ON DELETE CASCADE,
  newest TEXT NOT NULL,
  figure TEXT NOT NULL,
  PRIMARY KEY (naming, newest, figure)
) WITHOUT ROWID;
CREATE INDEX given_figure ON given (figure);
CREATE VIEW figure_givers AS
SELECT ifnull(s.naming, o.naming) AS naming, iif(g.rank < '9999', g.rank, '') AS newest, g.id AS figure
FROM figure AS g JOIN article AS a ON a.number = g.article JOIN finding AS f ON f.id = g.id
  LEFT JOIN stands AS s ON s.id = 'mention-' || a.id
    || '-' || ifnull(f.body ->> '$.given_by.named.start', f.body ->> '$.given_by.here.start')
    || '-' || ifnull(f.body ->> '$.given_by.named.end', f.body ->> '$.given_by.here.end')
  LEFT JOIN office AS o ON o.id = 'mention-' || a.id
    || '-' || (f.body ->> '$.given_by.here.start') || '-' || (f.body ->> '$.given_by.here.end')
WHERE ifnull(s.naming, o.naming) IS NOT NULL;
INSERT OR IGNORE INTO given SELECT naming, newest, figure FROM figure_givers;
CREATE TRIGGER figure_givers_come AFTER INSERT ON figure BEGIN
  INSERT OR IGNORE INTO given SELECT naming, newest, figure FROM figure_givers WHERE figure = new.id;
END;
CREATE TRIGGER figure_givers_go AFTER DELETE ON figure BEGIN
  DELETE FROM given WHERE figure = old.id;
END;

-- Quotations of which it is not settled who said them, by who is held to have or was: `how` is corrected (a person
-- named another speaker), unsure (of other words, which may be the same, of somebody else) or denied; `other` is the
-- other quotation, empty where a person corrected.
CREATE TABLE disputed (
  naming INTEGER NOT NULL REFERENCES naming (number) ON DELETE CASCADE,
  newest TEXT NOT NULL,
  wording TEXT NOT NULL,
  other TEXT NOT NULL,
  how TEXT NOT NULL,
  PRIMARY KEY (naming, newest, wording, other)
) WITHOUT ROWID;
CREATE INDEX disputed_wording ON disputed (wording);
CREATE VIEW disputes AS
SELECT w.speaker AS naming, iif(w.rank < '9999', w.rank, '') AS newest, w.id AS wording, k.left, k.right,
  iif(w.id = k.left, k.right, k.left) AS other, iif(k.relation = 'denies', 'denied', 'unsure') AS how
FROM link AS k JOIN wording AS w ON w.id = k.right OR (w.id = k.left AND k.relation <> 'denies')
WHERE w.speaker IS NOT NULL AND (
  (k.relation = 'denies' AND k.verdict <> 'no') OR (k.verdict = 'unsure' AND k.relation <> 'contradicts')
);
INSERT OR IGNORE INTO disputed SELECT naming, newest, wording, other, how FROM disputes;
CREATE TRIGGER disputes_come AFTER INSERT ON link BEGIN
  DELETE FROM disputed WHERE (wording = new.left AND other = new.right) OR (wording = new.right AND other = new.left);
  INSERT OR IGNORE INTO disputed
  SELECT naming, newest, wording, other, how FROM disputes WHERE left = new.left AND right = new.right;
END;
CREATE TRIGGER disputes_go AFTER DELETE ON link BEGIN
  DELETE FROM disputed WHERE (wording = old.left AND other = old.right) OR (wording = old.right AND other = old.left);
END;
-- Whom the report names, and whom a person does.
CREATE VIEW speakers_corrected AS
SELECT s.naming, iif(w.rank < '9999', w.rank, '') AS newest, w.id AS wording
FROM judgement AS j JOIN wording AS w ON w.id = j.target JOIN finding AS f ON f.id = w.id
  JOIN article AS a ON a.number = w.article JOIN stands AS s ON s.id IN (
    'mention-' || a.id
      || '-' || ifnull(f.body ->> '$.speaker.named.start', f.body ->> '$.speaker.here.start')
      || '-' || ifnull(f.body ->> '$.speaker.named.end', f.body ->> '$.speaker.here.end'),
    'mention-' || a.id
      || '-' || ifnull(j.value ->> '$.speaker.named.start', j.value ->> '$.speaker.here.start')
      || '-' || ifnull(j.value ->> '$.speaker.named.end', j.value ->> '$.speaker.here.end')
  )
WHERE j.what = 'correct' AND json_type(j.value, '$.speaker') IS NOT NULL
  AND j.number = (SELECT max(number) FROM judgement WHERE target = j.target AND what = 'correct');
INSERT OR IGNORE INTO disputed SELECT naming, newest, wording, '', 'corrected' FROM speakers_corrected;
CREATE TRIGGER speakers_corrected_come AFTER INSERT ON wording BEGIN
  INSERT OR IGNORE INTO disputed
  SELECT naming, newest, wording, '', 'corrected' FROM speakers_corrected WHERE wording = new.id;
END;
CREATE TRIGGER speakers_corrected_go AFTER DELETE ON wording BEGIN
  DELETE FROM disputed WHERE wording = old.id;
END;

-- Occasions of a party.
ALTER TABLE meeting_party ADD COLUMN newest TEXT;
UPDATE meeting_party SET newest = (SELECT iif(rank < '9999', rank, '') FROM meeting WHERE id = meeting_party.id);
CREATE INDEX meeting_party_newest ON meeting_party (naming, newest, id);
CREATE TRIGGER meeting_party_dated AFTER INSERT ON meeting_party BEGIN
  UPDATE meeting_party SET newest = (SELECT iif(rank < '9999', rank, '') FROM meeting WHERE id = new.id)
  WHERE naming = new.naming AND id = new.id;
END;

-- Names by their words; the index holds no text of its own.
CREATE VIRTUAL TABLE naming_index USING fts5 (
  name, content = 'naming', content_rowid = 'number', tokenize = "unicode61 remove_diacritics 2"
);
INSERT INTO naming_index (rowid, name) SELECT number, name FROM naming;
CREATE TRIGGER naming_indexed AFTER INSERT ON naming BEGIN
  INSERT INTO naming_index (rowid, name) VALUES (new.number, new.name);
END;
CREATE TRIGGER naming_forgotten AFTER DELETE ON naming BEGIN
  INSERT INTO naming_index (naming_index, rowid, name) VALUES ('delete', old.number, old.name);
END;

-- Figures by the words of what is counted, of the number, of its unit, and of who gives it.
CREATE VIEW figure_words AS
SELECT
  number,
  (body ->> '$.quantity.text') || ' ' || (body ->> '$.words.text') || ' ' || ifnull(body ->> '$.amount.unit', '')
  || ' ' || ifnull(body ->> '$.given_by.name', '') || ' ' || ifnull(body ->> '$.given_by.role', '')
  || ' ' || ifnull(body ->> '$.given_by.here.text', '') AS words
FROM finding
WHERE kind = 'figure';
CREATE VIRTUAL TABLE figure_index USING fts5 (
  words, content = '', tokenize = "unicode61 remove_diacritics 2"
);
INSERT INTO figure_index (rowid, words) SELECT number, words FROM figure_words;
CREATE TRIGGER figure_indexed AFTER INSERT ON finding WHEN new.kind = 'figure' BEGIN
  INSERT INTO figure_index (rowid, words) SELECT number, words FROM figure_words WHERE number = new.number;
END;
CREATE TRIGGER figure_forgotten BEFORE DELETE ON finding WHEN old.kind = 'figure' BEGIN
  INSERT INTO figure_index (figure_index, rowid, words)
  SELECT 'delete', number, words FROM figure_words WHERE number = old.number;
END;

INSERT INTO documentation ("table", "column", about) VALUES
('said_of', '', 'Quotations in whose words somebody is named.'),
('said_of', 'naming', 'number of the naming'),
('said_of', 'newest', 'rank of the quotation, by which lists go; empty where its day is not known'),
('said_of', 'wording', 'id of the quotation'),
('wording_names', '', 'What said_of is filled with.'),
('wording_names', 'naming', 'as in said_of'),
('wording_names', 'newest', 'as in said_of'),
('wording_names', 'wording', 'as in said_of'),
('given', '', 'Figures by who gives them.'),
('given', 'naming', 'number of the naming'),
('given', 'newest', 'rank of the figure, by which lists go; empty where its day is not known'),
('given', 'figure', 'id of the figure'),
('figure_givers', '', 'What given is filled with.'),
('figure_givers', 'naming', 'as in given'),
('figure_givers', 'newest', 'as in given'),
('figure_givers', 'figure', 'as in given'),
('disputed', '', 'Quotations of which it is not settled who said them.'),
('disputed', 'naming', 'number of the naming of who is held to have said it, or was before a correction'),
('disputed', 'newest', 'rank of the quotation, by which lists go; empty where its day is not known'),
('disputed', 'wording', 'id of the quotation'),
('disputed', 'other', 'id of the quotation that denies it or may be the same; empty where a person corrected it'),
('disputed', 'how', 'corrected, denied or unsure'),
('disputes', '', 'What disputed is filled with of links.'),
('disputes', 'naming', 'as in disputed'),
('disputes', 'newest', 'as in disputed'),
('disputes', 'wording', 'as in disputed'),
('disputes', 'left', 'as in links'),
('disputes', 'right', 'as in links'),
('disputes', 'other', 'as in disputed'),
('disputes', 'how', 'as in disputed'),
('speakers_corrected', '', 'What disputed is filled with of judgements.'),
('speakers_corrected', 'naming', 'as in disputed'),
('speakers_corrected', 'newest', 'as in disputed'),
('speakers_corrected', 'wording', 'as in disputed'),
('meeting_party', 'newest', 'rank of the meeting, by which lists go; empty where its day is not known'),
('naming_index', '', 'Full-text index of names (FTS5): ... WHERE naming_index MATCH ''word''.'),
('naming_index', 'name', 'the name of the naming whose number is the rowid'),
('figure_words', '', 'What is indexed of each figure.'),
('figure_words', 'number', 'number of the finding'),
('figure_words', 'words', 'what is counted, the number with its unit, and who gives it'),
('figure_index', '', 'Full-text index of figures (FTS5); to be searched, its column is empty.'),
('figure_index', 'words', 'the words of the finding whose number is the rowid');
