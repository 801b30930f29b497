INSERT INTO decision (first, second, verdict, kept, decided_by, decided_on, note)
VALUES (@first, @second, @verdict, @kept, @decided_by, @decided_on, @note)
