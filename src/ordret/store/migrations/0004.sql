-- What pages list, kept as it is listed, so that a page reads its own rows alone. Linking says in `stale` what has
-- changed, row by row as it writes; at its end that is made anew.

-- By id: a statement, a series, an occasion, a story, an entity. By number: an article whose place or days changed, one
-- of which it is told anew from what it derives ('lineage') or what corrects it ('corrected'), and a naming that means
-- another, with whom it meant. One row stands for the tally.
CREATE TABLE stale (
  kind TEXT NOT NULL,
  id NOT NULL,
  was TEXT,
  PRIMARY KEY (kind, id)
) WITHOUT ROWID;

CREATE TRIGGER report_comes AFTER INSERT ON report BEGIN
  INSERT OR IGNORE INTO stale (kind, id) VALUES ('article', new.article), ('story', new.story);
END;
CREATE TRIGGER report_goes AFTER DELETE ON report BEGIN
  INSERT OR IGNORE INTO stale (kind, id) VALUES ('article', old.article), ('story', old.story);
END;
CREATE TRIGGER report_moves AFTER UPDATE OF story ON report WHEN old.story <> new.story BEGIN
  INSERT OR IGNORE INTO stale (kind, id) VALUES ('article', new.article), ('story', old.story), ('story', new.story);
END;

CREATE TRIGGER wording_comes AFTER INSERT ON wording BEGIN
  INSERT OR IGNORE INTO stale (kind, id) VALUES ('statement', new.statement);
  INSERT OR IGNORE INTO stale (kind, id)
  SELECT 'entity', entity FROM naming WHERE number = new.speaker AND entity IS NOT NULL;
END;
CREATE TRIGGER wording_goes AFTER DELETE ON wording BEGIN
  INSERT OR IGNORE INTO stale (kind, id) VALUES ('statement', old.statement);
  INSERT OR IGNORE INTO stale (kind, id)
  SELECT 'entity', entity FROM naming WHERE number = old.speaker AND entity IS NOT NULL;
END;
-- What of a story is one statement tells which of its demands are one, and which are answered.
CREATE TRIGGER wording_moves AFTER UPDATE OF statement ON wording WHEN old.statement <> new.statement BEGIN
  INSERT OR IGNORE INTO stale (kind, id) VALUES ('statement', old.statement), ('statement', new.statement);
  INSERT OR IGNORE INTO stale (kind, id)
  SELECT 'entity', entity FROM naming WHERE number = new.speaker AND entity IS NOT NULL;
  INSERT OR IGNORE INTO stale (kind, id) SELECT 'story', story FROM report WHERE article = new.article;
END;

CREATE TRIGGER meeting_comes AFTER INSERT ON meeting BEGIN
  INSERT OR IGNORE INTO stale (kind, id) VALUES ('occasion', new.occasion);
END;
CREATE TRIGGER meeting_goes AFTER DELETE ON meeting BEGIN
  INSERT OR IGNORE INTO stale (kind, id) VALUES ('occasion', old.occasion);
END;
CREATE TRIGGER meeting_moves AFTER UPDATE OF occasion ON meeting WHEN old.occasion <> new.occasion BEGIN
  INSERT OR IGNORE INTO stale (kind, id) VALUES ('occasion', old.occasion), ('occasion', new.occasion);
END;

CREATE TRIGGER figure_comes AFTER INSERT ON figure BEGIN
  INSERT OR IGNORE INTO stale (kind, id) VALUES ('series', new.series);
END;
CREATE TRIGGER figure_goes AFTER DELETE ON figure BEGIN
  INSERT OR IGNORE INTO stale (kind, id) VALUES ('series', old.series);
END;
CREATE TRIGGER figure_moves AFTER UPDATE OF series ON figure WHEN old.series <> new.series BEGIN
  INSERT OR IGNORE INTO stale (kind, id) VALUES ('series', old.series), ('series', new.series);
END;

-- A link that replaces another has the same ends, so that coming and going is all. Ids begin with what they are of; an
-- article's is bare.
CREATE TRIGGER link_comes_to_quotations AFTER INSERT ON link WHEN new.left GLOB 'quotation-*' BEGIN
  INSERT OR IGNORE INTO stale (kind, id)
  SELECT 'statement', statement FROM wording WHERE id IN (new.left, new.right);
END;
CREATE TRIGGER link_goes_from_quotations AFTER DELETE ON link WHEN old.left GLOB 'quotation-*' BEGIN
  INSERT OR IGNORE INTO stale (kind, id)
  SELECT 'statement', statement FROM wording WHERE id IN (old.left, old.right);
END;
CREATE TRIGGER link_comes_to_figures AFTER INSERT ON link WHEN new.left GLOB 'figure-*' BEGIN
  INSERT OR IGNORE INTO stale (kind, id) SELECT 'series', series FROM figure WHERE id IN (new.left, new.right);
END;
CREATE TRIGGER link_goes_from_figures AFTER DELETE ON link WHEN old.left GLOB 'figure-*' BEGIN
  INSERT OR IGNORE INTO stale (kind, id) SELECT 'series', series FROM figure WHERE id IN (old.left, old.right);
END;
CREATE TRIGGER link_comes_to_articles AFTER INSERT ON link WHEN new.left NOT GLOB '*-*' BEGIN
  INSERT OR IGNORE INTO stale (kind, id)
  SELECT iif(new.relation = 'corrects', 'corrected', 'lineage'), number FROM article
  WHERE id = iif(new.relation = 'corrects', new.right, new.left);
END;
CREATE TRIGGER link_goes_from_articles AFTER DELETE ON link WHEN old.left NOT GLOB '*-*' BEGIN
  INSERT OR IGNORE INTO stale (kind, id)
  SELECT iif(old.relation = 'corrects', 'corrected', 'lineage'), number FROM article
  WHERE id = iif(old.relation = 'corrects', old.right, old.left);
END;

CREATE TRIGGER derived_comes AFTER INSERT ON derived BEGIN
  INSERT OR IGNORE INTO stale (kind, id) VALUES ('lineage', new.article);
END;
CREATE TRIGGER derived_goes AFTER DELETE ON derived BEGIN
  INSERT OR IGNORE INTO stale (kind, id) VALUES ('lineage', old.article);
END;

CREATE TRIGGER inferred_comes AFTER INSERT ON inferred BEGIN
  INSERT OR IGNORE INTO stale (kind, id) VALUES ('article', new.article);
END;
CREATE TRIGGER inferred_goes AFTER DELETE ON inferred BEGIN
  INSERT OR IGNORE INTO stale (kind, id) VALUES ('article', old.article);
END;

CREATE TRIGGER naming_moves AFTER UPDATE OF entity ON naming WHEN old.entity IS NOT new.entity BEGIN
  INSERT OR IGNORE INTO stale (kind, id, was) VALUES ('naming', new.number, old.entity);
  INSERT OR IGNORE INTO stale (kind, id) SELECT 'entity', old.entity WHERE old.entity IS NOT NULL;
  INSERT OR IGNORE INTO stale (kind, id) SELECT 'entity', new.entity WHERE new.entity IS NOT NULL;
END;
CREATE TRIGGER naming_counts AFTER UPDATE OF count ON naming WHEN new.entity IS NOT NULL BEGIN
  INSERT OR IGNORE INTO stale (kind, id) VALUES ('entity', new.entity);
END;
CREATE TRIGGER naming_goes AFTER DELETE ON naming WHEN old.entity IS NOT NULL BEGIN
  INSERT OR IGNORE INTO stale (kind, id) VALUES ('entity', old.entity);
END;

-- Each `body` is what is shown, as JSON; the columns before it are what it is found and ordered by. A day that is not
-- known is '', which stands last where the newest is first.
CREATE TABLE listed_story (
  story TEXT PRIMARY KEY,
  articles INTEGER NOT NULL,
  sources INTEGER NOT NULL,
  last TEXT NOT NULL,
  body TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX listed_story_articles ON listed_story (articles, sources, story);
CREATE INDEX listed_story_last ON listed_story (last, story);

-- `group` is the statement or occasion, or else the article, with which it changes. Here an unknown day stands last.
CREATE TABLE listed_entry (
  story TEXT NOT NULL,
  first TEXT NOT NULL,
  days INTEGER NOT NULL,
  kind TEXT NOT NULL,
  id TEXT NOT NULL,
  "group" TEXT NOT NULL,
  body TEXT NOT NULL,
  PRIMARY KEY (story, first, days, kind, id)
) WITHOUT ROWID;
CREATE INDEX listed_entry_group ON listed_entry ("group");

CREATE TABLE listed_conflict (
  left TEXT NOT NULL,
  right TEXT NOT NULL,
  kind TEXT NOT NULL,
  strict INTEGER NOT NULL,
  because TEXT NOT NULL,
  day TEXT NOT NULL,
  left_article INTEGER NOT NULL REFERENCES article (number),
  right_article INTEGER NOT NULL REFERENCES article (number),
  left_group TEXT NOT NULL,
  right_group TEXT NOT NULL,
  PRIMARY KEY (left, right, kind)
) WITHOUT ROWID;
CREATE INDEX listed_conflict_day ON listed_conflict (day, left, right, kind);
CREATE INDEX listed_conflict_kind ON listed_conflict (kind, day, left, right);
CREATE INDEX listed_conflict_left_article ON listed_conflict (left_article);
CREATE INDEX listed_conflict_right_article ON listed_conflict (right_article);
CREATE INDEX listed_conflict_left_group ON listed_conflict (left_group);
CREATE INDEX listed_conflict_right_group ON listed_conflict (right_group);

CREATE TABLE listed_demand (
  id TEXT PRIMARY KEY,
  story TEXT NOT NULL,
  kind TEXT NOT NULL,
  open INTEGER NOT NULL,
  day TEXT NOT NULL,
  body TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX listed_demand_story ON listed_demand (story, day, id);
CREATE INDEX listed_demand_day ON listed_demand (day, id);
CREATE INDEX listed_demand_kind ON listed_demand (kind, day, id);
CREATE INDEX listed_demand_open ON listed_demand (day, id) WHERE open;

CREATE TABLE heard (
  entity TEXT PRIMARY KEY,
  statements INTEGER NOT NULL,
  body TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX heard_statements ON heard (statements, entity);

-- An outlet that is not known is ''.
CREATE TABLE covered (
  article INTEGER PRIMARY KEY REFERENCES article (number),
  day TEXT NOT NULL,
  lang TEXT NOT NULL,
  outlet TEXT NOT NULL,
  quotations INTEGER NOT NULL,
  meetings INTEGER NOT NULL,
  figures INTEGER NOT NULL,
  decisions INTEGER NOT NULL
);
CREATE INDEX covered_day ON covered (day DESC, lang, outlet, quotations);

CREATE TABLE tally (body TEXT NOT NULL);

INSERT INTO documentation ("table", "column", about) VALUES
('listed_story', '', 'Stories as pages list them.'),
('listed_story', 'story', 'id of the story'),
('listed_story', 'articles', 'how many articles tell it'),
('listed_story', 'sources', 'how many sources they have'),
('listed_story', 'last', 'last day of publication; empty where none is known'),
('listed_story', 'body', 'the story as JSON'),
('listed_entry', '', 'What stories tell, by day, as pages list it.'),
('listed_entry', 'story', 'id of the story'),
('listed_entry', 'first', 'first day on which it may have been; 9999-12-31 where none is known'),
('listed_entry', 'days', 'how many days later the last such day is'),
('listed_entry', 'kind', 'report, statement, occasion or decision'),
('listed_entry', 'id', 'id of the article or finding that tells it first'),
('listed_entry', 'group', 'id of the statement or occasion, or of the article'),
('listed_entry', 'body', 'what is told, as JSON'),
('listed_conflict', '', 'Where reports differ, as pages list it.'),
('listed_conflict', 'left', 'id of the earlier finding'),
('listed_conflict', 'right', 'id of the later finding'),
('listed_conflict', 'kind', 'figures, denial or wording'),
('listed_conflict', 'strict', '1 where both cannot hold'),
('listed_conflict', 'because', 'what differs, in words'),
('listed_conflict', 'day', 'day of the later report; empty where none is known'),
('listed_conflict', 'left_article', 'number of the article of the earlier finding'),
('listed_conflict', 'right_article', 'number of the article of the later finding'),
('listed_conflict', 'left_group', 'statement or series of the earlier finding'),
('listed_conflict', 'right_group', 'statement or series of the later finding'),
('listed_demand', '', 'Demands and the like, as pages list them.'),
('listed_demand', 'id', 'id of the quotation that words it first'),
('listed_demand', 'story', 'id of its story'),
('listed_demand', 'kind', 'demand, order, request, proposal, guarantee, warning, threat ...'),
('listed_demand', 'open', '1 where something is asked for and nothing held answers it'),
('listed_demand', 'day', 'first day on which it may have been said; empty where none is known'),
('listed_demand', 'body', 'the demand as JSON'),
('heard', '', 'Who has said how much, as pages list it.'),
('heard', 'entity', 'id of the person, body or place'),
('heard', 'statements', 'how many statements'),
('heard', 'body', 'who it is, as JSON'),
('covered', '', 'Linked articles by day, language and outlet.'),
('covered', 'article', 'number of the article'),
('covered', 'day', 'day of publication; empty where it is not known to a day'),
('covered', 'lang', 'language'),
('covered', 'outlet', 'who published it; empty where not known'),
('covered', 'quotations', 'how many quotations it has'),
('covered', 'meetings', 'how many meetings it has'),
('covered', 'figures', 'how many figures it has'),
('covered', 'decisions', 'how many decisions it has'),
('tally', '', 'What the record has, counted when lists were last made.'),
('tally', 'body', 'the counts as JSON, with the time'),
('stale', '', 'What is to be listed anew.'),
('stale', 'kind', 'article, lineage, corrected, naming, story, statement, occasion, series, entity or tally'),
('stale', 'id', 'its id; the number of an article or naming'),
('stale', 'was', 'the entity that a naming meant before');

-- What was linked before lists were kept is listed by the next linking.
INSERT INTO stale (kind, id) SELECT 'article', article FROM report;
INSERT INTO stale (kind, id) SELECT DISTINCT 'entity', entity FROM naming WHERE entity IS NOT NULL;
