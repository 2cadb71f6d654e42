-- What wire services say of reports: which version each is, and that some are not to be used.

-- Of articles that say which version they are; of a text that came in several of them the last.
CREATE TABLE edition (
  article INTEGER PRIMARY KEY REFERENCES article (number),
  source TEXT NOT NULL,
  version INTEGER,
  made TEXT,
  corrects INTEGER NOT NULL CHECK (corrects IN (0, 1)),
  note TEXT
);
CREATE INDEX edition_source ON edition (source);

CREATE TABLE notice (
  source TEXT PRIMARY KEY,
  killed INTEGER NOT NULL CHECK (killed IN (0, 1)),
  version INTEGER,
  made TEXT,
  note TEXT,
  place TEXT NOT NULL,
  fetched TEXT NOT NULL,
  raw_sha256 TEXT NOT NULL REFERENCES raw (sha256)
) WITHOUT ROWID;

INSERT INTO documentation ("table", "column", about) VALUES
('edition', '', 'Which version of its report an article is, where a wire service says so.'),
('edition', 'article', 'number of the article'),
('edition', 'source', 'as in articles'),
('edition', 'version', 'number of the version, where given'),
('edition', 'made', 'when the version was made, with zone, where given'),
('edition', 'corrects', '1 where it says that it corrects an earlier version'),
('edition', 'note', 'what it tells editors'),
('notice', '', 'Reports that are not to be used, as their source says: no version of them is current.'),
('notice', 'source', 'as in articles; of a report that is held, or may come'),
('notice', 'killed', '1 for good, 0 until a later version comes'),
('notice', 'version', 'version of the notice, where given'),
('notice', 'made', 'when the notice was made, with zone, where given'),
('notice', 'note', 'what it tells editors'),
('notice', 'place', 'the file that holds the notice'),
('notice', 'fetched', 'when it was added'),
('notice', 'raw_sha256', 'the notice itself: a row of raw');
UPDATE documentation SET about = '1 for the version that counts, 0 for a superseded or withdrawn one'
WHERE "table" = 'articles' AND "column" = 'current';
