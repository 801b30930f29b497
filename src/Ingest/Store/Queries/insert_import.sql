-- The same file again says nothing new, and leaves no trace.
INSERT INTO import (file, sha256, table_name, encoding, separator, read, stored, merged, rejected, unknown_columns, findings, imported_at)
VALUES (@File, @Sha256, @Table, @Encoding, @Separator, @Read, @Stored, @Merged, @Rejected, @UnknownColumns, @Findings, @ImportedAt)
ON CONFLICT (file, sha256, table_name) DO NOTHING
