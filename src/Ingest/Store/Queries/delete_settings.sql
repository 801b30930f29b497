DELETE FROM batch_setting WHERE batch = @batch
