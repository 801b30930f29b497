INSERT INTO setting (key, value) VALUES (@Key, @Value)
ON CONFLICT (key) DO UPDATE SET value = excluded.value
