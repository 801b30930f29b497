-- A file may hold several tables, such as the sheets of a workbook: each is a line of the log of imports.

CREATE TABLE import_2 (
  number          INTEGER PRIMARY KEY,
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
  CHECK (read = stored + merged + rejected),
  UNIQUE (file, sheet, sha256, table_name)
) STRICT;

INSERT INTO import_2
SELECT number, file, '', sha256, table_name, encoding, separator, read, stored, merged, rejected, unknown_columns, findings, imported_at
FROM import;

DROP TABLE import;
ALTER TABLE import_2 RENAME TO import;
