-- What is watched: feeds, the addresses that they name, and who watches them.

CREATE TABLE feed (
  address TEXT PRIMARY KEY,
  root TEXT NOT NULL,
  about TEXT NOT NULL,
  etag TEXT,
  last_modified TEXT,
  checked TEXT,
  next TEXT,
  failures INTEGER NOT NULL DEFAULT 0,
  problem TEXT,
  unread INTEGER NOT NULL DEFAULT 0
) WITHOUT ROWID;
CREATE INDEX feed_root ON feed (root, next);

-- In order of naming, in which they are fetched.
CREATE TABLE pointed (
  number INTEGER PRIMARY KEY,
  address TEXT NOT NULL UNIQUE,
  root TEXT NOT NULL,
  about TEXT NOT NULL,
  at TEXT NOT NULL,
  tries INTEGER NOT NULL,
  next TEXT,
  why TEXT,
  article TEXT REFERENCES article (id),
  url TEXT
);
CREATE INDEX pointed_url ON pointed (url) WHERE url IS NOT NULL;
CREATE INDEX pointed_waiting ON pointed (root, next, number) WHERE next IS NOT NULL;

CREATE TABLE watcher (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  token TEXT NOT NULL,
  host TEXT NOT NULL,
  pid INTEGER NOT NULL,
  seen TEXT NOT NULL
);

INSERT INTO documentation ("table", "column", about) VALUES
('feed', '', 'Feeds that ordret watch asks, and lists of addresses that those name.'),
('feed', 'address', 'where it is'),
('feed', 'root', 'address of the feed in ordret.toml that it is, or belongs to'),
('feed', 'about', 'what the list that names it says of it (JSON)'),
('feed', 'etag', 'as its last answer says, to be asked whether it has changed'),
('feed', 'last_modified', 'likewise'),
('feed', 'checked', 'when it was asked last'),
('feed', 'next', 'when it is to be asked again; empty for at once'),
('feed', 'failures', 'how often in a row it could not be had'),
('feed', 'problem', 'what was wrong with it when it was asked last'),
('feed', 'unread', 'new articles and notices of it and its lists that no run has taken up'),
('pointed', '', 'Addresses that feeds have named.'),
('pointed', 'number', 'number in order of naming'),
('pointed', 'address', 'where a report is or was'),
('pointed', 'root', 'address of the feed in ordret.toml through which it was named first'),
('pointed', 'about', 'what the feed says of it (JSON)'),
('pointed', 'at', 'when it was tried last, or named'),
('pointed', 'tries', 'how often it was tried'),
('pointed', 'next', 'when it is to be tried again; empty for never'),
('pointed', 'why', 'why it gave no new report when it was tried last; empty where it did'),
('pointed', 'article', 'id of the article that it gave, or that holds the same under another address'),
('pointed', 'url', 'address that the article states as its own, or where it was after redirects'),
('watcher', '', 'Who watches; no row where nobody does.'),
('watcher', 'one', 'always 1: there is but one'),
('watcher', 'token', 'known to the watcher alone'),
('watcher', 'host', 'name of the machine it runs on'),
('watcher', 'pid', 'number of the process'),
('watcher', 'seen', 'its last sign of life');
