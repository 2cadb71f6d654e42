-- Meetings, figures and decisions: what of them is compared, and what is read.

CREATE TABLE figure (
  id TEXT PRIMARY KEY,
  article INTEGER NOT NULL REFERENCES article (number),
  cell INTEGER NOT NULL,
  day INTEGER NOT NULL,
  rank TEXT NOT NULL,
  series TEXT NOT NULL,
  vector INTEGER NOT NULL REFERENCES vector (number),
  body TEXT NOT NULL
);
CREATE INDEX figure_cell ON figure (cell, day, vector);
CREATE INDEX figure_article ON figure (article, rank);
CREATE INDEX figure_series ON figure (series);

CREATE TABLE figure_name (
  name TEXT NOT NULL,
  cell INTEGER NOT NULL,
  day INTEGER NOT NULL,
  figure TEXT NOT NULL,
  article INTEGER NOT NULL REFERENCES article (number),
  PRIMARY KEY (name, cell, day, figure)
) WITHOUT ROWID;
CREATE INDEX figure_name_article ON figure_name (article);

CREATE VIEW figures AS
SELECT
  f.id, a.id AS article, a.lang, a.outlet, a.published_first, a.published_last,
  f.body ->> '$.quantity.text' AS quantity,
  f.body ->> '$.words.text' AS words,
  f.body ->> '$.amount.low' AS low,
  f.body ->> '$.amount.high' AS high,
  f.body ->> '$.amount.unit' AS unit,
  f.body ->> '$.amount.approximate' AS approximate,
  ifnull(f.body ->> '$.given_by.name', f.body ->> '$.given_by.here.text') AS given_by,
  f.body ->> '$.as_of.first' AS as_of_first,
  f.body ->> '$.as_of.last' AS as_of_last,
  f.start, f."end",
  ifnull(s.series, f.id) AS series,
  f.stage || '@' || f.version AS stage,
  f.pack, a.current AND f.id NOT IN withdrawn AS current
FROM judged AS f JOIN article AS a ON a.number = f.article LEFT JOIN figure AS s ON s.id = f.id
WHERE f.kind = 'figure';

INSERT INTO documentation ("table", "column", about) VALUES
('figures', '', 'A number that a report gives, or lets somebody give. To read.'),
('figures', 'id', 'kind, article and offsets'),
('figures', 'article', 'id of the article'),
('figures', 'lang', 'language of the article'),
('figures', 'outlet', 'outlet of the article, where known'),
('figures', 'published_first', 'first day the article may have been published'),
('figures', 'published_last', 'last day the article may have been published'),
('figures', 'quantity', 'what is counted or measured, as printed'),
('figures', 'words', 'the printed number with its bound and unit'),
('figures', 'low', 'least that it may be; empty for "up to"'),
('figures', 'high', 'most that it may be; empty for "over"'),
('figures', 'unit', 'currency, %, pp, measure, or the counted noun'),
('figures', 'approximate', '1 for "about"'),
('figures', 'given_by', 'who gives it, where not the report itself'),
('figures', 'as_of_first', 'first day that it is of, where its clause tells'),
('figures', 'as_of_last', 'last such day'),
('figures', 'start', 'where it begins, in code points'),
('figures', 'end', 'where it ends, in code points'),
('figures', 'series', 'id of the series it belongs to: figures of one quantity'),
('figures', 'stage', 'stage and version that found it'),
('figures', 'pack', 'language pack and version it was found with'),
('figures', 'current', '0 where its article is superseded, or a person withdrew it'),
('figure', '', 'Figures as they are compared.'),
('figure', 'id', 'id of the figure'),
('figure', 'article', 'number of the article'),
('figure', 'cell', 'where among the cells the vector of its quantity lies'),
('figure', 'day', 'day it may be of, as an ordinal; 0 where not known'),
('figure', 'rank', 'time of publication, article and place'),
('figure', 'series', 'as in figures'),
('figure', 'vector', 'number of the vector of its quantity'),
('figure', 'body', 'what is compared, as JSON'),
('figure_name', '', 'Figures by the names around them, so that those of other stories are found.'),
('figure_name', 'name', 'key of a name in the sentence of the figure'),
('figure_name', 'cell', 'as in figure'),
('figure_name', 'day', 'as in figure'),
('figure_name', 'figure', 'id of the figure'),
('figure_name', 'article', 'number of its article');

CREATE TABLE meeting (
  id TEXT PRIMARY KEY,
  article INTEGER NOT NULL REFERENCES article (number),
  first INTEGER NOT NULL,
  last INTEGER NOT NULL,
  rank TEXT NOT NULL,
  occasion TEXT NOT NULL,
  body TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX meeting_article ON meeting (article);
CREATE INDEX meeting_occasion ON meeting (occasion);

CREATE TABLE meeting_sign (
  sign TEXT NOT NULL,
  first INTEGER NOT NULL,
  last INTEGER NOT NULL,
  id TEXT NOT NULL REFERENCES meeting (id),
  PRIMARY KEY (sign, first, id)
) WITHOUT ROWID;
CREATE INDEX meeting_sign_id ON meeting_sign (id);

CREATE TABLE meeting_party (
  naming INTEGER NOT NULL REFERENCES naming (number),
  id TEXT NOT NULL REFERENCES meeting (id),
  PRIMARY KEY (naming, id)
) WITHOUT ROWID;
CREATE INDEX meeting_party_id ON meeting_party (id);

CREATE VIEW meetings AS
SELECT
  f.id, a.id AS article, a.lang, a.outlet, a.published_first, a.published_last,
  f.body ->> '$.mode' AS mode,
  f.body ->> '$.status' AS status,
  (
    SELECT group_concat(ifnull(value ->> '$.name', value ->> '$.here.text'), '; ')
    FROM json_each(f.body, '$.parties')
  ) AS parties,
  ifnull(f.body ->> '$.host.name', f.body ->> '$.host.here.text') AS host,
  (
    SELECT group_concat(ifnull(value ->> '$.part.name', value ->> '$.part.here.text'), '; ')
    FROM json_each(f.body, '$.absent')
  ) AS absent,
  f.body ->> '$.held.first' AS held_first,
  f.body ->> '$.held.last' AS held_last,
  f.body ->> '$.place.name' AS place,
  f.body ->> '$.words.text' AS words,
  f.start, f."end",
  ifnull(m.occasion, f.id) AS occasion,
  f.stage || '@' || f.version AS stage,
  f.pack, a.current AND f.id NOT IN withdrawn AS current
FROM finding AS f JOIN article AS a ON a.number = f.article LEFT JOIN meeting AS m ON m.id = f.id
WHERE f.kind = 'meeting';

INSERT INTO documentation ("table", "column", about) VALUES
('meetings', '', 'Every meeting that an article tells of. To read.'),
('meetings', 'id', 'id of the finding'),
('meetings', 'article', 'id of its article'),
('meetings', 'lang', 'language of the article'),
('meetings', 'outlet', 'outlet of the article'),
('meetings', 'published_first', 'first day the article may have been published'),
('meetings', 'published_last', 'last such day'),
('meetings', 'mode', 'visit, call, bilateral, multilateral or hearing'),
('meetings', 'status', 'held, planned, wished, called off or missed'),
('meetings', 'parties', 'who takes part, by name or in printed words'),
('meetings', 'host', 'who is host, where that is printed'),
('meetings', 'absent', 'who stayed away'),
('meetings', 'held_first', 'first day on which it may be held'),
('meetings', 'held_last', 'last such day'),
('meetings', 'place', 'where it is held'),
('meetings', 'words', 'the printed words that tell of it'),
('meetings', 'start', 'where they begin, in code points of the article'),
('meetings', 'end', 'where they end'),
('meetings', 'occasion', 'id of the occasion it is, in all reports of it'),
('meetings', 'stage', 'the stage that found it, with its version'),
('meetings', 'pack', 'the language pack, with its version'),
('meetings', 'current', '0 where its article is superseded, or a person withdrew it'),
('meeting', '', 'Meetings as they are compared.'),
('meeting', 'id', 'id of the meeting'),
('meeting', 'article', 'number of the article'),
('meeting', 'first', 'first day on which it can be, as an ordinal'),
('meeting', 'last', 'last such day'),
('meeting', 'rank', 'time of publication and article'),
('meeting', 'occasion', 'id of the occasion it is'),
('meeting', 'body', 'what is compared, as JSON'),
('meeting_sign', '', 'By what meetings find their like.'),
('meeting_sign', 'sign', 'a party, an office, or two countries'),
('meeting_sign', 'first', 'as in meeting'),
('meeting_sign', 'last', 'as in meeting'),
('meeting_sign', 'id', 'id of the meeting'),
('meeting_party', '', 'Who takes part in which meeting.'),
('meeting_party', 'naming', 'number of the naming'),
('meeting_party', 'id', 'id of the meeting');

CREATE INDEX report_day ON report (day);

CREATE TABLE correction (
  article INTEGER PRIMARY KEY REFERENCES article (number)
);

INSERT INTO documentation ("table", "column", about) VALUES
('correction', '', 'Articles that say that they correct something.'),
('correction', 'article', 'number of the article');

CREATE VIEW decisions AS
SELECT
  f.id, a.id AS article, a.lang, a.outlet, a.published_first, a.published_last,
  f.body ->> '$.status' AS status,
  ifnull(f.body ->> '$.body.name', f.body ->> '$.body.here.text') AS body,
  f.body ->> '$.outcome.text' AS outcome,
  f.body ->> '$.votes.in_favour' AS votes_for,
  f.body ->> '$.votes.against' AS votes_against,
  f.body ->> '$.votes.abstained' AS votes_abstained,
  f.body ->> '$.taken.first' AS taken_first,
  f.body ->> '$.taken.last' AS taken_last,
  f.body ->> '$.effective.first' AS effective_first,
  f.body ->> '$.effective.last' AS effective_last,
  f.body ->> '$.term.text' AS term,
  f.body ->> '$.words.text' AS words,
  f.start, f."end",
  f.stage || '@' || f.version AS stage,
  f.pack, a.current AND f.id NOT IN withdrawn AS current
FROM finding AS f JOIN article AS a ON a.number = f.article
WHERE f.kind = 'decision';

INSERT INTO documentation ("table", "column", about) VALUES
('decisions', '', 'What a body settled, or has before it. To read.'),
('decisions', 'id', 'kind, article and offsets'),
('decisions', 'article', 'id of the article'),
('decisions', 'lang', 'language of the article'),
('decisions', 'outlet', 'outlet of the article, where known'),
('decisions', 'published_first', 'first day the article may have been published'),
('decisions', 'published_last', 'last day the article may have been published'),
('decisions', 'status', 'proposed, adopted, elected, extended, rejected, postponed, vetoed or not agreed'),
('decisions', 'body', 'who decided, where printed'),
('decisions', 'outcome', 'what was decided, in the words of the report'),
('decisions', 'votes_for', 'votes for it, where printed'),
('decisions', 'votes_against', 'votes against it, where printed'),
('decisions', 'votes_abstained', 'who abstained, where printed'),
('decisions', 'taken_first', 'first day on which it may have been taken, where printed'),
('decisions', 'taken_last', 'last such day'),
('decisions', 'effective_first', 'first day from which it may hold, where printed'),
('decisions', 'effective_last', 'last such day'),
('decisions', 'term', 'for how long, as printed'),
('decisions', 'words', 'the printed words that hold all that was read'),
('decisions', 'start', 'where it begins, in code points'),
('decisions', 'end', 'where it ends, in code points'),
('decisions', 'stage', 'stage and version that found it'),
('decisions', 'pack', 'language pack and version it was found with'),
('decisions', 'current', '0 where its article is superseded, or a person withdrew it');
