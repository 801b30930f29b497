INSERT INTO batch_setting (batch, key, value) VALUES (@batch, @key, @value)
