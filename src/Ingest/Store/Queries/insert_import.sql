INSERT INTO import (batch, file, sheet, sha256, table_name, encoding, separator, read, stored, merged, rejected, unknown_columns, findings, imported_at)
VALUES (@Batch, @File, @Sheet, @Sha256, @Table, @Encoding, @Separator, @Read, @Stored, @Merged, @Rejected, @UnknownColumns, @Findings, @ImportedAt)
