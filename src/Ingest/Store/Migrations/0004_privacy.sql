-- What the project owes to people: whom it has forgotten, and what of it was given to whom.

-- A secret of this database, made when the first person is forgotten. It keeps a reader from seeing who was forgotten; whoever has the database
-- and a list of names can still try them one by one (docs/privacy.md).
CREATE TABLE secret (
  number INTEGER PRIMARY KEY CHECK (number = 1),
  value  BLOB NOT NULL CHECK (length(value) = 32)
) STRICT;

-- One row for everybody who was forgotten: how much went with them. The hash keeps a later import from bringing them back; null when that was not wanted.
CREATE TABLE tombstone (
  number      INTEGER PRIMARY KEY,
  hash        TEXT,
  relations   INTEGER NOT NULL,
  statements  INTEGER NOT NULL,
  memberships INTEGER NOT NULL,
  attendance  INTEGER NOT NULL,
  coverage    INTEGER NOT NULL,
  forgotten_on TEXT                                                    -- a day, as given; there is no clock
) STRICT;

CREATE INDEX tombstone_hash ON tombstone (hash);

-- Their relations: what hung on one of them hangs on it no longer, in a later import either.
CREATE TABLE tombstone_relation (
  number INTEGER PRIMARY KEY,
  hash   TEXT NOT NULL UNIQUE
) STRICT;

-- What was given, to whom, for whom it was made, and the hash of what was given. No clock: the day is as given.
CREATE TABLE export (
  number    INTEGER PRIMARY KEY,
  file      TEXT NOT NULL,
  format    TEXT NOT NULL,
  audience  TEXT NOT NULL CHECK (audience IN ('internal', 'members', 'public')),
  own       TEXT CHECK (json_valid(own)),                              -- the organisations whose members it was made for
  context   TEXT,                                                      -- of the pseudonyms; null when there are none
  recipient TEXT,
  given_on  TEXT,
  sha256    TEXT NOT NULL,
  actors    INTEGER NOT NULL,
  relations INTEGER NOT NULL,
  left_out  TEXT NOT NULL CHECK (json_valid(left_out))
) STRICT;
