-- What pages read of the versions of an article, of months, and of what is left to judge.

CREATE INDEX link_unsure ON link (-ifnull(score, 0), left, right) WHERE verdict = 'unsure';

CREATE INDEX article_supersedes ON article (supersedes) WHERE supersedes IS NOT NULL;

CREATE TABLE covered_month (
  month TEXT NOT NULL,
  lang TEXT NOT NULL,
  outlet TEXT NOT NULL,
  articles INTEGER NOT NULL,
  quotations INTEGER NOT NULL,
  PRIMARY KEY (month, lang, outlet)
) WITHOUT ROWID;
INSERT INTO covered_month
SELECT substr(day, 1, 7), lang, outlet, count(*), sum(quotations) FROM covered WHERE day <> '' GROUP BY 1, 2, 3;
CREATE TRIGGER covered_comes AFTER INSERT ON covered WHEN new.day <> '' BEGIN
  INSERT INTO covered_month VALUES (substr(new.day, 1, 7), new.lang, new.outlet, 1, new.quotations)
  ON CONFLICT DO UPDATE SET articles = articles + 1, quotations = quotations + excluded.quotations;
END;
CREATE TRIGGER covered_goes AFTER DELETE ON covered WHEN old.day <> '' BEGIN
  UPDATE covered_month SET articles = articles - 1, quotations = quotations - old.quotations
  WHERE month = substr(old.day, 1, 7) AND lang = old.lang AND outlet = old.outlet;
  DELETE FROM covered_month
  WHERE month = substr(old.day, 1, 7) AND lang = old.lang AND outlet = old.outlet AND articles = 0;
END;

INSERT INTO documentation ("table", "column", about) VALUES
('covered_month', '', 'Linked articles by month, language and outlet; those whose day is not known are in none.'),
('covered_month', 'month', 'year and month of publication'),
('covered_month', 'lang', 'language'),
('covered_month', 'outlet', 'who published them; empty where not known'),
('covered_month', 'articles', 'how many articles'),
('covered_month', 'quotations', 'how many quotations they have');
