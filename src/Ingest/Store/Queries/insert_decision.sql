INSERT INTO decision (first, second, verdict, kept, decided_by, decided_on, note, batch)
VALUES (@first, @second, @verdict, @kept, @decided_by, @decided_on, @note, @batch)
