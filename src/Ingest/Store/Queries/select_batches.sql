SELECT b.number AS Number, b.undone_by AS UndoneBy, b.undone_on AS UndoneOn, i.file AS File, i.sheet AS Sheet, i.sha256 AS Sha256, i.table_name AS "Table",
  i.encoding AS Encoding, i.separator AS Separator, i.read AS Read, i.stored AS Stored, i.merged AS Merged, i.rejected AS Rejected,
  i.unknown_columns AS UnknownColumns, i.imported_at AS ImportedAt
FROM batch b LEFT JOIN import i ON i.batch = b.number
ORDER BY b.number, i.number
