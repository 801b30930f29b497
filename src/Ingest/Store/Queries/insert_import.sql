-- The same file again says nothing new, and leaves no trace.
INSERT INTO import (file, sheet, sha256, table_name, encoding, separator, read, stored, merged, rejected, unknown_columns, findings, imported_at)
VALUES (@File, @Sheet, @Sha256, @Table, @Encoding, @Separator, @Read, @Stored, @Merged, @Rejected, @UnknownColumns, @Findings, @ImportedAt)
ON CONFLICT (file, sheet, sha256, table_name) DO NOTHING
