SELECT file AS File, sheet AS Sheet, sha256 AS Sha256, table_name AS "Table", encoding AS Encoding, separator AS Separator, read AS Read, stored AS Stored,
  merged AS Merged, rejected AS Rejected, unknown_columns AS UnknownColumns, findings AS Findings, imported_at AS ImportedAt
FROM import
ORDER BY number
