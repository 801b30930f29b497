-- Numbers by which registers know an actor, and what people decided about names that may be one actor.

ALTER TABLE actor ADD COLUMN oin TEXT;
ALTER TABLE actor ADD COLUMN cbs TEXT;

-- A log: nothing is changed or removed, the last decision on two ids is in force. Ids need not be there yet: decisions are replayed at each import.
CREATE TABLE decision (
  number     INTEGER PRIMARY KEY,
  first      TEXT NOT NULL,
  second     TEXT NOT NULL,
  verdict    TEXT NOT NULL CHECK (verdict IN ('same', 'part_of', 'different', 'undone')),
  kept       TEXT,                                                   -- of two that are the same: the id that is shown
  decided_by TEXT NOT NULL,
  decided_on TEXT NOT NULL,                                          -- a day, as given; there is no clock
  note       TEXT,
  CHECK ((verdict = 'same') = (kept IS NOT NULL)),
  CHECK (kept IS NULL OR kept IN (first, second)),
  CHECK (first <> second)
) STRICT;
