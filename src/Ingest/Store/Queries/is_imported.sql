-- Whether an import that still holds had this very table.
SELECT EXISTS (
  SELECT 1 FROM import i JOIN batch b ON b.number = i.batch
  WHERE b.undone_on IS NULL AND i.file = @File AND i.sheet = @Sheet AND i.sha256 = @Sha256 AND i.table_name = @Table)
