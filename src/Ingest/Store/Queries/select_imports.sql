-- What was undone is no longer in the database, and not in this log.
SELECT i.file AS File, i.sheet AS Sheet, i.sha256 AS Sha256, i.table_name AS "Table", i.encoding AS Encoding, i.separator AS Separator, i.read AS Read,
  i.stored AS Stored, i.merged AS Merged, i.rejected AS Rejected, i.unknown_columns AS UnknownColumns, i.findings AS Findings, i.imported_at AS ImportedAt
FROM import i JOIN batch b ON b.number = i.batch
WHERE b.undone_on IS NULL
ORDER BY i.number
