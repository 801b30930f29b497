-- The first version of a project database. STRICT: a number in a text column is refused, not converted.
-- Keys between actors are checked at the end of a transaction, because a part may be stored before its whole.

CREATE TABLE setting (
  key   TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL CHECK (json_valid(value))
) STRICT, WITHOUT ROWID;

CREATE TABLE actor (
  id             TEXT NOT NULL PRIMARY KEY,
  name           TEXT NOT NULL,
  kind           TEXT NOT NULL,
  sphere         TEXT CHECK (sphere IN ('community', 'market', 'government', 'hybrid')),
  neighbourhoods TEXT CHECK (json_valid(neighbourhoods)),
  city           TEXT,
  part_of        TEXT REFERENCES actor (id) DEFERRABLE INITIALLY DEFERRED,
  legal_form     TEXT,
  since          TEXT,
  level          INTEGER,
  is_generic     INTEGER NOT NULL CHECK (is_generic IN (0, 1)),
  persons        INTEGER,
  aliases        TEXT CHECK (json_valid(aliases)),
  kvk            TEXT,
  rsin           TEXT,
  document       TEXT,
  document_ref   TEXT,
  note           TEXT,
  attributes     TEXT CHECK (json_valid(attributes))
) STRICT;

CREATE TABLE relation (
  id                TEXT NOT NULL PRIMARY KEY,
  source            TEXT NOT NULL REFERENCES actor (id) DEFERRABLE INITIALLY DEFERRED,
  target            TEXT NOT NULL REFERENCES actor (id) DEFERRABLE INITIALLY DEFERRED,
  type              TEXT NOT NULL,
  resource          TEXT,
  is_directed       INTEGER NOT NULL CHECK (is_directed IN (0, 1)),
  strength          REAL,
  amount_eur        TEXT,                                            -- exact decimal, as SQLite has none
  from_date         TEXT,                                            -- partial: 2018, 2018-06, 2018-06-30
  to_date           TEXT,
  is_open_ended     INTEGER NOT NULL CHECK (is_open_ended IN (0, 1)),
  status            TEXT NOT NULL CHECK (status IN ('active', 'at_risk', 'planned', 'failed', 'ended')),
  carried_by        TEXT,                                            -- actors and relations: ';' all needed, '|' alternatives
  source_acting_for TEXT REFERENCES actor (id) DEFERRABLE INITIALLY DEFERRED,
  target_acting_for TEXT REFERENCES actor (id) DEFERRABLE INITIALLY DEFERRED,
  do_not_approach   INTEGER NOT NULL CHECK (do_not_approach IN (0, 1)),
  note              TEXT,
  attributes        TEXT CHECK (json_valid(attributes))
) STRICT;

-- Every statement for or against a relation, in the order read.
CREATE TABLE statement (
  relation     TEXT NOT NULL REFERENCES relation (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  number       INTEGER NOT NULL,
  kind         TEXT NOT NULL CHECK (kind IN ('stated', 'implied', 'contradicted')),
  reported_by  TEXT REFERENCES actor (id) DEFERRABLE INITIALLY DEFERRED,
  document     TEXT,
  document_ref TEXT,
  PRIMARY KEY (relation, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE membership (
  number        INTEGER PRIMARY KEY,
  person        TEXT NOT NULL REFERENCES actor (id) DEFERRABLE INITIALLY DEFERRED,
  organisation  TEXT NOT NULL REFERENCES actor (id) DEFERRABLE INITIALLY DEFERRED,
  role          TEXT,
  from_date     TEXT,
  to_date       TEXT,
  is_open_ended INTEGER NOT NULL CHECK (is_open_ended IN (0, 1))
) STRICT;

CREATE TABLE attendance (
  number INTEGER PRIMARY KEY,
  actor  TEXT NOT NULL REFERENCES actor (id) DEFERRABLE INITIALLY DEFERRED,
  event  TEXT NOT NULL REFERENCES actor (id) DEFERRABLE INITIALLY DEFERRED,
  date   TEXT,
  role   TEXT
) STRICT;

CREATE TABLE coverage (
  number    INTEGER PRIMARY KEY,
  informant TEXT NOT NULL REFERENCES actor (id) DEFERRABLE INITIALLY DEFERRED,
  channel   TEXT NOT NULL,
  asked     INTEGER NOT NULL CHECK (asked IN (0, 1)),
  complete  INTEGER NOT NULL CHECK (complete IN (0, 1)),
  date      TEXT,
  document  TEXT
) STRICT;

-- What was imported, and what became of every row. No clock time unless the caller gives one: the same import gives the same database.
CREATE TABLE import (
  number          INTEGER PRIMARY KEY,
  file            TEXT NOT NULL,
  sha256          TEXT NOT NULL,
  table_name      TEXT NOT NULL,
  encoding        TEXT NOT NULL,
  separator       TEXT NOT NULL,
  read            INTEGER NOT NULL,
  stored          INTEGER NOT NULL,
  merged          INTEGER NOT NULL,
  rejected        INTEGER NOT NULL,
  unknown_columns TEXT NOT NULL CHECK (json_valid(unknown_columns)),
  findings        TEXT NOT NULL CHECK (json_valid(findings)),
  imported_at     TEXT,
  CHECK (read = stored + merged + rejected),
  UNIQUE (file, sha256, table_name)
) STRICT;
