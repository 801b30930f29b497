SELECT key AS Key, value AS Value
FROM setting
ORDER BY key
