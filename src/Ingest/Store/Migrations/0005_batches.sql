-- Who said something when, and which import brought what, so that an import can be undone.

ALTER TABLE statement ADD COLUMN reported_on TEXT;                     -- partial: 2018, 2018-06, 2018-06-30

-- One import, of one or more files. A number is never used again: of an import that was undone the line stays.
CREATE TABLE batch (
  number    INTEGER PRIMARY KEY,
  undone_by TEXT,
  undone_on TEXT,                                                      -- a day, as given; there is no clock
  CHECK ((undone_by IS NULL) = (undone_on IS NULL))
) STRICT;

-- What was there before this version came as one: which import brought which row was not kept.
INSERT INTO batch (number)
SELECT 1
WHERE EXISTS (SELECT 1 FROM import) OR EXISTS (SELECT 1 FROM actor) OR EXISTS (SELECT 1 FROM setting);

-- Which import brought a row: the first of those that say it and still hold.
ALTER TABLE actor ADD COLUMN batch INTEGER NOT NULL DEFAULT 1;
ALTER TABLE relation ADD COLUMN batch INTEGER NOT NULL DEFAULT 1;
ALTER TABLE statement ADD COLUMN batch INTEGER NOT NULL DEFAULT 1;
ALTER TABLE membership ADD COLUMN batch INTEGER NOT NULL DEFAULT 1;
ALTER TABLE attendance ADD COLUMN batch INTEGER NOT NULL DEFAULT 1;
ALTER TABLE coverage ADD COLUMN batch INTEGER NOT NULL DEFAULT 1;
ALTER TABLE decision ADD COLUMN batch INTEGER;                         -- null when somebody took it here, not in a table

-- The later imports that say the same; each table has the key of the table it is about.
CREATE TABLE said_actor (
  id    TEXT NOT NULL REFERENCES actor (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  batch INTEGER NOT NULL,
  PRIMARY KEY (id, batch)
) STRICT, WITHOUT ROWID;

CREATE TABLE said_relation (
  id    TEXT NOT NULL REFERENCES relation (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  batch INTEGER NOT NULL,
  PRIMARY KEY (id, batch)
) STRICT, WITHOUT ROWID;

CREATE TABLE said_statement (
  relation TEXT NOT NULL,
  number   INTEGER NOT NULL,
  batch    INTEGER NOT NULL,
  PRIMARY KEY (relation, number, batch),
  FOREIGN KEY (relation, number) REFERENCES statement (relation, number) ON DELETE CASCADE ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE said_membership (
  number INTEGER NOT NULL REFERENCES membership (number) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  batch  INTEGER NOT NULL,
  PRIMARY KEY (number, batch)
) STRICT, WITHOUT ROWID;

CREATE TABLE said_attendance (
  number INTEGER NOT NULL REFERENCES attendance (number) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  batch  INTEGER NOT NULL,
  PRIMARY KEY (number, batch)
) STRICT, WITHOUT ROWID;

CREATE TABLE said_coverage (
  number INTEGER NOT NULL REFERENCES coverage (number) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  batch  INTEGER NOT NULL,
  PRIMARY KEY (number, batch)
) STRICT, WITHOUT ROWID;

CREATE TABLE said_decision (
  number INTEGER NOT NULL REFERENCES decision (number) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  batch  INTEGER NOT NULL,
  PRIMARY KEY (number, batch)
) STRICT, WITHOUT ROWID;

-- The settings of the project as each import gave them; those of the last one that still holds are in force.
CREATE TABLE batch_setting (
  batch INTEGER NOT NULL,
  key   TEXT NOT NULL,
  value TEXT NOT NULL CHECK (json_valid(value)),
  PRIMARY KEY (batch, key)
) STRICT, WITHOUT ROWID;

INSERT INTO batch_setting (batch, key, value)
SELECT 1, key, value FROM setting;

DROP TABLE setting;
CREATE VIEW setting AS SELECT key, value FROM batch_setting WHERE batch = (SELECT max(batch) FROM batch_setting);

-- The log of imports by batch. A file that was undone may come again.
CREATE TABLE import_5 (
  number          INTEGER PRIMARY KEY,
  batch           INTEGER NOT NULL REFERENCES batch (number),
  file            TEXT NOT NULL,
  sheet           TEXT NOT NULL,                                       -- '' when the file is the table
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
  CHECK (read = stored + merged + rejected)
) STRICT;

INSERT INTO import_5
SELECT number, 1, file, sheet, sha256, table_name, encoding, separator, read, stored, merged, rejected, unknown_columns, findings, imported_at
FROM import;

DROP TABLE import;
ALTER TABLE import_5 RENAME TO import;
CREATE INDEX import_file ON import (sha256);
